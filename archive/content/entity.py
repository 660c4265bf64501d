"""`content/entities/SLUG.md`: a curated person, organisation or place to its file's text and back."""

from archive.content.front_matter import join_front_matter, read_front_matter
from archive.faults import Faults
from archive.model import Entity, Slug
from archive.schema import ENTITY
from archive.strict_yaml import flow, quoted


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
