"""Cases in files: a title, an article's Markdown, what is found in it; parted by lines of one point."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from reading_room.markdown.text import parse_text
from reading_room.model import Article, Rights, Slug

CASES = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case of a file."""

    title: str
    """A sentence that states the behaviour; before it a language in brackets if not English."""
    body: str
    """Markdown."""
    expected: str
    """One thing found in each line."""


def cases(kind: str) -> list[object]:
    """Return the cases of a kind, as pytest parameters with readable ids."""
    return [
        pytest.param(case, id=f"{path.stem}: {case.title}")
        for path in sorted((CASES / kind).glob("*.txt"))
        for case in _read(path)
    ]


def _read(path: Path) -> list[Case]:
    parts = [part.strip("\n") for part in f"\n{path.read_text(encoding='utf-8')}\n".split("\n.\n")]
    return [
        Case(title=title.strip(), body=body, expected=expected)
        for title, body, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    ]


def article(body: str, *, slug: str = "a", language: str = "en") -> Article:
    """Return an article of which only the text matters."""
    return Article(
        slug=Slug(slug),
        title="",
        authors=(),
        publisher=None,
        published=None,
        dateline=None,
        language=language,
        url=None,
        rights=Rights.FULL,
        tags=(),
        source=None,
        evidence=(),
        body=body,
        text=parse_text(body),
    )


def article_of(case: Case) -> Article:
    """Return a case's article, in the language that its title names: `[de] ...`."""
    tagged = case.title.startswith("[")
    return article(case.body, language=case.title[1:3] if tagged else "en")
