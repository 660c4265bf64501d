"""What is true of the whole archive: `site.yaml`, `refused.yaml` and `published.yaml` in `content/`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reading_room.content.faults import WHOLE_FILE, Faults, Mark, open_text
from reading_room.content.schema import PUBLISHED, REFUSED, SITE
from reading_room.content.schema.kinds import Kind
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, read_yaml
from reading_room.model import PublishedAddress, RefusedName, Refusals, Site, Url


def load_site(root: Path) -> Site:
    """Return the site's settings, defaults where the file or a key is missing; raises ProblemsError."""
    site, faults = read_site(root)
    return faults.settle(site)


def read_site(root: Path) -> tuple[Site | None, Faults]:
    """Return the site's settings and the faults of their file; None where there are any."""
    fields, _, faults = _read(root, "content/site.yaml", SITE)
    return (Site(**fields) if fields is not None else None), faults


def read_refused(root: Path) -> tuple[Refusals, Faults]:
    """Return what the curator says is not so, and the faults of the file."""
    fields, node, faults = _read(root, "content/refused.yaml", REFUSED)
    if fields is None:
        return Refusals(), faults
    _note_no_difference(node.get("different"), fields["different"], faults)
    names = (RefusedName(**name) for name in fields["names"])
    groups = [(tuple(sorted(set(d["names"]))), tuple(sorted(set(d["articles"])))) for d in fields["different"]]
    refused = Refusals(
        events=tuple(sorted(set(fields["events"]))),
        names=tuple(sorted(set(names), key=lambda n: (n.name, n.kind or ""))),
        different_names=tuple(sorted({names for names, _ in groups if names})),
        different_articles=tuple(sorted({articles for _, articles in groups if articles})),
    )
    return refused, faults


def read_published(root: Path) -> tuple[tuple[PublishedAddress, ...], Faults]:
    """Return every address that was published, sorted, and the faults of the file."""
    leads, node, faults = _read(root, "content/published.yaml", PUBLISHED)
    if leads is None:
        return (), faults
    marks = {key.text: value.mark for key, value in node.entries}
    for address in leads:
        _note_bad_end(address, leads, marks[address], faults)
    return tuple(_published(address, leads[address]) for address in sorted(leads)), faults


def _published(address: str, leads: str) -> PublishedAddress:
    moved = leads.startswith("/")
    return PublishedAddress(
        address=Url(address), leads_to=Url(leads) if moved else None, gone=leads == "gone"
    )


def _note_bad_end(address: str, leads: Mapping[str, str], mark: Mark, faults: Faults) -> None:
    """Note an address that sends its reader on to one that is gone or sends on itself."""
    end = leads[address]
    if end.startswith("/") and leads.get(end, "here") != "here":
        message = f"{address} leads to {end}, which is {leads[end]}"
        hint = f"write {address}: {leads[end] if leads[end] != address else 'here'}"
        faults.add(mark, "no-page-there", message, hint)


def _note_no_difference(node: Node | None, given: tuple[dict[str, Any], ...], faults: Faults) -> None:
    items = node.items if isinstance(node, SequenceNode) else ()
    for item, groups in zip(items, given, strict=True):
        sizes = sorted(len(set(group or ())) for group in groups.values())
        if sizes[0] or sizes[1] < 2:
            message = "a difference is between two or more names, or two or more articles"
            faults.add(item.mark, "no-difference", message, "write names: [one, other]")


def _read(root: Path, path: str, kind: Kind) -> tuple[Any, MappingNode, Faults]:
    """Return what a file says, its node, and its faults; None where it has any, and its defaults where
    there is no such file.
    """
    file = root / path
    text, faults = open_text(root, file) if _is_there(file) else ("", Faults(path, ""))
    node = None if faults.problems else read_yaml(text, faults)
    if isinstance(node, ScalarNode) and node.is_null:
        node = MappingNode((), WHOLE_FILE)
    fields = kind.read(node, faults) if node else None
    if faults.problems or not isinstance(node, MappingNode):
        return None, MappingNode((), WHOLE_FILE), faults
    return fields, node, faults


def _is_there(file: Path) -> bool:
    return file.is_symlink() or file.exists()
