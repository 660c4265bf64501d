"""The name of a paper, a site or a newsletter above its articles."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from reading_room.ingest.byline import segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import (
    is_agency,
    is_distinct_outlet,
    is_menu,
    is_name,
    is_title_of_paper,
    looks_like_outlet,
    plain_name,
)
from reading_room.ingest.persons import is_person, is_post, strip_titles
from reading_room.ingest.publisher_clues import PublisherClue
from reading_room.ingest.seed_article import WHOLE_PAGE, Line, SeedArticle, SeedLines
from reading_room.model import Role, Slug

_TOP = 6
"""Lines above the first article that may be its masthead."""
_OVER_MENU = 3.0
"""Weight of a title such as papers have, on top of a page and right above its sections."""
_LIST_MARK = re.compile(r"[*•\-–>+]\s|\d{1,2}\.\s|\[")
_COUNTED = re.compile(r"\d{1,3} (?:of|von|de|sur|di|av|van|из) \d")
_AFTER_NAME = re.compile(r",\s|\s[›/]\s")
_STRAP = re.compile(r"\s[|–—-]\s|\s/\s")
_PLACE_BEHIND = re.compile(r"(?<=\w) \([^()]{2,40}\)$")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_PARTS = re.compile(r"[\s-]")
_SECTION = re.compile(r"(?<=[^\W\d_]{3})\. [^\W\d_]+\.?$")
"""A section behind a name: `Norrbladet. Kultur.`"""
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_FEW = 8
"""Discarded lines of a clipping; a page's main part with its rubric and buttons has more."""
_SAYS_WHAT = re.compile(
    r"\b(?:since|seit|depuis|desde|dal|sinds|founded|est\.|gegründet|fondée? en|fundado)\s.{0,20}\d{4}"
    r"|\b(?:weblog|blog|newsletter|magazine|weekly|daily|quarterly|independent"
    r"|unabhängig\w*|indépendant\w*)\b",
    re.I,
)
"""What a line below a masthead says that it is."""


def mastheads(dump: SeedLines) -> Iterator[PublisherClue]:
    """Yield the name above the articles, weaker ones below it, and lines elsewhere that repeat one."""
    first = True
    below = (*(line.text for line in dump.front[1:]), "")
    for line, under in zip(dump.front[:_TOP], below, strict=False):
        if name := _masthead(line.text):
            weight = _masthead_weight(name, line, first=first and bool(dump.masthead))
            if first and is_title_of_paper(name) and " " in under and is_menu(under):
                weight = _OVER_MENU
            yield PublisherClue(name=name, line=line, quote=line.text, rule="masthead", weight=weight)
            first = first and line.role is Role.KICKER
    above = {line.number for line in dump.front}
    for line in dump.discarded:
        if line.number not in above and (name := _masthead(line.text)):
            weight = 1.5 if is_distinct_outlet(name) or " " in name else 1.0
            yield PublisherClue(
                name=name, line=line, quote=line.text, rule="masthead-again", weight=weight
            )


def sources_on_top(dump: SeedLines) -> Mapping[Slug, tuple[PublisherClue, ...]]:
    """Return for each article the name that stands where clippings have their source.

    That is the first line, the line above the day or below the rule above a title, or before the day on
    a line beside the writer's, in more than one article: once it may be a place. The name is no word of
    what the article is about, which heads it as a kicker. Where more lines than a few are discarded, a
    rubric may stand there, and its neighbours, or another article's, must say that it is a masthead.
    """
    if len(dump.discarded) >= WHOLE_PAGE:
        return {piece.slug: () for piece in dump.pieces}
    places = {line.number: n for n, line in enumerate(dump.lines)}
    found = {piece.slug: tuple(_on_top(piece, dump, places)) for piece in dump.pieces}
    dated = {piece.slug: tuple(_before_day(piece, dump, places)) for piece in dump.pieces}
    alike = sum(any(heads for _, _, heads in rows) for rows in found.values()) > 1
    few = len(dump.discarded) <= _FEW
    often = Counter(clue.name for rows in dated.values() for clue, _ in rows)
    beside = {clue.name for rows in dated.values() for clue, near in rows if near}
    sure = {name for name in beside if often[name] > 1}
    return {
        slug: (
            *(clue for clue, told, heads in rows if few or told or (alike and heads)),
            *(clue for clue, _ in dated[slug] if clue.name in sure),
        )
        for slug, rows in found.items()
    }


