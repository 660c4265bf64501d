"""Where a report was filed from: its dateline, wherever that is printed."""

import re
from collections.abc import Sequence

from reading_room.dates.absolute import find_absolute
from reading_room.ingest.dateline import Dateline, dateline_at_start, parse_dateline
from reading_room.ingest.outlets import looks_like_outlet
from reading_room.ingest.seed_article import Found, Line, SeedArticle, evidence
from reading_room.model import Role

LONGEST_PLACE = 4
"""Words of a place that nothing but its recurrence tells."""
_OPEN = re.compile(r"(?:—|–|--|―|\s-)\s*$")
_DASHED = re.compile(r"(?P<place>[^\d,|:–—]{3,40}?)\s[-–—]\s++")
"""What stands before a date behind a dash."""
_CRIED = re.compile(r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}), ")
_LONE = re.compile(r"(?P<place>[A-ZÄÖÜ][\w-]{2,40}(?: [A-ZÄÖÜ][\w-]{1,40})?)\. (?=[A-ZÄÖÜ])")


def find_dateline(piece: SeedArticle) -> Found[str] | None:
    """Return the place that the article was filed from."""
    if dateline := read_dateline(piece):
        return Found(
            value=dateline.place,
            evidence=evidence("dateline", dateline.line, dateline.quote, "dateline"),
        )
    return None


def read_dateline(piece: SeedArticle) -> Dateline | None:
    """Return the dateline: on a line of its own in the header, else at the start of the text."""
    alone = (
        line
        for line in piece.lines
        if line.role is Role.DATELINE or (line in piece.header and _OPEN.search(line.text))
    )
    for line in alone:
        if found := parse_dateline(line, line.text.rstrip(" -–—:"), dash="", own_line=True):
            return found
    return _at_start_of_any(piece.lead) or _lone(piece) or _in_header(piece)


def _at_start_of_any(lead: Sequence[Line]) -> Dateline | None:
    """The first paragraph has it; a later one, below a summary, where it has a date as well."""
    found = [dateline_at_start(line) for line in lead]
    return next((one for one in found if one and (one is found[0] or one.date)), None)


def _lone(piece: SeedArticle) -> Dateline | None:
    """Return a place that is the first sentence, as in German papers, and that is named elsewhere."""
    line = piece.lead[0] if piece.lead else None
    match = _LONE.match(line.text) if line else None
    rest = " ".join(other.text for other in piece.lines if other is not line)
    if not line or not match or not re.search(rf"\b{re.escape(match['place'])}", rest):
        return None
    return parse_dateline(line, match["place"], dash="", own_line=True)


def _in_header(piece: SeedArticle) -> Dateline | None:
    """Return a place of the header: in capitals before a date, or one that the text names too."""
    for line in piece.header:
        dates = find_absolute(line.text)
        words = line.text[: dates[0].start] if dates else ""
        cried, dashed = _CRIED.fullmatch(words), _DASHED.fullmatch(words)
        if cried and not looks_like_outlet(cried["place"]):
            return parse_dateline(line, cried["place"], dash="", own_line=True)
        place = dashed["place"] if dashed else line.text
        alone = line is piece.header[-1] and line.text.isupper() and not dates
        if (dashed or alone) and _is_named(place, piece):
            return parse_dateline(line, place, dash="", own_line=True)
    return None


def _is_named(place: str, piece: SeedArticle) -> bool:
    """Whether title or text name a short place."""
    texts = (line.text.casefold() for line in piece.lines if line not in piece.header)
    return len(place.split()) <= LONGEST_PLACE and any(f" {place.casefold()}" in f" {t}" for t in texts)
