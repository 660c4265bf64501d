"""A newcomer's first commands: an archive of one's own, built, checked, recorded."""

import json
from pathlib import Path

import pytest

from reading_room.cli import COMMANDS, main
from reading_room.content import load_content


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new archive, built."""
    root = tmp_path_factory.mktemp("new") / "my-reading_room"
    assert (
        main(["init", str(root), "--address", "https://example.org/mine", "--title", 'A "title": #1'])
        == 0
    )
    assert main(["--root", str(root)]) == 0
    return root


def test_a_new_archive_can_be_built_and_checked(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has an example with a note that stands on its words, and nothing in it is wrong."""
    content = load_content(begun)
    assert (content.site.title, content.site.base_url) == ('A "title": #1', "https://example.org/mine/")
    assert [note.quote for note in content.annotations] == ["for the first time in nine years"]
    assert (begun / "site/index.html").is_file()
    assert main(["check", "--root", str(begun)]) == 0
    assert capsys.readouterr().err == ""


def test_a_folder_that_is_in_use_is_left_alone(tmp_path: Path) -> None:
    """Whatever is in it."""
    (tmp_path / "thesis.txt").write_text("ten years of work")
    assert main(["init", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("answer", [("--language", "english"), ("--address", "example.org")])
def test_a_wrong_answer_makes_nothing(tmp_path: Path, answer: tuple[str, str]) -> None:
    """It is told as a fault of the file that it would be in."""
    assert main(["init", str(tmp_path / "new"), *answer]) == 2
    assert not (tmp_path / "new").exists()


def test_addresses_that_were_recorded_must_lead_on(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """When a page has vanished, `check` says the line to write; `record --gone` writes it."""
    assert main(["record", "--root", str(begun)]) == 0
    published = begun / "content/published.yaml"
    before = published.read_text()
    assert "/articles/: here\n" in before
    assert main(["check", "--root", str(begun)]) == 0
    published.write_text(before + "/articles/old/: here\n")
    capsys.readouterr()
    assert main(["check", "--root", str(begun)]) == 1
    told = capsys.readouterr().err
    assert "content/published.yaml:" in told
    assert "write /articles/old/: gone, or where its page is now: /articles/old/: /" in told
    assert main(["record", "--gone", "--root", str(begun)]) == 0
    assert published.read_text() == before + "/articles/old/: gone\n"
    assert main(["build", "--root", str(begun)]) == 0
    assert "gone" in (begun / "site/articles/old/index.html").read_text()
    assert main(["check", "--root", str(begun)]) == 0


def test_a_page_that_moved_leads_to_one_that_is_recorded_with_it(begun: Path) -> None:
    """A curator may write where a page is now before the new address is written down."""
    published = begun / "content/published.yaml"
    published.write_text("/texts/: /articles/\n")
    assert main(["record", "--root", str(begun)]) == 0
    assert "/texts/: /articles/\n" in published.read_text()
    assert "/articles/: here\n" in published.read_text()


def test_problems_can_be_read_by_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a JSON object a line, and as annotations of GitHub, with all that could end them escaped."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("titel: 100%\n")
    assert main(["build", "--root", str(tmp_path), "--format", "json"]) == 1
    problem = json.loads(capsys.readouterr().out)
    assert (problem["path"], problem["line"], problem["code"]) == ("content/site.yaml", 1, "unknown-key")
    assert main(["build", "--root", str(tmp_path), "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=content/site.yaml,line=1,col=1,title=unknown-key::"
        "titel is not a key of a site%0Adid you mean title?\n"
    )


def test_every_command_can_be_found() -> None:
    """The table of commands names functions that are there."""
    for command in COMMANDS:
        module, _, function = command.run.partition(":")
        loaded = __import__(f"reading_room.commands.{module}", fromlist=[function])
        assert callable(getattr(loaded, function)), command.name
