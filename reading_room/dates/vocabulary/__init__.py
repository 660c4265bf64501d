"""The words of time expressions, a file for each language."""

from reading_room.dates.tokens import Vocabulary
from reading_room.dates.vocabulary.english import ENGLISH
from reading_room.dates.vocabulary.french import FRENCH
from reading_room.dates.vocabulary.german import GERMAN
from reading_room.dates.vocabulary.spanish import SPANISH

_LANGUAGES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


def vocabulary_of(language: str) -> Vocabulary | None:
    """Return the words of a BCP 47 language; None where we don't know them."""
    return _LANGUAGES.get(language.split("-")[0].lower())
