"""Adopt: a found event becomes a file that a person edits, and so does each entity that it names."""

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from reading_room.content import door, entity_markdown, event_markdown, load_content
from reading_room.link import link
from reading_room.model import Archive, CuratedRelation, Event, LinkedEvent, Slug


def adopt(root: Path, slug: str) -> tuple[str, ...]:
    """Write the event, and each entity in it that has no file; return the paths from the root.

    No file is overwritten. Raises LookupError with the reason where no found event has the slug, and
    ProblemsError where the content cannot be read.
    """
    archive = link(load_content(root))
    linked = _found(archive, slug)
    written = {f"content/events/{slug}.md": event_markdown(_event(linked, archive))}
    entities = {entity.slug: entity for entity in archive.entities}
    curated = {entity.slug for entity in archive.content.entities}
    event = linked.event
    for name in (*event.participants, *((event.place,) if event.place else ())):
        if name not in curated:
            written[f"content/entities/{name}.md"] = entity_markdown(entities[name])
    with door.alone(root):
        for path, text in written.items():
            door.write(root, path, text.encode(), over=None)
    return tuple(written)


def _found(archive: Archive, slug: str) -> LinkedEvent:
    """Return the found event of this slug."""
    events = {linked.event.slug: linked for linked in archive.events}
    linked = events.get(Slug(slug))
    if linked is None:
        near = get_close_matches(slug, [s for s, e in events.items() if not e.curated], n=1)
        raise LookupError(f"no event is called {slug}" + (f"; did you mean {near[0]}?" if near else ""))
    if linked.curated:
        raise LookupError(f"{slug} is adopted already: edit content/events/{slug}.md")
    return linked


def _event(linked: LinkedEvent, archive: Archive) -> Event:
    """Return the event with its relations to events that have files; others stay found at each build."""
    curated = {event.slug for event in archive.content.events}
    relations = tuple(
        CuratedRelation(kind=r.kind, event=r.target, article=r.article, quote=r.quote)
        for r in archive.relations
        if r.source == linked.event.slug and r.target in curated
    )
    return replace(linked.event, relations=relations)
