"""Text to the words that search compares: folded, cut, and without their endings.

`assets/js/search-engine.js` does the same to what a reader asks for, step by step.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator

from reading_room.publish.search.languages import ENDINGS

_WORD = re.compile(r"[^\W_]+")
_SPELLINGS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ı": "i",
    "ς": "σ",
}
_TRANSLATED = str.maketrans(_SPELLINGS)
_PICTURED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
"""Runs of Chinese and Japanese, which are written without spaces."""
_DOUBLED = frozenset("bdfgmnprt")


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order, in small letters and without accents.

    Chinese and Japanese are cut into all pairs of neighbouring signs, and the last sign of each run.
    """
    words = _WORD.findall(_folded(text))
    if _PICTURED.search(text) is None:
        return words
    return [part for word in words for part in _parts(word)]


@functools.cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return the function that takes the endings off a folded word of a language (BCP 47 tag)."""
    steps = ENDINGS.get(language[:2], ())

    @functools.lru_cache(maxsize=500_000)
    def stem(word: str) -> str:
        for rules in steps:
            for ending, other, least in rules:
                if word.endswith(ending) and len(word) - len(ending) >= least:
                    word = word[: len(word) - len(ending)] + other
                    break
            if len(word) > 3 and word[-1] == word[-2] and word[-1] in _DOUBLED:
                word = word[:-1]
        return word

    return stem


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.lower())
    for mark in sorted(c for c in set(folded) if c > "\u02ff" and unicodedata.category(c)[0] == "M"):
        folded = folded.replace(mark, "")
    return folded.translate(_TRANSLATED)


def _parts(word: str) -> Iterator[str]:
    end = 0
    for run in _PICTURED.finditer(word):
        if end < run.start():
            yield word[end : run.start()]
        yield from (run[0][n : n + 2] for n in range(len(run[0])))
        end = run.end()
    if end < len(word):
        yield word[end:]
