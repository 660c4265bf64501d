"""Words around articles, drawn at random: names, outlets, labels, parts of pages, dates, by language."""

import random
import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from babel import Locale
from babel.dates import format_date

LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "tr", "ru", "ja", "zh", "ko", "ar", "he"]
DATES = {
    "en": [
        "MMMM d, y",
        "d MMMM y",
        "MMM. d, y",
        "EEEE, MMMM d, y",
        "EEEE d MMMM y",
        "MM/dd/y",
        "d MMM y",
    ],
    "de": ["d. MMMM y", "dd.MM.y", "EEEE, d. MMMM y", "dd.MM.yy"],
    "fr": ["d MMMM y", "EEEE d MMMM y", "dd/MM/y"],
    "ja": ["y年M月d日", "y年M月d日(EEE)", "y/MM/dd"],
    "zh": ["y年M月d日", "y-MM-dd"],
    "ko": ["y년 M월 d일", "y.MM.dd"],
    "es": ["d 'de' MMMM 'de' y", "dd/MM/y", "EEEE, d 'de' MMMM 'de' y"],
    "pt": ["d 'de' MMMM 'de' y", "dd/MM/y"],
    "*": ["d MMMM y", "dd.MM.y", "dd/MM/y", "y-MM-dd", "d MMM y"],
}
LABELS = {
    "en": ("Title", "Author", "Date", "Source", "Headline", "Byline", "Published", "Publication"),
    "de": ("Titel", "Autor", "Datum", "Quelle", "Überschrift", "Von", "Erschienen", "Medium"),
    "fr": ("Titre", "Auteur", "Date", "Source", "Titre", "Par", "Publié", "Journal"),
    "es": ("Título", "Autor", "Fecha", "Fuente", "Titular", "Por", "Publicado", "Medio"),
}


def read_phrases(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the phrases of a file by kind and language."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        head = re.fullmatch(r"\[(\w+) (\S+)\]", line)
        if head:
            section = found.setdefault((head[1], head[2]), [])
        elif line.strip() and not line.startswith("# "):
            section.append(line)
    return {key: tuple(lines) for key, lines in found.items()}


PHRASES = read_phrases(Path(__file__).with_name("phrases.txt"))


def phrases(kind: str, language: str) -> tuple[str, ...]:
    """Return the phrases of a kind and a language; `*` is any language."""
    return PHRASES.get((kind, language), ())


def some(kind: str, language: str, chance: random.Random) -> tuple[str, ...]:
    """Return the phrases of a language, now and then those of any."""
    own = phrases(kind, language)
    return own if own and chance.random() < 0.9 else phrases(kind, "*") or own


def printed_day(pattern: str, day: date, language: str) -> str:
    """Return a day as a pattern of Babel\'s prints it."""
    return format_date(day, pattern, locale=Locale.parse(language if language in LANGUAGES else "en"))


def fill(
    chance: random.Random,
    phrase: str,
    *,
    outlet: str,
    language: str,
    day: str,
    titles: Sequence[str] = (),
) -> str:
    """Return a phrase with its blanks filled in; `day` is a pattern for dates."""
    when = date(1998, 1, 1) + timedelta(days=chance.randrange(9800))
    blanks = {
        "title": chance.choice(
            [title for title in titles if title] or ["The bridge that nobody wanted"]
        ),
        "name": chance.choice(some("author", language, chance)),
        "outlet": outlet,
        "site": re.sub(r"\W+", "", outlet.lower())[:14] + ".example",
        "year": str(when.year),
        "date": printed_day(day, when, language),
        "iso": when.isoformat(),
        "section": chance.choice(some("section", language, chance)),
        "word": chance.choice(phrases("word", "*")),
        "caption": chance.choice(phrases("caption", "*")),
    }
    for _ in range(2):
        phrase = re.sub(r"\{(\w+)\}", lambda match: blanks.get(match[1], match[0]), phrase)
    return phrase
