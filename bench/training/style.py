"""What all articles of one assembled dump have in common: order of fields, signs, gaps, outlet."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bench.training.layouts import layouts
from bench.training.material import Material
from bench.training.phrases import DATES, fill, phrases, some
from reading_room.ingest.weights import State

Line: TypeAlias = tuple[State | None, str]
"""A line with its state; None for a blank one."""
FAMILIES = (
    "plain",
    "ruled",
    "numbered",
    "day heads",
    "labelled fields",
    "mail",
    "digest",
    "markdown",
    "page parts",
    "wrapped",
    "untitled",
    "feed",
    "clipped",
    "diary",
    "live",
    "no article",
    *layouts(),
)
"""Kinds of layout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What all articles of one dump have in common."""

    family: str
    """Of `FAMILIES`."""
    order: tuple[str, ...]
    """Parts of a header, from the top."""
    title: str
    """A title as printed: `{}` is its words, `{!}` in capitals."""
    by: str
    """A byline as printed."""
    day: str
    """A pattern of Babel's for a date."""
    joint: str
    """How byline, date, outlet stand on one line; empty where each has its own."""
    signed: str
    """How a name stands below a text: `{}` is the name; empty where none does."""
    rule: str
    """A line between articles; empty for none."""
    head: str
    """A line above each article; empty for none."""
    inline_head: bool
    """Whether the head stands before the title on its line."""
    gap: int
    """Blank lines between paragraphs."""
    wide: int
    """Blank lines between articles."""
    tight_header: bool
    """Whether no blank line stands between header lines."""
    outlet: str
    """Of the dump; articles may have their own."""
    own_outlets: bool
    """Whether each article has another."""
    language: str
    """Of its phrases."""
    boilerplate: float
    """Share of places where a part of a page stands."""
    shortest: int
    """Paragraphs of an article at least."""
    longest: int
    """And at most."""


def draw_style(chance: random.Random, family: str, language: str) -> Style:
    """Return a style of a family, drawn at random."""
    orders = (
        ("title", "by", "date"),
        ("title", "date", "by"),
        ("title", "standfirst", "by", "date"),
        ("title", "outlet", "date"),
        ("title", "outlet", "by", "date"),
        ("kicker", "title", "by", "date"),
        ("kicker", "title", "standfirst", "by", "date"),
        ("date", "title", "by"),
        ("by", "title", "date"),
        ("outlet", "title", "by", "date"),
        ("outlet", "date", "title", "by"),
        ("kicker", "date", "title", "standfirst", "by"),
        ("title",),
        ("title", "by"),
        ("title", "date"),
        ("title", "standfirst"),
        ("by", "date", "title"),
        ("outlet", "title"),
    )
    titles: tuple[str, ...] = ("{}",) * 12 + (
        "{!}",
        "**{}**",
        "» {}",
        "● {}",
        "■ {}",
        "== {} ==",
        '"{}"',
        "> {}",
        "*{}*",
        "[{}]",
    )
    titles += ("{} | {outlet}", "{} - {outlet}", "{} – {outlet}", "{outlet}: {}", "_{}_", "►{}", "{} »")
    title = chance.choice(titles)
    if family == "markdown":
        title = chance.choice(("# {}", "## {}", "### {}", "# {}", "[{}](https://{site}/a)"))
    rule = ""
    if family == "ruled" or chance.random() < 0.25:
        rule = chance.choice(phrases("rule", "*"))
    head = ""
    if family == "numbered":
        heads = [h for h in phrases("head", "*") if "{n}" in h]
        head = chance.choice(heads)
    elif family in ("day heads", "diary"):
        head = chance.choice([h for h in phrases("head", "*") if "{day}" in h])
    elif chance.random() < 0.1:
        head = chance.choice(phrases("head", "*"))
    days = DATES.get(language, DATES["*"])
    signed = chance.choice(("— {}", "– {}", "- {}", "{}", "({})", "—{}", "/ {}", "{outlet}, {}"))
    foot = chance.random() < (0.8 if family == "diary" else 0.06)
    order = chance.choice(orders)
    if (family in ("digest", "diary") and chance.random() < 0.7) or foot:
        order = ("title",)
    if family == "digest" and chance.random() < 0.25:
        title = "{!}"
    return Style(
        family=family,
        order=order,
        title=title,
        by=chance.choice(some("by", language, chance)),
        day=chance.choice(days if chance.random() < 0.8 else DATES["*"]),
        joint=chance.choice(("", "", "", " | ", ", ", " – ", " · ", " / ", "  ")),
        signed=signed if foot else "",
        rule=rule,
        head=head,
        inline_head=chance.random() < 0.35 and "{n}" in head and len(head) < 8,
        gap=chance.choices((1, 0, 2), (75, 20, 5))[0],
        wide=chance.choice((1, 1, 2, 2, 3, 4)),
        tight_header=chance.random() < 0.45,
        outlet=chance.choice(some("outlet", language, chance)),
        own_outlets=chance.random() < 0.5,
        language=language,
        boilerplate=0.6 if family == "page parts" else chance.choice((0, 0, 0.1, 0.3)),
        shortest=1,
        longest=chance.choice((2, 3, 4, 6, 9, 14)),
    )


def fill_in(chance: random.Random, style: Style, phrase: str, others: Sequence[Material] = ()) -> str:
    """Return a phrase with its blanks filled in, as the dump has them."""
    titles = [one.title for one in others]
    return fill(
        chance, phrase, outlet=style.outlet, language=style.language, day=style.day, titles=titles
    )
