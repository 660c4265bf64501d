"""Word lists as a person reads and edits them, in the shapes that rules use."""

import re

BY = "(?:by|von|par|por|di|da|door|av|af|od|przez|oleh|του|της|מאת|द्वारा)"
"""Regular expression for "by" in the languages of Europe; without regard to case."""


def words(text: str) -> frozenset[str]:
    """Return the words of a list, parted by white space."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """Return a regular expression for any of the phrases, which `|` parts; longer ones are tried first.

    >>> any_of("by | written by")
    '(?:written\\\\ by|by)'
    """
    phrases = {" ".join(phrase.split()) for phrase in text.split("|")}
    return f"(?:{'|'.join(map(re.escape, sorted(phrases, key=lambda p: (-len(p), p))))})"
