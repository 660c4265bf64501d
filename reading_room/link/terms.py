"""Terms: what an article is about, as weighed words and names, its beginning counting most.

News puts what happened first, so a sentence's weight falls with its place. Names and numbers are kept
apart from other words: they tell one event from another of the same kind.
"""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

import snowballstemmer

from reading_room.link.names.vocabulary import function_words
from reading_room.link.sentences import sentences
from reading_room.model import Article

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_FALL, _FLOOR = 0.3, 0.2
_OPENING = 2
_SHORTEST = 2
_STEMMERS = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How often an article uses each term, sentences weighed by their place."""

    words: Mapping[str, float]
    """Stems of all words."""
    names: Mapping[str, float]
    """Stems of capitalised words, and numbers."""
    opening: Mapping[str, float]
    """Stems of all words of the title and the first sentence."""
    language: str
    """BCP 47 tag of the article."""


def article_terms(article: Article) -> Terms:
    """Return the terms of an article's title and text."""
    runs = [article.title, *(p.text for p in article.text.paragraphs)]
    parts = (text[a:b] for text in runs for a, b in sentences(text))
    return weigh_terms(parts, article.language)


def weigh_terms(parts: Iterable[str], language: str) -> Terms:
    """Return the terms of sentences given in reading order."""
    tokens = [_TOKEN.findall(part) for part in parts]
    empty = function_words(language)
    common = {token for part in tokens for token in part if token.islower()}
    words: defaultdict[str, float] = defaultdict(float)
    names: defaultdict[str, float] = defaultdict(float)
    opening: defaultdict[str, float] = defaultdict(float)
    for place, part in enumerate(tokens):
        weight = max(_FLOOR, 1 / (1 + _FALL * place))
        for token, count in Counter(part).items():
            term = stem(token, language)
            if token.casefold() in empty or (len(term) < _SHORTEST and not term.isdigit()):
                continue
            words[term] += weight * count
            if place < _OPENING:
                opening[term] += weight * count
            if _is_name(token, part, common):
                names[term] += weight * count
    return Terms(words=dict(words), names=dict(names), opening=dict(opening), language=language)


def stem(token: str, language: str) -> str:
    """Return the token's stem, lower-case; numbers and words of other languages are only folded."""
    return _stem(_POSSESSIVE.sub("", token).casefold(), language[:2])


@functools.lru_cache(maxsize=200_000)
def _stem(word: str, language: str) -> str:
    stemmer = _stemmer(language)
    return stemmer.stemWord(word) if stemmer and word.isalpha() else word


@functools.cache
def _stemmer(language: str) -> _Stemmer | None:
    name = _STEMMERS.get(language)
    return cast(_Stemmer, snowballstemmer.stemmer(name)) if name else None


def _is_name(token: str, part: list[str], common: set[str]) -> bool:
    """Numbers are; a capital at a sentence's start tells only if the article never writes it small."""
    if token[0].isdigit():
        return True
    bare = _POSSESSIVE.sub("", token).casefold()
    return token[0].isupper() and (bare not in common if token == part[0] else len(bare) > 1)
