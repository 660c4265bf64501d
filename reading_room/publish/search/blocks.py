"""The index of a block of documents, made by itself, kept by all that goes in, and joined to one index.

A block ends where the name of a document says so, by chance: one that comes or goes changes the blocks
beside it and no others. Inside a block passages are counted from 0.
"""

import json
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from reading_room.kept import Kept, fingerprint, packed, unpacked
from reading_room.model import Ref
from reading_room.publish.search.documents import Document, Paragraph
from reading_room.publish.search.parts import number, rising
from reading_room.publish.search.postings import LEVELS, postings
from reading_room.slugs import address
from reading_room.workers import Workers

SIZE = 256
"""Documents of a block, on the average."""

_FILE = 4_000
"""Characters that a file of passages holds, but for one longer passage."""

Names = Mapping[Ref, Sequence[str]]
"""All names of each entity."""

_Item = tuple[Sequence[Document], Names]
"""The documents of a block, and the names of those whom they name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What some documents in a row have in the index."""

    passages: int
    """How many there are."""
    terms: tuple[str, ...]
    """Stems, sorted."""
    ends: tuple[tuple[int, int], ...]
    """Of each term the first and the last posting."""
    rests: tuple[str, ...]
    """Of each term all postings but the first, written."""
    facets: Mapping[str, Sequence[tuple[int, int]]]
    """By facet: first passage and number of passages of each document, rising."""
    spellings: Mapping[str, int]
    """How many passages have each folded word."""
    files: tuple[str, ...]
    """The files of passages, each as JSON."""
    shape: bytes
    """Of each passage, whether it begins a document (1) and a file (2)."""
    years: Mapping[int, int]
    """The first passage of each year."""
    languages: frozenset[str]
    """Those of the documents, without their regions."""


@dataclass(slots=True, kw_only=True)
class Joined:
    """The index of several blocks in a row, so far."""

    passages: int = 0
    terms: dict[str, str] = field(default_factory=dict)
    """By stem: all postings, written."""
    facets: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    spellings: Counter[str] = field(default_factory=Counter)
    files: list[str] = field(default_factory=list)
    shape: bytearray = field(default_factory=bytearray)
    years: dict[int, int] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)


def indexed(documents: Iterable[Document], names: Names, workers: Workers, kept: Kept) -> Joined:
    """Return the index of documents in their order; blocks that are not kept are made by workers."""
    keys: list[bytes] = []
    waiting: deque[bytes] = deque()

    def missing() -> Iterator[_Item]:
        for block in _cut(documents):
            refs = {ref for d in block for passage in d.passages for p in passage for ref in p.entities}
            item = block, {ref: names[ref] for ref in sorted(refs)}
            keys.append(kept.key(fingerprint(item)))
            if kept.get(keys[-1]) is None:
                waiting.append(keys[-1])
                yield item

    for made in workers.map(_made, missing(), batch=1):
        kept.put(waiting.popleft(), made)
    return _joined(unpacked(data) for key in keys if (data := kept.get(key)))


def _cut(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    block: list[Document] = []
    for document in documents:
        block.append(document)
        name = f"{document.ref.kind}/{document.ref.slug}".encode()
        if int.from_bytes(blake2b(name, digest_size=4).digest()) % SIZE == 0:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


def _made(items: Sequence[_Item]) -> list[bytes]:
    return [packed(_block(*item)) for item in items]


def _block(documents: Sequence[Document], names: Names) -> Block:
    made = postings(documents, names)
    terms = tuple(sorted(made.words))
    rows = [made.words[term] for term in terms]
    files, shape = _texts(documents, names)
    years: dict[int, int] = {}
    passages = 0
    for document in documents:
        if document.day:
            years.setdefault(document.day.year, passages)
        passages += len(document.passages)
    return Block(
        passages=passages,
        terms=terms,
        ends=tuple((row[0], row[-1]) for row in rows),
        rests=tuple(rising(row[1:], LEVELS, row[0]) for row in rows),
        facets=dict(made.facets),
        spellings=dict(made.spellings),
        files=files,
        shape=shape,
        years=years,
        languages=frozenset(document.language[:2] for document in documents),
    )


def _texts(found: Iterable[Document], names: Names) -> tuple[tuple[str, ...], bytes]:
    """Return the files of passages, and where documents and files begin."""
    files: list[list[object]] = []
    size = 0
    shape = bytearray()
    for document in found:
        for place, passage in enumerate(document.passages):
            length = sum(len(p.text) for p in passage) + 100 + 2 * len(document.title)
            opens = not files or size + length > _FILE
            if opens:
                files.append([])
                size = 0
            size += length
            files[-1].append(_passage(document, passage, names))
            shape.append(2 * opens + (place == 0))
    written = (json.dumps(file, ensure_ascii=False, separators=(",", ":")) for file in files)
    return tuple(written), bytes(shape)


def _passage(document: Document, passage: Sequence[Paragraph], names: Names) -> list[object]:
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


def _joined(blocks: Iterable[Block]) -> Joined:
    whole = Joined()
    last: dict[str, int] = {}
    for block in blocks:
        start = whole.passages * LEVELS
        for term, (first, end), rest in zip(block.terms, block.ends, block.rests, strict=True):
            gap = start + first - (last.get(term, -1) // LEVELS + 1) * LEVELS
            whole.terms[term] = f"{whole.terms.get(term, '')}{number(gap)}{rest}"
            last[term] = start + end
        for facet, spans in block.facets.items():
            moved = ((whole.passages + first, length) for first, length in spans)
            whole.facets.setdefault(facet, []).extend(moved)
        whole.spellings.update(block.spellings)
        whole.files.extend(block.files)
        whole.shape.extend(block.shape)
        for year, first in block.years.items():
            whole.years.setdefault(year, whole.passages + first)
        whole.languages |= block.languages
        whole.passages += block.passages
    return whole
