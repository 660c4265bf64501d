"""Arbitrary values of the types that people edit."""

from hypothesis import strategies as st

from reading_room.markdown.text import parse_text
from reading_room.model import (
    Annotation,
    Article,
    CuratedRelation,
    Edtf,
    Entity,
    EntityKind,
    Event,
    Evidence,
    Ledger,
    NoteTime,
    Outcome,
    Range,
    Rights,
    Role,
    Slug,
    Source,
    Verdict,
)

TEXTS = st.text(min_size=1).filter(str.strip) | st.sampled_from(
    ["NO", "12:30", "---", ' "a": #b', "\x85\u2028\ufeff"]
)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
NAMES = LISTS.filter(lambda names: not any(name.startswith(("/", "#")) for name in names))
SLUGS = st.sampled_from(["a", "no-1", "2023", "1e3", "null", "x-2023-03-22"]).map(Slug)
DATES = st.sampled_from(
    ["2021", "2021-06", "2023-03-22", "2021-12-07~", "2023-03-20/..", "2023-03-22T05:35:00-04:00"]
).map(Edtf)
BODIES = st.text().map(lambda text: text.replace("\r\n", "\n").strip("\n"))
HASHES = st.sampled_from(["0" * 64, "1e" * 32, "ab" * 32])
LINES = st.integers(1, 10**6)

SOURCES = st.builds(
    lambda seed, first, more, sha256: Source(seed=seed, first=first, last=first + more, sha256=sha256),
    *(TEXTS, LINES, st.integers(0, 99), HASHES),
)
EVIDENCE = st.lists(
    st.builds(
        Evidence,
        field=st.sampled_from(["title", "published", "authors"]),
        line=st.none() | LINES,
        quote=st.text(),
        rule=TEXTS,
    ),
    unique_by=lambda evidence: evidence.field,
).map(tuple)
ARTICLES = st.builds(
    lambda body, **fields: Article(body=body, text=parse_text(body), **fields),
    body=BODIES.filter(bool),
    slug=SLUGS,
    title=TEXTS,
    authors=LISTS,
    publisher=st.none() | TEXTS,
    published=st.none() | DATES,
    dateline=st.none() | TEXTS,
    language=st.sampled_from(["en", "no", "pt-BR", "zh-Hant", "und"]),
    url=st.none() | st.just("https://example.org/a?b=c&d#e"),
    rights=st.sampled_from(Rights),
    tags=NAMES,
    aliases=NAMES,
    source=st.none() | SOURCES,
    evidence=EVIDENCE,
)
RELATIONS = st.builds(
    CuratedRelation,
    kind=st.sampled_from(["follows", "part_of", "response_to", "same_series"]),
    event=SLUGS,
    article=st.none() | SLUGS,
    quote=st.none() | TEXTS,
)
EVENTS = st.builds(
    Event,
    slug=SLUGS,
    title=TEXTS,
    date=st.none() | DATES,
    kind=st.none() | TEXTS,
    participants=st.lists(SLUGS, max_size=3).map(tuple),
    place=st.none() | SLUGS,
    aliases=NAMES,
    tags=NAMES,
    relations=st.lists(RELATIONS, max_size=2).map(tuple),
    body=BODIES,
)
ENTITIES = st.builds(
    Entity,
    slug=SLUGS,
    name=TEXTS,
    kind=st.sampled_from(EntityKind),
    aliases=NAMES,
    tags=NAMES,
    body=BODIES,
)
NOTES = st.builds(
    Annotation,
    id=SLUGS,
    article=st.just(Slug("harbour")),
    quote=TEXTS,
    prefix=st.text(),
    suffix=st.text(),
    note=TEXTS,
    tags=NAMES,
    color=st.none() | st.sampled_from(["definition", "context", "dispute", "source"]),
    created=st.none() | DATES,
    author=st.none() | TEXTS,
    everywhere=st.booleans(),
    paragraph=st.none() | st.just("p-0a1b2c"),
    when=st.none() | st.sampled_from(NoteTime),
    outcome=st.none() | st.builds(Outcome, turned=st.sampled_from(Verdict), note=TEXTS, source=TEXTS),
    line=st.just(0),
)
FATES: st.SearchStrategy[dict[str, object]] = st.builds(
    dict, article=SLUGS, role=st.sampled_from(Role)
) | st.builds(dict, discarded=TEXTS)


def ledger(seed: str, sha256: str, fates: list[tuple[int, dict[str, object]]]) -> Ledger:
    """Return a ledger whose ranges have these lengths and fates, one behind the other."""
    ranges, first = [], 1
    for length, fate in fates:
        ranges.append(Range(first=first, last=first + length - 1, **fate))  # type: ignore[arg-type]
        first += length
    return Ledger(seed=seed, sha256=sha256, ranges=tuple(ranges), written=((Slug("a"), sha256),))


LEDGERS = st.builds(ledger, TEXTS, HASHES, st.lists(st.tuples(st.integers(1, 9), FATES), max_size=4))
