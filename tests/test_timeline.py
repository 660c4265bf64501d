"""The timeline and the storyline as a reader has them."""

import pytest
from playwright.sync_api import expect

from tests.visitor import Visitor, violations

MOMENT = ".moment:visible"
BOXES = """
all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.top + 2, b.right, b.bottom - 2])
"""
SIZES = "all => all.map(e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)"


@pytest.mark.browser
def test_a_reader_narrows_the_timeline(visitor: Visitor) -> None:
    """A choice leaves the events that have it, is counted, and stands in the address."""
    page = visitor.open("timeline/")
    before = page.locator(MOMENT).count()
    page.get_by_text("Filter", exact=True).click()
    kind = page.get_by_label("Kind")
    kind.select_option("opening")
    expect(page.locator(MOMENT)).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(f"1 of the {before} events on this page")
    assert page.url.endswith("/timeline/?kind=opening")
    kind.select_option("any")
    expect(page.locator(MOMENT)).to_have_count(before)
    assert page.url.endswith("/timeline/")


@pytest.mark.browser
def test_a_choice_in_the_address_is_kept(visitor: Visitor) -> None:
    """Who is sent an address sees what the sender saw; a value that no event has leaves none."""
    page = visitor.open("timeline/?kind=meeting")
    expect(page.get_by_label("Kind")).to_have_value("meeting")
    expect(page.locator(MOMENT)).to_have_count(1)
    visitor.go(page, "timeline/?place=nowhere")
    expect(page.locator(MOMENT)).to_have_count(0)
    assert violations(page) == []


@pytest.mark.browser
def test_the_timeline_reads_without_scripts(visitor: Visitor) -> None:
    """All events are there, and nothing that would do nothing."""
    page = visitor.open("timeline/", javascript=False)
    assert page.locator(MOMENT).count() > 1
    expect(page.locator("main :is(form, select)")).to_have_count(0)


@pytest.mark.browser
def test_the_shape_of_the_storyline_follows_the_window(visitor: Visitor) -> None:
    """One of the two is shown: upright on a phone, wide on a desk and on paper; its events are links."""
    page = visitor.open("/", width=375)
    wide, tall = page.locator(".storyline .wide"), page.locator(".storyline .tall")
    expect(tall).to_be_visible()
    expect(wide).to_be_hidden()
    page.emulate_media(media="print")
    expect(wide).to_be_visible()
    expect(tall).to_be_hidden()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(wide).to_be_visible()
    wide.locator(".knot .what").first.click()
    expect(page).to_have_url(f"{visitor.url}events/port-sella-bridge-opening/")


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 375, 1100, 1440, 2560])
def test_words_of_the_storyline_stay_apart(visitor: Visitor, width: int) -> None:
    """As the browser sets them, in this machine's face, none overlap, leave the window or are tiny."""
    page = visitor.open("/", width=width)
    boxes = page.locator(".storyline text:visible").evaluate_all(BOXES)
    assert len(boxes) > 4
    assert min(page.locator(".storyline text:visible").evaluate_all(SIZES)) >= 11
    for n, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= width
        assert not [
            b for b in boxes[:n] if b[0] < right and left < b[2] and b[1] < bottom and top < b[3]
        ]
