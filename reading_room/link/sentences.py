"""Sentences of a paragraph, as ranges over its text."""

import re
from collections.abc import Iterator

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
