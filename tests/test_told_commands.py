"""What the documents tell a person to run is there to be run."""

import re
import subprocess
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from reading_room.cli import COMMANDS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))
TEXT = "\n".join(file.read_text("utf-8") for file in DOCUMENTS)
BLOCK_LINE = re.compile(r"^((?:make|python) .*?)(?: +#.*)?$", re.MULTILINE)
TOLD = sorted({*re.findall(r"`([^`\n]+)`", TEXT), *BLOCK_LINE.findall(TEXT)})


def test_every_target_of_make_is_there() -> None:
    """Each is planned, with the variables that it is told with, and not made."""
    told = [command.split()[1:] for command in TOLD if command.startswith("make ")]
    assert ["site"] in told and ["check"] in told and ["train", "DATA=..."] in told
    for arguments in told:
        done = subprocess.run(
            ["make", "--dry-run", *arguments], cwd=ROOT, capture_output=True, check=False
        )
        assert done.returncode == 0, (arguments, done.stderr)


def test_every_module_that_is_run_knows_its_options() -> None:
    """Measurements, faults and fuzzing: the module is there, and names each option that is told."""
    told = [
        c.partition("python -m ")[2].split() for c in TOLD if re.search("python -m (tests|bench)", c)
    ]
    assert {"tests.faults", "tests.fuzz", "bench.train"} <= {module for module, *_ in told}
    for module, *arguments in told:
        found = find_spec(f"{module}.__main__" if module == "tests.fuzz" else module)
        assert found and found.origin, module
        code = Path(found.origin).read_text("utf-8")
        assert all(f'"{a}"' in code for a in arguments if a.startswith("--")), (module, arguments)


def test_every_command_of_the_program_is_there() -> None:
    """With the options that it is told with."""
    commands = {command.name: repr(command) for command in COMMANDS}
    told = [
        c.partition("build.py ")[2].split() for c in TOLD if re.match(r"(python )?build\.py [a-z]", c)
    ]
    assert len(told) > 5
    for name, *arguments in told:
        assert all(f"'{a}'" in commands[name] for a in arguments if a.startswith("--")), (
            name,
            arguments,
        )


def test_every_command_leads_to_what_does_it() -> None:
    """Its module is imported only when the command is run, so that nothing else would tell."""
    for command in COMMANDS:
        module, _, function = command.run.partition(":")
        assert callable(getattr(import_module(f"reading_room.commands.{module}"), function))
