"""Links in double brackets."""

from dataclasses import replace

import pytest

from reading_room.link.wikilinks import check_links
from reading_room.markdown.text import parse_text
from reading_room.markdown.wikilinks import link_targets
from reading_room.model import Annotation, Archive, Entity, EntityKind, FreePage, Slug
from reading_room.render.prose import render_text
from tests.notes.strategies import annotation
from tests.render.samples import PERSON, SAY, archive_of, pages_of, plain

PORT = Entity(slug=Slug("ferry"), name="Ferry", kind=EntityKind.PLACE, aliases=("the boat",), body="")
ARCHIVE = archive_of(plain("ferry", title="A ferry", tags=("tides",)), entities=(PERSON, PORT))


def shown(markdown: str) -> str:
    """Return the only paragraph's HTML, without its own tags."""
    html = str(render_text(parse_text(markdown, link_targets(ARCHIVE)), {}, SAY))
    return html.partition(">")[2].partition('<a class="permalink"')[0]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("By [[ada-moss]].", 'By <a href="/people/ada-moss/">Ada Moss</a>.'),
        ("By [[ada-moss|her]].", 'By <a href="/people/ada-moss/">her</a>.'),
        ("*[[ada-moss| <b> ]]!*", '<em><a href="/people/ada-moss/">&lt;b&gt;</a>!</em>'),
        ("[[places/ferry]]", '<a href="/places/ferry/">Ferry</a>'),
        ("[[entities/ferry|her]]", '<a href="/places/ferry/">her</a>'),
        ("[[../entities/ferry]]", '<a href="/places/ferry/">Ferry</a>'),
        ("[[ ]] [[./]]", "[[ ]] [[./]]"),
        ("[[ferry]]", "[[ferry]]"),
        ("[[nobody|x]]", "[[nobody|x]]"),
        ("`[[ada-moss]]`", "<code>[[ada-moss]]</code>"),
        ("\\[[ada-moss]]", "[[ada-moss]]"),
        ("[[ada-moss]", "[[ada-moss]"),
        ("[[ada-moss#Youth]]", '<a href="/people/ada-moss/">Ada Moss</a>'),
        ("[[ada-moss#Youth|her]]", '<a href="/people/ada-moss/">her</a>'),
        ("[[ada-moss\\|her]]", '<a href="/people/ada-moss/">her</a>'),
        ("![[ada-moss]]", '<a href="/people/ada-moss/">Ada Moss</a>'),
        ("on #tides, a#tides #other", 'on <a href="/tags/tides/">#tides</a>, a#tides #other'),
        ("[on #tides](/x)", '<a href="/x">on #tides</a>'),
        ("`#tides`", "<code>#tides</code>"),
    ],
)
def test_links(markdown: str, html: str) -> None:
    """A slug that names one page is a link; anything else stays as it was written."""
    assert shown(markdown) == html


def test_articles_have_no_such_links() -> None:
    """The words of a seed are words, whatever brackets they stand in."""
    assert (
        "[[ada-moss]]"
        in pages_of(archive_of(plain("a", "[[ada-moss]]"), entities=(PERSON,)))["/articles/a/"]
    )


def with_note(markdown: str) -> Archive:
    """Return the archive with a note that says this."""
    note: Annotation = replace(annotation("One."), note=markdown, line=7)
    return replace(ARCHIVE, content=replace(ARCHIVE.content, annotations=(note,)))


@pytest.mark.parametrize(
    ("markdown", "code", "hint"),
    [
        ("[[ada-mos]]", "unknown-link", "did you mean ada-moss?"),
        ("[[people/ada]]", "unknown-link", "did you mean people/ada-moss?"),
        ("[[Moss]]", "unknown-link", "did you mean ada-moss?"),
        ("[[The Boat]]", "unknown-link", "write [[entities/ferry|The Boat]]"),
        ("[[zzz]]", "unknown-link", "write the slug of an article, event, entity or page"),
        ("[[ferry]]", "ambiguous-link", "write [[articles/ferry]] or [[entities/ferry]]"),
    ],
)
def test_a_link_that_names_no_page_is_a_problem(markdown: str, code: str, hint: str) -> None:
    """It is told at the note, with what was probably meant."""
    (problem,) = check_links(with_note(markdown))
    assert (problem.path, problem.line) == ("content/annotations/a.yaml", 7)
    assert (problem.code, problem.hint) == (code, hint)


def test_good_links_are_no_problem() -> None:
    """Whether with words, with a folder, or twice."""
    assert check_links(with_note("[[ada-moss]] [[ada-moss|she]] [[places/ferry]] `[[x]]`")) == ()


def test_links_hold_below_a_path() -> None:
    """Pages and summaries of the curator's own link to where the site is published."""
    page = FreePage(slug=Slug("about"), title="About", body="By [[ada-moss]].")
    writer = replace(PERSON, body="Of [[articles/ferry|one]].")
    content = replace(ARCHIVE.content, pages=(page,), entities=(writer,))
    pages = pages_of(replace(ARCHIVE, content=content, entities=(writer, PORT)))
    assert 'By <a href="/room/people/ada-moss/">Ada Moss</a>.' in pages["/about/"]
    assert 'Of <a href="/room/articles/ferry/">one</a>.' in pages["/people/ada-moss/"]
