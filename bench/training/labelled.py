"""A dump with the state of each of its lines: what weights are fitted on."""

import re
import unicodedata
from dataclasses import dataclass

from reading_room.ingest.weights import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A dump with the state of each of its lines."""

    name: str
    """Where it comes from."""
    group: str
    """What is left out together in validation: a publisher, a case, a layout."""
    lines: tuple[str, ...]
    """As in a seed."""
    states: tuple[State | None, ...]
    """One a line; None for a blank one."""


def fold(text: str) -> str:
    """Return the words of a text, in small letters, parted by spaces."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))
