"""Lines that may say who wrote an article, each with the names in it and all that a dump shows of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from reading_room.ingest.author_features import (
    EAST_ASIAN,
    GIVEN,
    aligned,
    is_plain,
    is_told,
    placed,
    says_when,
    seen,
    sides,
)
from reading_room.ingest.byline import CUE, read_byline, segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.header_segments import head_of
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.lexicon import BY
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.line_names import (
    CUED,
    NOBODY,
    LineNames,
    bare,
    is_filed,
    is_lone_cue,
    names_in,
    persons_in,
)
from reading_room.ingest.name_traces import NameTraces
from reading_room.ingest.outlet_forms import key_of
from reading_room.ingest.outlets import is_agency, is_menu
from reading_room.ingest.persons import has_given_name, is_person, split_names
from reading_room.ingest.seed_article import PROSE, Line, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_EDITED = re.compile(
    rf"(?:edited|curated|compiled|written|hosted|herausgegeben|zusammengestellt|édité|rédigé"
    rf"|editado|redactado|a cura|redigeret|redigert)\s+{BY}\s+(.+)",
    re.I,
)
_REPORTING = re.compile(
    r"\W{0,2}(?:(?:reporting(?: and writing)?|writing|reportage|reporte|bericht)\s+"
    rf"(?:by|de|von|par|por)|(?:posted|written|published|story|text)\s+{BY})\s+(.+)",
    re.I,
)
_CREDIT = re.compile(CUE, re.I)
_REPORTERS_END = re.compile(
    r"[;.)]|\s(?:at|on|um|à|el)\s\d|(?<![\s,]),?\s*+(?:additional|editing|edited|writing|écrit|édit"
    r"|editado|edición|redaktion)",
    re.I,
)
_FOOT = 6
"""Lines below a text that may credit who wrote it."""
_DASHES = "—–-―(（[/"
"""What stands before a name that signs a text."""
_LONGEST_SIGNATURE = 60
"""Code points."""
_LINK, _LINKS = 4, 2
"""Words of a button, and buttons right above and below one."""
_CUE_REACHES, _RELATED_REACHES = 3, 4
"""Lines behind a cue that is a line of its own, and behind a heading of other articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorCandidate:
    """A line that may say who wrote."""

    line: Line
    names: tuple[str, ...]
    """Without titles, posts and outlets; empty where the line names nobody."""
    alone: bool
    """Whether it is names and no more."""
    rule: str
    """`byline`, `reporting-credit`, `signature` or `newsletter-editor`."""
    features: frozenset[str]


def author_candidates(
    piece: SeedArticle, setting: Setting, publisher: str
) -> tuple[AuthorCandidate, ...]:
    """Return the candidates in the order of their lines, those of the head first.

    `publisher`: the outlet that the article has; empty where that is not known. It wrote nothing.
    """
    found = (*_of_head(piece, setting), *_elsewhere(piece, setting))
    key = key_of(publisher) if publisher else ""
    return tuple(_without(one, key, setting.traces) for one in found)


def _without(one: AuthorCandidate, publisher: str, traces: NameTraces) -> AuthorCandidate:
    """Return a candidate without the outlet, buttons, and what stands beside people's given names."""
    names = [name for name in one.names if key_of(name) != publisher]
    names = [name for name in names if is_agency(name) or not traces.is_common(name)] or names
    given = [name for name in names if has_given_name(name)]
    if "cued" not in one.features and given and not any(map(EAST_ASIAN.match, names)):
        names = [name for name in names if name in given or is_agency(name)]
    return replace(one, names=tuple(names))


def _of_head(piece: SeedArticle, setting: Setting) -> Iterator[AuthorCandidate]:
    """Yield a candidate for each line of the head; those that name nobody part the others."""
    lines = [line for _, line in piece.head]
    dated = [says_when(line) for line in lines]
    several = len(setting.dump.pieces) > 1
    offsets = {line.number: offset for offset, line in head_of(piece)} if several else {}
    cue = related = -9
    for number, (place, line) in enumerate(piece.head):
        if "related" in line_facts(line.text).kinds:
            related = number
        found = _read(line, setting, below_cue=number - cue == 1)
        cue = cue if found else number
        cued = found is not None and (found.said or (bool(found.names) and bool(CUED.match(line.text))))
        named = found is not None and bool(found.names) and not _is_sender(lines, number)
        if not found or not named or (not cued and _is_link(found.names, lines, number)):
            yield _named(line, (), "byline", frozenset())
            continue
        alone = found.alone and not cued
        kind = "cued" if cued or number - cue <= _CUE_REACHES else "alone" if alone else "mixed"
        features = {
            *seen(found.names, line, piece, setting),
            *placed(line, place, kind),
            *aligned(line, offsets.get(line.number), found.names, piece, setting, kind),
        }
        features |= {f"{side} & {how}" for side in sides(place, kind) for how in features & GIVEN}
        if any(dated[max(0, number - 2) : number + 3]):
            features |= {"near a day", f"near a day & {kind}"}
        if number - related < _RELATED_REACHES:
            features.add("below related")
        if is_filed(line.text):
            features.add("reports")
        yield _named(line, found.names, "byline", features, alone=alone)


