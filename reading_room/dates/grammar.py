"""A grammar of time expressions: rules over classes of words, tried in order at each place."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reading_room.dates.period import Unit
from reading_room.dates.reference import Meaning, Reference
from reading_room.dates.tokens import OTHER, Tokens, code, pattern
from reading_room.dates.vocabulary import Value

MACROS = {
    "dom": "(number|ordinal)",
    "any_month": "(month|wordlike_month|short_month stop?)",
    "lone_month": "(month|short_month stop|(?<=in|by|since|until|of|from|to|and|on|or|before|after|comma"
    "|open|dash|early|late|mid|for) wordlike_month)",
    "any_season": "(season|springfall)",
    "one": "(unit|week|weekend|quarter|year_word|century)",
    "any_unit": "(unit|week|weekend|quarter|year_word|century|units|years)",
    "count": "(number|decimal|big|word dash? word?|a (few of?|word of?|more)?|few of?"
    "|about+ (number|word))",
    "next_word": "(next|upcoming)",
    "past_word": "(last|past|previous)",
    "any_year": "year(?!units|bc)",
    "year_of": "((of|in)? (the|that)? (last|past|previous|next|following|this|same|that) year_word)",
    "at_part": "((early|late|later)? (the|in|on)* part of (the)?)?",
    "shape": "(the? (early|late|mid|beginning|ending) (dash|of|in|the)*)?",
    "edge": "((early|earlier|late|later|mid|beginning|ending) (of|in|dash)* (the|this)?)",
    "done": "(?=comma|stop|end|open|close|and)",
}
"""Name to pattern; a pattern may use other names of this table and the classes of words."""

TRIGGER = (
    "month|wordlike_month|short_month|weekday|season|springfall|holiday|deictic|tonight|morrow|day_beside|part"
    "|unit|units|years|week|weekend|quarter|half|year_word|century|year|decade|tens|big|bc|q"
    "|clock|meridiem|iso|slashed|often|present|presently|vague|future|past"
)
"""The classes without one of which no words are a time expression."""

_ISLAND = re.compile(f"[^{OTHER}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The words that a rule has matched."""

    tokens: Tokens
    """Of the whole paragraph."""
    first: int
    """Number of its first token."""
    last: int
    """Number behind its last one."""

    @property
    def start(self) -> int:
        """First code point in the paragraph."""
        return self.tokens.spans[self.first][0]

    @property
    def end(self) -> int:
        """Behind the last code point."""
        return self.tokens.spans[self.last - 1][1]

    def values(self, *names: str) -> list[Value]:
        """Return the values of the words of these classes, in order."""
        codes = "".join(map(code, names))
        return [
            self.tokens.values[i]
            for i in range(self.first, self.last)
            if self.tokens.classes[i] in codes
        ]

    def value(self, *names: str) -> Value | None:
        """Return the value of the first word of these classes; None where there is none."""
        return next(iter(self.values(*names)), None)

    def number(self, *names: str) -> int | None:
        """Return the same where it is a number."""
        value = self.value(*names)
        return value if isinstance(value, int) else None

    def has(self, *names: str) -> bool:
        """Tell whether it has a word of these classes."""
        classes = self.tokens.classes[self.first : self.last]
        return any(code(name) in classes for name in names)

    def since(self, *names: str) -> "Phrase":
        """Return the same from the first word of one of these classes on."""
        codes = "".join(map(code, names))
        first = next(i for i in range(self.first, self.last) if self.tokens.classes[i] in codes)
        return Phrase(tokens=self.tokens, first=first, last=self.last)

    def follows(self, *names: str) -> bool:
        """Tell whether the word before it is of one of these classes."""
        return self.first > 0 and self.tokens.classes[self.first - 1] in "".join(map(code, names))

    def following(self, source: str) -> re.Match[str] | None:
        """Match a pattern right behind it."""
        return _compiled(source).match(self.tokens.classes, self.last)


UNITS = ("unit", "week", "weekend", "quarter", "year_word", "century", "units", "years")
"""The classes of words for units."""


def unit_of(phrase: Phrase) -> Unit:
    """Return the unit that a phrase counts in."""
    return Unit(str(phrase.value(*UNITS)))


def count_of(phrase: Phrase) -> int | None:
    """Return how many units a phrase counts; None where it says several or a fraction."""
    if phrase.has("few", "decimal", "half"):
        return None
    numbers = [
        value for value in phrase.values("number", "word", "big", "year") if isinstance(value, int)
    ]
    if len(numbers) > 1 and 100 > numbers[0] >= 20 > numbers[1]:
        return numbers[0] + numbers[1]
    if numbers[1:] == [100]:
        return numbers[0] * 100
    return numbers[0] if numbers else 1


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(pattern(source, MACROS))


Resolver = Callable[[Phrase, Reference], Meaning | None]
"""What a phrase means beside what was said before; None where it turns out to be no time expression."""


class Rule(NamedTuple):
    """One form of time expression."""

    name: str
    """Shown as the rule that read a date."""
    resolve: Resolver
    """What a phrase of this form means."""
    pattern: str
    """Over class names, as a regular expression."""


class Grammar:
    """Rules in order, compiled into one expression."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules; words without a trigger among them are passed over."""
        self._rules = rules
        parts = (f"({_uncaptured(pattern(rule.pattern, MACROS))})" for rule in rules)
        self._expression = re.compile("|".join(parts))
        self._trigger = _compiled(TRIGGER)

    def phrases(self, tokens: Tokens) -> Iterator[tuple[Rule, Phrase]]:
        """Yield every phrase of a paragraph with its rule, in order and apart from each other."""
        for island in _ISLAND.finditer(tokens.classes):
            if not self._trigger.search(island.group()):
                continue
            for match in self._expression.finditer(tokens.classes, *island.span()):
                phrase = Phrase(tokens=tokens, first=match.start(), last=match.end())
                yield self._rules[(match.lastindex or 1) - 1], phrase


def _uncaptured(source: str) -> str:
    """Make every group of a pattern one that isn't captured, so that a group's number is a rule's."""
    return re.sub(r"\((?!\?)", "(?:", source)
