"""A reference as a line of text. Source: The Chicago Manual of Style, 17th edition, 14.191 (notes)."""

from markupsafe import Markup, escape

from reading_room.dates.edtf import in_words
from reading_room.render.cite.reference import Reference


def chicago(reference: Reference) -> Markup:
    """Return the note: authors, title in quotation marks, outlet in italics, date, address."""
    start = ", ".join(part for part in (_authors(reference.authors), _title(reference)) if part)
    outlet = Markup("<cite>{}</cite>").format(reference.container) if reference.container else ""
    date = in_words(reference.date).removeprefix("on ") if reference.date else ""
    rest = [escape(part) for part in (outlet, date, reference.url) if part]
    return Markup("{} {}.").format(start, Markup(", ").join(rest))


def _authors(names: tuple[str, ...]) -> str:
    """Up to three are named; of four and more the first, with et al."""
    if len(names) > 3:
        return f"{names[0]} et al."
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _title(reference: Reference) -> str:
    """Quotation marks within the title become single ones."""
    title = " ".join(reference.title.split()).translate(str.maketrans("“”", "‘’")).rstrip(".")
    return f"“{title}{'' if title.endswith(('?', '!')) else ','}”"
