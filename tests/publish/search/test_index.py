"""The search index: what can be found by which words, and as which files."""

import json
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reading_room.model import Anchored, Annotation, Archive, FreePage, Page, Slug
from reading_room.publish.search import search_files
from reading_room.publish.search.documents import LENGTH, documents
from reading_room.publish.search.parts import number, rising, runs, shards
from reading_room.publish.search.postings import LEVELS, Postings, postings
from reading_room.publish.search.words import Stems
from tests.render.samples import PERSON, archive_of, mention, plain

_SCRIPT = re.compile(r'archiveSearch\.take\("[a-z0-9/]+",(.*)\);\n', re.DOTALL)
_DIGITS = [chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\"]


def value(page: Page) -> object:
    """Return what a file of the index hands over."""
    match = _SCRIPT.fullmatch(page.content.decode())
    assert match
    return json.loads(match[1])


def numbers(text: str) -> list[int]:
    """Read numbers as the page reads them."""
    values, so_far = [], 0
    for digit in map(_DIGITS.index, text):
        if digit < 64:
            values.append(so_far * 64 + digit)
            so_far = 0
        else:
            so_far = so_far * 27 + digit - 64 + 1
    return values


def made(archive: Archive) -> Postings:
    names = {e.ref: (e.name, *e.aliases) for e in archive.entities}
    return postings(documents(archive), names)


@given(st.lists(st.integers(0, 2**31)))
def test_numbers_are_read_as_they_were_written(values: list[int]) -> None:
    """Numbers need nothing between them."""
    assert numbers("".join(map(number, values))) == values


@given(st.sets(st.tuples(st.integers(0, 500_000), st.integers(1, LEVELS - 1))))
def test_postings_are_read_as_they_were_written(found: set[tuple[int, int]]) -> None:
    """Passages and levels come back, one level a passage."""
    values = sorted(passage * LEVELS + level for passage, level in dict(found).items())
    read, at = [], 0
    for gap in numbers(rising(values, LEVELS)):
        read.append(at + gap)
        at = ((at + gap) // LEVELS + 1) * LEVELS
    assert read == values


def test_spans_that_touch_are_one_run() -> None:
    """A run is how far it is from the end of the last, and its length less one."""
    assert numbers(runs([(2, 1), (3, 4), (9, 1)])) == [2, 4, 2, 0]


def test_a_shard_keeps_what_keys_share_once() -> None:
    """Each row says how much it shares with the row before."""
    assert list(shards([("abc", "x"), ("abd", "y")])) == [("", "#abc x!%d y!")]


def test_a_large_shard_is_cut() -> None:
    """Long postings stand in a shard of their own, which shares nothing with the one before."""
    rows = [("aa", "x"), ("aba", "y" * 9000), ("aca", "z")]
    assert [key for key, _ in shards(rows)] == ["", "ab", "ac"]


def test_a_passage_is_found_by_every_name_of_whom_it_names() -> None:
    """A paragraph that says Ada Moss is found by another name of hers."""
    article = plain("ferry", "Ada Moss left.\n\nNobody waited.")
    person = replace(PERSON, aliases=("Lady Moss of Lune",))
    archive = archive_of(article, entities=(person,), mentions=(mention(article, "Ada Moss", person),))
    assert len(made(archive).words[Stems("en")["lune"]]) == 2  # the article and her own page


def test_a_word_of_a_title_weighs_more_than_one_of_a_note() -> None:
    """A note's words weigh least."""
    article = plain("ferry", "The boat was late.", title="Harbour")
    note = Annotation(
        id=Slug("n"), article=article.slug, quote="boat", prefix="", suffix="", note="A cutter.",
        tags=(), color=None, created=None, author=None, everywhere=False, line=1,
    )  # fmt: skip
    archive = archive_of(article, anchored=(Anchored(annotation=note, places=()),))
    words = made(archive).words
    harbour, boat, cutter = (
        words[Stems("en")[word]][0] % LEVELS for word in ("harbour", "boat", "cutter")
    )
    assert harbour > boat > cutter


def test_lists_are_not_found() -> None:
    """Articles, entities and free pages are documents; indexes of them are not."""
    page = FreePage(slug=Slug("about"), title="About", body="Who we are.")
    archive = archive_of(plain("ferry"), entities=(PERSON,))
    archive = replace(archive, content=replace(archive.content, pages=(page,)))
    assert {d.ref.slug for d in documents(archive)} == {"ferry", "ada-moss", "about"}


def test_a_long_text_is_cut_between_paragraphs() -> None:
    """A passage is closed by the paragraph that makes it long enough."""
    article = plain("long", "\n\n".join(["word " * 100] * 10))
    (document,) = documents(archive_of(article))
    assert len(document.passages) > 1
    assert all(sum(len(p.text) for p in passage) >= LENGTH for passage in document.passages[:-1])


def test_the_order_of_the_archive_does_not_matter() -> None:
    """The same articles in another order make the same files."""
    articles = [plain(f"a-{n}", f"Tide number {n}.", publisher=f"P{n % 3}") for n in range(20)]
    files = list(search_files(archive_of(*articles)))
    assert files == list(search_files(archive_of(*reversed(articles))))


def test_an_empty_archive_has_an_index() -> None:
    """There is nothing to find, and the page is told so."""
    contents = value(next(search_files(archive_of())))
    assert isinstance(contents, dict)
    assert (contents["passages"], contents["keys"], contents["shape"]) == (0, "", "")


def test_markup_of_a_text_stays_inside_its_script() -> None:
    """A file of the index is one call with one JSON value, whatever a seed says."""
    article = plain("x", 'He said "</script>");alert(1)//   \\.', title='"); alert(2)')
    texts = next(p for p in search_files(archive_of(article)) if p.url == "/search/texts/0.js")
    assert '"); alert(2)' in json.dumps(value(texts), ensure_ascii=False).replace('\\"', '"')
