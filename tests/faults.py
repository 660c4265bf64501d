"""A fault at each file operation of an import and a build, one after another.

    python -m tests.faults [--every N] [--kinds EIO,ENOSPC,EACCES,KILL]

An archive with a site gets a new seed, a corrected ledger and a person's edit. Then the command that a
person uses is run once for each of its file operations, and that operation fails: it is refused, a write
stops in the middle, or the process is killed there. Afterwards

- what people wrote, and the seeds, are as they were, byte for byte;
- the site is whole, and is the old one or the new one;
- a fault that was not a kill ends with 1 and says where, or was of no matter;
- the same command, run again, ends with the same content and the same site as a run without a fault.
"""

import argparse
import errno
import io
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reading_room import cli
from reading_room.content import door
from reading_room.publish import exchange
from reading_room.publish.check import check_site
from reading_room.publish.paths import MARKER
from reading_room.swap import swap

KINDS = ("EIO", "ENOSPC", "EACCES", "KILL")

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

    def operation(self, path: object = "", half: Callable[[], None] | None = None) -> None:
        """Count one, and let it fail where it is its turn, a write after half of its bytes."""
        if not self.active or not self._is_ours(path):
            return
        self.count += 1
        if self.count == self.number:
            if half and self.kind != "EACCES":
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
        if event in ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.scandir"):
            self.operation(arguments[0])

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Count and fail within this block."""
        opened, fsync = io.open, os.fsync

        def open_(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
            stream = opened(file, mode, *rest, **more)
            return _Writer(stream, self) if "w" in mode and "b" in mode else stream

        def fsync_(file: int) -> None:
            self.operation()
            fsync(file)

        def swap_(*files: Any, **more: Any) -> bool:
            self.operation()
            return swap(*files, **more)

        io.open, os.fsync = open_, fsync_  # type: ignore[assignment]
        vars(door)["swap"] = vars(exchange)["swap"] = swap_
        sys.addaudithook(self.audit)
        self.active = True
        try:
            yield
        finally:
            self.active = False


class _Writer:
    """A file whose writes are operations."""

    def __init__(self, stream: Any, faults: Faults) -> None:
        self.stream = stream
        self.faults = faults

    def write(self, data: bytes) -> int:
        def half() -> None:
            self.stream.write(data[: len(data) // 2])
            self.stream.flush()

        self.faults.operation(half=half)
        return int(self.stream.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()


def prepare(root: Path) -> int:
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


def run(root: Path) -> int:
    """Run the command that imports and builds; return how it ends."""
    return cli.main(["--root", str(root), "--quiet"])


def tree(root: Path) -> Mapping[str, bytes]:
    """Return all files of a folder but the caches."""
    paths = ((path.relative_to(root).as_posix(), path) for path in root.rglob("*") if path.is_file())
    return {name: path.read_bytes() for name, path in paths if not name.startswith(".cache/")}


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


def faulty(root: Path, number: int, kind: str) -> int:
    """Run the command with a fault."""
    with Faults(root, number, kind).at_work():
        return run(root)


def count(root: Path) -> int:
    """Return the number of file operations of a run without a fault, told by a child."""
    told, tell = os.pipe()

    def counted() -> int:
        faults = Faults(root, 0, "EIO")
        with faults.at_work():
            ended = run(root)
        os.write(tell, str(faults.count).encode())
        return ended

    assert in_child(counted) == 0
    return int(os.read(told, 20))


def wrong(
    root: Path, start: Mapping[str, bytes], clean: Mapping[str, bytes], kind: str, ended: int
) -> Iterator[str]:
    """Yield what is not as it must be after a fault, and then after the next run."""
    now = tree(root)
    ours = ("content/articles/", "content/ledger/", "site/", ".site-", "content/articles/.reading-room-")
    for name, data in start.items():
        if (not name.startswith(ours) or name.endswith(EDITED)) and now.get(name) != data:
            yield f"{name} was changed"
    sites = [{n: d for n, d in files.items() if n.startswith("site/")} for files in (now, start, clean)]
    if sites[0] not in sites[1:]:
        yield "the site is neither the old one nor the new one"
    if kind == "KILL" and ended != -signal.SIGKILL:
        yield f"it was not killed: {ended}"
    if kind != "KILL" and ended not in (0, 1):
        yield f"it ended with {ended}"
    if in_child(lambda: run(root)) != 0:
        yield "the next run fails"
    elif tree(root) != clean:
        different = sorted(
            n for n in tree(root).keys() | clean.keys() if tree(root).get(n) != clean.get(n)
        )
        yield f"the next run ends with other files: {', '.join(different[:5])}"


def main(arguments: list[str] | None = None) -> int:
    """Try all faults; print what is wrong, and the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1, help="try every Nth operation only")
    parser.add_argument("--kinds", default=",".join(KINDS))
    options = parser.parse_args(arguments)
    faults, total = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        base, root = Path(folder) / "base", Path(folder) / "archive"
        assert in_child(lambda: prepare(base)) == 0
        shutil.copytree(base, root)
        start = tree(root)
        number = count(root)
        clean = tree(root)
        check_site(root / "site", "https://example.org/")
        assert (root / "site" / MARKER).is_file()
        for kind in options.kinds.split(","):
            for n in range(1, number + 1, options.every):
                shutil.rmtree(root)
                shutil.copytree(base, root)
                ended = in_child(lambda n=n, kind=kind: faulty(root, n, kind))  # type: ignore[misc]
                for fault in wrong(root, start, clean, kind, ended):
                    faults += 1
                    print(f"{kind} at operation {n}: {fault}")
                total += 1
    print(f"{total} faults at {number} operations: {faults} were not survived")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
