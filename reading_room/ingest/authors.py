"""Who wrote an article: by its byline, its credits, or the masthead of a newsletter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reading_room.ingest.byline import BY, CUE, read_byline, segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.dateline import place_below_name, read_dateline
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import is_agency, is_menu, looks_like_outlet
from reading_room.ingest.persons import is_person, is_post, length, split_names
from reading_room.ingest.seed_article import PROSE, Found, Line, SeedArticle, SeedLines, evidence
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_EDITED = re.compile(
    rf"(?:edited|curated|compiled|written|hosted|herausgegeben|zusammengestellt|édité|rédigé|editado|redactado"
    rf"|a cura|redigeret|redigert)\s+{BY}\s+(.+)",
    re.I,
)
_REPORTING = re.compile(
    r"\W{0,2}(?:reporting(?: and writing)?|reportage|reporte|bericht)\s+(?:by|de|von|par|por)\s+(.+)",
    re.I,
)
_POSTED = re.compile(rf"(?:posted|written|published|story|text)\s+{BY}\s+(.+)", re.I)
_REPORTERS_END = re.compile(
    r"[;.)]|\s(?:at|on|um|à|el)\s\d|(?<![\s,]),?\s*+(?:additional|editing|edited|writing|écrit|édit|editado|edición|redaktion)",
    re.I,
)


_EAST_ASIAN = re.compile(r"[\u3040-\u9fff가-힣]")
_LABEL = re.compile(r"^(?:bylines?\s?:\s*+(?=by\b)|from\s(?=[A-ZÀ-Þ]))", re.I)
"""What a field's label says beside the word for "by", and a word that stands for it."""
_LONE_CUE = re.compile(
    rf"(?:(?:an? )?(?:[\w'-]+ ){{0,2}}{BY}|authors?(?: of the article)?|autor(?:in|en)?|auteurs?|autore"
    r"|texte?)\s?:?",
    re.I,
)
"""A line that only says that the next one names who wrote."""
_CUED = re.compile(rf"{CUE}|(?:[^\W\d_]++ ){{0,2}}?{BY}\b\s?:?|from\s(?=[A-ZÀ-Þ])", re.I)
_SIGNS = re.compile(r"[—–―-]{1,2}\s?(?=[^\W\d_])")
"""What stands before a name that signs."""
_MARK = re.compile(r"[*•·–+-]\s+")
_NOTE = re.compile(
    r"(?<!\s)\s++(?:\d{1,3} ?(?:min(?:ute)?[ns]?|h(?:ou)?rs?|days?|weeks?|months?|years?|views?|stunden?"
    r"|tagen?|comments?)\b.*"
    r"|(?:follow|tips|email|e-mail|contact)\b.{0,20}|reports?|reporting)$",
    re.I,
)
"""What sites print behind a name: `2 minutes read`."""
_GLUED_POST = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]{4,}(?:in|eur|er|or|st|nt)\b)")
_WHEN = re.compile(
    r"\b(?:ago|hours?|published|updated|uhr|heute|gestern|today|yesterday|hace|vor \d+)\b"
    r"|\d{1,2}[:.]\d\d",
    re.I,
)
_PICTURED = re.compile(
    r"\b(?:photos?|fotos?|image|bild|picture|credit|copyright|illustration|video)\b|©", re.I
)
_JOINED = re.compile(r"(?<!\s)\s*+(?:[,/|&]|(?<=\s)(?:und|and|et|y|og|och|en|e)\s)\s*+")
_NOT_WROTE = re.compile(
    r"(?:herausgegeben|edited|published|photograph\w*|translated|produced|hosted)\b", re.I
)
_REPORTER = re.compile(r"[\u3400-\u9fff]{2,5} ?記者|[가-힣]{2,4} ?(?:기자|특파원)|记者")
_JOINING = re.compile(
    r"(?<![^\W\d_])(?:und|and|et|y|og|och|en|e|for|the|with|in)(?![^\W\d_])|[\W\d_]+", re.I
)
_TOLD = 8
"""Lines at the top of a text that name whom it is about; its foot may tell of its writer."""
_LONG_NAME = 3
"""Words that few people's names have more of."""
_LETTERS_LEFT = 10
"""Letters that forms of address and the like may leave of a line that is a name alone."""
_LONGEST = 220
"""Code points of a byline."""
_ENOUGH, _ENOUGH_BESIDE = 3.0, 2.0
"""Scores at which a line is a byline, and at which one beside it names another writer."""
_BESIDE = 3
"""Lines from a byline in which others of its kind may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    """A line of the head that may say who wrote."""

    line: Line
    names: tuple[str, ...]
    alone: bool
    """Whether it is a name and no more."""
    score: float


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
    lines = tuple(_signed(piece, setting))
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


def _beside(lines: Sequence[_Signed], best: int, step: int) -> Iterator[_Signed]:
    """Yield the lines of other writers, with their posts between."""
    at = best + step
    while 0 <= at < len(lines) and abs(at - best) <= _BESIDE:
        one = lines[at]
        post = is_post(one.line.text)
        if one.names and not post:
            person = all(
                is_person(name, cued=False) and length(name) <= _LONG_NAME for name in one.names
            )
            if not one.alone or one.score < _ENOUGH_BESIDE or not person:
                return
            yield one
        at += step


def _signed(piece: SeedArticle, setting: Setting) -> Iterator[_Signed]:
    """Yield each line of the head with the names in it, and how much speaks for their having written."""
    head = piece.head
    cue = 0
    dated = [bool(line_facts(line.text).kinds & {"date", "post"} or _is_when(line)) for _, line in head]
    related = -9
    for number, (place, line) in enumerate(head):
        facts = line_facts(line.text)
        mark = _MARK.match(line.text)
        text = line.text[mark.end() :] if mark else line.text
        text = _LABEL.sub("", _GLUED_POST.sub(", ", _NOTE.sub("", text)))
        if "related" in facts.kinds:
            related = number
        if _LONE_CUE.fullmatch(text.strip()):
            cue = 3
            yield _Signed(line=line, names=(), alone=False, score=0.0)
            continue
        names, cued, alone = _names_in(text, line, setting, cued=cue > 0)
        cued = cued or (bool(names) and bool(_CUED.match(line.text)))
        alone = alone and not cued
        score = 4.0 * (cued or cue > 0) + 2.0 * alone + 2.5 * (line.role is Role.BYLINE)
        score += 1.5 * bool(facts.dates) + 2.0 * any(dated[max(0, number - 2) : number + 3])
        score += 1.0 * ("post" in facts.kinds)
        score -= 0.12 * place if place >= 0 else 0.5 + 0.15 * -place
        score -= 4.0 * bool(facts.furniture) + 3.0 * (number - related < 4)
        score -= 5.0 * (bool(_PICTURED.search(text)) and not cued)
        score -= 3.0 * (len(text.split()) > (30 if cued else 16))
        score -= 1.5 * (alone and cue <= 0 and _is_told(names[0], piece))
        score -= 1.5 * (alone and (bool(_EAST_ASIAN.match(text)) or length(names[0]) > _LONG_NAME))
        yield _Signed(line=line, names=names, alone=alone, score=score)
        cue -= 1


def _names_in(
    text: str, line: Line, setting: Setting, *, cued: bool
) -> tuple[tuple[str, ...], bool, bool]:
    """Return the writers whom a line names, whether it says that they wrote, and if it says no more."""
    kicker = line.role is Role.KICKER and not dates_in(text) and not _CUED.match(text)
    if len(text) > _LONGEST or line.role is Role.TITLE or kicker or _NOT_WROTE.match(text):
        return (), False, False
    parts = segments(text)
    said = any(_CUED.match(part) for part in parts) or bool(_REPORTER.search(text))
    byline = read_byline(replace(line, text=text, role=Role.BYLINE), setting.known)
    agencies = tuple(_agencies(text, whole=not byline.authors))
    names = tuple(dict.fromkeys((*byline.authors, *agencies)))
    rest = " ".join(part for part in parts if not is_post(part))
    if not said and is_post(text.partition(",")[0]) and not (names and text.startswith(names)):
        return (), False, False
    for name in (*names, *byline.outlets):
        rest = re.sub(re.escape(name), "", rest, flags=re.I)
    alone = bool(names) and not said and len(_JOINING.sub("", rest)) <= _LETTERS_LEFT
    return names, said, alone


def _agencies(text: str, *, whole: bool) -> Iterator[str]:
    """Yield agencies that sign: alone, in small letters, or joined to a writer by a word for "and"."""
    cue = _CUED.match(text)
    parts = _JOINED.split(text[cue.end() :] if cue else text)
    for part in parts:
        name = part.strip(" .:")
        if name and is_agency(name) and (whole or name.islower() or f" and {name}" in text):
            yield name


def _is_when(line: Line) -> bool:
    return len(line.text) < 60 and bool(_WHEN.search(line.text))


def _is_told(name: str, piece: SeedArticle) -> bool:
    """Whether the text speaks of somebody of that name: a subject, and hardly its writer."""
    return any(name in line.text for line in piece.body[:_TOLD] if len(line.text) > len(name) + 40)


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
    return None


def _from_above(dump: SeedLines) -> Found[tuple[str, ...]] | None:
    """A byline among the discarded lines above the only article is that article's."""
    for line in dump.front if len(dump.pieces) == 1 else ():
        authors = read_byline(line, frozenset()).authors if _CUED.match(line.text) else ()
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
