"""What stands above, between and below the articles of an assembled dump."""

import random
from collections.abc import Sequence
from datetime import date

from bench.training.material import Material
from bench.training.phrases import phrases, printed_day, some
from bench.training.style import Line, Style, fill_in
from reading_room.ingest.weights import State


def front(chance: random.Random, style: Style, pieces: Sequence[Material]) -> list[Line]:
    """Return what stands above the first article."""
    out: list[Line] = []

    def add(text: str) -> None:
        out.append((State.NAVIGATION, text))

    if style.family == "mail":
        subject = chance.choice(("Fwd: clippings", "FW: for the archive", "press review", "Articles"))
        add(f"From: {chance.choice(some('author', style.language, chance))} <desk@example.org>")
        add("To: archive@example.org")
        add(fill_in(chance, style, "Date: {date}"))
        add(f"Subject: {subject}")
        out.append((None, ""))
        if chance.random() < 0.5:
            add(
                chance.choice(("Please file these.", "As discussed.", "Hi, here is what I found today."))
            )
            out.append((None, ""))
    if style.family == "digest":
        add(style.outlet if chance.random() < 0.7 else " ".join(style.outlet.upper()))
        add(
            chance.choice(
                ("Your morning briefing", "Weekly digest", "The week in brief", "Press review")
            )
        )
        add(
            fill_in(
                chance, style, chance.choice(("{date}", "{date} - {name}", "{date} | edited by {name}"))
            )
        )
        if chance.random() < 0.6:
            add(fill_in(chance, style, chance.choice(some("greeting", style.language, chance))))
        out.append((None, ""))
    if chance.random() < 0.2:
        add(fill_in(chance, style, chance.choice(phrases("stamp", "*"))))
    if style.family == "page parts" or chance.random() < style.boilerplate:
        for _ in range(chance.randrange(1, 6)):
            add(fill_in(chance, style, chance.choice(some("nav", style.language, chance)), pieces))
    elif chance.random() < 0.15:
        add(style.outlet)
    return out


def between(chance: random.Random, style: Style, place: int, count: int, piece: Material) -> list[Line]:
    """Return what stands between two articles, and above the first."""
    out: list[Line] = [(None, "")] * (style.wide if place > 1 else chance.randrange(2))
    state = State.NAVIGATION if place == 1 else State.TAIL
    if style.rule and (place > 1 or chance.random() < 0.3):
        out += [(state, style.rule)] + [(None, "")] * chance.randrange(2)
    if style.family == "page parts" and place > 1:
        for _ in range(chance.randrange(0, 4)):
            out.append(
                (state, fill_in(chance, style, chance.choice(some("nav", style.language, chance))))
            )
    if style.head and not style.inline_head:
        day = piece.published or "2014-06-05"
        words = style.head.replace("{n}", str(place)).replace("{of}", str(count))
        pattern = chance.choice(("EEEE d MMMM", "EEEE, d MMMM y", style.day))
        words = words.replace("{day}", printed_day(pattern, date.fromisoformat(day), style.language))
        out += [(state, fill_in(chance, style, words))] + [(None, "")] * chance.randrange(2)
    return out


def foot(chance: random.Random, style: Style) -> list[Line]:
    out: list[Line] = []
    if style.rule and chance.random() < 0.3:
        out.append((State.TAIL, style.rule))
    if chance.random() < 0.15:
        out.append(
            (
                State.TAIL,
                chance.choice(
                    ("END", "[end of file]", "-- end --", "Ende", "3 items", "###", "exported 3 items")
                ),
            )
        )
    if style.family in ("page parts", "digest", "mail") and chance.random() < 0.6:
        for _ in range(chance.randrange(1, 5)):
            out.append(
                (State.TAIL, fill_in(chance, style, chance.choice(some("tail", style.language, chance))))
            )
    return out


def menu(chance: random.Random, style: Style, pieces: Sequence[Material]) -> list[Line]:
    """Return a page in which nothing is an article: menus, teasers, what stands at the foot of pages."""
    out: list[Line] = []
    numbered = chance.choice(("{n}. {}", "{}", "* {}", "{}"))
    for number, piece in enumerate(pieces, 1):
        for _ in range(chance.randrange(1, 5)):
            kind = chance.choice(("nav", "nav", "section", "tail"))
            words = chance.choice(some(kind, style.language, chance))
            out.append((State.NAVIGATION, fill_in(chance, style, words, pieces)))
        if piece.title:
            out.append(
                (State.NAVIGATION, numbered.replace("{n}", str(number)).replace("{}", piece.title))
            )
    for _ in range(chance.randrange(1, 5)):
        words = chance.choice(some("tail", style.language, chance))
        out.append((State.NAVIGATION, fill_in(chance, style, words, pieces)))
    return out
