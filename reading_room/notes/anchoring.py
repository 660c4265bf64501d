"""Notes on their words: each quotation in exactly one place of its article, or in none.

A note whose words are gone, or stand in several places alike, is an orphan: it is never moved to words
that are only like its own, and never dropped. The words of an article are folded; the terms are those of
the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4). White space at the end of a prefix or the
start of a suffix asks for white space there; else there may be some or none.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from reading_room.markdown.text import fold, words_id
from reading_room.model import Anchored, Annotation, Article, Paragraph, Place, Slug, Text

Stretch = tuple[int, int]
"""First code point, and the one behind the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The words of one article, whatever paragraphs and mark-up they stand in."""

    words: str
    """Of all paragraphs, folded, with one space between paragraphs."""
    paragraphs: tuple[Paragraph, ...]
    """Those that have words, in reading order."""
    starts: tuple[int, ...]
    """Where the words of each begin in `words`."""


def fold_text(text: Text) -> Folded:
    """Return the words of a text."""
    pairs = [(p, words) for p in text.paragraphs if (words := fold(p.text))]
    lengths = (len(words) + 1 for _, words in pairs[:-1])
    return Folded(
        words=" ".join(words for _, words in pairs),
        paragraphs=tuple(p for p, _ in pairs),
        starts=tuple(accumulate(lengths, initial=0)) if pairs else (),
    )


def places(folded: Folded, article: Slug, start: int, end: int) -> tuple[Place, ...]:
    """Return where the folded words from `start` to `end` stand: one place for each paragraph."""
    first = bisect_right(folded.starts, start) - 1
    last = bisect_right(folded.starts, end - 1)
    return tuple(
        _place(article, folded.paragraphs[i], start - folded.starts[i], end - folded.starts[i])
        for i in range(first, last)
    )


def touched(folded: Folded, start: int, end: int) -> str:
    """Return all words of the paragraphs that the folded words from `start` to `end` stand in."""
    first = bisect_right(folded.starts, start) - 1
    last = bisect_right(folded.starts, end - 1)
    behind = folded.starts[last] - 1 if last < len(folded.starts) else None
    return folded.words[folded.starts[first] : behind]


def origins(text: str) -> list[Stretch]:
    """Return, for each code point of the folded text, the stretch of the text that it came from."""
    found: list[Stretch] = []
    gap = False
    for character, stretch in _normal(text):
        if character.isspace():
            gap = bool(found)
            continue
        if gap:
            found.append((found[-1][1], stretch[0]))
            gap = False
        found.append(stretch)
    return found


def _place(article: Slug, paragraph: Paragraph, start: int, end: int) -> Place:
    """Take the place from and to code points of the paragraph's folded words, cut at both its ends."""
    inside = origins(paragraph.text)[max(0, start) : end]
    first, behind = inside[0][0], inside[-1][1]
    return Place(
        article=article,
        paragraph=paragraph.id,
        start=first,
        end=behind,
        quote=paragraph.text[first:behind],
    )


def _normal(text: str) -> Iterator[tuple[str, Stretch]]:
    """Yield each code point of the text's normal form with the stretch that it came from."""
    for start, end in _clusters(text):
        piece = unicodedata.normalize("NFC", text[start:end])
        if piece == text[start:end]:
            yield from ((character, (i, i + 1)) for i, character in enumerate(piece, start))
        else:
            yield from ((character, (start, end)) for character in piece)


def _clusters(text: str) -> Iterator[Stretch]:
    """Yield stretches whose normal forms, one behind the other, are the normal form of the text."""
    if unicodedata.is_normalized("NFC", text):
        yield from ((i, i + 1) for i in range(len(text)))
        return
    start = 0
    for place in range(1, len(text)):
        if _parts(text[start:place], text[place]):
            yield start, place
            start = place
    yield start, len(text)


def _parts(cluster: str, character: str) -> bool:
    """Return whether normalisation changes nothing across the place before a character."""
    first = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(first):
        return False
    apart = unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", cluster + character) == apart


def find(words: str, quote: str, prefix: str = "", suffix: str = "") -> tuple[int, ...]:
    """Return the start of every place in folded words where the quotation stands in its context.

    Places may overlap. A quotation of white space stands nowhere.
    """
    exact = fold(quote)
    if not exact:
        return ()
    return tuple(
        at
        for at in _occurrences(words, exact)
        if stands_behind(words, at, prefix) and stands_before(words, at + len(exact), suffix)
    )


def stands_behind(words: str, at: int, prefix: str) -> bool:
    """Return whether the prefix ends at a place of folded words."""
    folded = fold(prefix)
    gap = words[at - 1 : at] == " "
    if folded and prefix[-1].isspace() and not gap:
        return False
    return words.endswith(folded, 0, at - gap)


def stands_before(words: str, at: int, suffix: str) -> bool:
    """Return whether the suffix begins at a place of folded words."""
    folded = fold(suffix)
    gap = words[at : at + 1] == " "
    if folded and suffix[0].isspace() and not gap:
        return False
    return words.startswith(folded, at + gap)


def _occurrences(words: str, exact: str) -> Iterator[int]:
    at = words.find(exact)
    while at >= 0:
        yield at
        at = words.find(exact, at + 1)


def starts(note: Annotation, text: Folded) -> tuple[int, ...]:
    """Return where in the folded words the note's quotation stands; exactly one place is an anchor.

    Of several places, those in the paragraph that the note was written on, word for word, come alone.
    """
    found = find(text.words, note.quote, note.prefix, note.suffix)
    if len(found) < 2 or note.paragraph is None:
        return found
    same = tuple(start for start in found if paragraph_around(note, text, start) == note.paragraph)
    return same or found


def paragraph_around(note: Annotation, text: Folded, start: int) -> str:
    """Return the id, by their words, of the paragraphs that the note's quotation stands in."""
    return words_id(touched(text, start, start + len(fold(note.quote))))


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
