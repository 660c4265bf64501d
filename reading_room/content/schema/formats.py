"""The formats that people edit: the front matter of each kind of file, key by key.

Checks, defaults, messages and the JSON Schema all come from here.
"""

from typing import Any

from reading_room.content.schema.forms import (
    ADDRESS,
    BOOLEAN,
    DATE,
    DESTINATION,
    FOLDER_ADDRESS,
    LANGUAGE,
    LINES,
    NUMBER,
    PARAGRAPH,
    SHA256,
    SHARE,
    WEB_ADDRESS,
)
from reading_room.content.schema.kinds import (
    Alias,
    Field,
    Kind,
    ListOf,
    MapOf,
    OneOf,
    Record,
    SlugKind,
    Tags,
    Text,
)
from reading_room.model import EntityKind, NoteKind, NoteTime, RelationKind, Rights, Role, Verdict

_SOURCE = Record(
    "a source",
    (
        Field("seed", Text(), "name of the seed, below seeds/", required=True),
        Field("lines", LINES, "first and last line of the article in it: 20-97", required=True),
        Field("sha256", SHA256, "SHA-256 of the seed's bytes", required=True),
    ),
)

_EVIDENCE = Record(
    "evidence",
    (
        Field("line", NUMBER, "line of the seed that the words stand on"),
        Field("quote", Text(blank=True), "the words, as printed", default=""),
        Field("rule", Text(), "name of the rule that read them", required=True),
        Field("certainty", SHARE, "how many values that the rule reads are right, 0 to 1"),
    ),
)

_TAGS = Field("tags", Tags(), "subject words", default=())
_LOOK = Field("cssclasses", Tags(), "how Obsidian shows the file; the site does not read it")

_INFERRED = ("title", "authors", "publisher", "published", "dateline", "language", "url")

ARTICLE = Record(
    "an article",
    (
        Field("title", Text(), "its headline, as printed", required=True),
        Field("authors", ListOf(Text()), "names without titles, in the order of the byline", default=()),
        Field("publisher", Text(), "the outlet that published it"),
        Field("published", DATE, "when it was published, as exactly as it is known (EDTF)"),
        Field("dateline", Text(), "the place that it was filed from, as printed"),
        Field("language", LANGUAGE, "the BCP 47 tag of its text, such as en", required=True),
        Field("url", WEB_ADDRESS, "where the original stands on the web"),
        Field(
            "rights", OneOf(tuple(Rights)), "how much of the text the site may show", default=Rights.FULL
        ),
        _TAGS,
        Field("aliases", ListOf(Alias()), "other names by which it can be found", default=()),
        Field("source", _SOURCE, "the seed lines that it came from"),
        Field(
            "evidence", MapOf(OneOf(_INFERRED), _EVIDENCE), "how each inferred key was found", default={}
        ),
        _LOOK,
    ),
)

_RELATION = Record(
    "a relation",
    (
        Field(
            "kind", OneOf(tuple(RelationKind)), "how this event bears on the other one", required=True
        ),
        Field("event", SlugKind("events"), "slug of the other event", required=True),
        Field("article", SlugKind("articles"), "slug of the article that says so"),
        Field("quote", Text(), "the words that say so"),
    ),
)

EVENT = Record(
    "an event",
    (
        Field("title", Text(), "what happened, in a short neutral phrase", required=True),
        Field("date", DATE, "when it happened, as exactly as it is known (EDTF)"),
        Field("kind", Text(), "a common noun: summit, strike, launch"),
        Field(
            "participants",
            ListOf(SlugKind("entities")),
            "slugs of the entities that took part",
            default=(),
        ),
        Field("place", SlugKind("entities"), "slug of the entity where it happened"),
        Field("relations", ListOf(_RELATION), "how it bears on other events", default=()),
        Field("aliases", ListOf(Alias()), "phrases by which articles refer to it", default=()),
        _TAGS,
        _LOOK,
    ),
)

ENTITY = Record(
    "an entity",
    (
        Field("name", Text(), "the name it goes by", required=True),
        Field("kind", OneOf(tuple(EntityKind)), "person, organisation or place", required=True),
        Field("aliases", ListOf(Alias()), "other forms that texts use", default=()),
        _TAGS,
        _LOOK,
    ),
)

_STEP = Record(
    "a step",
    (
        Field("article", SlugKind("articles"), "slug of the article to read", required=True),
        Field("why", Text(), "a sentence to the reader, in Markdown", default=""),
    ),
)

PATH = Record(
    "a reading path",
    (
        Field("title", Text(), "what it leads through, in a short phrase", required=True),
        Field("steps", ListOf(_STEP), "the articles in the order of reading", required=True),
        Field("aliases", ListOf(Alias()), "other names of it", default=()),
        _TAGS,
        _LOOK,
    ),
)

