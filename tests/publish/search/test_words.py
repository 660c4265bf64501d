"""Words as search compares them: by the index and by the page alike."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from reading_room.publish.search.words import ENDINGS, Stems, words_of
from reading_room.resources import ASSETS

TEXTS = (
    "The ferry’s passengers weren’t told: 3.5 km, at 7:30.",
    "ÉTIENNE Ångström in Zürich, Łódź, Tromsø und Gießen; œuvre",
    "Володимир Зеленський й Київ; её ёлка",
    "水の都 と 東京都知事",
    "㌝ と ㍿",
    "القاهرة مَدِينَة",
    "e\u0301tude na\u00efve ﬁnal İstanbul ΟΔΥΣΣΕΥΣ",
    "",
)
WORDS = Path(__file__).parents[2] / "sample" / "content" / "articles"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry’s 3.5 km", ["the", "ferry", "s", "3", "5", "km"]),
        ("Zürich Łódź Gießen", ["zurich", "lodz", "giessen"]),
        ("東京都", ["東京", "京都", "都"]),
        ("in東京x", ["in", "東京", "京", "x"]),
        ("Київ", ["киів"]),
    ],
)
def test_words_are_folded_and_cut(text: str, words: list[str]) -> None:
    """Small letters without accents; Chinese and Japanese in pairs of signs."""
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["connect", "connects", "connected", "connecting", "connection", "connections"]),
        ("en", ["ferry", "ferries"]),
        ("en", ["stop", "stops", "stopped", "stopping"]),
        ("en", ["agree", "agreed", "agreeing", "agreement"]),
        ("de", ["brucke", "brucken"]),
        ("de", ["zeitung", "zeitungen"]),
        ("fr", ["national", "nationale", "nationaux", "nationales"]),
        ("es", ["ciudad", "ciudades"]),
        ("ru", ["банк", "банка", "банку", "банки", "банками"]),
    ],
)
def test_forms_of_one_word_have_one_stem(language: str, forms: list[str]) -> None:
    """Whichever form is asked for, all are found."""
    assert len(set(map(Stems(language).__getitem__, forms))) == 1


def test_different_words_keep_different_stems() -> None:
    """Short words and words that only look alike are left apart."""
    stems = Stems("en")
    assert (
        len({stems[word] for word in ("new", "news", "gas", "bus", "ring", "red", "wind", "window")})
        == 8
    )


@pytest.mark.browser
def test_the_page_reads_words_as_the_index_does(browser: Browser) -> None:
    """The engine's own words and stems are the index's, over a vocabulary in many scripts."""
    texts = (*TEXTS, *(path.read_text("utf-8") for path in sorted(WORDS.glob("*.md"))))
    page = browser.new_page()
    page.add_script_tag(content=(ASSETS / "js/search-engine.js").read_text("utf-8"))
    assert page.evaluate("texts => texts.map(archiveSearch.wordsOf)", texts) == [*map(words_of, texts)]
    words = sorted({word for text in texts for word in words_of(text)})
    for language, steps in ENDINGS.items():
        ask = """([words, contents]) => {
          document.head.append = () => archiveSearch.take("index", contents);
          return archiveSearch.open().then(() => words.map((word) => archiveSearch.stems(word)[0]));
        }"""
        page = browser.new_page()
        page.add_script_tag(content=(ASSETS / "js/search-engine.js").read_text("utf-8"))
        contents = {
            "passages": 0,
            "shape": "",
            "keys": "",
            "empty": "",
            "endings": json.loads(json.dumps([steps])),
        }
        assert page.evaluate(ask, [words, contents]) == [*map(Stems(language).__getitem__, words)]
