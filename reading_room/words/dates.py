"""Dates in words, as a language writes them."""

from babel.dates import get_month_names

from reading_room.words import locale_of


def month_name(number: int, language: str) -> str:
    """Return the name of a month, counted from 1, as a heading."""
    name = str(get_month_names("wide", "stand-alone", locale_of(language))[number])
    return name[:1].upper() + name[1:]
