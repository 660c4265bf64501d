"""Who wrote an article: by its byline, its credits, or the masthead of a newsletter."""

import re
from collections.abc import Iterator, Sequence

from reading_room.dates.absolute import find_absolute
from reading_room.ingest.byline import BY, Byline, read_byline, segments
from reading_room.ingest.filed import read_dateline
from reading_room.ingest.persons import is_person, split_names
from reading_room.ingest.seed_article import Found, Line, SeedArticle, SeedLines, evidence
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_EDITED = re.compile(
    rf"(?:edited|curated|compiled|written|hosted|herausgegeben|zusammengestellt|édité|rédigé|editado|redactado"
    rf"|a cura|redigeret|redigert)\s+{BY}\s+(.+)",
    re.I,
)
_REPORTING = re.compile(
    r"\W{0,2}(?:reporting(?: and writing)?|reportage|reporte|bericht)\s+(?:by|de|von|par|por)\s+(.+)",
    re.I,
)
_POSTED = re.compile(rf"(?:posted|written|published|story|text)\s+{BY}\s+(.+)", re.I)
_REPORTERS_END = re.compile(
    r"[;.)]|\s(?:at|on|um|à|el)\s\d|(?<![\s,]),?\s*+(?:additional|editing|edited|writing|écrit|édit|editado|edición|redaktion)",
    re.I,
)


def find_authors(piece: SeedArticle, setting: Setting) -> Found[tuple[str, ...]] | None:
    """Return the authors: of the byline, else of the credits, else a newsletter's editor."""
    if signed := [byline for byline in setting.bylines[piece.slug] if byline.authors]:
        return _from_bylines(piece, signed)
    return _from_credits(piece) or _from_above(setting.dump) or _from_editor(setting.dump)


def _from_bylines(piece: SeedArticle, signed: Sequence[Byline]) -> Found[tuple[str, ...]] | None:
    """The first byline counts, with those beside it of names alone; a place in capitals is no name."""
    alone = [name for byline in signed if _names_only(byline) for name in byline.authors]
    names = alone if _names_only(signed[0]) else signed[0].authors
    dateline = read_dateline(piece)
    place = dateline.place.casefold() if dateline else ""
    names = [name for name in dict.fromkeys(names) if name.casefold() != place]
    return _found(names, signed[0].line, "byline") if names else None


def _names_only(byline: Byline) -> bool:
    """Several writers may stand on lines of their own, with their posts between."""
    return byline.line.role is Role.BYLINE and is_person(byline.line.text.strip(), cued=False)


def _from_credits(piece: SeedArticle) -> Found[tuple[str, ...]] | None:
    for line in piece.tail:
        match = _REPORTING.match(line.text) or _POSTED.match(line.text)
        if match and (names := tuple(_persons(_REPORTERS_END.split(match[1])[0]))):
            return _found(names, line, "reporting-credit")
    return None


def _from_above(dump: SeedLines) -> Found[tuple[str, ...]] | None:
    """A byline among the discarded lines above the only article is that article's."""
    for line in dump.front if len(dump.pieces) == 1 else ():
        authors = read_byline(line, frozenset()).authors
        if authors and not find_absolute(line.text):
            return _found(authors, line, "byline-above")
    return None


def _from_editor(dump: SeedLines) -> Found[tuple[str, ...]] | None:
    """The editor named in a newsletter's masthead answers for its unsigned items."""
    for line in dump.front:
        match = _EDITED.search(line.text)
        if match and (names := tuple(_persons(segments(match[1])[0]))):
            return _found(names, line, "newsletter-editor")
    return None


def _persons(text: str) -> Iterator[str]:
    return (name for name in split_names(text) if is_person(name, cued=False))


def _found(names: Sequence[str], line: Line, rule: str) -> Found[tuple[str, ...]]:
    return Found(value=tuple(names), evidence=evidence("authors", line, line.text, rule))
