"""What is seen of each block of a seed: its own shape and words, and what stands around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.ingest import headers
from archive.ingest.blocks import Block
from archive.ingest.boilerplate import Furniture, furniture_of

_SENTENCE_END = re.compile(r"""(?:[.!?…。！？]|\.\.\.)["'”’»«“„」』)\]*_ ]*$""")
_QUESTION_END = re.compile(r"""[?!？！]["'”’»」』)\]]*$""")
_LETTER = re.compile(r"[^\W\d_]")
_TERM = re.compile(r"[^\W\d_]{5,}|[\u3400-\u9fff]{2}")
_MENU = re.compile(r"\s[|›»>·•/]\s|\s{3,}|\t")
_SPEAKER = re.compile(r"(?:\*\*)?(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}(?:\([^)]*\))?[:：](?:\*\*)?\s+\S")
_USER = re.compile(r"[\w.-]{3,24}:\s+\S")
_CAPTION_END = re.compile(
    r"[(\[（][^()\[\]]{0,60}\b(?:photos?|images?|pictures?|fotos?|bild|illustration|handout|credit|courtesy|getty|file|pool|archive?"
    r"|source|screenshot|via|crédit|archiv|imagen|写真|图)\b[^()\[\]]{0,60}[)\]）]\W*$"
    r"|(?:\.|\s[|–—-]|,)\s*(?:photo(?:graph)?s?|images?|pictures?|foto|bild|crédits?|©)\s*(?::|by|/|©|de\s).{2,50}$"
    r"|©\s*[^.]{2,50}$|\b(?:left|right|centre|center|pictured|seen here)\b.{0,40}\bphoto\b.{0,40}$",
    re.IGNORECASE,
)
_DIGEST = re.compile(
    r"(?:view|open|read|see)\b.{0,30}\bbrowser|trouble (?:seeing|viewing|reading)|\bunsubscribe\b|(?:this|today.s|your) (?:morning|briefing|digest)"
    r"|\b(?:(?:two|three|four|five|six|seven|eight|ten|\d+) (?:things|stories|items|headlines|points)\b|newsletter\b|digest\b|round-?up\b|in brief\b|news briefs)"
    r"|kurzmeldungen|in kürze|nachrichtenüberblick|en bref|brèves|im browser|dans votre navigateur|en su navegador|resumen|boletín|简讯|要闻|快讯",
    re.IGNORECASE,
)
PROSE_WORDS, LONG_WORDS = 9, 40
HEADLINE_WORDS, HEADLINE_LENGTH = 26, 190
AHEAD = 10
"""Blocks below a heading in which its text has to begin."""


@dataclass(slots=True)
class Seen:
    """A block with the names of what was seen of it; filled in by this module only."""

    block: Block
    """The block itself."""
    furniture: Furniture | None
    """What part of a page it says it is."""
    names: set[str]
    """Features, as in the table of weights."""


def observe(blocks: Sequence[Block]) -> tuple[Seen, ...]:
    """Return each block with its features."""
    seen = tuple(_alone(block) for block in blocks)
    _mark_repetition(seen)
    _mark_edges(seen)
    _mark_neighbours(seen)
    _mark_digest(seen)
    _mark_topics(seen)
    return seen


def _alone(block: Block) -> Seen:
    furniture = furniture_of(block.text, block.words)
    names = {*_shape(block), *_header(block), *_marks(block)}
    if furniture:
        names.add(furniture.kind)
    return Seen(block=block, furniture=furniture, names=names)


def _shape(block: Block) -> Iterator[str]:
    text, words = block.text, block.words
    letters = len(_LETTER.findall(text))
    if not letters:
        yield "no letters"
        return
    ends = bool(_SENTENCE_END.search(text))
    if (words >= PROSE_WORDS and ends and letters > len(text) / 2) or words > LONG_WORDS:
        yield "prose"
        if words > LONG_WORDS:
            yield "long"
        if _QUESTION_END.search(text) and words <= HEADLINE_WORDS:
            yield "question"
    elif words <= HEADLINE_WORDS and len(text) <= HEADLINE_LENGTH:
        yield from _short(text, words, letters, ends)
    else:
        yield "unfinished"


def _short(text: str, words: int, letters: int, ends: bool) -> Iterator[str]:
    if ends and not _QUESTION_END.search(text):
        yield "sentence"
    elif words <= 3:
        yield "label"
    elif text[-1] in ",;:：-–—" or text[0].islower():
        yield "fragment"
    else:
        yield "headline"
    if words >= 12 and not ends:
        yield "very long headline"
    elif words >= 8 and not ends:
        yield "long headline"
    if text.isupper() and letters > 8:
        yield "capitals"


