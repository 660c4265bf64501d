"""Names in languages that capitalise every noun: only where something beside the capital tells.

What tells is a given name, a title, a place or body that is known, a word in capitals throughout,
a legal form, or a verb of speech with no article between.
"""

from collections.abc import Iterator, Sequence

from reading_room.link.names.gazetteer import Gazetteer
from reading_room.link.names.runs import Run, ends_in_point
from reading_room.link.names.shapes import is_given
from reading_room.link.names.vocabulary import (
    CORPORATE,
    DOUBTFUL_NAMES,
    KNOWN_ORGANISATIONS,
    NO_ORGANISATIONS,
    SPEECH,
    TITLES,
    is_post,
    words,
)
from reading_room.link.tokens import Tokens

_PARTICLES = words("von van der den de zu vom zur al bin ben el la di da")
_COMPANY = words("gmbh ag kg se e.v. ev kgaa")
LONGEST = 3
"""Words of a place or body that are looked up together."""


def anchored_runs(
    runs: Sequence[Sequence[Run]], tokens: Sequence[Tokens], known: Gazetteer
) -> list[tuple[Run, ...]]:
    """Return the names inside runs of capitals, titles with them, by paragraph.

    The surname of someone whom the article names in full is a name too.
    """
    found = [tuple(_anchored(some, t, known)) for some, t in zip(runs, tokens, strict=True)]
    surnames = {
        t.words[run.end - 1]
        for some, t in zip(found, tokens, strict=True)
        for run in some
        if run.end - run.first > 1
        and any(is_given(w) or is_post(w.lower()) for w in t.words[run.first : run.end - 1])
    }
    return [
        tuple(sorted((*some, *_again(all_, some, t, surnames)), key=lambda run: run.first))
        for all_, some, t in zip(runs, found, tokens, strict=True)
    ]


def _again(
    runs: Sequence[Run], found: Sequence[Run], tokens: Tokens, surnames: set[str]
) -> Iterator[Run]:
    taken = {i for run in found for i in range(run.first, run.end)}
    for run in runs:
        for index in range(run.first, run.end):
            if index not in taken and tokens.words[index] in surnames:
                yield Run(first=index, end=index + 1, initial=False, attributive=False)


def _anchored(runs: Sequence[Run], tokens: Tokens, known: Gazetteer) -> Iterator[Run]:
    for run in runs:
        index = run.first
        while index < run.end:
            end = _known(index, run.end, tokens, known) or _person(index, run, tokens)
            if end:
                first = _title(index, run.first, tokens)
                yield Run(first=first, end=end, initial=False, attributive=False)
            index = end or index + 1


def _known(index: int, limit: int, tokens: Tokens, known: Gazetteer) -> int:
    """Return the index behind a place, a body or an acronym that begins at a token, or 0."""
    for end in range(min(limit, index + LONGEST), index, -1):
        name = " ".join(tokens.words[index:end])
        if known.settled(name) or name in KNOWN_ORGANISATIONS or name in known.demonyms:
            given = is_given(name) or name.lower() in DOUBTFUL_NAMES
            led = index > 0 and end - index == 1 and tokens.lower[index - 1] in DOUBTFUL_NAMES
            return 0 if (end < limit and given) or led else end
    word = tokens.words[index]
    if 1 < len(word) < 6 and word.isupper() and word.isalpha() and word not in NO_ORGANISATIONS:
        return index + 1
    opens = tokens.words[index][0].isupper()
    for end in range(index + 2, min(limit, index + LONGEST) if opens else index):
        if tokens.words[end].lower() in _COMPANY & CORPORATE:
            return end + 1
    return 0


def _person(index: int, run: Run, tokens: Tokens) -> int:
    """Return the index behind a person's name that begins at a token, 0 where none does."""
    words_ = tokens.words
    end = index
    while end < run.end and (is_given(words_[end]) or _is_initial(words_[end])):
        end += 1
    if end > index and not _is_initial(words_[index]):
        return _surname(end, run.end, tokens) if end < run.end else end if end - index > 1 else 0
    point = index > 1 and words_[index - 1] == "." and ends_in_point(tokens, index - 2)
    before = words_[index - 1 - point] if index else ""
    lower = before.lower()
    held = index > 0 and (lower in TITLES or (is_post(lower) and before[0].isupper()))
    if is_post(words_[index].lower()) or words_[index] == ".":
        return 0
    if held:
        return min(run.end, index + 2)
    said = lower in SPEECH and not before[0].isupper() and index == run.first
    behind = words_[index + 1 : run.end]
    titled = "-" in words_[index] or any(is_given(w) or is_post(w.lower()) for w in behind)
    return min(run.end, index + 2) if said and not titled else 0


def _surname(index: int, limit: int, tokens: Tokens) -> int:
    while index < limit - 1 and tokens.words[index].lower() in _PARTICLES:
        index += 1
    return min(limit, index + 1)


def _is_initial(word: str) -> bool:
    return word == "." or (len(word) == 1 and word.isupper())


def _title(index: int, first: int, tokens: Tokens) -> int:
    """Return where the titles before a name begin."""
    while index > first and is_post(tokens.words[index - 1].lower()):
        index -= 1
    return index