def _on_top(
    piece: SeedArticle, dump: SeedLines, places: Mapping[int, int]
) -> Iterator[tuple[PublisherClue, bool, bool]]:
    """Yield each name with whether a neighbour says that it is a masthead, and if it heads a record."""
    title = min((line.number for line in piece.lines if line.role is Role.TITLE), default=0)
    for line in (*piece.before[-_TOP:], *piece.lines):
        whole = _PLACE_BEHIND.sub("", line.text).strip(" #.")
        name = _masthead(whole) if line.number < title else None
        if not name or len(_PARTS.split(whole)) == 1 or _SECTION.sub("", whole) != name:
            continue
        at = places[line.number]
        under, over = dump.lines[at + 1].text, dump.lines[at - 1].text if at else ""
        heads = "date" in line_facts(under).kinds or "no letters" in line_facts(over).kinds
        if (heads or (at == 0 and len(dump.pieces) == 1)) and not _is_topic(name, piece):
            told = is_title_of_paper(name.title()) or bool(_SAYS_WHAT.search(under))
            yield _clue(name, line), told, heads


def _before_day(
    piece: SeedArticle, dump: SeedLines, places: Mapping[int, int]
) -> Iterator[tuple[PublisherClue, bool]]:
    """Yield the name before the day (`Tide Packet, 19 May 2018`), and whether a writer is beside it."""
    for line in piece.header:
        dates = dates_in(line.text)
        name = line.text[: dates[0].start].strip() if dates else ""
        if not name.endswith(",") or dates[0].end < len(line.text) or " " not in name:
            continue
        at = places[line.number]
        near = (dump.lines[n].text for n in (at - 1, at + 1) if 0 <= n < len(dump.lines))
        plain = name.rstrip(" ,")
        if is_name(plain) and not _is_topic(plain, piece):
            yield _clue(plain, line), any(is_person(text, cued=False) for text in near)


def _clue(name: str, line: Line) -> PublisherClue:
    weight = 0.0 if is_agency(name) else 3.0
    return PublisherClue(name=name, line=line, quote=line.text, rule="on-top", weight=weight)


def _is_topic(name: str, piece: SeedArticle) -> bool:
    """Whether it is a rubric, or the article speaks of it: a word of its title, or the name itself."""
    if is_menu(_GLUED.sub(" ", name)):
        return True
    if is_distinct_outlet(name):
        return False
    texts = (line.text.casefold() for line in piece.lines)
    told = [text for text in texts if not text.startswith(name.casefold())]
    title = " ".join(line.text.casefold() for line in piece.lines if line.role is Role.TITLE)
    words = set(_LONG_WORD.findall(title))
    return any(name.casefold() in text for text in told) or any(
        word in words for word in _LONG_WORD.findall(name.casefold())
    )


def _masthead_weight(name: str, line: Line, *, first: bool) -> float:
    """The first line counts most, with a noun of the press; a bare word may be any rubric."""
    strapped = bool(_STRAP.search(line.text)) and line.role is not Role.KICKER
    if is_distinct_outlet(name) and not is_agency(name):
        return (4.5 if strapped else 3.5) if first else 1.5
    if not first:
        return 0.5
    if " " in name and looks_like_outlet(name):
        return 2.0
    return 1.5 if strapped else 1.0


def _masthead(text: str) -> str | None:
    """Return the name that a line above the articles begins with; a person's has a form of address."""
    text = _SECTION.sub("", text)
    if (
        _LIST_MARK.match(text)
        or _COUNTED.match(text)
        or strip_titles(text) != text
        or line_facts(text).furniture
    ):
        return None
    name = plain_name(text)
    if name != text.strip(" #"):
        return name if is_name(name) else None
    if "  " in text:
        return None
    parts = segments(_unglued(text))
    name = plain_name(_AFTER_NAME.split(parts[0])[0]) if parts else ""
    return name if _may_head_a_page(name) else None


def _unglued(text: str) -> str:
    """`TheLakeReview`, as a logo's text has it; one capital inside is a name's own: `TechCrunch`."""
    parts = _GLUED.split(text)
    return " ".join(parts) if len(parts) > 2 and " " not in text else text


def _may_head_a_page(name: str) -> bool:
    """Tell a name from a desk's and from a place with an agency in brackets."""
    return (
        bool(name)
        and (is_name(name) or is_title_of_paper(name))
        and "(" not in name
        and not is_post(name)
    )
