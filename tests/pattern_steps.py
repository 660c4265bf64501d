"""Counts the steps that a backtracking matcher takes: a slow expression is known without a clock.

The expression's own parse tree is walked as `re` walks it: alternatives in their order, repeats as
greedy, lazy or possessive as they are written. Inputs that may be slow are made from the tree: what
stands before a repeat, many rounds of what it repeats, and a character behind that nothing matches.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from re import _constants  # type: ignore[attr-defined]
from re import _parser as parser
from typing import Any

op: Any = _constants
Node = tuple[Any, Any]
Then = Callable[[int], bool]

ROUNDS = (10, 20, 40)
"""Rounds of a repeat; each doubles the one before."""
TOO_MANY = 60_000
"""Steps at which counting stops: the expression is exponential, or as good as."""
_SAMPLES = " aA-0.,'é(/:\n*_字"
_NOTHING = "\x00"
_BOUND = 6
"""Rounds that a repeat with a bound is counted as, so that a bound shows as one on short inputs."""


class TooManyStepsError(Exception):
    """The count went past `TOO_MANY`."""


@cache
def tree(pattern: re.Pattern[str]) -> Sequence[Node]:
    """Return the parse tree of a compiled expression."""
    parsed: Sequence[Node] = parser.parse(pattern.pattern, pattern.flags)
    return parsed


def steps(pattern: re.Pattern[str], text: str, starts: range) -> int:
    """Return how many steps it takes to try the expression at each of the places of a text."""
    matcher = _Matcher(text, pattern.flags)
    nodes = tree(pattern)
    for start in starts:
        try:
            if matcher.walk(nodes, 0, start, lambda _: True):
                break
        except TooManyStepsError:
            break
    return matcher.count


def growth(pattern: re.Pattern[str], *, searched: bool) -> tuple[float, str]:
    """Return how much the steps grow where an input doubles, at the worst input, and that input.

    2 is linear, 4 quadratic. `searched`: the expression is tried at every place, not at the first only.
    """
    worst, shown = 0.0, ""
    for attack in attacks(pattern):
        counts = [_count(pattern, attack(rounds), searched=searched) for rounds in ROUNDS]
        if counts[-1] >= TOO_MANY:
            return float("inf"), attack(3)
        ratio = (counts[2] - counts[1]) / max(1, counts[1] - counts[0])
        if counts[2] > 8 * ROUNDS[2] and ratio > worst:
            worst, shown = ratio, attack(3)
    return worst, shown


def _count(pattern: re.Pattern[str], text: str, *, searched: bool) -> int:
    return steps(pattern, text, range(len(text) if searched else 1))


def attacks(pattern: re.Pattern[str]) -> Iterator[Callable[[int], str]]:
    """Yield functions that make inputs of any number of rounds."""
    made: set[str] = set()
    for before, body in _repeats(list(tree(pattern)), "", pattern.flags):
        for pump in dict.fromkeys(_samples(body, pattern.flags)):
            for prefix in dict.fromkeys((before, "")):
                if pump and f"{prefix}\t{pump}" not in made:
                    made.add(f"{prefix}\t{pump}")
                    yield lambda n, prefix=prefix, pump=pump: prefix + pump * n + _NOTHING  # type: ignore[misc]


def _repeats(nodes: Sequence[Node], before: str, flags: int) -> Iterator[tuple[str, Sequence[Node]]]:
    """Yield each repeat that can be long: an example of what stands before it, and what it repeats."""
    for kind, value in nodes:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            if value[1] == op.MAXREPEAT:
                yield before, list(value[2])
            yield from _repeats(list(value[2]), before, flags)
        elif kind is op.SUBPATTERN:
            yield from _repeats(list(value[3]), before, flags)
        elif kind is op.ATOMIC_GROUP:
            yield from _repeats(list(value), before, flags)
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from _repeats(list(branch), before, flags)
        before += next(_samples([(kind, value)], flags), "")


def _samples(nodes: Sequence[Node], flags: int) -> Iterator[str]:
    """Yield a few strings that the nodes match, or nearly."""
    if len(nodes) == 1 and nodes[0][0] in (op.IN, op.ANY, op.NOT_LITERAL):
        kind, value = nodes[0]
        yield from [c for c in _SAMPLES if _is_one(kind, value, c, flags)][:4]
        return
    for nth in range(3):
        yield "".join(_sample(kind, value, flags, nth) for kind, value in nodes)


def _sample(kind: Any, value: Any, flags: int, nth: int) -> str:
    if kind is op.LITERAL:
        return chr(int(value))
    if kind in (op.IN, op.ANY, op.NOT_LITERAL):
        fits = [c for c in _SAMPLES if _is_one(kind, value, c, flags)]
        literal = [chr(v) for k, v in value if k is op.LITERAL] if kind is op.IN else []
        options: list[str] = fits or literal or [""]
        return options[min(nth, max(0, len(fits) - 1))]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        rounds: int = max(value[0], min(1, value[1])) if nth != 2 else value[0]
        return "".join(_sample(k, v, flags, nth) for k, v in value[2]) * min(rounds, _BOUND)
    if kind is op.SUBPATTERN:
        return "".join(_sample(k, v, flags, nth) for k, v in value[3])
    if kind is op.ATOMIC_GROUP:
        return "".join(_sample(k, v, flags, nth) for k, v in value)
    if kind is op.BRANCH:
        branch: Sequence[Node] = value[1][min(nth, len(value[1]) - 1)]
        return "".join(_sample(k, v, flags, nth) for k, v in branch)
    return ""


def _is_one(kind: Any, value: Any, char: str, flags: int) -> bool:
    """Whether a node for one character matches this one."""
    if kind is op.ANY:
        return char != "\n" or bool(flags & re.DOTALL)
    if kind is op.LITERAL:
        return chr(value) == char or (bool(flags & re.I) and chr(value).casefold() == char.casefold())
    if kind is op.NOT_LITERAL:
        return not _is_one(op.LITERAL, value, char, flags)
    return _in(value, char, flags)


def _in(items: Sequence[Node], char: str, flags: int) -> bool:
    negated = bool(items) and items[0][0] is op.NEGATE
    both = {char, char.lower(), char.upper()} if flags & re.I else {char}
    found = any(
        _item(kind, value, one) for kind, value in items for one in both if kind is not op.NEGATE
    )
    return found != negated


def _item(kind: Any, value: Any, char: str) -> bool:
    if kind is op.LITERAL:
        return chr(value) == char
    if kind is op.RANGE:
        return len(char) == 1 and value[0] <= ord(char) <= value[1]
    return _CATEGORIES[value](char)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    op.CATEGORY_WORD: _is_word,
    op.CATEGORY_NOT_WORD: lambda c: not _is_word(c),
}


def _bounds(value: Any) -> tuple[int, float, Sequence[Node]]:
    least, most, body = value
    return min(least, _BOUND), float("inf") if most == op.MAXREPEAT else min(most, _BOUND), body


class _Matcher:
    """Tries a parse tree on one text and counts."""

    def __init__(self, text: str, flags: int) -> None:
        self.text, self.flags, self.count = text, flags, 0
        self.groups: dict[int, tuple[int, int]] = {}

    def walk(self, nodes: Sequence[Node], at: int, place: int, then: Then) -> bool:
        """Match the nodes from the one at `at`, then what follows them."""
        self.count += 1
        if self.count > TOO_MANY:
            raise TooManyStepsError
        if at == len(nodes):
            return then(place)
        kind, value = nodes[at]
        if kind in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            if place < len(self.text) and _is_one(kind, value, self.text[place], self.flags):
                return self.walk(nodes, at + 1, place + 1, then)
            return False
        return self._step(kind, value, place, lambda end: self.walk(nodes, at + 1, end, then))

    def _step(self, kind: Any, value: Any, place: int, then: Then) -> bool:
        if kind is op.BRANCH:
            return any(
                self.walk(branch, 0, place, then) for branch in value[1] if self._may_open(branch, place)
            )
        if kind is op.SUBPATTERN:
            return self._group(value, place, then)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            return self._repeat(kind, value, place, then, 0)
        if kind in (op.POSSESSIVE_REPEAT, op.ATOMIC_GROUP):
            return self._once(kind, value, place, then)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            return self._looks(value, place) is (kind is op.ASSERT) and then(place)
        if kind is op.AT:
            return self._stands(value, place) and then(place)
        return self._again(value, place, then)

    def _may_open(self, branch: Sequence[Node], place: int) -> bool:
        if not len(branch) or branch[0][0] not in (op.LITERAL, op.IN):
            return True
        kind, value = branch[0]
        return place < len(self.text) and _is_one(kind, value, self.text[place], self.flags)

    def _group(self, value: Any, place: int, then: Then) -> bool:
        number, _, _, body = value

        def closed(end: int) -> bool:
            kept = self.groups.get(number)
            self.groups[number] = (place, end)
            if then(end):
                return True
            if kept:
                self.groups[number] = kept
            return False

        return self.walk(body, 0, place, closed if number is not None else then)

    def _repeat(self, kind: Any, value: Any, place: int, then: Then, done: int) -> bool:
        least, most, body = _bounds(value)

        def more() -> bool:
            def again(end: int) -> bool:
                return end > place and self._repeat(kind, value, end, then, done + 1)

            return done < most and self.walk(body, 0, place, again)

        self.count += 1
        if done < least:
            return self.walk(body, 0, place, lambda end: self._repeat(kind, value, end, then, done + 1))
        if kind is op.MAX_REPEAT:
            return more() or then(place)
        return then(place) or more()

    def _once(self, kind: Any, value: Any, place: int, then: Then) -> bool:
        """Match without ever coming back: only the first way through counts."""
        ends: list[int] = []

        def end(at: int) -> bool:
            ends.append(at)
            return True

        if kind is op.ATOMIC_GROUP:
            return self.walk(value, 0, place, end) and then(ends[-1])
        least, most, body = _bounds(value)
        done = 0
        while done < most and self.walk(body, 0, place, end) and ends[-1] > place:
            place, done = ends[-1], done + 1
        return done >= least and then(place)

    def _looks(self, value: Any, place: int) -> bool:
        direction, body = value
        if direction > 0:
            return self.walk(body, 0, place, lambda _: True)
        width = body.getwidth()[0]
        return place >= width and self.walk(body, 0, place - width, lambda end: end == place)

    def _stands(self, value: Any, place: int) -> bool:
        if value in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            line = bool(self.flags & re.M) and value is op.AT_BEGINNING
            return place == 0 or (line and self.text[place - 1] == "\n")
        if value in (op.AT_END, op.AT_END_STRING):
            line = bool(self.flags & re.M) and value is op.AT_END
            return place == len(self.text) or (line and self.text[place] == "\n")
        inside = [0 <= n < len(self.text) and _is_word(self.text[n]) for n in (place - 1, place)]
        return (inside[0] != inside[1]) is (value is op.AT_BOUNDARY)

    def _again(self, value: Any, place: int, then: Then) -> bool:
        start, end = self.groups.get(value, (0, 0))
        words = self.text[start:end]
        return self.text.startswith(words, place) and then(place + len(words))
