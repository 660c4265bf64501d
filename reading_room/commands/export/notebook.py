"""The articles as Markdown with their notes, in one zip: for notebooks and other generators."""

import io
import zipfile
from collections import defaultdict

from reading_room.commands.export.zipped import add
from reading_room.content.article import article_markdown
from reading_room.model import Anchored, Archive, Article, Slug


def notebook(archive: Archive) -> bytes:
    """Return a zip of `articles/SLUG.md`: front matter and body as in `content/`, then the notes.

    A note follows the text as `[^ID]:`, with the words that it is on before it, since the body of an
    article is the source's own Markdown and nothing is put into it.
    """
    notes: defaultdict[Slug, list[Anchored]] = defaultdict(list)
    for note in archive.anchored:
        notes[note.annotation.article].append(note)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for article in archive.content.articles:
            add(packed, f"articles/{article.slug}.md", _document(article, notes[article.slug]))
    return held.getvalue()


def _document(article: Article, notes: list[Anchored]) -> bytes:
    parts = [article_markdown(article).rstrip("\n")]
    if notes:
        parts.append("---\n\n## Notes")
        parts += [_footnote(note) for note in notes]
    return ("\n\n".join(parts) + "\n").encode()


def _footnote(note: Anchored) -> str:
    written = note.annotation
    lines = [f"> {' '.join(written.quote.split())}", "", *written.note.strip().split("\n")]
    if written.author or written.created:
        lines += ["", f"({', '.join(filter(None, (written.author, written.created)))})"]
    return "\n".join((f"### {written.id}", "", *lines))
