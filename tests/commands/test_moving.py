"""Renaming, merging and removing: all that speaks of a thing follows, and its address leads on."""

from pathlib import Path

import pytest

from reading_room.cli import main
from reading_room.content import load_content
from reading_room.ingest import import_seeds

SEED = """The iron bridge is shut

By Ada Penn

May 3, 2021

The iron bridge over the Harrow was shut on Monday and will stay shut until spring, the council said.

Nobody knows yet what it will cost, nor who is going to pay for it in the end, the mayor told the paper.
"""
EVENT = """---
title: {title}
date: 2021-05-03
participants: [{who}]
relations: {relations}
---

{body}
"""
ENTITY = "---\nname: {name} # as printed\nkind: organisation\naliases: []\n---\n\n{body}\n"
ARTICLE = "2021-05-03-the-iron-bridge-is-shut"
NOTES = """# by hand
- id: cost
  quote: "what it will cost"
  note: "See [[bridge-shut]], [[../events/bridge-shut#Why|there]] and [[council]]."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive with an article from a seed, a note on it, two events, two entities and a path."""
    files = {
        "seeds/a.txt": SEED,
        "content/events/bridge-shut.md": EVENT.format(
            title="The bridge is shut", who="council", relations="[]", body="It was shut."
        ),
        "content/events/bridge-open.md": EVENT.format(
            title="The bridge opens",
            who="council, town",
            relations=f"\n  - {{kind: follows, event: bridge-shut, article: {ARTICLE}}} # sure",
            body="It opened.",
        ),
        "content/entities/council.md": ENTITY.format(name="The council", body="It sits."),
        "content/entities/town.md": ENTITY.format(name="Harrow town", body="It lies on the river."),
        f"content/annotations/{ARTICLE}.yaml": NOTES,
        "content/paths/first.md": f"---\ntitle: First\nsteps:\n  - article: {ARTICLE}\n---\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    import_seeds(tmp_path)
    load_content(tmp_path)
    return tmp_path


def text(root: Path, name: str) -> str:
    return (root / "content" / name).read_text("utf-8")


def run(root: Path, *arguments: str) -> int:
    return main([*arguments, "--root", str(root), "--quiet"])


def test_a_renamed_article_takes_all_with_it(root: Path) -> None:
    """Its notes, its ledger, relations and paths; the next import brings nothing back."""
    assert run(root, "rename", f"content/articles/{ARTICLE}.md", "the-bridge") == 0
    content = load_content(root)
    assert [a.slug for a in content.articles] == ["the-bridge"]
    assert [n.article for n in content.annotations] == ["the-bridge"]
    assert text(root, "published.yaml") == f"/articles/{ARTICLE}/: /articles/the-bridge/\n"
    assert "article: the-bridge} # sure" in text(root, "events/bridge-open.md")
    assert [step.article for step in content.paths[0].steps] == ["the-bridge"]
    report = import_seeds(root)
    assert {change.fate for seed in report.seeds for change in seed.changes} == {"same"}


def test_a_renamed_event_is_linked_under_its_new_name(root: Path) -> None:
    """In relations and in double brackets, with their folder and without; comments stay."""
    assert run(root, "rename", "events/bridge-shut", "iron-bridge-shut") == 0
    assert "See [[iron-bridge-shut]], [[../events/iron-bridge-shut#Why|there]]" in text(
        root, f"annotations/{ARTICLE}.yaml"
    )
    assert text(root, f"annotations/{ARTICLE}.yaml").startswith("# by hand\n")
    assert load_content(root).events[0].relations[0].event == "iron-bridge-shut"


def test_merged_entities_are_one(root: Path) -> None:
    """The other's name is an alias, what was written of it is kept, no one takes part twice."""
    assert run(root, "merge", "town", "council") == 0
    (council,) = load_content(root).entities
    assert council.aliases == ("Harrow town",)
    assert council.body == "It sits.\n\nIt lies on the river."
    assert text(root, "published.yaml") == "/organisations/town/: /organisations/council/\n"
    assert "# as printed" in text(root, "entities/council.md")


def test_merged_events_are_one(root: Path) -> None:
    """Their participants and relations are brought together, and none is related to itself."""
    assert run(root, "merge", "bridge-open", "bridge-shut") == 0
    (event,) = load_content(root).events
    assert (event.aliases, event.relations) == (("The bridge opens",), ())
    assert event.participants == ("council", "town")


def test_a_second_move_leads_on_at_once(root: Path) -> None:
    """No address leads to one that leads on itself; one that comes back has its page again."""
    run(root, "rename", "events/bridge-open", "opening")
    run(root, "rename", "events/opening", "bridge-open")
    assert text(root, "published.yaml") == (
        "/events/bridge-open/: here\n/events/opening/: /events/bridge-open/\n"
    )


def test_what_is_still_spoken_of_is_not_removed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line that speaks of it is told, and nothing is changed."""
    assert run(root, "remove", "events/bridge-shut") == 1
    told = capsys.readouterr().err
    assert f"content/annotations/{ARTICLE}.yaml:4: still-named" in told
    assert "content/events/bridge-open.md:6: still-named" in told
    assert (root / "content/events/bridge-shut.md").exists()


def test_a_removed_article_is_gone_for_good(root: Path) -> None:
    """With its notes; its lines are discarded, and its address says that it is gone."""
    (root / "content/paths/first.md").unlink()
    assert run(root, "remove", "events/bridge-open") == 0
    assert run(root, "remove", ARTICLE) == 0
    content = load_content(root)
    assert (content.articles, content.annotations) == ((), ())
    import_seeds(root)
    assert load_content(root).articles == ()
    assert f"/articles/{ARTICLE}/: gone\n" in text(root, "published.yaml")


@pytest.mark.parametrize(
    "arguments",
    [
        ("rename", "events/bridge-shut", "Bad Slug"),
        ("rename", "events/bridge-shut", "bridge-open"),
        ("rename", "nothing", "something"),
        ("merge", "council", "council"),
        ("merge", "council", "bridge-shut"),
        ("remove", "../../etc/passwd"),
    ],
)
def test_what_cannot_be_done_is_wrong_usage(root: Path, arguments: tuple[str, ...]) -> None:
    """It ends with 2, and nothing is changed."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert run(root, *arguments) == 2
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
