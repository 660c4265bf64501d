"""Which module may import which. Floors stand in order; a module imports from lower floors only."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FLOORS = (
    {"model", "errors"},
    {
        "slugs",
        "links",
        "rights",
        "dates",
        "text",
        "faults",
        "strict_yaml",
        "schema",
        "config",
        "paths",
        "exchange",
    },
    {"content", "passages"},
    {"ingest", "link", "render"},
    {"adopt", "review", "write", "search", "check", "preview", "serve", "notes"},
    {"commands", "cli"},
    {"build"},
)
"""Parts of the package from the ground up. Parts of one floor may import each other, stages excepted."""

STAGES = {"ingest", "link", "render"}


def modules() -> Iterator[tuple[str, Path]]:
    """Give each module's dotted name and file."""
    yield "build", ROOT / "build.py"
    for file in sorted((ROOT / "archive").rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        yield ".".join(p for p in parts if p != "__init__"), file


def imports(file: Path, known: set[str]) -> set[str]:
    """Return the modules of ours that a file imports, inside functions too."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if names <= known else names | {str(node.module)}
    return found & known - {"archive"}


GRAPH = {name: imports(file, {n for n, _ in modules()}) for name, file in modules()}


def part(module: str) -> str:
    """Return the part of the package that a module belongs to."""
    return module.removeprefix("archive.").partition(".")[0]


def floor(module: str) -> int:
    """Return the number of a module's floor, counted from the ground."""
    return next(n for n, parts in enumerate(FLOORS) if part(module) in parts)


@pytest.mark.parametrize("module", sorted(GRAPH.keys() - {"archive"}))
def test_every_module_has_a_floor(module: str) -> None:
    """A new part of the package is given its place here before it is used."""
    assert any(part(module) in parts for parts in FLOORS)


@pytest.mark.parametrize("module", sorted(GRAPH.keys() - {"archive"}))
def test_imports_point_down(module: str) -> None:
    """No module imports from a floor above its own."""
    assert [m for m in sorted(GRAPH[module]) if floor(m) > floor(module)] == []


@pytest.mark.parametrize("module", sorted(m for m in GRAPH if part(m) in STAGES))
def test_stages_do_not_import_each_other(module: str) -> None:
    """What two stages share lies below both."""
    assert [m for m in sorted(GRAPH[module]) if part(m) in STAGES - {part(module)}] == []


def test_no_imports_go_in_circles() -> None:
    """The modules can be put in an order in which each one imports earlier ones only."""
    order = list(TopologicalSorter(GRAPH).static_order())
    assert len(order) == len(GRAPH)


def test_the_ground_floor_imports_nothing_of_ours() -> None:
    """The types stand on their own."""
    assert GRAPH["archive.model"] == set()
