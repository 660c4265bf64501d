"""Every article read by itself: its names, times, quotations and sentences.

Nothing but the article and the curated names goes in, so that this is done by workers and kept.
"""

from collections.abc import Sequence
from functools import partial

from reading_room.kept import Fingerprints, Kept, packed, unpacked
from reading_room.link.events.facts import SentenceFacts, sentence_facts
from reading_room.link.names.curated import CuratedNames, curated_names
from reading_room.link.names.different import different_names
from reading_room.link.reading import Reading, read
from reading_room.model import Article, Content
from reading_room.workers import Workers

ReadArticle = tuple[Reading, tuple[SentenceFacts, ...]]
"""An article's reading, and its sentences, in which names have the keys that the article gives them."""

_FOUND = ("names", "times", "quotations", "terms", "sample")


def read_articles(
    content: Content, workers: Workers, kept: Kept, fingerprint: Fingerprints
) -> tuple[ReadArticle, ...]:
    """Read every article, in the order of the content; by workers those whose readings are not kept."""
    curated = curated_names(content.entities, different_names(content.refused.different_names))
    known = fingerprint(curated)
    keys = [kept.key(known, fingerprint(article)) for article in content.articles]
    found = workers.map_kept(partial(_read, curated=curated), content.articles, keys, kept)
    kept.save()
    return tuple(_unpacked(one, parts) for one, parts in zip(content.articles, found, strict=True))


def _read(articles: Sequence[Article], curated: CuratedNames) -> list[bytes]:
    """Return all that is found in each article, without the article itself."""
    readings = (read(article, curated) for article in articles)
    return [packed((*(getattr(r, name) for name in _FOUND), sentence_facts(r, {}))) for r in readings]


def _unpacked(article: Article, parts: bytes) -> ReadArticle:
    *found, sentences = unpacked(parts)
    return Reading(article=article, **dict(zip(_FOUND, found, strict=True))), sentences
