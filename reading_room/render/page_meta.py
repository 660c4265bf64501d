"""What a page says of itself, the base of all views, and long lists in parts, each a page of a size."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from reading_room.errors import Problem, ProblemsError
from reading_room.files import read_file
from reading_room.model import Url
from reading_room.resources import TEMPLATES
from reading_room.words import Words

LISTS = {
    "article": ("way.articles", Url("/articles/")),
    "event": ("way.events", Url("/events/")),
    "person": ("way.people", Url("/people/")),
    "organisation": ("way.organisations", Url("/organisations/")),
    "place": ("way.places", Url("/places/")),
    "publisher": ("way.publishers", Url("/publishers/")),
    "author": ("way.authors", Url("/authors/")),
    "year": ("way.years", Url("/years/")),
    "tag": ("way.tags", Url("/tags/")),
    "note": ("way.notes", Url("/annotations/")),
    "path": ("way.paths", Url("/paths/")),
}
"""The list that pages of a kind are in: the key of its name, and its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What one page says of itself: `page` in every template."""

    url: Url
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
class Group(Generic[Item]):
    """Items of a list, one behind the other, that have something in common: a year, a speaker."""

    name: str
    """What that is; empty where it is not known."""
    anchor: str
    """Where it begins on its page."""
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager(Generic[Item]):
    """One part of a list, with the ways to its neighbours."""

    number: int
    """Counted from 1."""
    url: Url
    """The list's own address for the first, `page-2/` and so on below it for the others."""
    groups: tuple[Group[Item], ...]
    """What stands on it; one group in a list that has none."""
    jumps: tuple[tuple[str, Url], ...]
    """Where the groups of all parts begin: their names, and addresses with their anchors."""
    total: int
    """How many items all parts have."""
    back: Url | None
    """The part before it."""
    on: Url | None
    """The part behind it."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Return what stands on it."""
        return tuple(item for group in self.groups for item in group.items)

    def meta(
        self, title: str, description: str, kind: str, say: Words, feed: Url | None = None
    ) -> PageMeta:
        """Return what its page says of itself: from the second part on, which part it is."""
        if self.number > 1:
            title = say("list.part", title=title, number=self.number)
        return PageMeta(url=self.url, title=title, description=description, kind=kind, feed=feed)


def ungrouped(_: object) -> tuple[str, str]:
    """Put all items of a list in one group, which has no name."""
    return "", ""


def paged(
    url: Url, items: Sequence[Item], length: int, grouped: Callable[[Item], tuple[str, str]] = ungrouped
) -> Iterator[Pager[Item]]:
    """Yield the parts of a list, each of at most `length` items; at least one, though it be empty.

    `grouped` gives the name and the anchor of the group that an item is in.
    """
    parts = [items[start : start + length] for start in range(0, len(items), length)] or [items]
    urls = [url, *(Url(f"{url}page-{number}/") for number in range(2, len(parts) + 1))]
    jumps: dict[str, Url] = {}
    for address, part in zip(urls, parts, strict=True):
        for name, anchor in map(grouped, part):
            jumps.setdefault(name, Url(f"{address}#{anchor}"))
    around = zip(parts, (None, *urls), urls, (*urls[1:], None), strict=False)
    for number, (part, back, address, on) in enumerate(around, 1):
        yield Pager(
            number=number,
            url=address,
            groups=tuple(
                Group(name=name, anchor=anchor, items=tuple(those))
                for (name, anchor), those in groupby(part, grouped)
            ),
            jumps=tuple(jumps.items()),
            total=len(items),
            back=back,
            on=on,
        )


def year_group(year: int | None) -> tuple[str, str]:
    """Return how a year's group is called, nothing where the year is not known, and its anchor."""
    return str(year or ""), f"year-{year or 'undated'}"


_PATH = "templates/sizes.toml"


def read_sizes(root: Path | None = None) -> dict[str, int]:
    """Return the sizes for the archive in `root`, or ours.

    Raises ProblemsError where the archive's own file is not TOML, or has a name that ours has not or a
    value that is not a number above 0.
    """
    sizes = tomllib.loads((TEMPLATES / "sizes.toml").read_text("utf-8"))
    if root is None or not (root / _PATH).exists():
        return sizes
    try:
        own = tomllib.loads(read_file(root, _PATH).decode())
    except ValueError as error:
        raise ProblemsError([_problem(f"it cannot be read as TOML: {error}")]) from error
    wrong = [
        name for name, size in own.items() if name not in sizes or type(size) is not int or size < 1
    ]
    if wrong:
        raise ProblemsError([_problem(f"{name} is no size that pages have") for name in wrong])
    return sizes | own


def _problem(message: str) -> Problem:
    hint = f"write a number above 0 behind one of these names: {', '.join(read_sizes())}"
    return Problem(path=_PATH, code="bad-size", message=message, hint=hint)
