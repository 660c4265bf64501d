"""The language of a text, by script and common words."""

import pytest

from reading_room.ingest.language import detect


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The ferry was late and nobody who was on it had been told why.", "en"),
        ("Die Fähre kam zu spät, und niemand auf dem Schiff wusste, warum es so war.", "de"),
        ("Le bac était en retard et personne ne savait pourquoi il ne venait pas.", "fr"),
        ("El barco llegó tarde y nadie de los que iban en él sabía por qué.", "es"),
        ("O barco chegou tarde e ninguém sabia por que não tinha vindo mais cedo.", "pt"),
        ("Fergen kom for sent, og ingen af dem, der var om bord, blev spurgt.", "da"),
        ("Ferja kom for sent, og ingen av dem som var om bord, ble spurt.", "nb"),
        ("Färjan kom för sent och ingen av dem som var ombord hade fått veta det.", "sv"),
        ("Паром опоздал, и никто из тех, кто был на нём, не знал почему.", "ru"),
        ("Пором запізнився, і ніхто з тих, хто був на ньому, не знав, що це за причина.", "uk"),
        ("渡し船が遅れた。", "ja"),
        ("渡轮晚点了。", "zh"),
        ("", "und"),
        ("42", "und"),
    ],
)
def test_a_language_shows_in_one_sentence(text: str, tag: str) -> None:
    """Near relatives are told apart; too little says nothing."""
    assert detect(text)[0] == tag
