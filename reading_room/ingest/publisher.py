"""Which outlet published an article: every name that may be it is scored over the whole dump.

A name is taken only where some words say that it speaks of itself, and where all that speaks for it
comes to `ENOUGH`; the threshold was set so that a value that is taken is right 98 times of 100.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading_room.ingest.byline import Byline
from reading_room.ingest.dateline import read_dateline
from reading_room.ingest.outlets import (
    is_acronym,
    is_agency,
    is_distinct_outlet,
    is_name,
    looks_like_outlet,
    same_outlet,
)
from reading_room.ingest.publisher_clues import PublisherClue, head_outlets, tellings
from reading_room.ingest.seed_article import WHOLE_PAGE, Found, Line, SeedArticle, evidence
from reading_room.ingest.setting import Setting
from reading_room.model import Role

ENOUGH = 3.0
"""Weight at which a name is taken; weaker evidence leaves the field empty."""
_SAYS_SO = 2.0
"""Weight that one clue must have: any number of repetitions makes no outlet of a rubric."""
_MOST_TOLD = 3.0
"""Weight that any number of sources who told an outlet may reach: each may name a different one."""
_ADDRESSED, _REPEATED, _LONE = 1.5, 1.0, 1.5
"""Weights of an address that is made of the name, of the name said again, of neither on a whole page."""
_OF_SOURCE = ("byline-outlet", "dateline-outlet", "agency-credit", "told", "head")
"""Rules that name who wrote: where another house owns the page, the piece may be reprinted."""
_TITLE_END = re.compile(r"\s(?:\||[-–—]|»|::)\s(?=[^|–—»]{2,60}$)")
_FREQUENCY = re.compile(r"(?<!\s)\s(?:FM\s)?\d{2,3}(?:[.,]\d{1,2})?(?:\s?(?:FM|MHz))?$", re.I)
"""What a radio station's masthead has behind the name."""
_CREDITED = re.compile(r"\W{0,3}reporting by\b[^;]{3,200};.{0,80}\bediting by\b", re.I)


def find_publisher(piece: SeedArticle, setting: Setting) -> Found[str] | None:
    """Return the outlet that most speaks for: the weights of all printings of one name add up."""
    groups: dict[str, list[PublisherClue]] = defaultdict(list)
    clues = (*_own(piece, setting), *setting.clues_for(piece))
    owners_named = {clue.name for clue in clues if clue.rule in ("copyright", "company")}
    for clue in clues:
        bare = _FREQUENCY.sub("", clue.name)
        name = bare if bare in owners_named else clue.name
        groups[same_outlet(name)].append(replace(clue, name=name))
    sources = {same_outlet(clue.name) for clue in setting.tops[piece.slug]}
    writers = {same_outlet(n) for byline in setting.bylines[piece.slug] for n in byline.authors}
    for key in ("", *(writers - sources)):
        groups.pop(key, None)
    scored = {key: _weight(group) + _around(group, key, setting) for key, group in groups.items()}
    best = max(scored, key=lambda key: scored[key], default="")
    longer = (key for key in scored if key.startswith(best) and scored[key] >= ENOUGH)
    best = max(longer, key=len, default="")
    if not best:
        return None
    strongest = max(groups[best], key=lambda clue: clue.weight)
    owners = {
        key
        for key, group in groups.items()
        if scored[key] >= ENOUGH and any(c.rule == "copyright" and c.weight >= ENOUGH for c in group)
    }
    reprinted = owners and best not in owners and strongest.rule in _OF_SOURCE
    if strongest.weight < _SAYS_SO or reprinted:
        return None
    why = evidence("publisher", strongest.line, strongest.quote, strongest.rule)
    return Found(value=_calm(_best_printing(groups[best]), setting), evidence=why)


def _calm(name: str, setting: Setting) -> str:
    """Return a name in capitals as the seed prints it elsewhere."""
    if not name.isupper() or " " not in name:
        return name
    texts = (line.text for line in setting.dump.lines)
    found = (match[0] for text in texts for match in re.finditer(re.escape(name), text, re.I))
    return next((other for other in found if not other.isupper() and not other.islower()), name)


def _weight(group: Sequence[PublisherClue]) -> float:
    """A rule counts once however often it finds the name; each telling counts."""
    once = {clue.rule: clue.weight for clue in sorted(group, key=lambda c: c.weight)}
    told = sum(clue.weight for clue in group if clue.rule == "told")
    return sum(weight for rule, weight in once.items() if rule != "told") + min(told, _MOST_TOLD)


