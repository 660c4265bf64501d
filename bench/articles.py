"""Texts of public sets as articles, of which nothing but the words, and perhaps the day, is known."""

from reading_room.model import Article, Edtf, Rights, Slug, Text


def bare_article(
    slug: str, text: Text, *, title: str = "", body: str = "", published: str | None = None
) -> Article:
    """Return an English article without a byline, a publisher or a source."""
    return Article(
        slug=Slug(slug),
        title=title,
        authors=(),
        publisher=None,
        published=Edtf(published) if published else None,
        dateline=None,
        language="en",
        url=None,
        rights=Rights.FULL,
        tags=(),
        source=None,
        evidence=(),
        body=body,
        text=text,
    )
