"""Press reviews that give each item one line of its source: `The Echo, 4 May, p. 3; Ana Gil`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reading_room.dates.absolute import AbsoluteDate
from reading_room.dates.names import WEEKDAYS, fold
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.east_asian_byline import read_east_asian
from reading_room.ingest.labelled import Field
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.lexicon import BY
from reading_room.ingest.line_facts import count_words, line_facts
from reading_room.ingest.markup import plain_words
from reading_room.ingest.outlets import is_distinct_outlet, looks_like_outlet
from reading_room.ingest.persons import is_person, split_names
from reading_room.ingest.record import Record, is_prose, is_separator

_DIGIT = re.compile(r"\d")
_PAGE = re.compile(
    r"(?<![^\W\d_])(?:(?:pp?|pgs?|pages?|págs?|páginas?|pagin[ae]|seiten?|sid(?:a|e|or|an)|oldal|sayfa|strona)[.:]?"
    r"|(?:ss?|стр|с|σελ|blz|str)\.)\s?[A-Z]?\d{1,3}(?![\d:])(?:\s?(?:and|und|et|e|y|,|&|-|–|/)\s?[A-Z]?\d{1,3}(?!\d))?"
    r"|\d{1,3}\s?[頁面版](?!\w)|第\d{1,3}[版面頁]|:\s[A-Z]{1,2}\.?\d{1,2}(?:\.\d{1,2})?\.?$",
    re.I,
)
_EXTENT = re.compile(
    r"\d{1,5}\s?(?:words|wörter|mots|palabras|parole|palavras|woorden|ord|слов|文字|字|자)", re.I
)
_SIGNS = re.compile(
    r"\s*[,;|/·•()（）\[\]、，]\s*|\s+[-–—]\s+|\s{2,}|(?<=[^\W\d_]{3})\.\s+|(?<=[\u3040-\u9fff])\s(?=[\u3040-\u9fff\d])|(?<=\d)\s(?=[\u3040-\u9fff])"
)
_NUMBER = re.compile(
    r"^(?:\(?(?:[A-Z]\.)?\d{1,4}[.):\]]\s+|[A-Z]\.\d{1,3}\s+|[A-Z][.)]\s+|[#№]\s?\d{1,4}\s+|[•▪■●►▸◆*-]\s+)"
)
"""What numbers an item, before its title or its source."""
_LONGEST, _FEWEST, _MOST = 24, 2, 6
"""Words of a source's line; items of a review; names in such a line."""
_SHORT, _LEAD = 12, 5
"""Words of a source without a page; lines of the text in which its place is named."""
_SHORTEST = 3
"""Words of a name, which may stand between a source and its text."""
_LEAST = 25
"""Words of text below an item's head."""
_COMPANY = re.compile(r"(?<=[報聞])社$")
"""What names a paper's house rather than the paper."""
_BY = re.compile(rf"{BY}\s+(?=\S)", re.I)
_CITED = re.compile(r"(?P<writer>[^.;:]{2,60})\. (?P<outlet>[^.;\[\]]{2,60}); ")
"""How databases cite: `Doe, Jane. The Echo; Port [Port] 4 May 2015: A.3`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """A line that says where an item stood."""

    line: int
    names: tuple[str, ...]
    """Its parts that are no day, no page and no number of words."""
    day: str
    """The part with its day, as printed; empty where there is none."""
    paged: bool
    """Whether it names a page."""


def source_records(lines: Sequence[str]) -> tuple[Record, ...]:
    """Return a record for each item; none where the dump has no lines of sources that name a page."""
    sources = [found for n, line in enumerate(lines, 1) if (found := _source(n, line))]
    paged = [source for source in sources if source.paged]
    if len(paged) < _FEWEST:
        return ()
    sides = [_side(lines, source.line) for source in paged]
    side = max((-1, 1, 0), key=sides.count)
    if not side or sides.count(side) * 3 < len(sides) * 2:
        return ()
    heads = [
        (min(title, source.line), title, source)
        for source in sources
        if (title := _beside(lines, source.line, side)) and _side(lines, source.line) == side
    ]
    ends = [*(start - 1 for start, _, _ in heads[1:]), len(lines)]
    records = [
        record
        for (_, title, source), end in zip(heads, ends, strict=True)
        if (record := _record(lines, source, title, end))
    ]
    return tuple(records) if len(records) >= _FEWEST else ()


def _record(lines: Sequence[str], source: _Source, title: int, end: int) -> Record | None:
    first, text = min(title, source.line), max(title, source.line) + 1
    last = next((n for n in range(end, text - 1, -1) if is_prose(lines[n - 1])), 0)
    if sum(map(count_words, lines[text - 1 : last])) < _LEAST:
        return None
    shown = _NUMBER.sub("", lines[title - 1].strip())
    lead = " ".join(lines[text - 1 : last][:_LEAD])
    fields = tuple(_fields(source, lines[source.line - 1].strip(), lead))
    last = _end(lines, last, end)
    return Record(first=first, last=last, fields=fields, title=title, words=((title, shown),))


def source_fields(number: int, line: str, lead: str) -> Iterator[Field]:
    """Yield what a line says of where a text stood, and when; nothing for any other line."""
    source = _source(number, line)
    if source and source.day:
        yield from (replace(field, form="stamp") for field in _fields(source, line.strip(), lead))


def _source(number: int, line: str) -> _Source | None:
    text = line.strip()
    if len(text) > 200 or not _DIGIT.search(text) or count_words(text) > _LONGEST:
        return None
    page, dates = _PAGE.search(text), dates_in(text)
    if (page and page.start() == 0) or not (page or _opens(text, dates)):
        return None
    bare = text
    for found in reversed(dates):
        bare = f"{bare[: found.start]} | {bare[found.end :]}"
    bare = _EXTENT.sub(" | ", _PAGE.sub(" | ", _NUMBER.sub("", bare)))
    names = tuple(filter(_is_name, (part.strip(" .:-–—*_'\"") for part in _SIGNS.split(bare))))
    if not names or (names[0][0].isascii() and not names[0][0].isupper()) or len(names) > _MOST:
        return None
    day = text[dates[0].start : dates[-1].end] if dates else ""
    return _Source(line=number, names=names, day=day, paged=page is not None)


def _opens(text: str, dates: Sequence[AbsoluteDate]) -> bool:
    """Whether a name and a sign stand before a complete day: `The Echo, 4 May 2015`."""
    whole = bool(dates) and bool(dates[0].year and dates[0].day)
    return (
        whole
        and count_words(text) <= _SHORT
        and text[: dates[0].start].rstrip()[-1:] in tuple(",|/–—-(")
    )


def _is_name(part: str) -> bool:
    """Whether a part of a source's line names something: no weekday, edition or section."""
    words = fold(part).split()
    told = any("other" in kinds_of(word) for word in words[:1] + words[-1:])
    return any(map(str.isalpha, part)) and not told and not (len(words) == 1 and words[0] in WEEKDAYS)