def _around(group: Sequence[PublisherClue], key: str, setting: Setting) -> float:
    """An address made of the name, and lines that say it again, speak for it; a whole page has them."""
    addressed = len(key) > 3 and any(key in domain for domain in setting.domains)
    again = _is_repeated(group, setting) and not is_agency(group[0].name)
    lone = not addressed and not again and len(setting.dump.discarded) >= WHOLE_PAGE
    return _ADDRESSED * addressed + _REPEATED * again - _LONE * lone


def _is_repeated(group: Sequence[PublisherClue], setting: Setting) -> bool:
    """Whether discarded lines that gave no clue have one of the names in them."""
    used = {clue.line.number for clue in group}
    names = {name for clue in group if len(name := clue.name.casefold()) > 2}
    others = [text for number, text in setting.dump.said if number not in used]
    return any(name in text and _has_words(text, name) for name in names for text in others)


def _has_words(text: str, name: str) -> bool:
    place = text.find(name)
    if place < 0:
        return False
    return not text[place - 1 : place].isalnum() and not text[place + len(name) :][:1].isalnum()


def _best_printing(group: Sequence[PublisherClue]) -> str:
    """Prefer upper and lower case to capitals throughout, then the fullest form, then the strongest."""
    names = [clue.name for clue in sorted(group, key=lambda c: -c.weight)]
    plain = [name for name in names if "." not in name] or names
    calm = max([name for name in plain if not name.isupper()] or plain, key=len)
    fullest = max(plain, key=len)
    article = fullest[: -len(calm)] if fullest.casefold().endswith(f" {calm.casefold()}") else ""
    return f"{article.capitalize()}{calm}"


def _own(piece: SeedArticle, setting: Setting) -> Iterator[PublisherClue]:
    """What the article itself says, which counts for more than anything around it."""
    for byline in setting.bylines[piece.slug]:
        for name in byline.outlets:
            weight = _byline_weight(name, byline)
            yield _clue(name, byline.line, byline.line.text, "byline-outlet", weight)
    dateline = read_dateline(piece)
    agency = dateline.outlet if dateline else None
    if dateline and agency and (is_name(agency) or agency.isalpha()):
        weight = 2.0 if is_agency(agency) or agency.islower() else 3.0
        yield _clue(agency, dateline.line, dateline.quote, "dateline-outlet", weight)
        if credit := next((line for line in piece.tail if _CREDITED.match(line.text)), None):
            yield _clue(agency, credit, credit.text, "agency-credit", 1.5)
    yield from head_outlets(piece)
    yield from setting.tops[piece.slug]
    yield from tellings(piece)
    yield from _behind_title(piece, setting)


def _byline_weight(name: str, byline: Byline) -> float:
    if is_agency(name):
        return 1.5
    if byline.known or (is_distinct_outlet(name) and byline.authors):
        return 4.0
    if is_distinct_outlet(name) or is_acronym(name):
        return 3.0
    return 3.0 if byline.authors and looks_like_outlet(name) else 1.5


def _behind_title(piece: SeedArticle, setting: Setting) -> Iterator[PublisherClue]:
    """The name of the site ends the title of its page: `Harbour opens | The Echo`."""
    titles = [line.text for line in piece.lines if line.role is Role.TITLE]
    for line in piece.lines:
        before, mark, _ = line.text.partition(": ") if line.role is Role.TITLE else ("", "", "")
        if mark and is_distinct_outlet(before) and not is_agency(before):
            yield _clue(before, line, line.text, "before-title", 1.5)
    for line in setting.dump.lines:
        end = _TITLE_END.search(line.text) if line.role in (Role.TITLE, None) else None
        name = line.text[end.end() :] if end else ""
        if not end or not is_name(name) or is_agency(name):
            continue
        head = line.text[: end.start()]
        if line.text in titles and (is_distinct_outlet(name) or same_outlet(name) in setting.domains):
            yield _clue(name, line, line.text, "behind-title", 4.5)
        elif line.role is None and head in titles:
            yield _clue(name, line, line.text, "behind-title", 3.5)


def _clue(name: str, line: Line, quote: str, rule: str, weight: float) -> PublisherClue:
    return PublisherClue(name=name, line=line, quote=quote, rule=rule, weight=weight)
