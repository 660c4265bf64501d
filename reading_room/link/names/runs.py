"""Runs of capitalised words: where a name can stand.

A run is a row of capitalised words with the particles (`van`, `de la`, `al-`), initials and ampersands
that names have inside. It says nothing yet of whether it is a name, or of what.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.link.names.vocabulary import (
    CALENDAR,
    CORPORATE,
    FUNCTION_WORDS,
    GROUPS,
    MODIFIERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    SURNAME_MONTHS,
    TITLES,
    function_words,
)

_UPPER = "".join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())
_PARTICLE = (
    r"(?:(?:van|von|der|den|het|de|del|della|di|da|dos|das|du|la|le|ter|ten|zu|bin|ibn|al|el|y)\s+){1,3}"
)
_ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Rev|Jr|Sr|Inc|Corp|Co|Ltd|Hon|Mt)\."
)
_WORD = (
    rf"(?:{_ABBREVIATION}|(?:[{_UPPER}]\.){{1,4}}(?![\w])|(?:al-|el-|d['’])?[{_UPPER}]\w*(?:[-'’./]\w+)*"
    rf"(?:(?<=s)['’](?=\s[{_UPPER}]\w))?)"
)
_RUN = re.compile(
    rf"(?<![\w@#/.]){_WORD}"
    rf"(?:(?:[ \u00a0]|\n(?!\n))(?:&\s|{_PARTICLE})?(?:{_WORD}|\d(?=\s|$)))*(?:\splc\b)?"
)
_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s$")
_NUMBER = re.compile(r"[,.]?\s?\d")
_JOINT = re.compile(r"\s(?:of|for|and|of the|for the|and the|on|to the|de|de la|des|du)\s")
_STARTS = re.compile(r"(?:^|[.!?…:;•—–*]|\n)[\s\"'“”‘’«»„(\[*–—-]*$|[\"“‘«„]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a run."""

    text: str
    """As written, without a possessive ending."""
    start: int
    """First code point in the paragraph's text."""
    end: int
    """Behind the last one, a possessive ending not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring words that may be, or hold, one name."""

    words: tuple[Word, ...]
    """At least one, in reading order."""
    initial: bool
    """Whether it begins a sentence, where a capital says nothing."""

    @property
    def text(self) -> str:
        """Return the words, joined by spaces."""
        return " ".join(word.text for word in self.words)


def find_runs(text: str, language: str) -> tuple[Run, ...]:
    """Return the runs of a paragraph in reading order, not overlapping."""
    small = function_words(language)
    pieces = [run for match in _RUN.finditer(text) for run in _pieces(match, text, small)]
    return tuple(_without_opening(run, language) for run in _join(pieces, text))


def is_shouted(text: str) -> bool:
    """Return whether a paragraph's capitals say nothing: all of it in capitals, or a Title Like This."""
    words = [w for w in re.findall(r"[^\W\d_]{4,}", text) if w.lower() not in FUNCTION_WORDS]
    capital = sum(w[0].isupper() for w in words)
    upper = sum(w.isupper() for w in words)
    return len(words) > 2 and (
        upper > 0.6 * len(words) or (capital > 0.8 * len(words) and text[-1:] not in '.!?”"')
    )


def _without_opening(run: Run, language: str) -> Run:
    """Drop a word that only opens a Romance sentence: `Partie de Lyon, ...` names Lyon."""
    opens = run.initial and len(run.words) > 2 and run.words[1].text in ("de", "du", "del")
    if not opens or language.partition("-")[0] not in ("fr", "es", "it", "pt"):
        return run
    return Run(words=run.words[2:], initial=False)


def _pieces(match: re.Match[str], text: str, small: frozenset[str]) -> Iterator[Run]:
    """Split a row of capitals at words that no name holds and behind a possessive."""
    part: list[Word] = []
    initial = bool(_STARTS.search(text[max(0, match.start() - 12) : match.start()]))
    for token in _TOKEN.finditer(match[0]):
        word, owns = _word(token, match.start())
        broken = _is_no_name(word.text, small) and not (part and _is_surname(word, text))
        part += () if broken else (word,)
        if broken or owns:
            yield from _run(part, initial=initial)
            initial = broken and initial and not part
            part = []
    yield from _run(part, initial=initial)


def _run(words: list[Word], *, initial: bool) -> Iterator[Run]:
    """Yield the words as a run, without small words that a split has left at its sides."""
    while words and words[-1].text.islower() and words[-1].text not in CORPORATE:
        words = words[:-1]
    while words and not _has_capital(words[0].text):
        words = words[1:]
    if words:
        yield Run(words=tuple(words), initial=initial)


def _has_capital(word: str) -> bool:
    return any(c.isupper() for c in word)


def _is_no_name(word: str, small: frozenset[str]) -> bool:
    """Return whether a word ends a name; `de` and `of` are part of one, `De` and `The` are not."""
    lower = word.lower().replace("’", "'")
    if not word[:1].isupper() or lower.rstrip(".") in TITLES:
        return False
    return lower in CALENDAR or word in ("A", "I") or (lower in small and not _is_acronym(word))


def _is_surname(word: Word, text: str) -> bool:
    """Return whether a month behind a name is a surname: one without a number beside it."""
    return word.text.lower() in SURNAME_MONTHS and not _NUMBER.match(text, word.end)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _word(token: re.Match[str], offset: int) -> tuple[Word, bool]:
    """Return a word without its possessive ending, and whether it had one (`’s`; not `Workers’`)."""
    bare = _POSSESSIVE.sub("", token[0])
    start = offset + token.start()
    return Word(text=bare, start=start, end=start + len(bare)), len(bare) < len(token[0])


def _join(runs: list[Run], text: str) -> Iterator[Run]:
    """Join what a name's own small words part: `Bank of England`, `Office for Honest Weights`."""
    pending: Run | None = None
    for run in runs:
        if pending and _joins(pending, run, text):
            pending = _joined(pending, run, text)
            continue
        if pending:
            yield pending
        pending = run
    if pending:
        yield pending


def _joins(left: Run, right: Run, text: str) -> bool:
    between = text[left.words[-1].end : right.words[0].start]
    sides = {left.words[0].text.lower(), left.words[-1].text.lower()}
    if between in ("’s ", "'s "):
        return bool(sides & GROUPS)
    if not _JOINT.fullmatch(between):
        return False
    if between.split() == ["and"]:
        return _shares_head(left, right, text)
    starts_anew = right.words[0].text.lower() in ORGANISATION_HEADS
    return not starts_anew and bool(sides & (ORGANISATION_HEADS | PLACE_HEADS))


def _heads(run: Run) -> set[str]:
    return {word.text.lower() for word in run.words}


def _shares_head(left: Run, right: Run, text: str) -> bool:
    """Return whether `and` stands inside one name: `the Harbour and Inland Sailors’ Union`."""
    before = text[max(0, left.words[0].start - 4) : left.words[0].start].lower()
    common = left.words[-1].text.lower() in PLACE_HEADS | ORGANISATION_HEADS | MODIFIERS
    return (
        before == "the " and common and len(left.words) == 1 and bool(_heads(right) & ORGANISATION_HEADS)
    )


def _joined(left: Run, right: Run, text: str) -> Run:
    gap = left.words[-1].end
    between = text[gap : right.words[0].start]
    inner = tuple(
        Word(text=m[0], start=gap + m.start(), end=gap + m.end())
        for m in re.finditer(r"\w{2,}", between)
    )
    return Run(words=(*left.words, *inner, *right.words), initial=left.initial)