_NO_NAME = Record(
    "a refused name",
    (
        Field("name", Text(), "the words, as texts have them", required=True),
        Field("kind", OneOf(tuple(EntityKind)), "what they do not name, where they name another thing"),
    ),
)

_DIFFERENT = Record(
    "a difference",
    (
        Field("names", ListOf(Text()), "names that are not one person or thing", default=()),
        Field("articles", ListOf(SlugKind("articles")), "articles not of one event", default=()),
    ),
)

REFUSED = Record(
    "a list of what is not so",
    (
        Field("events", ListOf(SlugKind()), "ids of found events that are none", default=()),
        Field("names", ListOf(_NO_NAME), "words that are no names", default=()),
        Field("different", ListOf(_DIFFERENT), "what is not the same", default=()),
    ),
)

PUBLISHED = MapOf(ADDRESS, DESTINATION)

PAGE = Record(
    "a page",
    (
        Field("title", Text(), "its heading", required=True),
        Field("aliases", ListOf(Alias()), "other names by which it can be found", default=()),
        _TAGS,
        _LOOK,
    ),
)

_OUTCOME = Record(
    "an outcome",
    (
        Field("turned", OneOf(tuple(Verdict)), "whether it came as foretold", required=True),
        Field("note", Text(), "what came, in Markdown", required=True),
        Field("source", Text(), "where that can be read, in Markdown", required=True),
    ),
)

_NOTE = Record(
    "an annotation",
    (
        Field("id", SlugKind(), "a slug that no other annotation has", required=True),
        Field(
            "quote", Text(), "the words that it is about, as they stand in the article", required=True
        ),
        Field(
            "prefix",
            Text(blank=True),
            "words before them, where the quotation is not unique",
            default="",
        ),
        Field(
            "suffix",
            Text(blank=True),
            "words behind them, where the quotation is not unique",
            default="",
        ),
        Field("paragraph", PARAGRAPH, "id of the paragraph around them; tells when it is another"),
        Field("note", Text(), "what there is to say, in Markdown", required=True),
        _TAGS,
        Field("color", OneOf(tuple(NoteKind)), "the kind of note"),
        Field("when", OneOf(tuple(NoteTime)), "whether it was known then, or came to be known later"),
        Field("outcome", _OUTCOME, "how it turned out, where the words are a forecast"),
        Field("created", DATE, "when it was written (EDTF)"),
        Field("author", Text(), "who wrote it"),
        Field(
            "everywhere",
            BOOLEAN,
            "whether it shows on every article with the quotation",
            default=False,
        ),
    ),
)

ANNOTATIONS = ListOf(_NOTE)

_RANGE = Record(
    "a range",
    (
        Field("lines", LINES, "first and last line: 20-97", required=True),
        Field("article", SlugKind("articles"), "slug of the article that has them"),
        Field("as", OneOf(tuple(Role)), "what they are to the article"),
        Field("discarded", Text(), "why no article has them"),
    ),
)

LEDGER = Record(
    "a ledger",
    (
        Field("seed", Text(), "name of the seed, below seeds/", required=True),
        Field("sha256", SHA256, "SHA-256 of the seed's bytes", required=True),
        Field("ranges", ListOf(_RANGE), "what became of its lines, in their order", required=True),
        Field(
            "written",
            MapOf(SlugKind(), SHA256),
            "SHA-256 of each article as the importer wrote it",
            default={},
        ),
    ),
)

SITE = Record(
    "a site",
    (
        Field("title", Text(), "the archive's name", default="Reading Room"),
        Field(
            "description",
            Text(),
            "what it is, in a sentence or two",
            default="An annotated archive of reading.",
        ),
        Field(
            "base_url",
            FOLDER_ADDRESS,
            "where it is published",
            default="http://localhost:8000/",
        ),
        Field("language", LANGUAGE, "the BCP 47 tag of the pages' own words", default="en"),
        Field("author", Text(), "the curator, for feeds and citations"),
        Field(
            "pictures",
            BOOLEAN,
            "whether a picture for sharing is drawn for each article and event; without it, up to 1,000",
        ),
    ),
)

_FORMATS: dict[str, Kind] = {
    "article": ARTICLE,
    "event": EVENT,
    "entity": ENTITY,
    "annotations": ANNOTATIONS,
    "ledger": LEDGER,
    "page": PAGE,
    "path": PATH,
    "site": SITE,
    "refused": REFUSED,
    "published": PUBLISHED,
}


def json_schema() -> dict[str, Any]:
    """Return JSON Schema 2020-12 of every format: each is `#/$defs/NAME`, the whole is any of them.

    `build.py schema` prints it for editors, which then complete and check front matter.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Files of a reading archive",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in _FORMATS],
        "$defs": {name: kind.json_schema() for name, kind in _FORMATS.items()},
    }
