"""The day behind words such as "yesterday" or "last June": a mark over them that has it."""

from collections import defaultdict
from collections.abc import Iterable

from reading_room.dates.edtf import first_day
from reading_room.model import Article, ResolvedDate, Span
from reading_room.render.dates import machine_date
from reading_room.render.prose import Marks
from reading_room.words import Words
from reading_room.words.dates import in_words


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
