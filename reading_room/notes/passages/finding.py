"""Where a quotation stands: exactly, with the words that must stand before and behind it.

The terms are those of the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4). White space at the
end of a prefix or the start of a suffix asks for white space there; else there may be some or none.
"""

from collections.abc import Iterator

from reading_room.markdown.text import fold


def find(words: str, quote: str, prefix: str = "", suffix: str = "") -> tuple[int, ...]:
    """Return the start of every place in folded words where the quotation stands in its context.

    Places may overlap. A quotation of white space stands nowhere.
    """
    exact = fold(quote)
    if not exact:
        return ()
    return tuple(
        at
        for at in _occurrences(words, exact)
        if stands_behind(words, at, prefix) and stands_before(words, at + len(exact), suffix)
    )


def stands_behind(words: str, at: int, prefix: str) -> bool:
    """Return whether the prefix ends at a place of folded words."""
    folded = fold(prefix)
    gap = words[at - 1 : at] == " "
    if folded and prefix[-1].isspace() and not gap:
        return False
    return words.endswith(folded, 0, at - gap)


def stands_before(words: str, at: int, suffix: str) -> bool:
    """Return whether the suffix begins at a place of folded words."""
    folded = fold(suffix)
    gap = words[at : at + 1] == " "
    if folded and suffix[0].isspace() and not gap:
        return False
    return words.startswith(folded, at + gap)


def _occurrences(words: str, exact: str) -> Iterator[int]:
    at = words.find(exact)
    while at >= 0:
        yield at
        at = words.find(exact, at + 1)
