"""How a reader meets notes, cards, citations and help in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.visitor import Visitor, violations

pytestmark = pytest.mark.browser

ARTICLE = "/articles/2024-05-14-bridge-opens-in-port-sella/"

UNDER_EVIDENCE = "/articles/2023-05-22-text-by-st-hsieh/"

CITED = (
    "“The bridge cost 214 million crowns. Venn said on Monday that the toll would be four crowns. "
    "Foot passengers pay nothing. Carts pay half. We waited long enough. The” "
    "Mira Halden and Tomas Quill, “Bridge opens in Port Sella,” Harbour Times, 14 May 2024"
)
"""How the copy of several paragraphs with two notes between them starts."""


def test_a_link_shows_the_start_of_what_it_leads_to(visitor: Visitor) -> None:
    """A card comes with focus, does not cover the link, can be hovered, and goes with Escape."""
    page = visitor.open("/articles/")
    link = page.locator("main .entry-title").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card = page.locator(".preview")
    expect(card).to_be_visible()
    own, over = link.bounding_box(), card.bounding_box()
    assert own and over
    assert over["y"] >= own["y"] + own["height"] or over["y"] + over["height"] <= own["y"]
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    link.hover()
    expect(card).to_be_visible()
    card.hover()
    page.wait_for_timeout(400)
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_a_card_leads_on_to_another(visitor: Visitor) -> None:
    """A link on a card shows a card of its own; Escape closes the last one, leaving both the rest."""
    page = visitor.open(ARTICLE)
    cards = page.locator(".preview")
    page.locator(".prose a.event").first.hover()
    expect(cards).to_have_count(1)
    cards.first.get_by_role("link", name="Orla Venn").hover()
    expect(cards).to_have_count(2)
    expect(cards.last).to_contain_text("Orla Venn")
    page.keyboard.press("Escape")
    expect(cards).to_have_count(1)
    page.mouse.move(5, 5)
    expect(cards).to_have_count(0)


def test_cards_are_read_by_keyboard(visitor: Visitor) -> None:
    """An arrow leads into a card and into the one beside it, and back; Tab goes on along the page."""
    page = visitor.open(ARTICLE)
    cards, focused = page.locator(".preview"), "document.activeElement.textContent"
    link = page.locator(".prose a.event").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(cards).to_have_count(1)
    page.keyboard.press("ArrowRight")
    while page.evaluate(focused) != "Orla Venn":
        page.keyboard.press("ArrowDown")
    expect(cards).to_have_count(2)
    page.keyboard.press("ArrowRight")
    assert cards.last.evaluate("card => card.contains(document.activeElement)")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "Orla Venn"
    expect(cards).to_have_count(1)
    page.keyboard.press("Escape")
    expect(cards).to_have_count(0)
    expect(link).to_be_focused()
    page.wait_for_timeout(700)
    expect(cards).to_have_count(0)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_cards_and_keys_can_be_switched_off(visitor: Visitor) -> None:
    """The help opens with a key, and switches cards and single keys off for every page."""
    page = visitor.open(ARTICLE)
    page.keyboard.press("?")
    help = page.get_by_role("dialog")
    expect(help).to_be_visible()
    help.get_by_label("Single keys").uncheck()
    help.get_by_label("Links show").uncheck()
    help.get_by_role("button", name="Close").click()
    visitor.go(page, "/articles/")
    page.keyboard.press("?")
    assert not help.is_visible()
    page.locator("main .entry-title").first.hover()
    page.wait_for_timeout(700)
    assert not page.locator(".preview").is_visible()


def test_keys_lead_from_note_to_note(visitor: Visitor) -> None:
    """The letter n goes to the number of the next note, p to the one before."""
    page = visitor.open(ARTICLE)
    for key, number in (("n", "1"), ("n", "2"), ("p", "1")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.number") == number


def test_marked_words_can_be_cited(visitor: Visitor) -> None:
    """What is copied has the words, the citation and an address that leads to them."""
    page = visitor.open(ARTICLE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.prose p').firstChild)")
    page.get_by_role("button", name="Cite this passage").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“Port Sella” Mira Halden and Tomas Quill, “Bridge opens in Port Sella,”")
    assert copied.endswith(":~:text=Port%20Sella") and "#p-" in copied


def test_a_passage_over_paragraphs_is_the_articles_words_alone(visitor: Visitor) -> None:
    """Notes, their numbers and permalinks between the marked words are no part of the quotation."""
    page = visitor.open(ARTICLE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("""() => {
      const paragraphs = [...document.querySelectorAll('.prose p[id]')];
      const first = paragraphs.findIndex((p) => p.querySelector('.number'));
      getSelection().setBaseAndExtent(paragraphs[first], 0, paragraphs[first + 2].firstChild, 4);
    }""")
    page.get_by_role("button", name="Cite this passage").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(CITED)
    assert copied.count("https://archive.example") == 1
    assert copied.endswith("#p-b6aaa9:~:text=The%20bridge%20cost%20214%20million%20crowns.,The")


def test_a_heading_within_a_cited_passage_leaves_a_mark(own: Visitor) -> None:
    """It is no sentence of the article: three dots stand in its place."""
    page = own.open("/articles/2023-03-22-no-path-to-peace/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("""() => {
      const heading = document.querySelector('.prose h2');
      const [before, after] = [heading.previousElementSibling, heading.nextElementSibling];
      getSelection().setBaseAndExtent(before, 0, after, after.childNodes.length);
    }""")
    page.get_by_role("button", name="Cite this passage").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "relationship. … The meetings" in page.evaluate("navigator.clipboard.readText()")


def test_the_list_of_notes_can_be_narrowed(visitor: Visitor) -> None:
    """A filter leaves the notes of one kind, says how many, and stands in the address."""
    page = visitor.open("/annotations/")
    expect(page.locator(".notes-count")).to_be_empty()
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Kind").select_option("dispute")
    expect(page.locator(".notes-count")).to_have_text("1 of the 2 notes on this page")
    assert page.locator("[data-kind]:visible").count() == 1
    assert page.url.endswith("?kind=dispute")


def test_notes_are_listed_without_javascript(visitor: Visitor) -> None:
    """Without it no filter is shown, and every note is."""
    page = visitor.open("/annotations/", javascript=False)
    assert page.locator("[data-kind]:visible").count() == 2
    assert not page.locator(".filters").is_visible()


def test_the_evidence_of_a_fact_is_a_key_away(own: Visitor) -> None:
    """Enter on the sign shows the words and the rule, after a click too; Escape leads back, Tab on."""
    page = own.open(UNDER_EVIDENCE)
    sign = page.get_by_role("link", name="How the date is known")
    sign.click(click_count=2)
    sign.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="How the date is known")
    expect(card).to_be_visible()
    expect(card).to_contain_text("judging by")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(sign).to_be_focused()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    expect(card).to_be_hidden()
    assert sign.evaluate("e => Boolean(e.compareDocumentPosition(document.activeElement) & 4)")


def test_evidence_opens_and_closes_by_pointer(own: Visitor) -> None:
    """The sign is large enough to be hit, opens the card, and closes it again."""
    page = own.open(UNDER_EVIDENCE, width=375)
    sign = page.get_by_role("link", name="How the date is known")
    box = sign.bounding_box()
    assert box and box["width"] >= 24 and box["height"] >= 24
    for visible in (True, False, True):
        sign.click()
        expect(page.get_by_role("dialog")).to_be_visible(visible=visible)


def test_evidence_is_a_plain_link_without_javascript(own: Visitor) -> None:
    """It leads to the words under the text, and from there a link leads back to the fact."""
    page = own.open(UNDER_EVIDENCE, javascript=False)
    page.get_by_role("link", name="How the date is known").click()
    expect(page.locator("#evidence-published")).to_be_in_viewport()
    page.locator("#evidence-published").get_by_role("link", name="Back to the fact").click()
    expect(page.get_by_role("link", name="How the date is known")).to_be_in_viewport()


def test_evidence_within_a_list_is_told_in_its_place(visitor: Visitor) -> None:
    """A card shows why words are given to a speaker; without JavaScript they open below the fact."""
    page = visitor.open("/quotations/")
    page.get_by_role("link", name="How the speaker is known").first.click()
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("Taken for the speaker, judging by")
    card.get_by_role("link", name="See it in the text").click()
    expect(page.locator(".prose p:target")).to_be_in_viewport()
    page = visitor.open("/quotations/", javascript=False)
    assert page.locator(".known:visible").count() == 0
    page.get_by_role("link", name="How the speaker is known").first.click()
    known = page.locator(".known:target")
    expect(known).to_be_in_viewport()
    known.get_by_role("link", name="Back to the fact").click()
    assert page.locator(".known:visible").count() == 0


def test_the_day_behind_a_word_is_shown_and_printed(own: Visitor) -> None:
    """It comes with focus; on paper it stands behind the word where a reader asks for it."""
    page = own.open("/articles/2023-03-22-no-path-to-peace/")
    word = page.locator(".prose time", has_text="Tuesday").first
    shown = "time => getComputedStyle(time, '::after').content"
    assert word.evaluate(shown) == "none"
    word.focus()
    assert "21 March 2023" in word.evaluate(shown)
    page.keyboard.press("?")
    page.get_by_label("is printed too").check()
    page.emulate_media(media="print")
    assert " [" in word.evaluate(shown)
