"""Where a reader is in an article: contents, progress, and where they stopped."""

import pytest
from playwright.sync_api import expect

from tests.visitor import Visitor

pytestmark = pytest.mark.browser

LONG = "/articles/2023-03-22-no-path-to-peace/"


def test_progress_is_none_before_scrolling_and_all_at_the_end(own: Visitor) -> None:
    """The line at the head of the window tells the part of the text that lies behind the reader."""
    for address in (LONG, "/articles/2023-05-22-text-by-st-hsieh/"):
        page = own.open(address)
        read = "parseFloat(document.querySelector('.article').style.getPropertyValue('--read'))"
        assert page.evaluate(read) == 0
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        expect(page.locator(".article")).to_have_attribute("style", "--read: 1;")


def test_contents_show_where_the_reader_is(own: Visitor) -> None:
    """The heading that was passed last is marked in the list; before the first none is."""
    page = own.open(LONG)
    current = page.locator(".contents [aria-current]")
    expect(current).to_have_count(0)
    page.get_by_role("link", name="Economic and energy boost").click()
    expect(current).to_have_text("Economic and energy boost")


def test_contents_stay_clear_of_what_is_under_the_text(own: Visitor) -> None:
    """At the end of the page the list has gone with the text."""
    page = own.open(LONG)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    contents, foot = (
        page.locator(".contents ol").bounding_box(),
        page.locator(".article-foot").bounding_box(),
    )
    assert contents and foot
    assert contents["y"] + contents["height"] <= foot["y"]


def test_a_reader_goes_on_where_they_stopped(own: Visitor) -> None:
    """Who left in the middle is offered that paragraph; who left at the beginning is not."""
    page = own.open(LONG)
    expect(page.get_by_role("button", name="Go on")).to_have_count(0)
    paragraph = page.locator(".prose p[id]").nth(12)
    paragraph.evaluate("e => e.scrollIntoView()")
    own.go(page, "/about/")
    own.go(page, LONG)
    expect(paragraph).not_to_be_in_viewport()
    page.get_by_role("button", name="Go on where you stopped").click()
    expect(paragraph).to_be_in_viewport()
    expect(page.get_by_role("button", name="Go on")).to_have_count(0)


def test_words_in_the_address_keep_their_number(own: Visitor) -> None:
    """The number behind words that the address points at is not covered by them."""
    page = own.open(LONG)
    number = page.locator(".prose .number").first
    id = number.get_attribute("data-note")
    own.go(page, f"{LONG}#words-{id}")
    assert number.evaluate("""e => {
      const box = e.getBoundingClientRect();
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === e;
    }""")


def test_on_a_phone_articles_come_first_and_filters_are_folded(own: Visitor) -> None:
    """The first article stands before the picture; filters wait behind one button."""
    page = own.open("/", width=375)
    first, picture = (
        page.locator(".latest .entry").first.bounding_box(),
        page.locator(".storyline").bounding_box(),
    )
    assert first and picture and first["y"] < picture["y"]
    own.go(page, "/timeline/")
    kind = page.get_by_label("Kind")
    expect(kind).to_be_hidden()
    page.get_by_text("Filter", exact=True).click()
    expect(kind).to_be_visible()
