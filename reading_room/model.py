"""The types that pass between the stages. Frozen values; this module imports nothing of ours.

In this order: seeds and their ledgers; what a page is about; texts; what people write, from `Article` to
`Content`; what the linker finds, from `Place` to `Archive`; files of the site.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, NewType

Slug = NewType("Slug", str)
"""A name that is safe in a URL and as a file name: lower-case ASCII words joined by hyphens."""

Url = NewType("Url", str)
"""An address inside the site, from its root and with a slash at its start: `/articles/x/`."""

Edtf = NewType("Edtf", str)
"""A valid date in the Extended Date/Time Format (ISO 8601-2), as `dates.edtf` accepts it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One raw dump, decoded but otherwise as it was found."""

    name: str
    """File name below `seeds/`, with `/` between folders."""
    lines: tuple[str, ...]
    """Its text split on `\\n`; a `\\r` before it and a byte-order mark are not part of a line."""
    sha256: str
    """Of the bytes of the file, in hexadecimal."""
    encoding: str
    """How the bytes were read: `utf-8`, `windows-1252`, or what a saved page says of itself."""
    saved: bool = False
    """Whether it is a saved page or a mail; its first lines are what its tags say, up to a blank one."""
    outline: "tuple[Role | None, ...]" = ()
    """What the mark-up of a saved page makes each line of its article; empty where it tells nothing."""
    items: tuple[int, ...] = ()
    """First lines of the articles of a file that holds several with their fields; empty for others."""


class Role(StrEnum):
    """What a line is to its article; the words that a ledger uses after `as:`."""

    KICKER = "kicker"
    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    SUBHEADING = "subheading"
    BODY = "body"
    LIST = "list"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Consecutive lines of a seed with one fate: part of an article, or discarded for a reason."""

    first: int
    """First line, counted from 1."""
    last: int
    """Last line, inclusive."""
    article: Slug | None = None
    """The article that the lines belong to; None where they are discarded."""
    role: Role | None = None
    """What they are to it; None where they are discarded."""
    discarded: str | None = None
    """Why no article has them, in words for a person; None where one has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What became of every non-blank line of one seed. A record, and a control: people edit it."""

    seed: str
    """The seed's name."""
    sha256: str
    """Of the seed's bytes when the ledger was written; another hash means another seed."""
    ranges: tuple[Range, ...]
    """In the order of the lines, not overlapping, every non-blank line in exactly one."""
    written: tuple[tuple[Slug, str], ...] = ()
    """SHA-256 of each article's file as the importer wrote it: another hash means a person's edit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an article came from."""

    seed: str
    """The seed's name."""
    first: int
    """First line, counted from 1."""
    last: int
    """Last line, inclusive."""
    sha256: str
    """Of the seed's bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why an inferred field has its value."""

    field: str
    """The front-matter key that it supports."""
    line: int | None
    """The line of the seed that the words stand on; None where no line says it."""
    quote: str
    """The words, as printed."""
    rule: str
    """The name of the rule that read them."""
    certainty: float | None = None
    """How many values that the rule reads are right, 0 to 1; None where the file does not say."""


class RefKind(StrEnum):
    """What a page of the site is about."""

    ARTICLE = "article"
    EVENT = "event"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NOTE = "note"
    PAGE = "page"


class Ref(NamedTuple):
    """What something is, wherever its page stands: `slugs.address` alone makes it into an address."""

    kind: RefKind
    """The sort of thing."""
    slug: Slug
    """Its name among those of its kind; a note's id."""


class Rights(StrEnum):
    """How much of an article's text the site may show."""

    FULL = "full"
    EXCERPT = "excerpt"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Inline mark-up of the author's own over part of a paragraph's text."""

    start: int
    """First code point of the paragraph's text under the mark."""
    end: int
    """Behind the last one; equal to `start` for a mark without words (an image, a line break)."""
    tag: str
    """The HTML element: `em`, `strong`, `code`, `a`, `s`, `img`, `br`."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Attribute names and unescaped values."""


