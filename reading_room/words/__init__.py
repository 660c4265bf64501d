"""The words of the interface: every word on a page that is not an article's, a curator's or a name.

One catalogue for each language, `LANGUAGE.yaml` beside this file: a section, then a key, to a message.
A message has arguments, `{name}`, and links, `[words]({address})`; all else is text and is escaped.
Where a number decides, it has a form for each plural category of the language, which `n` chooses.

YAML, since curators write it already, and an archive's own words change one by its key; Babel knows
plural categories (CLDR), lists and numbers. With gettext English sentences would be the keys, so that an
archive could not change an English one; Fluent is one more syntax and library.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, reduce
from pathlib import Path

import yaml
from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from reading_room.model import Content

Message = str | Mapping[str, str]
"""A text, or a text for each plural category of its language."""

Messages = Mapping[str, Message]
"""`section.key` to message."""

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR."""

ENGLISH = "en"
"""The language that has every key, and whose words stand where a language has no catalogue."""

ARGUMENT = re.compile(r"\[([^\]]*)\]\(\{(\w+)\}\)|\{(\w+)\}")
"""A link, its words and the argument that is its address; or an argument."""

_PLACES = ("2", "start", "middle", "end")
"""The patterns of a list: of two, and of the first, the next and the last of more."""

_NAME = re.compile(r"\{(\w+)\}")
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The interface's words in one language; they can be pickled."""

    language: str
    """BCP 47 tag of the words."""
    messages: Messages
    """All of them."""

    def __call__(self, key: str, /, *, n: int = 0, **values: object) -> str:
        """Return a message with its arguments: `Markup` where it has links or one of them is that.

        `n` is a number that chooses the plural form; numbers are written as the language does.
        """
        message = self.messages[key]
        if not values and isinstance(message, str) and "{" not in message:
            return message
        if not isinstance(message, str):
            form = locale_of(self.language).plural_form(n)
            message = message.get(form) or message["other"]
        given = {k: self.number(v) if isinstance(v, int) else v for k, v in (("n", n), *values.items())}
        if "](" in message or any(isinstance(value, Markup) for value in given.values()):
            return _marked(message, given)
        return ARGUMENT.sub(lambda match: str(given[match[3]]), message)

    def known(self, section: str, name: str) -> str | None:
        """Return the word for one of an open set of names; None for one that the catalogue has not."""
        message = self.messages.get(f"{section}.{name}")
        return message if isinstance(message, str) else None

    def section(self, name: str) -> Messages:
        """Return the messages of a section as they stand in the catalogue, by key."""
        start = f"{name}."
        return {k.removeprefix(start): m for k, m in self.messages.items() if k.startswith(start)}

    def kind(self, name: str) -> str:
        """Return what a kind of page or of happening is called; one of a curator's own as it is."""
        return self.known("kind", name) or name

    def number(self, value: int) -> str:
        """Return a number as the language writes it."""
        plain = 0 <= value < 1000
        return str(value) if plain else str(format_decimal(value, locale=locale_of(self.language)))

    def all_of(self, items: Iterable[str]) -> Markup:
        """Return a list in words: `one, two and three`."""
        names = [escape(item) for item in items]
        patterns = locale_of(self.language).list_patterns["standard"]
        pair, start, middle, end = map(Markup, map(patterns.get, _PLACES))
        if len(names) < 3:
            return pair.format(*names) if len(names) == 2 else Markup().join(names)
        return end.format(start.format(names[0], reduce(middle.format, names[1:-1])), names[-1])


def _marked(message: str, given: Mapping[str, object]) -> Markup:
    """Return a message whose arguments may be markup, its own text escaped."""

    def filled(match: re.Match[str]) -> str:
        if match[3]:
            return str(escape(given[match[3]]))
        return f'<a href="{escape(given[match[2]])}">{ARGUMENT.sub(filled, match[1])}</a>'

    return Markup(ARGUMENT.sub(filled, str(escape(message))))  # noqa: S704 - escaped piece by piece


def words_for(language: str, own: Messages | None = None) -> Words:
    """Return the words of a site in a language, an archive's own before those of the catalogue.

    Without a catalogue they are English, unless the archive has every one of them itself.
    """
    english = catalogue(ENGLISH)
    if own and own.keys() >= english.keys():
        return Words(language=language, messages=own)
    base, script = language.partition("-")[0].lower(), locale_of(language).script
    if base not in languages():
        base = language = ENGLISH
    elif script == "Hant":
        language = "zh-Hans"
    return Words(language=language, messages={**english, **catalogue(base), **(own or {})})


def interface(content: Content) -> Words:
    """Return the words of an archive's site."""
    return words_for(content.site.language, dict(content.words))


def arguments(message: Message) -> set[str]:
    """Return the names of what is filled into a message."""
    texts = [message] if isinstance(message, str) else message.values()
    found = (match for text in texts for match in ARGUMENT.finditer(text))
    return {name for match in found for name in (match[2] or match[3], *_NAME.findall(match[1] or ""))}


@lru_cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@lru_cache
def catalogue(language: str) -> Messages:
    """Return the messages of a language that has a catalogue."""
    text = (_FOLDER / f"{language}.yaml").read_bytes()
    sections: Mapping[str, Mapping[str, Message]] = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - all is text
    return {f"{name}.{key}": m for name, section in sections.items() for key, m in section.items()}


@lru_cache
def locale_of(language: str) -> Locale:
    """Return the conventions of a language, by its BCP 47 tag; plain `en` is as in Great Britain."""
    tag = "en-GB" if language == ENGLISH else language
    base = tag.partition("-")[0]
    for name in (tag, base):
        try:
            return Locale.parse(name, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale.parse("en_GB")
