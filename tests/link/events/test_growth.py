"""The work of finding events grows with the archive, and not with its square: calls are counted."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from reading_room.kept import Fingerprints, Kept
from reading_room.link.articles import read_articles
from reading_room.link.events.finding import find_events
from reading_room.link.names.entities import merge_names
from reading_room.model import Content
from reading_room.workers import HERE
from tests.link.archives import articles_of, content_of, event

SYLLABLES = ("bar", "del", "fin", "gor", "hul", "jas", "kem", "lor", "mun", "nov", "pel", "ras", "tov")
NOUNS = ("ferries", "herring", "barley", "timber", "salt", "bridges", "schools", "wells")


def _name(number: int) -> str:
    """Return a word that stands for a number."""
    syllables = []
    for _ in range(3):
        number, digit = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[digit])
    return "".join(syllables).capitalize()


def _archive(size: int) -> Content:
    """Return an archive in which four articles at a time report one event of a town."""
    parts = []
    for story in range(size // 4):
        town, person, noun = _name(story * 7), f"Ada {_name(story * 11 + 3)}", NOUNS[story % len(NOUNS)]
        day = f"20{31 + story // 300:02}-{story // 25 % 12 + 1:02}-{story % 25 + 2:02}"
        parts += [
            f"== s{story:03}-{n} | {day} | {person} opens talks on {noun} at {town}\n"
            f"Mayor {person} of {town} met the council of {town} yesterday about {noun}. "
            f"Version {n} of the paper on {noun} was signed at {town}."
            for n in range(4)
        ]
    curated = tuple(
        event(
            f"e{n:03}", f"Talks on {NOUNS[n % len(NOUNS)]} at {_name(n * 7)}", f"2031-{n % 12 + 1:02}-11"
        )
        for n in range(0, size // 4, 2)
    )
    return content_of(articles_of("\n".join(parts)), curated)


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions of the link stage the work calls."""
    count = 0

    def profile(frame: FrameType, kind: str, _: object) -> None:
        nonlocal count
        count += kind == "call" and "/link/" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module")
def costs() -> dict[int, float]:
    """Return the calls for each article of archives of three sizes."""
    found = {}
    for size in (100, 200, 400):
        content = _archive(size)
        readings = read_articles(content, HERE, Kept(None, "readings"), Fingerprints())
        named = merge_names([r.names for r, _ in readings], content.entities)
        found[size] = _calls(lambda c=content, r=readings, n=named: find_events(c, r, n)) / size  # type: ignore[misc]
    return found


def test_the_cost_of_an_article_stays(costs: dict[int, float]) -> None:
    """Four times the articles, and curated events, cost four times as much within 15 per cent."""
    assert costs[200] <= 1.15 * costs[100]
    assert costs[400] <= 1.15 * costs[100]
