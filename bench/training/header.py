"""The lines above the text of an assembled article, in the order of its dump, with their states."""

import random
import re
from collections.abc import Sequence
from datetime import date, timedelta

from bench.training.material import Material
from bench.training.phrases import LABELS, printed_day, some
from bench.training.style import Line, Style, fill_in
from reading_room.ingest.weights import State

BARE = 0.5
"""Share of untitled articles that have no header at all."""


def header_lines(
    chance: random.Random, style: Style, piece: Material, place: int, *, titled: bool
) -> list[Line]:
    """Return the lines above a text, in the order of the style, with the states that they have."""
    outlet = chance.choice(some("outlet", style.language, chance)) if style.own_outlets else style.outlet
    day = (
        date.fromisoformat(piece.published)
        if piece.published
        else date(2015, 3, 1) + timedelta(days=chance.randrange(3000))
    )
    printed = printed_day(style.day, day, style.language)
    if chance.random() < 0.15:
        printed += chance.choice((" 10:42", ", 6:15 PM", " – 17:05", " at 09:30", " 08:00 UTC"))
    names = draw_names(chance, style, piece)
    join = {"de": " und ", "fr": " et ", "es": " y ", "ja": "、", "zh": " "}.get(style.language, " and ")
    by = (
        style.by.replace("{outlet}", outlet)
        .replace("{}", join.join(names))
        .replace("{!}", join.join(names).upper())
    )
    by = by.replace("{@}", f"{names[0]}, {outlet}")
    standfirst = piece.body[0][1] if len(piece.body) > 2 and len(piece.body[0][1]) < 260 else ""
    parts = {
        "title": _title(style, piece, place, outlet) if titled else "",
        "by": by if chance.random() < 0.9 else "",
        "date": printed if chance.random() < 0.93 else "",
        "outlet": outlet,
        "kicker": chance.choice(some("section", style.language, chance)),
        "standfirst": standfirst if chance.random() < 0.6 else "",
    }
    if style.family == "labelled fields":
        return _labelled_fields(chance, style, parts, titled=titled)
    if style.family == "untitled" and not titled:
        parts["kicker"] = parts["standfirst"] = ""
        if chance.random() < BARE:
            return []
    lines: list[tuple[str, str]] = [(part, parts[part]) for part in style.order if parts[part]]
    if style.joint:
        lines = _joined(lines, style.joint)
    return _stated(chance, style, lines, titled=titled)


def draw_names(chance: random.Random, style: Style, piece: Material) -> list[str]:
    if piece.authors and chance.random() < 0.7:
        return list(piece.authors[:3])
    names = some("author", style.language, chance)
    return chance.sample(names, k=min(len(names), chance.choice((1, 1, 1, 2))))


def _title(style: Style, piece: Material, place: int, outlet: str) -> str:
    title = style.title.replace("{}", piece.title).replace("{!}", piece.title.upper())
    title = title.replace("{outlet}", outlet).replace("{site}", "site.example")
    if style.inline_head:
        head = style.head.replace("{n}", str(place)).replace("{of}", "9")
        return f"{head} {title}"
    return title


def _joined(lines: list[tuple[str, str]], joint: str) -> list[tuple[str, str]]:
    """Put neighbouring byline, date and outlet on one line."""
    out: list[tuple[str, str]] = []
    for part, words in lines:
        if part in ("by", "date", "outlet") and out and out[-1][0] in ("by", "date", "outlet"):
            kind = "by" if "by" in (part, out[-1][0]) else "date"
            out[-1] = (kind, out[-1][1] + joint + words)
        else:
            out.append((part, words))
    return out


def _stated(
    chance: random.Random, style: Style, lines: Sequence[tuple[str, str]], *, titled: bool
) -> list[Line]:
    out: list[Line] = []
    seen_title = False
    for part, words in lines:
        if part == "title":
            seen_title = True
            state = State.TITLE
        elif titled and not seen_title:
            state = State.ABOVE
        elif not titled and not out:
            state = State.OPENER
        elif part == "standfirst":
            state = State.STANDFIRST
        elif part == "by":
            state = State.BYLINE
        else:
            state = State.DATE if part == "date" else State.BYLINE if part == "outlet" else State.TOOLS
        out.append((state, words))
        if not style.tight_header:
            out.append((None, ""))
        if seen_title and chance.random() < style.boilerplate * 0.4:
            out.append(
                (
                    State.TOOLS,
                    fill_in(chance, style, chance.choice(some("tools", style.language, chance))),
                )
            )
    return out


def _labelled_fields(
    chance: random.Random, style: Style, parts: dict[str, str], *, titled: bool
) -> list[Line]:
    """Return a header as an export prints it: a label and a colon before each field."""
    labels = LABELS.get(style.language, LABELS["en"])
    other = len(style.by) % 2 * 4
    fields = [
        ("title", labels[other]),
        ("by", labels[1 + other]),
        ("date", labels[2 + other]),
        ("outlet", labels[3 + other]),
    ]
    if len(style.outlet) % 3 == 0:
        fields = [fields[3], fields[0], fields[2], fields[1]]
    elif len(style.outlet) % 3 == 1:
        fields = [fields[0], fields[3], fields[2]]
    lines = [(part, f"{label}: {parts[part]}") for part, label in fields if parts[part]]
    if chance.random() < 0.4:
        lines.append(
            (
                "tools",
                f"URL: https://{re.sub(r'[^a-z]', '', style.outlet.lower())}.example/a/"
                f"{chance.randrange(9999)}",
            )
        )
    return _stated(chance, style, lines, titled=titled)
