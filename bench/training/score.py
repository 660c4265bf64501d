"""How well labelled dumps are split: as `pages.py` counts (split, title, body), from states alone."""

from collections import Counter
from collections.abc import Sequence

from bench.training.labelled import Labelled, fold
from reading_room.ingest.blocks import blocks_of
from reading_room.ingest.split import articles_of
from reading_room.ingest.title import clean_title
from reading_room.ingest.weights import State

TEXT = {
    State.LEAD,
    State.BODY,
    State.LIST,
    State.QUOTATION,
    State.SUBHEADING,
    State.STANDFIRST,
    State.CREDIT,
}


def articles(dump: Labelled, states: Sequence[State]) -> list[tuple[str, Counter[tuple[str, ...]]]]:
    """Return the title of each article and the runs of four words of its text."""
    blocks = blocks_of(dump.lines)
    found: dict[str, tuple[list[str], list[str]]] = {}
    for block, state, number in zip(blocks, states, articles_of(states), strict=True):
        title, text = found.setdefault(str(number), ([], []))
        if state is State.TITLE and (not title or len(text) == 0):
            title.append(block.text)
        elif state in TEXT:
            text.append(block.raw)
    return [
        (clean_title(" ".join(t)) if t else "", runs(" ".join(b)))
        for n, (t, b) in found.items()
        if b and n != "0"
    ]


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words."""
    words = fold(text).split()
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False)) or Counter([tuple(words)])


def agreement(a: Counter[tuple[str, ...]], b: Counter[tuple[str, ...]]) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * (a & b).total() / ((a.total() + b.total()) or 1)


def gold_states(dump: Labelled) -> list[State]:
    """Return the state of each block."""
    return [dump.states[one.first - 1] or State.TAIL for one in blocks_of(dump.lines)]


class Tally:
    """Sums of what is right."""

    def __init__(self) -> None:
        self.rows: dict[str, list[float]] = {"split": [], "title": [], "body": []}
        self.wrong: list[str] = []

    def add(self, dump: Labelled, states: Sequence[State]) -> None:
        """Count one dump."""
        wanted, mine = articles(dump, gold_states(dump)), articles(dump, states)
        pairs = [
            max(((agreement(body, b), n) for n, (_, b) in enumerate(mine)), default=(0.0, -1))
            for _, body in wanted
        ]
        right = len(mine) == len(wanted) == len({n for _, n in pairs}) and all(
            s >= 0.5 for s, _ in pairs
        )
        self.rows["split"].append(right)
        if not right:
            self.wrong.append(f"{dump.name} split {len(wanted)} {len(mine)}")
        for (title, _), (score, n) in zip(wanted, pairs, strict=True):
            self.rows["body"].append(score)
            found = mine[n][0] if n >= 0 and score >= 0.3 else ""
            same = fold(found) == fold(title)
            self.rows["title"].append(same)
            if not same:
                self.wrong.append(f"{dump.name} title {title!r} {found!r}")

    def __str__(self) -> str:
        return "  ".join(f"{k} {sum(v) / (len(v) or 1):.3f} of {len(v)}" for k, v in self.rows.items())
