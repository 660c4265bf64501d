"""Runs of capitalised words: where a name can stand.

A run is a row of capitalised words with the particles (`van`, `de la`, `al-`), initials and
ampersands that names have inside. It says nothing yet of whether it is a name, or of what. It is
given as the indexes of its first token and of the one behind its last.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.link.names.gazetteer import Gazetteer
from reading_room.link.names.vocabulary import (
    CALENDAR,
    CORPORATE,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    GROUPS,
    MODIFIERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    SURNAME_MONTHS,
    TITLES,
    words,
)
from reading_room.link.tokens import Tokens

_PARTICLES = words(
    "van von der den het de del della di da dos das du la le ter ten zu bin binti ibn al el ole ould wa"
)
_AGENTS = frozenset({"da", "di", "de", "du", "das", "do"})
_JOINTS = words("of for and on de du des")
_ON = words("council committee commission")
_ARTICLES = words("the la")
ABBREVIATIONS = words("""
mr mrs ms dr prof sen rep gov gen lt col sgt capt st ste rev jr sr inc corp co ltd hon mt adm cmdr
maj cpl dep det ft pres supt dist atty asst eng engr ing arch dott dra sra fr msgr hr fru
""")
_STARTS = frozenset('.!?…:;•—–*|"“«„')
_OPENERS = frozenset("\"'“‘«„([*–—-")
_LOWER_CASE_TAIL = re.compile(
    r"[A-Za-z.]+-(?:[a-z]+ed|led|era|run|born|listed|style|wide|area|bound|made|held)$"
)
_NUMBER = re.compile(r"\d")
_CONTRACTED = re.compile(r"'(?:ve|ll|re|d|m)$")
"""What is left of a verb behind a word: `We've`, `They'll`."""
_ACRONYM = re.compile(r"[A-Z][A-Z.&]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring words that may be, or hold, one name."""

    first: int
    """Index of its first token."""
    end: int
    """Index behind its last one."""
    initial: bool
    """Whether it begins a sentence, where a capital says nothing."""
    attributive: bool
    """Whether its last word was cut from a compound: `St. Louis` in `St. Louis-based`."""


def find_runs(tokens: Tokens, known: Gazetteer) -> tuple[Run, ...]:
    """Return the runs of a paragraph in reading order, not overlapping."""
    runs = _opened(_join(list(_rows(tokens, known.small)), tokens), tokens, known.language)
    return tuple(runs)


def begins_sentence(tokens: Tokens, index: int) -> bool:
    """Return whether a capital at a token would stand there in any case."""
    while index > 0:
        before = tokens.words[index - 1]
        if tokens.text[tokens.ends[index - 1] : tokens.starts[index]].count("\n") or before in '"“«„':
            return True
        if before not in _OPENERS:
            return before in _STARTS and not (before == "." and ends_in_point(tokens, index - 2))
        if before in "–—*":
            return True
        index -= 1
    return True


def ends_in_point(tokens: Tokens, index: int) -> bool:
    """Return whether the point behind a token belongs to it: an initial's, or an abbreviation's."""
    if index < 0 or tokens.ends[index] != tokens.starts[index + 1]:
        return False
    word = tokens.words[index]
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _rows(tokens: Tokens, small: frozenset[str]) -> Iterator[Run]:
    """Yield rows of capitals, parted at words that no name holds and behind a possessive."""
    words_, count = tokens.words, len(tokens.words)
    end = 0
    for index in [i for i, word in enumerate(words_) if word[0].isupper() or _is_capital(word)]:
        if index < end or _is_no_name(tokens, index, small):
            continue
        end = index + 1
        while end < count and end - 1 not in tokens.owns and not _is_cut(words_[end - 1]):
            following = _following(tokens, end, small)
            if not following:
                break
            end = following
        cut = _is_cut(words_[end - 1])
        yield Run(first=index, end=end, initial=begins_sentence(tokens, index), attributive=cut)


def _following(tokens: Tokens, end: int, small: frozenset[str]) -> int:
    """Return the index behind the next word of a row that has come to `end`, 0 where it is over."""
    words_, count = tokens.words, len(tokens.words)
    at = end
    if (words_[at] == "." and ends_in_point(tokens, at - 1)) or (
        words_[at] in "'’" and words_[at - 1].endswith("s") and tokens.starts[at] == tokens.ends[at - 1]
    ):
        at += 1
    elif words_[at] == "&" or words_[at] in _PARTICLES:
        while at < min(count, end + 3) and (words_[at] in _PARTICLES or words_[at] == "&"):
            if not _is_beside(tokens, at):
                return 0
            at += 1
        if at == count or not _is_capital(words_[at]):
            return 0
        if words_[end] in _AGENTS and words_[at].lower() in GIVEN_NAMES:
            return 0
    if at == count or not _is_beside(tokens, at):
        return 0
    word = words_[at]
    if _is_capital(word):
        return at + _of_name(tokens, at, small)
    return at + 1 if word == "plc" or (len(word) == 1 and word.isdigit()) else 0


def _of_name(tokens: Tokens, at: int, small: frozenset[str]) -> int:
    """Return how many words of a name begin with a capitalised one, -at where it ends a row."""
    lower = tokens.lower[at]
    if not _is_no_name(tokens, at, small):
        return 1
    if lower in _PARTICLES:
        following = tokens.words[at + 1 : at + 2]
        inner = bool(following) and _is_capital(following[0])
        return 2 if inner and not _is_no_name(tokens, at + 1, small) else -at
    return 1 if lower in SURNAME_MONTHS and not _is_dated(tokens, at) else -at


