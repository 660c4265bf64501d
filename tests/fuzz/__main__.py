"""Fuzz one target, led by coverage: `python -m tests.fuzz TARGET --minutes N [--data DIR]`.

Needs atheris (`pip install atheris`), LLVM's libFuzzer for Python. It begins from the texts of this
repository, files below `--data`, and from what earlier runs found to reach new code, which is kept in
`.cache/fuzz/TARGET/`. Minutes are of this process's CPU time. An input that breaks a law, or takes
longer than it should, is kept in `.cache/fuzz/finds/TARGET/`, one for each place and kind of fault, and
the run goes on; the last line says how much was tried.
"""

import argparse
import hashlib
import os
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reading_room", "markdown_it"]):
    from tests.fuzz.engine import engine
    from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
LONGEST = 3_000
"""Bytes of an input."""
SLOW = 0.000_5
"""Seconds of CPU for each byte, with half a second to begin with, that nothing may take."""
SEEDS = ("seeds", "content", "tests/cases", "tests/broken", "tests/sample")


def texts(target: str, data: Path | None) -> Iterator[bytes]:
    """Yield what to begin from, each text with a first byte or two that choose how it is read."""
    roots = [ROOT / name for name in SEEDS] + ([data] if data else [])
    files = sorted(
        f for root in roots for f in root.rglob("*") if f.suffix in (".txt", ".md", ".yaml", ".html")
    )
    for number, file in enumerate(files[:: max(1, len(files) // 600)]):
        text = file.read_bytes()
        for start in (0, len(text) // 2)[: 1 + (len(text) > 2 * LONGEST)]:
            piece = text[start : start + LONGEST - 1]
            if target == "anchoring":
                words = piece.decode(errors="ignore")
                yield "\0".join((words[:900], words[100:160], words[80:99], "", words[40:900])).encode()
            elif target == "queries":
                yield piece[:80]
            else:
                yield bytes([number % 8]) + piece if target != "markdown" else piece


def fuzz(target: str, minutes: float, data: Path | None) -> None:
    """Try inputs until the time is over; this ends the process."""
    work = TARGETS[target]
    corpus, finds = (ROOT / ".cache" / "fuzz" / name for name in (target, f"finds/{target}"))
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    for text in texts(target, data):
        (corpus / hashlib.sha1(text, usedforsecurity=False).hexdigest()).write_bytes(text)
    tried, kinds = 0, 0

    def spent() -> float:
        """Return the seconds of CPU of this process, and of the page's engine where it is at work."""
        return time.process_time() + (engine().spent if target == "queries" else 0)

    started = spent()

    def keep(kind: str, input: bytes, told: str) -> None:
        nonlocal kinds
        name = hashlib.sha1(kind.encode(), usedforsecurity=False).hexdigest()[:12]
        if not (finds / name).exists():
            kinds += 1
            (finds / name).write_bytes(input)
            (finds / f"{name}.why").write_text(f"{kind}\n\n{told}", "utf-8")

    def one(input: bytes) -> None:
        nonlocal tried
        tried += 1
        before = spent()
        try:
            work(input)
        except Exception as error:  # whatever it is, it is a find
            frames = traceback.extract_tb(error.__traceback__)
            place = [
                frame for frame in frames if frame.filename.startswith(str(ROOT / "reading_room"))
            ] or frames
            where = f"{place[-1].filename}:{place[-1].lineno} {frames[-1].filename}:{frames[-1].lineno}"
            keep(f"{type(error).__name__} {where}", input, traceback.format_exc())
        now = spent()
        if now - before > 0.5 + SLOW * len(input):
            keep("slow", input, f"{now - before:.1f} s of CPU for {len(input)} bytes")
        if now - started > 60 * minutes:
            told = f"{target}: {tried} inputs in {(now - started) / 60:.1f} minutes of CPU"
            print(
                f"{told}, {kinds} new kinds of find, {len(list(corpus.iterdir()))} inputs kept",
                flush=True,
            )
            os._exit(0)

    atheris.Setup([sys.argv[0], str(corpus), f"-max_len={LONGEST}", "-timeout=60", "-verbosity=0"], one)
    atheris.Fuzz()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    fuzz(options.target, options.minutes, options.data)


if __name__ == "__main__":
    main()
