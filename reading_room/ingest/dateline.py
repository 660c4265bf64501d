"""Where a report was filed from: its dateline, found wherever it is printed and taken apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reading_room.dates.absolute import AbsoluteDate
from reading_room.dates.names import FULL_WEEKDAYS
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.header_segments import segments_of
from reading_room.ingest.lexicon import words
from reading_room.ingest.markup import without_tags
from reading_room.ingest.outlets import is_distinct_outlet, looks_like_outlet, plain_name
from reading_room.ingest.persons import (
    has_given_name,
    is_person,
    is_post,
    split_names,
    strip_titles,
    unglued,
)
from reading_room.ingest.seed_article import Found, Line, SeedArticle, evidence
from reading_room.model import Role

LONGEST = 110
"""Code points that a dateline with its date and agency may take before the dash."""

_DASH = re.compile(
    r"(?<=[)A-ZÀ-Þ])\s?\.\s?[-–—]\s*+|(?<!\s)\s*+(?:(?:—|–|--|―|‒)\s*+|(?<=\s)-\s++|:\s++)"
    r"|(?<=[/)])\.\s++"
)
_AGENCY_FIRST = re.compile(r"\((?P<outlet>[^()]{2,30})\)\s*[-–—]\s?(?P<rest>[^-–—]{3,80}?)\s[-–—]\s")
"""An agency that stands before the place."""
_STOPPED = re.compile(
    r"(?P<place>[^.]{3,40})\. (?P<date>[^.]{4,30})\. (?P<outlet>[^.\s][^.]{1,30}?)\s[-–—]\s"
)
"""Place, day and agency, each with a full stop behind it."""
_AGENCY = re.compile(r"(?<!\s)\s*+(?:[(（]([^()（）]{2,40})[)）]\s*+\.?$|/\s?([^/]{2,40}?)\s?/\s*+$)")
_RUN_TOGETHER = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_NOT_SPLIT = re.compile(r"(?:\b(?:Mc|Mac|De|La|Le|Di|Van|Fitz))$")
_ARABIC = re.compile(r"^(?:al|el|as|ad|ash|ar)-")
_PLACE_WORD = re.compile(r"(?:[^\W\d_]|['’./\-])+,?")
_LABELS = words(
    """
    UPDATE UPDATED EXCLUSIVE WATCH NOTE BREAKING OPINION ANALYSIS FACTBOX VIDEO PHOTOS CORRECTION
    LIVE Sir Madam SIR
    INTERVIEW EXPLAINER FEATURE COMMENT EDITORIAL Q A WARNING TIP SUMMARY READ MORE NEW
    """
)
LONGEST_PLACE = 4
"""Words of a place that nothing but its recurrence tells."""
_DATED = 60
"""Code points in which a day stands that ends a dateline."""
_DAY_END = re.compile(r"(?:[.:]|(?<=\.))\s+(?=[«„“\"‘'—–-]?\s?[^\W\d_a-zß-ÿ])")
_CRIED_STOP = re.compile(
    r"(?P<place>[^\W\d_][^\W\d_’'-]{2,24}(?: [^\W\d_][^\W\d_’'-]{1,24}){0,2})"
    r"\.\s+(?=[«„“\"–—-]?\s?[^\W\d_])"
)
"""A place in capitals that is the first sentence: `PLOHN. Mit vierzehn Minuten ...`"""
_COLON = re.compile(
    r"(?P<place>[A-ZÀ-Þ][^\W\d_]{2,20}(?: [A-ZÀ-Þ][^\W\d_]{2,20})?)(?::| -) (?=[A-ZÀ-Þ«„“])"
)
_SPOKEN = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{1,30}(?:,[^:]{1,30}|\s?\([^()]{2,40}\))?[:：]\s")
"""How speakers are named in transcripts."""
_WEEKDAY = re.compile(rf",\s(?:{'|'.join(map(re.escape, sorted(FULL_WEEKDAYS)))})$", re.I)
_OPEN = re.compile(r"(?:—|–|--|―|\s-)\s*$")
_STATIONED = re.compile(
    r"(?P<names>[A-ZÀ-Þ][^,;:]{4,60}?) (?:in|aus|à|i|w|в) "
    r"(?P<place>[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+)?)"
)
_NOTE = 60
"""Code points of a note to editors above the text."""
_DASHED = re.compile(r"(?P<place>[^\d,|:–—]{3,40}?)\s[-–—]\s++")
"""What stands before a date behind a dash."""
_CRIED = re.compile(r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}), ")
_LONE = re.compile(r"[*_]*(?P<place>[A-ZÄÖÜ][\w-]{2,40}(?: [A-ZÄÖÜ][\w-]{1,40})?)\.[*_]*\s+(?=[A-ZÄÖÜ])")
_CASELESS = re.compile(
    r"(?P<place>[^\s\d—–।:.,-]{2,20}(?: [^\s\d—–।:.,-]{2,20})?)(?: [-—–] |। )"
    r"|[【\[](?P<bracketed>[\u3040-\u9fff가-힣]{2,6})[】\]](?=\s?[^\W\d_])"
)
"""A place before a dash or a danda, or in brackets."""
_SMALL = words(
    """
    and und et y e en de la le del du of the am an der upon sur sous les di da do
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline, taken apart."""

    line: Line
    quote: str
    """All of it, as printed."""
    place: str
    """Without date and agency."""
    date: AbsoluteDate | None
    """Often without a year."""
    outlet: str | None
    """The agency in brackets, or the outlet run together with the place."""


def dateline_at_start(line: Line) -> Dateline | None:
    """Try each dash near the start of a line: the first may stand inside a place's name."""
    if (match := _CRIED_STOP.match(line.text)) and match["place"].isupper():
        return parse_dateline(line, match["place"], dash=".", own_line=False)
    if found := _dated_opening(line):
        return found
    if match := _STOPPED.match(line.text):
        return _stopped(line, match)
    if match := _AGENCY_FIRST.match(line.text):
        found = parse_dateline(line, f"{match['rest']} ({match['outlet']})", dash="", own_line=False)
        return replace(found, quote=match[0].strip()) if found else None
    for dash in _DASH.finditer(line.text[: LONGEST + 4]):
        found = parse_dateline(line, line.text[: dash.start()], dash=dash[0], own_line=False)
        if found and (_shouted(found.place) or found.date or found.outlet or _opens(line.text, dash)):
            return found
    return None


