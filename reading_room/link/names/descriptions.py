"""Descriptions by nation and post: `the Russian leader`, where the article says who holds the post.

The article must have given the person that post with that nation, as in `Russian President X` or `the
prime minister of Norway, X`, and must have given it to no other person.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.vocabulary import LEADERS, POSTS

_DESCRIPTION = re.compile(r"\b[Tt]he\s(?P<nation>[^\W\d_a-z]\w{3,})\s(?P<post>(?:[a-z-]+\s)?[a-z]+)\b")
STEM = 4
"""Letters that a country and its adjective have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Words that describe a named person."""

    start: int
    """First code point in the text, the article counted."""
    end: int
    """Behind the last one."""
    key: str
    """The name of the person."""


def holders(posts: Sequence[tuple[str, Sequence[str]]]) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return who holds each post of each nation, from names with the posts given to them."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for key, given in posts:
        for nation, _, post in (post.partition(" ") for post in given):
            head = post.rpartition(" ")[2]
            for name in {post, head, *({"leader"} if head in LEADERS else ())} - {""}:
                found[nation[:STEM], name].add(key)
    return {post: frozenset(keys) for post, keys in found.items()}


def find_descriptions(
    text: str, held: Mapping[tuple[str, str], frozenset[str]]
) -> Iterator[Description]:
    """Yield the descriptions in a paragraph that mean one person."""
    for match in _DESCRIPTION.finditer(text):
        words = match["post"].split()
        for post in (words, words[:1]):
            keys = held.get((match["nation"].lower()[:STEM], " ".join(post)), frozenset())
            if len(keys) == 1 and post[-1] in POSTS:
                end = match.start("post") + len(" ".join(post))
                yield Description(start=match.start(), end=end, key=next(iter(keys)))
                break
