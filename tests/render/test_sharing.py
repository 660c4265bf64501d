"""The pictures that stand for a page where its address is shared."""

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from reading_room.content.site import load_site
from reading_room.errors import ProblemsError
from reading_room.model import Archive
from reading_room.render import render, sharing
from tests.render.samples import ARTICLE, archive_of, files_of, pages_of, plain, shown

URL = f"/articles/{ARTICLE.slug}/"


def titled(title: str) -> Archive:
    """Return an archive of one article with a title."""
    return archive_of(replace(ARTICLE, title=title))


def settled(archive: Archive, **changes: object) -> Archive:
    """Return an archive with other settings of its site."""
    site = replace(archive.content.site, **changes)  # type: ignore[arg-type]
    return replace(archive, content=replace(archive.content, site=site))


def pictures(archive: Archive) -> list[str]:
    """Return where the archive's site has pictures."""
    return [url for url in files_of(archive) if url.endswith(".png")]


def test_an_article_has_a_picture_that_its_page_names() -> None:
    """It is a PNG of 1200 by 630 pixels, of few kilobytes, and the same whenever it is drawn."""
    files = files_of(archive_of(ARTICLE))
    assert (
        f'property="og:image" content="https://example.org/room{URL}picture.png"' in files[URL].decode()
    )
    picture = files[f"{URL}picture.png"]
    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 20_000 and picture == files_of(archive_of(ARTICLE))[f"{URL}picture.png"]


def test_a_title_that_cannot_be_drawn_has_no_picture() -> None:
    """Letters that the font lacks or that are written joined or to the left are not drawn wrongly."""
    for title in ("横浜の港", "موقف", "ביקור", "दौरा", "Ferry 🚢"):
        archive = titled(title)
        assert not pictures(archive) and "og:image" not in pages_of(archive)[URL], title


def test_every_title_fits() -> None:
    """A short one is set large; a long one small and then cut, at a letter if it has no spaces."""
    pen = sharing.Pen(sharing.sharing_font(Path()))
    sizes = [
        pen.set_title(title)[0] for title in ("Ferry", "Ferry line " * 12, "word " * 200, "W" * 399)
    ]
    assert sizes == [76, 66, 48, 48]
    assert pen.set_title("word " * 200)[1][-1].endswith("…")


def test_pictures_are_drawn_where_they_are_of_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """None without an address of the site, none in a large archive unless its settings ask for them."""
    archive = archive_of(ARTICLE, plain("other"))
    assert not pictures(settled(archive, base_url="http://localhost:8000/"))
    assert not pictures(settled(archive, pictures=False))
    monkeypatch.setattr(sharing, "MOST", 1)
    assert not pictures(archive) and len(pictures(settled(archive, pictures=True))) == 2


def test_an_archive_may_have_a_font_of_its_own(tmp_path: Path) -> None:
    """A file of the same name is used and not published; one that is no font is told."""
    own = tmp_path / "assets" / "sharing.ttf"
    own.parent.mkdir()
    own.write_bytes(sharing.sharing_font(Path()))
    urls = {page.url for page in render(shown(archive_of(ARTICLE)), tmp_path)}
    assert f"{URL}picture.png" in urls and not any("sharing" in url for url in urls)
    own.write_bytes(b"no font")
    with pytest.raises(ProblemsError, match=r"assets/sharing\.ttf: no-font"):
        list(render(shown(archive_of(ARTICLE)), tmp_path))


def test_a_curator_says_whether_there_are_pictures(tmp_path: Path) -> None:
    """`pictures` of `content/site.yaml` is true, false or not given."""
    (tmp_path / "content").mkdir()
    assert load_site(tmp_path).pictures is None
    (tmp_path / "content/site.yaml").write_text("pictures: true\n")
    assert load_site(tmp_path).pictures is True
