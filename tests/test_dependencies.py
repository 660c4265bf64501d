"""What is imported is declared, and what is declared is locked."""

import ast
import re
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME = PROJECT["dependencies"]
CLUSTER = PROJECT["optional-dependencies"]["cluster"]
DEVELOPMENT = PROJECT["optional-dependencies"]["dev"]
FUZZING = PROJECT["optional-dependencies"]["fuzz"]
OURS = {"bench", "build", "reading_room", "tests"}
THROUGH = {"jinja2": {"markupsafe"}, "livereload": {"tornado"}}
"""Packages that come with a declared one and whose interface is part of its own."""


def name(requirement: str) -> str:
    """Return the normal form of the package's name in a requirement."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=~!;]", requirement)[0]).lower()


def imported(folder: str) -> set[str]:
    """Return the top-level modules of others that a folder imports."""
    found = set()
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found.add(str(node.module).partition(".")[0])
    return found - sys.stdlib_module_names - OURS


@pytest.mark.parametrize(
    ("folder", "declared"),
    [("reading_room", [*RUNTIME, *CLUSTER]), ("tests", [*RUNTIME, *DEVELOPMENT, *FUZZING])],
)
def test_what_is_imported_is_declared(folder: str, declared: list[str]) -> None:
    """Nothing works only because another package happens to bring it."""
    names = {name(requirement) for requirement in declared}
    names |= {n for requirement in declared for n in THROUGH.get(name(requirement), ())}
    distributions = packages_distributions()
    loose = [
        m for m in sorted(imported(folder)) if not names & {name(d) for d in distributions.get(m, [m])}
    ]
    assert loose == []


@pytest.mark.parametrize(
    ("lock", "declared"),
    [("requirements.txt", RUNTIME), ("requirements-dev.txt", [*RUNTIME, *DEVELOPMENT])],
)
def test_what_is_declared_is_locked(lock: str, declared: list[str]) -> None:
    """`make lock` has been run since the last change."""
    locked = re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    assert {name(requirement) for requirement in declared} <= {name(package) for package in locked}


def test_the_readme_says_why_each_package_is_there() -> None:
    """A package that nobody can give a reason for should go."""
    table = (ROOT / "README.md").read_text("utf-8").split("\n## Dependencies\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| [^|]*\w", table, re.MULTILINE)
    reasons = [name(package) for row in rows for package in row.split(", ")]
    declared = {name(requirement) for requirement in (*RUNTIME, *CLUSTER, *DEVELOPMENT, *FUZZING)}
    told = {package for package in declared for reason in reasons if fnmatch(package, reason)}
    assert declared - told == set()
