"""Who wrote an article: the line that most speaks for saying so, with others beside it, or none."""

from collections.abc import Iterator, Sequence

from reading_room.ingest.author_candidates import LONG_NAME, AuthorCandidate, author_candidates
from reading_room.ingest.choice import read_choice
from reading_room.ingest.dateline import place_below_name, read_dateline
from reading_room.ingest.persons import is_person, is_post, length
from reading_room.ingest.seed_article import Found, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Evidence

ENOUGH = 0.5
"""Probability at which a line is taken."""
_BESIDE, _ENOUGH_BESIDE = 3, 0.004
"""Lines from a byline in which others of its kind may stand, and the share that these need."""
_CHOICE = read_choice("author_choice.txt")


def find_authors(piece: SeedArticle, setting: Setting, publisher: str) -> Found[tuple[str, ...]] | None:
    """Return the names of the likeliest line, and those of names alone beside it.

    `publisher`: the outlet that the article has, which did not write it; empty where it is not known.
    """
    lines = author_candidates(piece, setting, publisher)
    shares = iter(_CHOICE.shares([one.features for one in lines if one.names]))
    scored = [(one, next(shares) if one.names else 0.0) for one in lines]
    best = max(range(len(scored)), key=lambda n: scored[n][1], default=None)
    if best is None or scored[best][1] < ENOUGH:
        return None
    found, share = scored[best]
    chosen = [found]
    if found.alone:
        chosen += [*_beside(scored, best, 1), *_beside(scored, best, -1)]
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


def _beside(
    scored: Sequence[tuple[AuthorCandidate, float]], best: int, step: int
) -> Iterator[AuthorCandidate]:
    """Yield the lines of other writers, with their posts between."""
    at = best + step
    while 0 <= at < len(scored) and abs(at - best) <= _BESIDE:
        one, share = scored[at]
        if one.rule != "byline":
            return
        if one.names and not is_post(one.line.text):
            person = all(is_person(name, cued=False) and length(name) <= LONG_NAME for name in one.names)
            if not one.alone or share < _ENOUGH_BESIDE or not person:
                return
            yield one
        at += step
