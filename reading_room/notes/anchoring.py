"""Notes on their words: each quotation in exactly one place of its article, or in none.

A note whose words are gone, or stand in several places alike, is an orphan: it is never moved to words
that are only like its own, and never dropped.
"""

from collections.abc import Callable, Iterable
from functools import cache

from reading_room.markdown.text import fold
from reading_room.model import Anchored, Annotation, Article, Place, Slug
from reading_room.notes.finding import Folded, fold_text, paragraph_around, places, starts

FoldedTexts = Callable[[Slug], Folded]
"""Returns the words of an article, and keeps them."""


def anchor(annotations: Iterable[Annotation], articles: Iterable[Article]) -> tuple[Anchored, ...]:
    """Return every note with the places of its words; those without one are orphans."""
    by_slug = {article.slug: article for article in articles}
    folded = folded_texts(by_slug.values())
    return tuple(
        _anchored(note, by_slug if note.everywhere else (note.article,), folded) for note in annotations
    )


def folded_texts(articles: Iterable[Article]) -> FoldedTexts:
    """Return what folds each of the articles when it is first asked for."""
    texts = {article.slug: article.text for article in articles}
    return cache(lambda slug: fold_text(texts[slug]))


def _anchored(note: Annotation, slugs: Iterable[Slug], folded: FoldedTexts) -> Anchored:
    found = tuple(place for slug in slugs for place in _places(note, slug, folded(slug)))
    return Anchored(annotation=note, places=found, changed=_is_changed(note, folded(note.article)))


def _places(note: Annotation, slug: Slug, folded: Folded) -> tuple[Place, ...]:
    """Return where the note stands in an article: nothing unless there is exactly one such place."""
    found = starts(note, folded)
    if len(found) != 1:
        return ()
    quote = fold(note.quote)
    stands = places(folded, slug, found[0], found[0] + len(quote))
    whole = fold(" ".join(place.quote for place in stands)) == quote  # and no half of a character
    return stands if whole else ()


def _is_changed(note: Annotation, folded: Folded) -> bool:
    """Return whether the note stands on its words in other paragraphs than it was written on."""
    found = starts(note, folded)
    if note.paragraph is None or len(found) != 1:
        return False
    return paragraph_around(note, folded, found[0]) != note.paragraph


def told_everywhere(anchored: Iterable[Anchored]) -> str:
    """Return a line for each note that is to show everywhere, with the articles that it shows on."""
    return "".join(_line(note) for note in anchored if note.annotation.everywhere)


def _line(note: Anchored) -> str:
    slugs = list(dict.fromkeys(place.article for place in note.places))
    written = note.annotation
    where = ", ".join(slugs) or "no article"
    return f"content/annotations/{written.article}.yaml:{written.line}: {written.id} shows on {where}\n"
