"""What is seen of each block of a seed: its own shape and words, and what stands around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from archive.ingest import headers
from archive.ingest.blocks import Block
from archive.ingest.boilerplate import Furniture, furniture_of

_SENTENCE_END = re.compile(r"""(?:[.!?…。！？]|\.\.\.)["'”’»«“„」』)\]*_ ]*$""")
_QUESTION_END = re.compile(r"""[?!？！]["'”’»」』)\]]*$""")
_LETTER = re.compile(r"[^\W\d_]")
_TERM = re.compile(r"[^\W\d_]{5,}|[\u3400-\u9fff]{2}")
_RULE = re.compile(r"[-=*_~#–—]{2,}\s.{0,60}\s[-=*_~#–—]{2,}")
_PERSON = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+)+")
_WORD = re.compile(r"\w+")
_MENU = re.compile(r"\s[|›»>·•/]\s|\s{2,}|\t")
_SPEAKER = re.compile(r"(?:\*\*)?(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}(?:\([^)]*\))?[:：](?:\*\*)?\s+\S")
_USER = re.compile(r"[\w.-]{3,24}:\s+\S")
_CAPTION_END = re.compile(
    r"[(\[（][^()\[\]]{0,60}\b(?:photos?|images?|pictures?|fotos?|bild|illustration|handout|credit|courtesy|getty|file|pool|archive?"
    r"|source|screenshot|via|crédit|archiv|imagen|写真|图)\b[^()\[\]]{0,60}[)\]）]\W*$"
    r"|(?:\.|\s[|–—-]|,)\s*(?:photo(?:graph)?s?|images?|pictures?|foto|bild|crédits?|©)\s*(?::|by|/|©|de\s).{2,50}$"
    r"|©\s*[^.]{2,50}$|\bcourtesy of .{2,50}$|\b(?:left|right|centre|center|pictured|seen here)\b.{0,40}\bphoto\b.{0,40}$",
    re.IGNORECASE,
)
_SHOUTED_CREDIT = re.compile(r"[.!?]\s+(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:\s*/\s*|\s+|$)){1,4}(?:\([A-Z]+\))?$")
_BIOGRAPHY = re.compile(
    r"\b(?:is|was|are) (?:an? |the |our |now )?(?:[\w-]+ ){0,4}(?:writer|journalist|reporter|editor|author|columnist|correspondent|professor|fellow"
    r"|director|researcher|lecturer|novelist|historian|critic|founder|contributor|partner|analyst)s?\b|['’]s (?:latest |new |next |most recent )?(?:book|novel)\b"
    r"|\b(?:ist|war) (?:Redakteur|Journalist|Autor|Professor|Korrespondent)|\best (?:journaliste|professeure?|autrice|auteur)\b|\bes (?:periodista|profesora?|escritora?)\b"
)
_PUBLICATION = re.compile(
    r"^[^.!?:]*\b(?:times|post|herald|tribune|gazette|weekly|daily|journal|chronicle|courier|observer|magazine|dispatch|news|today|online"
    r"|zeitung|tageblatt|nachrichten|kurier|anzeiger|rundschau|journal|gazette|quotidien|dépêche|diario|periódico|gaceta|giornale|corriere|jornal)$",
    re.IGNORECASE,
)
_DIGEST = re.compile(
    r"(?:view|open|read|see)\b.{0,30}\bbrowser|trouble (?:seeing|viewing|reading)|\bunsubscribe\b|(?:this|today.s|your) (?:morning|briefing|digest)"
    r"|\b(?:(?:two|three|four|five|six|seven|eight|ten|\d+) (?:things|stories|items|headlines|points)\b|newsletter\b|digest\b|round-?up\b|in brief\b|news briefs)"
    r"|kurzmeldungen|in kürze|nachrichtenüberblick|en bref|brèves|im browser|dans votre navigateur|en su navegador|resumen|boletín|简讯|要闻|快讯",
    re.IGNORECASE,
)
PROSE_WORDS, LONG_WORDS, LONGEST_QUESTION = 9, 40, 20
HEADLINE_WORDS, HEADLINE_LENGTH = 26, 190
TOP, AHEAD = 40, 14
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
    _mark_mastheads(seen)
    _mark_dates(seen)
    _mark_neighbours(seen)
    _mark_genre(seen)
    _mark_echoes(seen)
    _mark_topics(seen)
    return seen


