"""Names that may be the publisher's of an article, each with all that a dump shows of it.

What is shown has names, such as `top1`, `press` or `with date`, which the table of weights scores.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.ingest.dateline import read_dateline
from reading_room.ingest.header_segments import SOURCE_WORDS, Segment, above, below, head_of, segments_of
from reading_room.ingest.outlet_forms import LEGAL, fold_word, form_of, key_of, may_be_name
from reading_room.ingest.outlets import (
    is_name,
    leading_name,
    plain_name,
)
from reading_room.ingest.persons import is_person, split_names
from reading_room.ingest.publisher_clues import tellings
from reading_room.ingest.seed_article import PROSE, Line, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_NO_NAMES = frozenset({"date", "page", "mail", "post", "menu", "label"})
_TOP, _TAIL, _END, _SHORT = 12, 8, 3, 100
"""Lines at the top, at a text's end and at the dump's end that are looked at; code points of one."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_DATED_OPENING = re.compile(r"[A-ZÀ-Þ][^.:–—]{2,60}\d(?:\s?[:–—]|\s-)\s+")
"""A place and a day before the first words of a release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name on a line."""

    name: str
    line: Line
    rule: str
    """What read it there: the words that say so, or its place."""
    quote: str
    """The words that say so."""
    features: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCandidate:
    """A name with its mentions and all that speaks for it and against it."""

    mentions: tuple[Mention, ...]
    features: frozenset[str]


def outlet_candidates(piece: SeedArticle, setting: Setting) -> tuple[OutletCandidate, ...]:
    """Return the candidates of an article, in the order in which the dump first has them."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    titles = [line.text.casefold() for line in piece.lines if line.role is Role.TITLE]
    for mention in _mentions(piece, setting):
        key = key_of(mention.name)
        said = mention.name.casefold()
        if key and not any(said == title or (len(said) > 25 and said in title) for title in titles):
            groups[key].append(mention)
    return tuple(
        OutletCandidate(
            mentions=tuple(several),
            features=frozenset().union(
                *(one.features for one in several), _about(key, several, piece, setting)
            ),
        )
        for key, several in groups.items()
    )


def _mentions(piece: SeedArticle, setting: Setting) -> Iterator[Mention]:
    before: Line | None = None
    beside = _beside(piece)
    for zones, offset, line in _zones(piece, setting):
        segments = segments_of(line.text)
        headed = before is not None and bool(SOURCE_WORDS.fullmatch(before.text.rstrip(" :：")))
        before = line
        for segment in segments[1:] if "title" in zones else segments:
            by = segment.kind == "person" and segment.label == "by"
            names = split_names(segment.words)
            by = by or (len(names) > 1 and all(is_person(name, cued=False) for name in names))
            if by or segment.kind in _NO_NAMES or not may_be_name(segment.words):
                continue
            features = set(_placed(zones, segment, page=setting.page))
            if headed:
                features.add("label source")
            if offset is not None:
                features.update(_aligned(segment, offset, piece, setting))
                features.update(f"{near} & {_company(segment)}" for near in beside[offset])
            yield Mention(
                name=segment.words,
                line=line,
                rule=zones[0],
                quote=line.text,
                features=frozenset(features),
            )
    around = {line.number for line in (*piece.lines, *piece.between)}
    over = {line.number for line in above(piece)[-4:]}
    under = {line.number for line in below(piece)[:4]}
    ends = {line.number for line in (*setting.dump.front, *setting.dump.foot)}
    for name, line, rule, quote, weight in _clues(piece, setting):
        form = form_of(name)
        if form == "menu" or not (may_be_name(name) or rule == "dateline-outlet"):
            continue
        at = line.number
        where = (
            "own"
            if at in around
            else "above"
            if at in over
            else "below"
            if at in under
            else "edge"
            if at in ends
            else "far"
        )
        features = {f"rule {rule}", f"rule {rule} & {form}", f"rule {rule} {where}"}
        if weight >= 3:
            features.add(f"rule {rule} sure")
        yield Mention(name=name, line=line, rule=rule, quote=quote, features=frozenset(features))


def _clues(piece: SeedArticle, setting: Setting) -> Iterator[tuple[str, Line, str, str, float]]:
    for clue in (*setting.imprints, *tellings(piece)):
        yield clue.name, clue.line, clue.rule, clue.quote, clue.weight
    dateline = read_dateline(piece)
    if dateline and dateline.outlet:
        yield dateline.outlet, dateline.line, "dateline-outlet", dateline.quote, 1.0
    for line in piece.lead[:1]:
        text = (
            line.text[len(dateline.quote) :].lstrip()
            if dateline and line is dateline.line
            else line.text
        )
        text = _DATED_OPENING.sub("", text)
        if (name := plain_name(leading_name(text))) and is_name(name):
            legal = text[len(name) :].split(" ", 2)[:2]
            name += f" {legal[1]}" if len(legal) > 1 and fold_word(legal[1]) in LEGAL - {""} else ""
            rule = "subject of release" if setting.released else "subject"
            yield name, line, rule, name, 1.0
    for name, line in setting.named_by_address:
        yield name, line, "address", name, 1.0


def _placed(zones: Sequence[str], segment: Segment, *, page: bool) -> Iterator[str]:
    form = form_of(segment.words)
    company = _company(segment)
    yield from (form, company, f"{form} & {company}")
    for zone in zones:
        yield from (zone, f"{zone} & {form}", f"{zone} & {company}")
        if page:
            yield from (f"page {zone}", f"page {zone} & {form}")
    if segment.label:
        yield f"label {segment.label}"
        yield f"label {segment.label} & {form}"
    if segment.count > 1:
        side = "first" if not segment.place else "last" if segment.place == segment.count - 1 else "mid"
        yield f"{side} of several & {form}"
        yield f"sign {segment.sign} & {form}"


def _company(segment: Segment) -> str:
    """What else is on the line."""
    beside = segment.beside
    if segment.count == 1:
        return "alone"
    known = [kind for kind in ("date", "person", "menu", "press", "post", "page") if kind in beside]
    return f"with {' '.join(known[:2]) or 'others'}{' in a row' if segment.count > 4 else ''}"


def _zones(piece: SeedArticle, setting: Setting) -> Iterator[tuple[tuple[str, ...], int | None, Line]]:
    """Yield lines around an article with the names of their place, and their distance to the title."""
    dump = setting.dump
    several = "" if len(dump.pieces) == 1 else " of several" if setting.heads_named else " of bare ones"
    tops = {line.number: n for n, line in enumerate(dump.front[:_TOP], 1)}
    foot = {line.number for line in dump.foot}
    ends = {line.number for line in dump.lines[-_END:]}
    seen: set[int] = set()
    for zones, offset, line in (
        *_in_head(piece, tops, several),
        *(((_top(rank, several),), None, dump.front[rank - 1]) for rank in tops.values()),
        *(
            (("tail",), None, line)
            for line in piece.tail[:_TAIL]
            if line.article and len(line.text) < _SHORT
        ),
        *(((f"below{n if n < 3 else ' far'}",), None, line) for n, line in enumerate(below(piece), 1)),
        *(
            ((f"foot{several}" if line.number in foot else "of others",), None, line)
            for line in dump.discarded
        ),
    ):
        if line.number not in seen:
            seen.add(line.number)
            last = line.number in ends and zones[0].startswith("below")
            yield (*zones, f"end{several}") if last else zones, offset, line


def _in_head(
    piece: SeedArticle, tops: Mapping[int, int], several: str
) -> Iterator[tuple[tuple[str, ...], int | None, Line]]:
    for offset, line in head_of(piece):
        near = max(-4, min(offset, 5))
        zone = f"head{near:+} {'own' if line.article else 'lost'}"
        rank = tops.get(line.number)
        if line.role is Role.TITLE:
            yield ("title",), offset, line
        else:
            yield (zone, _top(rank, several)) if rank else (zone,), offset, line


def _top(rank: int, several: str) -> str:
    return f"top{rank if rank < 4 else '4-6' if rank < 7 else ' more'}{several}"


def _aligned(segment: Segment, offset: int, piece: SeedArticle, setting: Setting) -> Iterator[str]:
    """What stands in the same place of the other articles' headers."""
    slot = (offset, segment.place)
    words = [at[slot] for slug, at in setting.slots.items() if slug != piece.slug and slot in at]
    if not words:
        return
    form = form_of(segment.words)
    key = key_of(segment.words)
    if any(key_of(other) == key for other in words):
        yield "slot same"
        yield f"slot same & {form}"
    forms = {form_of(other) for other in words}
    if forms & {"press", "titled", "domain"}:
        yield "slot press"
        yield f"slot press & {form}"
    for other in ("person", "acronym", "agency", "word", "words"):
        if other in forms:
            yield f"slot {other} & {form}"


