"""The slugs of new articles: their day, and the beginning of their title."""

import re

from reading_room.model import Edtf, Slug
from reading_room.slugs import slugify

LONGEST = 40
"""Code points of the title's part."""

_BREAK = re.compile(r"[:;,.?!…|]\s|\s[–—-]+\s|\s[(\[]")
_SHORT = re.compile(r"(?<![a-z0-9]-[a-z])(?<![a-z0-9]-[a-z][a-z])(?:-[a-z]{1,3}+)++$")
_DAY = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")


def name_article(title: str, published: Edtf | None) -> Slug:
    """Return a slug, cut where the title pauses.

    >>> name_article("No path to peace: Five takeaways from the talks", Edtf("2023-03-22T05:35"))
    '2023-03-22-no-path-to-peace'
    """
    day = _DAY.match(published or "")
    words = _head(title)
    return Slug(f"{day[0]}-{words}") if day else words


def _head(title: str) -> Slug:
    """Return the title up to a pause behind three words or more, else as many words as have room."""
    for pause in _BREAK.finditer(title):
        head = slugify(title[: pause.start()])
        if head.count("-") >= 2 and len(head) <= LONGEST:
            return head
    whole = slugify(title)
    if len(whole) <= LONGEST:
        return whole
    cut = slugify(title, longest=LONGEST)
    return Slug(_SHORT.sub("", cut)) if cut.count("-") > 3 else cut
