"""Words, marks and sentences of a paragraph, each with its place, split once for all who read them."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_END = re.compile(
    r"(?<![.!?…。！？])[.!?…。！？]++[\"”’»)\]]*+(?=\s++[\"“‘«(\[]?[^\Wa-z_]|\s*+$)|[。！？]|\n"
)
_MONTH = re.compile(r"\s(?:Jan|Feb|M[aä]r|Apr|Ma[ij]|Ju[nl]|Aug|Sep|O[kc]t|Nov|De[czs]|Jahrhundert)")
"""What stands behind an ordinal: `3. Februar`."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Rev|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|bzw"
    r"|ca|Nr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|U\.S|M|Mme|Sra?))\.$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence, white space around it left out.

    >>> list(sentences("Mr. Hall left. He is back!"))
    [(0, 14), (15, 26)]
    """
    start = 0
    for end in _ends(text):
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        last = end - (len(text[start:end]) - len(text[start:end].rstrip()))
        if last > first:
            yield first, last
        start = end


def _ends(text: str) -> Iterator[int]:
    """Yield where a sentence ends; a point behind an abbreviation or an initial ends none."""
    for match in _END.finditer(text):
        before = text[max(0, match.start() - 7) : match.start() + 1]
        if match.end() < len(text) and _ABBREVIATION.search(before):
            continue
        if before[-2:-1].isdigit() and _MONTH.match(text, match.end()):
            continue
        yield match.end()
    yield len(text)


_TOKEN = re.compile(
    r"((?:[^\W\d_]\.){2,}(?!\w)"  # U.S.
    r"|\d+(?:[.,:-]\d+)*(?:[^\W\d_]+)?"  # 1,200  10:30  4th  2-1
    r"|[^\W_]+(?:['’.&-][^\W_]+)*"  # Kallas-Berg  O'Neill  AT&T
    r"|[^\w\s])"
)
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall)['’](?=[^\W\d_]{3})", re.IGNORECASE)
_ENDING = re.compile(r"['’]s$")
_TURKISH_ENDING = re.compile(r"['’][^\W\d_A-Z]{1,6}$")
_ROMANCE = frozenset({"fr", "it", "ca"})
_TURKIC = frozenset({"tr", "az", "uz", "kk"})
_KEPT = 512
"""Paragraphs whose tokens are kept for the next who reads them: those of the article in hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The words and marks of one text; the tuples before `sentences` are of one length."""

    text: str
    """The text."""
    words: tuple[str, ...]
    """As written, without a possessive ending (`’s`) or, behind an apostrophe, a Turkish one."""
    lower: tuple[str, ...]
    """The same in small letters."""
    starts: tuple[int, ...]
    """First code point of each in the text."""
    ends: tuple[int, ...]
    """Behind the last one of each, an ending not counted."""
    owns: frozenset[int]
    """Indexes of those that had such an ending."""
    sentences: tuple[tuple[int, int], ...]
    """Where each sentence starts and ends in the text, white space around it left out."""

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words and marks between two places of the text."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def in_sentences(self) -> Iterator[tuple[str, ...]]:
        """Yield the words and marks of each sentence."""
        for start, end in self.sentences:
            yield self.within(start, end)


@functools.lru_cache(maxsize=_KEPT)
def tokenise(text: str, language: str = "en") -> Tokens:
    """Return the tokens of a text.

    >>> tokenise("Ida Hall’s boat sank.").words
    ('Ida', 'Hall', 'boat', 'sank', '.')
    """
    parts = _TOKEN.split(text)
    places = list(accumulate(map(len, parts)))
    words, starts, ends = parts[1::2], places[:-1:2], places[1::2]
    owns = _without_endings(words, starts, ends, language[:2]) if "'" in text or "’" in text else ()
    return Tokens(
        text=text,
        words=tuple(words),
        lower=tuple(map(str.lower, words)),
        starts=tuple(starts),
        ends=tuple(ends),
        owns=frozenset(owns),
        sentences=tuple(sentences(text)),
    )


def _without_endings(words: list[str], starts: list[int], ends: list[int], language: str) -> list[int]:
    """Part elided articles from their words, cut possessive endings off; return whose were cut."""
    owns: list[int] = []
    ending = _TURKISH_ENDING if language in _TURKIC else _ENDING
    at = 0
    while at < len(words):
        word = words[at]
        if len(word) > 1 and ("'" in word or "’" in word):
            elided = _ELIDED.match(word) if language in _ROMANCE else None
            if elided:
                words[at : at + 1] = elided[0], word[elided.end() :]
                starts.insert(at + 1, starts[at] + elided.end())
                ends.insert(at, starts[at + 1])
                at += 1
            bare = ending.sub("", words[at])
            if len(bare) > 1 and bare[0].isupper() and len(bare) < len(words[at]):
                owns.append(at)
                words[at], ends[at] = bare, starts[at] + len(bare)
        at += 1
    return owns
