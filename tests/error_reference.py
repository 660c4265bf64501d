"""The handbook's list of errors, made from the broken archives; run as a module, it writes it."""

import re
from pathlib import Path

BROKEN = Path(__file__).parent / "broken"
CHAPTER = (
    Path(__file__).parent.parent / "docs" / "handbook" / "content" / "articles" / "error-messages.md"
)
_FIRST_LINE = re.compile(r"^\S+?(?::\d+)*: (?:warning: )?([a-z0-9-]+) ", re.MULTILINE)
_BEGINNING = """---
title: "Every error, with an example"
authors: []
publisher: null
published: null
dateline: null
language: en
url: null
rights: full
tags: [errors]
source: null
evidence: {}
---

Each message of a check of `content/`, by its code, as a curator gets it. The last lines say what to
write instead.
"""


def chapter() -> str:
    """Return the chapter: for each code the first message that the broken archives give."""
    examples: dict[str, str] = {}
    for file in sorted(BROKEN.glob("*/expected.txt")):
        text = file.read_text("utf-8").rstrip("\n")
        found = list(_FIRST_LINE.finditer(text))
        ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
        for match, end in zip(found, ends, strict=True):
            examples.setdefault(match[1], text[match.start() : end].rstrip())
    parts = (f"## {code}\n\n```text\n{examples[code]}\n```\n" for code in sorted(examples))
    return "\n".join((_BEGINNING, *parts))


if __name__ == "__main__":
    CHAPTER.write_text(chapter(), "utf-8")
