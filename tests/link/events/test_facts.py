"""Sentences as what they name."""

import pytest

from reading_room.link.events.facts import SentenceFacts, sentence_facts
from reading_room.link.events.kinds import find_kinds, sure_kinds
from reading_room.link.events.spans import apart, span
from reading_room.link.reading import read
from reading_room.link.tokens import sentences
from reading_room.model import Edtf
from tests.link.archives import articles_of


def _facts(text: str, language: str = "") -> tuple[SentenceFacts, ...]:
    (one,) = articles_of(f"== a {language} | 2031-05-15 | \n{text}")
    return sentence_facts(read(one), {})


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Hall left. He is back!", ["Mr. Hall left.", "He is back!"]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("“We won.” She smiled.", ["“We won.”", "She smiled."]),
        ("J. R. Lind spoke at 5 p.m. in Holm", ["J. R. Lind spoke at 5 p.m. in Holm"]),
        ("她走了。他来了。", ["她走了。", "他来了。"]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    """A sentence ends where a reader would end it."""
    assert [text[a:b] for a, b in sentences(text)] == parts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They held talks after the summit.", ["talks", "summit"]),
        ("Dockers walked out.", ["strike"]),
        ("Der Streik begann.", ["strike"]),
        ("The office is looking into it.", ["inquiry"]),
        ("She met the press.", ["speech"]),
        ("A meetinghouse stood there.", []),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    """Kinds are whole words in the order in which they stand; a longer phrase wins."""
    assert [kind.name for kind in find_kinds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They met in Holm.", "happened"),
        ("They will meet in Holm.", "planned"),
        ("The meeting was called off.", "denied"),
        ("Das Treffen wurde abgesagt.", "denied"),
    ],
)
def test_status(text: str, status: str) -> None:
    """A plan and a denial are marked as such."""
    assert _facts(text)[0].status == status


def test_own_words_date_rather_than_quoted_ones() -> None:
    """A day in direct speech is counted from the speaker's, and gives way to the article's own."""
    (told,) = _facts("“We sail tomorrow,” said Ada Hall on Tuesday.")
    assert told.dates == ("2031-05-13",)


def test_deadlines_are_no_dates_of_a_happening() -> None:
    """What is due by a day did not happen on it."""
    assert _facts("The panel must report by 2 October.")[0].dates == ()


def test_the_most_exact_date_comes_first() -> None:
    """A sentence may name several."""
    assert _facts("In May, on Tuesday, they met.")[0].date == "2031-05-13"


def test_a_fragment_is_no_prose() -> None:
    """A line without an end and an item of a list are no sentences of a paragraph."""
    assert [t.prose for t in _facts("Second strike off\n\n- It is off.\n\nThey met.")] == [
        False,
        False,
        True,
    ]


def test_how_long_it_lasts() -> None:
    """A stay that is counted in days is read as such."""
    assert [t.days for t in _facts("A three-day visit ended. It took three days.")] == [3, None]


def test_spans() -> None:
    """Dates are as long as they may be, and apart only where they cannot meet."""
    assert span(Edtf("2031-05")) == 31
    assert apart(Edtf("2031-05"), Edtf("2031-05-31")) == 0
    assert apart(Edtf("2031-06-02"), Edtf("2031-05")) == 2


def test_a_day_that_belongs_to_a_noun_is_recalled() -> None:
    """It says which earlier thing is meant, not when something happened."""
    (said,) = _facts("Tuesday's storm had broken glass that fell on Monday, and on Wednesday they met.")
    assert said.own_date == "2031-05-14"


def test_a_word_with_other_senses_names_no_kind_to_a_reader() -> None:
    """An official is fired, and so is a missile; a strike may be of lightning."""
    assert [k.name for k in find_kinds("They fired the minister.")] == ["resignation"]
    assert find_kinds("They fired a missile.") == ()
    assert [k.name for k in sure_kinds("The strike ended in a summit.")] == ["summit"]


def test_a_word_of_another_language_names_no_kind() -> None:
    """Danish `fire` is four, and Dutch `met` is with."""
    assert not find_kinds("Han fandt fire både", "da")
    assert not find_kinds("tot en met woensdag", "nl")
    assert [kind.name for kind in find_kinds("A fire broke out", "en")] == ["fire"]
