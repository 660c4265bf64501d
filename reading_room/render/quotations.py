"""`/quotations/`: all direct speech, by speaker and in order of time, with its sources."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jinja2 import Environment

from reading_room.model import Page, Url
from reading_room.render.environment import Sheet, fill
from reading_room.render.leaves import leaves
from reading_room.render.sources import Said

QUOTATIONS_URL = Url("/quotations/")

QUOTATIONS = 100
"""Quotations on one page."""


def quotation_pages(everything: Sequence[Said], templates: Environment) -> Iterator[Page]:
    """Yield the pages of all quotations."""
    ordered = sorted(everything, key=_speaker)
    for leaf in leaves(QUOTATIONS_URL, ordered, QUOTATIONS):
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name("Quotations"),
            description=f"Who said what, with the sources: {len(everything)} quotations.",
            kind="quotations",
        )
        speakers = tuple((group[0], group) for group in _by_speaker(leaf.items))
        yield fill(
            templates, "quotations.html", sheet, leaf=leaf, speakers=speakers, count=len(everything)
        )


def _by_speaker(items: Sequence[Said]) -> Iterator[tuple[Said, ...]]:
    for _, group in groupby(items, _speaker):
        yield tuple(group)


def _speaker(said: Said) -> tuple[bool, str]:
    """Order speakers by name; what nobody is said to have said comes last."""
    name = said.entity.name if said.entity else said.speaker
    return name is None, (name or "").casefold()