def _alone(block: Block) -> Seen:
    names = {*_shape(block), *_header(block), *_marks(block)}
    furniture = None if "date" in names else furniture_of(block.text, block.words)
    if furniture:
        names.add(furniture.kind)
    return Seen(block=block, furniture=furniture, names=names)


def _shape(block: Block) -> Iterator[str]:
    text, words = block.text, block.words
    letters = len(_LETTER.findall(text))
    if not letters or _RULE.fullmatch(block.raw):
        yield "no letters"
        return
    ends = bool(_SENTENCE_END.search(text))
    question = bool(_QUESTION_END.search(text)) and words <= LONGEST_QUESTION
    if (words >= PROSE_WORDS and ends and not question and letters > len(text) / 2) or words > LONG_WORDS:
        yield "prose"
        if words > LONG_WORDS:
            yield "long"
    elif question and words > 3:
        yield "headline"
        yield "question"
    elif words <= HEADLINE_WORDS and len(text) <= HEADLINE_LENGTH:
        yield from _short(text, words, letters, ends)
    else:
        yield "unfinished"


def _short(text: str, words: int, letters: int, ends: bool) -> Iterator[str]:
    if ends and not _QUESTION_END.search(text):
        yield "sentence"
    elif text[-1] in ":：" and words > 1:
        yield "lead-in"
    elif words <= 3:
        yield "label"
    elif text[-1] in ",;:：-–—" or text[0].islower():
        yield "fragment"
    else:
        yield "headline"
    if words >= 15 and not ends:
        yield "headline as long as a sentence"
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
    elif block.words > 15 and headers.opens_with_dateline(text):
        yield "dateline opening"
    if headers.is_credit(text):
        yield "credits"


def _marks(block: Block) -> Iterator[str]:
    raw, text = block.raw, block.text or " "
    if block.mark:
        yield block.mark
    if block.level:
        yield f"level {min(block.level, 3)}"
    if _MENU.search(raw) and block.words <= 40 and not _SENTENCE_END.search(text):
        yield "menu"
    if block.words <= 60 and (_CAPTION_END.search(text) or (_SHOUTED_CREDIT.search(text) and not text.isupper())):
        yield "caption"
    if raw.startswith("!["):
        yield "image"
    if "](" in raw and len(text) < len(raw) / 2:
        yield "links"
    if "@" in text and block.words <= 12:
        yield "address"
    if block.words <= 50 and _BIOGRAPHY.search(text) and text[0].isupper():
        yield "biography"
    if text[0] in "\"'“‘«»„「『" and block.words <= HEADLINE_WORDS:
        yield "quoted"
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


_TEXT = {"prose", "unfinished", "sentence", "lead-in"}
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
    commented = False
    for index, one in enumerate(seen):
        before = seen[index - 1].names if index else set()
        after = seen[index + 1].names if index + 1 < len(seen) else set()
        one.names.update(_behind(one, before))
        one.names.update(_ahead(after))
        if _heads(seen, index):
            one.names.add("before header")
            if not one.names & _HEAD and _next_heads(seen, index):
                one.names.add("next to header")
        one.names.add(_mass(seen[index + 1 :][:AHEAD]))
        if commented:
            one.names.add("below comments")
        commented = commented or bool("comments" in one.names and "after text" in one.names | before)


def _behind(one: Seen, before: Set[str]) -> Iterator[str]:
    if before & _TEXT and not before & _FURNITURE:
        yield "after text"
    if before & {"names", "byline"} and "prose" not in before:
        yield "after names"
    if before & _FURNITURE:
        yield "after furniture"
    if "headline" in before and not before & (_FURNITURE | _HEAD | {"masthead", "menu"}):
        yield "below headline"
    if "lead-in" in before or ("below lead-in" in before and one.block.mark == "bullet"):
        yield "below lead-in"
    if "related" in before or ("below related" in before and one.block.gap == 0):
        if not one.names & {"prose", "byline", "date"}:
            yield "below related"


def _ahead(after: Set[str]) -> Iterator[str]:
    if after & _TEXT and not after & _FURNITURE:
        yield "before text"
    if "post" in after and "prose" not in after:
        yield "before post"


def _next_heads(seen: Sequence[Seen], index: int) -> bool:
    """Whether the next block that is not a page tool is a byline or a date."""
    rest = (one for one in seen[index + 1 : index + 5] if not one.names & _FURNITURE)
    follower = next(rest, None)
    return bool(follower and follower.names & _HEAD and "prose" not in follower.names)


