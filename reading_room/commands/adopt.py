"""Adopt and refuse: the curator's word on what was found, as a file to edit or as what is not so."""

from argparse import Namespace
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from reading_room.commands import UsageError
from reading_room.console import Console
from reading_room.content import door, entity_markdown, event_markdown, load_content
from reading_room.content.edits import append_item
from reading_room.content.yaml_writing import flow
from reading_room.link import link
from reading_room.model import Archive, CuratedRelation, Entity, Event, LinkedEvent
from reading_room.slugs import kind_url

_REFUSED = "content/refused.yaml"


def run(options: Namespace, console: Console) -> None:
    """Write a found event, person, organisation or place down."""
    try:
        written = adopt(options.root, options.what)
    except LookupError as error:
        raise UsageError(str(error)) from error
    console.say("\n".join(f"new {path}" for path in written))


def refuse(options: Namespace, console: Console) -> None:
    """Write down that a found event, person, organisation or place is none."""
    try:
        console.say(refuse_found(options.root, options.what))
    except LookupError as error:
        raise UsageError(str(error)) from error


def adopt(root: Path, what: str) -> tuple[str, ...]:
    """Write an event and each entity in it that has no file, or an entity; return paths from the root.

    `what` is its slug, or its folder and slug. No file is overwritten. Raises LookupError with the
    reason where nothing found has it, and ProblemsError where the content cannot be read.
    """
    archive = link(load_content(root))
    found = _found(archive, what)
    entities = {entity.slug: entity for entity in archive.entities}
    curated = {entity.slug for entity in archive.content.entities}
    written = {}
    if isinstance(found, LinkedEvent):
        event = found.event
        written[f"content/events/{event.slug}.md"] = event_markdown(_event(found, archive))
        named = (*event.participants, *((event.place,) if event.place else ()))
        adopted = [entities[slug] for slug in named if slug not in curated]
    else:
        adopted = [found]
    written |= {f"content/entities/{entity.slug}.md": entity_markdown(entity) for entity in adopted}
    with door.alone(root):
        for path, text in written.items():
            door.write(root, path, text.encode(), over=None)
    return tuple(written)


def refuse_found(root: Path, what: str) -> str:
    """Add a found event or name to what is refused; tell what was written. Raises as `adopt` does."""
    found = _found(link(load_content(root)), what)
    if isinstance(found, LinkedEvent):
        key, item = "events", flow(found.event.slug)
    else:
        key, item = "names", flow({"name": found.name, "kind": found.kind.value})
    with door.alone(root):
        append_item(root, _REFUSED, key, item)
    return f"{_REFUSED}: {key}: {item}"


def _found(archive: Archive, what: str) -> LinkedEvent | Entity:
    """Return the only thing that was found under this name, and that has no file."""
    folder, _, slug = what.strip("/").rpartition("/")
    folder = folder.rpartition("/")[2]
    curated = {entity.slug for entity in archive.content.entities}
    events = [e for e in archive.events if folder in ("", "events")]
    entities = [
        e for e in archive.entities if folder in ("", "entities") or f"/{folder}/" == kind_url(e.kind)
    ]
    named: list[LinkedEvent | Entity] = [e for e in events if e.event.slug == slug]
    named += [e for e in entities if e.slug == slug]
    if not named:
        known = [*(e.event.slug for e in events if not e.curated), *(e.slug for e in entities)]
        near = get_close_matches(slug, known, n=1)
        raise LookupError(f"nothing is called {what}" + (f"; did you mean {near[0]}?" if near else ""))
    free = [n for n in named if (not n.curated if isinstance(n, LinkedEvent) else n.slug not in curated)]
    if not free:
        path = f"content/{'events' if isinstance(named[0], LinkedEvent) else 'entities'}/{slug}.md"
        raise LookupError(f"{slug} is adopted already: edit {path}")
    if len(free) > 1:
        raise LookupError(f"several things are called {slug}: write events/{slug} or entities/{slug}")
    return free[0]


def _event(linked: LinkedEvent, archive: Archive) -> Event:
    """Return the event with its relations to events that have files; others stay found at each build."""
    curated = {event.slug for event in archive.content.events}
    relations = tuple(
        CuratedRelation(kind=r.kind, event=r.target, article=r.article, quote=r.quote)
        for r in archive.relations
        if r.source == linked.event.slug and r.target in curated
    )
    return replace(linked.event, relations=relations)
