"""Importing: what is written, what is left alone, and what is told."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_room import ingest
from reading_room.content import ledger_path, load_content, load_ledger, parse_article
from reading_room.content.door import fingerprint
from reading_room.errors import ProblemsError
from reading_room.files import LARGEST
from reading_room.ingest import import_seeds, summary
from reading_room.ingest.files import Fate, apply
from reading_room.ingest.markdown import passages
from reading_room.ingest.seed import read_seed
from reading_room.ingest.seed_article import read_lines
from reading_room.kept import Kept
from reading_room.workers import BATCH, Workers

STORY = """The Harrow Gazette
Bridge closes for a year

By Imelda Crake
3 May 2021

The iron bridge over the Harrow will stay shut until next spring, the council said on Monday.

A crack has been found in one of its arches, and nobody knows how long it has been there.

Ferry to run in its place

By Tom Rudd
4 May 2021

A ferry will run in place of the bridge from Thursday, the council said, and it will cost nothing.

It holds nine cars and is forty years old, which is what the bridge was when it was last looked at.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an archive with one seed of two articles."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "content").mkdir()
    site = "title: T\ndescription: D\nbase_url: https://example.org/\nlanguage: en\n"
    (tmp_path / "content" / "site.yaml").write_text(site, encoding="utf-8")
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def articles(root: Path) -> list[Path]:
    return sorted((root / "content" / "articles").iterdir())


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_articles_and_ledger_are_content(root: Path) -> None:
    """What is written can be loaded, named by day and title, and every line has a fate."""
    import_seeds(root)
    content = load_content(root)
    assert [a.slug for a in content.articles] == [
        "2021-05-03-bridge-closes-for-a-year",
        "2021-05-04-ferry-to-run-in-its-place",
    ]
    assert {a.publisher for a in content.articles} == {"The Harrow Gazette"}


def test_every_inferred_field_has_a_certainty(root: Path) -> None:
    """The front matter says of each how many values of its rule are right, and is read back so."""
    import_seeds(root)
    loaded = load_content(root)
    found = [evidence for article in loaded.articles for evidence in article.evidence]
    assert found
    assert all(evidence.certainty is not None and 0 <= evidence.certainty <= 1 for evidence in found)


def test_a_second_import_writes_nothing(root: Path) -> None:
    """The same seeds and ledgers leave every byte as it is."""
    import_seeds(root)
    before = files(root)
    report = import_seeds(root)
    assert files(root) == before
    assert {c.fate for seed in report.seeds for c in seed.changes} == {Fate.SAME}


