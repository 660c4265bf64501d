"""The names of months are those of the Unicode CLDR, which Babel holds.

The table stays, since reading the CLDR's takes each process 0.15 s.
"""

import pytest
from babel.dates import get_month_names

from reading_room.dates.names import MONTHS, fold

_LANGUAGES = """en de fr es it pt nl da sv pl cs uk el ru bg et lt lv tr hu sr he hi ur id"""


@pytest.mark.parametrize("language", _LANGUAGES.split())
def test_months_have_the_numbers_that_the_cldr_gives_them(language: str) -> None:
    """Every full name, in the form that stands in dates, is read as its month."""
    names = get_month_names("wide", "format", language)
    assert {name: MONTHS.get(fold(name)) for name in names.values()} == {
        name: number for number, name in names.items()
    }
