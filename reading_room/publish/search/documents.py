"""The archive as search sees it: what can be found, with its words, and cut into passages.

Articles with the notes on them, events, people, organisations, places and free pages can be found; lists
cannot. A passage is some consecutive paragraphs: what is read from the site to show one result.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain
from operator import itemgetter

from reading_room.dates.edtf import first_day, without_hours
from reading_room.markdown.text import parse_text
from reading_room.markdown.wikilinks import Targets, link_targets
from reading_room.model import (
    Anchored,
    Archive,
    Article,
    Edtf,
    Entity,
    FreePage,
    LinkedEvent,
    Ref,
    RefKind,
    Slug,
)
from reading_room.slugs import slugify
from reading_room.words import Words, interface
from reading_room.words.dates import in_words

LENGTH = 1500
"""Characters of text that close a passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph, heading, list item or note."""

    id: str
    """Its anchor on the page; empty where it has none."""
    text: str
    """Its words, no mark-up."""
    is_note: bool = False
    """Whether it is a curator's note on the paragraph before it."""
    entities: tuple[Ref, ...] = ()
    """Who and what it names, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page that can be found."""

    ref: Ref
    """What the page is about."""
    title: str
    """Its heading."""
    language: str
    """BCP 47 tag of its words."""
    facts: str = ""
    """What a result says under its title: publisher and day."""
    day: date | None = None
    """By which it is ordered; None sorts before all."""
    facets: tuple[str, ...] = ()
    """What it can be narrowed by, as `kind:value`, sorted."""
    names: tuple[str, ...] = ()
    """Other names of what it is about."""
    passages: tuple[tuple[Paragraph, ...], ...]
    """All its words, in reading order; at least one passage, which may be empty."""


@dataclass(slots=True)
class _Known:
    """What the documents of one archive are made from, indexed once."""

    archive: Archive
    say: Words
    targets: Targets
    entities: Mapping[Slug, Entity]
    named: Mapping[tuple[Slug, str], set[Ref]] = field(default_factory=dict)
    notes: Mapping[Slug, list[Anchored]] = field(default_factory=dict)


def documents(archive: Archive) -> Iterator[Document]:
    """Yield all that can be found, in order of time; what has no day comes first, by kind."""
    known = _known(archive)
    makers: Iterable[tuple[Edtf | None, Ref, Callable[[], Document]]] = (
        *(
            (a.published, Ref(RefKind.ARTICLE, a.slug), partial(_article, a, known))
            for a in archive.content.articles
        ),
        *(
            (e.event.date, Ref(RefKind.EVENT, e.event.slug), partial(_event, e, known))
            for e in archive.events
        ),
        *((None, entity.ref, partial(_entity, entity, known)) for entity in archive.entities),
        *((None, Ref(RefKind.PAGE, p.slug), partial(_page, p, known)) for p in archive.content.pages),
    )
    dated = ((first_day(day) or date.min, ref, make) for day, ref, make in makers)
    for _, _, make in sorted(dated, key=itemgetter(0, 1)):
        yield make()


def _known(archive: Archive) -> _Known:
    named: defaultdict[tuple[Slug, str], set[Ref]] = defaultdict(set)
    for mention in archive.mentions:
        named[mention.place.article, mention.place.paragraph].add(mention.target)
    notes: defaultdict[Slug, list[Anchored]] = defaultdict(list)
    for note in archive.anchored:
        notes[note.annotation.article].append(note)
    entities = {entity.slug: entity for entity in archive.entities}
    return _Known(
        archive=archive,
        say=interface(archive.content),
        targets=link_targets(archive),
        entities=entities,
        named=named,
        notes=notes,
    )


