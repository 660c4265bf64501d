"""The parts of an Atom feed (RFC 4287) that all feeds of the site are made of."""

import re
from xml.etree.ElementTree import Element, SubElement

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute that tells the language of an element's words."""

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def person(parent: Element, name: str) -> None:
    """Add an author."""
    add(SubElement(parent, "author"), "name", name)


def link(parent: Element, relation: str, address: str) -> None:
    """Add a link; the address is absolute."""
    SubElement(parent, "link", rel=relation, href=legal(address))


def add(parent: Element, name: str, text: str) -> Element:
    """Add an element with words, and return it."""
    element = SubElement(parent, name)
    element.text = legal(text)
    return element


def legal(text: str) -> str:
    """Return the text with the sign for an unknown character in place of each that XML 1.0 forbids."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
