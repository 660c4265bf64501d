"""What a seed says around its articles, gathered once for all of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from reading_room.dates.absolute import find_absolute
from reading_room.ingest.byline import Byline, read_byline, segments
from reading_room.ingest.imprint import Named, imprints, mastheads
from reading_room.ingest.outlets import looks_like_outlet, same_outlet
from reading_room.ingest.persons import is_person
from reading_room.ingest.seed_article import Line, SeedArticle, SeedLines
from reading_room.model import Role, Slug

_RIGHT_ABOVE = 2
"""Lines up to which a discarded line stands right above an article; one may be blank."""
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\d]{0,40}((?:19|20)\d\d)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A dump, and what its lines together tell of who published its articles and when."""

    dump: SeedLines
    """The seed and its articles' lines."""
    bylines: Mapping[Slug, tuple[Byline, ...]]
    """What each article's header says, line by line."""
    names: tuple[Named, ...]
    """Names that may be the publisher's of every article."""
    days: tuple[tuple[Slug, date], ...]
    """Complete dates in the articles' headers."""
    printed: frozenset[date]
    """Complete dates in the lines that no article has."""
    copyright: frozenset[int]
    """Years of copyright lines."""
    horizon: date | None
    """The latest day that the headers of all seeds print; no article is dated behind it."""


def setting_of(dump: SeedLines, horizon: date | None) -> Setting:
    """Read the lines around a seed's articles, and the headers of all of them."""
    known = frozenset(map(same_outlet, _around(dump)))
    bylines = {p.slug: tuple(read_byline(line, known) for line in _heads(p)) for p in dump.pieces}
    headers = ((piece.slug, line.text) for piece in dump.pieces for line in piece.header)
    return Setting(
        dump=dump,
        bylines=bylines,
        names=(*_of_front(dump, bylines), *imprints(dump), *_of_bylines(bylines)),
        days=tuple((slug, day) for slug, text in headers for day in complete_days([text])),
        printed=frozenset(complete_days(line.text for line in dump.discarded)),
        copyright=frozenset(int(m[1]) for line in dump.lines for m in _COPYRIGHT.finditer(line.text)),
        horizon=horizon,
    )


def complete_days(texts: Iterable[str]) -> Iterator[date]:
    """Yield the dates with year, month and day that the texts print."""
    for found in (item for text in texts for item in find_absolute(text)):
        if found.year and found.month and found.day:
            yield date(found.year, found.month, found.day)


def _heads(piece: SeedArticle) -> tuple[Line, ...]:
    """Return the header; one without a date has a name and date right above it: `The Post, 3 May`."""
    above = piece.before[-1:] if not _dated(piece.header) else ()
    near = (line for line in above if line.number >= piece.lines[0].number - _RIGHT_ABOVE)
    return (*piece.header, *(line for line in near if _dated([line]) and len(segments(line.text)) == 1))


def _dated(lines: Iterable[Line]) -> bool:
    return any(complete_days(line.text for line in lines))


def _around(dump: SeedLines) -> Iterator[str]:
    """Yield the names in mastheads and imprints; below the articles their writers are named again."""
    front = (line for line in dump.front if line.role in (None, Role.KICKER))
    yield from (part for line in front for part in segments(line.text))
    below = (part for line in dump.foot for part in segments(line.text))
    yield from (part for part in below if looks_like_outlet(part) or not is_person(part, cued=False))


def _of_front(dump: SeedLines, bylines: Mapping[Slug, tuple[Byline, ...]]) -> Iterator[Named]:
    """Where articles name different outlets, the masthead is that of who compiled them."""
    outlets = {same_outlet(n) for several in bylines.values() for b in several for n in b.outlets}
    compiled = len(bylines) > 1 and len(outlets) > 1
    for named in mastheads(dump):
        yield replace(named, weight=named.weight / 4) if compiled else named


def _of_bylines(bylines: Mapping[Slug, tuple[Byline, ...]]) -> Iterator[Named]:
    """An outlet that signs one article may have published its neighbours."""
    for byline in (one for several in bylines.values() for one in several):
        for name in byline.outlets:
            quote = byline.line.text
            yield Named(name=name, line=byline.line, quote=quote, rule="sibling-byline", weight=1)
