"""How a reader goes along a path, reads an article as of its day, and opens what waits under it."""

import pytest
from playwright.sync_api import expect

from tests.visitor import Visitor

pytestmark = pytest.mark.browser

PATH = "/paths/the-visit-in-four-accounts/"


def test_a_path_is_followed_and_remembered(own: Visitor) -> None:
    """Each step names the next; the path's page says where the reader stopped."""
    page = own.open(PATH)
    page.locator(".path-steps a.entry-title").first.click()
    page.wait_for_url("**/articles/**")
    following = page.locator("nav.path", has_text="The visit in four accounts")
    following.get_by_role("link").filter(has_text="No path to peace").click()
    page.wait_for_load_state()
    expect(page.locator("nav.path", has_text="2 of 4")).to_be_visible()
    own.go(page, PATH)
    expect(page.locator(".path-steps > li").nth(1)).to_contain_text("You stopped here.")


def test_an_article_can_be_read_as_of_its_day(own: Visitor) -> None:
    """Notes on what came later go, with their numbers, and come back."""
    page = own.open("/articles/2023-03-22-no-path-to-peace/")
    switch = page.get_by_role("button", name="What was known then")
    later, then = page.locator(".note.later").first, page.locator(".note:not(.later)").first
    expect(later).to_be_visible()
    switch.click()
    expect(later).to_be_hidden()
    expect(then).to_be_visible()
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(later).to_be_visible()


def test_what_waits_under_a_text_opens(own: Visitor) -> None:
    """Its line says how much there is; the evidence of a fact is reached in it by a plain link."""
    page = own.open("/articles/2023-03-22-no-path-to-peace/", javascript=False)
    events = page.locator("#events")
    expect(events.get_by_role("listitem").first).to_be_hidden()
    events.locator("summary").click()
    expect(events.get_by_role("listitem").first).to_be_visible()
    page.locator("#fact-published").click()
    expect(page.locator("#evidence-published")).to_be_visible()


def test_on_paper_nothing_is_folded(own: Visitor) -> None:
    """What a reader could open is printed, and what they would press to do so is not."""
    page = own.open("/events/2023-03-20-state-visit-to-moscow/")
    folded, button = page.locator(".account details p").first, page.locator(".account summary").first
    expect(button).to_be_visible()
    assert not folded.evaluate("e => e.checkVisibility({ contentVisibilityAuto: true })")
    page.emulate_media(media="print")
    expect(button).to_be_hidden()
    assert folded.evaluate("e => e.checkVisibility() && e.getBoundingClientRect().height > 0")
