"""The words of time expressions, a file for each language or group of languages."""

from reading_room.dates.tokens import Vocabulary
from reading_room.dates.vocabulary.brief import (
    ARABIC,
    CATALAN,
    CZECH,
    FINNISH,
    GREEK,
    HEBREW,
    HINDI,
    HUNGARIAN,
    ROMANIAN,
    TURKISH,
)
from reading_room.dates.vocabulary.dutch import DUTCH
from reading_room.dates.vocabulary.english import ENGLISH
from reading_room.dates.vocabulary.french import FRENCH
from reading_room.dates.vocabulary.further import (
    ESTONIAN,
    ICELANDIC,
    INDONESIAN,
    LATVIAN,
    LITHUANIAN,
)
from reading_room.dates.vocabulary.german import GERMAN
from reading_room.dates.vocabulary.italian import ITALIAN
from reading_room.dates.vocabulary.polish import POLISH
from reading_room.dates.vocabulary.portuguese import PORTUGUESE
from reading_room.dates.vocabulary.russian import RUSSIAN
from reading_room.dates.vocabulary.scandinavian import SCANDINAVIAN
from reading_room.dates.vocabulary.slavic import BULGARIAN, CROATIAN, SLOVAK, SLOVENIAN
from reading_room.dates.vocabulary.spanish import SPANISH

_LANGUAGES = {
    "ar": ARABIC,
    "bg": BULGARIAN,
    "bs": CROATIAN,
    "ca": CATALAN,
    "cs": CZECH,
    "da": SCANDINAVIAN,
    "de": GERMAN,
    "el": GREEK,
    "en": ENGLISH,
    "es": SPANISH,
    "et": ESTONIAN,
    "fi": FINNISH,
    "fr": FRENCH,
    "he": HEBREW,
    "hi": HINDI,
    "hr": CROATIAN,
    "hu": HUNGARIAN,
    "id": INDONESIAN,
    "is": ICELANDIC,
    "it": ITALIAN,
    "lt": LITHUANIAN,
    "lv": LATVIAN,
    "ms": INDONESIAN,
    "nb": SCANDINAVIAN,
    "nl": DUTCH,
    "nn": SCANDINAVIAN,
    "no": SCANDINAVIAN,
    "pl": POLISH,
    "pt": PORTUGUESE,
    "ro": ROMANIAN,
    "ru": RUSSIAN,
    "sk": SLOVAK,
    "sl": SLOVENIAN,
    "sr": CROATIAN,
    "sv": SCANDINAVIAN,
    "tr": TURKISH,
    "uk": RUSSIAN,
}


def vocabulary_of(language: str) -> Vocabulary | None:
    """Return the words of a BCP 47 language; None where we don't know them."""
    return _LANGUAGES.get(language.split("-")[0].lower())
