"""How notes stand beside their words in a real browser, and how a reader makes one active."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.visitor import Visitor

pytestmark = pytest.mark.browser

ARTICLE = "/articles/2024-05-14-bridge-opens-in-port-sella/"

LINE = 33
"""Pixels of a line of text in a window of 1440."""

BOXES = """() => [...document.querySelectorAll('.prose .note')].map(note => {
  const parts = [...document.querySelectorAll(`.words[data-note="${note.dataset.note}"][id]`)];
  const words = parts.at(-1).getClientRects()[0];
  const box = note.getBoundingClientRect();
  const end = document.querySelector('.prose').getBoundingClientRect().bottom;
  return { id: note.dataset.note, top: box.top, bottom: box.bottom, left: box.left, right: box.right,
    line: words.top, end };
})"""


def boxes(page: Page) -> list[dict[str, Any]]:
    """Return where each note stands, the first line of its words, and the end of the text."""
    found: list[dict[str, Any]] = page.evaluate(BOXES)
    assert found
    return found


def noted(root: Path) -> list[str]:
    """Return the address of every article with notes."""
    pages = sorted((root / "site").glob("articles/*/index.html"))
    return [
        f"/articles/{page.parent.name}/" for page in pages if 'class="note ' in page.read_text("utf-8")
    ]


def test_at_rest_notes_stand_near_their_words_and_end_with_the_text(
    own: Visitor, own_root: Path
) -> None:
    """None is further than half a screen from its words, none overlap, none goes on below the text."""
    page = own.open("/")
    for address in noted(own_root):
        own.go(page, address)
        found = boxes(page)
        assert all(a["bottom"] <= b["top"] for a, b in pairwise(found))
        assert max(abs(box["top"] - box["line"]) for box in found) <= 450
        assert found[-1]["bottom"] <= found[-1]["end"] + 1


def test_the_active_note_is_level_with_its_words(own: Visitor, own_root: Path) -> None:
    """Each note whose number has the focus stands within a line of its words; the others make room."""
    page = own.open("/")
    for address in noted(own_root):
        own.go(page, address)
        page.keyboard.press("Tab")
        for at, note in enumerate(boxes(page)):
            page.locator(f".number[data-note='{note['id']}']").focus()
            found = boxes(page)
            assert abs(found[at]["top"] - found[at]["line"]) < LINE, note["id"]
            assert all(a["bottom"] <= b["top"] for a, b in pairwise(found))


def test_pointing_at_words_makes_their_note_active_and_whole(own: Visitor) -> None:
    """The note slides level with its words, can be read to its end, and goes back with Escape."""
    page = own.open("/articles/2021-12-16-putin-xi-discuss-eurasian-regional/")
    note = page.locator(".prose .note.cut").nth(1)
    id = note.get_attribute("data-note")
    body = note.locator(".note-body")
    assert body.evaluate("e => e.scrollHeight > e.clientHeight + 4")
    page.locator(f".words[data-note='{id}']").first.hover()
    expect(note).to_contain_class("active")
    assert body.evaluate("e => e.scrollHeight <= e.clientHeight + 4")
    page.keyboard.press("Escape")
    expect(note).not_to_contain_class("active")


def test_a_note_is_read_by_keyboard(own: Visitor) -> None:
    """From the number into the note with Enter, back to the number by the note's own number."""
    page = own.open("/articles/2021-12-16-putin-xi-discuss-eurasian-regional/")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    note = page.locator(".prose .note").first
    expect(note).to_be_focused()
    note.locator(".note-number").press("Enter")
    expect(page.locator(".prose .number").first).to_be_focused()


def test_notes_outside_the_window_are_counted(own: Visitor) -> None:
    """A button says how many notes are below the window, and leads to the next one."""
    page = own.open("/articles/2023-03-22-no-path-to-peace/")
    below = page.locator(".notes-below")
    hidden = sum(box["top"] > 900 for box in boxes(page))
    expect(below).to_have_text(f"{hidden} notes below")
    expect(page.locator(".notes-above")).to_be_hidden()
    below.click()
    expect(page.locator(".notes-above")).to_be_visible()


def test_without_the_script_notes_are_laid_by_the_style_sheet(visitor: Visitor) -> None:
    """Each begins at its line or below the note before it; none overlap or leave the page."""
    page = visitor.open(ARTICLE, javascript=False)
    right = page.locator(".prose").bounding_box()
    free = float("-inf")
    assert right
    for box in boxes(page):
        assert box["left"] >= right["x"] + right["width"] and box["right"] <= 1440
        assert box["top"] >= free
        assert abs(box["top"] - box["line"]) < 16 or box["top"] - free < 24
        free = box["bottom"]


@pytest.mark.parametrize("javascript", [True, False])
def test_a_note_opens_in_its_place_on_a_narrow_page(visitor: Visitor, javascript: bool) -> None:
    """Its number reveals the note under the paragraph, and closes it again."""
    page = visitor.open(ARTICLE, width=375, javascript=javascript)
    note = page.locator("#note-the-toll")
    assert not note.is_visible()
    page.get_by_role("link", name="Dispute 2").click()
    expect(note).to_be_visible()
    if javascript:
        page.get_by_role("link", name="Dispute 2").click()
    else:
        note.get_by_role("link", name="Back to the words").click()
    expect(note).to_be_hidden()


def test_hiding_notes_moves_no_text_and_is_remembered(visitor: Visitor) -> None:
    """The text stays where it is, on this page and on the next."""
    page = visitor.open(ARTICLE)
    last = page.locator(".prose p[id]").last
    before = last.bounding_box()
    page.get_by_role("button", name="Hide notes").click()
    assert not page.locator("#note-the-toll").is_visible()
    assert last.bounding_box() == before
    visitor.go(page, ARTICLE)
    assert not page.locator("#note-the-toll").is_visible()
    page.get_by_role("button", name="Show notes").click()
    expect(page.locator("#note-the-toll")).to_be_visible()


def test_a_note_and_its_words_light_each_other(visitor: Visitor) -> None:
    """Hovering the words marks the note; focusing the number marks both."""
    page = visitor.open(ARTICLE)
    page.locator("#words-the-toll").hover()
    assert "lit" in (page.locator("#note-the-toll").get_attribute("class") or "").split()
    page.get_by_role("link", name="Context 1").focus()
    assert "lit" in (page.locator("#words-cost-of-the-bridge").get_attribute("class") or "").split()
    assert "lit" not in (page.locator("#note-the-toll").get_attribute("class") or "").split()
