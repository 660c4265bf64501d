"""Every article read by itself: its names, times, quotations and sentences.

Nothing but the article and the curated names goes in, so that this is done by workers and kept.
"""

import pickle
from collections.abc import Sequence
from functools import partial

from reading_room.kept import Kept, fingerprint
from reading_room.link.events.facts import SentenceFacts, sentence_facts
from reading_room.link.names.curated import CuratedNames, curated_names
from reading_room.link.names.different import different_names
from reading_room.link.reading import Reading, read
from reading_room.model import Article, Content
from reading_room.workers import HERE, Workers

ReadArticle = tuple[Reading, tuple[SentenceFacts, ...]]
"""An article's reading, and its sentences, in which names have the keys that the article gives them."""

_FOUND = ("names", "times", "quotations", "terms")


def read_articles(
    content: Content, workers: Workers = HERE, kept: Kept | None = None
) -> tuple[ReadArticle, ...]:
    """Read every article, in the order of the content; by workers where readings are kept."""
    curated = curated_names(content.entities, different_names(content.refused.different_names))
    if kept is None:
        return tuple(_read(article, curated) for article in content.articles)
    known = fingerprint(curated)
    keys = [kept.key(known, fingerprint(article)) for article in content.articles]
    found = workers.map_kept(partial(_pickled, curated=curated), content.articles, keys, kept)
    return tuple(_unpickled(one, parts) for one, parts in zip(content.articles, found, strict=True))


def _read(article: Article, curated: CuratedNames) -> ReadArticle:
    reading = read(article, curated)
    return reading, sentence_facts(reading, {})


def _pickled(articles: Sequence[Article], curated: CuratedNames) -> list[bytes]:
    """Return all that is found in each article, without the article itself."""
    found = (_read(article, curated) for article in articles)
    return [pickle.dumps((*(getattr(r, name) for name in _FOUND), s), protocol=5) for r, s in found]


def _unpickled(article: Article, parts: bytes) -> ReadArticle:
    *found, sentences = pickle.loads(parts)  # noqa: S301 - of this build, or kept and signed by this user
    return Reading(article=article, **dict(zip(_FOUND, found, strict=True))), sentences
