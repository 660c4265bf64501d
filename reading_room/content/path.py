"""`content/paths/SLUG.md`: a reading path to its file's text and back."""

from collections import Counter
from collections.abc import Iterator

from reading_room.content.faults import WHOLE_FILE, Faults
from reading_room.content.front_matter import join_front_matter, read_front_matter
from reading_room.content.schema import PATH
from reading_room.content.strict_yaml import flow, quoted
from reading_room.model import ReadingPath, Slug, Step


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
    return join_front_matter(_front_matter(path), path.body)


def _front_matter(path: ReadingPath) -> Iterator[str]:
    yield f"title: {quoted(path.title)}"
    yield "steps:"
    for step in path.steps:
        yield f"  - article: {flow(step.article)}"
        if step.why:
            yield f"    why: {quoted(step.why)}"
