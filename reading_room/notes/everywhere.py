"""Notes that show on every article with their words: where each of them does."""

from collections.abc import Iterable

from reading_room.model import Anchored


def told_everywhere(anchored: Iterable[Anchored]) -> str:
    """Return a line for each note that is to show everywhere, with the articles that it shows on."""
    return "".join(_line(note) for note in anchored if note.annotation.everywhere)


def _line(note: Anchored) -> str:
    slugs = list(dict.fromkeys(place.article for place in note.places))
    written = note.annotation
    where = ", ".join(slugs) or "no article"
    return f"content/annotations/{written.article}.yaml:{written.line}: {written.id} shows on {where}\n"
