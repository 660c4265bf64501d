"""The search index: static files, made from the archive itself, that a page of the site reads.

`index.js` says what there is; `terms/` has the postings of words and facets, sorted, in shards; `texts/`
has the passages that results show; `words/` has the common spellings of words, by first letter, and
`values/` what results can be narrowed by. The same archive makes the same bytes.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from reading_room.kept import Kept
from reading_room.model import Archive, EntityKind, Page
from reading_room.publish.search.blocks import Joined, indexed
from reading_room.publish.search.documents import documents
from reading_room.publish.search.parts import joined, number, part, runs, script, shards
from reading_room.publish.search.words import EMPTY, ENDINGS
from reading_room.slugs import slugify
from reading_room.workers import HERE, Workers

_SPELLINGS = 10_000
"""Characters of a file of spellings, most common words first."""

_MANY = 1_000
"""Passages of an archive in which a word that stands once may be a misspelling."""


def search_files(archive: Archive, workers: Workers = HERE, kept: Kept | None = None) -> Iterator[Page]:
    """Yield the files of an archive's index; what is `kept` of it, and who works, make no difference."""
    names = {e.ref: (e.name, *e.aliases) for e in archive.entities}
    made = indexed(documents(archive), names, workers, kept or Kept(None, "search"))
    facets = ((facet, runs(spans)) for facet, spans in made.facets.items())
    cut = list(shards(sorted(chain(made.terms.items(), facets))))
    letters = _spellings(made)
    language = archive.content.site.language[:2]
    contents = {
        "passages": made.passages,
        "keys": joined((key, "") for key, _ in cut),
        "shape": _shape(bytes(made.shape)),
        "years": [[year, first] for year, first in sorted(made.years.items())],
        "endings": [ENDINGS.get(n, ()) for n in (language, *sorted(made.languages - {language}))],
        "empty": EMPTY.get(language, ""),
        "letters": "".join(letters),
    }
    yield part("index", contents)
    yield from (part(f"terms/{n}", rows) for n, (_, rows) in enumerate(cut))
    yield from (script(f"texts/{n}", passages) for n, passages in enumerate(made.files))
    yield from (part(f"words/{ord(letter):x}", words) for letter, words in letters.items())
    yield from _values(archive, made)


def _shape(bits: bytes) -> str:
    """Return where documents and files begin, three passages to a digit."""
    groups = (bits[at : at + 3] for at in range(0, len(bits), 3))
    return "".join(number(sum(bit << 2 * place for place, bit in enumerate(group))) for group in groups)


def _spellings(made: Joined) -> dict[str, str]:
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


def _values(archive: Archive, made: Joined) -> Iterator[Page]:
    """Give what results can be narrowed by: value, name, number of documents; most common first."""
    named = {f"{e.kind}:{e.slug}": e.name for e in archive.entities}
    publishers = {a.publisher for a in archive.content.articles if a.publisher}
    named |= {f"publisher:{slugify(name)}": name for name in sorted(publishers, reverse=True)}
    named |= {f"tag:{slugify(tag)}": tag for tag in sorted(archive.content.tags, reverse=True)}
    rows: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for facet, spans in made.facets.items():
        kind, _, value = facet.partition(":")
        rows[kind].append((-len(spans), value))
    for kind in ("publisher", "tag", *EntityKind):
        found = [[value, named[f"{kind}:{value}"], -count] for count, value in sorted(rows[kind])]
        yield part(f"values/{kind}", found)
