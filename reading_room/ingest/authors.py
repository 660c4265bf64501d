"""Who wrote an article: the line that most speaks for saying so, with others beside it, or none."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reading_room.dates.names import fold
from reading_room.ingest.author_candidates import AuthorCandidate, author_candidates
from reading_room.ingest.author_features import PICTURED
from reading_room.ingest.choice import read_choice
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.dateline import place_below_name, read_dateline
from reading_room.ingest.outlets import is_agency
from reading_room.ingest.persons import has_given_name, is_person, is_post, length
from reading_room.ingest.seed_article import Found, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Evidence

ENOUGH = 0.5
"""Probability at which a line is taken."""
_BESIDE, _ENOUGH_BESIDE = 3, 0.004
"""Lines from a byline in which others of its kind may stand, and the share that these need."""
_LONG_NAME = 3
"""Words that few people's names have more of."""
_CHOICE = read_choice("author_choice.txt")


def find_authors(piece: SeedArticle, setting: Setting, publisher: str) -> Found[tuple[str, ...]] | None:
    """Return the names of the likeliest line, and those of names alone beside it.

    `publisher`: the outlet that the article has, which did not write it; empty where it is not known.
    """
    lines = author_candidates(piece, setting, publisher)
    shares = iter(_CHOICE.shares([one.features for one in lines if one.names]))
    scored = [(one, next(shares) if one.names else 0.0) for one in lines]
    whole: dict[frozenset[str], float] = defaultdict(float)
    for one, share in scored:
        whole[_key(one)] += share
    best = max(range(len(scored)), key=lambda n: (whole[_key(scored[n][0])], scored[n][1]), default=None)
    if best is None or (share := whole[_key(scored[best][0])]) < ENOUGH:
        return None
    found = scored[best][0]
    chosen = [found]
    if found.alone:
        chosen += [*_beside(scored, best, 1, setting), *_beside(scored, best, -1, setting)]
    dateline = read_dateline(piece)
    places = {dateline.place.casefold()} if dateline else set()
    places |= {place_below_name(one.line, found.line).casefold() for one in chosen if one is not found}
    ordered = sorted(chosen, key=lambda one: one.line.number)
    names = dict.fromkeys(name for one in ordered for name in one.names if name.casefold() not in places)
    why = Evidence(
        field="authors",
        line=found.line.number,
        quote=found.line.text,
        rule=found.rule,
        certainty=round(share, 2),
    )
    return Found(value=tuple(names), evidence=why) if names else None


def _key(one: AuthorCandidate) -> frozenset[str]:
    """Return what lines that name the same writers share: their shares speak for them together."""
    return frozenset(map(fold, one.names))


def _is_other(one: AuthorCandidate, setting: Setting) -> bool:
    """Whether a line beside a byline is an agency, a button, a day or who took a picture."""
    text = one.line.text
    common = any(is_agency(name) or setting.traces.is_common(name) for name in one.names)
    return common or "/" in text or bool(PICTURED.search(text)) or bool(dates_in(text))


def _is_likely(name: str) -> bool:
    given = has_given_name(name) or not name.isascii()
    return given and is_person(name, cued=False) and length(name) <= _LONG_NAME


def _beside(
    scored: Sequence[tuple[AuthorCandidate, float]], best: int, step: int, setting: Setting
) -> Iterator[AuthorCandidate]:
    """Yield the lines of other writers, with their posts between."""
    at = best + step
    while 0 <= at < len(scored) and abs(at - best) <= _BESIDE:
        one, share = scored[at]
        if one.rule != "byline":
            return
        if one.names and not is_post(one.line.text):
            person = all(map(_is_likely, one.names))
            if not one.alone or share < _ENOUGH_BESIDE or not person or _is_other(one, setting):
                return
            yield one
        at += step
