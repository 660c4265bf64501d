"""Every article read by itself: its names, times, quotations and sentences.

Nothing but the article and the curated names goes in, so that this is done by workers and kept. An
archive holds all readings at once: terms and sets that many of them have are one object.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import partial
from operator import attrgetter
from sys import intern
from typing import Any

from reading_room.kept import Fingerprints, Kept, made_of, packed, unpacked
from reading_room.link.events.facts import SentenceFacts, sentence_facts
from reading_room.link.names.curated import CuratedNames, curated_names, different_names
from reading_room.link.reading import Reading, read
from reading_room.link.terms import Terms
from reading_room.model import Article, Content
from reading_room.workers import Workers

ReadArticle = tuple[Reading, tuple[SentenceFacts, ...]]
"""An article's reading, and its sentences, in which names have the keys that the article gives them."""

_FOUND = ("names", "times", "quotations", "sample")
_TERMS = ("words", "names", "signs", "opening")
_FACTS = tuple(field.name for field in fields(SentenceFacts))
_WORDS = _FACTS.index("words")
_values = attrgetter(*_FACTS)


def read_articles(
    content: Content, workers: Workers, kept: Kept, fingerprint: Fingerprints
) -> tuple[ReadArticle, ...]:
    """Read every article, in the order of the content; by workers those whose readings are not kept."""
    curated = curated_names(content.entities, different_names(content.refused.different_names))
    known = fingerprint(curated)
    keys = [kept.key(known, fingerprint(article)) for article in content.articles]
    found = workers.map_kept(partial(_read, curated=curated), content.articles, keys, kept)
    kept.save()
    sets: dict[frozenset[Any], frozenset[Any]] = {}
    return tuple(_unpacked(one, parts, sets) for one, parts in zip(content.articles, found, strict=True))


def _read(articles: Sequence[Article], curated: CuratedNames) -> list[bytes]:
    """Return all that is found in each article, without the article itself."""
    return [_packed(read(article, curated)) for article in articles]


def _packed(reading: Reading) -> bytes:
    """Return a reading as bytes: weights as numbers in a row, words as one text."""
    terms = [getattr(reading.terms, name) for name in _TERMS]
    weights = [("\n".join(found), array("d", found.values())) for found in terms]
    rows = [list(_values(facts)) for facts in sentence_facts(reading, {})]
    for row in rows:
        row[_WORDS] = "\n".join(row[_WORDS])
    return packed((*(getattr(reading, name) for name in _FOUND), weights, rows))


def _unpacked(article: Article, parts: bytes, sets: dict[frozenset[Any], frozenset[Any]]) -> ReadArticle:
    *found, weights, rows = unpacked(parts)
    terms = dict(zip(_TERMS, (_interned(*one) for one in weights), strict=True))
    reading = Reading(
        article=article,
        terms=Terms(**terms, language=article.language),
        **dict(zip(_FOUND, found, strict=True)),
    )
    for row in rows:
        row[_WORDS] = tuple(_lines(row[_WORDS]))
        row[:] = [sets.setdefault(v, v) if type(v) is frozenset else v for v in row]
    return reading, tuple(made_of(SentenceFacts, *row) for row in rows)


def _interned(terms: str, weights: Iterable[float]) -> Mapping[str, float]:
    return dict(zip(_lines(terms), weights, strict=True))


def _lines(text: str) -> Iterable[str]:
    return map(intern, text.split("\n") if text else ())
