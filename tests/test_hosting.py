"""Recipes for hosts: they can be read, and leave no one else a way in."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from reading_room.resources import TEMPLATES

ROOT = Path(__file__).parent.parent
WORKFLOW = (TEMPLATES / "new" / "pages.yml").read_text("utf-8")
RECIPES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/hosting.md").read_text("utf-8"), re.DOTALL)


def steps(workflow: Any) -> Iterator[Any]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("text", [(ROOT / ".github/workflows/pages.yml").read_text("utf-8"), WORKFLOW])
def test_a_workflow_pins_what_it_runs_and_hands_nothing_on(text: str) -> None:
    """Actions by the hash of a commit, no credentials left behind, no leave but a job's own."""
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert workflow[True]["schedule"]
    for step in steps(workflow):
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step.get("uses", "a@" + "0" * 40))
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_a_new_archive_s_workflow_installs_the_program_from_where_its_curator_says() -> None:
    """Never by a name alone, which on a package index anyone may have taken."""
    runs = [
        step["run"] for step in steps(yaml.safe_load(WORKFLOW)) if "pip install" in step.get("run", "")
    ]
    assert runs and all('install "${READING_ROOM:?' in run for run in runs)


@pytest.mark.parametrize("text", [*RECIPES, (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")])
def test_recipes_are_yaml(text: str) -> None:
    """What is to be copied can be read."""
    assert yaml.safe_load(text)
