"""The search page, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.visitor import Scheme, Visitor, violations

pytestmark = pytest.mark.browser

STATUS = "#search-status"
RESULTS = "#search-results > li"
WHEN_LIT = """() => new Promise((resolve) => {
  const look = () => {
    const hit = CSS.highlights.get("hit");
    if (hit) resolve([...hit].map(String));
    else requestAnimationFrame(look);
  };
  look();
})"""


def test_a_hit_leads_to_its_paragraph_and_shows_the_words(visitor: Visitor) -> None:
    """Following a result lands on the paragraph that has the words, and just they are lit."""
    page = visitor.open("search/?q=Lake+Commission+will+meet+again")
    page.locator(RESULTS).first.locator("h2 a").click()
    expect(page.locator(":target")).to_have_text("The Lake Commission will meet again in June 2024.")
    expect(page.locator(":target")).to_be_in_viewport()
    assert lit(page) == ["Lake Commission will meet again"]


def test_other_forms_of_a_word_are_found(visitor: Visitor) -> None:
    """The singular finds the plural and marks it."""
    page = visitor.open("search/?q=passenger")
    expect(page.locator("#search-results mark").first).to_have_text("passengers")


def test_pages_with_some_of_the_words_are_said_to_have_some(visitor: Visitor) -> None:
    """Where no page has every word, those with some come up, and the reader is told."""
    page = visitor.open("search/?q=zeppelin+passenger+crowns")
    expect(page.locator(STATUS)).to_contain_text(
        "No page has all the words of “zeppelin passenger crowns”"
    )
    expect(page.locator("#search-results mark").first).to_be_visible()
    page.locator(RESULTS).first.locator("h2 a").click()
    page.wait_for_url("**highlight=**")
    assert lit(page)


def test_results_come_while_typing_and_stay_in_the_address(visitor: Visitor) -> None:
    """Typing searches by itself, the address names the search, and going back undoes the next one."""
    page = visitor.open("search/")
    page.locator("#q").press_sequentially("toll")
    expect(page.locator(STATUS)).to_contain_text("found for “toll”")
    expect(page).to_have_url(f"{visitor.url}search/?q=toll")
    page.locator("#q").fill("carts")
    page.locator("#q").press("Enter")
    expect(page.locator(STATUS)).to_contain_text("found for “carts”")
    page.go_back()
    expect(page.locator(STATUS)).to_contain_text("found for “toll”")
    expect(page.locator("#q")).to_have_value("toll")


def test_a_phrase_in_quotation_marks_is_not_taken_apart(visitor: Visitor) -> None:
    """A phrase that stands nowhere is not found, though its words are."""
    page = visitor.open("search/?q=“bridge+new”")
    expect(page.locator(STATUS)).to_contain_text("Nothing found for “‘bridge new’”")
    visitor.go(page, "search/?q=“new+bridge”")
    expect(page.locator(RESULTS)).not_to_have_count(0)


def test_a_filter_narrows_and_says_how_much_it_leaves(visitor: Visitor) -> None:
    """Choosing a publisher keeps its articles alone, and the address keeps the choice."""
    page = visitor.open("search/?q=Orla+Venn")
    choose(page, "publisher", "Seeblatt")
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page.locator("#search-results h2[lang=de]")).to_contain_text("Die Brücke")
    expect(page).to_have_url(f"{visitor.url}search/?q=Orla+Venn&publisher=Seeblatt")


def test_a_tag_narrows_to_what_has_it(visitor: Visitor) -> None:
    """An article is found by its own tags and by those of the notes on it; each tag is offered."""
    page = visitor.open("search/?q=Port+Sella")
    choose(page, "tag", "ports")
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(page).to_have_url(f"{visitor.url}search/?q=Port+Sella&tag=ports")
    choose(page, "tag", "money")
    expect(page.locator(f"{RESULTS} h2")).to_have_text("Bridge opens in Port Sella")
    offered = page.locator("#offered-tag option")
    for n, label in enumerate(("ports (2)", "bridges (1)", "money (1)")):
        expect(offered.nth(n)).to_have_attribute("label", label)


def test_filters_in_the_address_are_set_at_once(visitor: Visitor) -> None:
    """An address with filters but no words shows every page that they leave."""
    page = visitor.open("search/?kind=article&year=2024&sort=asc")
    expect(page.locator(f"{RESULTS} h2").first).to_have_text("Bridge opens in Port Sella")
    expect(page.locator("[name=year]")).to_have_value("2024")


def test_newest_first_has_undated_pages_too(visitor: Visitor) -> None:
    """Ordering by date loses no result."""
    page = visitor.open("search/?kind=article&sort=desc")
    expect(page.locator(RESULTS)).to_have_count(4)
    expect(page.locator(RESULTS).last).to_contain_text("Letter")


def test_nothing_found_is_said_with_a_way_on(visitor: Visitor) -> None:
    """No result is said in words, with how much was searched and where else to look."""
    page = visitor.open("search/?q=zeppelin")
    expect(page.locator(STATUS)).to_contain_text("Nothing found for “zeppelin”")
    expect(page.locator(f"{STATUS} a")).to_have_attribute("href", "#indexes")
    expect(page.locator(RESULTS)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible(visitor: Visitor, scheme: Scheme) -> None:
    """Axe finds no breach of WCAG 2.2 AA in the results, nor where there are none."""
    for query in ("q=bridge", "q=zeppelin"):
        page = visitor.open(f"search/?{query}", scheme=scheme)
        expect(page.locator(STATUS)).to_contain_text("found")
        assert violations(page) == []


def test_words_of_a_page_are_never_markup(visitor: Visitor) -> None:
    """A hostile title is shown as it is written."""
    page = visitor.open("search/?q=Letter")
    title = page.locator(f"{RESULTS} h2").filter(has_text="<script>alert('1')</script>")
    expect(title).to_have_count(1)


def test_an_index_that_is_missing_is_said(visitor: Visitor) -> None:
    """When the search cannot be loaded the page says so and leads to the indexes."""
    page = visitor.open("search/")
    page.route("**/search/index.js", lambda route: route.fulfill(status=500, body=""))
    page.goto(f"{visitor.url}search/?q=toll")
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    visitor.complaints.clear()


def test_without_javascript_the_indexes_are_there(visitor: Visitor) -> None:
    """A reader without JavaScript is told so, and led to every list."""
    page = visitor.open("search/", javascript=False)
    expect(page.locator(".search-note")).to_contain_text("Search needs JavaScript")
    expect(page.locator("#indexes a").first).to_be_visible()


def test_nothing_is_fetched_before_something_is_asked_for(visitor: Visitor) -> None:
    """Opening the page asks for no part of the index; the first search does."""
    page = visitor.open("search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visitor.go(page, "search/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search/" in url and url.endswith(".js")]
    page.locator("#q").fill("toll")
    expect(page.locator(STATUS)).to_contain_text("found")
    assert [url for url in asked if url.endswith("/search/index.js")]


def test_a_misspelt_word_is_mended_and_said(visitor: Visitor) -> None:
    """A word that stands nowhere gives way to the nearest one, and the reader is told."""
    page = visitor.open("search/?q=brigde+toll")
    expect(page.locator(STATUS)).to_contain_text(
        "“brigde” occurs nowhere; these are results for “bridge”."
    )
    expect(page.locator("#search-results mark").first).to_be_visible()
    page.locator(f"{STATUS} a").click()
    expect(page.locator("#q")).to_have_value("bridge toll")


def test_the_start_of_a_word_finds_while_it_is_typed(visitor: Visitor) -> None:
    """Half a word already finds what it may become."""
    page = visitor.open("search/")
    page.locator("#q").press_sequentially("passen")
    expect(page.locator("#search-results mark").first).to_have_text("passengers")


def test_a_note_is_found_with_its_article(visitor: Visitor) -> None:
    """Words of a note lead to the note beside its words, on the page of its article."""
    page = visitor.open("search/?q=budget")
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page.locator(f"{RESULTS} h2")).to_have_text("Bridge opens in Port Sella")
    expect(page.locator(".search-passages .label")).to_have_text("note")
    page.locator(".search-passages a").click()
    expect(page.locator(":target")).to_contain_text("The budget of 2013")


def choose(page: Page, name: str, value: str) -> None:
    """Write a filter's value and leave the field, once there are results."""
    expect(page.locator(STATUS)).to_contain_text("found")
    if not page.locator(f"[name={name}]").is_visible():
        page.get_by_text("Filter", exact=True).click()
    page.locator(f"[name={name}]").fill(value)
    page.locator(f"[name={name}]").blur()


def lit(page: Page) -> list[str]:
    """Return the words that a page shows as found, once its scripts have run."""
    words: list[str] = page.evaluate(WHEN_LIT)
    return words
