"""Every word of the interface comes from a catalogue, and every catalogue has every word."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment

from reading_room.words import ENGLISH, Message, arguments, catalogue, languages, locale_of

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").glob("*.html"))
SOURCES = [
    *sorted((ROOT / "templates").rglob("*.*")),
    *sorted((ROOT / "reading_room").rglob("*.py")),
    *sorted((ROOT / "assets" / "js").glob("*.js")),
]
"""All that may ask for a word."""
MODULES = sorted(p for p in (ROOT / "reading_room" / "render").rglob("*.py") if p.name != "page_meta.py")
"""What makes pages; `page_meta` also reads sizes, in words for whoever wrote their file."""
SCRIPTS = sorted((ROOT / "assets" / "js").glob("*.js"))
SHOWN = {"aria-label", "placeholder", "alt", "label", "title"}
"""Attributes that a reader sees or hears."""


class Reader(HTMLParser):
    """Gathers the words outside of tags, and those of attributes that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather the attributes that are shown."""
        self.words += [value or "" for name, value in attrs if name in SHOWN]

    def handle_data(self, data: str) -> None:
        """Gather text."""
        self.words.append(data)


def literal_words(template: Path) -> Iterator[str]:
    """Give the words of a template that no expression makes: in its mark-up and as its strings."""
    plain = []
    for _, kind, value in Environment(autoescape=True).lex(template.read_text("utf-8")):
        if kind == "data":
            plain.append(value)
        elif kind == "variable_end":
            plain.append("{}")
        elif kind == "string" and re.search(r"[^\W\d_]{2,} [^\W\d_]+[^-]$", value):
            yield value
    reader = Reader()
    reader.feed("".join(plain))
    for words in reader.words:
        shown = re.sub(r'[\w-]+="{}"', "", words).replace("SHA-256", "")
        if re.search(r"[^\W\d_]{2,}", shown):
            yield shown


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_words_of_its_own(template: Path) -> None:
    """What a reader sees is said by the catalogue, so that it is said in every language."""
    assert list(literal_words(template)) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_has_no_words_of_its_own(script: Path) -> None:
    """Nor has what scripts add to a page."""
    code = re.sub(r"^\s*(?://|/?\*).*$|//.*$", "", script.read_text("utf-8"), flags=re.MULTILINE)
    said = r"""textContent[:=] ?["`]\w|(?:button|Option)\("[A-Z]|aria-label", ["`]"""
    assert re.findall(rf""".*(?:{said}|["`][A-Z]\w* [a-z ]+["`.]).*""", code) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_a_view_has_no_words_of_its_own(module: Path) -> None:
    """Titles, descriptions and reasons that Python puts on a page are said by the catalogue too."""
    tree = ast.parse(module.read_text("utf-8"))
    told = {n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    texts = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and n not in told)
    values = [n.value for n in texts if isinstance(n.value, str)]
    assert [
        v for v in values if re.search(r"[^\W\d_]{2,} [a-z]{2,}", v) and not re.search("[<=]", v)
    ] == []


def filled(message: Message) -> set[str]:
    """Return what is filled into a message, but for the number that chooses its form."""
    return arguments(message) - {"n", "roman"}


def asked() -> tuple[set[str], set[str]]:
    """Return the keys that the program asks for, and the beginnings of those that it puts together."""
    keys: set[str] = set()
    sections: set[str] = set()
    for source in SOURCES:
        text = source.read_text("utf-8")
        for quoted in re.findall(r"""["']([a-z_]+\.[a-z_-]*)["'{]""", text):
            (sections if quoted.endswith(".") else keys).add(quoted)
        sections |= {f"{name}." for name in re.findall(r"""section\(["'](\w+)["']""", text)}
        sections |= {f"{section}." for section in re.findall(r"""known\(["'](\w+)["']""", text)}
    return keys, sections


def test_every_word_of_the_catalogue_is_used() -> None:
    """What nothing asks for is not translated for nothing."""
    keys, sections = asked()
    english = catalogue(ENGLISH)
    unused = [k for k in english if k not in keys and f"{k.partition('.')[0]}." not in sections]
    assert unused == []


def test_every_word_that_is_asked_for_is_there() -> None:
    """A key that is written out in a template or in a module stands in the catalogue."""
    sections = {key.partition(".")[0] for key in catalogue(ENGLISH)}
    known = catalogue(ENGLISH).keys()
    missing = set()
    for source in SOURCES:
        for key in re.findall(r"""say\(\s*f?["']([a-z_]+\.[a-z_]+)["']""", source.read_text("utf-8")):
            if key not in known:
                missing.add((source.name, key))
    assert missing == set()
    assert sections


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_has_every_key_with_its_arguments(language: str) -> None:
    """No word is missing in a language, none is too many, and each is filled with the same things."""
    english, own = catalogue(ENGLISH), catalogue(language)
    assert own.keys() == english.keys()
    assert {k: filled(m) for k, m in own.items()} == {k: filled(m) for k, m in english.items()}


@pytest.mark.parametrize("language", languages())
def test_a_message_has_the_plural_forms_of_its_language(language: str) -> None:
    """The forms are those of CLDR for whole numbers, so that none is missing and none is never used."""
    locale = locale_of(language)
    counted, ordered = (
        {rule(n) for n in range(200)} | {"other"} for rule in (locale.plural_form, locale.ordinal_form)
    )
    for key, message in catalogue(language).items():
        if not isinstance(message, str):
            assert set(message) == (ordered if key == "date.century" else counted), key


def test_no_line_ends_before_a_french_sign() -> None:
    """French sets a space before high signs and within quotation marks, one that does not break."""
    said = catalogue("fr").values()
    texts = [form for m in said for form in ([m] if isinstance(m, str) else m.values())]
    assert [text for text in texts if re.search(r"(?:^| )[;:!?»]|« ", text)] == []