def _dated_opening(line: Line) -> Dateline | None:
    """`Warsaw, 23 March: Rescue teams ...`, `San Blas, 14 oct. El gobierno ...`"""
    dates = dates_in(line.text[:_DATED])
    place = line.text[: dates[0].start].rstrip() if dates else ""
    end = _DAY_END.match(line.text, dates[0].end) if place.endswith(",") else None
    found = parse_dateline(line, line.text[: end.start()], dash="", own_line=False) if end else None
    return replace(found, quote=line.text[: end.end()].strip()) if found and end else None


def _stopped(line: Line, match: re.Match[str]) -> Dateline | None:
    dates = dates_in(match["date"])
    if not dates or not _is_place(match["place"], colon=False):
        return None
    outlet, quote = plain_name(match["outlet"]), match[0].strip()
    return Dateline(line=line, quote=quote, place=match["place"], date=dates[0], outlet=outlet)


def _opens(text: str, dash: re.Match[str]) -> bool:
    """Return whether a place in small letters is one: a word or two, a wide dash, then a sentence."""
    place, rest = text[: dash.start()], text[dash.end() :].lstrip("\"“„«‘'")
    parts = place.split(",")
    few = len(parts) <= 2 and all(len(part.split()) <= 2 for part in parts)
    return few and dash[0] in (" — ", " – ") and rest[:1].isupper()


def parse_dateline(line: Line, words: str, *, dash: str, own_line: bool) -> Dateline | None:
    """Take apart what may be a dateline, with the dash behind it; `own_line`: nothing else is there."""
    agency = _AGENCY.search(words)
    rest = words[: agency.start()] if agency else words
    dates = dates_in(rest)
    day = dates[-1] if dates else None
    place = _WEEKDAY.sub("", (rest[: day.start] if day else rest).strip(" ,|-–—"))
    place, joined = _apart(place) if own_line else (place, "")
    if not _is_place(place, colon=dash.strip() == ":") or is_distinct_outlet(place):
        return None
    outlet = next((g for g in agency.groups() if g), None) if agency else joined or None
    return Dateline(
        line=line,
        quote=(words + dash).strip(),
        place=place,
        date=day,
        outlet=plain_name(outlet) if outlet else None,
    )


def _apart(place: str) -> tuple[str, str]:
    """Part a place from an outlet that a page's layout had set beside it: `Hong KongCNN`."""
    for gap in _RUN_TOGETHER.finditer(place):
        left, right = place[: gap.start()], place[gap.start() :]
        if not _NOT_SPLIT.search(left) and looks_like_outlet(right):
            return left, right
    return place, ""


def _is_place(place: str, *, colon: bool) -> bool:
    words = place.split()
    if not words or len(words) > 9 or any(not _PLACE_WORD.fullmatch(w.strip("()")) for w in words):
        return False
    city = words[0].strip(",")
    if city in _LABELS or (colon and len(city) < 4):
        return False
    if not all(_ARABIC.sub("", w.strip("("))[:1].isupper() or w in _SMALL for w in words):
        return False
    return _shouted(city) if colon else len(words) <= 6 or _shouted(city)


