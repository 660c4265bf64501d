"""What holds for each page of a built site, whatever it shows."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from reading_room.content.site import load_site
from reading_room.publish.check import check_site
from tests.conftest import SAMPLE, build_archive
from tests.html_checker import html_errors
from tests.servers import served
from tests.visitor import Scheme, Visitor, violations

WIDTHS = (320, 375, 768, 1440)
"""Of windows, in CSS pixels: phones, a tablet, a desk."""


def kinds(site: Path) -> list[str]:
    """Return the address of every page at the top, and of the longest page in each folder below it."""
    pages = [p.relative_to(site) for p in sorted(site.rglob("*.html"))]
    longest = {p.parts[:-2]: p for p in sorted(pages, key=lambda p: (site / p).stat().st_size)}
    top = [p for p in pages if len(p.parts) <= 2]
    return sorted({p.as_posix().removesuffix("index.html") for p in [*top, *longest.values()]})


@pytest.fixture(params=["sample_root", "own_root"])
def root(request: pytest.FixtureRequest) -> Path:
    """Each built archive in turn."""
    return Path(request.getfixturevalue(request.param))


def test_every_link_leads_somewhere(root: Path) -> None:
    """All internal links and anchors of all pages are good, and no id stands twice."""
    check_site(root / "site", load_site(root).base_url)


def test_every_page_is_valid_html(root: Path) -> None:
    """The Nu HTML checker finds no error on any page."""
    assert html_errors(root / "site") == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_accessible(sample_site: Path, visitor: Visitor, scheme: Scheme) -> None:
    """Axe finds no breach of WCAG 2.2 AA or good practice, on a phone in light and a desk in dark."""
    page = visitor.open("/", scheme=scheme, width=375 if scheme == "light" else 1440)
    found = []
    for address in kinds(sample_site):
        visitor.go(page, address)
        found += violations(page)
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("javascript", [True, False])
def test_no_page_is_wider_than_its_window(sample_site: Path, visitor: Visitor, javascript: bool) -> None:
    """A reader never has to scroll sideways, with and without JavaScript."""
    page = visitor.open("/", javascript=javascript)
    for address in kinds(sample_site):
        visitor.go(page, address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.locator("html").evaluate("e => e.scrollWidth") <= width, page.url


@pytest.mark.browser
def test_what_is_tapped_is_large_enough(sample_site: Path, visitor: Visitor) -> None:
    """On a phone each button, and each link that is no part of a sentence, has 24 pixels each way."""
    page = visitor.open("/", width=375)
    for address in kinds(sample_site):
        visitor.go(page, address)
        small = page.locator(":is(.facts, .counts, .jumps, nav) a, button, summary").evaluate_all(
            """all => all.filter(e => e.checkVisibility()).filter(e => {
              const { width, height } = e.getBoundingClientRect();
              return width && Math.min(width, height) < 23.9;
            }).map(e => e.outerHTML)"""
        )
        assert small == [], page.url


@pytest.mark.browser
def test_a_site_works_at_a_root_too(tmp_path: Path, browser: Browser) -> None:
    """Built for a host without a path, all links are good and a reader gets from page to page."""
    archive = Path(shutil.copytree(SAMPLE, tmp_path / "archive"))
    settings = archive / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("example/papers/", "example/"), "utf-8")
    site = build_archive(archive, "build")
    check_site(site, "https://archive.example/")
    with served(site) as url:
        visitor = Visitor(browser, url)
        page = visitor.open("/articles/")
        page.get_by_role("link", name="Bridge opens in Port Sella").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Bridge opens in Port Sella")
        visitor.leave()
    assert visitor.complaints == []


@pytest.mark.browser
def test_the_columns_of_a_directory_begin_level(visitor: Visitor) -> None:
    """The first name of the second column stands on the line of the first one's."""
    page = visitor.open("/tags/")
    boxes = page.locator(".counts.two li").evaluate_all(
        "all => all.map(e => { const box = e.getBoundingClientRect(); return [box.left, box.top] })"
    )
    highest = {left: min(top for other, top in boxes if other == left) for left, _ in boxes}
    assert len(highest) == 2
    assert len(set(highest.values())) == 1
