"""What is seen of a line that may name who wrote: its form and place, its names, the lines around it."""

import re
from collections.abc import Iterator, Sequence

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.header_segments import segments_of
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlet_forms import form_of, key_of
from reading_room.ingest.outlets import is_agency
from reading_room.ingest.persons import has_given_name, length
from reading_room.ingest.seed_article import Line, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Role

EAST_ASIAN = re.compile(r"[\u3040-\u9fff가-힣]")
PICTURED = re.compile(
    r"\b(?:photos?|fotos?|image|bild|picture|credit|copyright|illustration|video|фото|kuva|zdjęcie"
    r"|art by)\b|©",
    re.I,
)
"""What says that a line tells of a picture."""
_REPORTS = re.compile(r"\s(?:reports|berichtet|rapporte|informa|segnala)\.?$")
_WHEN = re.compile(
    r"\b(?:ago|hours?|published|updated|uhr|heute|gestern|today|yesterday|hace|vor \d+)\b"
    r"|\d{1,2}[:.]\d\d",
    re.I,
)
_LONGEST_WHEN = 60
"""Code points of a line that says when."""
_KINDS = frozenset(
    {"post", "byline", "names", "caption", "comments", "prose", "sentence", "headline", "label"}
)
"""What a line is by its form, that tells whether it names a writer."""
GIVEN = frozenset({"given", "part given", "not given"})
"""Whether words of the names are such as people are given."""
_TOLD = 8
"""Lines at the top of a text that name whom it is about; its foot may tell of its writer."""


def placed(line: Line, place: int, kind: str) -> Iterator[str]:
    """Yield what the line says by itself, and how far from the title it stands."""
    facts = line_facts(line.text)
    role = f"role {line.role or 'none'}"
    zone = f"line {max(-6, min(place, 8)):+}"
    yield from (kind, role, f"{kind} & {role}", zone, f"{zone} & {kind}")
    yield from (f"is {found}" for found in facts.kinds & _KINDS)
    if facts.dates:
        yield from ("dated", f"dated & {kind}")
    if facts.furniture:
        yield "furniture"
    if PICTURED.search(line.text):
        yield from ("pictured", f"pictured & {kind}")
    if _REPORTS.search(line.text):
        yield "reports"
    count = len(line.text.split())
    yield "many words" if count > 30 else "some words" if count > 16 else "few words"


def sides(place: int, kind: str) -> tuple[str, str]:
    """Return what of a line's place and kind a given name is looked at beside."""
    return kind, f"{'above' if place < 0 else 'below'} & {kind}"


def aligned(
    line: Line, offset: int | None, names: Sequence[str], piece: SeedArticle, setting: Setting, kind: str
) -> Iterator[str]:
    """Yield what stands in the same place of other articles' headers; `offset`: lines from the title."""
    slots = {s.words: (offset, s.place) for s in segments_of(line.text)} if offset is not None else {}
    for name in names:
        slot = slots.get(name)
        others = [
            at[slot] for slug, at in setting.slots.items() if slot and slug != piece.slug and slot in at
        ]
        forms = {form_of(other) for other in others}
        if forms & {"press", "titled", "domain", "acronym"}:
            yield f"slot press & {kind}"
        if "given person" in forms:
            yield f"slot person & {kind}"
        if any(key_of(other) == key_of(name) for other in others):
            yield f"slot same & {kind}"


def seen(names: Sequence[str], line: Line, piece: SeedArticle, setting: Setting) -> Iterator[str]:
    """Yield what is seen of the names themselves."""
    if not names:
        return
    first = names[0]
    given = sum(map(has_given_name, names))
    yield f"a {form_of(first)}"
    yield "given" if given == len(names) else "part given" if given else "not given"
    yield from set.intersection(*(set(setting.traces.of(name, line)) for name in names))
    yield f"long {min(max(map(length, names)), 4)}"
    if line.text.isupper():
        yield "capitals"
    if first.islower():
        yield "small letters"
    if EAST_ASIAN.match(first):
        yield "east asian"
    if any(first in other.text for other in piece.body[:_TOLD] if len(other.text) > len(first) + 40):
        yield "told"
    if any(name in other.text for name in names for other in piece.lines if other.role is Role.TITLE):
        yield "in title"
    if any(map(is_agency, names)):
        yield "agency"
    if setting.page:
        yield "in a page"


def is_told(name: str) -> bool:
    """Whether the letters of a name are those of names: with a capital, East Asian, a given name."""
    return name != name.swapcase() or bool(EAST_ASIAN.match(name)) or has_given_name(name)


def says_when(line: Line) -> bool:
    """Whether a short line is or has a day, a time, or who has which post, as lines near a byline do."""
    short = len(line.text) < _LONGEST_WHEN and bool(_WHEN.search(line.text))
    return short or bool(line_facts(line.text).kinds & {"date", "post"})


def is_plain(text: str) -> bool:
    """Whether a short line is no part of a page and has no day."""
    return not line_facts(text).furniture and not dates_in(text)
