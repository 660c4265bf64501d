"""`/data/archive.json`: the whole graph for machines, every list sorted, ids as in the URLs.

A large archive's is an index to parts in JSON Lines: each list by the year of its articles and events.

Words of an article that its rights keep off the site are kept out of here too: entries that rest on them
are left out, and a relation is given without its quotation.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reading_room.model import (
    Anchored,
    Article,
    Ledger,
    LinkedEvent,
    Page,
    Place,
    Quotation,
    Related,
    Relation,
    ResolvedDate,
    Slug,
    Url,
)
from reading_room.render.archive_index import ArchiveIndex
from reading_room.words import Words

DATA_URL = Url("/data/archive.json")

Entry = dict[str, object]
"""One object of a list."""

_line = json.JSONEncoder(ensure_ascii=False).encode

Shown = Mapping[Slug, Mapping[str, str]]
"""The words that the site shows: article, then paragraph id, to text."""


WHOLE = 1_000
"""Articles of an archive whose data are one file."""


def archive_data(index: ArchiveIndex) -> Iterator[Page]:
    """Yield the archive as one JSON object, as the design gives its keys; a large one in parts."""
    archive, shown = index.archive, index.words
    lists = {
        "articles": map(_article, archive.content.articles),
        "events": (_event(e, shown) for e in archive.events),
        "relations": (_relation(r, shown) for r in archive.relations),
        "related": (_related(r, index.say) for r in archive.related),
        "dates": (_date(d) for d in archive.dates if _is_shown(d.place, shown)),
        "quotations": (_quotation(q) for q in archive.quotations if _is_shown(q.place, shown)),
        "annotations": map(_annotation, archive.anchored),
        "discarded": (entry for ledger in archive.content.ledgers for entry in _discarded(ledger)),
    }
    data = {key: _sorted(entries) for key, entries in lists.items()}
    if len(archive.content.articles) <= WHOLE:
        yield _json(DATA_URL, data)
        return
    years = {a.slug: a.published[:4] for a in archive.content.articles if a.published}
    years |= {e.event.slug: e.event.date[:4] for e in archive.events if e.event.date}
    told = []
    for key, entries in data.items():
        parts: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            about = entry.get("article") or entry.get("id") or entry.get("a") or entry.get("from")
            parts[years.get(Slug(str(about)), "undated")].append(entry)
        for year, part in sorted(parts.items()):
            name = f"{key}-{re.sub('[^0-9a-z]', 'x', year)}.jsonl"
            lines = (f"{_line(entry)}\n" for entry in part)
            yield Page(url=Url(f"/data/{name}"), content="".join(lines).encode())
            told.append({"list": key, "year": year, "file": name, "entries": len(part)})
    yield _json(DATA_URL, {"articles": len(archive.content.articles), "parts": told})


def _json(url: Url, value: Mapping[str, object]) -> Page:
    """Return a file with one entry of a list on a line, which the fast encoder makes."""
    listed = ((k, _listed(v) if isinstance(v, list) else _line(v)) for k, v in value.items())
    rows = (f"{_line(key)}: {written}" for key, written in listed)
    return Page(url=url, content=("{\n" + ",\n".join(rows) + "\n}\n").encode())


def _listed(entries: Iterable[object]) -> str:
    lines = ",\n".join(map(_line, entries))
    return f"[\n{lines}\n]" if lines else "[]"


def _article(article: Article) -> Entry:
    source = article.source
    return {
        "id": article.slug,
        "title": article.title,
        "authors": article.authors,
        "publisher": article.publisher,
        "published": article.published,
        "dateline": article.dateline,
        "language": article.language,
        "url": article.url,
        "source": {
            "seed": source.seed if source else None,
            "first_line": source.first if source else None,
            "last_line": source.last if source else None,
        },
    }


def _event(linked: LinkedEvent, shown: Shown) -> Entry:
    event = linked.event
    return {
        "id": event.slug,
        "title": event.title,
        "date": event.date,
        "kind": event.kind,
        "participants": sorted(event.participants),
        "place": event.place,
        "review": "curated" if linked.curated else "found",
        "reported_in": sorted(linked.reported_in),
        "mentioned_in": sorted(linked.mentioned_in),
        "mentions": [_words(m.place) for m in linked.mentions if _is_shown(m.place, shown)],
    }


def _relation(relation: Relation, shown: Shown) -> Entry:
    quote = relation.quote
    return {
        "from": relation.source,
        "to": relation.target,
        "kind": relation.kind,
        "article": relation.article,
        "quote": quote if quote and _holds(shown.get(relation.article or Slug(""), {}), quote) else None,
    }


def _related(related: Related, say: Words) -> Entry:
    reasons = [
        say(f"reason.{r.key}", n=r.number, words=say.all_of(r.words).unescape()) for r in related.reasons
    ]
    return {"a": related.first, "b": related.second, "score": related.score, "reasons": reasons}


def _date(date: ResolvedDate) -> Entry:
    return _words(date.place) | {"value": date.value}


def _quotation(quotation: Quotation) -> Entry:
    return _words(quotation.place) | {"speaker": quotation.speaker}


def _annotation(anchored: Anchored) -> Entry:
    """A note's quotation is the curator's own citation, shown with the note whatever the rights."""
    note = anchored.annotation
    status = "anchored" if anchored.places else "orphaned"
    return {"id": note.id, "article": note.article, "quote": note.quote, "status": status}


def _discarded(ledger: Ledger) -> Iterable[Entry]:
    for lines in ledger.ranges:
        if lines.discarded is not None:
            yield {
                "seed": ledger.seed,
                "first_line": lines.first,
                "last_line": lines.last,
                "reason": lines.discarded,
            }


def _words(place: Place) -> Entry:
    return {"article": place.article, "paragraph": place.paragraph, "quote": place.quote}


def _is_shown(place: Place, shown: Shown) -> bool:
    return place.paragraph in shown.get(place.article, {})


def _holds(paragraphs: Mapping[str, str], quote: str) -> bool:
    """Return whether the words stand in the paragraphs, white space folded."""
    return " ".join(quote.split()) in " ".join(" ".join(paragraphs.values()).split())


def _sorted(entries: Iterable[Entry]) -> list[Entry]:
    """Sort by the values in the order of the keys, numbers by size, nulls first."""
    return sorted(entries, key=lambda entry: [_rank(value) for value in entry.values()])


def _rank(value: object) -> tuple[int, float, str]:
    if value is None:
        return 0, 0.0, ""
    if isinstance(value, int | float):
        return 1, float(value), ""
    return 2, 0.0, value if isinstance(value, str) else _line(value)
