"""What a citation is made of, and how a reader reads it.

The line of text is as The Chicago Manual of Style has it, 17th edition, 14.191 (notes).
"""

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from reading_room.dates.edtf import without_hours
from reading_room.model import Article, Edtf, LinkedEvent, Site, Slug
from reading_room.render.summaries import is_supplied
from reading_room.slugs import article_url, event_url, public_url
from reading_room.words import Words
from reading_room.words.dates import in_words

Parts = tuple[int, ...]
"""Year, month and day, as many of them as are known."""

_PARTS = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?(?=T|[~?%]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One thing that can be cited."""

    key: Slug
    """Its name among others."""
    newspaper: bool
    """Whether it is an article of some outlet; otherwise it is a page of this archive."""
    title: str
    supplied: bool
    """Whether that is ours: then it stands without quotation marks."""
    authors: tuple[str, ...]
    """Names as printed: which part of one is the family's is not known, and so not guessed."""
    container: str | None
    """The outlet, or this archive."""
    date: Edtf | None
    """When it was published; None for a page of this archive, which has no date of its own."""
    place: str | None
    """Where it was filed from."""
    language: str
    """BCP 47 tag."""
    url: str | None
    """The original where that is known, otherwise the archive's copy, where that has an address."""
    copy: str | None
    """Its page in this archive; None where the archive has no address."""
    archive: str
    """This archive's title."""
    tags: tuple[str, ...]
    """Subject words."""


def article_reference(article: Article, site: Site) -> Reference:
    """Return what a citation of an article is made of."""
    copy = public_url(site, article_url(article.slug))
    return Reference(
        key=article.slug,
        newspaper=True,
        title=article.title,
        supplied=is_supplied(article),
        authors=article.authors,
        container=article.publisher,
        date=article.published,
        place=article.dateline,
        language=article.language,
        url=article.url or copy,
        copy=copy,
        archive=site.title,
        tags=article.tags,
    )


def event_reference(linked: LinkedEvent, site: Site) -> Reference:
    """Return what a citation of this archive's page on an event is made of.

    Nobody has written one that was only found.
    """
    event = linked.event
    copy = public_url(site, event_url(event.slug))
    return Reference(
        key=event.slug,
        newspaper=False,
        title=event.title,
        supplied=False,
        authors=(site.author,) if site.author and linked.curated else (),
        container=site.title,
        date=None,
        place=None,
        language=site.language,
        url=copy,
        copy=copy,
        archive=site.title,
        tags=event.tags,
    )


def date_parts(date: Edtf | None) -> tuple[Parts, ...]:
    """Return the day, month or year of a date, or both ends of an interval; nothing for any other.

    >>> date_parts(Edtf("2023-03-20/2023-03-22"))
    ((2023, 3, 20), (2023, 3, 22))
    """
    ends = [_PARTS.match(end) for end in (date or "").split("/")]
    return tuple(tuple(int(g) for g in m.groups() if g) for m in ends if m) if all(ends) else ()


def is_approximate(date: Edtf | None) -> bool:
    """Return whether the date is approximate or uncertain."""
    return bool(date and re.search("[~?%]", date))


def chicago(reference: Reference, say: Words) -> Markup:
    """Return the note: authors, title in quotation marks, outlet in italics, date, address.

    The order is the manual's in every language; quotation marks and the date are the language's.
    """
    comma = Markup(", ")
    outlet = (
        Markup("<cite>{}</cite>").format(_isolated(reference.container)) if reference.container else ""
    )
    date = in_words(without_hours(reference.date), say) if reference.date else ""
    rest = comma.join(part for part in (outlet, date, reference.url) if part)
    named = (_authors(reference.authors, say), _title(reference, say, is_last=not rest))
    start = comma.join(part for part in named if part)
    return Markup("{} {}.").format(start, rest) if rest else start + "."


def _authors(names: tuple[str, ...], say: Words) -> Markup:
    """Up to three are named; of four and more the first, with et al."""
    if len(names) > 3:
        return escape(say("cite.others", name=_isolated(names[0])))
    return say.all_of(map(_isolated, names))


def _title(reference: Reference, say: Words, *, is_last: bool) -> Markup:
    """Quotation marks within the title become single ones; a comma leads on to what follows."""
    if reference.supplied:
        return _isolated(reference.title) + ("" if is_last else ",")
    title = " ".join(reference.title.split()).translate(str.maketrans("“”", "‘’")).rstrip(".")
    form = "marked" if is_last or title.endswith(("?", "!")) else "quoted"
    return escape(say(f"cite.{form}", title=_isolated(title)))


def _isolated(words: str) -> Markup:
    """Let words written to the left stand among others without turning these."""
    return Markup("<bdi>{}</bdi>").format(words)
