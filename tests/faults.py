"""A fault at each file operation of an import and a build, one after another.

    python -m tests.faults [--every N] [--kinds EIO,ENOSPC,EACCES,KILL] [--command build|serve]

An archive with a site gets a new seed, a corrected ledger and a person's edit. Then the command that a
person uses is run once for each of its file operations, and that operation fails: it is refused, a write
stops in the middle, or the process is killed there. Afterwards

- what people wrote, and the seeds, are as they were, byte for byte;
- the site is whole, and is the old one or the new one;
- a fault that was not a kill ends with 1 and says where, or was of no matter;
- the same command, run again, ends with the same content and the same site as a run without a fault.
"""

import argparse
import builtins
import errno
import io
import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reading_room import cli
from reading_room.commands import building  # noqa: F401 - so that no child has to read the program
from reading_room.commands.rebuilding import Rebuild
from reading_room.console import Console
from reading_room.content import door
from reading_room.errors import ProblemsError
from reading_room.files import swap
from reading_room.publish import write as publishing

DRAWN = re.compile(r"(?<=reading-room)-[0-9a-f]{16}")
KINDS = {
    "EIO": ("look", "read", "name", "data"),
    "ENOSPC": ("name", "data"),
    "EACCES": ("look", "name"),
    "KILL": ("name", "data"),
}
"""What fails, by the sort of operation: finding a file, reading it, giving or taking a name, writing.

Only what takes space can lack it, and only what goes by a name be forbidden; a kill before a file is
read leaves what a kill before the next change leaves."""
AUDITED = {"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir"}
"""Operations that the interpreter tells of by itself."""
UNTOLD = {"stat": "look", "lstat": "look", "fsync": "data", "fchmod": "data"}
"""Those of `os` that it does not tell of."""
CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

FIRST = """The iron bridge is shut

By Ada Penn

May 3, 2021

The iron bridge over the Harrow was shut on Monday and will stay shut until spring, the council said.

Nobody knows yet what it will cost, nor who is going to pay for it in the end, the mayor told the paper.

The ferry runs again

By Tom Rudd

May 4, 2021

A ferry will run in place of the bridge from Thursday, the council said, and it will cost nothing.

It holds nine cars and is forty years old, which is what the bridge was when it was last looked at.
"""
SECOND = FIRST.replace("iron bridge", "stone bridge").replace("2021", "2022").replace("ferry", "boat")
EDITED = "2021-05-04-the-ferry-runs-again.md"
PERSON = {
    "content/events/shut.md": "---\ntitle: The bridge is shut\ndate: 2021-05-03\n---\n\nIt was shut.\n",
    "content/site.yaml": "title: Harrow\nbase_url: https://example.org/\n",
    "content/refused.yaml": "names:\n  - {name: Harrow}\n",
}


