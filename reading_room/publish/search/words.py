"""Text to the words that search compares: folded, cut, and without their endings.

An ending is taken off in steps. In each step the first rule whose ending the word has, and that leaves
at least so many letters, is applied; a stem need not be a word, only the same for the forms of one word.

`assets/js/search-engine.js` does the same to what a reader asks for, step by step.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reading_room.resources import sections

Rule = tuple[str, str, int]
"""An ending, what stands for it, and how many letters must stand before it."""

_LINES = {name: lines.splitlines() for name, lines in sections("publish/search/languages.txt").items()}


def _rule(written: str) -> Rule:
    ending, _, other = written[:-1].partition(">")
    return ending, other, int(written[-1])


ENDINGS: Mapping[str, tuple[tuple[Rule, ...], ...]] = {
    language: tuple(tuple(map(_rule, line.split())) for line in lines if not line.startswith("empty: "))
    for language, lines in _LINES.items()
}
"""Steps of rules by language; words without one are kept as they are."""

EMPTY: Mapping[str, str] = {
    language: line.removeprefix("empty: ")
    for language, lines in _LINES.items()
    for line in lines
    if line.startswith("empty: ")
}
"""Words that are passed over where others are asked for with them, by the language of the site."""


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
_PICTURED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
"""Runs of Chinese and Japanese, which are written without spaces."""
_DOUBLED = frozenset("bdfgmnprt")


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order, in small letters and without accents.

    Chinese and Japanese are cut into all pairs of neighbouring signs, and the last sign of each run.
    """
    folded = _folded(text)
    words = _WORD.findall(folded)
    if _PICTURED.search(folded) is None:
        return words
    return [part for word in words for part in _parts(word)]


class Stems(dict[str, str]):
    """The stem of each folded word of a language (BCP 47 tag), found out once."""

    def __init__(self, language: str) -> None:
        """Use the rules of the language; a language without any keeps its words."""
        super().__init__()
        self._steps = [_by_last(rules) for rules in ENDINGS.get(language[:2], ())]

    def __missing__(self, word: str) -> str:
        """Take the endings off a word that was not seen yet."""
        stem = word
        for rules in self._steps:
            for ending, other, least in rules.get(stem[-1:], ()):
                if stem.endswith(ending) and len(stem) - len(ending) >= least:
                    stem = stem[: len(stem) - len(ending)] + other
                    break
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
                stem = stem[:-1]
        self[word] = stem
        return stem


def _by_last(rules: Iterable[Rule]) -> Mapping[str, Sequence[Rule]]:
    """Return rules in their order by the last letter of their endings."""
    found: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        found[rule[0][-1]].append(rule)
    return dict(found)


stems = lru_cache(maxsize=64)(Stems)
"""Returns the stems of a language, which a process finds out once."""


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.lower())
    for sign in set(folded):
        if sign in _SPELLINGS:
            folded = folded.replace(sign, _SPELLINGS[sign])
        elif sign > "\u02ff" and unicodedata.category(sign)[0] == "M":
            folded = folded.replace(sign, "")
    return folded


def _parts(word: str) -> Iterator[str]:
    end = 0
    for run in _PICTURED.finditer(word):
        if end < run.start():
            yield word[end : run.start()]
        yield from (run[0][n : n + 2] for n in range(len(run[0])))
        end = run.end()
    if end < len(word):
        yield word[end:]