def _is_beside(tokens: Tokens, index: int) -> bool:
    """Return whether one space or line break parts a token from the one before."""
    gap = tokens.starts[index] - tokens.ends[index - 1]
    return gap == 1 or (gap == 0 and index > 0 and tokens.words[index - 1] == ".")


def _is_dated(tokens: Tokens, index: int) -> bool:
    return any(_NUMBER.match(word) for word in tokens.words[index + 1 : index + 3])


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word[:3] in ("al-", "el-") and word[3:4].isupper())


def _is_cut(word: str) -> bool:
    """Return whether a word is a compound that describes what follows: `London-based`."""
    return "-" in word and word[-1].islower() and bool(_LOWER_CASE_TAIL.match(word))


def name_end(tokens: Tokens, run: Run) -> int:
    """Return the first code point behind a run's name; a compound's tail is no part of it."""
    last = tokens.words[run.end - 1]
    return tokens.ends[run.end - 1] - (len(last) - last.rindex("-") if run.attributive else 0)


def _is_no_name(tokens: Tokens, index: int, small: frozenset[str]) -> bool:
    """Return whether a word ends a name; `de` and `of` are part of one, `De` and `The` are not."""
    word = tokens.words[index]
    lower = word.lower().replace("’", "'")
    lower = lower.partition("'")[0] if _CONTRACTED.search(lower) else lower
    if lower in TITLES:
        return False
    if lower in CALENDAR or word == "A" or lower == "i":
        alone = index + 1 < len(tokens.words) and tokens.words[index + 1] == "." and word == "A"
        return not alone or begins_sentence(tokens, index)
    return lower in small and not _ACRONYM.fullmatch(word)


def _join(runs: list[Run], tokens: Tokens) -> Iterator[Run]:
    """Join what a name's own small words part: `Bank of England`, `Office for Honest Weights`."""
    pending: Run | None = None
    for run in runs:
        if pending and _joins(pending, run, tokens):
            pending = Run(
                first=pending.first, end=run.end, initial=pending.initial, attributive=run.attributive
            )
            continue
        if pending:
            yield pending
        pending = run
    if pending:
        yield pending


def _joins(left: Run, right: Run, tokens: Tokens) -> bool:
    if right.first - left.end > 2 or left.attributive:
        return False
    sides = {tokens.words[left.first].lower(), tokens.words[left.end - 1].lower()}
    if right.first == left.end:
        return left.end - 1 in tokens.owns and bool(sides & GROUPS)
    between = tokens.words[left.end : right.first]
    led = tokens.words[left.first].lower() in GIVEN_NAMES
    if (
        left.end - 1 in tokens.owns
        or between[0] not in _JOINTS
        or between[1:] not in ((), *_ONE_ARTICLE)
    ):
        return False
    if led:
        return False
    if between[0] == "on" and not sides & _ON:
        return False
    if between[0] == "and" and len(between) > 1:
        return False
    if between == ("and",):
        return _shares_head(left, right, tokens)
    if between == ("of",) and tokens.words[right.end - 1].lower() in CORPORATE and not led:
        return True
    starts_anew = tokens.words[right.first].lower() in ORGANISATION_HEADS
    return not starts_anew and bool(sides & (ORGANISATION_HEADS | PLACE_HEADS))


_ONE_ARTICLE = tuple((article,) for article in sorted(_ARTICLES))


def _shares_head(left: Run, right: Run, tokens: Tokens) -> bool:
    """Return whether `and` stands inside one name: `the Harbour and Inland Sailors’ Union`."""
    before = tokens.words[left.first - 1].lower() if left.first else ""
    common = tokens.words[left.end - 1].lower() in PLACE_HEADS | ORGANISATION_HEADS | MODIFIERS
    heads = {word.lower() for word in tokens.words[right.first : right.end]}
    return before == "the" and common and left.end - left.first == 1 and bool(heads & ORGANISATION_HEADS)


def _opened(runs: Iterator[Run], tokens: Tokens, language: str) -> Iterator[Run]:
    """Drop a word that only opens a Romance sentence: `Partie de Lyon, ...` names Lyon."""
    romance = language in ("fr", "es", "it", "pt")
    for run in runs:
        opens = romance and run.initial and run.end - run.first > 2
        if opens and tokens.words[run.first + 1] in ("de", "du", "del"):
            yield Run(first=run.first + 2, end=run.end, initial=False, attributive=run.attributive)
        else:
            yield run


def is_shouted(tokens: Tokens) -> bool:
    """Return whether a paragraph's capitals say nothing: all of it in capitals, or a Title Like This."""
    looks = list(map(_LOOKS.__getitem__, tokens.words))
    upper, capital = looks.count(_UPPER), len(looks) - looks.count(_SHORT) - looks.count(_SMALL)
    long = capital + looks.count(_SMALL)
    if long < 3:
        return False
    unfinished = capital > 0.8 * long and tokens.text[-1:] not in '.!?”"'
    titled = capital == long and long > 5 and tokens.words.count(",") < 2
    return upper > 0.6 * long or unfinished or titled


_SHORT, _SMALL, _CAPITAL, _UPPER = range(4)


class _Looks(dict[str, int]):
    """Of each word whether it is short or empty, small, begins with a capital or has only such."""

    def __missing__(self, word: str) -> int:
        look = _SHORT
        if len(word) > 3 and word.isalpha() and word.lower() not in FUNCTION_WORDS:
            look = _UPPER if word.isupper() else _CAPITAL if word[0].isupper() else _SMALL
        if len(self) < _REMEMBERED:
            self[word] = look
        return look


_REMEMBERED = 1 << 16
_LOOKS = _Looks()
