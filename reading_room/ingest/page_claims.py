"""What the tags of a web page say of its article: title, writers, time, outlet, language, address."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_META = {
    "og:title": "title",
    "twitter:title": "title",
    "og:site_name": "publisher",
    "application-name": "publisher",
    "author": "author",
    "article:author": "author",
    "sailthru.author": "author",
    "parsely-author": "author",
    "dc.creator": "author",
    "citation_author": "author",
    "article:published_time": "published",
    "og:published_time": "published",
    "article:published": "published",
    "date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish-date": "published",
    "last-modified": "modified",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "og:url": "url",
    "og:locale": "language",
    "content-language": "language",
}
"""Names of `meta` elements, in the order of trust, and the field that each is about."""
PUBLISHED = (
    "export published",
    "json-ld datePublished",
    "article:published_time",
    "itemprop datePublished",
    "og:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "time",
    "sent",
    "htmldate",
)
"""Tags that say when an article was published, the most trusted first."""
GUESSED = frozenset({"time", "htmldate"})
"""Those that may be of another article or a comment; what a head prints goes before."""
_ARTICLE = re.compile(r"(?:article|blogposting|report|posting|review|storyobject)$", re.I)
_SITE = re.compile(r"(?:organization|newsmediaorganization|website|corporation)$", re.I)
_SAVED = re.compile(r"page saved with singlefile\s.{0,40}?url:\s{0,4}(\S{1,2000})", re.I | re.S)
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author-?name|article-?author|authors?)(?:$|[\s_-])", re.I)
_LONGEST = 500
"""Code points of a claim; a longer one is no title and no name."""
_DEEPEST = 12
"""Levels of JSON that are looked into."""


def claims_of(tree: "Element") -> Iterator[tuple[str, str]]:
    """Yield what tags say, as pairs of the tag's name and its words, each once."""
    seen: set[tuple[str, str]] = set()
    for tag, value in _claims(tree):
        words = " ".join(value.split())
        if words and len(words) <= _LONGEST and (tag, words) not in seen:
            seen.add((tag, words))
            yield tag, words


def _claims(tree: "Element") -> Iterator[tuple[str, str]]:
    if language := tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "html lang", language
    for title in _found(tree, "//head//title")[:1] or _found(tree, "//title[not(ancestor::svg)]")[:1]:
        yield "title", title.text_content()
    for heading in _found(tree, "//h1")[:3]:
        yield "h1", heading.text_content()
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("http-equiv") or "").casefold()
        name = name or (meta.get("itemprop") or "")
        if name in _META and (content := meta.get("content")):
            yield name, content
    for link in _found(tree, "//link[@rel='canonical'][@href]")[:1]:
        yield "canonical", link.get("href")
    yield from _saved(tree)
    yield from _linked_data(tree)
    yield from _marked_up(tree)


def _saved(tree: "Element") -> Iterator[tuple[str, str]]:
    for comment in _found(tree, "//comment()[contains(., 'SingleFile')] | /comment()")[:3]:
        if match := _SAVED.search(comment.text or ""):
            yield "saved from", match[1]


def _marked_up(tree: "Element") -> Iterator[tuple[str, str]]:
    """Microdata and class names around names and times, near the top of the page."""
    for element in _found(tree, "//time[@datetime]")[:4]:
        yield "time", element.get("datetime")
    for element in _found(tree, "//*[@itemprop='datePublished']")[:2]:
        yield "itemprop datePublished", element.get("content") or element.get("datetime") or ""
    for element in _found(tree, "//*[@itemprop='author']")[:4]:
        names = _found(element, ".//*[@itemprop='name']")
        for named in names or [element]:
            yield "itemprop author", named.get("content") or named.text_content()
    for element in _found(tree, "//a[@rel='author' or contains(@href, '/author/')]")[:4]:
        yield "rel author", element.text_content()
    found = 0
    for element in tree.iter("p", "div", "span", "a", "li", "address"):
        if found < 3 and _BYLINE.search(element.get("class") or ""):
            found += 1
            yield "byline", element.text_content()[: _LONGEST + 1]


def _linked_data(tree: "Element") -> Iterator[tuple[str, str]]:
    """Yield what JSON-LD says of the page's article (schema.org)."""
    for script in _found(tree, "//script[contains(@type, 'ld+json')]"):
        data = _json(script.text or "")
        things = [thing for thing in _things(data, 0) if isinstance(thing, dict)]
        for thing in things:
            kinds = _strings(thing.get("@type"))
            if any(_ARTICLE.search(kind) for kind in kinds):
                yield from _of_article(thing, things)
            elif any(_SITE.search(kind) for kind in kinds):
                yield from (("json-ld site", name) for name in _strings(thing.get("name")))


def _of_article(thing: dict[str, Any], things: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    named = {str(other.get("@id")): other for other in things if other.get("@id") and other.get("name")}
    yield from (("json-ld headline", words) for words in _strings(thing.get("headline")))
    for key, tag in (("author", "json-ld author"), ("publisher", "json-ld publisher")):
        yield from ((tag, name) for name in _names(thing.get(key), named))
    for key in ("datePublished", "dateModified", "inLanguage"):
        yield from ((f"json-ld {key}", words) for words in _strings(thing.get(key)))
    for key in ("url", "mainEntityOfPage"):
        value = thing.get(key)
        value = value.get("@id") if isinstance(value, dict) else value
        yield from (("json-ld url", words) for words in _strings(value))


def _names(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the names of a thing, of several, or of one that is described elsewhere on the page."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            whole = one if one.get("name") else named.get(str(one.get("@id")), {})
            yield from _strings(whole.get("name"))
        else:
            yield from _strings(one)


def _found(element: "Element", path: str) -> list[Any]:
    """Return the elements or comments at an XPath."""
    found = element.xpath(path)
    return found if isinstance(found, list) else []


def _json(text: str) -> Any:
    start, end = text.find("{"), text.rfind("}")
    first = text.find("[")
    if 0 <= first < start:
        start, end = first, text.rfind("]")
    try:
        return json.loads(text[start : end + 1], strict=False) if start >= 0 else None
    except (ValueError, RecursionError):
        return None


def _things(data: Any, depth: int) -> Iterator[Any]:
    """Yield each object of a JSON value, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        yield data
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for value in inner:
        if isinstance(value, dict | list):
            yield from _things(value, depth + 1)


def _strings(value: Any) -> tuple[str, ...]:
    several = value if isinstance(value, list) else [value]
    return tuple(one for one in several if isinstance(one, str))
