"""Light and dark, as the reader's system asks and as the reader chooses."""

import pytest
from playwright.sync_api import Page

from tests.visitor import Visitor

pytestmark = pytest.mark.browser


def ground(page: Page) -> str:
    """Return the colour behind the text."""
    return str(page.locator("html").evaluate("e => getComputedStyle(e).backgroundColor"))


def test_a_choice_wins_over_the_system_and_is_remembered(visitor: Visitor) -> None:
    """The switch turns the page, and every page that is opened from then on."""
    page = visitor.open("/", scheme="light")
    light = ground(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    dark = ground(page)
    assert dark != light
    visitor.go(page, "/about/")
    assert ground(page) == dark
    page.get_by_role("button", name="Switch between light and dark").click()
    assert ground(page) == light


def test_the_choice_is_made_before_the_page_is_painted(visitor: Visitor) -> None:
    """The script stands in the head and blocks it, so that no page flashes in the other scheme."""
    page = visitor.open("/")
    script = page.locator("head > script[src*='theme']")
    assert script.count() == 1
    assert script.evaluate("e => !e.defer && !e.async && !e.type")


def test_the_switch_is_not_shown_where_it_cannot_work(visitor: Visitor) -> None:
    """Without JavaScript there is no button that does nothing, and the system's scheme holds."""
    page = visitor.open("/", javascript=False, scheme="dark")
    assert not page.get_by_role("button", name="Switch between light and dark").is_visible()
    assert ground(page) != ground(visitor.open("/", javascript=False, scheme="light"))