def _beside(piece: SeedArticle) -> Mapping[int, set[str]]:
    """Return what stands right above and below the lines of the head, by place: a name, a dated one."""
    found: dict[int, set[str]] = defaultdict(set)
    for offset, line in head_of(piece):
        kinds = [segment.kind for segment in segments_of(line.text)]
        shown = "name" if kinds == ["person"] else "dated name" if "date" in kinds[1:] else ""
        if shown and line.role is not Role.TITLE:
            found[offset - 1].add(f"above a {shown}")
            found[offset + 1].add(f"below a {shown}")
    return found


def _has_words(text: str, name: str) -> bool:
    place = text.index(name)
    return not text[place - 1 : place].isalnum() and not text[place + len(name) :][:1].isalnum()


def _about(key: str, mentions: Sequence[Mention], piece: SeedArticle, setting: Setting) -> Iterator[str]:
    """What the dump as a whole says of a name."""
    form = form_of(mentions[0].name)
    yield f"a {form}"
    yield f"in a {setting.kind}"
    yield f"in a {setting.kind} & {form}"
    lines = len({one.line.number for one in mentions})
    yield f"lines {min(lines, 3)}"
    yield f"lines {min(lines, 3)} & {form}"
    if len(key) > 3 and any(key in domain for domain in setting.domains):
        yield "domain"
        yield f"domain & {form}"
    name = mentions[0].name
    used = {one.line.number for one in mentions}
    said = name.casefold()
    again = sum(
        _has_words(text, said)
        for number, text in setting.dump.said
        if said in text and number not in used
    )
    yield f"again {min(again, 2)}"
    yield f"again {min(again, 2)} & {form}"
    told = sum(name in line.text for line in piece.lines if line.role in PROSE)
    yield f"told {min(told, 2)}"
    yield f"told {min(told, 2)} & {form}"
    title = " ".join(line.text.casefold() for line in piece.lines if line.role is Role.TITLE)
    words = set(_LONG_WORD.findall(title))
    if any(word in words for word in _LONG_WORD.findall(name.casefold())):
        yield "in title"
        yield f"in title & {form}"
    yield f"words {min(len(name.split()), 4)}"
    yield "capitals" if name.isupper() else "capital" if name[:1].isupper() else "small"
    if any(map(str.isdigit, name)):
        yield "digits"
    if setting.released:
        yield f"released & {form}"
    heads = sum(any(key_of(w) == key for w in at.values()) for at in setting.slots.values())
    if heads > 1:
        yield f"in several heads & {form}"
