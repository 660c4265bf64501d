"""Dates in words: in English in every form, in other languages in those that differ."""

import pytest

from reading_room.model import Edtf
from reading_room.words import words_for
from reading_room.words.dates import in_words, when

WORDS = [
    ("2023-03-22", "22 March 2023", "on 22 March 2023"),
    ("2023-03-22T05:35:00-04:00", "22 March 2023, 05:35 UTC−4", "on 22 March 2023, 05:35 UTC−4"),
    ("2021-06", "June 2021", "in June 2021"),
    ("2023-21", "spring 2023", "in spring 2023"),
    ("198X", "the 1980s", "in the 1980s"),
    ("18XX", "the 19th century", "in the 19th century"),
    ("2021-12-XX", "a day in December 2021", "on a day in December 2021"),
    ("2021-12-06/2021-12-12", "6–12 December 2021", "between 6 and 12 December 2021"),
    (
        "2021-11-30/2021-12-02",
        "30 November – 2 December 2021",
        "between 30 November and 2 December 2021",
    ),
    ("2015-03-02/2015-03-03", "2–3 March 2015", "2 or 3 March 2015"),
    ("2015-12-31/2016-01-01", "31 December 2015 – 1 January 2016", "31 December 2015 or 1 January 2016"),
    ("2014/2015", "2014–2015", "2014 or 2015"),
    ("2023-02/2023-04", "February–April 2023", "between February and April 2023"),
    ("2021-12-07~", "about 7 December 2021", "about 7 December 2021"),
    ("-0213", "214 BC", "in 214 BC"),
    ("-0206-03-15", "15 March 207 BC", "on 15 March 207 BC"),
    ("-0399/-0300", "400 BC – 301 BC", "between 400 BC and 301 BC"),
    ("0000", "1 BC", "in 1 BC"),
    ("2021?", "possibly 2021", "possibly 2021"),
    ("2020/..", "from 2020 on", "from 2020 on"),
    ("../2020-05", "until May 2020", "until May 2020"),
]


@pytest.mark.parametrize(("text", "noun", "adverb"), WORDS)
def test_words(text: str, noun: str, adverb: str) -> None:
    """A date is told as a noun and as an adverb."""
    say = words_for("en")
    assert (in_words(Edtf(text), say), when(Edtf(text), say)) == (noun, adverb)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "2023-03-22", "22. März 2023"),
        ("de", "2023-03-20/2023-03-22", "20.–22. März 2023"),
        ("de", "2020-02-12T06:00:00+01:00", "12. Februar 2020, 06:00 Uhr UTC+1"),
        ("fr", "18XX", "XIXe siècle"),
        ("es", "2023-03", "marzo de 2023"),
        ("ru", "2023-03-20/2023-04-02", "20 марта – 2 апреля 2023\u202fг."),
        ("zh", "2023-03-20/2023-03-22", "2023年3月20日至22日"),
        ("zh", "198X", "1980年代"),
        ("ar", "2021-12-06/2021-12-12", "6–12 ديسمبر 2021"),
        ("en-US", "2023-03-22", "March 22, 2023"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, text: str, words: str) -> None:
    """Order, names and signs are those of the language."""
    assert in_words(Edtf(text), words_for(language)) == words


def test_what_lay_within_days_is_told_so_in_every_language() -> None:
    """The sign of an interval gives way to the words for between."""
    value = Edtf("2023-03-20/2023-03-22")
    assert when(value, words_for("de")) == "zwischen dem 20. und dem 22. März 2023"
    assert when(value, words_for("zh")) == "2023年3月20日至22日之间"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "2. oder 3. März 2015"),
        ("fr", "2 ou 3 mars 2015"),
        ("es", "2 o 3 de marzo de 2015"),
        ("ru", "2 или 3 марта 2015\u202fг."),
        ("zh", "2015年3月2日或3日"),
        ("ar", "2 أو 3 مارس 2015"),
    ],
)
def test_of_two_days_beside_each_other_either_is_offered(language: str, words: str) -> None:
    """Nothing lies between them."""
    assert when(Edtf("2015-03-02/2015-03-03"), words_for(language)) == words
