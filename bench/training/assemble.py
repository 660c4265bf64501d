"""Dumps assembled at random from the words of articles: invented outlets, layouts, separators.

Every choice is drawn from a generator that is seeded by the dump's number, so a set of dumps is the same
each time. A layout's family is what validation leaves out.
"""

import random
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bench.training.frame import between, foot, front, menu
from bench.training.header import draw_names, header_lines
from bench.training.labelled import Labelled
from bench.training.layouts import laid_out, layouts
from bench.training.material import Material
from bench.training.phrases import LANGUAGES, some
from bench.training.style import FAMILIES, Line, Style, draw_style, fill_in
from reading_room.ingest.weights import State

ALIKE, LONG = 0.5, 8
"""Share of dumps with two articles about one thing; paragraphs of an article that makes two."""


def dumps(
    material: Sequence[Material], count: int, *, seed: str, families: Sequence[str] = FAMILIES
) -> Iterator[Labelled]:
    """Return so many dumps; the same for the same material, seed and families."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")  # noqa: S311
        yield assemble(material, chance, families[number % len(families)], number)


def assemble(material: Sequence[Material], chance: random.Random, family: str, number: int) -> Labelled:
    """Return one dump of a family, with the states of its lines."""
    first = chance.choice(material)
    language = first.language if first.language in LANGUAGES else "en"
    style = draw_style(chance, family, language)
    count = chance.choices((1, 2, 3, 4, 5, 7), (25, 25, 20, 15, 10, 5))[0]
    if family in ("numbered", "day heads", "digest", "feed", "diary", "live"):
        count = max(2, count)
    peers = [one for one in material if one.language == first.language] or [first]
    if chance.random() < 0.15:
        peers = list(material)
    others = [one for one in peers if one.title != first.title] or [
        one for one in material if one.title != first.title
    ]
    alike = halves(first) if chance.random() < ALIKE else (first,)
    count = max(0, count - len(alike))
    pieces = [*alike, *chance.sample(others, k=min(count, len(others)))]
    if family == "bare":
        pieces = pieces[:1]
    if family in layouts():
        return laid_out(chance, family, pieces, language, number)
    lines = front(chance, style, pieces)
    if family == "no article":
        pieces, lines = [], lines + menu(chance, style, pieces)
    if family == "live":
        pieces = [running_report(chance, style, pieces)]
    for place, piece in enumerate(pieces, 1):
        lines += between(chance, style, place, len(pieces), piece)
        lines += _article(chance, style, piece, place, pieces)
    lines += foot(chance, style)
    return _labelled(chance, style, lines, f"assembled/{family} {number}")


def halves(piece: Material) -> tuple[Material, ...]:
    """Return two articles about one thing, made of one that is long enough: its second half has a title
    of words that begin a sentence of it."""
    text = piece.body
    if len(text) < LONG:
        return (piece,)
    cut = next((n for n in range(len(text) // 2, len(text)) if text[n][0] is State.BODY), len(text) // 2)
    second = text[cut:]
    sentence = max((words for _, words in second[:4]), key=len)
    words = re.split(r"[.!?:;。—–]", sentence)[0].split()[: 8 + len(sentence) % 12]
    title = " ".join(word for n, word in enumerate(words) if n % 4 != len(text) % 4).strip(" ,\"“”'")
    if title == sentence or len(title) < 8:
        return (piece,)
    other = Material(
        group=piece.group,
        language=piece.language,
        title=title,
        authors=(),
        published=piece.published,
        publisher=piece.publisher,
        body=second,
    )
    return replace(piece, body=text[:cut]), other


def running_report(chance: random.Random, style: Style, pieces: Sequence[Material]) -> Material:
    """Return one article made of the texts of several: entries of a day, each below its time."""
    clock = chance.choice(("{h}:{m}", "{h}.{m}", "{h}:{m} GMT", "{h}h{m}", "{h}:{m} Uhr", "{h}.{m} BST"))
    minute, headed, signed = 1380, chance.random() < 0.6, chance.random() < 0.4
    joint = chance.choice(("\n", "\n", " ", " – ", ": "))
    names = draw_names(chance, style, pieces[0])
    by = style.by.replace("{outlet}", style.outlet).replace("{@}", "{}")
    body: list[tuple[State, str]] = []
    for piece in (*pieces, *pieces[: chance.choice((0, 9))]):
        minute -= chance.randrange(4, 90)
        words = clock.replace("{h}", str(minute // 60 % 24)).replace("{m}", f"{minute % 60:02}")
        if headed and piece.title:
            words = joint.join((words, piece.title))
        body += [(State.BODY, part) for part in words.split("\n")]
        if signed:
            body.append((State.BODY, by.replace("{}", chance.choice(names)).replace("{!}", names[0])))
        if chance.random() < 0.15:
            body.append((State.INSERT, chance.choice(some("insert", style.language, chance))))
        text = [(State.BODY, words) for state, words in piece.body if state is not State.SUBHEADING]
        start = chance.randrange(max(1, len(text) - 2))
        body += text[start : start + chance.choice((1, 1, 2, 3))]
    live = chance.choice(("{} – live", "{}: live updates", "Live: {}", "{} +++ Ticker", "{}"))
    return replace(pieces[0], title=live.replace("{}", pieces[0].title), body=tuple(body))


def _article(
    chance: random.Random, style: Style, piece: Material, place: int, pieces: Sequence[Material]
) -> list[Line]:
    """Return one article with its header, its text, and what stands in and below them."""
    titled = bool(piece.title) and not (style.family == "untitled" and chance.random() < 0.7)
    header = header_lines(chance, style, piece, place, titled=titled)
    out = header + [(None, "")] * (1 if header and (style.gap or chance.random() < 0.7) else 0)
    stood = any(state is State.STANDFIRST for state, _ in header)
    body = _body(chance, style, piece.body[1:] if stood else piece.body)
    for n, (state, words) in enumerate(body):
        out.append((state, words))
        out += [(None, "")] * style.gap
        if n and n + 1 < len(body) and chance.random() < style.boilerplate * 0.25:
            phrase = chance.choice(some("insert", style.language, chance))
            caption = "Foto" in phrase or "hoto" in phrase or phrase == "{caption}"
            out.append(
                (State.CAPTION if caption else State.INSERT, fill_in(chance, style, phrase, pieces))
            )
            out += [(None, "")] * style.gap
    if style.signed:
        name = chance.choice(draw_names(chance, style, piece))
        out.append((State.CREDIT, style.signed.replace("{outlet}", style.outlet).replace("{}", name)))
    elif chance.random() < 0.08:
        names = " and ".join(draw_names(chance, style, piece))
        credit = chance.choice(
            ("(Reporting by {})", "({})", "Additional reporting by {}", "Editing by {}")
        )
        if credit != "({})":
            out += [(State.CREDIT, credit.replace("{}", names))]
    if chance.random() < style.boilerplate:
        for _ in range(chance.randrange(1, 7)):
            phrase = chance.choice(some("tail", style.language, chance))
            out.append((State.TAIL, fill_in(chance, style, phrase, pieces)))
            out += [(None, "")] * chance.choice((0, 0, style.gap))
    return out


def _body(chance: random.Random, style: Style, texts: Sequence[tuple[State, str]]) -> list[Line]:
    """Return a run of the text, the lead first, cut to the length of the style."""
    longest = chance.randrange(style.shortest, style.longest + 1)
    if style.family == "live":
        longest = len(texts)
    kept: list[Line] = []
    keep_sub = chance.random() < 0.7
    prose = 0
    for state, words in texts:
        if state is State.SUBHEADING and not keep_sub:
            continue
        if prose >= longest and state is not State.SUBHEADING:
            break
        prose += state is not State.SUBHEADING
        kept.append((state, words))
    while kept and kept[-1][0] is State.SUBHEADING:
        kept.pop()
    first = next((n for n, (state, _) in enumerate(kept) if state in (State.LEAD, State.BODY)), 0)
    kept = kept[first:]
    if kept and kept[0][0] is not State.LEAD:
        kept[0] = (State.LEAD, kept[0][1])
    kept = [
        (State.BODY if n and state is State.LEAD else state, words)
        for n, (state, words) in enumerate(kept)
    ]
    if kept and chance.random() < 0.12:
        town = chance.choice(("HARWICK", "PELLBROOK", "BRUNNAU", "Montalbo", "Älvsta", "LISBON", "Oslo"))
        agency = chance.choice(("", " (Vega)", " (BWN)", ", March 3 (Meridian)"))
        dash = chance.choice((" - ", " — ", " -- ", " – "))
        if chance.random() < 0.2:
            kept.insert(0, (State.DATELINE, f"{town}{agency}{dash}".rstrip()))
        else:
            kept[0] = (State.LEAD, f"{town}{agency}{dash}{kept[0][1]}")
    if style.family == "markdown":
        marks = {State.SUBHEADING: "### "}
        kept = [(state, marks.get(state or State.BODY, "") + words) for state, words in kept]
    return kept


def _labelled(chance: random.Random, style: Style, lines: Sequence[Line], name: str) -> Labelled:
    """Return the lines with what happens to whole dumps: wrapping, indents, a wrong decoding."""
    change: Callable[[str], str] = str
    kind = chance.random()
    if kind < 0.04:
        change = _mojibake
    elif kind < 0.08:
        change = "    ".__add__
    elif kind < 0.11:
        change = "{}  ".format
    width = chance.choice((64, 68, 72, 76)) if style.family == "wrapped" else 0
    out: list[Line] = []
    for state, printed in lines:
        words = " ".join(printed.split())
        if width and len(words) > width:
            out += [(state, part) for part in textwrap.wrap(words, width, break_long_words=False)]
            if state is not None and not style.gap:
                out.append((None, ""))
        else:
            out.append((state if words else None, change(words) if words else ""))
    while out and out[0][0] is None and chance.random() < 0.9:
        out.pop(0)
    return Labelled(
        name=name,
        group=f"layout {style.family}",
        lines=tuple(words for _, words in out),
        states=tuple(state for state, _ in out),
    )


def _mojibake(text: str) -> str:
    """Return the text as UTF-8 that was read as Windows-1252, where that can be."""
    try:
        return text.encode("utf-8").decode("cp1252")
    except UnicodeDecodeError:
        return text
