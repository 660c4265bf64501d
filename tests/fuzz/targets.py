"""What is fuzzed: each target takes any bytes, and raises where one of its laws does not hold."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from reading_room.content import (
    annotations_yaml,
    article_markdown,
    entity_markdown,
    event_markdown,
    ledger_yaml,
    parse_article,
)
from reading_room.content.annotation import read_annotations
from reading_room.content.article import read_article
from reading_room.content.documents import path_markdown, read_entity, read_event, read_page, read_path
from reading_room.content.faults import Faults
from reading_room.content.ledger import read_ledger
from reading_room.dates.absolute import find_absolute
from reading_room.dates.edtf import parse_edtf
from reading_room.dates.expressions import resolve_dates
from reading_room.errors import format_problem
from reading_room.ingest.check import stands
from reading_room.ingest.compose import compose, name_articles
from reading_room.ingest.seed import decode_seed, doubtful_text
from reading_room.ingest.seed_article import read_lines
from reading_room.ingest.split import split_unsurely
from reading_room.markdown.text import fold, parse_text
from reading_room.markdown.wikilinks import Target
from reading_room.model import Annotation, Article, Edtf, Rights, Slug, Url
from reading_room.notes.anchoring import anchor
from reading_room.notes.diagnosis import diagnose
from reading_room.publish.search.words import words_of
from reading_room.render.prose import render_text
from reading_room.words import words_for
from reading_room.words.dates import in_words
from tests.fuzz.engine import engine

LANGUAGES = ("en", "de", "fr", "es", "ru", "zh", "ar", "und")
ENDINGS = ("txt", "md", "html", "eml", "mhtml")
KNOWN = {
    "x": (Target(url=Url("/articles/x/"), title="X"),),
    "y": (Target(url=Url("/events/y/"), title="Y"), Target(url=Url("/people/y/"), title="Y")),
}


def importer(data: bytes) -> None:
    """Each line with words is in one range; articles are files that say the same when they are read."""
    seed = decode_seed(data[1:], f"a.{ENDINGS[(data or b'0')[0] % len(ENDINGS)]}")
    ledger, _ = split_unsurely(seed)
    ledger, articles = name_articles(ledger, compose(seed, ledger), ())
    claimed = [number for span in ledger.ranges for number in range(span.first, span.last + 1)]
    assert len(claimed) == len(set(claimed))
    assert all(not line.strip() or n in set(claimed) for n, line in enumerate(seed.lines, 1))
    words = {line.number: line.text for line in read_lines(seed, ledger).lines}
    assert read_ledger("a", ledger_yaml(replace(ledger, seed="a")), Faults("a", "")) is not None
    for article in articles:
        read = parse_article(article_markdown(article), f"content/articles/{article.slug}.md")
        assert read == replace(article, body=article.body.strip("\n"))
        for found in article.evidence:
            assert not found.line or stands(found, words)
    assert all(format_problem(problem) for problem in doubtful_text(seed))


WRITTEN: tuple[tuple[Callable[[str, str, Faults], Any], Callable[[Any], str] | None], ...] = (
    (read_article, article_markdown),
    (read_event, event_markdown),
    (read_entity, entity_markdown),
    (read_annotations, annotations_yaml),
    (read_ledger, ledger_yaml),
    (read_path, path_markdown),
    (read_page, None),
)


def front(data: bytes) -> None:
    """A file is read or its faults are told, at places that it has; what is read is written again."""
    read, write = WRITTEN[(data or b"0")[0] % len(WRITTEN)]
    text = data[1:].decode(errors="ignore").replace("\r\n", "\n")
    faults = Faults("content/a", text)
    value = read("a", text, faults)
    assert (value is None) is bool(faults.problems)
    lines = text.split("\n")
    for problem in faults.problems:
        assert format_problem(problem)
        assert 0 <= problem.line <= len(lines)
        assert problem.column <= len(lines[problem.line - 1]) + 1
    if value is not None and write is not None:
        again = read("a", write(value), Faults("content/a", ""))
        assert _unplaced(again) == _unplaced(value), write(value)


def _unplaced(value: Any) -> Any:
    """Return notes without the lines that they stand on."""
    return tuple(replace(note, line=0) for note in value) if isinstance(value, tuple) else value


def dates(data: bytes) -> None:
    """Expressions stand where they say, in order; their values are EDTF, and can be said in words."""
    language = LANGUAGES[(data or b"0")[0] % len(LANGUAGES)]
    texts = data[1:].decode(errors="ignore").split("\n")
    try:
        parsed = parse_edtf(texts[0])
        assert parsed.first <= parsed.last
        in_words(Edtf(texts[0]), words_for("en"))
        published = Edtf(texts[0])
    except ValueError:
        published = Edtf("2021-05-03")
    for found in resolve_dates(texts, published, language):
        assert 0 <= found.start < found.end <= len(texts[found.paragraph])
        if found.value:
            parse_edtf(found.value)
            in_words(found.value, words_for("en"))
    for text in texts:
        for day in find_absolute(text):
            assert 0 <= day.start < day.end <= len(text)


def anchoring(data: bytes) -> None:
    """A note stands on its very words or is told of; an edit elsewhere never moves it to others."""
    parts = data.decode(errors="ignore").split("\0")
    body, quote, prefix, suffix, other = (*parts, *[""] * 5)[:5]
    note = Annotation(
        article=Slug("a"),
        id=Slug("n"),
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        note="x",
        tags=(),
        color=None,
        created=None,
        author=None,
        everywhere=False,
        line=1,
    )
    for text in (body, other):
        article = _article(text)
        found = anchor([note], [article])
        told = diagnose(found, [article])
        assert all(format_problem(problem) for problem in told)
        if found[0].places:
            assert fold(" ".join(place.quote for place in found[0].places)) == fold(quote)
            words = {p.id: p.text for p in article.text.paragraphs}
            assert all(words[p.paragraph][p.start : p.end] == p.quote for p in found[0].places)
        else:
            assert any(not problem.warning for problem in told)


def _article(body: str) -> Article:
    return Article(
        slug=Slug("a"),
        title="A",
        authors=(),
        publisher=None,
        published=None,
        dateline=None,
        language="en",
        url=None,
        rights=Rights.FULL,
        tags=(),
        source=None,
        evidence=(),
        body=body,
        text=parse_text(body),
    )


TAGS = re.compile(
    "p|h[2-6]|[uo]l|li|blockquote|pre|code|em|strong|s|a|img|[bh]r|table|thead|tbody|t[rhd]"
)
ATTRIBUTES = {"href", "src", "alt", "title", "id", "class", "start", "style", "aria-label"}
STYLE = re.compile("text-align:(?:left|right|center)")


class Page(HTMLParser):
    """Refuses what a page's text must never have."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        assert TAGS.fullmatch(tag), tag
        for name, value in attrs:
            assert name in ATTRIBUTES or name.startswith("data-"), name
            assert name != "style" or STYLE.fullmatch(value or ""), value
            if name in ("href", "src"):
                address = re.sub(r"[\x00-\x20]", "", value or "").casefold()
                scheme = re.match(r"[a-z][a-z0-9+.-]*(?=:)|//|\\\\|/\\", address)
                out = scheme and scheme[0] not in ("http", "https", "mailto")
                assert not out and not (scheme and name == "src"), value

    def handle_data(self, data: str) -> None:
        """Keep words."""
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        """No text becomes a comment."""
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        """Nor a declaration."""
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        """Nor an instruction."""
        raise AssertionError(data)


def markdown(data: bytes) -> None:
    """A page has harmless tags and addresses only, and each word once."""
    text = parse_text(data.decode(errors="ignore"), KNOWN)
    page = Page()
    page.feed(str(render_text(text, {}, words_for("en"))))
    page.close()
    shown = "".join("".join(page.words).replace("¶", "").split())
    assert shown == "".join("".join(p.text for p in text.paragraphs).replace("¶", "").split())
    assert len({p.id for p in text.paragraphs}) == len(text.paragraphs)


def queries(data: bytes) -> None:
    """The page cuts a query into the words that the index has, and finds without a fault."""
    query = data.decode(errors="ignore")
    said = engine().ask(query)
    assert "error" not in said, said
    if all(unicodedata.category(character) != "Cn" for character in query):
        assert said["words"] == words_of(query)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (importer, front, dates, anchoring, markdown, queries)
}
"""All targets, by the names that they have on the command line and below `tests/cases/fuzz/`."""
