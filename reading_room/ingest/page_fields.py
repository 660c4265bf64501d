"""The fields of a saved page, from what its tags claim: claims vote, and a name that tags share wins."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from urllib.parse import urlsplit

from anyascii import anyascii

from reading_room.dates.edtf import parse_edtf
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.outlets import looks_like_outlet
from reading_room.ingest.page_claims import PUBLISHED
from reading_room.ingest.persons import is_person, split_names
from reading_room.ingest.seed_article import Found, Line, SeedArticle, evidence
from reading_room.model import Edtf, Role, Seed

TITLES = {
    "og:title": 1.1,
    "h1": 1.0,
    "json-ld headline": 1.0,
    "twitter:title": 0.3,
    "title": 0.3,
    "subject": 1.0,
}
"""Tags that name the article, and the weight of each one's vote."""
_AUTHORS = (
    "json-ld author",
    "article:author",
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "citation_author",
    "itemprop author",
    "byline",
    "rel author",
    "from",
)
_LOOSE = ("itemprop author", "byline", "rel author")
"""Tags that stand around other articles' writers too: the first name counts."""
_OUTLETS = ("og:site_name", "json-ld publisher", "application-name", "json-ld site", "from")
_ADDRESSES = ("saved from", "og:url", "json-ld url", "canonical")
_LANGUAGES = ("html lang", "json-ld inLanguage", "content-language", "og:locale")
_LABEL = re.compile(r"[^\s:?!.]++(?: [^\s:?!.]++){0,2}: \S")
_LABELLED = 0.35
"""Share of its vote that a title has with a label in front, as search engines like: `Port: ...`."""
_SITE_BEHIND = re.compile(r"\s(?:\||[-–—»])\s|\s?\|\s?")
_COMPANY = re.compile(r"\b(?:gmbh|inc|ltd|llc|s\.?[al]\.?|ag|verlags?|b\.?v)\b", re.I)
_BY = re.compile(
    r"(?:by|von|par|por|di|da|door|av|af|od|przez|oleh|text|texte?|author|autor)\s?:?\s", re.I
)
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?(?:[.,]\d{1,9})?"
    r" ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?:\[.*)?"
)
_MAIL_DATE = re.compile(r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d [A-Z]{1,5} \d{4}")
_LETTERS = re.compile(r"[\W_]+")
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gen"])


@dataclass(frozen=True, kw_only=True)
class Claims:
    """What stands above a saved page's first blank line: each tag, its words, and their line."""

    rows: tuple[tuple[str, str, Line], ...]

    def of(self, *tags: str) -> Iterator[tuple[str, str, Line]]:
        """Yield the claims of the tags, in the order in which the tags are given."""
        for tag in tags:
            yield from (row for row in self.rows if row[0] == tag)

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """Hosts of the addresses that the page gives as its own, without `www.`."""
        hosts = (_host(url).removeprefix("www.") for _, url, _ in self.of(*_ADDRESSES))
        return tuple(dict.fromkeys(filter(None, hosts)))

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """The site's names in these: `harbourecho` of `www.harbourecho.co.uk`."""
        return tuple(map(_domain, self.hosts))


def claims_of_seed(seed: Seed) -> Claims:
    """Return the claims on top of a saved page's reading; none where the seed is a dump."""
    rows = []
    for number, text in enumerate(seed.lines if seed.saved else (), 1):
        tag, mark, words = text.partition(": ")
        if not mark:
            break
        line = Line(number=number, text=text, role=None, article=None)
        rows.append((tag, html.unescape(words).strip(), line))
    return Claims(rows=tuple(rows))


def page_title(claims: Claims) -> Found[str] | None:
    """Return the title that most tags name; the site's name behind it is no part of it."""
    votes: dict[str, float] = defaultdict(float)
    printed: dict[str, tuple[str, Line, str]] = {}
    rows = [(tag, words, line) for tag, words, line in claims.of(*TITLES) if _key(words)]
    whole = {_key(words): words for _, words, _ in rows}
    for tag, words, line in rows:
        head = _without_site(words, whole, claims)
        votes[_key(head)] += TITLES[tag] * (_LABELLED if _LABEL.match(head) else 1.0)
        if head == words or _key(head) not in printed:
            printed.setdefault(_key(head), (head, line, tag))
    best = max(votes, key=lambda key: votes[key], default="")
    if not best:
        return None
    title, line, tag = printed[best]
    return Found(value=title, evidence=evidence("title", line, line.text, tag))


def claimed_title(piece: SeedArticle, claims: Claims) -> Found[str] | None:
    """Return the title where the ledger makes one of a claim, as no line of the page shows it."""
    own = {line.number for line in piece.lines if line.role is Role.TITLE}
    for tag, words, line in claims.rows:
        if line.number in own:
            head = _without_site(words, {}, claims)
            return Found(value=head, evidence=evidence("title", line, line.text, tag))
    return None


def _without_site(words: str, whole: dict[str, str], claims: Claims) -> str:
    """Cut what stands behind a bar or a dash: what another claim has not, a section, the site's name."""
    sites = {_key(name) for _, name, _ in claims.of(*_OUTLETS)}
    for mark in _SITE_BEHIND.finditer(words):
        head, tail = words[: mark.start()], words[mark.end() :]
        if _key(head) in whole:
            return whole[_key(head)]
        named = _key(tail) in sites or agrees(tail, claims)
        if len(head.split()) > 2 and (named or ("|" in mark[0] and len(tail.split()) < 4)):
            return head
    return words


def page_authors(claims: Claims) -> Found[tuple[str, ...]] | None:
    """Return the writers whom the most trusted tag names; the house itself where it signs alone."""
    outlets = {_key(words) for _, words, _ in claims.of(*_OUTLETS[:-1])}
    house: Found[tuple[str, ...]] | None = None
    for tag in _AUTHORS:
        names: dict[str, Line] = {}
        for _, words, line in claims.of(tag):
            if house and not _BY.match(words):
                continue
            for name in _writers(tag, words):
                names.setdefault(name, line)
        own = [name for name in names if _key(name) in outlets or _is_site(name, claims)]
        people = [name for name in names if name not in own]
        people = people[:1] if tag in _LOOSE else people
        if people:
            line = names[people[0]]
            return Found(value=tuple(people), evidence=evidence("authors", line, line.text, tag))
        if own and not house and tag not in _LOOSE:
            line = names[own[0]]
            house = Found(value=(own[0],), evidence=evidence("authors", line, line.text, tag))
    return house


def _writers(tag: str, words: str) -> Iterator[str]:
    """Yield the names in a claim; free text beside an article must look like a person's name."""
    if "://" in words or ("@" in words and tag != "from"):
        return
    cue = _BY.match(words)
    rest = words[cue.end() :] if cue else words
    strict = tag in ("byline", "rel author", "itemprop author", "from", "author")
    for name in split_names(rest):
        if _COMPANY.search(name) or len(name) > 60 or not name:
            continue
        if not strict or (is_person(name, cued=False) and not looks_like_outlet(name)):
            yield name


def _is_site(name: str, claims: Claims) -> bool:
    return any(_key(name) in (d, f"the{d}", f"der{d}") for d in claims.domains)


def page_publisher(claims: Claims) -> Found[str] | None:
    """Return the site's name, where its address agrees with it, or else its address."""
    named: dict[str, list[tuple[str, str, Line]]] = defaultdict(list)
    for tag, words, line in claims.of(*_OUTLETS):
        name = _SITE_BEHIND.split(words)[0].strip(" \"'«»")
        writer = tag == "from" and is_person(name, cued=False) and not looks_like_outlet(name)
        if name and len(name) < 60 and not writer:
            named[_key(name)].append((tag, name, line))
    agreeing = [key for key, rows in named.items() if agrees(rows[0][1], claims)]
    agreeing.sort(key=lambda key: _is_address(named[key][0][1]))
    if not agreeing and (behind := _behind_title(claims)):
        return behind
    shared = [key for key, rows in named.items() if len({tag for tag, _, _ in rows}) > 1]
    lone = tuple(named)[:1] if not claims.hosts else shared if len(set(claims.domains)) > 1 else ()
    for key in (*agreeing, *lone):
        tag, name, line = named[key][0]
        return Found(value=name, evidence=evidence("publisher", line, line.text, tag))
    for tag, _, line in claims.of(*_ADDRESSES) if claims.hosts else ():
        return Found(value=claims.hosts[0], evidence=evidence("publisher", line, line.text, tag))
    return None


def _behind_title(claims: Claims) -> Found[str] | None:
    """Return what stands last in a title, behind a bar, where the site's address agrees with it."""
    for tag, words, line in claims.of("title", "og:title"):
        name = _SITE_BEHIND.split(words)[-1].strip()
        if name != words and len(name) < 60 and agrees(name, claims):
            return Found(value=name, evidence=evidence("publisher", line, line.text, tag))
    return None


def _is_address(name: str) -> bool:
    return "." in name and " " not in name


def agrees(name: str, claims: Claims) -> bool:
    """Return whether a name and the site's address are of the same letters, or the one's initials.

    >>> line = Line(number=1, text="", role=None, article=None)
    >>> rows = (("canonical", "https://www.faz.net/a", line),)
    >>> agrees("Frankfurter Allgemeine Zeitung", Claims(rows=rows))
    True
    """
    plain = anyascii(name)
    key = _key(plain)
    key = key.removeprefix("the") if len(key) > 6 else key
    initials = "".join(word[0] for word in re.findall(r"\w+", plain)).casefold()
    return len(key) > 1 and any(_agrees(key, initials, domain) for domain in claims.domains)


def _agrees(key: str, initials: str, domain: str) -> bool:
    return (
        (len(key) > 2 and key in domain)
        or (len(domain) > 2 and domain in key)
        or (len(initials) > 1 and domain.startswith(initials))
        or (len(domain) > 2 and key[0] == domain[0] and _runs_through(domain, key))
    )


def _runs_through(short: str, long: str) -> bool:
    """Return whether the letters of one stand in the other in their order: `lestimes`, Lesotho Times."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def page_published(claims: Claims) -> Found[Edtf] | None:
    """Return when the page says that it was published, by the most trusted tag that says so."""
    for tag, words, line in claims.of(*PUBLISHED):
        if value := read_time(words):
            return Found(value=value, evidence=evidence("published", line, line.text, tag))
    return None


def read_time(words: str) -> Edtf | None:
    """Return a machine's or a person's writing of a date as EDTF; None for one that cannot be.

    >>> read_time("2023-04-28 18:16:04 +0200")
    '2023-04-28T18:16:00+02:00'
    """
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


def page_url(claims: Claims) -> Found[str] | None:
    """Return the page's own address, as it says itself."""
    for tag, words, line in claims.of(*_ADDRESSES):
        if _host(words):
            return Found(value=words, evidence=evidence("url", line, line.text, tag))
    return None


def page_language(claims: Claims) -> Found[str] | None:
    """Return the language that the page declares."""
    for tag, words, line in claims.of(*_LANGUAGES):
        if match := re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", words):
            return Found(value=match[0].lower(), evidence=evidence("language", line, line.text, tag))
    return None


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def _domain(host: str) -> str:
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1].replace("-", "") if labels else ""


def _key(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
