"""`content/entities/SLUG.md`: a curated person, organisation or place to its file's text and back."""

from reading_room.content.front_matter import join_front_matter, read_front_matter
from reading_room.content.faults import Faults
from reading_room.model import Entity, Slug
from reading_room.content.schema import ENTITY
from reading_room.content.strict_yaml import flow, quoted


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
    )
    return join_front_matter(lines, entity.body)
