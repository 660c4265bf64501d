"""What `docs/formats.md` shows is what is read."""

import re
from pathlib import Path

from reading_room.content.documents import read_entity, read_event
from reading_room.content.faults import Faults
from reading_room.content.schema import SITE

SHOWN = (Path(__file__).parent.parent / "docs" / "formats.md").read_text("utf-8")


def test_the_examples_are_read_without_a_fault() -> None:
    """Each has every key that there is."""
    event, entity = re.findall(r"```markdown\n(.*?)```", SHOWN, re.DOTALL)
    faults = Faults("docs/formats.md", SHOWN)
    read = read_event("shut", event, faults), read_entity("board", entity, faults)
    assert faults.problems == []
    assert read[0] and read[0].relations and read[0].body
    assert read[1] and read[1].aliases


def test_the_settings_are_those_of_the_schema() -> None:
    """The table has every key, what the schema says of it, and its default."""
    rows = [f"| `{f.name}` | {f.doc} | {f'`{f.default}`' if f.default else ''} |" for f in SITE.fields]
    assert SHOWN.endswith("|---|---|---|\n" + "\n".join(rows) + "\n")
