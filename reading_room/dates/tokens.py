"""Text as tokens with one class each, so that a grammar can be written over classes of words.

The classes of a text are kept as one string with a character for each token; a pattern over them is
an ordinary compiled regular expression.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from reading_room.dates.names import fold, one_of
from reading_room.dates.vocabulary import Value, Vocabulary, vocabularies

OTHER = "_"
_NONE: tuple[str, Value] = (OTHER, "")
_CLASSED = re.compile(f"[^{OTHER}]")
_JOINED = ""
"""Stands for the words of vocabularies that hold a space, a hyphen or an apostrophe."""
_FORMS = (
    r"\d{4}-\d\d?-\d\d?(?!\d)",
    r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?!\d)",
    r"\d{1,2}[:.]\d\d(?![\d:])",
    r"\d{4}-\d\d(?![\d-])",
    r"q(?=[1-4]\b)",
    _JOINED,
    r"[\u0900-\u0963]+",
    r"\d+(?:st|nd|rd|th|er|ers|e|ª|º)\b",
    r"\d+0s\b",
    r"\d+(?:[.,]\d+)+",
    r"\d+",
    r"[^\W\d_]\.(?:[^\W\d_]\.)+",
    r"[^\W\d_]+",
    r"'s\b",
    r"[^\s\w]",
)
_FIRST = 0x4E00
_NAME = re.compile(r"[a-z_]+")
_CODES: dict[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The tokens of one paragraph."""

    text: str
    """As written."""
    folded: str
    """Lower case, without accents, of the same length."""
    classes: str
    """One character for each token."""
    spans: list[tuple[int, int]]
    """Where each token starts and ends."""
    values: dict[int, Value]
    """By the number of the token, of those that have a class."""


@cache
def _token() -> re.Pattern[str]:
    words = {word for vocabulary in vocabularies().values() for word in vocabulary.words}
    joined = one_of(word for word in words if re.search(r"\w[ '-]\w", word)) + r"\b"
    return re.compile(f"({'|'.join(form or joined for form in _FORMS)})")


@cache
def code(name: str) -> str:
    """Return the character that stands for a class."""
    return chr(_FIRST + _CODES.setdefault(name, len(_CODES)))


def pattern(source: str, macros: Mapping[str, str]) -> str:
    """Return a pattern over class names, with spaces between them, as one over characters.

    `*` and `+` repeat three times at most, so that no run of words can make matching slow.
    """

    def replace(match: re.Match[str]) -> str:
        name = match.group()
        return f"(?:{pattern(macros[name], macros)})" if name in macros else code(name)

    return _NAME.sub(replace, source).replace(" ", "").replace("*", "{0,3}").replace("+", "{1,3}")


def tokenise(text: str, vocabulary: Vocabulary) -> Tokens:
    """Return the tokens of a paragraph; words that no expression uses are all of one class."""
    folded = fold(text).replace("’", "'")
    parts = _token().split(folded)
    places = list(accumulate(map(len, parts)))
    words, spans = parts[1::2], list(zip(places[:-1:2], places[1::2], strict=True))
    entries = list(map(_entries(vocabulary).__getitem__, words))
    for i, word in enumerate(words) if not vocabulary.capitalised.isdisjoint(words) else ():
        if word in vocabulary.capitalised and text[spans[i][0]].islower():
            entries[i] = _NONE
    classes = "".join([entry[0] for entry in entries])
    values = {m.start(): entries[m.start()][1] for m in _CLASSED.finditer(classes)}
    return Tokens(text=text, folded=folded, classes=classes, spans=spans, values=values)


class _Entries(dict[str, tuple[str, Value]]):
    """Of each token the character of its class and its value; found out once."""

    def __init__(self, words: Mapping[str, tuple[str, Value]]) -> None:
        super().__init__({word: (code(name), value) for word, (name, value) in words.items()})

    def __missing__(self, word: str) -> tuple[str, Value]:
        number = _number(word) if word[0].isdecimal() else None
        return (code(number[0]), number[1]) if number else _NONE


@cache
def _entries(vocabulary: Vocabulary) -> _Entries:
    return _Entries(vocabulary.words)


@cache
def _number(word: str) -> tuple[str, Value] | None:
    """Return the class of a token that begins with a digit."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyzªº")
    if not digits.isdecimal():
        return _punctuated(word)
    if len(digits) > 8:
        return None
    number = int(digits)
    if word.endswith("s") or (word.endswith("er") and number >= 20 and number % 10 == 0):
        return ("decade", number)
    if digits != word:
        return ("ordinal", number) if number < 100 else None
    if len(word) == 4 and 1000 <= number <= 2100:
        return ("year", number)
    if len(word) == 8 and word[:2] in ("19", "20"):
        return ("iso", f"{word[:4]}-{word[4:6]}-{word[6:]}")
    return ("number" if len(word) <= 2 else "big", number)


def _punctuated(word: str) -> tuple[str, Value] | None:
    if "-" in word:
        return ("iso", word)
    if word.count("/") == 2 or word.count(".") == 2:
        return ("slashed", word)
    if len(word) <= 5 and word[-3] in ":." and int(word[:-3]) < 25 and int(word[-2:]) < 60:
        return ("clock" if word[-3] == ":" else "decimal", word)
    return ("decimal", word)
