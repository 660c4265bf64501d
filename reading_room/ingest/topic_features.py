"""What the words of a block say beside those of others: likeness, mastheads, topics, genres."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate, groupby
from math import fsum, log

from reading_room.ingest.block_features import FURNITURE, BlockFeatures
from reading_room.ingest.line_facts import is_question
from reading_room.ingest.outlets import looks_like_outlet

Added = list[Iterable[str]]
"""For each block, what is seen of it."""
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_TERM = re.compile(
    rf"[^\W\d_A-Za-zÀ-ɏ{_UNSPACED}]{{4,}}|[^\W\d_{_UNSPACED}]{{5,}}|(?=([{_UNSPACED}]{{2}}))"
)
"""Longer words; in scripts that part no words, or short ones, each pair of signs."""
_LATIN = re.compile(r"[\x00-\x7fÀ-ɏ\u2000-\u206f]*+")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
"""Text of Latin letters, and what the terms of such a text are."""
_PERSON = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][^\W\d_]++(?:[ -][A-ZÀ-Þ][^\W\d_]++)+")
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
LONGEST_TITLE, TEXTS, REGION = 34, 6, 60
"""Words of a line that may be a title, paragraphs that it is compared with, lines above a text."""
NEAR, SOLID = 4, 45
"""Blocks near one of prose, and words of prose in them, that make it part of a text."""
_LEVELS = ("none", "trace", "little", "some", "half", "most", "all")
_BOUNDS = (0.0, 0.07, 0.13, 0.22, 0.4, 0.66, 1.0)
"""Shares of a line's terms that the text has, at most; and their names."""
_MANY = 4
"""Terms in common that are no chance."""
NEW, ON_TOPIC, SAME = 0.12, 0.2, 0.25
"""Shares of a section's terms that were used before it."""


