"""The only maker of slugs and URLs."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Set
from itertools import count
from urllib.parse import urlsplit

from reading_room.model import EntityKind, Ref, RefKind, Site, Slug, Url

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 80
RESERVED = frozenset(
    {"404", "annotations", "archive", "articles", "assets", "audit", "authors", "data", "events"}
    | {"feed", "index", "organisations", "paths", "people", "places", "previews", "publishers"}
    | {"quotations", "search", "sitemap", "tags", "timeline", "years"}
)
"""First parts of the site's own addresses, which no free page may take."""
_FOLDERS = {
    RefKind.ARTICLE: "/articles",
    RefKind.EVENT: "/events",
    RefKind.PERSON: "/people",
    RefKind.ORGANISATION: "/organisations",
    RefKind.PLACE: "/places",
    RefKind.NOTE: "/annotations",
    RefKind.PAGE: "",
}


def slugify(text: str, *, longest: int = LONGEST) -> Slug:
    """Return the text as a slug cut at a word; letters beyond Latin are written in Latin ones.

    >>> slugify("No path to peace: Étienne’s view")
    'no-path-to-peace-etiennes-view'
    >>> slugify("Банк остался")
    'bank-ostalsya'
    """
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c) and c not in "'’‘")
    words = re.findall(r"[a-z0-9]+", plain if plain.isascii() else _romanised(plain))
    return Slug(_cut(words, longest) or "untitled")


def _romanised(text: str) -> str:
    """Return the text with its other scripts in Latin letters; one syllable of Chinese is a word."""
    if not any(c.isalnum() and not c.isascii() for c in text):
        return text
    from anyascii import anyascii

    other = (anyascii(c).removesuffix("'") if c.isalnum() else c for c in text)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", "".join(other)).lower()


def unique(slug: Slug, taken: Iterable[Slug]) -> Slug:
    """Return the slug, with the first free number behind it where it is taken."""
    used = taken if isinstance(taken, Set | Mapping) else set(taken)
    if slug not in used:
        return slug
    return next(s for n in count(2) if (s := Slug(f"{slug}-{n}")) not in used)


def address(ref: Ref) -> Url:
    """Return the address of a page."""
    return Url(f"{_FOLDERS[ref.kind]}/{ref.slug}/")


def article_url(slug: Slug) -> Url:
    """Return the address of an article's page."""
    return address(Ref(RefKind.ARTICLE, slug))


def event_url(slug: Slug) -> Url:
    """Return the address of an event's page."""
    return address(Ref(RefKind.EVENT, slug))


def entity_url(kind: EntityKind, slug: Slug) -> Url:
    """Return the address of a person's, an organisation's or a place's page."""
    return address(Ref(RefKind(kind), slug))


def note_url(id: Slug) -> Url:
    """Return the address of a note's own page."""
    return address(Ref(RefKind.NOTE, id))


def note_anchor(article: Slug, id: Slug) -> Url:
    """Return where a note stands beside its words: its permalink."""
    return Url(f"{article_url(article)}#note-{id}")


def page_url(slug: Slug) -> Url:
    """Return the address of a free page."""
    return address(Ref(RefKind.PAGE, slug))


def kind_url(kind: EntityKind) -> Url:
    """Return the address of the list of all people, organisations or places."""
    return Url(f"{_FOLDERS[RefKind(kind)]}/")


def publisher_url(name: str) -> Url:
    """Return the address of a publisher's page."""
    return Url(f"/publishers/{slugify(name)}/")


def author_url(name: str) -> Url:
    """Return the address of an author's page."""
    return Url(f"/authors/{slugify(name)}/")


def year_url(year: int) -> Url:
    """Return the address of a year's page."""
    return Url(f"/years/{year:04}/")


def tag_url(name: str) -> Url:
    """Return the address of a tag's page."""
    return Url(f"/tags/{slugify(name)}/")


def path_url(slug: Slug) -> Url:
    """Return the address of a reading path."""
    return Url(f"/paths/{slug}/")


def feed_url(page: Url) -> Url:
    """Return the address of the feed of a page that lists articles."""
    return Url(f"{page}feed.xml")


def has_address(site: Site) -> bool:
    """Return whether it is known where the site stands on the web, not only where to look at it."""
    return urlsplit(site.base_url).hostname not in ("localhost", "127.0.0.1", "::1")


def absolute_url(site: Site, url: Url) -> str:
    """Return where an address of the site stands on the web, or on the machine where it is looked at."""
    return f"{site.base_url.rstrip('/')}{url}"


def public_url(site: Site, url: Url) -> str | None:
    """Return where an address of the site stands on the web; None where that is not known."""
    return absolute_url(site, url) if has_address(site) else None


def local_url(site: Site, url: Url) -> str:
    """Return an address of the site from the root of its server."""
    return f"{urlsplit(site.base_url).path.rstrip('/')}{url}"


def _cut(words: list[str], longest: int) -> str:
    kept = words[0][:longest] if words else ""
    for word in words[1:]:
        if len(kept) + 1 + len(word) > longest:
            break
        kept = f"{kept}-{word}"
    return kept


def known_url(site: Site, url: Url) -> str:
    """Return where an address stands on the web; while that is not known, where in the site."""
    return absolute_url(site, url) if has_address(site) else url
