"""What a page says of itself, the base of all views, and a long list in parts, each on a page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from reading_room.model import Url
from reading_room.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What one page says of itself: `page` in every template."""

    url: Url
    """Its address."""
    title: str
    """Its heading, and its name in a list of results."""
    description: str
    """What a reader finds on it, in a sentence."""
    kind: str
    """A common noun: `article`, `person`, `year`."""
    feed: Url | None = None
    """Where what is added to it can be followed."""
    picture: Url | None = None
    """What stands for it where its address is shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that one page depends on, but for what is the same on every page of the site.

    Views can be pickled; a template names their fields.
    """

    template: ClassVar[str]
    """Name of the template that shows it."""
    meta: PageMeta
    """What the page says of itself."""


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager(Generic[Item]):
    """One part of a list, with the ways to its neighbours."""

    number: int
    """Counted from 1."""
    url: Url
    """The list's own address for the first, `page-2/` and so on below it for the others."""
    items: tuple[Item, ...]
    """What stands on it."""
    total: int
    """How many items all parts have."""
    back: Url | None
    """The part before it."""
    on: Url | None
    """The part behind it."""

    def name(self, title: str, say: Words) -> str:
        """Return the list's title, with the number of the part from the second on."""
        return title if self.number == 1 else say("list.part", title=title, number=self.number)


def paged(url: Url, items: Sequence[Item], length: int) -> Iterator[Pager[Item]]:
    """Yield the parts of a list, each of at most `length` items; at least one, though it be empty."""
    count = max(1, -(-len(items) // length))
    for number in range(1, count + 1):
        yield Pager(
            number=number,
            url=_address(url, number),
            items=tuple(items[(number - 1) * length : number * length]),
            total=len(items),
            back=_address(url, number - 1) if number > 1 else None,
            on=_address(url, number + 1) if number < count else None,
        )


def year_anchor(year: int | None) -> tuple[str, str]:
    """Return how a year's group is called, nothing where the year is not known, and its anchor."""
    return str(year or ""), f"year-{year or 'undated'}"


def jumps_to(
    parts: Iterable[Pager[Item]], named: Callable[[Item], tuple[str, str]]
) -> tuple[tuple[str, Url], ...]:
    """Return where each group of a list begins: its name, and the address with its anchor.

    `named` gives the name of an item's group and the anchor at which the group begins.
    """
    begins: dict[str, Url] = {}
    for part in parts:
        for item in part.items:
            name, anchor = named(item)
            begins.setdefault(name, Url(f"{part.url}#{anchor}"))
    return tuple(begins.items())


def _address(url: Url, number: int) -> Url:
    return url if number == 1 else Url(f"{url}page-{number}/")