def _heads(seen: Sequence[Seen], index: int) -> bool:
    """Whether a byline or a date stands below, with at most a standfirst and page tools between."""
    between = 0
    for one in seen[index + 1 : index + 6]:
        if one.names & {"comments", "related", "navigation"}:
            return False
        if one.names & _FURNITURE:
            continue
        if one.names & _HEAD and not one.names & {"prose"}:
            return True
        between += 1
        if between > 1 or one.block.words > 60:
            return False
    return False


def _mass(below: Sequence[Seen]) -> str:
    mass = 0
    for one in below:
        if mass and one.names & {"comments", "about", "closing"}:
            break
        if "prose" in one.names and not one.names & _FURNITURE:
            mass += one.block.words
    return "much text below" if mass >= 60 else "some text below" if mass >= 20 else "no text below"


def _mark_genre(seen: Sequence[Seen]) -> None:
    edges = [one for one in (*seen[:6], *seen[-4:]) if one.block.words < 40]
    bylines = sum(1 for one in seen if "byline" in one.names)
    speakers = sum(1 for one in seen if "speaker" in one.names and one.names & {"prose", "sentence"})
    if bylines < 2 and any(_DIGEST.search(one.block.text) for one in edges):
        for index, one in enumerate(seen):
            one.names.add("in a digest" if index > 3 else "top of a digest")
    if speakers >= 3:
        for one in seen:
            if _QUESTION_END.search(one.block.text) and "below related" not in one.names:
                one.names.add("asked")


def _mark_echoes(seen: Sequence[Seen]) -> None:
    """A line in quotation marks whose words stand in a paragraph too is a pull quotation."""
    known = {run for one in seen if "prose" in one.names and "quoted" not in one.names for run in _runs(one)}
    for one in seen:
        runs = _runs(one) if "quoted" in one.names else []
        if runs and sum(run in known for run in runs) * 2 > len(runs):
            one.names.add("echo")


def _mark_mastheads(seen: Sequence[Seen]) -> None:
    """A short line names the publication if it ends as such names do, or a longer line says it again."""
    lines = [one.block.text.casefold() for one in seen if one.furniture or "prose" not in one.names]
    for one in seen[:TOP]:
        text = one.block.text.casefold().removeprefix("the ")
        if one.furniture or one.block.words > 5 or one.names & {"date", "byline", "no letters"}:
            continue
        again = len(text) > 5 and any(text in line and len(line) > len(text) + 4 for line in lines)
        if again or _PUBLICATION.search(one.block.text):
            one.names.add("masthead")


def _mark_dates(seen: Sequence[Seen]) -> None:
    """Of two dates above one text, the upper one says when the page was saved."""
    for index, one in enumerate(seen):
        below = seen[index + 1 : index + 7]
        if "date" in one.names and any(other.names & {"date", "dated"} for other in below if "prose" not in other.names):
            text = next((n for n, other in enumerate(below) if "prose" in other.names), len(below))
            if any(other.names & {"date", "dated"} for other in below[:text]):
                one.names.add("earlier date")


def _runs(one: Seen) -> list[tuple[str, ...]]:
    words = _WORD.findall(one.block.text.casefold())
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _mark_topics(seen: Sequence[Seen]) -> None:
    """Compare the terms of the text below each possible heading with those of the text above it."""
    known: set[str] = set()
    people: set[str] = set()
    for index, one in enumerate(seen):
        if "prose" in one.names:
            known.update(_terms(one))
            people.update(_people(one))
        elif one.names & {"headline", "label", "question"} and "before text" in one.names and known:
            section = set[str]().union(*map(_terms, _section(seen, index)))
            share = len(section & known) / max(1, len(section))
            if share < 0.12:
                one.names.add("new topic")
            elif share > 0.25:
                one.names.add("same topic")
            if people & _people(seen[index + 1]):
                one.names.add("names introduced again")


def _section(seen: Sequence[Seen], index: int) -> Iterator[Seen]:
    for one in seen[index + 1 : index + 6]:
        if "prose" not in one.names:
            return
        yield one


def _terms(one: Seen) -> set[str]:
    return {term[:7].casefold() for term in _TERM.findall(one.block.text)}


def _people(one: Seen) -> set[str]:
    """Return the last two words of each run of capitalised words: names in full, titles left off."""
    return {" ".join(run.split()[-2:]) for run in _PERSON.findall(one.block.text) if " " in run}