class Tag(NamedTuple):
    """A tag of block mark-up: where an element begins, or where it ends."""

    name: str
    """The HTML element: `p`, `ul`, `li`, `pre`; `hr`, which has no end."""
    closes: bool = False
    """Whether it ends its element."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Attribute names and unescaped values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One run of words of an article: a paragraph, list item, subheading, cell or code block."""

    id: str
    """Stable while its words are: `p-` and a hash of them; `-2`, `-3` mark repetitions."""
    kind: str
    """The HTML element that holds it: `p`, `li`, `h2` ... `h6`, `blockquote`, `td`, `th`, `pre`."""
    text: str
    """Its words as a reader sees them: no mark-up, code points as written, breaks as `\\n`."""
    spans: tuple[Span, ...]
    """The author's emphasis and links over `text`, outer ones first."""
    before: tuple[Tag, ...]
    """Block tags between the words before and these; the last that opens is this one's own element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article's body, parsed: words apart from mark-up, so that notes and links can be laid on."""

    paragraphs: tuple[Paragraph, ...]
    """In reading order."""
    after: tuple[Tag, ...]
    """Block tags behind the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of the archive: `content/articles/SLUG.md`."""

    slug: Slug
    """File name without its ending, and last part of its URL."""
    title: str
    """As printed, or ours where it has none (then `evidence` has a `title` by `descriptive-title`)."""
    authors: tuple[str, ...]
    """Names without titles and posts, in the order of the byline."""
    publisher: str | None
    """The outlet that published it."""
    published: Edtf | None
    """When, as exactly as it is known."""
    dateline: str | None
    """The place that it was filed from, as printed."""
    language: str
    """BCP 47 tag of its text."""
    url: str | None
    """Where the original stands on the web."""
    rights: Rights
    """How much of the text the site may show."""
    tags: tuple[str, ...]
    """The curator's subject words."""
    aliases: tuple[str, ...] = ()
    """Other names by which a reader may look for it, or a curator link to it."""
    source: Source | None
    """The seed lines; None for an article that a person wrote into `content/`."""
    evidence: tuple[Evidence, ...]
    """One for each inferred field."""
    body: str
    """Markdown."""
    text: Text
    """`body`, parsed."""


class RelationKind(StrEnum):
    """How one event bears on another; the words that front matter uses."""

    FOLLOWS = "follows"
    PART_OF = "part_of"
    RESPONSE_TO = "response_to"
    SAME_SERIES = "same_series"


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedRelation:
    """A relation that a curator wrote into an event's front matter."""

    kind: RelationKind
    """How the event bears on the other."""
    event: Slug
    """The other event."""
    article: Slug | None
    """The article that says so."""
    quote: str | None
    """The words that say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: curated in `content/events/SLUG.md`, or found by the linker."""

    slug: Slug
    """File name, and last part of its URL."""
    title: str
    """What happened, in a short neutral phrase."""
    date: Edtf | None
    """When, as exactly as it is known."""
    kind: str | None
    """A common noun: summit, strike, launch."""
    participants: tuple[Slug, ...]
    """Entities that took part."""
    place: Slug | None
    """The entity where it happened."""
    aliases: tuple[str, ...]
    """Phrases by which articles refer to it."""
    relations: tuple[CuratedRelation, ...]
    """To other events, as curated."""
    tags: tuple[str, ...] = ()
    """Subject words, as a curator gave them."""
    body: str
    """A short neutral summary, Markdown."""


