"""A found event becomes a file that a person edits."""

import shutil
from pathlib import Path

import pytest

from reading_room.cli import main
from reading_room.commands.adopt import adopt
from reading_room.content import load_content
from reading_room.link import link

ARTICLE = """\
---
title: "{title}"
published: {published}
language: en
---

President Ilmar Voss met Prime Minister Sanna Reth in Orskamund on Tuesday, 14 May 2019. President \
Ilmar Voss received Prime Minister Sanna Reth for talks at the lake. The talks between President Voss \
and Prime Minister Reth in Orskamund lasted {hours} hours.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive of two articles on one meeting, with nothing curated."""
    sample = Path(__file__).parents[1] / "sample" / "content" / "site.yaml"
    (tmp_path / "content" / "articles").mkdir(parents=True)
    shutil.copy(sample, tmp_path / "content" / "site.yaml")
    for slug, title, hours in (("a", "Voss meets Reth", "six"), ("b", "Reth meets Voss", "seven")):
        text = ARTICLE.format(title=title, published="2019-05-15", hours=hours)
        (tmp_path / "content" / "articles" / f"{slug}.md").write_text(text)
    return tmp_path


def found(root: Path) -> str:
    """Return the slug of the meeting as it was found."""
    events = link(load_content(root)).events
    return next(e.event.slug for e in events if len(e.reported_in) == 2)


def test_an_adopted_event_is_the_found_one(root: Path) -> None:
    """Its file and those of its people load, and the next build has it in place of the found one."""
    slug = found(root)
    before = next(e for e in link(load_content(root)).events if e.event.slug == slug)
    written = adopt(root, slug)
    assert written[0] == f"content/events/{slug}.md"
    assert "content/entities/ilmar-voss.md" in written
    after = [e for e in link(load_content(root)).events if len(e.reported_in) == 2]
    assert [(e.event, e.curated, e.reported_in) for e in after] == [
        (before.event, True, before.reported_in)
    ]


def test_what_a_person_wrote_stays(root: Path) -> None:
    """An entity that has a file keeps it; an event that has one is not adopted again."""
    slug = found(root)
    person = root / "content" / "entities" / "ilmar-voss.md"
    person.parent.mkdir()
    person.write_text("---\nname: Ilmar Voss\nkind: person\n---\n\nMine.\n")
    adopt(root, slug)
    assert person.read_text().endswith("Mine.\n")
    with pytest.raises(LookupError, match="adopted already"):
        adopt(root, slug)


def test_a_wrong_name_is_told_the_right_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command ends as one that was given wrongly, and names the nearest event."""
    slug = found(root)

    assert main(["adopt", slug[:-1], "--root", str(root)]) == 2
    assert f"did you mean {slug}?" in capsys.readouterr().err
    assert main(["adopt", slug, "--root", str(root)]) == 0
    assert f"new content/events/{slug}.md" in capsys.readouterr().out


def test_a_found_person_can_be_adopted(root: Path) -> None:
    """By its slug, or by its folder and slug; the file is what was found."""
    assert adopt(root, "people/ilmar-voss") == ("content/entities/ilmar-voss.md",)
    assert "ilmar-voss" in {entity.slug for entity in load_content(root).entities}
    with pytest.raises(LookupError, match="adopted already"):
        adopt(root, "ilmar-voss")


def test_what_is_refused_is_written_down(root: Path) -> None:
    """A found event by its id, a name with what it does not name; what a person wrote there stays."""
    (root / "content/refused.yaml").write_text("# mine\nnames:\n  - {name: FILE} # a rubric\n")
    assert main(["refuse", found(root), "--root", str(root)]) == 0
    assert main(["refuse", "people/sanna-reth", "--root", str(root)]) == 0
    assert (
        (root / "content/refused.yaml")
        .read_text()
        .startswith(
            "# mine\nnames:\n  - {name: FILE} # a rubric\n  - {name: Sanna Reth, kind: person}\n"
        )
    )
    refused = load_content(root).refused
    assert [name.name for name in refused.names] == ["FILE", "Sanna Reth"]
    assert len(refused.events) == 1