def mastheads(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark short lines that end as names of publications do, or that a longer line says again."""
    lines = [one.block.text.casefold() for one in blocks if one.furniture or "prose" not in one.names]
    return [_masthead(one, n, lines) for n, one in enumerate(blocks)]


def _masthead(one: BlockFeatures, index: int, lines: Sequence[str]) -> Iterable[str]:
    if index <= _TOPMOST and _is_strapped(one):
        return ("masthead",)
    if (
        index >= TOP
        or one.furniture
        or one.facts.words > 5
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
    if one.facts.words > _LONGEST_MOTTO or "dated" in one.names:
        return False
    name, *motto = _STRAP.split(one.block.text)
    return bool(motto) and looks_like_outlet(name)


def digests(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    edges = [one for one in (*features[:6], *features[-4:]) if one.facts.words < 40]
    bylines = sum("byline" in one.names for one in features)
    if bylines > 1 or not any(_DIGEST.search(one.block.text[:600]) for one in edges):
        return [()] * len(features)
    return [("in a digest" if n > 3 else "top of a digest",) for n in range(len(features))]


def interviews(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    """Where several paragraphs begin with a name and a colon, a question is asked, not a heading."""
    spoken = sum("speaker" in one.names and bool(one.names & {"prose", "sentence"}) for one in features)
    if spoken < 3:
        return [()] * len(features)
    asked = [is_question(one.block.text) and "below related" not in one.names for one in features]
    return [("asked",) if yes else () for yes in asked]


def echoes(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    """A line in quotation marks whose words stand in a paragraph too is a pull quotation."""
    if not any("quoted" in one.names for one in features):
        return [()] * len(features)
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


def likeness(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark how much of a line's words the text below has, and the text above; the likest of all lines.

    Once for any text, once for text that goes on for some paragraphs: a standfirst, a teaser, a caption
    may be as long as a paragraph.
    """
    used = [terms(one.block.text) for one in blocks]
    words = [one.facts.words if _is_prose(one) else 0 for one in blocks]
    titles = [
        bool(own) and one.facts.words <= LONGEST_TITLE for own, one in zip(used, blocks, strict=True)
    ]
    any_text = _likeness(used, titles, [n > 0 for n in words], "any")
    main_text = _likeness(used, titles, _solid(words), "main")
    return [a | b for a, b in zip(any_text, main_text, strict=True)]


def _likeness(
    terms: Sequence[Set[str]], titles: Sequence[bool], text: Sequence[bool], kind: str
) -> list[set[str]]:
    """Compare the lines between runs of text with the paragraphs above and below."""
    found: list[set[str]] = [set() for _ in terms]
    prose = [n for n, yes in enumerate(text) if yes]
    spread = Counter(term for n in prose for term in terms[n])
    passed = 0
    for is_text, run in groupby(range(len(terms)), key=text.__getitem__):
        places = list(run)
        above = set().union(*(terms[k] for k in prose[max(0, passed - TEXTS) : passed]))
        below = set().union(*(terms[k] for k in prose[passed : passed + TEXTS]))
        if is_text:
            passed += len(places)
            if kind == "main" and above:
                found[places[0]].add(f"resumes {_level(below, above)}")
            continue
        near = places[-REGION:]
        around = {f"between {_level(below, above)}"} if kind == "main" and above and below else set()
        where = f"{kind} {'text' if above else 'none'} above {'text' if below else 'none'} below"
        for n in places:
            found[n] |= {where, *(around if n >= near[0] else ())}
        shared = {n: terms[n] & below for n in near if titles[n]}
        likest = dict(_likest(shared, terms, spread, len(prose)))
        first = min(likest, default=0)
        for n, common in shared.items():
            found[n].add(f"{kind} like below {_level_of(len(common) / len(terms[n]))}")
            found[n].add(f"{kind} like above {_level(terms[n], above)}")
            if len(common) >= _MANY:
                found[n].add(f"{kind} shares many")
            if n in likest:
                found[n] |= {f"{kind} {likest[n]}", f"{kind} likely {'later' if n > first else 'first'}"}
    return found


def _is_prose(one: BlockFeatures) -> bool:
    return "prose" in one.names and not one.names & FURNITURE


def _solid(words: Sequence[int]) -> list[bool]:
    """Return which blocks of prose have more prose near them, on one side at least."""
    mass = list(accumulate(words, initial=0))
    count = len(words)
    return [
        own > 0
        and max(mass[min(n + NEAR + 1, count)] - mass[n + 1], mass[n] - mass[max(0, n - NEAR)]) >= SOLID
        for n, own in enumerate(words)
    ]


def _likest(
    shared: Mapping[int, Set[str]], terms: Sequence[Set[str]], spread: Counter[str], texts: int
) -> Iterator[tuple[int, str]]:
    """Yield the lines that have most of the rarer words of the text below, and those that nearly do."""
    scores = {
        n: fsum(log(1 + texts / spread[term]) for term in common) * (0.5 + len(common) / len(terms[n]))
        for n, common in shared.items()
    }
    best = max(scores.values(), default=0.0)
    for n, score in scores.items():
        if best > 1 and score > best * 0.7:
            yield n, "likest" if score == best else "nearly likest"


def _level(terms: Set[str], text: Set[str]) -> str:
    return _level_of(_share(terms, text))


def _level_of(share: float) -> str:
    return _LEVELS[bisect_left(_BOUNDS, share)]


def topics(blocks: Sequence[BlockFeatures]) -> Added:
    """Compare the terms of each section with those of the text above it (after Hearst 1997)."""
    return list(_topics(blocks))


def _topics(features: Sequence[BlockFeatures]) -> Iterator[Iterable[str]]:
    """Compare the terms of each section with those of the text above it (after Hearst 1997)."""
    known: set[str] = set()
    people: set[str] = set()
    for index, one in enumerate(features):
        if "prose" in one.names:
            resumed = index > 0 and "prose" not in features[index - 1].names and bool(known)
            yield (_resumption(one, known),) if resumed else ()
            known |= terms(one.block.text)
            people |= _people(one)
        elif known and one.names & {"headline", "label"} and "before text" in one.names:
            yield tuple(_heading(features, index, known, people))
        else:
            yield ()


def _resumption(one: BlockFeatures, known: Set[str]) -> str:
    return "on topic" if _share(terms(one.block.text), known) > ON_TOPIC else "off topic"


def _heading(
    features: Sequence[BlockFeatures], index: int, known: Set[str], people: Set[str]
) -> Iterator[str]:
    section: set[str] = set()
    for below in features[index + 1 : index + 1 + SECTION]:
        if "prose" not in below.names:
            break
        section |= terms(below.block.text)
    share = _share(section, known)
    if share < NEW:
        yield "new topic"
    elif share > SAME:
        yield "same topic"
    if people & _people(features[index + 1]):
        yield "names introduced again"


def _share(terms: Set[str], known: Set[str]) -> float:
    return len(terms & known) / max(1, len(terms))


@lru_cache(maxsize=1024)
def terms(text: str) -> frozenset[str]:
    """Return a text's longer words, cut to seven letters; pairs of signs where no spaces part words."""
    if _LATIN.fullmatch(text):
        return frozenset([word[:7].casefold() for word in _LONG_WORD.findall(text)])
    found = _TERM.finditer(text)
    return frozenset([(term[1] or term[0])[:7].casefold() for term in found])


def _people(one: BlockFeatures) -> set[str]:
    """Return the last two words of each run of capitalised words: names in full, titles left off."""
    return {" ".join(run.split()[-2:]) for run in _PERSON.findall(one.block.text) if " " in run}