def _header(block: Block) -> Iterator[str]:
    text = block.text
    if block.words > 30:
        if headers.opens_with_dateline(text[:90]):
            yield "dateline opening"
        return
    if headers.is_date(text):
        yield "date"
    elif headers.is_dated(text):
        yield "dated"
    if headers.is_byline(text):
        yield "byline"
    elif headers.is_names(text):
        yield "names"
    if headers.is_post(text):
        yield "post"
    if headers.is_bare_dateline(text):
        yield "bare dateline"
    elif headers.opens_with_dateline(text):
        yield "dateline opening"
    if headers.is_credit(text):
        yield "credits"


def _marks(block: Block) -> Iterator[str]:
    raw, text = block.raw, block.text
    if block.mark:
        yield block.mark
    if block.level:
        yield f"level {min(block.level, 3)}"
    if _MENU.search(raw) and block.words <= 40 and not _SENTENCE_END.search(text):
        yield "menu"
    if _CAPTION_END.search(text) and block.words <= 60:
        yield "caption"
    if raw.startswith("!["):
        yield "image"
    if "](" in raw and len(text) < len(raw) / 2:
        yield "links"
    if "@" in text and block.words <= 12:
        yield "address"
    if _SPEAKER.match(text):
        yield "speaker"
    elif _USER.match(text):
        yield "user"
    if raw[0] in "*_" and raw[-1] in "*_" and raw[:2] != "* ":
        yield "emphasis"


def _mark_repetition(seen: Sequence[Seen]) -> None:
    counts = Counter(one.block.text.casefold() for one in seen)
    for one in seen:
        if counts[one.block.text.casefold()] > 1 and one.block.words <= LONG_WORDS:
            one.names.add("repeated")


def _mark_edges(seen: Sequence[Seen]) -> None:
    """Where a new article may well begin: at the top, below a rule, a repeated line or a wide gap."""
    usual = Counter(one.block.gap for one in seen).most_common(1)[0][0] if seen else 0
    broken = True
    for one in seen:
        if broken:
            one.names.add("after a break")
        if one.block.gap > max(usual, 1):
            one.names.add("after a gap")
        if one.block.gap == 0:
            one.names.add("no gap")
        broken = "no letters" in one.names or "repeated" in one.names


_HEAD = {"byline", "date", "dated", "names", "bare dateline"}
_FURNITURE = {
    "comments",
    "related",
    "about",
    "aside",
    "tools",
    "closing",
    "navigation",
    "system",
    "credit line",
}


def _mark_neighbours(seen: Sequence[Seen]) -> None:
    for index, one in enumerate(seen):
        before = seen[index - 1].names if index else set()
        after = seen[index + 1].names if index + 1 < len(seen) else set()
        if "prose" in before:
            one.names.add("after prose")
        if before & {"names", "byline"} and "prose" not in before:
            one.names.add("after names")
        if before & _FURNITURE:
            one.names.add("after furniture")
        if "prose" in after:
            one.names.add("before prose")
        if _heads(seen, index):
            one.names.add("before header")
        one.names.add(_mass(seen[index + 1 : index + 1 + AHEAD]))


def _heads(seen: Sequence[Seen], index: int) -> bool:
    """Whether a byline or a date stands below, at most one standfirst or two tools between."""
    for distance, one in enumerate(seen[index + 1 : index + 4]):
        if one.names & _HEAD and not one.names & {"prose", "navigation", "comments", "related"}:
            return "names" not in one.names or bool(one.names & (_HEAD - {"names"})) or distance == 0
        if "prose" in one.names and distance > 0:
            return False
    return False


def _mass(below: Sequence[Seen]) -> str:
    mass = 0
    for one in below:
        if mass and one.names & {"comments", "about", "closing"}:
            break
        if "prose" in one.names:
            mass += one.block.words
    return "much text below" if mass >= 80 else "some text below" if mass >= 25 else "no text below"


def _mark_digest(seen: Sequence[Seen]) -> None:
    edges = [one for one in (*seen[:6], *seen[-4:]) if one.block.words < 40]
    bylines = sum(1 for one in seen if "byline" in one.names)
    if bylines < 2 and any(_DIGEST.search(one.block.text) for one in edges):
        for one in seen:
            one.names.add("in a digest")


def _mark_topics(seen: Sequence[Seen]) -> None:
    """Compare the terms of the text below each possible heading with those of the text above it."""
    known: set[str] = set()
    for index, one in enumerate(seen):
        if "prose" in one.names:
            known.update(_terms(one))
        elif one.names & {"headline", "label", "question"} and "before prose" in one.names and known:
            section = set[str]().union(*map(_terms, _section(seen, index)))
            share = len(section & known) / max(1, len(section))
            if share < 0.12:
                one.names.add("new topic")
            elif share > 0.25:
                one.names.add("same topic")


def _section(seen: Sequence[Seen], index: int) -> Iterator[Seen]:
    for one in seen[index + 1 : index + 6]:
        if "prose" not in one.names:
            return
        yield one


def _terms(one: Seen) -> set[str]:
    return {term[:7].casefold() for term in _TERM.findall(one.block.text)}
