"""The content security policy holds on every page: of scripts, of types, of other hosts."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.visitor import Visitor

SINKS = """() => [
  () => (document.body.innerHTML = "<b>x"),
  () => document.body.insertAdjacentHTML("beforeend", "<b>x"),
  () => document.write("x"),
  () => new DOMParser().parseFromString("<b>x", "text/html"),
  () => (document.createElement("script").src = "/x.js"),
  () => trustedTypes.createPolicy("another", {}),
].map((sink) => { try { sink(); return "let in"; } catch (error) { return error.name; } })"""


@pytest.mark.browser
def test_no_text_becomes_a_page_or_a_script(visitor: Visitor) -> None:
    """A browser that knows trusted types refuses every way, whatever a script would do."""
    page = visitor.open("articles/")
    assert page.evaluate(SINKS) == ["TypeError"] * 6
    visitor.complaints.clear()


@pytest.mark.browser
def test_the_index_of_the_search_is_let_in(visitor: Visitor) -> None:
    """Its scripts come by the one policy, which makes no other address than theirs."""
    page = visitor.open("search/?q=toll")
    expect(page.locator("#search-results > li").first).to_be_visible()
    strange = "archiveSearch.load('//elsewhere.example/x').catch((error) => error.message)"
    assert page.evaluate(strange) == "no //elsewhere.example/x"


def test_hosts_are_told_the_policy_of_the_pages(sample_root: Path) -> None:
    """`_headers` says what each page says of itself, and what only a header can say."""
    headers = (sample_root / "site/_headers").read_text("utf-8")
    policy = headers.partition("Content-Security-Policy: ")[2].partition("; frame-ancestors 'none'\n")[0]
    pages = [file.read_text("utf-8") for file in (sample_root / "site").rglob("*.html")]
    assert len(policy) > 100
    assert all(f'http-equiv="Content-Security-Policy" content="{policy}">' in page for page in pages)
