"""The search index."""

from pathlib import Path

import pytest

from reading_room.publish.search import FOLDER, index_site

FACTS = """
<meta name="a" content="{0}" data-pagefind-filter="kind[content]">
<meta name="b" content="{0}" data-pagefind-filter="year[content]">
<meta name="c" content="{0}" data-pagefind-sort="date[content]">
"""
PAGE = '<html lang="en"><title>t</title><main data-pagefind-body><h1>Tide</h1><p id="p-1">{}</p>'


def site_of(folder: Path, words: str) -> Path:
    """Return a site of one page with these words."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(PAGE.format(words), encoding="utf-8")
    return folder


def index_of(site: Path) -> dict[str, bytes]:
    """Return the files of a site's index."""
    return {str(p.relative_to(site)): p.read_bytes() for p in (site / FOLDER).rglob("*") if p.is_file()}


def test_the_index_is_made_anew(tmp_path: Path) -> None:
    """Nothing of an older index is left in a new one."""
    site = site_of(tmp_path, "An old ferry.")
    index_site(site)
    old = {name for name in index_of(site) if name.endswith(".pf_fragment")}
    site_of(tmp_path, "A new lighthouse.")
    index_site(site)
    assert old and not old & set(index_of(site))


def test_the_index_has_only_what_the_search_page_uses(tmp_path: Path) -> None:
    """Pagefind's own interfaces are not published."""
    site = site_of(tmp_path, "A ferry.")
    index_site(site)
    assert not [name for name in index_of(site) if "ui" in name or name.endswith(".css")]
    assert "pagefind/pagefind.js" in index_of(site)


def test_a_failure_has_pagefinds_own_words(tmp_path: Path) -> None:
    """A site without a page cannot be indexed, and the error says so."""
    with pytest.raises(RuntimeError, match="not able to build an index"):
        index_site(tmp_path)


def test_the_same_pages_make_the_same_index(tmp_path: Path) -> None:
    """Two indexes of one site are the same, byte for byte, though its filters have many values."""
    for name in ("a", "b"):
        for number in range(20):
            site_of(tmp_path / name / str(number), f"Ferry {number}.{FACTS.format(number)}")
        index_site(tmp_path / name)
    assert index_of(tmp_path / "a") == index_of(tmp_path / "b")
