"""Anchoring by position, then by best score: the order and the weights that Hypothes.is's client has.

For comparison only. A stretch at the remembered position that has the words is taken; else, of the
places of the words, or of the stretches with the fewest edits where there is none, the one with the best
score.
"""

from reading_room.notes.nearest import distances

QUOTE, PREFIX, SUFFIX, POSITION = 50, 20, 20, 2
"""Weights of how like the quotation, what stands around it, and the distance from its old place are."""

_MOST_EDITS = 256

Stretch = tuple[int, int, int]
"""Where it begins, where it ends, and its edits."""


def anchor_by_score(
    words: str, quote: str, prefix: str, suffix: str, hint: int
) -> tuple[int, int] | None:
    """Return the stretch of the words that a note is put on; None where none is like its quotation."""
    if words.startswith(quote, hint):
        return hint, hint + len(quote)
    found = _exact(words, quote) or _approximate(words, quote, min(_MOST_EDITS, len(quote) / 2))
    if not found:
        return None

    def score(stretch: Stretch) -> float:
        start, end, edits = stretch
        before, behind = words[max(0, start - len(prefix)) : start], words[end : end + len(suffix)]
        return (
            QUOTE * (1 - edits / len(quote))
            + PREFIX * _likeness(before, prefix)
            + SUFFIX * _likeness(behind, suffix)
            + POSITION * (1 - abs(start - hint) / len(words))
        )

    start, end, _ = max(found, key=score)
    return start, end


def _likeness(text: str, wanted: str) -> float:
    """Return 1 where the text has what is wanted, less for each edit that it is away; 1 for nothing."""
    if not wanted:
        return 1.0
    return 1 - min(distances(wanted, text)) / len(wanted) if text else 0.0


def _exact(words: str, quote: str) -> list[Stretch]:
    places = (at for at in range(len(words)) if words.startswith(quote, at))
    return [(at, at + len(quote), 0) for at in places]


def _approximate(words: str, quote: str, most: float) -> list[Stretch]:
    """Return every stretch with the fewest edits, the longest of those that end at one place."""
    row = list(distances(quote, words))
    fewest = min(row, default=len(quote))
    if fewest > most:
        return []
    return [
        (_start(words, quote, end, fewest), end, fewest) for end, n in enumerate(row, 1) if n == fewest
    ]


def _start(words: str, quote: str, end: int, edits: int) -> int:
    first = max(0, end - len(quote) - edits)
    backwards = distances(quote[::-1], words[first:end][::-1], anchored=True)
    return end - max((length for length, n in enumerate(backwards, 1) if n <= edits), default=0)
