"""Run every benchmark whose data is there: `python -m bench DATA`; tell what is missing.

Without DATA those are run that need none: the speed of builds and of the preview, beside peers.
DATA is a folder of public sets, which have licences of their own and are no part of this repository.
"""

import subprocess
import sys
from pathlib import Path

BENCHMARKS: dict[str, tuple[str, ...]] = {
    "anchoring": ("ecbplus/train.jsonl",),
    "names": ("conll2003/eng.testb",),
    "boilerplate": ("pages_as_text",),
    "events": ("ecbplus/train.jsonl",),
    "load": ("ecbplus/train.jsonl",),
    "quotations": ("polnear/data/dev",),
    "search": ("cranfield",),
    "speed": (),
    "preview": (),
    "orphans": ("ecbplus/train.jsonl",),
    "timex": ("wikiwars", "../score/timex.py"),
}
"""The module of each benchmark, and its arguments as paths from DATA."""


def main(arguments: list[str]) -> int:
    """Run the benchmarks one after the other; return 1 where one failed or nothing could be run."""
    if not arguments:
        codes = [_run(name, []) for name, paths in BENCHMARKS.items() if not paths]
        return int(any(codes))
    if len(arguments) != 1:
        print("usage: make bench DATA=/path/to/data, or python -m bench DATA", file=sys.stderr)
        return 2
    data = Path(arguments[0])
    codes = [_run(name, [data / path for path in paths]) for name, paths in BENCHMARKS.items()]
    return int(any(codes) or all(code is None for code in codes))


def _run(name: str, paths: list[Path]) -> int | None:
    """Run one benchmark and return its exit code; None where its data is missing."""
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        print(f"== {name}: not run, missing: {', '.join(missing)}", flush=True)
        return None
    print(f"== {name}", flush=True)
    command = [sys.executable, "-m", f"bench.{name}", *map(str, paths)]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
