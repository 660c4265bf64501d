"""Markdown and HTML that a dump kept by accident: taken off for reading, never from what is kept."""

import html
import re

_IMAGE = re.compile(r"!\[([^\]]{0,300})\]\([^)]{0,500}\)")
_LINK = re.compile(r"\[([^\]]{0,300})\]\([^)\s]{0,500}(?:\s\"[^\"]{0,300}\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|<!--.*?-->")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`)(?=\S)(.{1,300}?)(?<=\S)\1")
_SPACE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")


def without_tags(text: str) -> str:
    """Return the text without HTML residue; white space, which parts columns, stays.

    >>> without_tags("<p>By Ann Lee  The Post</p>")
    'By Ann Lee  The Post'
    """
    if "<" in text:
        text = _TAG.sub("", text)
    return html.unescape(text).strip() if "&" in text else text.strip()


def plain_words(text: str) -> str:
    """Return the text without Markdown and HTML residue, white space folded.

    >>> plain_words("**Tea** for <b>two</b> &amp; [more](/x)")
    'Tea for two & more'
    """
    text = without_tags(text)
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if any(mark in text for mark in "*_~`"):
        text = _EMPHASIS.sub(r"\2", text)
    return _SPACE.sub(" ", text).strip()
