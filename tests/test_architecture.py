"""Which module may import which: arrows point down from commands to model, never in a circle."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent.parent

FLOORS = (
    {"model", "errors", "resources", "swap", "console", "kept", "last_build", "workers"},
    {"slugs", "dates", "markdown", "files", "words"},
    {"content", "rights"},
    {"notes"},
    {"ingest", "link", "render", "publish"},
    {"build", "commands"},
    {"cli"},
)
"""Parts of the package from the ground up. Parts of one floor may import each other, stages excepted."""

STAGES = {"ingest", "link", "render", "publish"}


def modules() -> Iterator[tuple[str, Path]]:
    """Give each module's dotted name and file."""
    for file in sorted((ROOT / "reading_room").rglob("*.py")):
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
    return found & known - {"reading_room"}


GRAPH = {name: imports(file, {n for n, _ in modules()}) for name, file in modules()}


def part(module: str) -> str:
    """Return the part of the package that a module belongs to."""
    return module.removeprefix("reading_room.").partition(".")[0]


def floor(module: str) -> int:
    """Return the number of a module's floor, counted from the ground."""
    return next(n for n, parts in enumerate(FLOORS) if part(module) in parts)


def arrows() -> Iterator[tuple[str, str]]:
    """Give each import between two modules of ours."""
    for module, found in GRAPH.items():
        if module != "reading_room":
            yield from ((module, other) for other in sorted(found))


def test_imports_point_down() -> None:
    """No module imports from a floor above its own, and each has a floor."""
    assert [arrow for arrow in arrows() if floor(arrow[1]) > floor(arrow[0])] == []


def test_stages_do_not_import_each_other() -> None:
    """What two stages share lies below both."""
    between = (arrow for arrow in arrows() if {part(arrow[0]), part(arrow[1])} <= STAGES)
    assert [arrow for arrow in between if part(arrow[0]) != part(arrow[1])] == []


def test_no_imports_go_in_circles() -> None:
    """The modules can be put in an order in which each one imports earlier ones only."""
    assert len(list(TopologicalSorter(GRAPH).static_order())) == len(GRAPH)


def test_the_ground_floor_imports_nothing_of_ours() -> None:
    """The types stand on their own."""
    assert GRAPH["reading_room.model"] == set()


def test_the_description_of_the_program_names_files_that_are_there() -> None:
    """`docs/architecture.md` leads a newcomer from file to file."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"`((?:reading_room|assets|templates|tests)/[\w./-]+)`", text))
    assert len(named) > 30
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