def test_workers_change_nothing(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever reads the seeds, every file is the same."""
    for number in range(BATCH + 1):
        (root / "seeds" / f"{number}.txt").write_text(STORY.replace("bridge", f"pier {number}"))
    other = tmp_path_factory.mktemp("other") / "archive"
    copytree(root, other)
    import_seeds(root)
    with ThreadPoolExecutor(2) as executor:
        import_seeds(other, Workers(executor=executor))
    assert files(root) == files(other)


def test_what_is_kept_changes_nothing(root: Path, tmp_path: Path) -> None:
    """With seeds, ledgers and days that changed since, the same files are made with it and without."""
    kept = Kept(tmp_path / "kept", "seeds")
    other = tmp_path / "other"
    for _ in range(2):
        import_seeds(root, kept=kept)
        kept.save()
    stem = articles(root)[0].stem
    edit(ledger_path(root, "a.txt"), f"article: {stem}, as: byline", f"article: {stem}, as: body")
    (root / "seeds" / "b.txt").write_text(STORY.replace("bridge", "pier").replace("2021", "2023"))
    for folder in ("seeds", "content"):
        copytree(root / folder, other / folder)
    import_seeds(root, kept=kept)
    import_seeds(other)
    assert {p: b for p, b in files(root).items() if p.startswith(("seeds", "content"))} == files(other)


def test_a_kept_seed_is_not_read_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where neither a seed nor its ledger has changed, its articles are those that are kept."""
    kept = Kept(tmp_path / "kept", "seeds")
    for _ in range(2):
        import_seeds(root, kept=kept)
        kept.save()
    monkeypatch.setattr(ingest, "compose", None)
    monkeypatch.setattr(ingest, "latest_day", None)
    report = import_seeds(root, kept=kept)
    assert {c.fate for seed in report.seeds for c in seed.changes} == {Fate.SAME}


def test_an_edited_article_is_never_touched(root: Path) -> None:
    """A person's words stay, and are not spoken of while the importer has no others."""
    import_seeds(root)
    edit(articles(root)[0], "publisher: The Harrow Gazette", "publisher: Harrow Gazette & Echo")
    before = files(root)
    report = summary(import_seeds(root))
    assert files(root) == before
    assert "left alone" not in report


def test_a_change_to_an_edited_article_is_shown(root: Path) -> None:
    """Where the ledger now makes another article of it, the difference is told and not made."""
    import_seeds(root)
    path = articles(root)[0]
    edit(path, "authors: [Imelda Crake]", "authors: [Imelda Crake-Dunn]")
    before = path.read_bytes()
    edit(
        ledger_path(root, "a.txt"),
        f"article: {path.stem}, as: byline",
        f"article: {path.stem}, as: body",
    )
    report = summary(import_seeds(root))
    assert path.read_bytes() == before
    assert "left alone" in report
    assert "-authors: [Imelda Crake-Dunn]" in report


def test_a_corrected_ledger_splits_the_seed_again(root: Path) -> None:
    """Lines given to another article move there; a file of the importer's that is left empty goes."""
    import_seeds(root)
    first, second = (path.stem for path in articles(root))
    edit(ledger_path(root, "a.txt"), f"article: {second}", f"article: {first}")
    import_seeds(root)
    (only,) = articles(root)
    assert "nine cars" in only.read_text(encoding="utf-8")


def test_an_edited_article_outlives_its_lines(root: Path) -> None:
    """Where a ledger no longer makes an article that a person edited, its file stays and is told."""
    import_seeds(root)
    first, second = articles(root)
    edit(second, "tags: []", "tags: [ferries]")
    edit(ledger_path(root, "a.txt"), f"article: {second.stem}", f"article: {first.stem}")
    report = summary(import_seeds(root))
    assert second.is_file()
    assert "no line of a ledger makes it" in report


def test_what_a_person_wrote_into_a_ledger_stays(root: Path) -> None:
    """The importer adds its hashes below; comments and order are the curator's."""
    import_seeds(root)
    path = ledger_path(root, "a.txt")
    edit(path, "ranges:\n", "# the masthead is on line 1\nranges:\n")
    edit(path, "as: title}", "as: kicker}")
    import_seeds(root)
    assert "# the masthead is on line 1\n" in path.read_text(encoding="utf-8")


def test_a_changed_seed_is_told_and_left(root: Path) -> None:
    """Articles of the old text stay until the curator lets the new one be split."""
    import_seeds(root)
    (root / "seeds" / "a.txt").write_text("Other text\n", encoding="utf-8")
    before = files(root)
    report = summary(import_seeds(root))
    assert files(root) == before
    assert "seed-changed" in report


def test_a_seed_that_is_gone_is_told_and_its_articles_kept(root: Path) -> None:
    """Deleting a dump deletes nothing that was made of it."""
    import_seeds(root)
    (root / "seeds" / "a.txt").unlink()
    report = summary(import_seeds(root))
    assert len(articles(root)) == 2
    assert "seed-gone" in report


def test_a_deleted_ledger_makes_no_second_copies(root: Path) -> None:
    """The same text split again finds its own files."""
    import_seeds(root)
    before = files(root)
    ledger_path(root, "a.txt").unlink()
    import_seeds(root)
    assert files(root) == before


def test_a_name_in_use_is_not_taken(root: Path) -> None:
    """An article that a person wrote keeps its name; the importer's takes the next one."""
    folder = root / "content" / "articles"
    folder.mkdir()
    mine = folder / "2021-05-03-bridge-closes-for-a-year.md"
    mine.write_text("---\ntitle: Mine\nlanguage: en\n---\nWords.\n", encoding="utf-8")
    import_seeds(root)
    assert mine.read_text(encoding="utf-8").endswith("Words.\n")
    assert (folder / "2021-05-03-bridge-closes-for-a-year-2.md").is_file()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('{lines: 1, discarded: "masthead"}', '{lines: 1-99, discarded: "masthead"}', "no-such-line"),
        ('  - {lines: 1, discarded: "masthead"}\n', "", "unclaimed-line"),
    ],
)
def test_a_ledger_that_does_not_fit_stops_the_import(root: Path, old: str, new: str, code: str) -> None:
    """Ranges beyond the seed, and lines without a fate, are problems; nothing is written."""
    import_seeds(root)
    edit(ledger_path(root, "a.txt"), old, new)
    before = files(root)
    with pytest.raises(ProblemsError, match=f"content/ledger/a.txt.yaml:.*{code}|overlap"):
        import_seeds(root)
    assert files(root) == before


