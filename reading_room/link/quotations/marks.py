"""Quotation marks: which words of a paragraph stand between them.

All pairs in use in European print, apostrophes told apart from closing marks. Only the outer quotation
is returned where one stands inside another. A quotation that runs on over paragraphs opens in each of
them and closes in the last; until then it is open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PAIRS = {
    "“": "”", "„": "“”", "«": "»", "‹": "›", "»": "«", "”": "”", "‘": "’", '"': '"', "'": "'",
    "``": "''", "「": "」", "『": "』",
}  # fmt: skip
_MARK = re.compile("|".join(_PAIRS) + "|’|''|」|』")
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[{—–/:;,…“‘\"'«„-])$")
REACH = 2000
"""Code points behind a mark in which another of its kind may close the quotation."""
_SMALL_MARKS = ("‘", "'")
_ELISION = re.compile(r"(?:em|n|til|tis|twas|cause|\d\ds?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words between quotation marks in one paragraph."""

    paragraph: int
    """Index of the paragraph in the article."""
    start: int
    """First code point inside the marks."""
    end: int
    """Behind the last one inside."""
    closed: bool
    """Whether it ends here; otherwise it runs to the paragraph's end and may go on in the next."""
    continues: bool
    """Whether it goes on from a quotation that the paragraph before left open."""


_DASH = re.compile(r"(?:^|(?<=[.!?…] ))[–—―-]\s+(?=[^\W\d_a-z])")
_SAID = re.compile(r"(?P<end>[,.!?…]?)\s(?P<dash>[–—―-]\s)?(?P<verb>[^\W\d_]+)\b")


def find_dialogue(texts: Sequence[str], verbs: frozenset[str]) -> tuple[Quoted, ...]:
    """Return the speech behind a dash at the head of a paragraph: `– Vi vet inget, säger Jonas Hedman.`

    It ends where, behind a mark or a second dash, a verb of speech stands; without one it is none.
    Behind the paragraph's first sentence only a second dash ends it: `Był zły. – Dość – powiedział.`
    """
    found = []
    for index, text in enumerate(texts):
        if any(mark in text for mark in "“„«»「"):
            continue
        until = 0
        for dash in _DASH.finditer(text):
            inner = dash.start() > 0
            ends = (
                said
                for said in _SAID.finditer(text, dash.end())
                if said["verb"] in verbs and (said["dash"] or (said["end"] and not inner))
            )
            end = next(ends, None) if dash.start() >= until else None
            if end:
                until = end.start() + len(end["end"].strip(","))
                found.append(
                    Quoted(paragraph=index, start=dash.end(), end=until, closed=True, continues=False)
                )
    return tuple(found)


def find_quoted(texts: Sequence[str]) -> tuple[Quoted, ...]:
    """Return the outer quotations of an article's paragraphs in reading order."""
    found: list[Quoted] = []
    for index, text in enumerate(texts):
        was_open = bool(found) and found[-1].paragraph == index - 1 and not found[-1].closed
        for start, end, closed in _outer(text):
            first = not text[:start].strip("“\"«‘' \u00a0")
            found.append(
                Quoted(
                    paragraph=index, start=start, end=end, closed=closed, continues=was_open and first
                )
            )
    return tuple(q for i, q in enumerate(found) if q.closed or _goes_on(q, found[i + 1 :], texts))


def _goes_on(quoted: Quoted, later: Sequence[Quoted], texts: Sequence[str]) -> bool:
    """Return whether an open quotation is meant: the next paragraph opens again, or it opens its own."""
    if later and later[0].paragraph == quoted.paragraph + 1 and later[0].continues:
        return True
    return not texts[quoted.paragraph][: quoted.start - 1].strip()


def _outer(text: str) -> Iterator[tuple[int, int, bool]]:
    position = 0
    while opening := _opening(text, position):
        start = opening.end()
        closing = _closing(text, start, opening[0])
        if closing is None and opening[0] in (*_SMALL_MARKS, "»", "”"):
            position = start
            continue
        end, after = closing or (len(text), len(text))
        inside = text[start:end]
        if inside.strip():
            yield (
                start + len(inside) - len(inside.lstrip()),
                start + len(inside.rstrip()),
                closing is not None,
            )
        position = after


def _opening(text: str, position: int) -> re.Match[str] | None:
    for match in _MARK.finditer(text, position):
        if match[0] in _PAIRS and _may_open(text, match):
            return match
    return None


def _may_open(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 8]
    if not following.strip() or (match[0] in _SMALL_MARKS and _ELISION.match(following)):
        return False
    if match[0] in ('"', "'", "»", "‘", "”"):
        before = text[max(0, match.start() - 1) : match.start()]
        return bool(_OPENS_AFTER.search(before)) and (match[0] == "»" or not following[0].isspace())
    return True


def _closing(text: str, start: int, mark: str) -> tuple[int, int] | None:
    """Return where the words end and where the text goes on, or None where no mark closes them."""
    ends = _PAIRS[mark]
    nested = 0
    candidates: list[int] = []
    for match in _MARK.finditer(text, start):
        here = match.start()
        if mark == "“" and match[0] == '"' and _mixed(text, here, start):
            return here, match.end()
        if match[0] == mark and mark not in ('"', "'", "»") and mark not in ends:
            nested += 1
        elif match[0] in (ends if len(ends) < 2 or mark == "„" else (ends,)) and _may_close(
            text, here, mark
        ):
            if nested:
                nested -= 1
            elif mark in _SMALL_MARKS and _is_plural_possessive(text, here):
                candidates.append(here)
            else:
                return here, match.end()
    return (candidates[0], candidates[0] + 1) if candidates else None


def _mixed(text: str, here: int, start: int) -> bool:
    """Return whether a straight mark closes what a curly one has opened: no curly one does."""
    curly, opens = text.find("”", start, here + REACH), text.find("“", start, here + REACH)
    if curly >= 0 and (opens < 0 or curly < opens):
        return False
    return not text[here - 1].isspace() and not text[here + 1 : here + 2].isalnum()


def _may_close(text: str, here: int, mark: str) -> bool:
    following = text[here + 1 : here + 2]
    if mark in _SMALL_MARKS:
        return not following.isalnum() and not text[here - 1].isspace()
    if mark == "”" and text[here - 1].isspace():
        return False
    if mark == '"':
        return not following.isalnum() or not text[here - 1].isspace()
    return True


def _is_plural_possessive(text: str, here: int) -> bool:
    return text[here - 1] == "s" and bool(re.match(r".\s[a-z]", text[here:]))
