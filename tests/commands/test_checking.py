"""Check recomputes every hash that the archive keeps."""

import shutil
from pathlib import Path

import pytest

from reading_room.cli import main

FERRY = """The ferry runs again

<i>By Tom Rudd</i>

May 4, 2021

A ferry will run in place of the bridge from Thursday, the council said, and it will cost nothing.

It holds nine cars and is forty years old, which is what the bridge was when it was last looked at.
"""
ARTICLE = "content/articles/2021-05-04-the-ferry-runs-again.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with a site."""
    root = tmp_path_factory.mktemp("made")
    for name, text in {
        "seeds/a.txt": FERRY,
        "content/site.yaml": "title: Harrow\nbase_url: https://a.org/",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    assert main(["--root", str(root), "--quiet"]) == 0
    return root


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "ends"),
    [
        ("seeds/a.txt", "nine cars", "ten cars", "seed-changed", 0),
        (
            "content/ledger/a.txt.yaml",
            "written:\n  2021-05-04-the-ferry-runs-again: ",
            "",
            "changed-hash",
            1,
        ),
        (ARTICLE, 'quote: "By Tom Rudd"', 'quote: "By Ann Rudd"', "evidence-not-there", 1),
        (ARTICLE, "seed: a.txt", "seed: b.txt", "seed-gone", 0),
        (ARTICLE, "lines: 1-9", "lines: 1-7", "source-lines", 0),
        (ARTICLE, "nine cars", "ten cars", "stale-page", 0),
        ("site/index.html", "Harrow", "Barrow", "changed-file", 1),
        ("site/.made-by-reading-room", "", "", "no-manifest", 1),
    ],
)
def test_what_does_not_hold_is_told(
    made: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    file: str,
    old: str,
    new: str,
    code: str,
    ends: int,
) -> None:
    """Seeds, ledgers, what was written, evidence on its lines, paragraphs, the site's own manifest."""
    root = tmp_path / "archive"
    shutil.copytree(made, root)
    assert main(["check", "--root", str(root)]) == 0
    assert capsys.readouterr().err == ""
    text = (root / file).read_text("utf-8")
    if code == "changed-hash":
        start = text.index(old) + len(old)
        text = text[:start] + "0" * 64 + text[start + 64 :]
    assert old in text
    (root / file).write_text(text.replace(old, new) if new else text, "utf-8")
    if code == "no-manifest":
        (root / file).unlink()
    assert main(["check", "--root", str(root)]) == ends
    assert f" {code} " in capsys.readouterr().err


def test_check_writes_nothing(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what an import would change, and leaves it."""
    (made / "seeds/b.txt").write_text(FERRY.replace("ferry", "boat"), "utf-8")
    before = sorted(path for path in made.rglob("*") if ".cache" not in path.parts)
    assert main(["check", "--root", str(made)]) == 0
    assert "stale-article" in capsys.readouterr().err
    assert sorted(path for path in made.rglob("*") if ".cache" not in path.parts) == before
