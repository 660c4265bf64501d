"""Titles of found events: what is known, without an opinion; and the place that the words support."""

import re
from collections.abc import Iterable, Sequence

_JOINED = {"summit": "of", "meeting": "of", "call": "between", "talks": "between"}
"""What stands between a meeting and the two who meet."""
_PREPOSITIONS = "in|at|to|near|outside|into|visited|visiting|à|en|nach|bei"
_REMOTE = re.compile(
    r"\b(?:virtual|video|online|remote|teleconference|by (?:phone|telephone)|on the phone|phone call"
    r"|telephone call|per video|telefonat\w*|visioconférence|videoconferencia)\b",
    re.IGNORECASE,
)


def title_of(kind: str | None, names: Sequence[str], place: str | None) -> str:
    """Return what is known of an event in a few words.

    >>> title_of("talks", ["Ada Hall", "Bo Lind"], "Oslo")
    'Talks between Ada Hall and Bo Lind in Oslo'
    >>> title_of("launch", ["Tern-2"], "Oslo")
    'Launch: Tern-2, Oslo'
    """
    what = (kind or "event").capitalize()
    who = " and ".join(names)
    where = place if place and place not in names else None
    if kind in _JOINED and len(names) == 2:
        return f"{what} {_JOINED[kind]} {who}" + (f" in {where}" if where else "")
    rest = ", ".join(part for part in (who, where) if part)
    return f"{what}: {rest}" if rest else what


def is_remote(sentence: str) -> bool:
    """Return whether a sentence tells of people who spoke over a distance, and so met at no place."""
    return bool(_REMOTE.search(sentence))


def is_set_in(sentence: str, names: Iterable[str]) -> bool:
    """Return whether a sentence says that something was in or at a place, by one of its names."""
    either = "|".join(map(re.escape, names))
    return bool(re.search(rf"\b(?:{_PREPOSITIONS})\s(?:the\s)?(?:{either})\b", sentence))