def _shouted(place: str) -> bool:
    """Return whether a place begins in capitals, more than initials: `LEEDS, England`."""
    city = place.split()[0].strip(",")
    return city.isupper() and len(city) > 2


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
    spoken = sum(bool(_SPOKEN.match(line.text)) for line in piece.lines) > 1
    shown = (replace(x, text=without_tags(x.text).lstrip('*_" ')) for x in piece.lead)
    lead = () if spoken else tuple(line for line in shown if not line.text.startswith("#"))
    return (
        _at_start_of_any(lead)
        or _lone(piece, lead)
        or _without_case(piece, lead)
        or _in_header(piece)
        or _stationed(piece)
    )


def _stationed(piece: SeedArticle) -> Dateline | None:
    """Return the place that a byline ends with: `Tamsin Weir in Harle`."""
    for line in piece.header:
        for segment in segments_of(line.text):
            match = _STATIONED.fullmatch(unglued(segment.words))
            if not match or line.text.count(" in ") > 1 or has_given_name(match["place"]):
                continue
            if all(is_person(name, cued=False) for name in split_names(match["names"])):
                return parse_dateline(line, match["place"], dash="", own_line=True)
    return None


def _at_start_of_any(lead: Sequence[Line]) -> Dateline | None:
    """The first paragraph has it; a later one with a date below a summary, in capitals below a note."""
    found = [dateline_at_start(line) for line in lead]
    noted = bool(lead) and len(lead[0].text) < _NOTE
    return next(
        (
            one
            for n, one in enumerate(found)
            if one and (n == 0 or one.date or (n == 1 and noted and _shouted(one.place)))
        ),
        None,
    )


def _lone(piece: SeedArticle, lead: Sequence[Line]) -> Dateline | None:
    """Return a place before a stop or a colon, as in German and Indian papers, named elsewhere too."""
    line = lead[0] if lead else None
    match = _LONE.match(line.text) or _COLON.match(line.text) if line else None
    rest = " ".join(other.text for other in piece.lines if line and other.number != line.number)
    if not line or not match or not re.search(rf"\b{re.escape(match['place'])}", rest, re.I):
        return None
    return parse_dateline(line, match["place"], dash="", own_line=True)


def _without_case(piece: SeedArticle, lead: Sequence[Line]) -> Dateline | None:
    """Return a place in letters without capitals: before a dash or in brackets, and named elsewhere."""
    line = lead[0] if lead else None
    match = _CASELESS.match(line.text) if line else None
    place = (match["place"] or match["bracketed"]) if match else ""
    if not line or not match or place != place.swapcase() or looks_like_outlet(place):
        return None
    rest = (other.text for other in piece.lines if other.number != line.number)
    if place not in line.text[match.end() :] and not any(place in text for text in rest):
        return None
    return Dateline(line=line, quote=match[0].strip(), place=place, date=None, outlet=None)


def _in_header(piece: SeedArticle) -> Dateline | None:
    """Return a place of the header: in capitals before a date, or one that the text names too."""
    bylines = [line for line in piece.header if line.role is Role.BYLINE]
    previous: Line | None = None
    for line in piece.header:
        dates = dates_in(line.text)
        words = line.text[: dates[0].start] if dates else ""
        cried, dashed = _CRIED.fullmatch(words), _DASHED.fullmatch(words)
        if cried and not looks_like_outlet(cried["place"]):
            return parse_dateline(line, cried["place"], dash="", own_line=True)
        if place := place_below_name(line, previous if previous in bylines else None):
            return parse_dateline(line, place, dash="", own_line=True)
        previous = line
        place = dashed["place"] if dashed else line.text
        alone = line is piece.header[-1] and line.text.isupper() and not dates
        if (dashed or alone) and _is_named(place, piece):
            return parse_dateline(line, place, dash="", own_line=True)
    return None


def place_below_name(line: Line, above: Line | None) -> str:
    """Return the place before a date where a name stands right above: `Ana Gil`, `Oslo - 3 May 2023`."""
    dates = dates_in(line.text)
    dashed = _DASHED.fullmatch(line.text[: dates[0].start]) if dates else None
    named = above is not None and is_person(strip_titles(above.text), cued=False)
    place = dashed["place"] if dashed and named else ""
    return place if place[:1].isupper() and not is_post(place) else ""


def _is_named(place: str, piece: SeedArticle) -> bool:
    """Whether title or text name a short place."""
    texts = (line.text.casefold() for line in piece.lines if line not in piece.header)
    return len(place.split()) <= LONGEST_PLACE and any(f" {place.casefold()}" in f" {t}" for t in texts)
