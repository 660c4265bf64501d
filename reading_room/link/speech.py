"""Words that attribute what is said, by language: verbs of speech, `according to`, pronouns."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from reading_room.resources import rows, sections

_KIN = {"ru": "uk", "uk": "ru"}
"""Languages of which a short text is taken for one of the other."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpeechWords:
    """Those of one language, in small letters."""

    verbs: frozenset[str]
    """Forms of verbs that give words to a speaker, and what stands in their place."""
    according: re.Pattern[str]
    """Finds a phrase like `according to` at a text's end, a title or two behind it allowed."""
    phrases: re.Pattern[str]
    """Finds such a phrase anywhere."""
    auxiliaries: frozenset[str]
    """What stands between a subject and its participle."""
    articles: frozenset[str]
    """Articles, and what stands in their place."""
    of: frozenset[str]
    """Prepositions of a genitive."""
    pronouns: Mapping[str, str | None]
    """Of the third person, in the singular: the gender, where it tells."""
    plural: frozenset[str]
    """Pronouns of the third person in the plural."""
    days: frozenset[str]
    """Adverbs of time that may stand where a subject does."""
    drops: bool
    """Whether a verb may stand without its subject."""
    closes: bool
    """Whether the verb closes its sentence, what is said before it: `Gündoğan, “…” dedi`."""


@functools.cache
def speech_words(language: str) -> SpeechWords:
    """Return the words of a BCP 47 language; where we don't know it, the verbs of all."""
    code = {"nb": "no", "nn": "no"}.get(language[:2], language.partition("-")[0])
    own = _rows().get(code)
    if own is None:
        verbs = " ".join(some["verbs"] for some in _rows().values())
        own = {"verbs": verbs} | {k: v for k, v in _rows()["en"].items() if k != "verbs"}
    if code in _KIN:
        own = {**own, "verbs": f"{own['verbs']} {_rows()[_KIN[code]]['verbs']}"}
    words = {name: frozenset(text.split()) for name, text in own.items()}
    given = [p.strip() for p in own.get("according", "").split(";") if p]
    choices = [re.escape(p) if p[0].isupper() else f"(?i:{re.escape(p)})" for p in given]
    phrases = rf"(?<!\w)(?:{'|'.join(choices) or '(?!)'})\s"
    genders = {"he": "m", "she": "f", "someone": None}
    return SpeechWords(
        verbs=words["verbs"],
        according=re.compile(rf"{phrases}(?:[\w’'-]+\s){{0,3}}$"),
        phrases=re.compile(phrases),
        auxiliaries=words.get("auxiliaries", frozenset()),
        articles=words.get("articles", frozenset()),
        of=words.get("of", frozenset()),
        pronouns={w: g for name, g in genders.items() for w in sorted(words.get(name, ()))},
        plural=words.get("they", frozenset()),
        days=words.get("days", frozenset()),
        drops="subjects" in words,
        closes="order" in words,
    )


@functools.cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {language: rows(section) for language, section in sections("link/speech.txt").items()}
