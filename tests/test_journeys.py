"""Whole ways of readers through the site."""

import pytest
from playwright.sync_api import expect

from tests.visitor import Visitor

pytestmark = pytest.mark.browser

VISIT = "/articles/2023-03-22-no-path-to-peace/"


def test_from_a_phrase_to_the_event_to_another_account_and_back(own: Visitor) -> None:
    """A phrase leads to its event, the event to a passage of another article, and back to the phrase."""
    page = own.open(VISIT)
    phrase = page.locator(".prose a.event[href*='state-visit']").first
    phrase.click()
    expect(page.locator(".event-page")).to_be_visible()
    event = page.url
    other = page.locator(".account .to-passage:not([href*='no-path-to-peace'])").first
    other.click()
    expect(page.locator(".prose :target")).to_be_in_viewport()
    page.go_back()
    assert page.url == event
    page.go_back()
    expect(phrase).to_be_in_viewport()


def test_a_paragraph_is_cited_by_keyboard_alone(own: Visitor) -> None:
    """From paragraph to paragraph with j, marked with m, cited with Enter."""
    page = own.open(VISIT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("j")
    page.keyboard.press("j")
    words = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("m")
    expect(page.get_by_role("button", name="Cite this passage")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"“{' '.join(words.split())}” ")


def test_a_note_is_written_by_keyboard_alone(own: Visitor) -> None:
    """Marked with m, written on, and left with Escape, which goes back to its letter."""
    page = own.open(VISIT)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("m")
    expect(page.get_by_role("button", name="Cite this passage")).to_be_focused()
    page.get_by_role("button", name="Write a note").press("Enter")
    page.keyboard.type("Seen.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Your note a", exact=True)).to_be_focused()
    expect(page.get_by_role("note", name="Your note a")).to_contain_text("Seen.")


def test_another_spelling_and_a_slip_lead_to_the_passage(own: Visitor) -> None:
    """A spelling that no article has finds who is named, whose post stays unlit; a slip is mended."""
    page = own.open("/search/?q=Zelenskiy")
    passages = page.locator(".search-passages a[href*='/articles/'][href*='#p-']")
    passages.filter(has=page.locator("mark", has_text="Zelensky")).first.click()
    expect(page.locator(".prose :target")).to_be_in_viewport()
    own.go(page, "/search/?q=putin")
    person = page.locator("#search-results > li").first
    expect(person).to_contain_text("President of Russia")
    expect(person.locator("mark", has_text="President")).to_have_count(0)
    own.go(page, "/search/?q=pipelin+Sibera")
    expect(page.locator("#search-status")).to_contain_text("“siberia”")
    expect(page.locator(".search-passages mark", has_text="Siberia").first).to_be_visible()


def test_after_the_best_result_articles_come_first(own: Visitor) -> None:
    """Who is asked for comes before what is written of them, and that before events and notes."""
    page = own.open("/search/?q=putin")
    expect(page.locator("#search-results > li").nth(3)).to_be_attached()
    kinds = page.locator("#search-results .facts > :first-child").all_inner_texts()
    assert kinds[:4] == ["person", "article", "article", "article"]
