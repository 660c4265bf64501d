"""The search index: static files, made from the archive itself, that a page of the site reads.

`index.js` says what there is; `terms/` has the postings of words and facets, sorted, in shards; `texts/`
has the passages that results show; `words/` has the common spellings of words, by first letter, and
`values/` what results can be narrowed by. The same archive makes the same bytes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from reading_room.model import Archive, EntityKind, Page, Ref
from reading_room.publish.search.documents import Document, Paragraph, aliases, documents
from reading_room.publish.search.languages import EMPTY, ENDINGS
from reading_room.publish.search.parts import joined, number, part, rising, runs, shards
from reading_room.publish.search.postings import LEVELS, Postings, postings
from reading_room.slugs import address, slugify

_FILE = 4_000
"""Characters that a file of passages holds, but for one longer passage."""

_SPELLINGS = 10_000
"""Characters of a file of spellings, most common words first."""

_MANY = 1_000
"""Passages of an archive in which a word that stands once may be a misspelling."""


def search_files(archive: Archive) -> tuple[Page, ...]:
    """Return the files of an archive's index."""
    found = documents(archive)
    names = aliases(archive.entities)
    made = postings(found, names)
    terms = [(term, rising(made.words[term], LEVELS)) for term in sorted(made.words)]
    facets = [(facet, runs(made.facets[facet])) for facet in sorted(made.facets)]
    cut = list(shards(sorted((*terms, *facets))))
    files, shape = _texts(found, names)
    letters = _spellings(made)
    contents = {
        "passages": made.passages,
        "keys": joined((key, "") for key, _ in cut),
        "shape": shape,
        "years": _years(found),
        "endings": _endings(archive, found),
        "empty": EMPTY.get(archive.content.site.language[:2], ""),
        "letters": "".join(letters),
    }
    return (
        part("index", contents),
        *(part(f"terms/{n}", rows) for n, (_, rows) in enumerate(cut)),
        *files,
        *(part(f"words/{ord(letter):x}", words) for letter, words in letters.items()),
        *_values(archive, made),
    )


def _endings(archive: Archive, found: Iterable[Document]) -> list[object]:
    """Return the rules of the languages of the archive, those of the site's language first."""
    own = archive.content.site.language[:2]
    spoken = sorted({document.language[:2] for document in found} - {own})
    return [ENDINGS.get(language, ()) for language in (own, *spoken)]


def _years(found: Iterable[Document]) -> list[list[int]]:
    """Return each year and the number of the first passage in it."""
    years: dict[int, int] = {}
    passages = 0
    for document in found:
        if document.day:
            years.setdefault(document.day.year, passages)
        passages += len(document.passages)
    return [[year, first] for year, first in sorted(years.items())]


def _texts(found: Iterable[Document], names: Mapping[Ref, Sequence[str]]) -> tuple[list[Page], str]:
    """Return the files of passages, and where documents and files begin: two bits a passage."""
    files: list[list[object]] = []
    size = 0
    bits = []
    for document in found:
        for place, passage in enumerate(document.passages):
            written = _passage(document, passage, names)
            length = sum(len(p.text) for p in passage) + 100 + 2 * len(document.title)
            opens = not files or size + length > _FILE
            if opens:
                files.append([])
                size = 0
            size += length
            files[-1].append(written)
            bits.append(2 * opens + (place == 0))
    groups = (bits[at : at + 3] for at in range(0, len(bits), 3))
    shape = "".join(number(sum(bit << 2 * place for place, bit in enumerate(group))) for group in groups)
    return [part(f"texts/{n}", passages) for n, passages in enumerate(files)], shape


def _passage(
    document: Document, passage: Sequence[Paragraph], names: Mapping[Ref, Sequence[str]]
) -> list[object]:
    refs = sorted({ref for paragraph in passage for ref in paragraph.entities})
    return [
        address(document.ref),
        document.title,
        document.ref.kind.value,
        document.facts,
        document.language,
        [[p.id, p.text, int(p.is_note)] for p in passage],
        [names[ref] for ref in refs if len(names[ref]) > 1],
        list(document.names),
    ]


def _spellings(made: Postings) -> dict[str, str]:
    """Return the common words by their first letter, most common first, to mend a misspelling from."""
    common: defaultdict[str, list[str]] = defaultdict(list)
    for word, count in sorted(made.spellings.items(), key=lambda item: (-item[1], item[0])):
        if len(word) > 2 and word[0] < "\uffff" and (count > 1 or made.passages < _MANY):
            common[word[0]].append(word)
    lists = {letter: " ".join(words) for letter, words in sorted(common.items())}
    return {
        letter: words[: words.rfind(" ", 0, _SPELLINGS)] if len(words) > _SPELLINGS else words
        for letter, words in lists.items()
    }


def _values(archive: Archive, made: Postings) -> Iterator[Page]:
    """Give what results can be narrowed by: value, name, number of documents; most common first."""
    named = {f"{e.kind}:{e.slug}": e.name for e in archive.entities}
    publishers = (a.publisher for a in archive.content.articles if a.publisher)
    named |= {f"publisher:{slugify(name)}": name for name in sorted(publishers, reverse=True)}
    noted = (note.annotation.tags for note in archive.anchored)
    tags = chain(*(article.tags for article in archive.content.articles), *noted)
    named |= {f"tag:{slugify(tag)}": tag for tag in sorted(tags, reverse=True)}
    for kind in ("publisher", "tag", *EntityKind):
        found = [
            [facet.partition(":")[2], named[facet], len(spans)]
            for facet, spans in made.facets.items()
            if facet.startswith(f"{kind}:")
        ]
        found.sort(key=lambda row: (-int(str(row[2])), row[0]))
        yield part(f"values/{kind}", found)
