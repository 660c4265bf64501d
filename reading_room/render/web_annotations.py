"""The notes as W3C Web Annotations (Data Model, 2017), a large archive's in pages.

A note's words are given in three ways that agree: as a quotation, by their position in the article's
words, and by their position in their paragraph. Positions count code points. The words of an article are
those of its paragraphs, in NFC, each run of white space one space, with one space between paragraphs;
the words of a paragraph are the text content of the element that has its id.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from itertools import groupby

from reading_room.markdown.text import fold
from reading_room.model import (
    Anchored,
    Annotation,
    Article,
    Edtf,
    Outcome,
    Page,
    Place,
    Rights,
    Slug,
    Url,
)
from reading_room.notes.anchoring import Folded, fold_text, starts
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import UNKNOWN, earliest
from reading_room.slugs import article_url, known_url

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"room": "urn:x-reading-room:"}]
"""The standard's terms, and ours, which are keys of a note's file: `paragraph`, `created` and others."""

ALL_URL = Url("/annotations.json")
"""Where the notes of the whole archive are."""

_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"

Object = dict[str, object]
"""One JSON object."""


MOST = 100
"""Notes of one file; more stand in several."""


def annotation_files(index: ArchiveIndex) -> Iterator[Page]:
    """Yield the collection of all notes, and its pages where it has more than one."""
    notes, write = index.archive.anchored, _Writer(index)
    if len(notes) <= MOST:
        yield collection(index)
        return
    starts = range(0, len(notes), MOST)
    urls = [Url(f"/annotations/page-{number}.json") for number in range(1, len(starts) + 1)]
    ids = [known_url(index.site, url) for url in urls]
    yield write.whole({"first": ids[0], "last": ids[-1]})
    for n, (url, start) in enumerate(zip(urls, starts, strict=True)):
        ways = {"prev": ids[n - 1] if n else None, "next": ids[n + 1] if n + 1 < len(ids) else None}
        page = write.page(ids[n], start, notes[start : start + MOST])
        given = {key: value for key, value in ways.items() if value}
        yield _file(url, {"@context": CONTEXT} | page | given)


def collection(index: ArchiveIndex) -> Page:
    """Return all notes as one collection with its one page in it."""
    write = _Writer(index)
    id = known_url(index.site, ALL_URL)
    return write.whole({"first": write.page(f"{id}#page", 0, index.archive.anchored)})


def _file(url: Url, value: Object) -> Page:
    return Page(url=url, content=(json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


class _Writer:
    """Writes notes as objects, with the addresses of one archive."""

    def __init__(self, index: ArchiveIndex) -> None:
        self._site, self._articles = index.site, index.articles
        self._label = index.say("feed.notes", site=index.site.title)
        self._id, self._total = known_url(index.site, ALL_URL), len(index.archive.anchored)
        self._folded: Callable[[Slug], Folded] = cache(lambda slug: fold_text(self._articles[slug].text))

    def whole(self, pages: Object) -> Page:
        """Return the collection, which says where its pages are."""
        head = {"@context": CONTEXT, "id": self._id, "type": "AnnotationCollection"}
        told = {"label": self._label, "total": self._total}
        return _file(ALL_URL, head | told | pages)

    def page(self, id: str, start: int, notes: Sequence[Anchored]) -> Object:
        """Return one page of it, from the note of that number on."""
        items = [self._annotation(note) for note in notes]
        place = {"partOf": self._id, "startIndex": start}
        return {"id": id, "type": "AnnotationPage"} | place | {"items": items}

    def _annotation(self, note: Anchored) -> Object:
        written = note.annotation
        targets = [self._target(written, slug, places) for slug, places in _by_article(note)]
        return {
            "id": f"{self._address(written.article)}#note-{written.id}",
            "type": "Annotation",
            "motivation": "commenting",
            **({"creator": {"type": "Person", "name": written.author}} if written.author else {}),
            **_created(written.created),
            "body": self._bodies(written),
            "target": targets if len(targets) > 1 else targets[0],
            **({"room:paragraph": written.paragraph} if written.paragraph else {}),
            **({"room:when": written.when} if written.when else {}),
            **({"room:outcome": _outcome(written.outcome)} if written.outcome else {}),
            "room:everywhere": written.everywhere,
        }

    def _bodies(self, note: Annotation) -> list[Object]:
        comment = _body("commenting", note.note) | {
            "format": "text/markdown",
            "language": self._site.language,
        }
        kind = [_body("classifying", note.color)] if note.color else []
        return [comment, *kind, *(_body("tagging", tag) for tag in note.tags)]

    def _target(self, note: Annotation, slug: Slug, places: Sequence[Place]) -> Object:
        article = self._articles[slug]
        selectors = [_quote_selector(note, article), *self._positions(note, slug, places)]
        return {"type": "SpecificResource", "source": self._address(slug), "selector": selectors}

    def _positions(self, note: Annotation, slug: Slug, places: Sequence[Place]) -> Iterator[Object]:
        """Positions are given in the words that the page shows; one that shows none of them has none."""
        found = starts(note, self._folded(slug))
        if places and len(found) == 1:
            yield _position(found[0], found[0] + len(fold(note.quote)))
            yield _in_paragraphs(places)

    def _address(self, slug: Slug) -> str:
        return known_url(self._site, article_url(slug))


def _by_article(note: Anchored) -> list[tuple[Slug, list[Place]]]:
    """Return the places by article, first the one that it is written on, even where it has none."""
    home = note.annotation.article
    found = {slug: list(places) for slug, places in groupby(note.places, lambda place: place.article)}
    return [(home, found.pop(home, [])), *found.items()]


def _outcome(told: Outcome) -> Object:
    """The standard has other meanings for these names."""
    return {f"room:{name}": value for name, value in asdict(told).items()}


def _created(date: Edtf | None) -> Object:
    """The standard's `created` is an instant, the first that is meant; ours is as it was written."""
    first = earliest(date)
    if date is None or first == UNKNOWN:
        return {"room:created": date} if date else {}
    instant = datetime.fromisoformat(first).astimezone(UTC).isoformat().replace("+00:00", "Z")
    return {"created": instant, **({"room:created": date} if date != instant else {})}


def _body(purpose: str, value: str) -> Object:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _quote_selector(note: Annotation, article: Article) -> Object:
    """The words around a quotation are left out where rights keep the article's text off the site."""
    around: Iterable[tuple[str, str]] = (("prefix", note.prefix), ("suffix", note.suffix))
    context = {key: words for key, words in around if words and _is_shown(words, article)}
    return {"type": "TextQuoteSelector", "exact": note.quote, **context}


def _is_shown(words: str, article: Article) -> bool:
    if article.rights is Rights.EXCERPT:
        return fold(words) in fold(" ".join(paragraph.text for paragraph in article.text.paragraphs))
    return article.rights is Rights.FULL


def _position(start: int, end: int) -> Object:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _in_paragraphs(places: Sequence[Place]) -> Object:
    """Words of one paragraph are a part of it; those of several run from the first to the last."""
    first, last = places[0], places[-1]
    if len(places) == 1:
        return _fragment(first, _position(first.start, first.end))
    return {
        "type": "RangeSelector",
        "startSelector": _fragment(first, _position(first.start, first.end)),
        "endSelector": _fragment(last, _position(last.end, last.end)),
    }


def _fragment(place: Place, refined: Object) -> Object:
    return {
        "type": "FragmentSelector",
        "conformsTo": _FRAGMENT,
        "value": place.paragraph,
        "refinedBy": refined,
    }
