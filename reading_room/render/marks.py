"""What is laid over an article's words: links to what they name, and the days behind "yesterday"."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from reading_room.dates.edtf import first_day
from reading_room.model import Article, Mention, Ref, RefKind, ResolvedDate, Span, Text, Url
from reading_room.render.dates import machine_date
from reading_room.render.prose import Marks
from reading_room.slugs import address
from reading_room.words import Words
from reading_room.words.dates import in_words

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


def day_marks(article: Article, dates: Iterable[ResolvedDate], links: Marks, say: Words) -> Marks:
    """Return a mark over each date that leaves its year to the day of publication, with the whole date.

    Only what was past when the article appeared is told: of what was to come, "on Wednesday" or "in
    January" are too often read of the wrong one. Words in a link have none: the link leads on.
    """
    published = first_day(article.published)
    linked = defaultdict(list, {id: [*spans] for id, spans in links.items()})
    for paragraph in article.text.paragraphs:
        linked[paragraph.id] += (span for span in paragraph.spans if span.tag == "a")
    marks: defaultdict[str, tuple[Span, ...]] = defaultdict(tuple)
    for dated in dates:
        place, value, day = dated.place, dated.value, first_day(dated.value)
        taken = any(s.start < place.end and place.start < s.end for s in linked[place.paragraph])
        whole = value[:4] in place.quote or ":" in place.quote
        if not published or not day or day > published or whole or taken:
            continue
        machine = machine_date(value)
        attributes = (*((("datetime", machine),) if machine else ()), ("data-day", in_words(value, say)))
        tag, attributes = "time" if machine else "span", (*attributes, ("tabindex", "0"))
        marks[place.paragraph] += (
            Span(start=place.start, end=place.end, tag=tag, attributes=attributes),
        )
    return marks
