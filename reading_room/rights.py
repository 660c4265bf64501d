"""How much of an article's text the site may show: the one place that decides it.

What may not be shown is taken out before anything is found in it (`withhold`), so that no name, event or
quotation of it comes into any file of the site. Only notes are anchored on the whole text.
"""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import replace

from reading_room.markdown.text import fold
from reading_room.model import Anchored, Article, Content, Paragraph, Rights, Slug, Tag, Text

EXCERPT_PARAGRAPHS = 3
"""How many opening paragraphs an excerpt has."""

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_NOTHING = Text(paragraphs=(), after=())


def withhold(content: Content, anchored: Iterable[Anchored]) -> Content:
    """Return the content without the words that the site may not show, and so as nothing knows them."""
    noted: defaultdict[Slug, set[str]] = defaultdict(set)
    for note in anchored:
        for place in note.places:
            noted[place.article].add(place.paragraph)
    articles = tuple(_withhold(article, noted[article.slug]) for article in content.articles)
    return replace(content, articles=articles)


def shown_text(article: Article, noted: Set[str] = frozenset()) -> Text:
    """Return what the site may show of the article's text, with the ids and offsets of the whole.

    `full` is all of it, `link` none. `excerpt` is what notes stand on, whose ids are `noted`, and the
    opening, as many of these paragraphs as are half of the text at most. They are plain: lists and
    quotations lose their frames.
    """
    if article.rights is Rights.FULL:
        return article.text
    if article.rights is Rights.LINK:
        return _NOTHING
    prose = [p for p in article.text.paragraphs if p.kind not in _HEADINGS]
    room = sum(len(p.text) for p in prose) / 2
    kept = set[str]()
    for paragraph in (*(p for p in prose if p.id in noted), *prose[:EXCERPT_PARAGRAPHS]):
        if paragraph.id not in kept and len(paragraph.text) <= room:
            kept.add(paragraph.id)
            room -= len(paragraph.text)
        elif paragraph.id not in noted:
            break
    return _flat(tuple(p for p in article.text.paragraphs if p.id in kept))


def _withhold(article: Article, noted: Set[str]) -> Article:
    if article.rights is Rights.FULL:
        return article
    text = shown_text(article, noted)
    whole, shown = _words(article.text), _words(text)
    kept = (e.quote and fold(e.quote) in whole and fold(e.quote) not in shown for e in article.evidence)
    evidence = tuple(
        replace(e, quote="") if gone else e for e, gone in zip(article.evidence, kept, strict=True)
    )
    return replace(
        article, text=text, body="\n\n".join(p.text for p in text.paragraphs), evidence=evidence
    )


def _words(text: Text) -> str:
    return fold(" ".join(paragraph.text for paragraph in text.paragraphs))


def _flat(paragraphs: tuple[Paragraph, ...]) -> Text:
    """Give each paragraph an element of its own, whatever held it before."""
    flat: list[Paragraph] = []
    end: tuple[Tag, ...] = ()
    for paragraph in paragraphs:
        own = "pre" if paragraph.kind == "pre" else "p"
        flat.append(replace(paragraph, before=(*end, Tag(own))))
        end = (Tag(own, closes=True),)
    return Text(paragraphs=tuple(flat), after=end)
