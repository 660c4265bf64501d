"""Lines of an article's head that may say who wrote it, each with how much speaks for that."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reading_room.ingest.byline import CUE, read_byline, segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.lexicon import BY
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import is_agency
from reading_room.ingest.persons import is_post, length
from reading_room.ingest.seed_article import Line, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_LABEL = re.compile(r"^(?:bylines?\s?:\s*+(?=by\b)|from\s(?=[A-ZÀ-Þ]))", re.I)
"""What a field's label says beside the word for "by", and a word that stands for it."""
_LONE_CUE = re.compile(
    rf"(?:(?:an? )?(?:[\w'-]+ ){{0,2}}{BY}|authors?(?: of the article)?|autor(?:in|en)?|auteurs?|autore"
    r"|texte?)\s?:?",
    re.I,
)
"""A line that only says that the next one names who wrote."""
CUED = re.compile(rf"{CUE}|(?:[^\W\d_]++ ){{0,2}}?{BY}\b\s?:?|from\s(?=[A-ZÀ-Þ])", re.I)
_REPORTS = re.compile(r"\s(?:reports|berichtet|rapporte|informa|segnala)\.?$")
_FILED = re.compile(
    r"(?:aus|from|de|depuis|desde|da|uit|fra|från)\s[^,.;:]{2,40}\s(?:berichtet|reports|rapporte|informa|segnala)\s"
    r"(?=[A-ZÀ-Þ])",
    re.I,
)
"""`Aus Wien berichtet` before a name: it says who wrote, and from where."""
_WITH_AGENCIES = re.compile(
    r"(?<!\s)[\s,(]{1,3}(?:with|avec|mit|con|com|met|med)\s(?:(?:news|les)\s)?(?:agenc|agens|agentur|agenz|agênc)\w{1,4}\)?$",
    re.I,
)
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
_EAST_ASIAN = re.compile(r"[\u3040-\u9fff가-힣]")
_TOLD = 8
"""Lines at the top of a text that name whom it is about; its foot may tell of its writer."""
LONG_NAME = 3
"""Words that few people's names have more of."""
_LETTERS_LEFT = 10
"""Letters that forms of address and the like may leave of a line that is a name alone."""
_LONGEST = 220
"""Code points of a byline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A line of the head that may say who wrote."""

    line: Line
    names: tuple[str, ...]
    alone: bool
    """Whether it is a name and no more."""
    score: float


def signed_lines(piece: SeedArticle, setting: Setting) -> Iterator[Signed]:
    """Yield each line of the head with the names in it, and how much speaks for their having written."""
    head = piece.head
    sources = {clue.name for clue in setting.tops[piece.slug]}
    signing = {
        byline.line.text
        for slug, several in setting.bylines.items()
        for byline in several
        if slug != piece.slug and byline.line.role is Role.BYLINE
    }
    cue = 0
    dated = [bool(line_facts(line.text).kinds & {"date", "post"} or _is_when(line)) for _, line in head]
    related = -9
    for number, (place, line) in enumerate(head):
        facts = line_facts(line.text)
        mark = _MARK.match(line.text)
        text = line.text[mark.end() :] if mark else line.text
        filed = len(text) < _LONGEST and _FILED.match(text)
        text = text[filed.end() :] if filed else _WITH_AGENCIES.sub("", text)
        text = _LABEL.sub("", _GLUED_POST.sub(", ", _NOTE.sub("", text)))
        if "related" in facts.kinds:
            related = number
        if _LONE_CUE.fullmatch(text.strip()):
            cue = 3
            yield Signed(line=line, names=(), alone=False, score=0.0)
            continue
        names, cued, alone = _names_in(text, line, setting, cued=cue > 0)
        names = tuple(name for name in names if name not in sources)
        cued = cued or (bool(names) and bool(CUED.match(line.text)))
        alone = alone and not cued and bool(names)
        score = 4.0 * (cued or cue > 0) + 2.0 * alone + 2.5 * (line.role is Role.BYLINE)
        score += 1.5 * bool(facts.dates) + 2.0 * any(dated[max(0, number - 2) : number + 3])
        score += 1.0 * ("post" in facts.kinds)
        score -= 0.12 * place if place >= 0 else 0.5 + 0.15 * -place
        score -= 4.0 * bool(facts.furniture) + 3.0 * (number - related < 4)
        score -= 5.0 * (bool(_PICTURED.search(text)) and not cued)
        score += 4.0 * (alone and bool(filed or _REPORTS.search(line.text)))
        score += 2.0 * (alone and line.text in signing)
        score -= 3.0 * (len(text.split()) > (30 if cued else 16))
        score -= 2.0 * (alone and line.role is None and line is setting.dump.lines[0])
        score -= 1.5 * (alone and cue <= 0 and _is_told(names[0], piece))
        score -= 1.5 * (alone and (bool(_EAST_ASIAN.match(text)) or length(names[0]) > LONG_NAME))
        yield Signed(line=line, names=names, alone=alone, score=score)
        cue -= 1


def _names_in(
    text: str, line: Line, setting: Setting, *, cued: bool
) -> tuple[tuple[str, ...], bool, bool]:
    """Return the writers whom a line names, whether it says that they wrote, and if it says no more."""
    kicker = line.role is Role.KICKER and not dates_in(text) and not CUED.match(text)
    if len(text) > _LONGEST or line.role is Role.TITLE or kicker or _NOT_WROTE.match(text):
        return (), False, False
    parts = segments(text)
    said = any(CUED.match(part) for part in parts) or bool(_REPORTER.search(text))
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
    cue = CUED.match(text)
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
