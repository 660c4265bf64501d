"""Who wrote a saved page, when it was published, its address and language: by the most trusted tag."""

import re
from collections.abc import Iterator, Set
from datetime import datetime

from reading_room.dates.edtf import parse_edtf
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.outlets import looks_like_outlet
from reading_room.ingest.page_claims import GUESSED, PUBLISHED
from reading_room.ingest.persons import is_person, split_names, unglued
from reading_room.ingest.seed_article import Found, Line, evidence
from reading_room.ingest.site_claims import ADDRESSES, OUTLETS, Claims, host_of, letters_of
from reading_room.model import Edtf

_AUTHORS = (
    "export author",
    "json-ld author",
    "article:author",
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "citation_author",
    "from",
)
_LOOSE = ("rel author", "itemprop author", "byline")
"""Mark-up of what is shown, the most trusted first."""
_LANGUAGES = ("export language", "html lang", "json-ld inLanguage", "content-language", "og:locale")
_COMPANY = re.compile(r"\b(?:gmbh|inc|ltd|llc|s\.?[al]\.?|ag|verlags?|b\.?v)\b", re.I)
_BY = re.compile(
    r"(?:by|von|par|por|di|da|door|av|af|od|przez|oleh|text|texte?|author|autor)\s?:?\s", re.I
)
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?(?:[.,]\d{1,9})?"
    r" ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?:\[.*)?"
)
_PART = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?")
_MAIL_DATE = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d [A-Z]{1,5} \d{4}")


def page_authors(claims: Claims) -> Found[tuple[str, ...]] | None:
    """Return the writers whom the most trusted tag names; the house itself where it signs alone."""
    outlets = {letters_of(words) for _, words, _ in claims.of(*OUTLETS[:-1])}
    house: Found[tuple[str, ...]] | None = None
    for tag in _AUTHORS:
        names: dict[str, Line] = {}
        for _, words, line in claims.of(tag):
            if house and not _BY.match(words):
                continue
            for name in _writers(tag, words):
                names.setdefault(name, line)
        own = [name for name in names if letters_of(name) in outlets or _is_site(name, claims)]
        people = [name for name in names if name not in own]
        if people:
            line = names[people[0]]
            return Found(value=tuple(people), evidence=evidence("authors", line, line.text, tag))
        if own and not house:
            line = names[own[0]]
            house = Found(value=(own[0],), evidence=evidence("authors", line, line.text, tag))
    return (shown_authors(claims, cued=True) if house else None) or house


def shown_authors(claims: Claims, *, cued: bool = False) -> Found[tuple[str, ...]] | None:
    """Return the writers whom mark-up of what is shown names: those of whom it most often says so.

    Such mark-up stands around other articles' writers, and those of comments and pictures, too.
    `cued`: only where the words say so as well.
    """
    rows = [
        (tag, tuple(name for name in _writers(tag, words) if not _is_site(name, claims)), line)
        for tag, words, line in claims.of(*_LOOSE)
        if not cued or _BY.match(words)
    ]
    tags = {
        name: {tag for tag, names, _ in rows if name in names} for _, names, _ in rows for name in names
    }
    told = [row for row in rows if row[1]]
    if not told:
        return None
    first = max(told, key=lambda row: len(tags[row[1][0]]))[1][0]
    tag, names, line = max((row for row in told if row[1][0] == first), key=lambda row: len(row[1]))
    return Found(value=names, evidence=evidence("authors", line, line.text, tag))


def _writers(tag: str, words: str) -> Iterator[str]:
    """Yield the names in a claim; free text beside an article must look like a person's name."""
    if "://" in words or ("@" in words and tag != "from"):
        return
    cue = _BY.match(words)
    rest = words[cue.end() :] if cue else words
    strict = tag in ("byline", "rel author", "itemprop author", "from", "author")
    for name in split_names(unglued(rest)):
        if _COMPANY.search(name) or len(name) > 60 or not name:
            continue
        if not strict or (is_person(name, cued=False) and not looks_like_outlet(name)):
            yield name


def _is_site(name: str, claims: Claims) -> bool:
    letters = letters_of(name)
    return any(
        letters in (d, f"the{d}", f"der{d}") or letters.startswith(d) for d in claims.domains if d
    )


def page_published(claims: Claims) -> Found[Edtf] | None:
    """Return when the page says that it was published, by the most trusted tag that says so."""
    return _published(claims, set(PUBLISHED) - GUESSED)


def guessed_day(claims: Claims) -> Found[Edtf] | None:
    """Return the day that stands somewhere in the page's mark-up."""
    return _published(claims, GUESSED)


def _published(claims: Claims, trusted: Set[str]) -> Found[Edtf] | None:
    for tag, words, line in claims.of(*(tag for tag in PUBLISHED if tag in trusted)):
        if value := read_time(words):
            return Found(value=value, evidence=evidence("published", line, line.text, tag))
    return None


def read_time(words: str) -> Edtf | None:
    """Return a machine's or a person's writing of a date as EDTF; None for one that cannot be.

    >>> read_time("2023-04-28 18:16:04 +0200")
    '2023-04-28T18:16:00+02:00'
    """
    if _PART.fullmatch(words.strip()):
        return Edtf(words.strip())
    match = _ISO.fullmatch(words.strip())
    if match:
        zone = match["zone"] or ""
        zone = f"{zone[:3]}:{zone[-2:]}" if zone not in ("", "Z") else zone
        value = match["day"] + (f"T{match['time']}:00{zone}" if match["time"] else "")
    elif _MAIL_DATE.fullmatch(words):
        value = datetime.strptime(f"{words[4:19]} {words[-4:]}", "%b %d %H:%M:%S %Y").isoformat()
    else:
        found = next((one for one in dates_in(words) if one.year and one.month and one.day), None)
        if not found:
            return None
        time = f"T{found.time}:00{found.zone or ''}" if found.time else ""
        value = f"{found.year}-{found.month:02}-{found.day:02}{time}"
    try:
        parse_edtf(value)
    except ValueError:
        return None
    return Edtf(value)


def page_dateline(claims: Claims) -> Found[str] | None:
    """Return the place that a dump labels as where the article was filed from."""
    for tag, words, line in claims.of("export dateline"):
        return Found(value=words, evidence=evidence("dateline", line, line.text, tag))
    return None


def page_url(claims: Claims) -> Found[str] | None:
    """Return the page's own address, as it says itself."""
    for tag, words, line in claims.of(*ADDRESSES):
        if host_of(words):
            return Found(value=words, evidence=evidence("url", line, line.text, tag))
    return None


def page_language(claims: Claims) -> Found[str] | None:
    """Return the language that the page declares."""
    for tag, words, line in claims.of(*_LANGUAGES):
        if match := re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", words):
            return Found(value=match[0].lower(), evidence=evidence("language", line, line.text, tag))
    return None
