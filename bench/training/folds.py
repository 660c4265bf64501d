"""The data in folds: publishers, cases and families of layouts of one fold are in no other."""

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench.training.assemble import dumps
from bench.training.cases import cases, reviewed
from bench.training.labelled import Labelled
from bench.training.material import Material, material_of
from bench.training.outlined import Outlined, outlined_pages, site_of, titled_pages
from bench.training.pages import pages
from bench.training.style import FAMILIES
from bench.training.tagged import tagged
from bench.training.varied import varied
from reading_room.ingest.weights import State

PAGES = ("newspages", "webpages")
"""Folders of real pages with gold."""
FOLDS = 3
ASSEMBLED = 2400
"""Assembled dumps that weights are fitted on."""
OUTSIDE = (State.NAVIGATION, State.TAIL)
"""States of a page around its article."""
CASES, INVENTED = 8, 6
"""Times that each case and each tagged dump counts; what they show is nowhere else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """All that weights are fitted on, or all of one fold."""

    pages: Mapping[str, tuple[Labelled, ...]]
    """Real pages by kind: `main`, `full`."""
    languages: Mapping[str, str]
    """Of a page, by its name."""
    cases: tuple[Labelled, ...]
    """Dumps with a role in front of each line."""
    invented: tuple[Labelled, ...]
    """Dumps with a tag in front of each line, each in a layout of its own."""
    material: tuple[Material, ...]
    """The articles of all without layout."""
    outlined: tuple[Outlined, ...]
    """Pages of still other publishers, of which less is known; in no fold left out."""
    families: tuple[str, ...]
    """Of assembled dumps."""


def read_data(folder: Path, root: Path) -> Data:
    """Return all data: the pages of a folder, the cases and seeds of the project at `root`."""
    if missing := [name for name in PAGES if not (folder / name / "gold.json").exists()]:
        raise SystemExit(f"{folder / missing[0]} is missing: docs/import.md says where it comes from")
    newspages = folder / "newspages"
    found: dict[str, tuple[Labelled, ...]] = {}
    languages: dict[str, str] = {}
    sites: set[str] = set()
    material: list[Material] = []
    for kind in ("main", "full"):
        both = list(pages(newspages, kind))
        found[kind] = tuple(dump for dump, _ in both)
        for dump, gold in both:
            languages[dump.name] = gold["language"]
            sites.add(site_of(gold["domain"]))
            if kind == "main":
                material += list(material_of(dump, gold))[:1]
    examples = (*cases(root / "tests" / "cases" / "split"), *reviewed(root))
    invented = tuple(tagged(root / "bench" / "training" / "dumps"))
    material += [one for dump in (*examples, *invented) for one in material_of(dump)]
    outlined = chain(outlined_pages(folder / "pages_as_text"), titled_pages(folder / "webpages"))
    return Data(
        pages=found,
        languages=languages,
        cases=examples,
        invented=invented,
        material=tuple(material),
        outlined=tuple(page for page in outlined if page.group not in sites),
        families=FAMILIES,
    )


def fold_of(group: str) -> int:
    """Return the fold of a publisher, a case or a layout."""
    return hashlib.md5(group.encode(), usedforsecurity=False).digest()[0] % FOLDS


def part(data: Data, fold: int, *, held: bool) -> Data:
    """Return what is held out in a fold, or all else."""

    def kept(group: str) -> bool:
        return (fold_of(group) == fold) is held

    return Data(
        pages={kind: tuple(d for d in found if kept(d.group)) for kind, found in data.pages.items()},
        languages=data.languages,
        cases=tuple(d for d in data.cases if kept(d.group)),
        invented=tuple(d for d in data.invented if kept(d.group)),
        material=tuple(one for one in data.material if kept(one.group)),
        outlined=data.outlined,
        families=tuple(f for n, f in enumerate(data.families) if (n % FOLDS == fold) is held),
    )


def joined(data: Data, kind: str, *, seed: str, rounds: int = 1) -> Iterator[Labelled]:
    """Return several pages of one language in one file, each page in one file a round."""
    by_language: dict[str, list[Labelled]] = {}
    for dump in data.pages[kind]:
        by_language.setdefault(data.languages[dump.name], []).append(dump)
    for number in range(rounds):
        for language, found in sorted(by_language.items()):
            yield from in_one(found, f"{kind}/{language} {number}", seed=seed)


def in_one(found: Sequence[Labelled], name: str, *, seed: str) -> Iterator[Labelled]:
    """Return the dumps by twos, threes and fours in one file, each in one."""
    chance = random.Random(f"{seed} {name}")  # noqa: S311
    shuffled = chance.sample(found, k=len(found))
    while len(shuffled) > 1:
        size = min(chance.choice((2, 3, 4)), len(shuffled))
        yield _join(shuffled[:size], f"joined/{name}")
        shuffled = shuffled[size:]


def _join(found: Sequence[Labelled], name: str) -> Labelled:
    lines: list[str] = []
    states: list[State | None] = []
    for place, dump in enumerate(found):
        own = list(dump.states)
        if place:
            lines += [""] * 2
            states += [None] * 2
            own = [State.TAIL if one is State.NAVIGATION else one for one in own]
        lines += dump.lines
        states += own
    return Labelled(
        name=f"{name} {found[0].name}", group="joined", lines=tuple(lines), states=tuple(states)
    )


def clipped(found: Sequence[Labelled], *, seed: str) -> Iterator[Labelled]:
    """Return pages cut as a reader copies them: from near above the title to near below the text."""
    chance = random.Random(seed)  # noqa: S311
    for dump in found:
        own = [n for n, state in enumerate(dump.states) if state not in (*OUTSIDE, None)]
        if own:
            first = max(0, own[0] - chance.choice((0, 0, 0, 1, 2, 4, 9)))
            last = min(len(dump.lines), own[-1] + 1 + chance.choice((0, 0, 1, 3, 6, 12)))
            yield Labelled(
                name=f"clipped/{dump.name}",
                group=dump.group,
                lines=dump.lines[first:last],
                states=dump.states[first:last],
            )


def training_set(data: Data) -> Iterator[Labelled]:
    """Return what weights are fitted on beside cases and tagged dumps."""
    for kind in ("main", "full"):
        yield from data.pages[kind]
        yield from clipped(data.pages[kind], seed=f"clipped {kind}")
        yield from varied(data.pages[kind], data.languages, seed=f"varied {kind}")
    yield from joined(data, "main", seed="joined", rounds=2)
    others = tuple(varied(data.pages["main"], data.languages, seed="varied joined"))
    yield from in_one(others, "varied", seed="varied")
    yield from dumps(data.material, ASSEMBLED, seed="train", families=data.families)


def beside(pages: Sequence[Labelled]) -> Iterator[Labelled]:
    """Return what whole pages that a first fit has labelled add: themselves, cut, and joined."""
    cut = tuple(clipped(pages, seed="clipped more"))
    yield from (*pages, *cut)
    for round_ in ("more", "again"):
        yield from in_one(cut, round_, seed=f"joined {round_}")
