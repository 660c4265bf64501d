"""What a seed says around its articles, gathered once for all of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.header_segments import head_of, segments_of
from reading_room.ingest.imprints import imprints
from reading_room.ingest.name_traces import NameTraces, traces_of
from reading_room.ingest.outlets import is_distinct_outlet, looks_like_outlet, same_outlet
from reading_room.ingest.persons import is_person
from reading_room.ingest.publisher_clues import PublisherClue
from reading_room.ingest.record_fields import claims_of_record
from reading_room.ingest.records import records_of
from reading_room.ingest.seed_article import WHOLE_PAGE, Line, SeedArticle, SeedLines
from reading_room.ingest.site_claims import Claims, claims_of_seed
from reading_room.model import Role, Slug

_LONGEST = 400
"""Code points of a line in which an address is a site's own."""
_KNOWN = 2.0
"""Weight of a clue whose name a byline may be told by."""
_ADDRESS = re.compile(
    r"(?<![\w.-])(?:www\.)?([a-z0-9-]{2,40}+)\.(?:[a-z]{2,3}\.)?[a-z]{2,12}(?![\w.])", re.I
)
_RELEASE = re.compile(
    r"\W{0,3}(?:for immediate release|(?:press|news|media|public) release|press statement"
    r"|pressemitteilung|presseinformation"
    r"|medienmitteilung|communiqué(?: de presse)?|nota de prensa|comunicado(?: de prensa)?"
    r"|comunicato stampa|nota à imprensa"
    r"|persbericht|pressmeddelande|pressemelding|pressemeddelelse|komunikat prasowy|пресс-релиз"
    r"|basın bülteni"
    r"|(?:media|press|press office) (?:contact|enquiries)|pressekontakt|notes to editors"
    r"|-?\s?ends\s?-?$|###$|media ?room\b)",
    re.I,
)
"""What only a release, or the end of one, says."""
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\d]{0,40}((?:19|20)\d\d)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A dump, and what its lines together tell of who published its articles and when."""

    dump: SeedLines
    """The seed and its articles' lines."""
    known: frozenset[str]
    """Keys of the outlets that the page names as its own."""
    imprints: tuple[PublisherClue, ...]
    """Names in what the page says of itself."""
    domains: frozenset[str]
    """Names in the addresses of sites that discarded lines print, without hyphens: `harbourecho`."""
    days: tuple[tuple[Slug, date], ...]
    """Complete dates in the articles' headers."""
    printed: frozenset[date]
    """Complete dates in the lines that no article has."""
    copyright: frozenset[int]
    """Years of copyright lines."""
    horizon: date | None
    """The latest day that the headers of all seeds print; no article is dated behind it."""
    heads_named: bool
    """Whether a name that is an outlet's by its form stands in the header of more than one article."""
    kind: str
    """A `page` with its menus, a `collection` of articles or of records, or one `clip`."""
    released: bool
    """Whether words say that it is a release, and no report."""
    named_by_address: tuple[tuple[str, Line], ...]
    """Words that are spelt as the addresses of sites which the dump prints, with their lines."""
    traces: NameTraces
    """What the dump shows of names elsewhere."""
    slots: Mapping[Slug, Mapping[tuple[int, int], str]]
    """The names in each article's header by their place: lines from the title, number on the line."""

    @property
    def page(self) -> bool:
        """Whether it is a whole page with its menus, and not what a person clipped."""
        return self.kind == "page"

    def claims_about(self, piece: SeedArticle) -> Claims:
        """Return what the page's tags, or the fields of the article's own item, say of it."""
        seed, first = self.dump.seed, piece.lines[0].number
        claims = claims_of_seed(seed, max((start for start in seed.items if start <= first), default=1))
        if not seed.saved and (record := (records := records_of(seed.lines)).at(first)):
            claims = claims_of_record(records, record)
        words = self.dump.numbered
        rows = tuple((tag, said, words.get(line.number, line)) for tag, said, line in claims.rows)
        return replace(claims, rows=rows)


def setting_of(dump: SeedLines, horizon: date | None) -> Setting:
    """Read the lines around a seed's articles, and the headers of all of them."""
    own = tuple(imprints(dump))
    known = frozenset(
        same_outlet(clue.name)
        for clue in own
        if clue.weight >= _KNOWN
        and (looks_like_outlet(clue.name) or not is_person(clue.name, cued=False))
    )
    slots = {p.slug: _slots(p) for p in dump.pieces} if len(dump.pieces) > 1 else {}
    headers = ((piece.slug, line.text) for piece in dump.pieces for line in piece.header)
    return Setting(
        dump=dump,
        known=known,
        domains=frozenset(_domains(dump.discarded)),
        days=tuple((slug, day) for slug, text in headers for day in complete_days([text])),
        printed=frozenset(complete_days(line.text for line in dump.discarded)),
        copyright=frozenset(int(m[1]) for line in dump.lines for m in _COPYRIGHT.finditer(line.text)),
        imprints=own,
        horizon=horizon,
        heads_named=_heads_named(slots),
        kind=_kind(dump),
        released=any(_RELEASE.match(line.text) for line in dump.lines if len(line.text) < 80),
        named_by_address=tuple(_named_by_address(dump, frozenset(_domains(dump.lines)))),
        traces=traces_of(dump.lines),
        slots=slots,
    )


def _kind(dump: SeedLines) -> str:
    if len(dump.discarded) >= WHOLE_PAGE * len(dump.pieces):
        return "page"
    several = len(dump.pieces) > 1 or (not dump.seed.saved and records_of(dump.seed.lines).records)
    return "collection" if several else "clip"


def _heads_named(slots: Mapping[Slug, Mapping[tuple[int, int], str]]) -> bool:
    named = (any(map(is_distinct_outlet, at.values())) for at in slots.values())
    return sum(named) > 1


def _named_by_address(dump: SeedLines, domains: frozenset[str]) -> Iterator[tuple[str, Line]]:
    for domain in sorted(domains):
        if len(domain) > 6 and domain.isascii():
            spelt = re.compile(r"(?<!\w)" + r"\W{0,2}".join(map(re.escape, domain)) + r"(?![\w.])", re.I)
            for line in dump.lines:
                if (match := spelt.search(line.text)) and match[0][0].isupper():
                    yield match[0], line


def _slots(piece: SeedArticle) -> Mapping[tuple[int, int], str]:
    return {
        (offset, segment.place): segment.words
        for offset, line in head_of(piece)
        if line.role is not Role.TITLE
        for segment in segments_of(line.text)
    }


def complete_days(texts: Iterable[str]) -> Iterator[date]:
    """Yield the dates with year, month and day that the texts print."""
    for found in (item for text in texts for item in dates_in(text)):
        if found.year and found.month and found.day:
            yield date(found.year, found.month, found.day)


def _domains(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        if "." in line.text and len(line.text) < _LONGEST:
            yield from (m[1].casefold().replace("-", "") for m in _ADDRESS.finditer(line.text))
