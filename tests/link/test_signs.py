"""Names and numbers as all languages write them."""

import pytest

from reading_room.link.signs import sounds, weigh_signs


@pytest.mark.parametrize(
    "names",
    [
        ("Saidov", "Saidow", "Саидов", "萨伊多夫"),
        ("Molkert", "Molkerta", "Молкерт"),
        ("Almarik", "Алмарик", "阿尔马里克"),
        ("Aroeira", "アロエイラ"),
        ("Dhanbad", "धनबाद"),
    ],
)
def test_one_name_in_several_scripts(names: tuple[str, ...]) -> None:
    """A name sounds alike however it is transcribed."""
    assert len({sounds(name) for name in names}) == 1


def test_short_names_are_no_signs() -> None:
    """Two consonants may be anybody's."""
    assert [sounds(name) for name in ("Lee", "Xi", "Ian")] == ["", "", ""]


def test_numbers_in_several_languages() -> None:
    """A number is the same however its thousands and its millions are written."""
    texts = {
        "en": "It cost 1.3 billion and moved 2,300 people in 2019.",
        "de": "Es kostete 1,3 Milliarden; 2.300 Menschen mussten 2019 fort.",
        "zh": "耗资13亿，2300人于2019年撤离。",
    }
    signs = [weigh_signs([(text, 1.0)], {}, language) for language, text in texts.items()]
    assert [{s for s in found if s[0].isdigit()} for found in signs] == [{"1.3e+09", "2300"}] * 3
