"""What an import tells the curator."""

from pathlib import Path

from reading_room.ingest import import_seeds, summary

STORY = """Sat. Nov 23rd, 2019

Fire guts the old rope works

Fire destroyed the rope works last night (Sunday, March 17), and with it the last of the town's sheds.

Nobody was hurt, and the firemen stayed until the morning to see that nothing would burn again.

Leave a Comment
"""


def told(root: Path) -> str:
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / "a.txt").write_text(STORY, encoding="utf-8")
    return summary(import_seeds(root))


def test_each_field_is_told_with_its_line_and_rule(tmp_path: Path) -> None:
    """A reader of the summary can look every inferred fact up."""
    assert "published: 2019-03-18 (line 5, relative-day)" in told(tmp_path)


def test_discarded_lines_are_told_with_their_reason(tmp_path: Path) -> None:
    """No line goes without a word."""
    report = told(tmp_path)
    assert "1 article, 2 lines discarded" in report
    assert "discarded line 9: " in report


def test_what_is_missing_or_doubtful_is_told_with_file_and_line(tmp_path: Path) -> None:
    """The curator's list names the article's file, and the seed's line to look at."""
    eye = told(tmp_path).split("Needs your eye:")[1]
    path = "content/articles/2019-03-18-fire-guts-the-old-rope-works.md"
    assert f"{path}: no authors, no publisher found (seeds/a.txt:3)" in eye
    assert f"{path}: published is '2019-03-18': worked out from relative words, " in eye
    assert "probability 0.90 (seeds/a.txt:5)" in eye


def test_what_a_curator_filled_in_is_not_missing(tmp_path: Path) -> None:
    """What the importer would change is told once, and a field that a person filled is never missed."""
    told(tmp_path)
    (article,) = (tmp_path / "content" / "articles").glob("*.md")
    filled = article.read_text(encoding="utf-8").replace("publisher: null", "publisher: The Lantern")
    article.write_text(filled, encoding="utf-8")
    assert "Needs your eye" not in told(tmp_path)
    (ledger,) = (tmp_path / "content" / "ledger").glob("*.yaml")
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("as: title", "as: subheading"), "utf-8")
    report = told(tmp_path)
    assert "-publisher: The Lantern" in report
    assert "no publisher" not in report
    assert "Needs your eye" not in told(tmp_path)


def test_an_unchanged_seed_takes_one_line(tmp_path: Path) -> None:
    """A second import says nothing again: what nobody changed was accepted."""
    told(tmp_path)
    lines = told(tmp_path).split("\n")
    assert lines[0] == "1 seed, 1 article (1 same), 2 lines discarded"
    assert lines[1:] == ["", "seeds/a.txt: 1 article, 2 lines discarded, unchanged"]


def test_totals_come_first_and_then_what_needs_an_eye_worst_first(tmp_path: Path) -> None:
    """A reader knows after one line what was done, and after the next what to look at."""
    report = told(tmp_path)
    assert report.startswith("1 seed, 1 article (1 new), 2 lines discarded\n\nNeeds your eye:\n")
    assert report.index("no authors") < report.index("probability 0.90")


def test_a_seed_without_an_article_is_told_before_all_else(tmp_path: Path) -> None:
    """Nothing that was dropped in is passed over in silence."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "menu.txt").write_text("Home\nNews\nSport\n", encoding="utf-8")
    eye = told(tmp_path).split("Needs your eye:\n")[1]
    assert eye.startswith("  seeds/menu.txt: no article was found in it")


def test_articles_of_nearly_the_same_words_are_told(tmp_path: Path) -> None:
    """The same report in two seeds is named once, with both files; other articles are not."""
    (tmp_path / "seeds").mkdir()
    longer = STORY.replace("Leave a Comment", "The rope works was the last of its kind on this coast.")
    (tmp_path / "seeds" / "b.txt").write_text(
        longer.replace("Fire guts", "Blaze guts"), encoding="utf-8"
    )
    report = told(tmp_path)
    assert report.count("the words are nearly the same") == 1


def test_text_in_a_wrong_encoding_is_told(tmp_path: Path) -> None:
    """Words that were read wrongly are kept and pointed at."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(STORY.replace("night", "nightâ€™s"), encoding="utf-8")
    report = summary(import_seeds(tmp_path))
    assert "seeds/a.txt:5:" in report
    assert "doubtful-text" in report


def test_no_seeds_are_told(tmp_path: Path) -> None:
    """An archive without dumps is no fault."""
    assert summary(import_seeds(tmp_path)) == "No seeds."
