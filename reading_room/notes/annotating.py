"""`build.py annotate ARTICLE WORDS`: a note begun on some words, for a person to write."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reading_room.content.article import read_article
from reading_room.content.faults import did_you_mean, open_text
from reading_room.content.names import content_files
from reading_room.content.strict_yaml import MappingNode, ScalarNode, SequenceNode, read_yaml
from reading_room.content.yaml_writing import quoted
from reading_room.errors import Problem, ProblemsError
from reading_room.markdown.text import fold
from reading_room.model import Annotation, Article, Edtf, Slug
from reading_room.notes.appending import append_notes
from reading_room.notes.nearest import nearest
from reading_room.notes.passages.finding import find
from reading_room.notes.passages.folding import Folded, fold_text
from reading_room.notes.passages.standing import starts
from reading_room.notes.selecting import excerpts, selected
from reading_room.slugs import SLUG, slugify, unique

_LONGEST_ID = 40
_MORE = "quote more words: no context of a few lines tells the places apart"


def annotate(
    root: Path, name: str, words: str, *, place: int | None, today: date, note: str = ""
) -> str:
    """Append a note on the words, its text empty or given, to the article's file; tell where.

    `place` chooses one of several places, counted from 1. Raises ProblemsError where there is no such
    article, or the words are not in exactly one place of it.
    """
    article = _article(root, name)
    text = fold_text(article.text)
    start = _start(article, text, words, place)
    id = unique(slugify(words, longest=_LONGEST_ID), _taken(root))
    begun = selected(_begun(article.slug, id, fold(words), today, note), text, start)
    if starts(begun, text) != (start,):
        raise _refusal(article.slug, "ambiguous-quotation", "the words stand alike elsewhere", _MORE)
    line = append_notes(root, article.slug, [begun])
    told = f"content/annotations/{article.slug}.yaml:{line}: {begun.id}"
    return told if note else f"{told}: write its note"


def _article(root: Path, name: str) -> Article:
    """Return the article of this slug, or of the file or address that ends in it."""
    slug = Path(name.rstrip("/")).name.removesuffix(".md").removesuffix(".yaml")
    file = root / "content" / "articles" / f"{slug}.md"
    if not SLUG.fullmatch(slug) or not file.is_file():
        slugs = [path.stem for path in content_files(root, "articles")]
        hint = did_you_mean(slug, slugs) or "give the name of a file in content/articles/"
        raise _refusal(Slug(slug), "unknown-slug", f"content/articles/{slug}.md does not exist", hint)
    text, faults = open_text(root, file)
    return faults.settle(read_article(slug, text, faults))


def _taken(root: Path) -> Iterator[Slug]:
    """Yield the ids of all notes, those that are not written to their end too."""
    for file in content_files(root, "annotations"):
        node = read_yaml(*open_text(root, file))
        for item in node.items if isinstance(node, SequenceNode) else ():
            id = item.get("id") if isinstance(item, MappingNode) else None
            if isinstance(id, ScalarNode):
                yield Slug(id.text)


def _start(article: Article, text: Folded, words: str, place: int | None) -> int:
    found = find(text.words, words)
    if not found:
        near = nearest(text.words, fold(words))
        hint = f"did you mean {quoted(text.words[near.start : near.end])}?" if near else ""
        raise _refusal(article.slug, "unknown-words", "the words are not in the article", hint)
    if len(found) == 1 or (place and 0 < place <= len(found)):
        return found[(place or 1) - 1 if len(found) > 1 else 0]
    message = f"the words stand in {len(found)} places; choose one with --at NUMBER, or quote more words"
    raise _refusal(article.slug, "ambiguous-quotation", message, excerpts(text, found, len(fold(words))))


def _begun(article: Slug, id: Slug, quote: str, today: date, note: str) -> Annotation:
    return Annotation(
        id=id,
        article=article,
        quote=quote,
        prefix="",
        suffix="",
        note=note,
        tags=(),
        color=None,
        created=Edtf(today.isoformat()),
        author=None,
        everywhere=False,
        line=0,
    )


def _refusal(article: Slug, code: str, message: str, hint: str) -> ProblemsError:
    path = f"content/articles/{article}.md"
    return ProblemsError([Problem(path=path, line=0, column=0, code=code, message=message, hint=hint)])
