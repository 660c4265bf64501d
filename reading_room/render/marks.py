"""Links in the text: the first mention, in each section, of what has a page here."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from reading_room.model import Mention, Ref, RefKind, Span, Text, Url
from reading_room.render.prose import Marks
from reading_room.slugs import address

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

Located = Callable[[Url], str]
"""Makes the address of a page into one that holds wherever the site is published."""


def link_marks(text: Text, mentions: Iterable[Mention], located: Located) -> Marks:
    """Return a link over the first mention of each target in each section, where none is linked yet.

    A section runs from one subheading to the next; subheadings themselves have no links.
    """
    standing: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        standing[mention.place.paragraph].append(mention)
    marks: dict[str, tuple[Span, ...]] = {}
    seen: set[Ref] = set()
    for paragraph in text.paragraphs:
        if paragraph.kind in _HEADINGS:
            seen = set()
        elif paragraph.id in standing:
            first = _first(standing[paragraph.id], seen)
            marks[paragraph.id] = tuple(_link(mention, located) for mention in first)
    return marks


def _first(mentions: Iterable[Mention], seen: set[Ref]) -> Iterator[Mention]:
    """Yield the mentions of what was not seen before, the longer of two that overlap; remember them."""
    end = 0
    for mention in sorted(mentions, key=lambda m: (m.place.start, -m.place.end, m.target)):
        if mention.target not in seen and mention.place.start >= end:
            seen.add(mention.target)
            end = mention.place.end
            yield mention


def _link(mention: Mention, located: Located) -> Span:
    kind = "event" if mention.target.kind is RefKind.EVENT else "name"
    attributes = (("class", kind), ("href", located(address(mention.target))))
    return Span(start=mention.place.start, end=mention.place.end, tag="a", attributes=attributes)
