"""`content/articles/SLUG.md`: an article to its file's text and back."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from reading_room.content.faults import Faults, Mark
from reading_room.content.front_matter import join_front_matter, read_front_matter
from reading_room.content.schema import ARTICLE, line_range
from reading_room.content.yaml_writing import bare_date, flow, quoted
from reading_room.markdown.text import parse_text
from reading_room.model import Article, Evidence, Rights, Slug, Source


def parse_article(text: str, path: str) -> Article:
    """Return the article in a file's text; raises ProblemsError with all that is wrong.

    `path` is the file's, from the archive's root; its stem is the slug.
    """
    faults = Faults(path, text)
    return faults.settle(read_article(PurePosixPath(path).stem, text, faults))


def read_article(slug: str, text: str, faults: Faults) -> Article | None:
    """Return the article in a file's text; None where something is wrong, noted in `faults`."""
    parts = read_front_matter(text, ARTICLE, faults)
    if parts is None:
        return None
    fields, body = parts
    if not body and fields["rights"] is not Rights.LINK:
        _note_no_body(text, faults)
    return None if faults.problems else _article(slug, fields, body)


def article_markdown(article: Article) -> str:
    """Return the text of the article's file; `parse_article` gives the article back."""
    return join_front_matter(_front_matter(article), article.body)


def _front_matter(article: Article) -> Iterator[str]:
    yield f"title: {quoted(article.title)}"
    yield f"authors: {flow(article.authors)}"
    yield f"publisher: {flow(article.publisher)}"
    yield f"published: {bare_date(article.published)}"
    yield f"dateline: {flow(article.dateline)}"
    yield f"language: {flow(article.language)}"
    yield f"url: {flow(article.url)}"
    yield f"rights: {flow(article.rights)}"
    yield f"tags: {flow(article.tags)}"
    if article.aliases:
        yield f"aliases: {flow(article.aliases)}"
    if article.source:
        yield f"source: {_source_yaml(article.source)}"
    if article.evidence:
        yield "evidence:"
        yield from (f"  {flow(e.field)}: {_evidence_yaml(e)}" for e in article.evidence)


def _note_no_body(text: str, faults: Faults) -> None:
    last_line = text.rstrip().count("\n") + 1
    hint = "write it below the second ---, or rights: link above it"
    faults.add(Mark(last_line, 0), "no-body", "the article has no text", hint)


def _article(slug: str, fields: dict[str, Any], body: str) -> Article:
    evidence = fields.pop("evidence").items()
    return Article(
        slug=Slug(slug),
        source=_source(fields.pop("source")),
        evidence=tuple(Evidence(field=field, **values) for field, values in evidence),
        body=body,
        text=parse_text(body),
        **fields,
    )


def _source(fields: dict[str, Any] | None) -> Source | None:
    if fields is None:
        return None
    first, last = fields["lines"]
    return Source(seed=fields["seed"], first=first, last=last, sha256=fields["sha256"])


def _source_yaml(source: Source) -> str:
    lines = flow(line_range(source.first, source.last))
    return f"{{seed: {flow(source.seed)}, lines: {lines}, sha256: {flow(source.sha256)}}}"


def _evidence_yaml(evidence: Evidence) -> str:
    line, rule = flow(evidence.line), flow(evidence.rule)
    certainty = "" if evidence.certainty is None else f", certainty: {_share(evidence.certainty)}"
    return f"{{line: {line}, quote: {quoted(evidence.quote)}, rule: {rule}{certainty}}}"


def _share(share: float) -> str:
    """Return a share with each decimal that may be read."""
    return f"{share:.6f}".rstrip("0").rstrip(".")
