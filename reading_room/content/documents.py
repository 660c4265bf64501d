"""Events, entities, free pages and reading paths: each a file of front matter and a body, and back."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from reading_room.content.faults import WHOLE_FILE, Faults
from reading_room.content.front_matter import join_front_matter, read_front_matter
from reading_room.content.schema import ENTITY, EVENT, PAGE, PATH
from reading_room.content.yaml_writing import bare_date, flow, quoted
from reading_room.model import CuratedRelation, Entity, Event, FreePage, ReadingPath, Slug, Step
from reading_room.slugs import RESERVED


def read_event(slug: str, text: str, faults: Faults) -> Event | None:
    """Return the event in a file's text; None where something is wrong, noted in `faults`."""
    parts = read_front_matter(text, EVENT, faults)
    if parts is None or faults.problems:
        return None
    fields, body = parts
    relations = tuple(CuratedRelation(**relation) for relation in fields.pop("relations"))
    return Event(slug=Slug(slug), relations=relations, body=body, **fields)


def event_markdown(event: Event) -> str:
    """Return the text of the event's file; `read_event` gives the event back."""
    return join_front_matter(_event_lines(event), event.body)


def _event_lines(event: Event) -> Iterator[str]:
    yield f"title: {quoted(event.title)}"
    yield f"date: {bare_date(event.date)}"
    yield f"kind: {flow(event.kind)}"
    yield f"participants: {flow(event.participants)}"
    yield f"place: {flow(event.place)}"
    if event.relations:
        yield f"relations:{relations_yaml(event.relations)}"
    yield f"aliases: {flow(event.aliases)}"
    yield from _tags(event.tags)


def _tags(tags: tuple[str, ...]) -> Iterator[str]:
    if tags:
        yield f"tags: {flow(tags)}"


def relations_yaml(relations: Iterable[CuratedRelation]) -> str:
    """Return relations as they stand behind their key, each on a line of its own."""
    given = ({key: v for key, v in asdict(r).items() if v is not None} for r in relations)
    return "".join(f"\n  - {flow(relation)}" for relation in given)


def read_entity(slug: str, text: str, faults: Faults) -> Entity | None:
    """Return the entity in a file's text; None where something is wrong, noted in `faults`."""
    parts = read_front_matter(text, ENTITY, faults)
    if parts is None or faults.problems:
        return None
    fields, body = parts
    return Entity(slug=Slug(slug), body=body, **fields)


def entity_markdown(entity: Entity) -> str:
    """Return the text of the entity's file; `read_entity` gives the entity back."""
    lines = (
        f"name: {quoted(entity.name)}",
        f"kind: {flow(entity.kind)}",
        f"aliases: {flow(entity.aliases)}",
        *_tags(entity.tags),
    )
    return join_front_matter(lines, entity.body)


def read_page(slug: str, text: str, faults: Faults) -> FreePage | None:
    """Return the page in a file's text; None where something is wrong, noted in `faults`."""
    if slug in RESERVED:
        message = f"/{slug}/ is an address of the site itself"
        faults.add(WHOLE_FILE, "reserved-address", message, "give the file another name")
    parts = read_front_matter(text, PAGE, faults)
    if parts is None or faults.problems:
        return None
    fields, body = parts
    return FreePage(slug=Slug(slug), body=body, **fields)


def read_path(slug: str, text: str, faults: Faults) -> ReadingPath | None:
    """Return the path in a file's text; None where something is wrong, noted in `faults`."""
    parts = read_front_matter(text, PATH, faults)
    if parts is None or faults.problems:
        return None
    fields, body = parts
    steps = tuple(Step(**step) for step in fields.pop("steps"))
    for article, times in Counter(step.article for step in steps).items():
        if times > 1:
            message = f"{article} is {times} steps of the path"
            faults.add(WHOLE_FILE, "repeated-step", message, "let each article be one step")
    if not steps:
        faults.add(WHOLE_FILE, "no-steps", "the path has no steps", "write at least one article")
    return ReadingPath(slug=Slug(slug), steps=steps, body=body, **fields)


def path_markdown(path: ReadingPath) -> str:
    """Return the text of the path's file; `read_path` gives the path back."""
    return join_front_matter(_path_lines(path), path.body)


def _path_lines(path: ReadingPath) -> Iterator[str]:
    yield f"title: {quoted(path.title)}"
    yield from _tags(path.tags)
    yield "steps:"
    for step in path.steps:
        yield f"  - article: {flow(step.article)}"
        if step.why:
            yield f"    why: {quoted(step.why)}"
