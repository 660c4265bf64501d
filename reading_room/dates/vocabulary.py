"""The words of time expressions by language, as `words.txt` lists them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reading_room.dates.names import fold
from reading_room.resources import rows, sections

Value = int | str
"""What a word means within its class: the number of a month, the name of a unit."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vocabulary:
    """The words of a language that a time expression can be made of."""

    words: Mapping[str, tuple[str, Value]]
    """Folded word to its class and its value."""
    capitalised: frozenset[str]
    """Folded words that are other words too unless they begin with a capital."""


def vocabulary_of(language: str) -> Vocabulary | None:
    """Return the words of a BCP 47 language; None where we don't know them."""
    return vocabularies().get(language.split("-")[0].lower())


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """Return the words of every language by its two letters."""
    listed = {names: rows(section) for names, section in sections("dates/words.txt").items()}
    marks = listed.pop("*")
    return {
        language: vocabulary
        for names, classes in listed.items()
        for vocabulary in (_vocabulary(marks | classes),)
        for language in names.split()
    }


def _vocabulary(classes: dict[str, str]) -> Vocabulary:
    capitalised = fold(classes.pop("capitalised", "")).split()
    endings = {
        name: ["" if ending == "_" else ending for ending in classes.pop(name).split()]
        for name in list(classes)
        if name.startswith("+")
    }
    words = {
        fold(stem + ending).replace("~", " "): (name, fold(stem) if value is None else value)
        for name, listed in classes.items()
        for value, word in _valued(listed.split())
        for stem, plus, key in (word.partition("+"),)
        for ending in (endings[plus + key] if plus else ("",))
    }
    return Vocabulary(words=words, capitalised=frozenset(capitalised))


def _valued(listed: list[str]) -> Iterator[tuple[Value | None, str]]:
    """Yield each word with its value; None where it is the word itself."""
    number: int | None = None
    for item in listed:
        if item.endswith(".."):
            number = int(item[:-2])
            continue
        before, equals, same = item.rpartition("=")
        value: Value | None = before if equals else number
        if equals and before.lstrip("-").isdecimal():
            value = int(before)
        elif not equals and number is not None:
            number += 1
        yield from ((value, word) for word in same.split("/"))
