"""`content/published.yaml`: every address that the site has had, and where it leads now."""

from collections.abc import Mapping
from pathlib import Path

from reading_room.content import door
from reading_room.content.edits import edited, entry_edits
from reading_room.content.faults import Faults, Mark
from reading_room.content.schema import PUBLISHED
from reading_room.content.site import read_settings
from reading_room.content.strict_yaml import MappingNode, read_yaml
from reading_room.content.yaml_writing import flow
from reading_room.errors import Problem, ProblemsError
from reading_room.model import PublishedAddress, Url

_FILE = "content/published.yaml"


def read_published(root: Path) -> tuple[tuple[PublishedAddress, ...], Faults]:
    """Return every address that was published, sorted, and the faults of the file."""
    leads, node, faults = read_settings(root, "content/published.yaml", PUBLISHED)
    if leads is None:
        return (), faults
    marks = {key.text: value.mark for key, value in node.entries}
    for address in leads:
        _note_bad_end(address, leads, marks[address], faults)
    return tuple(
        _published(address, leads[address], marks[address].line) for address in sorted(leads)
    ), faults


def _published(address: str, leads: str, line: int) -> PublishedAddress:
    moved = leads.startswith("/")
    return PublishedAddress(
        address=Url(address), leads_to=Url(leads) if moved else None, gone=leads == "gone", line=line
    )


def _note_bad_end(address: str, leads: Mapping[str, str], mark: Mark, faults: Faults) -> None:
    """Note an address that sends its reader on to one that is gone or sends on itself."""
    end = leads[address]
    if end.startswith("/") and leads.get(end, "here") != "here":
        message = f"{address} leads to {end}, which is {leads[end]}"
        hint = f"write {address}: {leads[end] if leads[end] != address else 'here'}"
        faults.add(mark, "no-page-there", message, hint)


def record(root: Path, leads: Mapping[str, str]) -> None:
    """Write down where addresses lead: `here`, `gone`, or another address; all else in the file stays.

    What has led to an address that now leads on, leads on with it. Raises ProblemsError where the file
    cannot be added to.
    """
    old = door.read(root, _FILE)
    text = (old or b"").decode()
    plain = text.replace("\r\n", "\n")
    node = read_yaml(plain, Faults(_FILE, plain))
    known = {name.text: getattr(value, "text", "") for name, value in getattr(node, "entries", ())}
    wanted = {name: leads.get(end, end) if end in leads else end for name, end in known.items()}
    wanted |= leads
    wanted = {name: "here" if end == name else end for name, end in wanted.items()}
    if wanted == known:
        return
    if isinstance(node, MappingNode):
        text = edited(text, entry_edits(node, wanted))
    else:
        text += "".join(f"{flow(name)}: {flow(wanted[name])}\n" for name in sorted(wanted))
    written = read_yaml(text.replace("\r\n", "\n"), Faults(_FILE, text))
    if {name.text: getattr(end, "text", "") for name, end in getattr(written, "entries", ())} != wanted:
        message, hint = "the file cannot be added to", "write each address on a line of its own"
        raise ProblemsError([Problem(path=_FILE, code="cannot-edit", message=message, hint=hint)])
    door.write(root, _FILE, text.encode(), over=None if old is None else door.fingerprint(old))
