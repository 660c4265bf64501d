"""Dumps laid out as exports, press reviews, forwards and cuttings are: what `layouts.txt` draws.

A layout is a list of lines with what each is; which of its wordings and optional lines a dump has is
drawn once for all its articles, as one program wrote them all.
"""

import random
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from bench.training.labelled import Labelled
from bench.training.material import Material
from bench.training.phrases import DATES, phrases, printed_day, some
from reading_room.ingest.weights import State

FOLDER = Path(__file__).parent
Line: TypeAlias = tuple[State | None, str]
Part: TypeAlias = tuple[str, str]
"""The sign of a line, and its words with blanks."""
_HEADER = {"t": State.TITLE, "s": State.STANDFIRST, "b": State.BYLINE, "d": State.DATE, "k": State.TOOLS}
OPENINGS = (
    "{PLACE} - ",
    "{PLACE}, {date}: ",
    "{place}. ",
    "{PLACE} ({outlet}) -- ",
    "{place}, {day} - ",
)
STAMPS = (
    "[{d:02}/{m:02}/{y:02}, {h}:{n:02}:{s:02} PM]",
    "[{d:02}.{m:02}.20{y:02} {h:02}:{n:02}]",
    "{d}.{m}.{y:02}, {h:02}:{n:02} -",
    "[{d:02}/{m:02}/20{y:02}, {h:02}:{n:02}:{s:02}]",
    "{h}:{n:02}",
)
PLACES = ("Harwick", "Brunnau", "Montalbo", "Älvsta", "Oslo", "Kerlac", "Mirna")
OFTEN = 0.55
"""Share of dumps in which an optional line stands."""


@lru_cache(maxsize=1)
def layouts() -> Mapping[str, tuple[str, ...]]:
    """Return the lines of each layout, by its name."""
    found: dict[str, tuple[str, ...]] = {}
    for block in (FOLDER / "layouts.txt").read_text(encoding="utf-8").split("\n["):
        name, _, lines = block.partition("]\n")
        if not block.startswith("#"):
            found[name] = tuple(line for line in lines.split("\n") if line)
    return found


