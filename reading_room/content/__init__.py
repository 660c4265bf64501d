"""What people edit: files to values and back. The only code that knows front matter."""

from reading_room.content.annotation import annotations_yaml
from reading_room.content.article import article_markdown, parse_article
from reading_room.content.documents import entity_markdown, event_markdown
from reading_room.content.ledger import edited_ledger, ledger_path, ledger_yaml, load_ledger
from reading_room.content.load import load_content

__all__ = [
    "annotations_yaml",
    "article_markdown",
    "edited_ledger",
    "entity_markdown",
    "event_markdown",
    "ledger_path",
    "ledger_yaml",
    "load_content",
    "load_ledger",
    "parse_article",
]
