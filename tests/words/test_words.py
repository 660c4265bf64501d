"""The interface's words: filled in, escaped, counted; an archive's own before ours."""

from pathlib import Path

import pytest
from markupsafe import Markup

from reading_room.content import load_content
from reading_room.words import ENGLISH, Words, catalogue, interface, words_for


def say(**messages: str) -> Words:
    """Return words of one section, `x`, in English."""
    return Words(language=ENGLISH, messages={f"x.{key}": text for key, text in messages.items()})


def test_what_is_filled_in_is_never_markup() -> None:
    """A name out of a seed is text, beside a link as well as alone."""
    words = say(plain="by {name}", linked="[by {name}]({way}) <now>")
    assert words("x.plain", name="<b>") == "by <b>"
    linked = words("x.linked", name="<b>", way='/a"b')
    assert linked == '<a href="/a&#34;b">by &lt;b&gt;</a> &lt;now&gt;'
    assert isinstance(linked, Markup)


def test_what_is_filled_in_is_not_filled_in_again() -> None:
    """Braces in a name stay as they are."""
    assert say(plain="by {name}")("x.plain", name="{name}") == "by {name}"


@pytest.mark.parametrize(
    ("language", "n", "words"),
    [
        ("en", 1, "1 article"),
        ("en", 12_000, "12,000 articles"),
        ("de", 12_000, "12.000 Artikel"),
        ("ru", 2, "2 статьи"),
        ("ru", 5, "5 статей"),
        ("ru", 21, "21 статья"),
        ("zh", 5, "5篇文章"),
        ("ar", 2, "مقالتان"),
        ("ar", 11, "11 مقالة"),
    ],
)
def test_numbers_choose_the_form_and_are_written_as_the_language_does(
    language: str, n: int, words: str
) -> None:
    """Plural rules and groups of digits are the language's."""
    assert words_for(language)("count.articles", n=n) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "a, b and c"), ("en-US", "a, b, and c"), ("de", "a, b und c"), ("zh", "a、b和c")],
)
def test_lists(language: str, words: str) -> None:
    """Several names stand as the language lists them."""
    assert words_for(language).all_of(["a", "b", "c"]) == words


@pytest.mark.parametrize(
    ("site", "words"),
    [("de-AT", "de-AT"), ("it", "en"), ("fa", "en"), ("zh-TW", "zh-Hans"), ("zh-CN", "zh-CN")],
)
def test_words_say_which_language_they_are_in(site: str, words: str) -> None:
    """A language without a catalogue has English words, said to be English."""
    assert words_for(site).language == words


def test_an_archive_changes_a_word_by_its_key(tmp_path: Path) -> None:
    """Its own words stand before ours, in the forms that it gives."""
    (tmp_path / "content").mkdir()
    own = 'article: {by: "From {names}"}\ncount:\n  notes: {one: "{n} gloss", other: "{n} glosses"}\n'
    (tmp_path / "content" / "words.yaml").write_text(own)
    words = interface(load_content(tmp_path))
    assert words("article.by", names="Ada") == "From Ada"
    assert words("count.notes", n=2) == "2 glosses"
    assert words("count.articles", n=2) == "2 articles"


def test_an_archive_may_bring_a_language() -> None:
    """With every key given, the words are in the site's language."""
    assert words_for("it", catalogue(ENGLISH)).language == "it"