def test_no_half_written_file_is_left(root: Path) -> None:
    """Files are written beside and moved into their place."""
    import_seeds(root)
    assert not [path for path in files(root) if ".new" in path]


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300))
def test_the_parts_have_the_words_of_the_seed(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of any text, each line is discarded, in an article's header, or word for word in its body."""
    root = tmp_path_factory.mktemp("any")
    (root / "seeds").mkdir()
    (root / "seeds" / "a.txt").write_bytes(text.encode())
    import_seeds(root)
    seed = read_seed(root / "seeds" / "a.txt", "a.txt")
    dump = read_lines(seed, load_ledger(root, "a.txt"))
    assert {line.number for line in dump.lines} == {n for n, x in enumerate(seed.lines, 1) if x.strip()}
    for piece in dump.pieces:
        path = f"content/articles/{piece.slug}.md"
        article = parse_article((root / path).read_text(encoding="utf-8"), path)
        seen = "".join(p.text for p in article.text.paragraphs)
        words = "".join(word for passage in passages(piece.body) for word in passage.words)
        assert "".join(seen.split()) == "".join(words.split())


def test_later_seeds_move_no_date(root: Path) -> None:
    """A year that was worked out stays as the ledger's name has it, whatever dates come later."""
    story = "Fire at the rope works\n\nBy Hamish Dunsire\n\nFire destroyed the rope works last night "
    story += "(Sunday, March 17), and with it the last of the long sheds of the town of Aldery.\n"
    (root / "seeds" / "b.txt").write_text(story, encoding="utf-8")
    import_seeds(root)
    assert any("2019-03-18-fire" in path.name for path in articles(root))
    (root / "seeds" / "c.txt").write_text(STORY.replace("2021", "2029"), encoding="utf-8")
    report = import_seeds(root)
    assert {c.fate for seed in report.seeds[:2] for c in seed.changes} == {Fate.SAME}


def test_a_deleted_article_is_not_brought_back(root: Path) -> None:
    """Its lines are discarded for that reason, once; the other article stays."""
    import_seeds(root)
    first, second = articles(root)
    first.unlink()
    report = summary(import_seeds(root))
    assert "article-deleted" in report
    assert articles(root) == [second]
    assert {part.discarded for part in load_ledger(root, "a.txt").ranges if part.discarded} >= {
        "the article that they made was deleted"
    }
    before = files(root)
    assert "article-deleted" not in summary(import_seeds(root))
    assert files(root) == before
    load_content(root)


def test_a_renamed_article_keeps_its_name(root: Path) -> None:
    """The ledger follows the file, edited or not, and the old name does not come back."""
    import_seeds(root)
    first, second = articles(root)
    first.rename(first.with_name("the-bridge.md"))
    edit(first.with_name("the-bridge.md"), "tags: []", "tags: [bridges]")
    assert "article-renamed" in summary(import_seeds(root))
    assert articles(root) == [second, first.with_name("the-bridge.md")]
    before = files(root)
    assert {c.fate for seed in import_seeds(root).seeds for c in seed.changes} == {Fate.SAME, Fate.KEPT}
    assert files(root) == before
    load_content(root)


def test_an_article_of_a_seed_that_is_gone_may_be_deleted_too(root: Path) -> None:
    """Its ledger follows, though nothing is made from it any more."""
    import_seeds(root)
    (root / "seeds" / "a.txt").unlink()
    articles(root)[0].unlink()
    import_seeds(root)
    load_content(root)


def test_what_is_saved_while_an_import_runs_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article saved between decision and writing is left as it is, and the import says so."""
    import_seeds(root)
    path = articles(root)[0]
    edit(
        ledger_path(root, "a.txt"),
        f"article: {path.stem}, as: byline",
        f"article: {path.stem}, as: body",
    )

    def apply_late(*arguments: Any) -> None:
        path.write_text("what a person has just written", "utf-8")
        apply(*arguments)

    monkeypatch.setattr("reading_room.ingest.apply", apply_late)
    with pytest.raises(ProblemsError, match="changed-meanwhile"):
        import_seeds(root)
    assert path.read_text("utf-8") == "what a person has just written"


def test_a_file_of_a_persons_own_is_never_removed(root: Path) -> None:
    """Though a ledger has its name and its hash: it does not say that it came from that seed."""
    import_seeds(root)
    mine = root / "content" / "articles" / "mine.md"
    mine.write_text("---\ntitle: Mine\nlanguage: en\n---\nWords.\n", encoding="utf-8")
    edit(
        ledger_path(root, "a.txt"), "written:\n", f"written:\n  mine: {fingerprint(mine.read_bytes())}\n"
    )
    import_seeds(root)
    assert mine.is_file()


def test_a_copy_of_a_seed_makes_no_second_articles(root: Path) -> None:
    """All lines of the copy are discarded, which is told; the first seed is the one that was there."""
    import_seeds(root)
    before = articles(root)
    (root / "seeds" / "0.txt").write_text(STORY, encoding="utf-8")
    assert "copied-seed" in summary(import_seeds(root))
    assert articles(root) == before
    assert load_ledger(root, "0.txt").ranges[0].discarded
    load_content(root)


def test_a_linked_seed_is_refused(root: Path, tmp_path: Path) -> None:
    """What a link leads to may be anyone's words."""
    (root / "seeds" / "b.txt").symlink_to(tmp_path / "content" / "site.yaml")
    with pytest.raises(ProblemsError, match=r"seeds/b.txt: symbolic-link"):
        import_seeds(root)


def test_a_seed_that_is_too_large_stops_no_other(root: Path) -> None:
    """It is refused with an error, and its name with it; the others become articles."""
    (root / "seeds/large.txt").write_bytes(b"x" * (LARGEST + 1))
    report = import_seeds(root)
    assert [(p.path, p.code) for p in report.refused] == [("seeds/large.txt", "too-large")]
    assert report.seeds and not any(seed.seed.name == "large.txt" for seed in report.seeds)


@pytest.mark.parametrize("text", ["March 3, ", "by Ann Lee, ", "updated 5 May 2024 | "])
def test_a_line_of_many_facts_takes_no_long(tmp_path: Path, text: str) -> None:
    """What stands before each date or name is not read again for each."""
    (tmp_path / "seeds").mkdir()
    words = "Ferry late\n\nBy Ann Lee\n\nThe ferry was late on Sunday, the harbour said.\n\n"
    (tmp_path / "seeds/a.txt").write_text(words + text * 2_000, "utf-8")
    start = time.process_time()
    assert import_seeds(tmp_path).seeds
    assert time.process_time() - start < 10
