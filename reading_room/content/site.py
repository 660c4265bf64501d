"""What is true of the whole site: `content/site.yaml`."""

from pathlib import Path

from reading_room.content.faults import WHOLE_FILE, Faults, open_text
from reading_room.model import Site
from reading_room.content.schema import SITE
from reading_room.content.strict_yaml import MappingNode, ScalarNode, read_yaml


def load_site(root: Path) -> Site:
    """Return the site's settings, defaults where the file or a key is missing; raises ProblemsError."""
    site, faults = read_site(root)
    return faults.settle(site)


def read_site(root: Path) -> tuple[Site | None, Faults]:
    """Return the site's settings and the faults of their file; None where there are any."""
    path = root / "content" / "site.yaml"
    text, faults = open_text(root, path) if path.exists() else ("", Faults("content/site.yaml", ""))
    node = None if faults.problems else read_yaml(text, faults)
    if isinstance(node, ScalarNode) and node.is_null:
        node = MappingNode((), WHOLE_FILE)
    fields = SITE.read(node, faults) if node else None
    return (Site(**fields) if fields and not faults.problems else None), faults