@lru_cache(maxsize=1)
def words() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the wordings of each blank by language; `*` is any."""
    rows = (FOLDER / "layout_words.txt").read_text(encoding="utf-8").split("\n")
    cells = (row.split("\t") for row in rows if "\t" in row)
    return {(language, name): tuple(said.split(" | ")) for language, name, said in cells}


class Blanks:
    """What fills the blanks of one dump."""

    def __init__(self, chance: random.Random, language: str) -> None:
        self._chance, self._language = chance, language
        self._labels: dict[str, str] = {}
        self._days = chance.choice(
            DATES.get(language, DATES["*"]) if chance.random() < 0.8 else DATES["*"]
        )
        self._own = chance.random() < 0.5
        self._dump = {"outlet2": self._some("outlet"), "year": str(chance.randrange(1990, 2025))}
        self._stamp = chance.choice(STAMPS)

    def of_article(self, piece: Material, number: int, count: int) -> dict[str, str]:
        """Return the words of the blanks that an article has of its own."""
        chance = self._chance
        day = date.fromisoformat(piece.published) if piece.published else date(2009, 3, 1)
        day += timedelta(days=chance.randrange(900))
        outlet = self._dump["outlet2"] if self._own else self._some("outlet")
        names = [self._some("author") for _ in range(chance.choice((1, 1, 1, 2)))]
        hour, minute = chance.randrange(24), chance.randrange(60)
        prose = [text for state, text in piece.body if state in (State.LEAD, State.BODY)]
        deck = " ".join((prose[-1] if prose else piece.title).split()[: chance.randrange(4, 16)])
        shown = printed_day(self._days, day, self._language)
        long = printed_day(
            chance.choice(("EEEE d MMMM y", "EEEE d MMMM", self._days)), day, self._language
        )
        own = {
            **self._dump,
            "title": piece.title,
            "outlet": outlet,
            "date": shown,
            "iso": day.isoformat(),
            "day": long,
            "names": chance.choice((" and ", ", ", " / ")).join(names),
            "n": str(number),
            "0n": f"{number:04}",
            "n2": str(chance.randrange(100, 9999)),
            "of": str(count),
            "A": "ABCDEFG"[number % 7],
            "p": str(chance.randrange(1, 40)),
            "time": f"{hour:02}:{minute:02}",
            "words": str(chance.randrange(90, 1400)),
            "code": f"{outlet[:3].upper()}{chance.randrange(9999)}",
            "lang": self._language,
            "letter": chance.choice("abriu"),
            "section": self._some("section"),
            "word": chance.choice(phrases("word", "*")),
            "rule": chance.choice(phrases("rule", "*")),
            "deck": deck.rstrip(",;:"),
            "crumb": " ".join(piece.title.split()[:3]),
            "site": re.sub(r"\W+", "", outlet.lower())[:14] + ".example",
            "initials": "".join(word[0].lower() for word in names[0].split()),
            "place": chance.choice(PLACES),
            "stamp": self._stamp.format(
                d=day.day, m=day.month, y=day.year % 100, h=hour % 12 + 1, n=minute, s=minute
            ),
        }
        return {**own, **{name.upper(): text.upper() for name, text in own.items()}}

    def fill(self, template: str, own: Mapping[str, str]) -> str:
        """Return a line with its blanks filled in."""
        for _ in range(2):
            template = re.sub(r"\{([\w:]+)\}", lambda found: self._word(found[1], own), template)
        return template

    def _word(self, name: str, own: Mapping[str, str]) -> str:
        if name in own:
            return own[name]
        label = name.removeprefix("l:")
        if name == label:
            said = words().get((self._language, name)) or words()["*", name]
            return self._chance.choice(said)
        if label not in self._labels:
            said = words().get((self._language, label)) or words()["en", label]
            self._labels[label] = self._chance.choice(said)
        return self._labels[label]

    def _some(self, kind: str) -> str:
        return self._chance.choice(some(kind, self._language, self._chance))


def laid_out(
    chance: random.Random, name: str, pieces: Sequence[Material], language: str, number: int
) -> Labelled:
    """Return a dump in a layout, with the states of its lines."""
    blanks = Blanks(chance, language)
    parts = _drawn(chance, layouts()[name])
    gap, header_gap = chance.choice((0, 0, 1, 1)), chance.choice((0, 0, 0, 1))
    wide = max(chance.choice((1, 1, 2, 3)), gap)
    out: list[Line] = []
    whole = blanks.of_article(pieces[0], 1, len(pieces))
    out += [(State.NAVIGATION, blanks.fill(t, whole)) for sign, t in parts if sign == "<"]
    for place, piece in enumerate(pieces, 1):
        own = blanks.of_article(piece, place, len(pieces))
        out += [(None, "")] * wide if out else []
        for line in _article(chance, parts, blanks, own, piece, gap):
            out.append((State.NAVIGATION if place == 1 and _is_above(line, out) else line[0], line[1]))
            out += [(None, "")] * (0 if line[0] in _INSIDE else header_gap)
    out += [(None, "")] * wide
    out += [(State.TAIL, blanks.fill(t, whole)) for sign, t in parts if sign == ">"]
    return Labelled(
        name=f"layout/{name} {number}",
        group=f"layout {name}",
        lines=tuple(text for _, text in out),
        states=tuple(state if text.strip() else None for state, text in out),
    )


_INSIDE = (State.LEAD, State.BODY, State.SUBHEADING, State.LIST, None)


def _is_above(line: Line, out: Sequence[Line]) -> bool:
    """Whether a line outside of articles stands above the first."""
    return line[0] is State.TAIL and all(state in (State.NAVIGATION, None) for state, _ in out)


def _drawn(chance: random.Random, lines: Sequence[str]) -> list[Part]:
    """Return the lines that a dump has, each in one of its wordings."""
    parts = []
    for line in lines:
        sign, said = line[0], line[1:].strip()
        optional = said.endswith(" ?")
        if not optional or chance.random() < OFTEN:
            parts.append((sign, chance.choice(said.removesuffix(" ?").split(" || "))))
    return parts


def _article(
    chance: random.Random,
    parts: Sequence[Part],
    blanks: Blanks,
    own: Mapping[str, str],
    piece: Material,
    gap: int,
) -> list[Line]:
    """Return the lines of one article, and those around it."""
    out: list[Line] = []
    titled = False
    for sign, template in parts:
        if sign == "=":
            out += _text(chance, template, own, piece, gap)
        elif sign in _HEADER:
            titled = titled or sign == "t"
            state = _HEADER[sign] if titled else State.ABOVE
            text = blanks.fill(template, own)
            if sign == "t" and "{TITLE}" in template and len(text) > 24 and chance.random() < 0.3:
                out += [(state, part) for part in textwrap.wrap(text, len(text) * 2 // 3)]
            else:
                out.append((state, text))
        elif sign in "^x":
            out.append((State.TAIL, blanks.fill(template, own)))
        elif sign == "c":
            out.append((State.CREDIT, blanks.fill(template, own)))
    return out


def _text(
    chance: random.Random, kind: str, own: Mapping[str, str], piece: Material, gap: int
) -> list[Line]:
    """Return some paragraphs of an article's text, printed as the layout does."""
    kept = (State.LEAD, State.BODY, State.SUBHEADING, State.LIST)
    texts = [(s, t) for s, t in piece.body if s in kept][: chance.choice((1, 2, 3, 5, 6, 8, 12))]
    while texts and texts[-1][0] is State.SUBHEADING:
        texts.pop()
    start = next((n for n, (s, _) in enumerate(texts) if s in (State.LEAD, State.BODY)), len(texts))
    out: list[Line] = []
    speakers = ("MODERATION", own["INITIALS"] + "IS", "O-TON", "Q", "A", own["NAMES"].split()[-1])
    width = chance.randrange(32, 50) if kind == "narrow" else 0
    for n, (given, said) in enumerate(texts[start:]):
        text = said
        if n == 0 and kind == "place" and chance.random() < 0.7:
            text = re.sub(r"\{(\w+)\}", lambda blank: own[blank[1]], chance.choice(OPENINGS)) + text
        if kind == "spoken" and given is not State.SUBHEADING:
            text = f"{chance.choice(speakers)}: {text}"
        state = State.LEAD if n == 0 else State.BODY if given is State.LEAD else given
        out += [(state, row) for row in (_column(chance, text, width) if width else (text,))]
        out += [(None, "")] * gap
    return out


def _column(chance: random.Random, text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text in a narrow column, long words broken at their ends."""
    row = ""
    for word in text.split():
        room = width - len(row) - 2
        if len(row) + 1 + len(word) <= width or not row:
            row = f"{row} {word}".strip()
        elif len(word) > 6 and 3 <= room < len(word) - 1 and chance.random() < 0.6:
            yield f"{row} {word[: room - 1]}-"
            row = word[room - 1 :]
        else:
            yield row
            row = word
    yield row
