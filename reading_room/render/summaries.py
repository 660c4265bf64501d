"""What a page says of other pages: an article, an event, a name or a note in the few facts of a line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reading_room.model import (
    Anchored,
    Annotation,
    Article,
    Edtf,
    Entity,
    EntityKind,
    EventStatus,
    LinkedEvent,
    Rights,
    Slug,
    Text,
    Url,
)
from reading_room.render.prose import render_plain
from reading_room.slugs import article_url

WORDS = 238
"""Words a minute."""

CHARACTERS = 300
"""Characters a minute, of scripts that write no space between words."""

_LASTED = frozenset({"lead-first-day", "lead-last-day", "lead-days"})
"""Rules that read how long an event took; others read no more than when it was."""

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """An article as a list names it."""

    slug: Slug
    title: str
    authors: tuple[str, ...]
    publisher: str | None
    published: Edtf | None
    language: str
    """BCP 47 tag of its text."""
    rights: Rights
    """How much of its text the site shows."""
    supplied: bool
    """Whether its title is ours."""
    minutes: int
    """How long it takes to read; 0 where no text is shown."""

    @property
    def heading(self) -> str:
        """Return its title; in brackets, as libraries write it, where it is ours."""
        return f"[{self.title}]" if self.supplied else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSummary:
    """An event as a list names it."""

    slug: Slug
    title: str
    date: Edtf | None
    lasted: bool
    """Whether it took all of its date; otherwise it lay somewhere in it."""
    kind: str | None
    """A common noun."""
    status: EventStatus
    reports: int
    """How many articles tell or analyse it."""
    mentions: int
    """How many only refer to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitySummary:
    """A person, an organisation or a place as a link names it."""

    slug: Slug
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSummary:
    """Another page as the list of a tag names it: an event, a name, a path, a curator's own."""

    title: str
    url: Url
    group: str
    """Key of what its kind is called."""
    date: Edtf | None = None
    """When it was, of an event."""
    tags: tuple[str, ...]
    body: str
    """What a curator says of it, Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteHtml:
    """What a note says, for pages."""

    said: Markup
    """On its words."""
    outcome: Markup | None = None
    """How they turned out, of a forecast."""
    source: Markup | None = None
    """Where that can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSummary:
    """A note as a list names it, with the article that it is written on."""

    note: Annotation
    html: NoteHtml
    words: str
    """What it says, without mark-up."""
    article: ArticleSummary
    kind: str
    """What it is called: `forecast`, its kind, or `remark`."""
    orphan: bool
    """Whether its words stand nowhere in the archive any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Words of an article, with the way to the paragraph that they stand in."""

    article: ArticleSummary
    paragraph: str
    """The paragraph's id."""
    words: str
    """As written."""

    @property
    def address(self) -> Url:
        """Return the paragraph's address in the site."""
        return Url(f"{article_url(self.article.slug)}#{self.paragraph}")


def is_supplied(article: Article) -> bool:
    """Return whether an article's title is ours, for want of a printed one."""
    return any(e.rule == "descriptive-title" for e in article.evidence)


def article_summary(article: Article) -> ArticleSummary:
    """Return the facts of a line."""
    return ArticleSummary(
        slug=article.slug,
        title=article.title,
        authors=article.authors,
        publisher=article.publisher,
        published=article.published,
        language=article.language,
        rights=article.rights,
        supplied=is_supplied(article),
        minutes=reading_minutes(article.text),
    )


def event_summary(linked: LinkedEvent) -> EventSummary:
    """Return the facts of a line."""
    return EventSummary(
        slug=linked.event.slug,
        title=linked.event.title,
        date=linked.event.date,
        lasted=linked.curated or linked.rule in _LASTED,
        kind=linked.event.kind,
        status=linked.status,
        reports=len(linked.reported_in),
        mentions=len(linked.mentioned_in),
    )


def entity_summary(entity: Entity) -> EntitySummary:
    """Return the facts of a link."""
    return EntitySummary(slug=entity.slug, name=entity.name, kind=entity.kind)


def note_summary(anchored: Anchored, article: ArticleSummary, parsed: Mapping[str, Text]) -> NoteSummary:
    """Return the facts of a line; `parsed` has all that notes say, by its Markdown."""
    note, told = anchored.annotation, anchored.annotation.outcome
    return NoteSummary(
        note=note,
        html=NoteHtml(
            said=render_plain(parsed[note.note]),
            outcome=render_plain(parsed[told.note]) if told else None,
            source=render_plain(parsed[told.source]) if told else None,
        ),
        words=plain_words(parsed[note.whole]),
        article=article,
        kind=kind_of(note),
        orphan=not anchored.places,
    )


def kind_of(note: Annotation) -> str:
    """Return what a note is called."""
    return "forecast" if note.outcome else note.color or "remark"


def plain_words(text: Text) -> str:
    """Return a text as words without mark-up, in one line."""
    return " ".join(paragraph.text.replace("\n", " ") for paragraph in text.paragraphs)


def reading_minutes(text: Text) -> int:
    """Return the minutes that the text takes, rounded up; 0 for none.

    Source: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109
    (2019). Chinese and Japanese are counted by their characters, of which S. Trauzettel-Klosinski and
    K. Dietz, "Standardized assessment of reading performance", Investigative Ophthalmology & Visual
    Science 53 (2012), give 255 and 357 a minute.
    """
    words = " ".join(paragraph.text for paragraph in text.paragraphs)
    spaced, characters = _UNSPACED.subn(" ", words)
    seconds = 60 * len(spaced.split()) / WORDS + 60 * characters / CHARACTERS
    return -int(-seconds // 60)