class EntityKind(StrEnum):
    """What an entity is; also the first part of its URL, in the plural."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEvidence:
    """Why words are taken for the name of a person, an organisation or a place."""

    certainty: float
    """0 to 1; from .9 on there is a page."""
    rules: tuple[str, ...]
    """The rules that found evidence, in the order of the alphabet."""
    article: Slug
    """The article where most of them speak,"""
    paragraph: str
    """the id of the paragraph,"""
    start: int
    """and the first code point in it."""
    quote: str
    """The name as it stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, an organisation or a place: curated in `content/entities/SLUG.md`, or found."""

    slug: Slug
    """File name, and last part of its URL."""
    name: str
    """The name it goes by here."""
    kind: EntityKind
    """Person, organisation or place."""
    aliases: tuple[str, ...]
    """Other forms that texts use."""
    tags: tuple[str, ...] = ()
    """Subject words, as a curator gave them."""
    body: str
    """Who or what it is, in a sentence or two of Markdown."""

    @property
    def ref(self) -> Ref:
        """What its page is about."""
        return Ref(RefKind(self.kind), self.slug)

    evidence: NameEvidence | None = None
    """Why it is one; None where a person wrote it."""


class NoteKind(StrEnum):
    """What a note does for its words; the words that its `color:` uses. A note of none is a remark."""

    DEFINITION = "definition"
    CONTEXT = "context"
    DISPUTE = "dispute"
    SOURCE = "source"


class NoteTime(StrEnum):
    """Whether what a note says was known when its article appeared; the words that its `when:` uses."""

    THEN = "then"
    LATER = "later"


class Verdict(StrEnum):
    """What came of a forecast; the words that `turned:` uses."""

    SO = "so"
    PARTLY = "partly"
    OTHERWISE = "otherwise"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a forecast turned out, as a curator tells it."""

    turned: Verdict
    """Whether it came as foretold."""
    note: str
    """What came, in Markdown."""
    source: str
    """Where that can be read, in Markdown: an address, a `[[slug]]`, a newspaper and its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A curator's note as written in `content/annotations/ARTICLE.yaml`; a W3C TextQuoteSelector."""

    id: Slug
    """Unique in the archive; the note's permalink is `#note-ID`."""
    article: Slug
    """The article that it is written on."""
    quote: str
    """The words that it is about."""
    prefix: str = ""
    """Words before them, where the quotation alone is not unique."""
    suffix: str = ""
    """Words behind them, likewise."""
    note: str
    """Markdown."""
    tags: tuple[str, ...] = ()
    """Subject words."""
    color: NoteKind | None = None
    """Its kind."""
    created: Edtf | None = None
    """When it was written."""
    author: str | None = None
    """Who wrote it."""
    everywhere: bool = False
    """Whether it shows on every article that has the quotation."""
    paragraph: str | None = None
    """Id, by their words, of the paragraphs that it was written on; None where not kept."""
    when: NoteTime | None = None
    """Whether it was known when the article appeared, or came later; None where that is not said."""
    outcome: Outcome | None = None
    """What came of it, where its words are a forecast."""
    line: int
    """Line of its `quote` in the file, for messages."""

    @property
    def whole(self) -> str:
        """All that it says, in Markdown: of a forecast also how it turned out, and the source."""
        told = self.outcome
        return f"{self.note}\n\n{told.note}\n\n{told.source}" if told else self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePage:
    """A page that a curator wrote: `content/pages/SLUG.md`."""

    slug: Slug
    """File name; the URL is `/SLUG/`."""
    title: str
    """Its heading."""
    aliases: tuple[str, ...] = ()
    """Other names of it."""
    tags: tuple[str, ...] = ()
    """Subject words."""
    body: str
    """Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`content/site.yaml`: what is true of the whole site."""

    title: str
    """The archive's name."""
    description: str
    """What it is, in a sentence or two."""
    base_url: str
    """Where it is published, ending in a slash: `https://example.org/repo/`."""
    language: str
    """BCP 47 tag of the pages' own words."""
    author: str | None
    """The curator, for feeds and citations."""
    pictures: bool | None = None
    """Whether articles and events have pictures for sharing; None where the archive's size decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One article on a reading path."""

    article: Slug
    """What to read."""
    why: str
    """A sentence to the reader: why now, or what to look for; Markdown, may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPath:
    """An editor's order through the archive: `content/paths/SLUG.md`."""

    slug: Slug
    """File name."""
    title: str
    """What it leads through, in a short phrase."""
    aliases: tuple[str, ...] = ()
    """Other names of it."""
    tags: tuple[str, ...] = ()
    """Subject words."""
    steps: tuple[Step, ...]
    """The articles in the order in which to read them, each once."""
    body: str
    """What a reader should know before setting out, Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedName:
    """Words that the linker takes for a name, and that are none."""

    name: str
    """The words as texts have them; case, hyphens and accents do not matter."""
    kind: EntityKind | None
    """What they do not name; None where they name nothing at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """What was found and is not so, by the curator's last word: `content/refused.yaml`."""

    events: tuple[Slug, ...] = ()
    """Ids of found events that are no events."""
    names: tuple[RefusedName, ...] = ()
    """Words that are no names."""
    different_names: tuple[tuple[str, ...], ...] = ()
    """Names that are not one person, organisation or place; each group has two or more."""
    different_articles: tuple[tuple[Slug, ...], ...] = ()
    """Articles that do not report one event; each group has two or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedAddress:
    """An address that the site has had once: a line of `content/published.yaml`."""

    address: Url
    """From the site's root."""
    leads_to: Url | None
    """Where a reader is sent on; None for an address that has its page, or that is gone."""
    gone: bool
    """Whether a reader is told that the page was taken away."""
    line: int
    """Line of the file, for messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything under `content/`, loaded and checked. All tuples are sorted by slug."""

    site: Site
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    entities: tuple[Entity, ...]
    annotations: tuple[Annotation, ...]
    pages: tuple[FreePage, ...]
    ledgers: tuple[Ledger, ...]
    paths: tuple[ReadingPath, ...] = ()
    refused: Refusals = Refusals()
    published: tuple[PublishedAddress, ...] = ()
    words: tuple[tuple[str, str | Mapping[str, str]], ...] = ()
    """The archive's own words for the interface: `section.key` and words, or their plural forms."""

    @property
    def tags(self) -> frozenset[str]:
        """Return the subject words of all files."""
        held = (self.articles, self.events, self.entities, self.pages, self.paths, self.annotations)
        return frozenset(tag for things in held for thing in things for tag in thing.tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where some words stand: part of one paragraph of one article."""

    article: Slug
    """The article's slug."""
    paragraph: str
    """The paragraph's id."""
    start: int
    """First code point in the paragraph's text."""
    end: int
    """Behind the last one."""
    quote: str
    """The words themselves, as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of an article that speak of an event or an entity."""

    place: Place
    """The words, and where they stand."""
    target: Ref
    """What they speak of."""
    words: Place | None = None
    """Those of them that name an event, to be a link; None for a name, and where none surely do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedDate:
    """A time expression of an article, resolved."""

    place: Place
    """The expression, and where it stands."""
    value: Edtf
    """What it means, at the precision that the words have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Why a quotation is given to a speaker."""

    words: Place
    """The words that say so: the speaker as spoken of there, with the verb where there is one."""
    rule: str
    """How they say so: `verb`, `introduced`, `continued`, `nearby` or `interview`."""
    certainty: float
    """0 to 1; the share of such attributions that are right on text read by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Direct speech in an article, with its speaker where that can be known."""

    place: Place
    """The words between the quotation marks, and where they stand."""
    speaker: str | None
    """The speaker's fullest name or description in the article; None where it is not said."""
    entity: Slug | None
    """The speaker's page, where there is one."""
    attribution: Attribution | None = None
    """The words that name the speaker; None where `speaker` is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where a version of a quotation departs from the fullest one; either side may be empty."""

    ours: str
    """The words of the fullest version."""
    theirs: str
    """The words of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A quotation as one article has it."""

    quotation: Quotation
    """The words, and where they stand."""
    differences: tuple[Difference, ...]
    """From the fullest version, words left out at its ends not counted, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationCluster:
    """The same words, quoted in one article or in several."""

    quotation: Quotation
    """The fullest version."""
    versions: tuple[Version, ...]
    """The others, in the order in which they came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one event bears on another, with the words that say so."""

    source: Slug
    """The later, responding or contained event."""
    target: Slug
    """The earlier, answered or containing event."""
    kind: RelationKind
    """How the one bears on the other."""
    article: Slug | None
    """The article that says so; None where a curator stated it without one."""
    quote: str | None
    """The words that say so."""


class Reason(NamedTuple):
    """Why a reader of one article may want to read another."""

    key: str
    """What they share: `report`, `mention`, `copied` or `names`."""
    words: tuple[str, ...]
    """The event's title, a sentence that both have, or the names in both."""
    number: int = 1
    """How many of them there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Two articles that a reader of one may want to read next, and why."""

    first: Slug
    """The article whose slug sorts first."""
    second: Slug
    """The other."""
    score: float
    """0 to 1; more is closer."""
    reasons: tuple[Reason, ...]
    """Strongest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One answer that articles give to one question about an event."""

    value: str
    """The answer: an EDTF date, or words as the articles have them."""
    places: tuple[Place, ...]
    """Where each article that gives it does so, one place an article."""
    origins: int
    """How many of these articles are independent: copies of one wording count once."""


class Aspect(StrEnum):
    """The sort of question that articles answer about an event."""

    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the accounts of an event say on one question."""

    aspect: Aspect
    """The sort of question."""
    subject: str
    """What is counted (`hour`) or who is named (`Ada Hall`); empty for a date and a place."""
    agree: bool
    """Whether the answers can all be true as they stand."""
    statements: tuple[Statement, ...]
    """The answers, those of most origins first."""


class EventStatus(StrEnum):
    """Whether an event came to pass, as its articles say."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEvent:
    """An event with the articles that report it and those that only mention it."""

    event: Event
    """What is known of it."""
    curated: bool
    """Whether a person wrote it; otherwise the linker found it."""
    status: EventStatus
    """Whether it came to pass."""
    reported_in: tuple[Slug, ...]
    """Articles that tell or analyse it."""
    mentioned_in: tuple[Slug, ...]
    """Articles that only refer to it."""
    mentions: tuple[Mention, ...]
    """All its evidence, in the order of articles and of reading."""
    rule: str
    """The rule that read its date: `lead-date`; `curated`, or empty where it has none."""
    words: Place | None
    """The sentence that the date was read from; None where a person gave it."""
    comparisons: tuple[Comparison, ...]
    """What the articles that report it agree and differ on."""
    origins: int
    """How many of the articles that report it are independent: copies of one wording count once."""
    probability: float
    """That it is an event, so named and so dated, 0 to 1; 1 for one that a person wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """An annotation as found in the text, in one place of each paragraph that its words touch."""

    annotation: Annotation
    """The note as written."""
    places: tuple[Place, ...]
    """Where its words stand, in reading order; empty for an orphan."""
    changed: bool = False
    """Whether the paragraphs around its words are no longer those that it was written on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """What the linker finds in articles, names and events. Every tuple is sorted."""

    entities: tuple[Entity, ...]
    """Curated ones and found ones."""
    events: tuple[LinkedEvent, ...]
    """Curated ones and found ones, by slug; `link.shown` leaves out those that wait for a person."""
    mentions: tuple[Mention, ...]
    """Of entities; those of events are with their events."""
    relations: tuple[Relation, ...]
    """Between events."""
    related: tuple[Related, ...]
    """Between articles."""
    dates: tuple[ResolvedDate, ...]
    """Every time expression that could be resolved."""
    quotations: tuple[Quotation, ...]
    """All direct speech."""
    quotation_clusters: tuple[QuotationCluster, ...] = ()
    """The same, what is quoted more than once brought together, in the order of first versions."""
    doubtful: tuple[Entity, ...] = ()
    """Names that are too uncertain for a page, the surest first; a curator may adopt them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive(Graph):
    """The whole: what was loaded, its graph, and the notes on their words."""

    content: Content
    """What people wrote and the importer found."""
    anchored: tuple[Anchored, ...]
    """Every annotation, orphans too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of the built site."""

    url: Url
    """Its address; one that ends in a slash is written as `index.html` in that folder."""
    content: bytes
    """The whole file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A file of the new site that the one which stands has already, as it is to be."""

    url: Url
    """Its address."""
    sha256: bytes
    """Of its content, as it was read."""
