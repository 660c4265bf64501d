"""Candidates by their names, months and phrases, so that never all of them are looked at.

A name that stands with very many candidates, or with very many of one month, says nothing and is passed
over, so that the work grows with the archive and not with its square.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.spans import span
from reading_room.model import Edtf

_WIDEST = 40
"""Candidates that a name may stand with and still be looked up by it."""
_LONGEST = 400


class Named(Protocol):
    """What has names and a date."""

    @property
    def date(self) -> Edtf | None: ...
    @property
    def who(self) -> Mapping[str, float]: ...
    @property
    def where(self) -> Mapping[str, float]: ...


class EventIndex:
    """Candidates by their names, and by their names and months."""

    def __init__(self, candidates: Sequence[Named]) -> None:
        self._names: defaultdict[str, list[int]] = defaultdict(list)
        self._months: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, candidate in enumerate(candidates):
            self.add(number, candidate)

    def add(self, number: int, candidate: Named) -> None:
        """Add a candidate under its number."""
        for key in sorted(candidate.who.keys() | candidate.where):
            self._names[key].append(number)
            for month in months(candidate.date):
                self._months[key, month].append(number)

    def named(self, names: Iterable[str]) -> set[int]:
        """Return the candidates that share one of the names."""
        rows = (self._names.get(name, ()) for name in names)
        return {number for row in rows if len(row) <= _WIDEST for number in row}

    def dated(self, dates: Iterable[Edtf], names: Iterable[str]) -> set[int]:
        """Return the candidates that share a month and one of the names."""
        spoken = {month for date in dates for month in months(date)}
        rows = (self._months.get((name, month), ()) for name in names for month in spoken)
        return {number for row in rows if len(row) <= _WIDEST for number in row}


def months(value: Edtf | None) -> Iterator[int]:
    """Yield the months that a date lies in, counted from the year 0."""
    if value and span(value) <= _LONGEST:
        parsed = parse_edtf(value)
        yield from range(
            parsed.first.year * 12 + parsed.first.month, parsed.last.year * 12 + parsed.last.month + 1
        )


class PhraseIndex:
    """The phrases by which, as a person wrote, articles refer to events; case and space do not count."""

    def __init__(self, phrases: Iterable[tuple[int, str]]) -> None:
        """Take each phrase with the number of its event."""
        self._owners: defaultdict[str, list[int]] = defaultdict(list)
        for number, phrase in phrases:
            self._owners[_folded(phrase)].append(number)
        longest_first = sorted(self._owners, key=lambda phrase: (-len(phrase), phrase))
        either = "|".join(map(pattern, longest_first))
        self._phrases = re.compile(either, re.IGNORECASE) if either else None

    def named_in(self, sentence: str) -> Iterator[tuple[int, str]]:
        """Yield the number of each event that a sentence names, and the phrase, in reading order."""
        for match in self._phrases.finditer(sentence) if self._phrases else ():
            for number in self._owners[_folded(match[0])]:
                yield number, match[0]


def pattern(phrase: str) -> str:
    """Return the regular expression of a phrase between word boundaries, its white space folded."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    return rf"(?<!\w){words}(?!\w)"


def _folded(phrase: str) -> str:
    return " ".join(phrase.casefold().split())
