"""The graph as an SQLite database with full-text search, ready for Datasette and for anyone's queries.

One table for each kind of thing and of link; `articles_fts` and `notes_fts` index the words. Datasette
finds them by `content="TABLE"`, with the quotation marks, and what a row refers to by its column.
Source: SQLite's documentation of FTS5, external-content tables.
"""

import json
import sqlite3
from collections.abc import Iterable

from reading_room.model import Archive

_TABLES = """
CREATE TABLE articles (id TEXT PRIMARY KEY, title TEXT NOT NULL, authors TEXT NOT NULL, publisher TEXT,
  published TEXT, dateline TEXT, language TEXT NOT NULL, url TEXT, tags TEXT NOT NULL, seed TEXT,
  first_line INTEGER, last_line INTEGER, body TEXT NOT NULL);
CREATE TABLE events (id TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT, kind TEXT, place TEXT,
  curated INTEGER NOT NULL, status TEXT NOT NULL, tags TEXT NOT NULL);
CREATE TABLE entities (id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL,
  tags TEXT NOT NULL, PRIMARY KEY (kind, id));
CREATE TABLE participants (event TEXT NOT NULL REFERENCES events (id), entity TEXT NOT NULL);
CREATE TABLE accounts (event TEXT NOT NULL REFERENCES events (id),
  article TEXT NOT NULL REFERENCES articles (id),
  role TEXT NOT NULL CHECK (role IN ('reports', 'mentions')));
CREATE TABLE mentions (article TEXT NOT NULL REFERENCES articles (id), paragraph TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, kind TEXT NOT NULL,
  target TEXT NOT NULL);
CREATE TABLE relations (source TEXT NOT NULL REFERENCES events (id),
  target TEXT NOT NULL REFERENCES events (id),
  kind TEXT NOT NULL, article TEXT, quote TEXT);
CREATE TABLE quotations (article TEXT NOT NULL REFERENCES articles (id), paragraph TEXT NOT NULL,
  quote TEXT NOT NULL, speaker TEXT, entity TEXT);
CREATE TABLE dates (article TEXT NOT NULL REFERENCES articles (id), paragraph TEXT NOT NULL,
  quote TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE notes (id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
  quote TEXT NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL, kind TEXT, author TEXT, created TEXT,
  status TEXT NOT NULL CHECK (status IN ('anchored', 'orphaned')));
CREATE VIRTUAL TABLE articles_fts USING fts5 (title, body, content="articles");
CREATE VIRTUAL TABLE notes_fts USING fts5 (quote, note, content="notes");
"""

_INDEXES = """
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO notes_fts (notes_fts) VALUES ('rebuild');
CREATE INDEX mentions_by_target ON mentions (kind, target);
CREATE INDEX mentions_by_article ON mentions (article);
CREATE INDEX accounts_by_article ON accounts (article);
"""


def database(archive: Archive) -> bytes:
    """Return the archive as one SQLite file: lists are JSON, dates EDTF, ids those of the addresses."""
    with sqlite3.connect(":memory:") as held:
        held.executescript(_TABLES)
        for table, rows in _rows(archive):
            filled = list(rows)
            if filled:
                places = ", ".join("?" * len(filled[0]))
                held.executemany(f"INSERT INTO {table} VALUES ({places})", filled)  # noqa: S608 - our names
        held.executescript(_INDEXES)
        content = held.serialize()
    held.close()
    return content


def _rows(archive: Archive) -> Iterable[tuple[str, Iterable[tuple[object, ...]]]]:
    """Return the rows of each table, in the archive's own order."""
    content, events = archive.content, archive.events
    yield (
        "articles",
        (
            (
                *(a.slug, a.title, _list(a.authors), a.publisher, a.published, a.dateline, a.language),
                *(a.url, _list(a.tags)),
                *((a.source.seed, a.source.first, a.source.last) if a.source else (None, None, None)),
                "\n\n".join(p.text for p in a.text.paragraphs),
            )
            for a in content.articles
        ),
    )
    yield (
        "events",
        (
            (
                *(e.event.slug, e.event.title, e.event.date, e.event.kind, e.event.place),
                *(e.curated, e.status, _list(e.event.tags)),
            )
            for e in events
        ),
    )
    yield (
        "entities",
        ((e.slug, e.kind, e.name, _list(e.aliases), _list(e.tags)) for e in archive.entities),
    )
    yield "participants", ((e.event.slug, p) for e in events for p in e.event.participants)
    yield (
        "accounts",
        (
            (e.event.slug, article, role)
            for e in events
            for role, articles in (("reports", e.reported_in), ("mentions", e.mentioned_in))
            for article in articles
        ),
    )
    mentions = (*archive.mentions, *(m for e in events for m in e.mentions))
    yield (
        "mentions",
        (
            (m.place.article, m.place.paragraph, m.place.start, m.place.end, m.place.quote, *m.target)
            for m in mentions
        ),
    )
    yield "relations", ((r.source, r.target, r.kind, r.article, r.quote) for r in archive.relations)
    yield (
        "quotations",
        (
            (q.place.article, q.place.paragraph, q.place.quote, q.speaker, q.entity)
            for q in archive.quotations
        ),
    )
    yield (
        "dates",
        ((d.place.article, d.place.paragraph, d.place.quote, d.value) for d in archive.dates),
    )
    yield (
        "notes",
        (
            (
                *(n.annotation.id, n.annotation.article, n.annotation.quote, n.annotation.whole),
                *(_list(n.annotation.tags), n.annotation.color, n.annotation.author),
                *(n.annotation.created, "anchored" if n.places else "orphaned"),
            )
            for n in archive.anchored
        ),
    )


def _list(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
