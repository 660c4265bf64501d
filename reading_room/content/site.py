"""What is true of the whole archive: `content/site.yaml` and `content/refused.yaml`."""

from pathlib import Path
from typing import Any

from reading_room.content.faults import WHOLE_FILE, Faults, open_text
from reading_room.content.schema import REFUSED, SITE
from reading_room.content.schema.kinds import Kind
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, read_yaml
from reading_room.model import Refusals, RefusedName, Site


def load_site(root: Path) -> Site:
    """Return the site's settings, defaults where the file or a key is missing; raises ProblemsError."""
    site, faults = read_site(root)
    return faults.settle(site)


def read_site(root: Path) -> tuple[Site | None, Faults]:
    """Return the site's settings and the faults of their file; None where there are any."""
    fields, _, faults = read_settings(root, "content/site.yaml", SITE)
    return (Site(**fields) if fields is not None else None), faults


def read_refused(root: Path) -> tuple[Refusals, Faults]:
    """Return what the curator says is not so, and the faults of the file."""
    fields, node, faults = read_settings(root, "content/refused.yaml", REFUSED)
    if fields is None:
        return Refusals(), faults
    _note_no_difference(node.get("different"), fields["different"], faults)
    names = (RefusedName(**name) for name in fields["names"])
    groups = [
        (tuple(sorted(set(d["names"]))), tuple(sorted(set(d["articles"])))) for d in fields["different"]
    ]
    refused = Refusals(
        events=tuple(sorted(set(fields["events"]))),
        names=tuple(sorted(set(names), key=lambda n: (n.name, n.kind or ""))),
        different_names=tuple(sorted({names for names, _ in groups if names})),
        different_articles=tuple(sorted({articles for _, articles in groups if articles})),
    )
    return refused, faults


def _note_no_difference(node: Node | None, given: tuple[dict[str, Any], ...], faults: Faults) -> None:
    items = node.items if isinstance(node, SequenceNode) else ()
    for item, groups in zip(items, given, strict=True):
        sizes = sorted(len(set(group or ())) for group in groups.values())
        if sizes[0] or sizes[1] < 2:
            message = "a difference is between two or more names, or two or more articles"
            faults.add(item.mark, "no-difference", message, "write names: [one, other]")


def read_settings(root: Path, path: str, kind: Kind) -> tuple[Any, MappingNode, Faults]:
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
