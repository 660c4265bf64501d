"""Terms: what an article is about, as weighed words and names, its beginning counting most.

News puts what happened first, so a sentence's weight falls with its place. Names and numbers are kept
apart from other words: they tell one event from another of the same kind.
"""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

import snowballstemmer

from reading_room.link.names.vocabulary import function_words
from reading_room.link.signs import weigh_signs
from reading_room.link.tokens import tokenise
from reading_room.link.vectors import damped
from reading_room.model import Article

_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
"""What counts by itself in a token: both numbers of `2-1`, the words of `AT&T`."""
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
    """How often an article uses each term, sentences weighed by their place, damped."""

    words: Mapping[str, float]
    """Stems of all words."""
    names: Mapping[str, float]
    """Stems of capitalised words, and numbers."""
    signs: Mapping[str, float]
    """Names and numbers as all languages write them."""
    opening: Mapping[str, float]
    """Stems of all words of the title and the first sentence."""
    language: str
    """BCP 47 tag of the article."""


def article_terms(article: Article) -> Terms:
    """Return the terms of an article's title and text."""
    texts = (article.title, *(p.text for p in article.text.paragraphs))
    read = [tokenise(text, article.language) for text in texts]
    parts = [part for tokens in read for part in tokens.in_sentences()]
    sentences = [tokens.text[a:b] for tokens in read for a, b in tokens.sentences]
    return _weigh(parts, sentences, article.language)


def weigh_terms(parts: Iterable[str], language: str) -> Terms:
    """Return the terms of sentences given in reading order."""
    sentences = [*parts]
    return _weigh([tokenise(part, language).words for part in sentences], sentences, language)


def _weigh(parts: Sequence[Sequence[str]], sentences: Sequence[str], language: str) -> Terms:
    table = _table(language)
    everywhere = set().union(*parts)
    words: defaultdict[str, float] = defaultdict(float)
    names: defaultdict[str, float] = defaultdict(float)
    called: defaultdict[str, float] = defaultdict(float)
    opening: defaultdict[str, float] = defaultdict(float)
    weights = [max(_FLOOR, 1 / (1 + _FALL * place)) for place in range(len(parts))]
    for place, (part, weight) in enumerate(zip(parts, weights, strict=True)):
        first = next((token for token in part if token[0].isalnum()), "")
        for token, count in Counter(part).items():
            for term, bare, initial in table[token]:
                words[term] += weight * count
                if place < _OPENING:
                    opening[term] += weight * count
                # a capital at a sentence's start tells only if the article never writes it small
                if initial.isdigit() or (
                    initial.isupper() and (bare not in everywhere if token == first else len(bare) > 1)
                ):
                    names[term] += weight * count
                    called[bare] += weight * count
    return Terms(
        words=damped(words),
        names=damped(names),
        signs=damped(weigh_signs(zip(sentences, weights, strict=True), called, language)),
        opening=damped(opening),
        language=language,
    )


def term_set(tokens: Iterable[str], language: str) -> set[str]:
    """Return the terms of the tokens of one sentence."""
    table = _table(language)
    return {term for token in tokens for term, *_ in table[token]}


def names_among(tokens: Iterable[str], terms: Terms) -> set[str]:
    """Return those of the tokens, folded, that the article has as names."""
    table = _table(terms.language)
    return {bare for token in tokens for term, bare, _ in table[token] if term in terms.names}


class _Table(dict[str, tuple[tuple[str, str, str], ...]]):
    """Of each token its terms, none where it says nothing; found out once.

    Beside each term stand the word folded and its first letter as written.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._empty = function_words(language)
        self._stemmer = _stemmer(language[:2])

    def __missing__(self, token: str) -> tuple[tuple[str, str, str], ...]:
        parts = [part for part in _PART.findall(token) if part.casefold() not in self._empty]
        bare = [_POSSESSIVE.sub("", part).casefold() for part in parts]
        terms = [self._term(word) for word in bare]
        self[token] = tuple(
            (term, word, part[0])
            for term, word, part in zip(terms, bare, parts, strict=True)
            if len(term) >= _SHORTEST or term.isdigit()
        )
        return self[token]

    def _term(self, bare: str) -> str:
        return self._stemmer.stemWord(bare) if self._stemmer and bare.isalpha() else bare


_table = functools.lru_cache(maxsize=64)(_Table)


@functools.cache
def _stemmer(language: str) -> _Stemmer | None:
    name = _STEMMERS.get(language)
    return cast(_Stemmer, snowballstemmer.stemmer(name)) if name else None
