"""How a language's words are written down: a class, then its words, or its words with their values."""

from collections.abc import Mapping

from reading_room.dates.names import fold
from reading_room.dates.tokens import Value, Vocabulary

Valued = Mapping[str, Mapping[str, Value]]
"""Class to words (several with one value apart by spaces) to values."""


def vocabulary(plain: Mapping[str, str], valued: Valued, capitalised: str = "") -> Vocabulary:
    """Build a vocabulary; a word of two classes belongs to the last one that names it.

    `~` is a space within an expression that is read as one word.
    """
    words: dict[str, tuple[str, Value]] = {}
    for name, members in plain.items():
        words |= {fold(word): (name, fold(word)) for word in members.split()}
    for name, values in valued.items():
        words |= {
            fold(word).replace("~", " "): (name, value)
            for key, value in values.items()
            for word in key.split()
        }
    return Vocabulary(words=words, capitalised=frozenset(map(fold, capitalised.split())))


PUNCTUATION = {
    "comma": ",",
    "dash": "- – — − ‑",
    "open": "(",
    "close": ")",
    "stop": ".",
    "end": "! ? ;",
    "apostrophe": "' ’",
    "money": "$ £ € ¥",
}
"""Marks that patterns name, the same in all languages."""


def numbered(words: str, first: int = 1) -> dict[str, Value]:
    """Number the words, those joined by `/` alike."""
    return {word.replace("/", " "): number for number, word in enumerate(words.split(), first)}
