"""Export: the archive, or a selection of it, in the formats of other tools."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from reading_room.commands import UsageError
from reading_room.commands.export.book import book, notebook
from reading_room.commands.export.database import database
from reading_room.commands.export.lists import (
    annotations_file,
    bibtex_file,
    calendar_file,
    csl_file,
    feeds_file,
    ris_file,
)
from reading_room.console import Console
from reading_room.content import load_content
from reading_room.link import link, shown
from reading_room.model import Archive, EntityKind, RefKind, Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What an article must have to be in an export; where all is None, every article is."""

    person: str | None = None
    """The slug of a person that its text names."""
    event: str | None = None
    """The slug of an event that it reports or mentions."""
    tag: str | None = None
    """One of its tags."""
    year: int | None = None
    """The year in which it was published."""
    path: str | None = None
    """The slug of a reading path that leads to it."""


def narrowed(archive: Archive, selection: Selection) -> Archive:
    """Return the archive with the selected articles, and of the rest only what bears on them."""
    kept = _selected(archive, selection)
    content = archive.content
    events = tuple(
        replace(
            linked,
            reported_in=tuple(s for s in linked.reported_in if s in kept),
            mentioned_in=tuple(s for s in linked.mentioned_in if s in kept),
            mentions=tuple(m for m in linked.mentions if m.place.article in kept),
        )
        for linked in archive.events
        if kept.intersection((*linked.reported_in, *linked.mentioned_in))
    )
    mentions = tuple(m for m in archive.mentions if m.place.article in kept)
    named = {mention.target for mention in mentions}
    slugs = {linked.event.slug for linked in events}
    there = {slug for e in events for slug in (*e.event.participants, e.event.place) if slug}
    return replace(
        archive,
        content=replace(
            content,
            articles=tuple(a for a in content.articles if a.slug in kept),
            annotations=tuple(n for n in content.annotations if n.article in kept),
        ),
        events=events,
        entities=tuple(e for e in archive.entities if e.ref in named or e.slug in there),
        mentions=mentions,
        relations=tuple(r for r in archive.relations if {r.source, r.target} <= slugs),
        related=tuple(r for r in archive.related if {r.first, r.second} <= kept),
        dates=tuple(d for d in archive.dates if d.place.article in kept),
        quotations=tuple(q for q in archive.quotations if q.place.article in kept),
        anchored=tuple(n for n in archive.anchored if n.annotation.article in kept),
    )


def _selected(archive: Archive, selection: Selection) -> set[Slug]:
    articles = archive.content.articles
    kept = {article.slug for article in articles}
    if selection.person is not None:
        people = [e.slug for e in archive.entities if e.kind is EntityKind.PERSON]
        person = _known(selection.person, people, "person")
        kept &= {
            m.place.article
            for m in archive.mentions
            if m.target.slug == person and m.target.kind is RefKind.PERSON
        }
    if selection.event is not None:
        events = {linked.event.slug: linked for linked in archive.events}
        linked = events[Slug(_known(selection.event, list(events), "event"))]
        kept &= {*linked.reported_in, *linked.mentioned_in}
    if selection.tag is not None:
        tag = _known(selection.tag, sorted({tag for a in articles for tag in a.tags}), "tag")
        kept &= {a.slug for a in articles if tag in a.tags}
    if selection.year is not None:
        kept &= {a.slug for a in articles if (a.published or "").startswith(f"{selection.year:04}")}
    if selection.path is not None:
        paths = {path.slug: path for path in archive.content.paths}
        path = paths[Slug(_known(selection.path, list(paths), "path"))]
        kept &= {step.article for step in path.steps}
    if not kept:
        raise LookupError("no article is in the selection")
    return kept


def _known(name: str, names: list[str] | list[Slug], noun: str) -> str:
    if name in names:
        return name
    near = get_close_matches(name, names, n=1)
    raise LookupError(f"no {noun} is called {name}" + (f"; did you mean {near[0]}?" if near else ""))


__all__ = ["FORMATS", "Selection", "export"]

FORMATS: dict[str, Callable[[Archive], bytes]] = {
    "epub": book,
    "sqlite": database,
    "markdown": notebook,
    "csl": csl_file,
    "bibtex": bibtex_file,
    "ris": ris_file,
    "annotations": annotations_file,
    "ics": calendar_file,
    "opml": feeds_file,
}
"""What can be written: each makes the bytes of one file, the same for the same archive."""


def run(options: Namespace, console: Console) -> None:
    """Write the archive, or a selection of it, for other tools."""
    chosen = {name: getattr(options, name) for name in ("person", "event", "tag", "year", "path")}
    try:
        content = load_content(options.root)
        if options.base_url:
            content = replace(content, site=replace(content.site, base_url=options.base_url))
        archive = shown(link(content))
        number = export(archive, options.format, Selection(**chosen), options.file)
    except (LookupError, OSError) as error:
        raise UsageError(str(error)) from error
    console.say(f"{options.file}: {number} article{'' if number == 1 else 's'}")


def export(archive: Archive, form: str, selection: Selection, file: Path) -> int:
    """Write the selected articles and all that is known of them into a file; return their number.

    Raises LookupError where the selection names nothing, with the nearest name there is.
    """
    chosen = narrowed(archive, selection)
    file.write_bytes(FORMATS[form](chosen))
    return len(chosen.content.articles)
