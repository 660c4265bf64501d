from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from reading_room.errors import ProblemsError
from reading_room.model import Page, Url
from reading_room.publish.check import check_site
from reading_room.publish.paths import MARKER, manifest_text
from reading_room.publish.write import publish

BASE = "https://example.org/room/"


def faults(tmp_path: Path, files: Mapping[str, str]) -> list[str]:
    for name, text in files.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    manifest = tmp_path / "site" / MARKER
    if not manifest.exists():
        hashes = {name: sha256(text.encode()).hexdigest() for name, text in files.items()}
        manifest.write_bytes(manifest_text(hashes))
    try:
        check_site(tmp_path / "site", BASE)
    except ProblemsError as error:
        return [f"{p.path}:{p.line}:{p.column} {p.code}" for p in error.problems]
    return []


@pytest.mark.parametrize(
    "link",
    [
        "../b/",
        "/room/b/",
        "https://example.org/room/b/",
        "../b/?q=x",
        "../b/#one",
        "../b/#caf%C3%A9",
        "../b/#:~:text=some%20words",
        "../b/#one:~:text=some%20words",
        "#here",
        "#",
        "",
        "/room/",
        "/room/style.css",
        "/room/style.css#whatever",
        "mailto:a@example.org",
        "https://elsewhere.example/x",
        "https://example.org/b/",
        "//elsewhere.example/x",
        "data:text/plain,x",
    ],
)
def test_a_good_link_is_no_problem(tmp_path: Path, link: str) -> None:
    """Every form of address, with a query, an anchor or a text fragment, is understood."""
    files = {
        "index.html": "<p>home",
        "a/index.html": f'<p id=here><a href="{link}">x</a>',
        "b/index.html": '<p id=one><p id="caf&eacute;">',
        "style.css": "",
    }
    assert faults(tmp_path, files) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("../c/", "broken-link"),
        ("../b/index", "broken-link"),
        ("../b", "broken-link"),
        ("../b/#two", "broken-anchor"),
        ("#there", "broken-anchor"),
        ("/b/", "outside-site"),
        ("../../b/", "outside-site"),
    ],
)
def test_a_bad_link_is_a_problem_with_its_place(tmp_path: Path, link: str, code: str) -> None:
    """The page's file, the line and the column lead to the link."""
    files = {"a/index.html": f'<p id=here>\n  <a href="{link}">x</a>', "b/index.html": "<p id=one>"}
    assert faults(tmp_path, files) == [f"site/a/index.html:2:3 {code}"]


@pytest.mark.parametrize(
    "tag", ['<img src="x">', '<link href="x">', '<script src="x">', '<form action="x">']
)
def test_all_that_a_page_refers_to_is_checked(tmp_path: Path, tag: str) -> None:
    """Pictures, styles, scripts and forms are links too."""
    assert faults(tmp_path, {"index.html": tag}) == ["site/index.html:1:1 broken-link"]


def test_a_repeated_id_is_a_problem_at_each_place(tmp_path: Path) -> None:
    """A person sees both, whichever is to be changed."""
    assert faults(tmp_path, {"index.html": "<p id=x>\n<p id=x><p id=y>"}) == [
        "site/index.html:1:1 repeated-id",
        "site/index.html:2:1 repeated-id",
    ]


def test_all_problems_of_all_pages_come_together(tmp_path: Path) -> None:
    """One run shows what there is to mend."""
    files = {"a.html": "<a href=x>", "b.html": "<a href=#y>"}
    assert faults(tmp_path, files) == ["site/a.html:1:1 broken-link", "site/b.html:1:1 broken-anchor"]


def test_a_near_miss_is_proposed(tmp_path: Path) -> None:
    """The page that was probably meant is named."""
    (tmp_path / "articles/peace").mkdir(parents=True)
    (tmp_path / "articles/peace/index.html").write_text('<a href="../piece/">x</a>')
    with pytest.raises(ProblemsError, match=r"Did you mean articles/peace/\?"):
        check_site(tmp_path, BASE)


def test_a_site_that_is_not_built_is_a_problem(tmp_path: Path) -> None:
    """Checking nothing is not success."""
    with pytest.raises(ProblemsError, match="no-site"):
        check_site(tmp_path / "site", BASE)


def test_files_are_held_to_the_hashes_that_the_build_wrote(tmp_path: Path) -> None:
    """A file that was changed, one that is missing and one that no build wrote are told."""
    site = tmp_path / "site"
    pages = [Page(url=Url(f"/{name}/"), content=b"<p>x") for name in "ab"]
    publish(pages, site)
    check_site(site, BASE)
    (site / "a/index.html").write_bytes(b"<p>y")
    (site / "b/index.html").unlink()
    found = faults(tmp_path, {"c/index.html": "<p>z"})
    assert found == [
        "site/a/index.html:0:0 changed-file",
        "site/b/index.html:0:0 missing-file",
        "site/c/index.html:0:0 unknown-file",
    ]
    (site / MARKER).unlink()
    with pytest.raises(ProblemsError, match="no-manifest"):
        check_site(site, BASE)
