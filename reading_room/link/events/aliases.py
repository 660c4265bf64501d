"""Aliases: the phrases by which, as a person wrote, articles refer to an event.

Case and white space do not count.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reading_room.link.events.drafts import Draft


def pattern(phrase: str) -> str:
    """Return the regular expression of a phrase between word boundaries, its white space folded."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    return rf"(?<!\w){words}(?!\w)"


class Aliases:
    """The phrases of all events, for a look into each sentence."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Take the phrases; `drafts` are known by their numbers."""
        self._owners: defaultdict[str, list[int]] = defaultdict(list)
        for number, draft in enumerate(drafts):
            for phrase in draft.aliases:
                self._owners[_folded(phrase)].append(number)
        longest_first = sorted(self._owners, key=lambda phrase: (-len(phrase), phrase))
        either = "|".join(map(pattern, longest_first))
        self._phrases = re.compile(either, re.IGNORECASE) if either else None

    def named_in(self, sentence: str) -> Iterator[tuple[int, str]]:
        """Yield the number of each event that a sentence names, and the phrase, in reading order."""
        for match in self._phrases.finditer(sentence) if self._phrases else ():
            for number in self._owners[_folded(match[0])]:
                yield number, match[0]


def _folded(phrase: str) -> str:
    return " ".join(phrase.casefold().split())