def _article(article: Article, known: _Known) -> Document:
    day = first_day(article.published)
    paragraphs = tuple(_noted(article, known))
    facets = {f"kind:{RefKind.ARTICLE}", *(f"{r.kind}:{r.slug}" for p in paragraphs for r in p.entities)}
    if article.publisher:
        facets.add(f"publisher:{slugify(article.publisher)}")
    noted = (note.annotation.tags for note in known.notes.get(article.slug, ()))
    facets |= _tags(chain(article.tags, *noted))
    return Document(
        ref=Ref(RefKind.ARTICLE, article.slug),
        title=article.title,
        language=article.language,
        facts=" · ".join(filter(None, (article.publisher, _in_words(article.published, known.say)))),
        day=day,
        facets=tuple(sorted(facets)),
        names=(*article.authors, *article.aliases),
        passages=_cut(paragraphs),
    )


def _noted(article: Article, known: _Known) -> Iterator[Paragraph]:
    """Give the paragraphs of an article, each with the notes that end in it behind it."""
    behind: defaultdict[str, list[Paragraph]] = defaultdict(list)
    shown = {paragraph.id for paragraph in article.text.paragraphs}
    for note in known.notes.get(article.slug, ()):
        own = [p.paragraph for p in note.places if p.article == article.slug and p.paragraph in shown]
        words = " ".join(p.text for p in _body(note.annotation.whole, known))
        id = f"note-{note.annotation.id}"
        behind[own[-1] if own else ""].append(Paragraph(id=id, text=words, is_note=True))
    for paragraph in article.text.paragraphs:
        entities = known.named.get((article.slug, paragraph.id), ())
        yield Paragraph(id=paragraph.id, text=paragraph.text, entities=tuple(sorted(entities)))
        yield from behind[paragraph.id]
    yield from behind[""]


def _event(linked: LinkedEvent, known: _Known) -> Document:
    event = linked.event
    day = first_day(event.date)
    there = [known.entities[s] for s in (*event.participants, *((event.place,) if event.place else ()))]
    refs = sorted({entity.ref for entity in there})
    names = Paragraph(id="", text=", ".join(entity.name for entity in there), entities=tuple(refs))
    return Document(
        ref=Ref(RefKind.EVENT, event.slug),
        title=event.title,
        language=known.archive.content.site.language,
        facts=_in_words(event.date, known.say),
        day=day,
        facets=tuple(
            sorted({f"kind:{RefKind.EVENT}", *(f"{r.kind}:{r.slug}" for r in refs), *_tags(event.tags)})
        ),
        names=event.aliases,
        passages=_cut((*_body(event.body, known), *([names] if there else []))),
    )


def _entity(entity: Entity, known: _Known) -> Document:
    kind = entity.ref.kind
    return Document(
        ref=entity.ref,
        title=entity.name,
        language=known.archive.content.site.language,
        facets=(f"kind:{kind}", f"{kind}:{entity.slug}", *sorted(_tags(entity.tags))),
        names=entity.aliases,
        passages=_cut(_body(entity.body, known)),
    )


def _page(page: FreePage, known: _Known) -> Document:
    return Document(
        ref=Ref(RefKind.PAGE, page.slug),
        title=page.title,
        language=known.archive.content.site.language,
        facets=(f"kind:{RefKind.PAGE}", *sorted(_tags(page.tags))),
        names=page.aliases,
        passages=_cut(_body(page.body, known)),
    )


def _tags(words: Iterable[str]) -> set[str]:
    return {f"tag:{slugify(word)}" for word in words}


def _body(markdown: str, known: _Known) -> tuple[Paragraph, ...]:
    text = parse_text(markdown, known.targets) if markdown else None
    return tuple(Paragraph(id="", text=p.text) for p in text.paragraphs) if text else ()


def _cut(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], ...]:
    passages: list[tuple[Paragraph, ...]] = []
    open: list[Paragraph] = []
    for paragraph in paragraphs:
        open.append(paragraph)
        if sum(len(p.text) for p in open) >= LENGTH:
            passages.append(tuple(open))
            open = []
    return (*passages, tuple(open)) if open or not passages else tuple(passages)


def _in_words(value: Edtf | None, say: Words) -> str:
    """Return a time as a reader says it, without the hour."""
    return in_words(without_hours(value), say) if value else ""
