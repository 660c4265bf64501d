"""What pages say of themselves to machines."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reading_room.model import Archive, Article, Edtf, Page, Url
from reading_room.render import render
from reading_room.render.linked_data import linked_data
from reading_room.render.page_meta import PageMeta
from reading_room.slugs import article_url
from tests.render.samples import ARTICLE, SAY, SITE, archive_of


class Head(HTMLParser):
    """The meta elements of a page, and its JSON-LD."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: list[tuple[str, str]] = []
        self.feed(html)
        script = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        self.graph = json.loads(script[1])["@graph"] if script else []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        name = named.get("name") or named.get("property")
        if tag == "meta" and name:
            self.meta.append((name, named.get("content") or ""))


def head_of(article: Article, root: Path) -> Head:
    """Return the head of the article's page."""
    return Head(_page(archive_of(article), article_url(article.slug), root))


def _page(archive: Archive, url: Url, root: Path) -> str:
    made = (page for page in render(archive, root) if isinstance(page, Page) and page.url == url)
    return next(made).content.decode()


def meta(kind: str, url: Url) -> PageMeta:
    """Return what a page of this kind says of itself."""
    return PageMeta(url=url, title="A page", description="What it is.", kind=kind)


def test_an_article_is_a_newspaper_article_of_its_publisher(tmp_path: Path) -> None:
    """A reference manager finds type, publisher, date and author, each under the name that it reads."""
    meta = dict(head_of(ARTICLE, tmp_path).meta)
    assert meta["DC.type"] == "newspaperArticle"
    assert meta["prism.publicationName"] == "Harbour Post"
    assert meta["article:published_time"] == "2023-03-22T05:35:00-04:00"
    assert meta["DC.creator"] == "Ada Moss"


def test_nothing_makes_an_article_anything_else(tmp_path: Path) -> None:
    """What would turn it into a web page or a journal article is not there."""
    meta = head_of(ARTICLE, tmp_path).meta
    assert ("og:type", "article") in meta
    assert not [name for name, _ in meta if name.startswith(("citation_", "prism.aggregation"))]


def test_this_site_is_never_the_newspaper(tmp_path: Path) -> None:
    """Without a known publisher the site's own name, which would be taken for one, is left out."""
    names = [name for name, _ in head_of(replace(ARTICLE, publisher=None), tmp_path).meta]
    assert "og:site_name" not in names and "prism.publicationName" not in names


def test_an_uncertain_date_is_given_in_words(tmp_path: Path) -> None:
    """A date that ISO 8601 cannot say is not made exact."""
    meta = dict(head_of(replace(ARTICLE, published=Edtf("2023-03-22~")), tmp_path).meta)
    assert "article:published_time" not in meta
    assert meta["DC.date"] == "about 22 March 2023"


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """A title that would close an attribute or a script comes back as it was."""
    title = """</script><script>alert("1")</script>" & '<!--"""
    head = head_of(replace(ARTICLE, title=title), tmp_path)
    assert dict(head.meta)["og:title"] == title
    assert head.graph[2]["headline"] == title


def test_the_home_page_says_how_the_site_is_searched(tmp_path: Path) -> None:
    """The other pages only name the site, which saves each of them half a kilobyte."""
    site = Head(_page(archive_of(ARTICLE), Url("/"), tmp_path)).graph[0]
    assert site["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/room/search/?q={search_term_string}"
    )


def test_the_graph_of_an_article(tmp_path: Path) -> None:
    """An article's page names the site, and tells the way to it and the article under its publisher."""
    site, crumbs, article = head_of(ARTICLE, tmp_path).graph
    assert site["@id"] == article["isPartOf"]["@id"] == "https://example.org/room/#site"
    assert "potentialAction" not in site
    assert [step["item"] for step in crumbs["itemListElement"]] == [
        "https://example.org/room/",
        "https://example.org/room/articles/",
        "https://example.org/room/articles/2023-03-22-ferry/",
    ]
    assert article["publisher"]["name"] == "Harbour Post"
    assert article["datePublished"] == "2023-03-22T05:35:00-04:00"


@pytest.mark.parametrize("field", ["publisher", "published", "url", "dateline"])
def test_the_graph_leaves_out_what_is_not_known(field: str) -> None:
    """No property stands empty."""
    article = replace(ARTICLE, **{field: None})  # type: ignore[arg-type]
    data = linked_data(SITE, SAY, meta("article", article_url(article.slug)), article)
    assert "null" not in json.dumps(data)


def test_home_has_no_way_to_itself() -> None:
    """The home page is the site, with nothing above it."""
    data = linked_data(SITE, SAY, meta("page", Url("/")), None)
    assert '"BreadcrumbList"' not in json.dumps(data)


def test_an_unsigned_article_has_nothing_that_would_be_read_as_a_byline(tmp_path: Path) -> None:
    """No element of the page is named as bylines are, since its words would pass for a name."""
    html = _page(archive_of(replace(ARTICLE, authors=())), article_url(ARTICLE.slug), tmp_path)
    assert not re.search(r"""(class|rel)="[^"]*(byline|vcard|author)""", html)
