"""How much of an article's text the site may show; what is not shown is in no file of the site."""

from archive.model import Article, Rights, Text
from archive.text import MARKDOWN, parse_text

EXCERPT = 2
"""Paragraphs that an excerpt shows."""


def shown_text(article: Article) -> Text:
    """Return the part of an article's text that its rights let the site show."""
    if article.rights is Rights.FULL:
        return article.text
    return parse_text(_excerpt(article.body) if article.rights is Rights.EXCERPT else "")


def _excerpt(markdown: str) -> str:
    """Return the Markdown up to the end of its last paragraph to be shown."""
    opened = [
        t for t in MARKDOWN.parse(markdown) if t.type == "paragraph_open" and t.level == 0 and t.map
    ]
    ends = [t.map[1] for t in opened[:EXCERPT] if t.map]
    return "\n".join(markdown.split("\n")[: max(ends, default=0)])
