"""What a saved page's tags claim, and whether a name agrees with the address of its site."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from anyascii import anyascii

from reading_room.ingest.markup import fold
from reading_room.ingest.seed_article import Line
from reading_room.model import Seed

OUTLETS = (
    "export publisher",
    "og:site_name",
    "json-ld publisher",
    "application-name",
    "json-ld site",
    "from",
)
ADDRESSES = ("export url", "saved from", "og:url", "json-ld url", "canonical")
_LETTERS = re.compile(r"[\W_]+")
_IN_NO_ADDRESS = re.compile(r"[\s<>\"]")
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gen"])
SITE_BEHIND = re.compile(r"\s(?:\||[-–—»])\s|\s?\|\s?")


@dataclass(frozen=True, kw_only=True)
class Claims:
    """What stands above a saved page's first blank line: each tag, its words, and their line."""

    rows: tuple[tuple[str, str, Line], ...]
    silent: frozenset[str] = frozenset()
    """Fields that the dump labels where it has them: an article without the label has none."""

    def of(self, *tags: str) -> Iterator[tuple[str, str, Line]]:
        """Yield the claims of the tags, in the order in which the tags are given."""
        for tag in tags:
            yield from (row for row in self.rows if row[0] == tag)

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """Hosts of the addresses that the page gives as its own, without `www.`."""
        hosts = (host_of(url).removeprefix("www.") for _, url, _ in self.of(*ADDRESSES))
        return tuple(dict.fromkeys(filter(None, hosts)))

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """The site's names in these: `harbourecho` of `www.harbourecho.co.uk`."""
        return tuple(map(_domain, self.hosts))


def claims_of_seed(seed: Seed, first: int = 1) -> Claims:
    """Return the claims on top of a saved page's reading, or of an item from its first line on.

    A dump has none.
    """
    rows = []
    for number, text in enumerate(seed.lines[first - 1 :] if seed.saved else (), first):
        tag, mark, words = text.partition(": ")
        if not mark:
            break
        line = Line(number=number, text=fold(text), role=None, article=None)
        rows.append((tag, fold(html.unescape(words)), line))
    return Claims(rows=tuple(rows))


def agrees(name: str, claims: Claims) -> bool:
    """Return whether a name and the site's address are of the same letters, or the one's initials.

    >>> line = Line(number=1, text="", role=None, article=None)
    >>> rows = (("canonical", "https://www.faz.net/a", line),)
    >>> agrees("Frankfurter Allgemeine Zeitung", Claims(rows=rows))
    True
    """
    plain = anyascii(name)
    key = letters_of(plain)
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


def host_of(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if _IN_NO_ADDRESS.search(url):
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def _domain(host: str) -> str:
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1].replace("-", "") if labels else ""


def letters_of(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
