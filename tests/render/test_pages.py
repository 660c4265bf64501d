"""What holds for every page."""

import re
from dataclasses import replace

import pytest

from reading_room.model import Edtf
from reading_room.render import render
from tests.render.samples import PERSON, ROOT, SITE, archive_of, files_of, mention, pages_of, plain

DATED = plain("dated", published=Edtf("2023-03-22"), publisher="Herald", authors=("A. Writer",))
SAMPLE = archive_of(
    DATED, plain("undated"), entities=(PERSON,), mentions=(mention(DATED, "One", PERSON),)
)


def test_the_pages_of_an_archive() -> None:
    """There is a page for each article, name, publisher, author and year, and a list of each kind."""
    assert set(pages_of(SAMPLE)) == {
        "/",
        "/404.html",
        "/annotations/",
        "/audit/",
        "/articles/",
        "/articles/dated/",
        "/articles/undated/",
        "/authors/",
        "/authors/a-writer/",
        "/events/",
        "/people/",
        "/people/ada-moss/",
        "/publishers/",
        "/publishers/herald/",
        "/quotations/",
        "/timeline/",
        "/years/",
        "/search/",
        "/years/2023/",
    }


def test_two_renderings_are_the_same_bytes() -> None:
    """The same archive gives the same files in the same order."""
    assert list(render(SAMPLE, ROOT)) == list(render(SAMPLE, ROOT))


def test_an_empty_archive_has_a_home() -> None:
    """Before the first seed there is a site already."""
    assert "No article has been added yet" in pages_of(archive_of())["/"]


@pytest.mark.parametrize("base_url", ["https://example.org/", "https://example.org/deep/path/"])
def test_internal_links_stay_under_the_base(base_url: str) -> None:
    """Every address on a page begins with the path under which the site is published."""
    content = replace(SAMPLE.content, site=replace(SITE, base_url=base_url))
    prefix = base_url.removeprefix("https://example.org")
    for url, html in pages_of(replace(SAMPLE, content=content)).items():
        found = re.findall(r'(?:href|src|action)="(/[^"]*)"', html)
        assert found, url
        assert all(address.startswith(prefix) for address in found), url


def test_every_internal_link_leads_somewhere() -> None:
    """No page links to a file that is not written."""
    content = replace(SAMPLE.content, site=replace(SITE, base_url="https://example.org/"))
    files = set(files_of(SAMPLE))
    for url, html in pages_of(replace(SAMPLE, content=content)).items():
        assert set(re.findall(r'(?:href|src)="(/[^"#]*)', html)) <= files, url


def test_no_page_has_inline_script_or_style() -> None:
    """The policy forbids them; data blocks are not scripts."""
    for url, html in pages_of(SAMPLE).items():
        assert "default-src 'none'" in html, url
        assert not re.search(r"<style|\sstyle=|\son\w+=", html), url
        assert not re.search(r"<script(?![^>]*(src=|application/ld\+json))", html), url


def test_words_from_seeds_are_never_markup() -> None:
    """Whatever a dump says in any field, it is shown and not obeyed."""
    evil = '<script>alert("x")</script>{{ site }}'
    page = plain(
        "evil", title=evil, publisher=evil, authors=(evil,), dateline=evil, body=evil, language="en"
    )
    for html in pages_of(archive_of(page)).values():
        assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in pages_of(archive_of(page))["/articles/evil/"]
    assert "{{ site }}" in pages_of(archive_of(page))["/articles/evil/"]


def test_misread_bytes_leave_the_page_valid() -> None:
    """A control character is shown as the sign for what cannot be read, never written as it is."""
    page = pages_of(archive_of(plain("a", "It\x92s here."), plain("b", title="A\x08B")))
    assert "It\ufffds here." in page["/articles/a/"]
    assert "A\ufffdB" in page["/articles/b/"]


def test_words_of_ours_are_never_said_to_be_in_another_language() -> None:
    """Where the language of a site has no words yet, only what its curator wrote is marked as in it."""
    content = replace(SAMPLE.content, site=replace(SITE, language="it"))
    home = pages_of(replace(SAMPLE, content=content))["/"]
    assert home.startswith('<!doctype html>\n<html lang="en" dir="ltr">')
    assert '<p class="standfirst" lang="it" dir="ltr">A small archive.</p>' in home
    assert (
        '<a class="masthead-title" href="/room/" lang="it"'
        in pages_of(replace(SAMPLE, content=content))["/articles/"]
    )


def test_home_orders_names_as_lists_do() -> None:
    """Of as many articles, by letter whatever its case."""
    named = [plain(name.lower(), publisher=name) for name in ("NHK", "Nettavisen", "NDR")]
    home = pages_of(archive_of(*named))["/"]
    assert home.index("<bdi>NDR<") < home.index("<bdi>Nettavisen<") < home.index("<bdi>NHK<")
