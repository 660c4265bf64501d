"""A saved web page to lines: what its tags say of it, then all that it shows, in the order of the page.

The reading is the same for the same bytes, so a ledger can number its lines. Scripts, styles, comments
and what is hidden are never read, and no address is ever fetched.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reading_room.ingest.lexicon import words
from reading_room.ingest.page_claims import PUBLISHED, claims_of
from reading_room.model import Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNSEEN = words(
    """
    script style noscript template svg math iframe object embed video audio canvas head select
    textarea datalist input img source track area link meta base title
    """
)
"""Elements whose text no reader sees."""
_BLOCKS = words(
    """
    address article aside blockquote body br button caption center dd details dialog div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav
    ol p pre section summary table tbody td tfoot th thead tr ul
    """
)
"""Elements that begin and end a line."""
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]*+")
"""Pictures and fonts that a page of one file carries in itself."""
_DECLARED = re.compile(r"\s{0,9}<\?xml\b[^>]{0,400}>")
"""What an XHTML page says first: of its bytes, which are read by now."""
_SPACE = re.compile(r"\s+")
_LETTERS = re.compile(r"[\W_]+")
_CHARSET = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w-]{2,40})", re.I)
_ROLES = {"head": Role.SUBHEADING, "quote": Role.QUOTATION, "item": Role.LIST}
_WHOLE = {"p", "head", "quote", "item", "cell", "code", "ab", "fw"}
_DISTINCT, _WINDOW = 24, 60
"""Letters of a block that is found wherever it stands; lines in which others are looked for."""
_ENOUGH = 200
"""Code points that an article has; less is a teaser, and the whole page is split as a dump."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """A page as lines."""

    lines: tuple[str, ...]
    """Claims of the tags, a blank line, and what the page shows, a block a line."""
    outline: tuple[Role | None, ...]
    """For each line what it is to the article; empty where no article stands out."""
    encoding: str
    """How the bytes were read."""


def read_page(raw: bytes, *, claims: Sequence[tuple[str, str]] = ()) -> PageReading:
    """Return a saved page as lines; `claims`: what a mail or an archive says of it, to stand first."""
    text, encoding = _decode(raw)
    declared = _DECLARED.match(text)
    text = _EMBEDDED.sub("", text[declared.end() :] if declared else text)
    tree = _parsed(text)
    said = (*claims, *claims_of(tree))
    if not any(tag in PUBLISHED for tag, _ in said):
        said = (*said, *_guessed_date(text))
    shown = tuple(_shown(tree))
    article = tuple(_article(text))
    head = tuple(f"{tag}: {value}" for tag, value in said)
    lines, roles = _merged(shown, article)
    outline = (*(None for _ in head), None, *roles) if article else ()
    return PageReading(lines=(*head, "", *lines), outline=outline, encoding=encoding)


def read_blocks(text: str) -> Iterator[tuple[Role | None, str]]:
    """Yield the blocks of a piece of HTML that is an article and no more."""
    page = _EMBEDDED.sub("", text).replace("\0", "")
    blocks = tuple(_article(f"<html><body><article>{page}</article></body></html>"))
    if blocks:
        yield from blocks
    elif page.strip():
        yield from ((Role.BODY, line) for line in _shown(_parsed(page)))


def _parsed(text: str) -> "Element":
    """Return a page as a tree; one without any element, of comments alone, is an empty page."""
    from lxml import etree, html

    parser = html.HTMLParser(remove_comments=False, huge_tree=False)
    try:
        return html.document_fromstring(text, parser=parser)
    except etree.ParserError:
        return html.document_fromstring("<p></p>", parser=parser)


def _guessed_date(text: str) -> Iterator[tuple[str, str]]:
    """Yield the day that the whole of the mark-up speaks for, where no tag says it outright."""
    from htmldate import find_date

    if day := find_date(text, original_date=True, min_date="1990-01-01", max_date="2100-01-01"):
        yield "htmldate", day


def _decode(raw: bytes) -> tuple[str, str]:
    """UTF-8, else what the page declares, else Windows-1252, in which every byte means something."""
    declared = _CHARSET.search(raw[:4096])
    names = ["utf-8-sig", *([declared[1].decode("ascii")] if declared else [])]
    for name in names:
        try:
            return raw.decode(name).replace("\0", ""), name.removesuffix("-sig").lower()
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace").replace("\0", ""), "windows-1252"


def _shown(tree: "Element") -> Iterator[str]:
    """Yield what the page shows, one block at a time, in its order."""
    from lxml import etree

    held: list[str] = []
    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (tag in _UNSEEN or _is_hidden(element)):
            walker.skip_subtree()
            continue
        if tag in _BLOCKS and (line := _joined(held)):
            yield line
        held = [] if tag in _BLOCKS else held
        if event == "start" and tag not in _UNSEEN and not _is_hidden(element):
            held += [element.text] if element.text else []
        elif event != "start":
            held += [element.tail] if element.tail else []
    if line := _joined(held):
        yield line


def _is_hidden(element: "Element") -> bool:
    get = element.get
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or bool(_HIDDEN.search(get("style") or ""))
    )


def _joined(parts: Sequence[str]) -> str:
    return _SPACE.sub(" ", "".join(parts)).strip()


def _article(text: str) -> Iterator[tuple[Role, str]]:
    """Yield the blocks of the article that stands out on the page."""
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found: Any = bare_extraction(text, include_comments=False, with_metadata=False)
    blocks = tuple(_blocks(found.body)) if found is not None and found.body is not None else ()
    if sum(len(words) for _, words in blocks) >= _ENOUGH:
        yield from blocks


def _blocks(body: "Element") -> Iterator[tuple[Role, str]]:
    stack = list(reversed(body))
    while stack:
        element = stack.pop()
        if element.tag in _WHOLE and not any(child.tag in _WHOLE for child in element.iterdescendants()):
            role = _ROLES.get(str(element.tag), Role.BODY)
            for part in _parts(element):
                yield role, f"- {part}" if role is Role.LIST else part
        else:
            if words := _joined([element.text or ""]):
                yield Role.BODY, words
            stack += reversed(element)
        if element.tail and (words := _joined([element.tail])):
            yield Role.BODY, words


def _parts(element: "Element") -> Iterator[str]:
    """Yield the lines of a block, which line breaks part."""
    held = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag == "lb":
            if words := _joined(held):
                yield words
            held = []
        else:
            held.append(child.text or "")
        held.append(child.tail or "")
    if words := _joined(held):
        yield words


def _merged(
    shown: Sequence[str], article: Sequence[tuple[Role, str]]
) -> tuple[tuple[str, ...], tuple[Role | None, ...]]:
    """Put the article's blocks where the page shows them; what it shows besides stands around them."""
    places, taken = _places([_key(text) for text in shown], [_key(words) for _, words in article])
    rows: list[tuple[str, Role | None]] = []
    following = 0
    for number, text in enumerate((*shown, "")):
        while following < len(article) and (places[following] <= number or number == len(shown)):
            rows.append((article[following][1], article[following][0]))
            following += 1
        if text and number not in taken:
            rows.append((text, None))
    return tuple(text for text, _ in rows), tuple(role for _, role in rows)


def _key(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _places(shown: Sequence[str], article: Sequence[str]) -> tuple[list[int], set[int]]:
    """Return where each block of the article is shown, and the lines that they take the place of.

    A line that holds a block and more stays, so that no words are lost.
    """
    known: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(shown):
        known[key].append(number)
    places: list[int] = []
    taken: set[int] = set()
    at = 0
    for key in article:
        numbers = known.get(key, [])
        exact = numbers[n] if (n := bisect_left(numbers, at)) < len(numbers) else None
        if exact is not None and (len(key) > _DISTINCT or exact - at < _WINDOW):
            taken.add(exact)
            places.append(exact)
            at = exact + 1
            continue
        ahead = range(at, min(at + _WINDOW, len(shown)))
        first = next(
            (n for n in ahead if len(shown[n]) > 3 and (shown[n] in key or key in shown[n])), at
        )
        places.append(first)
        at = first
        while at < len(shown) and shown[at] and shown[at] in key:
            taken.add(at)
            at += 1
    return places, taken
