"""Measure builds beside those of peers: `python -m bench.speed [COUNT] [--runs N]`.

The corpus is that of `bench.corpus`, 1,000 articles where no count is given. In each run Hugo and
Pagefind build the same texts just before ours, each from nothing, and ratios are of one run: a machine
that is busy is so for both. Each row has the medians of the seconds of the clock, of CPU of the command
and its own children (not of workers that a server forks), of the most memory that all processes had
together, and of the ratio to a peer.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.peers import ROOT, archive, hugo_site, installed, pagefind

BOTH, HUGO = "Hugo + Pagefind", "Hugo"
WANTED = {
    "cold, with linking and search": (BOTH, 1.0),
    "readings kept, no site (CI)": (BOTH, 0.6),
    "one article edited": (HUGO, 0.15),
    "one note edited": (HUGO, 0.15),
    "nothing changed": (HUGO, 0.05),
}
"""Rows of ours: the peer that each is compared with, and the ratio to reach at 10,000 articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What some commands took together."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of the command and its own children."""
    memory: float
    """MiB that all processes of a command had at once, at most; shared pages count in each."""

    def __add__(self, other: "Cost") -> "Cost":
        """Return the cost of both, one after the other."""
        memory = max(self.memory, other.memory)
        return Cost(wall=self.wall + other.wall, cpu=self.cpu + other.cpu, memory=memory)


def cost(*command: str | Path) -> Cost:
    """Run a command to its end and return what it took, its children included."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process, _watched(process.pid) as sizes:
        code = process.wait()
    wall, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if code:
        raise subprocess.CalledProcessError(code, command)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall=wall, cpu=cpu, memory=max(sizes, default=0) / 2**20)


@contextmanager
def _watched(pid: int) -> Iterator[list[int]]:
    """Note the memory of a process and its descendants every now and then, in bytes."""
    sizes: list[int] = []
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.1):
            sizes.append(_memory(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield sizes
    finally:
        ended.set()
        watcher.join()


def _memory(pid: int) -> int:
    size = 0
    with suppress(OSError, ValueError):
        size = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            size += sum(_memory(int(child)) for child in children.read_text().split())
    return size


def ours(root: Path) -> Cost:
    """Build the archive in a folder, with all that is kept there."""
    return cost(sys.executable, ROOT / "build.py", "build", "--quiet", "--root", root)


def rows(root: Path, article: Path) -> Iterator[tuple[str, Cost]]:
    """Build an archive as its curator would; give what each build took."""
    for folder in (".cache", "site"):
        shutil.rmtree(root / folder, ignore_errors=True)
    yield "cold, with linking and search", ours(root)
    yield "nothing changed", ours(root)
    with article.open("a", encoding="utf-8") as file:
        file.write("\nOne more paragraph of a few words.\n")
    yield "one article edited", ours(root)
    note = sorted((root / "content/annotations").iterdir())[0]
    note.write_text(note.read_text("utf-8").replace("year.", "year still."), encoding="utf-8")
    yield "one note edited", ours(root)
    shutil.rmtree(root / "site")
    yield "readings kept, no site (CI)", ours(root)


def peers(root: Path, folder: Path) -> Iterator[tuple[str, Cost]]:
    """Build the same articles with Hugo, index them with Pagefind, and give both together."""
    shutil.rmtree(folder, ignore_errors=True)
    made = cost(*hugo_site(root, folder))
    yield HUGO, made
    found = cost(*pagefind(folder / "public"))
    yield "Pagefind", found
    yield BOTH, made + found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    costs: defaultdict[str, list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as temporary:
        root, beside = Path(temporary) / "archive", installed()
        article = archive(options.count, root)
        for _ in range(options.runs):
            for name, taken in peers(root, Path(temporary) / "hugo") if beside else ():
                costs[name].append(taken)
            for name, taken in rows(root, article):
                costs[name].append(taken)
        _print(options.count, costs)
        _print_site(root / "site")


def _print(count: int, costs: dict[str, list[Cost]]) -> None:
    print(f"{f'{count:,} articles':34} {'wall s':>8} {'CPU s':>8} {'MiB':>6}  ratio  to reach")
    for name, taken in costs.items():
        wall, cpu, memory = (median(getattr(c, of) for c in taken) for of in ("wall", "cpu", "memory"))
        told = f"{name:34} {wall:8.2f} {cpu:8.2f} {memory:6.0f}"
        peer, wanted = WANTED.get(name, ("", 0.0))
        if peer in costs:
            pairs = zip(taken, costs[peer], strict=True)
            ratio = median(own.wall / other.wall for own, other in pairs)
            told += f" {ratio:6.2f}  {wanted} x {peer}: {'met' if ratio <= wanted else 'not met'}"
        print(told)


def _print_site(site: Path) -> None:
    files = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = {path: size for path, size in files.items() if path.suffix == ".html"}
    largest = max(pages, key=lambda path: pages[path])
    print(f"files {len(files):,}, {sum(files.values()) / 1e6:.0f} MB;", end=" ")
    print(f"largest page {largest.relative_to(site)}, {pages[largest] / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
