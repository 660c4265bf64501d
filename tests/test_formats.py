"""What `docs/formats.md` shows is what is read."""

import re
from pathlib import Path

from reading_room.content.documents import read_entity, read_event
from reading_room.content.faults import Faults

SHOWN = (Path(__file__).parent.parent / "docs" / "formats.md").read_text("utf-8")


def test_the_examples_are_read_without_a_fault() -> None:
    """Each has every key that there is."""
    event, entity = re.findall(r"```markdown\n(.*?)```", SHOWN, re.DOTALL)
    faults = Faults("docs/formats.md", SHOWN)
    read = read_event("shut", event, faults), read_entity("board", entity, faults)
    assert faults.problems == []
    assert read[0] and read[0].relations and read[0].body
    assert read[1] and read[1].aliases
