"""What a stage does grows as the archive does: counted in calls, not by the clock."""

import sys
from collections.abc import Callable
from typing import TypeVar

import pytest

from bench.corpus import write
from reading_room.content import load_content
from reading_room.link import link, shown
from reading_room.publish.search import search_files
from reading_room.publish.write import publish
from reading_room.render import render

Value = TypeVar("Value")

SIZES = (100, 200, 400)
"""Articles, with events, notes and curated names."""

WORDS = 60
"""Of an article: what is counted does not depend on it."""


def counted(work: Callable[[], Value]) -> tuple[int, Value]:
    """Return how many calls of any function the work makes, and its value."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        value = work()
    finally:
        sys.setprofile(None)
    return calls, value


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[int]]:
    """The calls of each stage, at each size."""
    found: dict[str, list[int]] = {}
    for size in SIZES:
        root = tmp_path_factory.mktemp("growth")
        write(size, root, WORDS)
        load, content = counted(lambda root=root: load_content(root))  # type: ignore[misc]
        linked, archive = counted(lambda content=content: shown(link(content)))  # type: ignore[misc]
        made, pages = counted(lambda a=archive, r=root: list(render(a, r)))  # type: ignore[misc]
        searched, files = counted(lambda archive=archive: list(search_files(archive)))  # type: ignore[misc]
        written, _ = counted(lambda p=(*pages, *files), r=root: publish(p, r / "site"))  # type: ignore[misc]
        stages = {"load": load, "link": linked, "render": made, "search": searched, "write": written}
        for stage, number in stages.items():
            found.setdefault(stage, []).append(number)
    return found


@pytest.mark.parametrize("stage", ["load", "link", "render", "search", "write"])
def test_twice_the_articles_are_twice_the_work(stage: str, calls: dict[str, list[int]]) -> None:
    """Each doubling of the archive at most doubles the calls, within 15 %."""
    small, middle, large = calls[stage]
    assert middle <= 2 * 1.15 * small, calls[stage]
    assert large <= 2 * 1.15 * middle, calls[stage]
