"""Files of several articles, each with fields of its own: exports of reading lists, web archives.

All items make one reading, whose lines the ledger numbers: an item's fields, a blank line, its text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reading_room.errors import Problem, ProblemsError
from reading_room.ingest.page_split import split_page
from reading_room.model import Ledger, Range, Role, Seed, Slug

_NO_TEXT = "the file has no text of it"
"""Why an item is in no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article of a file."""

    claims: tuple[tuple[str, str], ...]
    """What the file says of it: names of fields, and their words."""
    rows: tuple[tuple[Role | None, str], ...]
    """Its text by blocks, with what each is to it; None for what stands around it."""


def seed_of_items(items: Iterable[Item], *, name: str, sha256: str, encoding: str) -> Seed:
    """Return the items as one seed."""
    lines: list[str] = []
    outline: list[Role | None] = []
    starts = []
    for item in items:
        starts.append(len(lines) + 1)
        head = [f"{tag}: {said}" for tag, words in item.claims if (said := " ".join(words.split()))]
        rows = [(role, said) for role, words in item.rows if (said := " ".join(words.split()))]
        lines += [*head, "", *(text for _, text in rows), ""]
        outline += [*(None for _ in head), None, *(role for role, _ in rows), None]
    return Seed(
        name=name,
        lines=tuple(lines),
        sha256=sha256,
        encoding=encoding,
        saved=True,
        outline=tuple(outline),
        items=tuple(starts),
    )


def split_items(seed: Seed) -> Ledger:
    """Return the ledger of such a seed: each item with text is an article."""
    return Ledger(seed=seed.name, sha256=seed.sha256, ranges=tuple(_ranges(seed)))


def _ranges(seed: Seed) -> Iterator[Range]:
    ends = (*(start - 1 for start in seed.items[1:]), len(seed.lines))
    for number, (start, end) in enumerate(zip(seed.items, ends, strict=True), 1):
        lines, outline = seed.lines[start - 1 : end], seed.outline[start - 1 : end]
        if not any(outline):
            shown = [start + n for n, line in enumerate(lines) if line.strip()]
            if shown:
                yield Range(first=shown[0], last=shown[-1], discarded=_NO_TEXT)
            continue
        for span in split_page(replace(seed, lines=lines, outline=outline, items=())).ranges:
            yield replace(
                span,
                first=span.first + start - 1,
                last=span.last + start - 1,
                article=Slug(str(number)) if span.article else None,
            )


def refuse(name: str, code: str, message: str, hint: str) -> ProblemsError:
    """Return the error of a file that cannot be read as a seed; other seeds are imported."""
    return ProblemsError([Problem(path=f"seeds/{name}", code=code, message=message, hint=hint)])
