"""Every regular expression of the package takes steps in proportion to its input."""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from inspect import signature
from pathlib import Path
from re._parser import SubPattern  # type: ignore[import-not-found]
from typing import Any

import pytest

import reading_room
from tests.pattern_steps import growth, op, tree

ROOT = Path(reading_room.__file__).parent


def compiled() -> dict[str, re.Pattern[str]]:
    """Return every expression that a module holds, by module and pattern."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages([str(ROOT)], "reading_room."):
        names = vars(importlib.import_module(module.name))
        for name, value in names.items():
            for number, pattern in enumerate(inside(made(value), set())):
                key = f"{module.name}:{name}{number or ''}"
                if pattern.pattern not in {p.pattern for p in found.values()}:
                    found[key] = pattern
    return found


def made(value: object) -> object:
    """Return what a function makes that is called once and takes nothing; anything else as it is."""
    once = hasattr(value, "cache_info") and callable(value) and not signature(value).parameters
    return value() if once and callable(value) else value


def inside(value: object, seen: set[int]) -> Iterator[re.Pattern[str]]:
    """Yield the expressions in a value, in what it contains too."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif id(value) not in seen and len(seen) < 10_000:
        seen.add(id(value))
        for part in parts(value):
            yield from inside(part, seen)


def parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, list | tuple | set | frozenset):
        yield from value
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, field.name) for field in fields(value))
    elif type(value).__module__.startswith("reading_room.") and hasattr(value, "__dict__"):
        yield from vars(value).values()


def written() -> Iterator[tuple[str, str]]:
    """Yield the expressions that are written where they are used: `re.split(r"...", text)`."""
    for file in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                place, first = node.func.value, node.args[0]
                used = isinstance(place, ast.Name) and place.id == "re" and node.func.attr != "escape"
                if used and isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", first.value


@cache
def everything() -> dict[str, re.Pattern[str]]:
    found = compiled()
    known = {pattern.pattern for pattern in found.values()}
    return found | {place: re.compile(text) for place, text in written() if text not in known}


def is_searched(key: str) -> bool:
    """Whether a module tries an expression at every place of a text, not at its start only."""
    module, _, name = key.partition(":")
    file = ROOT / f"{module.removeprefix('reading_room.').replace('.', '/')}.py"
    text = file.read_text("utf-8") if file.is_file() else ""
    named = rf"\b{re.escape(name.rstrip('0123456789'))}"
    uses = set(re.findall(rf"{named}\.(\w+)\(", text) or re.findall(r"pattern\.(\w+)\(", text))
    return not uses or not uses <= {"match", "fullmatch"}


LINEAR = 2.6
"""Growth of the steps where the input doubles: 2 is linear, 4 quadratic; between them is rounding."""


def test_no_expression_backtracks() -> None:
    """The steps of every expression grow as its input does, wherever it is tried."""
    sys.setrecursionlimit(max(20_000, sys.getrecursionlimit()))
    slow = []
    for key, pattern in everything().items():
        for searched in (False, True)[: 1 + is_searched(key)]:
            ratio, text = growth(pattern, searched=searched)
            if ratio > LINEAR:
                slow.append(f"{key}: {ratio:.1f} on {text!r}")
    assert slow == []


def held(nodes: Iterable[Any]) -> Iterator[Any]:
    """Yield what no way back is kept from: the bodies of possessive repeats and of atomic groups."""
    for kind, value in nodes:
        if kind in (op.POSSESSIVE_REPEAT, op.ATOMIC_GROUP):
            yield value[2] if kind is op.POSSESSIVE_REPEAT else value
        for part in value if isinstance(value, list | tuple) else ():
            for inner in part if isinstance(part, list) else [part]:
                if isinstance(inner, SubPattern):
                    yield from held(inner)


def test_no_group_is_held() -> None:
    """Before Python 3.11.5 a group that gives nothing back may fail where it matches; one sign never."""
    signs = (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY)
    found = {
        key
        for key, pattern in everything().items()
        for body in held(tree(pattern))
        if len(body) != 1 or body[0][0] not in signs
    }
    assert found == set()


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"a+b", True),
        (r"(?:a+)+b", False),
        (r"\s*,?\s*x", False),
        (r"a*+b", True),
        (r"(?:a|aa)*b", False),
    ],
)
def test_the_count_tells_slow_expressions(pattern: str, expected: bool) -> None:
    """Nested and neighbouring repeats of the same characters are found out; possessive ones are not."""
    assert (growth(re.compile(pattern), searched=False)[0] <= LINEAR) is expected


def test_the_count_knows_searches() -> None:
    """A repeat that is tried anew at every place is quadratic, unless a look behind forbids it."""
    assert growth(re.compile(r"\s+x"), searched=True)[0] > LINEAR
    assert growth(re.compile(r"(?<!\s)\s+x"), searched=True)[0] <= LINEAR
