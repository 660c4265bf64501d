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
    table = _table(language)
    common = {token for part in tokens for token in part if token.islower()}
    words: defaultdict[str, float] = defaultdict(float)
    names: defaultdict[str, float] = defaultdict(float)
    opening: defaultdict[str, float] = defaultdict(float)
    for place, part in enumerate(tokens):
        weight = max(_FLOOR, 1 / (1 + _FALL * place))
        for token, count in Counter(part).items():
            term, bare = table[token]
            if not term:
                continue
            words[term] += weight * count
            if place < _OPENING:
                opening[term] += weight * count
            if _is_name(token, bare, token == part[0], common):
                names[term] += weight * count
    return Terms(words=dict(words), names=dict(names), opening=dict(opening), language=language)


def term_set(sentence: str, language: str) -> set[str]:
    """Return the terms of one sentence."""
    table = _table(language)
    return {term for term, _ in (table[token] for token in _TOKEN.findall(sentence)) if term}


class _Table(dict[str, tuple[str, str]]):
    """Of each token its term, empty where it says nothing, and the token folded; found out once."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._empty = function_words(language)
        self._stemmer = _stemmer(language[:2])

    def __missing__(self, token: str) -> tuple[str, str]:
        bare = _POSSESSIVE.sub("", token).casefold()
        term = self._stemmer.stemWord(bare) if self._stemmer and bare.isalpha() else bare
        if token.casefold() in self._empty or (len(term) < _SHORTEST and not term.isdigit()):
            term = ""
        self[token] = term, bare
        return self[token]


_table = functools.lru_cache(maxsize=64)(_Table)


@functools.cache
def _stemmer(language: str) -> _Stemmer | None:
    name = _STEMMERS.get(language)
    return cast(_Stemmer, snowballstemmer.stemmer(name)) if name else None


def _is_name(token: str, bare: str, is_first: bool, common: set[str]) -> bool:
    """Numbers are; a capital at a sentence's start tells only if the article never writes it small."""
    if token[0].isdigit():
        return True
    return token[0].isupper() and (bare not in common if is_first else len(bare) > 1)
