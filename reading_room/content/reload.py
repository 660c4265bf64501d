"""What has been saved since content was loaded, read anew into it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reading_room.content.annotation import read_annotations, tagged
from reading_room.content.article import read_article
from reading_room.content.documents import read_entity, read_event, read_page, read_path
from reading_room.content.faults import Faults, open_text
from reading_room.content.names import ENDINGS
from reading_room.model import Content

_READERS: Mapping[str, Callable[[str, str, Faults], Any]] = {
    "articles": read_article,
    "annotations": read_annotations,
    "events": read_event,
    "entities": read_entity,
    "pages": read_page,
    "paths": read_path,
}


def reloaded(content: Content, root: Path, paths: Iterable[str]) -> Content | None:
    """Return the content with the files at these paths from the root as they are now.

    None where one is faulty, came or went, or is of another kind: then all must be loaded. What one file
    says of others is not looked at.
    """
    for path in paths:
        folder, _, name = path.removeprefix("content/").partition("/")
        slug = name.removesuffix(ENDINGS.get(folder, ""))
        text, faults = open_text(root, root / path)
        read = _READERS.get(folder)
        found = read(slug, text, faults) if read and not faults.problems else None
        if found is None or faults.problems:
            return None
        there = getattr(content, folder)
        if folder == "annotations":
            before, after = (
                [n for n in there if n.article < slug],
                [n for n in there if n.article > slug],
            )
            changed = (*before, *map(tagged, found), *after)
        elif any(one.slug == slug for one in there):
            changed = tuple(found if one.slug == slug else one for one in there)
        else:
            return None
        fields: dict[str, Any] = {folder: changed}
        content = replace(content, **fields)
    return content
