"""What the words of a block say beside those of others: mastheads, pull quotations, topics, genres."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from reading_room.ingest.block_features import BlockFeatures, with_names
from reading_room.ingest.line_facts import is_question
from reading_room.ingest.outlets import looks_like_outlet

_TERM = re.compile(r"[^\W\d_]{5,}|[\u3400-\u9fff]{2}")
_PERSON = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][^\W\d_]++(?:[ -][A-ZÀ-Þ][^\W\d_]++)++")
_WORD = re.compile(r"\w+")
_PUBLICATION = re.compile(
    r"^[^.!?:]*\b(?:times|post|herald|tribune|gazette|weekly|daily|journal|chronicle|courier|observer"
    r"|magazine|dispatch|news|today|online|zeitung|tageblatt|nachrichten|kurier|anzeiger|rundschau"
    r"|quotidien|dépêche|diario|periódico|gaceta|giornale|corriere|jornal)$",
    re.IGNORECASE,
)
_STRAP = re.compile(r" [-–—|·•] ")
_LONGEST_MOTTO = 14
"""Words, with the name."""
_DIGEST = re.compile(
    r"(?:view|open|read|see)\b.{0,30}\bbrowser|trouble (?:seeing|viewing|reading)|\bunsubscribe\b"
    r"|(?:this|today.s|your) (?:morning|briefing|digest)"
    r"|\b(?:newsletter|digest|round-?up|in brief|news briefs)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|ten|\d+) (?:things|stories|items|headlines|points)\b"
    r"|kurzmeldungen|in kürze|nachrichtenüberblick|im browser|en bref|brèves|dans votre navigateur"
    r"|en su navegador|resumen|boletín|简讯|要闻|快讯",
    re.IGNORECASE,
)
TOP, SECTION, _TOPMOST = 40, 5, 2
"""Blocks in which a masthead may stand, blocks of a section that are compared, the last at the top."""
NEW, ON_TOPIC, SAME = 0.12, 0.2, 0.25
"""Shares of a section's terms that were used before it."""


def see_mastheads(features: Sequence[BlockFeatures]) -> tuple[BlockFeatures, ...]:
    """Mark short lines that end as names of publications do, or that a longer line says again."""
    lines = [one.block.text.casefold() for one in features if one.furniture or "prose" not in one.names]
    return with_names(features, [_masthead(one, n, lines) for n, one in enumerate(features)])


def see_wording(features: Sequence[BlockFeatures]) -> tuple[BlockFeatures, ...]:
    """Mark what can be told from the words of the whole seed."""
    features = with_names(features, _digest(features))
    features = with_names(features, _interview(features))
    features = with_names(features, _echoes(features))
    return with_names(features, list(_topics(features)))


def _masthead(one: BlockFeatures, index: int, lines: Sequence[str]) -> Iterable[str]:
    if index <= _TOPMOST and _is_strapped(one):
        return ("masthead",)
    if (
        index >= TOP
        or one.furniture
        or one.block.words > 5
        or one.names & {"date", "byline", "no letters"}
    ):
        return ()
    text = one.block.text.casefold().removeprefix("the ")
    may_be_person = "names" in one.names and index > _TOPMOST
    again = (
        not may_be_person
        and len(text) > 5
        and any(len(line) > len(text) + 4 and text in line for line in lines)
    )
    named = _PUBLICATION.search(one.block.text[:80])
    at_top = index <= _TOPMOST and looks_like_outlet(one.block.text)
    return ("masthead",) if again or named or at_top else ()


def _is_strapped(one: BlockFeatures) -> bool:
    """Whether a name of a publication stands before a dash or a bar, and its motto behind."""
    if one.block.words > _LONGEST_MOTTO or "dated" in one.names:
        return False
    name, *motto = _STRAP.split(one.block.text)
    return bool(motto) and looks_like_outlet(name)


def _digest(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    edges = [one for one in (*features[:6], *features[-4:]) if one.block.words < 40]
    bylines = sum("byline" in one.names for one in features)
    if bylines > 1 or not any(_DIGEST.search(one.block.text[:600]) for one in edges):
        return [()] * len(features)
    return [("in a digest" if n > 3 else "top of a digest",) for n in range(len(features))]


def _interview(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    """Where several paragraphs begin with a name and a colon, a question is asked, not a heading."""
    spoken = sum("speaker" in one.names and bool(one.names & {"prose", "sentence"}) for one in features)
    if spoken < 3:
        return [()] * len(features)
    asked = [is_question(one.block.text) and "below related" not in one.names for one in features]
    return [("asked",) if yes else () for yes in asked]


def _echoes(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    """A line in quotation marks whose words stand in a paragraph too is a pull quotation."""
    prose = [one for one in features if "prose" in one.names and "quoted" not in one.names]
    known = {run for one in prose for run in _runs(one)}
    return [
        ("echo",) if "quoted" in one.names and _is_echo(_runs(one), known) else () for one in features
    ]


def _is_echo(runs: Sequence[tuple[str, ...]], known: Set[tuple[str, ...]]) -> bool:
    return sum(run in known for run in runs) * 2 > len(runs)


def _runs(one: BlockFeatures) -> list[tuple[str, ...]]:
    words = _WORD.findall(one.block.text.casefold())
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _topics(features: Sequence[BlockFeatures]) -> Iterator[Iterable[str]]:
    """Compare the terms of each section with those of the text above it (after Hearst 1997)."""
    known: set[str] = set()
    people: set[str] = set()
    for index, one in enumerate(features):
        if "prose" in one.names:
            resumed = index > 0 and "prose" not in features[index - 1].names and bool(known)
            yield (_resumption(one, known),) if resumed else ()
            known |= _terms(one)
            people |= _people(one)
        elif known and one.names & {"headline", "label"} and "before text" in one.names:
            yield tuple(_heading(features, index, known, people))
        else:
            yield ()


def _resumption(one: BlockFeatures, known: Set[str]) -> str:
    return "on topic" if _share(_terms(one), known) > ON_TOPIC else "off topic"


def _heading(
    features: Sequence[BlockFeatures], index: int, known: Set[str], people: Set[str]
) -> Iterator[str]:
    section: set[str] = set()
    for below in features[index + 1 : index + 1 + SECTION]:
        if "prose" not in below.names:
            break
        section |= _terms(below)
    share = _share(section, known)
    if share < NEW:
        yield "new topic"
    elif share > SAME:
        yield "same topic"
    if people & _people(features[index + 1]):
        yield "names introduced again"


def _share(terms: Set[str], known: Set[str]) -> float:
    return len(terms & known) / max(1, len(terms))


def _terms(one: BlockFeatures) -> set[str]:
    return {term[:7].casefold() for term in _TERM.findall(one.block.text)}


def _people(one: BlockFeatures) -> set[str]:
    """Return the last two words of each run of capitalised words: names in full, titles left off."""
    return {" ".join(run.split()[-2:]) for run in _PERSON.findall(one.block.text) if " " in run}
