"""What people edit: files to values and back. The only code that knows front matter."""

from archive.content.annotation import annotations_yaml
from archive.content.article import article_markdown, parse_article
from archive.content.entity import entity_markdown
from archive.content.event import event_markdown
from archive.content.ledger import ledger_path, ledger_yaml, load_ledger
from archive.content.load import load_content

__all__ = [
    "annotations_yaml",
    "article_markdown",
    "entity_markdown",
    "event_markdown",
    "ledger_path",
    "ledger_yaml",
    "load_content",
    "load_ledger",
    "parse_article",
]
