"""The reader's own margin: written, kept in the browser, taken out and in, found again by its words."""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reading_room.notes.importing import import_annotations
from tests.conftest import SAMPLE
from tests.servers import served
from tests.visitor import Visitor, violations

pytestmark = pytest.mark.browser

ARTICLE = "/articles/2024-05-14-bridge-opens-in-port-sella/"

MARK = """() => {
  const paragraphs = [...document.querySelectorAll('.prose p[id]')];
  const cost = paragraphs.find((p) => p.textContent.startsWith('The bridge cost'));
  getSelection().setBaseAndExtent(cost.firstChild, 4, cost.lastChild.previousSibling, 0);
}"""


def write(page: Page, text: str) -> None:
    """Write a note on words of the article, over a note of the archive."""
    page.evaluate(MARK)
    page.get_by_role("button", name="Write a note").click()
    page.get_by_role("textbox", name="Your note").fill(text)
    page.get_by_role("button", name="Done").click()


def taken_out(visitor: Visitor, page: Page, folder: Path) -> Path:
    """Save the reader's notes as a file."""
    visitor.go(page, "/annotations/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


@pytest.mark.parametrize("width", [375, 1440])
def test_a_note_of_ones_own_stays(visitor: Visitor, width: int) -> None:
    """It stands beside its words after the page was left, and can be removed."""
    page = visitor.open(ARTICLE, width=width)
    before = page.locator(".prose p[id]").all_text_contents()
    write(page, "Twice the budget.")
    visitor.go(page, "/about/")
    visitor.go(page, ARTICLE)
    number = page.get_by_role("link", name="Your note a", exact=True)
    number.click()
    note = page.get_by_role("note", name="Your note a")
    expect(note).to_contain_text("Twice the budget.")
    assert page.locator("mark.own").all_text_contents() != []
    assert page.locator(".prose p[id]").all_text_contents() == before
    assert violations(page) == []
    note.get_by_role("button", name="Remove").click()
    expect(page.locator(".own")).to_have_count(0)
    visitor.go(page, ARTICLE)
    expect(page.locator(".own")).to_have_count(0)


def test_without_javascript_no_margin_is_offered(visitor: Visitor) -> None:
    """Nothing is shown that would do nothing."""
    page = visitor.open("/annotations/", javascript=False)
    expect(page.locator("#own")).to_be_hidden()


def test_own_notes_are_taken_to_another_browser(
    visitor: Visitor, browser: Browser, sample_root: Path, tmp_path: Path
) -> None:
    """A file of them, taken in elsewhere, stands beside the same words; twice is once."""
    page = visitor.open(ARTICLE)
    write(page, "Twice the budget.")
    words = "".join(page.locator("mark.own").all_text_contents())
    file = taken_out(visitor, page, tmp_path)
    with served(sample_root / "site", "/papers/") as url:
        other = Visitor(browser, url)
        page = other.open("/annotations/")
        for outcome in ("1 loaded", "1 here already"):
            page.get_by_label("Load a file").set_input_files(file)
            expect(page.locator("#own [role=status]")).to_have_text(outcome)
        page.locator("#own a").click()
        expect(page.get_by_role("note", name="Your note a")).to_contain_text("Twice the budget.")
        assert "".join(page.locator("mark.own").all_text_contents()) == words
        other.leave()
    assert other.complaints == []


def test_a_browser_that_keeps_nothing_is_not_said_to_have_taken_notes_in(
    visitor: Visitor, tmp_path: Path
) -> None:
    """Where storage is full or forbidden the reader hears so, and no note is counted as taken in."""
    page = visitor.open(ARTICLE)
    write(page, "Twice the budget.")
    file = taken_out(visitor, page, tmp_path)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    page.get_by_label("Load a file").set_input_files(file)
    told = "This browser keeps nothing for this site."
    expect(page.locator("#own [role=status]")).to_have_text(told)


def test_a_curator_can_take_a_readers_notes(visitor: Visitor, tmp_path: Path) -> None:
    """The file is one that `import-annotations` takes, and the note stands on the same words."""
    page = visitor.open(ARTICLE)
    write(page, "Twice the budget.")
    words = "".join(page.locator("mark.own").all_text_contents())
    file = taken_out(visitor, page, tmp_path)
    archive = Path(shutil.copytree(SAMPLE, tmp_path / "archive"))
    told, problems = import_annotations(archive, file)
    assert problems == () and "bridge-opens" in told
    written = (archive / "content/annotations/2024-05-14-bridge-opens-in-port-sella.yaml").read_text()
    assert "Twice the budget." in written and words.strip() in " ".join(written.split())


def test_a_note_whose_words_are_gone_is_shown_as_such(visitor: Visitor, tmp_path: Path) -> None:
    """It is not moved to other words and not dropped."""
    page = visitor.open(ARTICLE)
    write(page, "Twice the budget.")
    file = taken_out(visitor, page, tmp_path)
    kept = json.loads(file.read_text())["first"]["items"]
    kept[0]["target"]["selector"]["exact"] = "bridge cost 213 million"
    page.evaluate("notes => localStorage.setItem('own', JSON.stringify(notes))", kept)
    visitor.go(page, ARTICLE)
    expect(page.locator(".own-orphans")).to_contain_text("bridge cost 213 million")
    expect(page.locator(".own-orphans")).to_contain_text("Twice the budget.")
    expect(page.locator("mark.own")).to_have_count(0)
