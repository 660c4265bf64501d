"""Tokens of a paragraph: its words and marks, each with its place, split once for all who read them."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?!\w)"  # U.S.
    r"|\d+(?:[.,:-]\d+)*(?:[^\W\d_]+)?"  # 1,200  10:30  4th  2-1
    r"|[^\W_]+(?:['’.&-][^\W_]+)*"  # Kallas-Berg  O'Neill  AT&T
    r"|[^\w\s]"
)
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall)['’](?=[^\W\d_]{3})", re.IGNORECASE)
_ENDING = re.compile(r"['’]s$")
_TURKISH_ENDING = re.compile(r"['’][^\W\d_A-Z]{1,6}$")
_ROMANCE = frozenset({"fr", "it", "ca"})
_TURKIC = frozenset({"tr", "az", "uz", "kk"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The words and marks of one text; all tuples are of one length."""

    text: str
    """The text."""
    words: tuple[str, ...]
    """As written, without a possessive ending (`’s`) or, behind an apostrophe, a Turkish one."""
    starts: tuple[int, ...]
    """First code point of each in the text."""
    ends: tuple[int, ...]
    """Behind the last one of each, an ending not counted."""
    owns: frozenset[int]
    """Indexes of those that had such an ending."""


def tokenise(text: str, language: str = "en") -> Tokens:
    """Return the tokens of a text.

    >>> tokenise("Ida Hall’s boat sank.").words
    ('Ida', 'Hall', 'boat', 'sank', '.')
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    owns: list[int] = []
    elides = language[:2] in _ROMANCE
    ending = _TURKISH_ENDING if language[:2] in _TURKIC else _ENDING
    for match in _TOKEN.finditer(text):
        word, start = match[0], match.start()
        if "'" in word or "’" in word:
            elided = _ELIDED.match(word) if elides else None
            if elided:
                words.append(elided[0])
                starts.append(start)
                ends.append(start + elided.end())
                word, start = word[elided.end() :], start + elided.end()
            bare = ending.sub("", word)
            if len(bare) > 1 and bare[0].isupper() and len(bare) < len(word):
                owns.append(len(words))
                word = bare
        words.append(word)
        starts.append(start)
        ends.append(start + len(word))
    return Tokens(
        text=text, words=tuple(words), starts=tuple(starts), ends=tuple(ends), owns=frozenset(owns)
    )