class Faults:
    """Counts file operations in a folder, and makes one of them fail."""

    def __init__(self, root: Path, number: int, kind: str) -> None:
        self.root = str(root)
        self.number = number
        self.kind = kind
        self.count = 0
        self.active = False

    def operation(self, sort: str, path: object = "", half: Callable[[], object] | None = None) -> None:
        """Count one, and let it fail where it is its turn, a write after half of its bytes."""
        if not self.active or sort not in KINDS[self.kind] or not self._is_ours(path):
            return
        self.count += 1
        if self.count == self.number:
            if half:
                half()
            if self.kind == "KILL":
                os.kill(os.getpid(), signal.SIGKILL)
            code = getattr(errno, self.kind)
            raise OSError(code, os.strerror(code), path if isinstance(path, str) else None)

    def _is_ours(self, path: object) -> bool:
        if isinstance(path, bytes | str | os.PathLike):
            name = os.fsdecode(path)
            return not name.startswith("/") or name.startswith(self.root)
        return True

    def audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Hear of what the interpreter is about to do."""
        if event in ("os.scandir", "os.listdir") or (event == "open" and not arguments[2] & CHANGES):
            self.operation("look", arguments[0])
        elif event in AUDITED:
            self.operation("name", arguments[0])

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Count and fail within this block."""
        opened, kept = io.open, {name: getattr(os, name) for name in UNTOLD}

        def open_(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
            stream = opened(file, mode, *rest, **more)
            return _Stream(stream, self) if isinstance(file, int) or self._is_ours(file) else stream

        def told(name: str) -> Callable[..., Any]:
            def call(*given: Any, **more: Any) -> Any:
                self.operation(UNTOLD[name], given[0])
                return kept[name](*given, **more)

            return call

        def swap_(*files: Any, **more: Any) -> bool:
            self.operation("name")
            return swap(*files, **more)

        vars(io)["open"] = vars(builtins)["open"] = open_
        vars(os).update({name: told(name) for name in UNTOLD})
        vars(door)["swap"] = vars(publishing)["swap"] = swap_
        sys.addaudithook(self.audit)
        self.active = True
        try:
            yield
        finally:
            self.active = False


class _Stream:
    """A file whose reads, writes and closing are operations."""

    def __init__(self, stream: Any, faults: Faults) -> None:
        self.stream = stream
        self.faults = faults

    def read(self, *size: int) -> Any:
        self.faults.operation("read")
        return self.stream.read(*size)

    def write(self, data: Any) -> int:
        def half() -> None:
            self.stream.write(data[: len(data) // 2])
            self.stream.flush()

        self.faults.operation("data", half=half)
        return int(self.stream.write(data))

    def close(self) -> None:
        writes = not self.stream.closed and self.stream.writable()
        self.stream.close()
        if writes:
            self.faults.operation("data")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.stream)

    def __enter__(self) -> "_Stream":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def prepare(root: Path, run: Callable[[Path], int]) -> int:
    """Make an archive with a site, and then the changes that the next run will find; return 0."""
    for name, text in {"seeds/a.txt": FIRST, **PERSON}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    assert run(root) == 0
    edited = root / "content/articles" / EDITED
    edited.write_text(edited.read_text("utf-8").replace("tags: []", "tags: [ferries]"), "utf-8")
    ledger = root / "content/ledger/a.txt.yaml"
    ledger.write_text(ledger.read_text("utf-8").replace("as: byline", "as: body", 1), "utf-8")
    (root / "seeds/b.txt").write_text(SECOND, "utf-8")
    return 0


def build(root: Path) -> int:
    """Run the command that imports and builds; return how it ends."""
    return cli.main(["--root", str(root), "--quiet", "--jobs", "1"])


def preview(root: Path) -> int:
    """Build as the preview does at each change; return 1 where it shows a problem, 2 ever after."""
    try:
        site, url = root / ".cache" / "preview", "http://localhost:8000/"
        served = Rebuild(root, site, url, Console(quiet=True), jobs=1)
    except (OSError, ProblemsError):  # the command tells of it, and ends
        return 1
    shown = served.failure()
    return 2 if shown and served.failure() else bool(shown)


COMMANDS = {"build": (build, "site/"), "serve": (preview, ".cache/preview/")}
"""What is tried, and the site that it makes."""


def tree(root: Path) -> dict[str, bytes]:
    """Return all files of a folder; names that are drawn at random are made alike."""
    paths = (
        (DRAWN.sub("-*", p.relative_to(root).as_posix()), p) for p in root.rglob("*") if p.is_file()
    )
    return {name: path.read_bytes() for name, path in paths}


def lasting(files: Mapping[str, bytes], site: str) -> dict[str, bytes]:
    """Return those that are no cache."""
    return {name: data for name, data in files.items() if name.startswith(site) or ".cache/" not in name}


def in_child(work: Callable[[], int]) -> int:
    """Do some work in a process of its own; return how it ended, or less than 0 where it was killed."""
    child = os.fork()
    if not child:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            os._exit(work())
        except BaseException:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Trial:
    """One command, on an archive that stands in memory and is laid anew where a fault has changed it."""

    def __init__(self, folder: Path, command: str) -> None:
        self.run, self.site = COMMANDS[command]
        self.base, self.root = folder / "base", folder / "archive"
        assert in_child(lambda: prepare(self.base, self.run)) == 0
        self.start = tree(self.base)
        shutil.copytree(self.base, self.root)
        assert in_child(lambda: self.run(self.root)) == 0
        self.clean = lasting(tree(self.root), self.site)
        self.seen: dict[int, tuple[str, ...]] = {}
        self._lay()
        self.run(self.root)  # so that each child begins with all that is read once
        self._lay()

    def _lay(self) -> None:
        shutil.rmtree(self.root)
        shutil.copytree(self.base, self.root)

    def count(self, kind: str) -> int:
        """Return the number of operations of a run without a fault, told by a child."""
        told, tell = os.pipe()

        def counted() -> int:
            faults = Faults(self.root, 0, kind)
            with faults.at_work():
                ended = self.run(self.root)
            os.write(tell, str(faults.count).encode())
            return ended

        assert in_child(counted) == 0
        self._lay()
        return int(os.read(told, 20))

    def wrong(self, number: int, kind: str) -> Iterator[str]:
        """Yield what is not as it must be after a fault, and then after the next run."""

        def faulty() -> int:
            with Faults(self.root, number, kind).at_work():
                return self.run(self.root)

        ended = in_child(faulty)
        if kind == "KILL" and ended != -signal.SIGKILL:
            yield f"it was not killed: {ended}"
        if kind != "KILL" and ended not in (0, 1):
            yield f"it ended with {ended}"
        now = tree(self.root)
        state = hash(frozenset(now.items()))
        is_new = state not in self.seen
        if is_new:
            self.seen[state] = tuple(self._left(now))
        yield from self.seen[state]
        if is_new or now != self.start:
            self._lay()

    def _left(self, now: Mapping[str, bytes]) -> Iterator[str]:
        """Yield what is wrong with an archive that a fault has left; the next run changes it."""
        ours = ("content/articles/", "content/ledger/", self.site, ".site-", ".cache/")
        for name, data in self.start.items():
            if (not name.startswith(ours) or name.endswith(EDITED)) and now.get(name) != data:
                yield f"{name} was changed"
        sites = [
            {n: d for n, d in files.items() if n.startswith(self.site)}
            for files in (now, self.start, self.clean)
        ]
        if sites[0] not in sites[1:]:
            yield "the site is neither the old one nor the new one"
        if in_child(lambda: self.run(self.root)) != 0:
            yield "the next run fails"
            return
        after = lasting(tree(self.root), self.site)
        others = sorted(n for n in after.keys() | self.clean.keys() if after.get(n) != self.clean.get(n))
        if others:
            yield f"the next run ends with other files: {', '.join(others[:5])}"


def main(arguments: list[str] | None = None) -> int:
    """Try all faults; print what is wrong, and the counts."""
    if os.environ.get("PYTHONHASHSEED") != "0":  # else the operations come in another order each time
        again = [sys.executable, "-m", "tests.faults", *(arguments or sys.argv[1:])]
        os.execve(sys.executable, again, os.environ | {"PYTHONHASHSEED": "0"})  # noqa: S606
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--every", type=int, default=1, help="try every Nth operation only")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--command", choices=COMMANDS, default="build")
    options = parser.parse_args(arguments)
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    failed, total = 0, 0
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        trial = Trial(Path(folder), options.command)
        for kind in options.kinds.split(","):
            number = trial.count(kind)
            for n in range(1, number + 1, options.every):
                found = [
                    f"{kind} at operation {n} of {number}: {fault}" for fault in trial.wrong(n, kind)
                ]
                print("\n".join(found), end="\n" if found else "", flush=True)
                failed += bool(found)
                total += 1
            print(f"{kind}: {number} operations, every {options.every}", flush=True)
    print(f"{total} faults, {len(trial.seen)} different archives left: {failed} were not survived")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
