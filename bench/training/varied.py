"""Real pages with other lines around their articles: captions, questions, breadcrumbs, teasers.

What stands between a title and its text is different with each outlet, and the pages are of few. A page
that is varied keeps its words and what they are; its header stands in another order, with lines above,
between and below it that belong to a page and not to the article.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import TypeAlias

from bench.training.labelled import Labelled
from bench.training.phrases import DATES, fill, phrases, printed_day, some
from reading_room.ingest.weights import State

HEADED = (State.ABOVE, State.TITLE)
BELOW = (State.STANDFIRST, State.BYLINE, State.DATE, State.TOOLS)
TEASERS = (
    *("title", "day title", "title text", "day title text", "title day", "title name"),
    *("title text name", "section title text", "title text day"),
)
"""What a teaser shows of an article, line by line."""
Line: TypeAlias = tuple[State | None, str]


def varied(found: Sequence[Labelled], languages: Mapping[str, str], *, seed: str) -> Iterator[Labelled]:
    """Return each page that has a title and a text once more, varied."""
    for dump in found:
        chance = random.Random(f"{seed} {dump.name}")  # noqa: S311
        language = languages.get(dump.name, "en")
        peers = [one for one in found if languages.get(one.name) == language and one is not dump]
        if State.TITLE in dump.states and State.LEAD in dump.states:
            yield _varied(dump, chance, language, peers or [dump])


def _varied(dump: Labelled, chance: random.Random, language: str, peers: Sequence[Labelled]) -> Labelled:
    """Return a page with another header, and other lines above and below."""
    lines = [(s, t) for s, t in zip(dump.states, dump.lines, strict=True) if s]
    gap = [(None, "")] * chance.choice((0, 1, 1))
    top = next(n for n, (s, _) in enumerate(lines) if s in HEADED)
    text = next(n for n, (s, _) in enumerate(lines) if s is State.LEAD)
    above, header, rest = lines[:top], lines[top:text], lines[text:]
    below = next((n for n in range(len(rest), 0, -1) if rest[n - 1][0] is not State.TAIL), len(rest))
    out = [
        *_front(chance, language, above, header, peers),
        *_header(chance, language, header, rest, peers),
    ]
    out += [*_interrupted(chance, language, rest[:below], peers)]
    out += _foot(chance, language, rest[below:], peers)
    spaced = [one for line in out for one in (line, *gap)]
    return replace(
        dump,
        name=f"varied/{dump.name}",
        lines=tuple(t for _, t in spaced),
        states=tuple(s for s, _ in spaced),
    )


def _front(
    chance: random.Random,
    language: str,
    above: Sequence[Line],
    header: Sequence[Line],
    peers: Sequence[Labelled],
) -> list[Line]:
    """Return what stands above the header: the page's own lines, teasers, the title said otherwise."""
    title = next(t for s, t in header if s is State.TITLE)
    kept = list(above) if chance.random() < 0.6 else list(above[-chance.randrange(12) :])
    if chance.random() < 0.25:
        kept = _teasers(chance, language, peers, State.NAVIGATION) + kept
    section = chance.choice(some("section", language, chance))
    outlet = chance.choice(some("outlet", language, chance))
    shapes = (
        "{o} > {s} > {}",
        "{s}{}",
        "{} | {o}",
        "{} - {s}",
        "{}",
        "Home / {s} / {}",
        "{o}{s}{}",
        "{s}",
    )
    if chance.random() < 0.4:
        words = chance.choice(shapes).replace("{s}", section).replace("{o}", outlet)
        place = len(kept) - min(len(kept), chance.choice((0, 0, 1, 3)))
        kept.insert(place, (State.NAVIGATION, words.replace("{}", title)))
    if chance.random() < 0.3:
        kept.append((State.NAVIGATION, chance.choice((section, section.upper(), f"{section}:"))))
    return kept


def _header(
    chance: random.Random,
    language: str,
    header: Sequence[Line],
    text: Sequence[Line],
    peers: Sequence[Labelled],
) -> list[Line]:
    """Return the header in another order, some of its lines left out, with others between them."""
    title = [line for line in header if line[0] is State.TITLE][:1]
    own = [line for line in header if line[0] in BELOW and chance.random() > 0.1]
    own = [line for line in own if line[0] is not State.TOOLS or chance.random() < 0.6]
    groups = [list(run) for _, run in groupby(own, key=lambda line: line[0])]
    if chance.random() < 0.4:
        chance.shuffle(groups)
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        groups.insert(chance.randrange(len(groups) + 1), [_between(chance, language, text, peers)])
    if chance.random() < 0.25:
        groups.insert(0, [(State.STANDFIRST, _sentence(chance, text))])
    above: list[Line] = [(State.ABOVE, t) for s, t in header if s is State.ABOVE]
    if chance.random() < 0.15:
        moved = [run for run in groups if run[0][0] in (State.BYLINE, State.DATE)]
        groups = [run for run in groups if run not in moved]
        above += [(State.ABOVE, t) for run in moved for _, t in run]
    return [*above, *title, *(line for run in groups for line in run)]