def _side(lines: Sequence[str], number: int) -> int:
    """Return -1 where the title stands right above a source, 1 where right below, else 0."""
    above, below = _beside(lines, number, -1), _beside(lines, number, 1)
    if above and _is_title(lines[above - 1]) and not _is_title_above_text(lines, below):
        return -1
    return 1 if below and _is_title(lines[below - 1]) else 0


def _is_title_above_text(lines: Sequence[str], number: int) -> bool:
    after = _beside(lines, number, 1) if number else 0
    return (
        bool(after)
        and _is_title(lines[number - 1])
        and is_prose(lines[after - 1])
        and count_words(lines[number - 1]) > 3
    )


def _beside(lines: Sequence[str], number: int, step: int) -> int:
    """Return the next line with words, one blank line between at most; 0 where there is none."""
    for place in (number + step, number + 2 * step):
        if 1 <= place <= len(lines) and lines[place - 1].strip():
            return place
    return 0


def _is_title(line: str) -> bool:
    text = plain_words(line)
    return (
        bool(text)
        and not is_separator(line)
        and not is_prose(text)
        and not line_facts(text).kinds & {"date", "byline"}
        and not read_east_asian(text)
        and not _PAGE.search(text)
    )


def _end(lines: Sequence[str], last: int, end: int) -> int:
    """Return the last line below the text that belongs to it: names and captions, up to a rule."""
    for number in range(last + 1, end + 1):
        if is_separator(lines[number - 1]) or _NUMBER.match(lines[number - 1].strip()):
            return number - 1
        if number > last + 3 or (not lines[number - 1].strip() and number > last + 1):
            return number - 1
    return end


def _fields(source: _Source, text: str, lead: str) -> Iterator[Field]:
    """The first name is the outlet's, names of persons are writers, a place may stand behind them."""
    cited = _CITED.match(text)
    if cited:
        yield _field("author", source.line, cited["writer"])
        yield _field("outlet", source.line, cited["outlet"])
    else:
        outlet = next(filter(is_distinct_outlet, source.names), source.names[0])
        yield _field("outlet", source.line, _COMPANY.sub("", outlet))
        others = [name for name in source.names if name != outlet]
        writers = [name for name in others if _BY.match(name) or _are_persons(name)]
        places = [name for name in writers[1:] if name in lead]
        yield from (_field("author", source.line, name) for name in writers if name not in places)
        yield from (_field("place", source.line, name) for name in places[:1])
    if source.day:
        yield _field("date", source.line, source.day)


def _are_persons(text: str) -> bool:
    names = split_names(text)
    return all(" " in one and is_person(one, cued=False) and not looks_like_outlet(one) for one in names)


def _field(kind: str, line: int, value: str) -> Field:
    return Field(kind=kind, label="", first=line, line=line, value=value, form="cell")
