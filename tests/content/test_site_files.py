"""What is said of the whole archive, and reading paths: as the stages get it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reading_room.content import load_content
from reading_room.content.documents import path_markdown, read_path
from reading_room.content.faults import Faults
from reading_room.model import EntityKind, ReadingPath, RefusedName, Slug, Step
from tests.content.strategies import BODIES, SLUGS, TEXTS

STEPS = st.builds(Step, article=SLUGS, why=st.just("") | TEXTS)
PATHS = st.builds(
    ReadingPath,
    slug=st.just(Slug("a")),
    title=TEXTS,
    steps=st.lists(STEPS, min_size=1, unique_by=lambda step: step.article).map(tuple),
    body=BODIES,
)


def archive(root: Path, name: str, text: str) -> Path:
    (root / "content").mkdir()
    (root / "content" / name).write_text(text, "utf-8")
    return root


def test_what_is_refused_is_a_value_that_the_linker_reads(tmp_path: Path) -> None:
    """Found events by id, names with what they do not name, and groups that are not one."""
    text = """
    events: [bridge-closes]
    names:
      - {name: Georgia, kind: person}
      - {name: Newsletter Sign}
    different:
      - {names: [Kim Jong-un, Kim Jong-nam]}
    """
    refused = load_content(archive(tmp_path, "refused.yaml", text)).refused
    assert refused.events == ("bridge-closes",)
    assert refused.names == (
        RefusedName(name="Georgia", kind=EntityKind.PERSON),
        RefusedName(name="Newsletter Sign", kind=None),
    )
    assert refused.different_names == (("Kim Jong-nam", "Kim Jong-un"),)
    assert refused.different_articles == ()


def test_addresses_that_were_published_are_kept_in_order(tmp_path: Path) -> None:
    """Each has its page, leads to another, or is gone."""
    text = "/b/: gone\n/c/: here\n/a/: /c/\n"
    published = load_content(archive(tmp_path, "published.yaml", text)).published
    assert [(p.address, p.leads_to, p.gone) for p in published] == [
        ("/a/", "/c/", False),
        ("/b/", None, True),
        ("/c/", None, False),
    ]


def test_an_archive_without_them_is_whole(tmp_path: Path) -> None:
    """All three files may be missing."""
    (tmp_path / "content").mkdir()
    content = load_content(tmp_path)
    assert (content.refused.events, content.published, content.paths) == ((), (), ())


@given(PATHS)
def test_a_path_comes_back_from_its_file(path: ReadingPath) -> None:
    """Whatever is in its title and its sentences."""
    text = path_markdown(path)
    faults = Faults("content/paths/a.md", text)
    assert read_path("a", text, faults) == path, faults.problems
