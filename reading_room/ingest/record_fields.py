"""The values of a record's labelled fields, as claims about its article."""

import re
from collections.abc import Iterator

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.labelled import Field
from reading_room.ingest.lexicon import BY
from reading_room.ingest.markup import fold
from reading_room.ingest.outlets import is_agency, is_menu, looks_like_outlet
from reading_room.ingest.persons import is_nobody, is_person, is_post, length, split_names
from reading_room.ingest.record import TOLD, Record
from reading_room.ingest.records import APART, Records
from reading_room.ingest.seed_article import Line
from reading_room.ingest.site_claims import Claims, host_of
from reading_room.ingest.title import clean_title
from reading_room.ingest.unknown_labels import COMPACT

_TAGS = {
    "title": ("title",),
    "author": ("author",),
    "publisher": ("outlet", "publisher", "sender"),
    "published": ("first date", "date", "created", "day"),
    "dateline": ("place",),
    "language": ("language",),
    "url": ("address",),
    "poster": ("poster",),
}
"""Fields of an article, and the kinds of label that give them, the most trusted first."""
_BY = re.compile(rf"{BY}\s*:?\s+(?=\S)", re.I)
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,4}|[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})?")
_TURNED = re.compile(r"([^\W\d_][^\d,;]{0,40}), ([^\W\d_][^\d,;]{0,30})")
_NESTED = re.compile(r"\bname\"\s?:\s?\"([^\"]+)")
"""An outlet's name inside its own entry of an export in JSON: `{"id": null, "name": "Echo"}`."""
_LISTED = re.compile(r"(?<=\") ?, ?(?=\")")
"""What parts the values of a list: `["Ann Lee", "Bo Day"]`."""
_AND = re.compile(r"\s(?:and|und|et|y|e|og|och|en|&)\s")
_MOST_GIVEN = 2
"""Words of the names before a family name."""
_AFTER_OUTLET = re.compile(r"\s+[-–—|·]\s+|\s*[(（\[;:,，、]|\.\s|\s{2,}|\s\d")
_KIND_OF_OUTLET = re.compile(r"\s(?:news agency|website|web site|online|news wire)$", re.I)
_SHORT_YEAR = re.compile(r"(?<=[^\W\d_])([ .]{1,2}|-|, )'?(\d\d)(?![\d:.])")
_LANGUAGE = re.compile(r"[a-zA-Z]{2}(?:[-_][A-Za-z]{2})?")
_LONGEST, _LONGEST_PLACE = 300, 4
"""Code points of a value, words of a place."""


def claims_of_record(records: Records, record: Record) -> Claims:
    """Return what a record's labels say of its article, the title first."""
    rows = []
    if record.title:
        words = clean_title(
            " ".join(records.shown.get(record.title, records.lines[record.title - 1]).split())
        )
        rows.append(("export title", words, _line(record.title, words)))
    for tag, kinds in _TAGS.items():
        for kind in kinds:
            for field in record.fields:
                if field.kind == kind and tag != "title" and 0 < len(field.value) <= _LONGEST:
                    line = _line(
                        field.line, records.shown.get(field.line, records.lines[field.line - 1].strip())
                    )
                    rows += [(f"export {tag}", words, line) for words in _values(tag, field, records)]
    silent = (tag for tag, kinds in _TAGS.items() if _is_silent(tag, kinds, records, record))
    return Claims(rows=tuple(rows), silent=frozenset(silent))


def _is_silent(tag: str, kinds: tuple[str, ...], records: Records, record: Record) -> bool:
    """Whether the dump would label a field if the record had it, or says that it has none."""
    own = [field for field in record.fields if field.kind in kinds]
    labelled = bool(records.labelled & set(kinds) - set(TOLD))
    return any(not field.value for field in own) or (labelled and (tag == "author" or not own))


def _line(number: int, text: str) -> Line:
    return Line(number=number, text=fold(text), role=None, article=None)


def _values(tag: str, field: Field, records: Records) -> Iterator[str]:
    value = " ".join(_LISTED.sub("; ", field.value).split()).strip("\"'*_[] ")
    if tag == "author":
        yield from people_in(value)
    elif tag == "publisher":
        yield from filter(None, [outlet_in(value)])
    elif tag == "published":
        yield from filter(None, [day_in(value, records.days)])
    else:
        passes = {
            "poster": True,
            "url": bool(host_of(value)),
            "language": bool(_LANGUAGE.fullmatch(value)),
            "dateline": len(value.split()) <= _LONGEST_PLACE,
        }
        yield from [value] if passes[tag] else []


def people_in(value: str) -> Iterator[str]:
    """Yield the writers whom a labelled value names; initials stand where nothing else is printed.

    >>> list(people_in("By Jane Doe; Rossi, Maria, staff writers"))
    ['Jane Doe', 'Maria Rossi']
    """
    cue = _BY.match(value)
    for part in re.split(r"[;|/]\s+", value[cue.end() :] if cue else value):
        yield from _people(part.strip('" '))


def _people(part: str) -> Iterator[str]:
    part = ", ".join(words for words in part.split(", ") if not is_post(words)) or part
    turned = [_TURNED.fullmatch(one) for one in _AND.split(part)]
    if all(one and _is_turned(one[1], one[2]) for one in turned):
        yield from (f"{one[2].strip()} {one[1].strip()}" for one in turned if one)
        return
    bare = part.strip("()[] ")
    if _INITIALS.fullmatch(bare) and not is_nobody(bare) and (bare.islower() or "." in bare):
        yield bare
        return
    names = [name for name in split_names(part) if is_person(name, cued=True) and not is_agency(name)]
    whole = any(" " in name for name in names)
    for name in names:
        if not looks_like_outlet(name) and not is_menu(name) and (" " in name or not whole):
            yield name


def _is_turned(last: str, first: str) -> bool:
    """Whether a comma parts a family name from what goes before it: `Rossi, Maria`."""
    short = length(last) == 1 and length(first) <= _MOST_GIVEN
    return short and not is_agency(first) and is_person(f"{first} {last}", cued=False)


def outlet_in(value: str) -> str:
    """Return the outlet's name that a labelled value begins with, without section, place and day.

    >>> outlet_in("Gazette du Port — Sport")
    'Gazette du Port'
    """
    if "://" in value:
        return ""
    nested = _NESTED.search(value)
    value = nested[1] if nested else value
    dates = dates_in(value)
    name = value[: dates[0].start] if dates else value
    name = _AFTER_OUTLET.split(name.strip(' ,-–—«»"“”'), maxsplit=1)[0].strip(' .,*«»"“”')
    name = _KIND_OF_OUTLET.sub("", name)
    return name if 1 < len(name) <= 60 and len(name.split()) <= 8 else ""


def day_in(value: str, others: str) -> str:
    """Return the day, and the time, that a labelled value prints, in EDTF.

    `others`: the other days of the dump, which settle whether day or month leads; where they don't,
    it is empty.
    """
    text = COMPACT.sub(r"\1-\2-\3", value)
    if not any(one.year for one in dates_in(text)):
        text = _SHORT_YEAR.sub(r" 20\2", text)
    whole = (one for one in dates_in(f"{text}{APART}{others}") if one.start < len(text))
    found = next((one for one in whole if one.year and one.month and one.day), None)
    if not found or found.ambiguous or not 1600 < (found.year or 0) < 2100:
        return ""
    day = f"{found.year}-{found.month:02}-{found.day:02}"
    return f"{day}T{found.time}:00{found.zone or ''}" if found.time else day
