"""`content/pages/SLUG.md`: a free page from its file's text."""

from reading_room.content.front_matter import read_front_matter
from reading_room.content.faults import WHOLE_FILE, Faults
from reading_room.model import FreePage, Slug
from reading_room.content.schema import PAGE
from reading_room.slugs import RESERVED


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
