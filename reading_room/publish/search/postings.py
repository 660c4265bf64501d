"""Postings: in which passages each word stands, and how much it weighs there.

A posting is a number: sixteen times the passage's number, and the word's level, 1 to 15, which is how
far BM25F takes the word towards its full weight. It counts how often the word stands in the passage,
more in a title and less in a note, and how long the passage is. The names of whom a paragraph names
count as words of it, in every form that the archive knows.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from reading_room.model import Ref
from reading_room.publish.search.documents import Document, Paragraph
from reading_room.publish.search.words import Stems, stems, words_of

LEVELS = 16
"""One more than the highest level."""

SATURATION = 2.0
"""BM25's k1."""

_TITLE, _NAMES, _NOTE = 3.0, 1.0, 0.5
"""What a word weighs there, where it weighs 1 in the text."""

_SLOPE, _USUAL = 0.75, 250
"""BM25's b, and the words of a usual passage: fixed, so that no article moves another's levels."""


@dataclass(slots=True)
class Postings:
    """The postings of some documents, of words and of facets, and what passages there are."""

    words: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """By stem: numbers as above, rising."""
    facets: defaultdict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    """By facet: first passage and number of passages of each document, rising."""
    spellings: Counter[str] = field(default_factory=Counter)
    """How many passages have each folded word."""
    passages: int = 0
    """How many there are."""


def postings(documents: Iterable[Document], names: Mapping[Ref, Sequence[str]]) -> Postings:
    """Return the postings of documents in their order; `names` are all the names of each entity."""
    made = Postings()
    named = {ref: tuple(dict.fromkeys(words_of(" ".join(forms)))) for ref, forms in names.items()}
    for document in documents:
        for facet in document.facets:
            made.facets[facet].append((made.passages, len(document.passages)))
        language = stems(document.language[:2])
        for place, passage in enumerate(document.passages):
            title = words_of(document.title) if place == 0 else []
            other = words_of(" ".join(document.names)) if place == 0 else []
            refs = {ref for paragraph in passage for ref in paragraph.entities}
            other += [word for ref in sorted(refs) for word in named[ref]]
            _add(made, passage, {_TITLE: title, _NAMES: other}, language)
    return made


def _add(
    made: Postings, passage: Sequence[Paragraph], heads: Mapping[float, Sequence[str]], language: Stems
) -> None:
    """Enter the words of one passage, and those of its heads at their weight."""
    text = words_of("\n".join(p.text for p in passage if not p.is_note))
    notes = words_of("\n".join(p.text for p in passage if p.is_note))
    weights: Counter[str] | dict[str, float] = Counter(map(language.__getitem__, text))
    for weight, words in (*heads.items(), (_NOTE, notes)):
        for word in words:
            weights[language[word]] = weights.get(language[word], 0) + weight  # type: ignore[assignment]
    made.spellings.update({*text, *notes, *chain.from_iterable(heads.values())})
    length = len(text) + len(heads[_TITLE])
    room = SATURATION * (1 - _SLOPE + _SLOPE * length / _USUAL)
    levels = {w: max(1, round((LEVELS - 1) * w / (w + room))) for w in set(weights.values())}
    first = made.passages * LEVELS
    for word, weight in weights.items():
        made.words[word].append(first + levels[weight])
    made.passages += 1
