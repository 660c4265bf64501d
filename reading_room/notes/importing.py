"""`build.py import-annotations FILE`: notes of other programs into the archive's own files.

A note that is there already is left as it is, whatever a person made of it since. What cannot be taken
is told with the reason; nothing is put on an article by a likeness.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reading_room.content import load_content
from reading_room.errors import Problem, ProblemsError
from reading_room.model import Annotation, Content, Slug
from reading_room.notes.anchoring import FoldedTexts, folded_texts, starts
from reading_room.notes.annotating import append_notes
from reading_room.notes.contexts import selected
from reading_room.notes.foreign import foreign_notes, is_ours, page_of, read_note
from reading_room.slugs import absolute_url, article_url


class _RefusedError(Exception):
    """Why a note is not taken."""


def import_annotations(root: Path, file: Path) -> tuple[str, tuple[Problem, ...]]:
    """Add the notes of a file, Hypothes.is's JSON or W3C Web Annotations, to the archive's.

    Returns where they stand, or that there are none, and a problem for each that could not be taken.
    Raises ProblemsError where nothing could be read.
    """
    content = load_content(root)
    known = {note.id: note for note in content.annotations}
    taken: defaultdict[Slug, list[Annotation]] = defaultdict(list)
    problems, same = [], 0
    addresses, folded = _addresses(content), folded_texts(content.articles)
    for number, item in enumerate(foreign_notes(_document(file)), 1):
        try:
            note = _note(item, addresses, folded)
            if _is_there(note, known):
                same += 1
                continue
        except _RefusedError as reason:
            problems.append(_problem(file, number, str(reason)))
            continue
        known[note.id] = note
        taken[note.article].append(note)
    lines = [_told(root, slug, notes) for slug, notes in sorted(taken.items())]
    lines += [f"{same} were there already"] if same else []
    if not lines and not problems:
        lines = [f"{file}: there are no notes in it"]
    return "\n".join(lines), tuple(problems)


def _document(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ProblemsError([_problem(file, 0, f"it cannot be read as JSON: {error}")]) from error


def _told(root: Path, slug: Slug, notes: list[Annotation]) -> str:
    line = append_notes(root, slug, notes)
    return f"content/annotations/{slug}.yaml:{line}: {', '.join(note.id for note in notes)}"


def _addresses(content: Content) -> Mapping[str, Slug]:
    """Return the articles by the addresses of their pages and of their originals."""
    found = {_address(a.url): a.slug for a in content.articles if a.url}
    for article in content.articles:
        url = article_url(article.slug)
        found |= dict.fromkeys(
            (url.rstrip("/"), _address(absolute_url(content.site, url))), article.slug
        )
    return found


def _address(url: str) -> str:
    """Return what makes two addresses the same page: no scheme, `www.`, fragment or last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:  # which no page has
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _note(item: dict[str, Any], addresses: Mapping[str, Slug], folded: FoldedTexts) -> Annotation:
    """Return the note with its article, its context cut to what its place needs.

    Raises _RefusedError where it has no words or no text, or its page is not in the archive.
    """
    page = page_of(item)
    article = addresses.get(_address(page))
    if article is None:
        raise _RefusedError(f"no article has the url {page or 'that it leaves out'}")
    note = read_note(item, article)
    if not note.quote.strip():
        raise _RefusedError("it is on no words: a note on the page, or a reply")
    if not note.note.strip():
        raise _RefusedError("it says nothing: a highlight without a note")
    if not _is_writable(note):
        raise _RefusedError("it has half a character, which no file can hold")
    found = () if is_ours(item) else starts(note, folded(article))
    return selected(note, folded(article), found[0]) if len(found) == 1 else note


def _is_writable(note: Annotation) -> bool:
    """Return whether UTF-8 can hold the note: JSON can name half of a pair of surrogates."""
    said = (note.quote, note.prefix, note.suffix, note.whole, note.author or "", *note.tags)
    try:
        "".join(said).encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_there(note: Annotation, known: Mapping[Slug, Annotation]) -> bool:
    """Return whether the note was taken before; raises _RefusedError where its id is another note's."""
    there = known.get(note.id)
    if there and (there.article, there.quote) != (note.article, note.quote):
        raise _RefusedError(f"its id, {note.id}, is that of another note")
    return there is not None


def _problem(file: Path, number: int, reason: str) -> Problem:
    which = f"note {number} is not taken: " if number else ""
    message = f"{which}{reason}"
    return Problem(path=file.as_posix(), line=0, column=0, code="not-imported", message=message)