def _read(line: Line, setting: Setting, *, below_cue: bool) -> LineNames | None:
    """Return the names on a line; None where it says no more than "by", and any word below is one."""
    if "prose" in line_facts(line.text).kinds and not CUED.match(line.text):
        return NOBODY
    text = bare(line.text)
    if is_lone_cue(text):
        return None
    found = names_in(text, line, setting.known)
    return names_in(f"By: {text}", line, setting.known) if below_cue and not found.names else found


def _is_sender(head: Sequence[Line], number: int) -> bool:
    """Whether a line is the field of a mail that says who sent it, with the one that says when below."""
    below = (line.text.partition(":")[0] for line in head[number + 1 : number + 2])
    return ":" in head[number].text and any("envelope" in kinds_of(label) for label in below)


def _is_link(names: Sequence[str], head: Sequence[Line], number: int) -> bool:
    """Whether words in letters without capitals are a button: none a given name, others around them."""
    if not names or any(map(is_told, names)):
        return False
    around = (*head[max(0, number - 2) : number], *head[number + 1 : number + 3])
    short = (one for one in around if len(one.text.split()) <= _LINK and not dates_in(one.text))
    return sum(not CUED.match(one.text) for one in short) >= _LINKS


def _elsewhere(piece: SeedArticle, setting: Setting) -> Iterator[AuthorCandidate]:
    """Yield what stands outside the head, with what is seen of its names by the rule that read it."""
    for line, names, rule, more in chain(_credits(piece), _signatures(piece), _editors(setting)):
        marks = {rule, *more, *(f"{rule} & {one}" for one in seen(names, line, piece, setting))}
        yield _named(line, names, rule, marks)


_Elsewhere = Iterator[tuple[Line, tuple[str, ...], str, tuple[str, ...]]]
"""Lines with the names on them, the rule that read these, and what is seen of the place."""


def _credits(piece: SeedArticle) -> _Elsewhere:
    """Yield credits below a text: `Reporting by Ann Lee`, `Text: Ann Lee`."""
    for line in (*piece.tail, *piece.after[3:_FOOT]):
        match = _REPORTING.match(line.text)
        if match and (names := tuple(persons_in(_REPORTERS_END.split(match[1])[0]))):
            yield line, names, "reporting-credit", ()
        label = _CREDIT.match(line.text)
        labelled = label is not None and label[0].rstrip().endswith((":", "："))
        if labelled and (names := read_byline(line, frozenset()).authors):
            yield line, names, "reporting-credit", ()


def _signatures(piece: SeedArticle) -> _Elsewhere:
    """Yield names that sign a text at its end."""
    last = [line for line in piece.lines if line.role in PROSE or line.role is Role.CREDIT][-3:]
    for line in (*last, *piece.after[:2]):
        words = line.text.strip(f" .){_DASHES}）]")
        names = split_names(words) if 0 < len(words) <= _LONGEST_SIGNATURE else ()
        people = bool(names) and all(is_person(name, cued=False) for name in names)
        if people and not is_menu(words) and is_plain(words):
            end = "marked" if line.text[:1] in _DASHES else "own" if line.article else "lost"
            place = "last" if line is piece.lines[-1] else "after" if not line.article else "near end"
            yield line, names, "signature", (f"signs {end}", f"signs {place}")


def _editors(setting: Setting) -> _Elsewhere:
    """Yield who edited a newsletter, as it says above its items."""
    for line in setting.dump.front:
        match = _EDITED.search(line.text)
        if match and (names := tuple(persons_in(segments(match[1])[0]))):
            yield line, names, "newsletter-editor", ()


def _named(
    line: Line,
    names: tuple[str, ...],
    rule: str,
    features: set[str] | frozenset[str],
    *,
    alone: bool = False,
) -> AuthorCandidate:
    return AuthorCandidate(line=line, names=names, alone=alone, rule=rule, features=frozenset(features))
