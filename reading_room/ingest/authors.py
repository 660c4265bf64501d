"""Who wrote an article: by its byline, its credits, or the masthead of a newsletter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading_room.ingest.byline import CUE, read_byline, segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.dateline import place_below_name, read_dateline
from reading_room.ingest.lexicon import BY
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import is_menu, looks_like_outlet
from reading_room.ingest.persons import is_person, is_post, length, split_names
from reading_room.ingest.seed_article import PROSE, Found, Line, SeedArticle, SeedLines, evidence
from reading_room.ingest.setting import Setting
from reading_room.ingest.signed_lines import CUED, LONG_NAME, Signed, signed_lines

_EDITED = re.compile(
    rf"(?:edited|curated|compiled|written|hosted|herausgegeben|zusammengestellt|édité|rédigé|editado|redactado"
    rf"|a cura|redigeret|redigert)\s+{BY}\s+(.+)",
    re.I,
)
_REPORTING = re.compile(
    r"\W{0,2}(?:reporting(?: and writing)?|writing|reportage|reporte|bericht)\s+"
    r"(?:by|de|von|par|por)\s+(.+)",
    re.I,
)
_LABEL = re.compile(CUE, re.I)
_POSTED = re.compile(rf"(?:posted|written|published|story|text)\s+{BY}\s+(.+)", re.I)
_REPORTERS_END = re.compile(
    r"[;.)]|\s(?:at|on|um|à|el)\s\d|(?<![\s,]),?\s*+(?:additional|editing|edited|writing|écrit|édit|editado|edición|redaktion)",
    re.I,
)
_SIGNS = re.compile(r"[—–―-]{1,2}\s?(?=[^\W\d_])")
"""What stands before a name that signs."""
_ENOUGH, _ENOUGH_BESIDE = 3.0, 2.0
"""Scores at which a line is a byline, and at which one beside it names another writer."""
_BESIDE = 3
"""Lines from a byline in which others of its kind may stand."""


def find_authors(piece: SeedArticle, setting: Setting) -> Found[tuple[str, ...]] | None:
    """Return the authors: of the head's best byline, else of the credits, else a newsletter's editor."""
    return (
        _from_head(piece, setting)
        or _from_credits(piece)
        or _from_above(setting.dump)
        or _from_editor(setting.dump)
        or _from_signature(piece)
    )


def _from_head(piece: SeedArticle, setting: Setting) -> Found[tuple[str, ...]] | None:
    """The best line counts, with those beside it of names alone; a place in capitals is no name."""
    lines = tuple(signed_lines(piece, setting))
    above = (None, *lines)
    lines = tuple(
        replace(one, names=()) if up and place_below_name(one.line, up.line) else one
        for up, one in zip(above, lines, strict=False)
    )
    named = (number for number, one in enumerate(lines) if one.names)
    best = max(named, key=lambda number: lines[number].score, default=None)
    if best is None or lines[best].score < _ENOUGH:
        return None
    chosen = [lines[best]]
    for step in (1, -1):
        chosen += _beside(lines, best, step) if lines[best].alone else ()
    dateline = read_dateline(piece)
    place = dateline.place.casefold() if dateline else ""
    ordered = sorted(chosen, key=lambda one: one.line.number)
    names = [name for one in ordered for name in one.names if name.casefold() != place]
    return _found(tuple(dict.fromkeys(names)), lines[best].line, "byline") if names else None


def _beside(lines: Sequence[Signed], best: int, step: int) -> Iterator[Signed]:
    """Yield the lines of other writers, with their posts between."""
    at = best + step
    while 0 <= at < len(lines) and abs(at - best) <= _BESIDE:
        one = lines[at]
        post = is_post(one.line.text)
        if one.names and not post:
            person = all(is_person(name, cued=False) and length(name) <= LONG_NAME for name in one.names)
            if not one.alone or one.score < _ENOUGH_BESIDE or not person:
                return
            yield one
        at += step


def _from_signature(piece: SeedArticle) -> Found[tuple[str, ...]] | None:
    """A name on the last line of a text signs it."""
    below = piece.after[:1] if piece.after and _SIGNS.match(piece.after[0].text) else ()
    for line in (*below, piece.lines[-1]):
        name = line.text.strip(" —–-―.")
        signs = line in below or (line.role in PROSE and len(name.split()) in (2, 3))
        plain = not looks_like_outlet(name) and not is_menu(name) and not line_facts(name).furniture
        if signs and plain and is_person(name, cued=False):
            return _found((name,), line, "signature")
    return None


def _from_credits(piece: SeedArticle) -> Found[tuple[str, ...]] | None:
    for line in piece.tail:
        match = _REPORTING.match(line.text) or _POSTED.match(line.text)
        if match and (names := tuple(_persons(_REPORTERS_END.split(match[1])[0]))):
            return _found(names, line, "reporting-credit")
        label = _LABEL.match(line.text)
        labelled = label is not None and label[0].rstrip().endswith((":", "："))
        if labelled and (names := read_byline(line, frozenset()).authors):
            return _found(names, line, "reporting-credit")
    return None


def _from_above(dump: SeedLines) -> Found[tuple[str, ...]] | None:
    """A byline among the discarded lines above the only article is that article's."""
    for line in dump.front if len(dump.pieces) == 1 else ():
        authors = read_byline(line, frozenset()).authors if CUED.match(line.text) else ()
        if authors and not dates_in(line.text):
            return _found(authors, line, "byline-above")
    return None


def _from_editor(dump: SeedLines) -> Found[tuple[str, ...]] | None:
    """The editor named in a newsletter's masthead answers for its unsigned items."""
    for line in dump.front:
        match = _EDITED.search(line.text)
        if match and (names := tuple(_persons(segments(match[1])[0]))):
            return _found(names, line, "newsletter-editor")
    return None


def _persons(text: str) -> Iterator[str]:
    return (name for name in split_names(text) if is_person(name, cued=False))


def _found(names: Sequence[str], line: Line, rule: str) -> Found[tuple[str, ...]]:
    return Found(value=tuple(names), evidence=evidence("authors", line, line.text, rule))
