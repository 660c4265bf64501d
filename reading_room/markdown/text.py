"""Markdown to words apart from mark-up: the one parse of an article's body.

The words of each block are kept plain, the block's tags beside them, and the author's emphasis and links
as spans over them, so that notes and links can be laid over any words and the page be written by one
serializer. Raw HTML in a body is inert text.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reading_room.markdown.wikilinks import (
    TAGS,
    UNRESOLVED,
    Targets,
    environment,
    hash_tag,
    slug_link,
)
from reading_room.model import Paragraph, Span, Tag, Text

_SCHEME = re.compile(r"[^/?#:]*:|//")
"""How an address begins that leads out of the site, as browsers read it."""

_FOLLOWED = ("http://", "https://", "mailto:")
"""How an address out of the site may begin; any other scheme starts a program, or is nothing."""


class _Parser(MarkdownIt):
    """A parser that takes for links only what a reader can follow without harm."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        return not _leads_out(url) or url.strip().casefold().startswith(_FOLLOWED)


MARKDOWN = _Parser("commonmark", {"html": False}).enable(["table", "strikethrough"])
"""The one Markdown parser of a build."""

MARKDOWN.inline.ruler.before("link", "slug_link", slug_link)
MARKDOWN.inline.ruler.after("slug_link", "hash_tag", hash_tag)


def unresolved_links(markdown: str, targets: Targets) -> tuple[str, ...]:
    """Return the slugs in double brackets that name nothing, or more than one thing, in their order."""
    env = environment(targets)
    MARKDOWN.parse(markdown, env)
    return tuple(env.get(UNRESOLVED, ()))


def hash_tags(markdown: str) -> tuple[str, ...]:
    """Return the tags that stand in a curator's text as `#tag`, in their order."""
    env = environment({})
    MARKDOWN.parse(markdown, env)
    return tuple(dict.fromkeys(env.get(TAGS, ())))


_BLOCKS = {"blockquote", "li", "td", "th", "h2", "h3", "h4", "h5", "h6"}
_VOID = {"image": "img", "hardbreak": "br"}


def parse_text(markdown: str, targets: Targets | None = None) -> Text:
    """Return the paragraphs of a Markdown body, with ids and with the block tags around them.

    With `targets`, `[[slug]]` and `[[slug|words]]` are links; without, they are words like any others.
    """
    tokens = _order_headings(MARKDOWN.parse(markdown, environment(targets)))
    seen: Counter[str] = Counter()
    paragraphs: list[Paragraph] = []
    pending: list[Tag] = []
    open: list[str] = []
    for token in tokens:
        if token.type not in ("inline", "fence", "code_block"):
            pending += _tags(token)
            open += [token.tag] if token.nesting == 1 else []
            del open[len(open) - (token.nesting == -1) :]
            continue
        text, spans = _words(token)
        own = [] if any(not tag.closes for tag in pending) else [Tag("p")]
        own = own if token.type == "inline" else [Tag("pre")]
        paragraphs.append(
            Paragraph(
                id=_paragraph_id(text, seen),
                kind=_holder(open) if token.type == "inline" else "pre",
                text=text,
                spans=spans,
                before=(*pending, *own),
            )
        )
        pending = [Tag(tag.name, closes=True) for tag in own]
    return Text(paragraphs=tuple(paragraphs), after=tuple(pending))


def plain(markdown: str) -> str:
    """Return the words of some Markdown without mark-up, one paragraph a line."""
    return "\n".join(p.text.replace("\n", " ") for p in parse_text(markdown).paragraphs)


def fold(text: str) -> str:
    """Return the words as they are compared: in NFC, every run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def words_id(text: str) -> str:
    """Return `p-` and a hash of the words: the id of a paragraph that has them first."""
    return f"p-{hashlib.sha256(fold(text).encode()).hexdigest()[:6]}"


def _order_headings(tokens: list[Token]) -> list[Token]:
    """A page has one `h1`, its title; a body's headings go down from `h2` and leave out no step."""
    above: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            above = [*(tag for tag in above if tag < token.tag), token.tag]
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(len(above) + 1, 6)}"
    return tokens


def _holder(open: Sequence[str]) -> str:
    """Return the element that a reader would say holds the words: the list item, not its paragraph."""
    return next((tag for tag in reversed(open) if tag in _BLOCKS), "p")


def _tags(token: Token) -> list[Tag]:
    """Return the tag of a block's token; a paragraph in a tight list has none of its own."""
    if token.hidden:
        return []
    attributes = tuple((name, str(value)) for name, value in token.attrs.items())
    return [Tag(token.tag, closes=token.nesting < 0, attributes=attributes)]


def _paragraph_id(text: str, seen: Counter[str]) -> str:
    """Return an id that stays while the words do, however much is added around them."""
    id = words_id(text)
    seen[id] += 1
    return id if seen[id] == 1 else f"{id}-{seen[id]}"


@dataclass(slots=True)
class _Words:
    """The words read so far, and the marks that are open over them."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    open: list[tuple[Token, int]] = field(default_factory=list)


def _words(token: Token) -> tuple[str, tuple[Span, ...]]:
    if token.type != "inline":
        return token.content, ()
    words = _Words()
    for child in token.children or ():
        _read(child, words)
    return words.text, tuple(sorted(words.spans, key=lambda s: (s.start, -s.end)))


def _read(token: Token, words: _Words) -> None:
    here = len(words.text)
    if token.nesting == 1:
        words.open.append((token, here))
    elif token.nesting == -1:
        opened, start = words.open.pop()
        if start < here:  # a link without words could not be followed
            words.spans.append(_span(start, here, opened.tag, opened.attrs.items()))
    elif token.type == "image" and _leads_out(str(token.attrs["src"])):
        words.text += token.content  # a picture from elsewhere would tell its host of every reader
        if token.content and not any(opened.tag == "a" for opened, _ in words.open):
            words.spans.append(_span(here, len(words.text), "a", [("href", token.attrs["src"])]))
    elif token.type in _VOID:
        words.spans.append(_span(here, here, _VOID[token.type], _void_attributes(token)))
        words.text += "\n" if token.type == "hardbreak" else ""
    elif token.type == "softbreak":
        words.text += "\n"
    else:
        words.text += token.content
        if token.type == "code_inline":
            words.spans.append(_span(here, len(words.text), "code", ()))


def _leads_out(address: str) -> bool:
    return _SCHEME.match(address.strip()) is not None


def _void_attributes(token: Token) -> Iterable[tuple[str, object]]:
    if token.type != "image":
        return ()
    return {**token.attrs, "alt": token.content}.items()


def _span(start: int, end: int, tag: str, attributes: Iterable[tuple[str, object]]) -> Span:
    named = tuple((name, str(value)) for name, value in attributes)
    return Span(start=start, end=end, tag=tag, attributes=named)