def _interrupted(
    chance: random.Random, language: str, text: Sequence[Line], peers: Sequence[Labelled]
) -> Iterator[Line]:
    """Yield the text with pictures, offers and other articles between its paragraphs."""
    often = chance.choice((0.0, 0.0, 0.06, 0.12))
    for place, line in enumerate(text):
        inside = 0 < place < len(text) - 1 and line[0] is State.BODY
        if inside and text[place - 1][0] is State.BODY and chance.random() < often:
            kind = chance.random()
            if kind < 0.35:
                yield from _teasers(chance, language, peers, State.INSERT)[: chance.randrange(2, 9)]
            else:
                yield State.INSERT, _between(chance, language, text, peers)[1]
            if kind > 0.8:
                yield State.CAPTION, chance.choice(phrases("caption", "*")).split("{")[0]
        yield line


def _between(
    chance: random.Random, language: str, text: Sequence[Line], peers: Sequence[Labelled]
) -> Line:
    """Return a line that stands between a title and its text and is neither."""
    kind = chance.random()
    if kind < 0.5:
        caption = chance.choice(phrases("credited", "*"))
        name = chance.choice(some("author", language, chance))
        return State.TOOLS, caption.replace("{}", _sentence(chance, text)).replace("{name}", name)
    if kind < 0.65:
        return State.TOOLS, chance.choice(some("promotion", language, chance))
    if kind < 0.8:
        return State.TOOLS, _title(chance, peers)
    outlet = chance.choice(some("outlet", language, chance))
    tools = chance.choice(some("tools", language, chance))
    day = chance.choice(DATES.get(language, DATES["*"]))
    return State.TOOLS, fill(chance, tools, outlet=outlet, language=language, day=day)


def _sentence(chance: random.Random, text: Sequence[Line]) -> str:
    """Return some words of a text, as captions and standfirsts have them."""
    prose = [t for s, t in text if s in (State.LEAD, State.BODY)]
    words = chance.choice(prose[:12]).split()
    long = " ".join(words[: chance.randrange(7, 24)]) if len(words) > 3 else "".join(words)[:40]
    return long.rstrip(" ,;:-–—") + chance.choice((".", ".", ""))


def _title(chance: random.Random, peers: Sequence[Labelled]) -> str:
    titles = [t for one in peers for s, t in zip(one.states, one.lines, strict=True) if s is State.TITLE]
    return chance.choice(titles or ["The bridge that nobody wanted"])


def _teasers(
    chance: random.Random, language: str, peers: Sequence[Labelled], state: State
) -> list[Line]:
    """Return a list of other articles: titles with days, summaries, names."""
    out: list[Line] = []
    heading = chance.choice(
        ("", *(words for words in some("tail", language, chance) if "{" not in words))
    )
    if heading:
        out.append((state, heading))
    parts = chance.choice(TEASERS).split()
    pattern = chance.choice(DATES.get(language, DATES["*"]))
    for one in chance.choices(peers, k=chance.randrange(1, 8)):
        own = [(s, t) for s, t in zip(one.states, one.lines, strict=True) if s]
        prose = [t for s, t in own if s in (State.LEAD, State.BODY, State.STANDFIRST)]
        words = {
            "title": next((t for s, t in own if s is State.TITLE), _title(chance, peers)),
            "text": _summary(chance, prose[0]) if prose else "",
            "day": printed_day(
                pattern, date(2005, 1, 1) + timedelta(days=chance.randrange(7500)), language
            ),
            "name": chance.choice(some("author", language, chance)),
            "section": chance.choice(some("section", language, chance)),
        }
        out += [(state, words[part]) for part in parts if words[part]]
    return out


def _summary(chance: random.Random, text: str) -> str:
    """Return a paragraph, its first sentence, or as much of it as has room."""
    sentence = re.split(r"(?<=[.!?。])\s", text)[0]
    return chance.choice((text, sentence, sentence, text[: chance.randrange(60, 300)]))


def _foot(
    chance: random.Random, language: str, own: Sequence[Line], peers: Sequence[Labelled]
) -> list[Line]:
    """Return what stands below the text: the page's own lines, or teasers before or in place of them."""
    kind = chance.random()
    if kind < 0.4:
        return list(own)
    teasers = _teasers(chance, language, peers, State.TAIL)
    return teasers + (list(own) if kind < 0.8 else [])
