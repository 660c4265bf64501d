"""A saved mail or web archive (.eml, .mhtml) to lines: what its header says, its page or its text."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from reading_room.ingest.saved_page import PageReading, read_page

_SPACE = re.compile(r"\s+")
_WEB_ARCHIVE = "multipart/related"


def read_mail(raw: bytes) -> PageReading:
    """Return a mail's or web archive's lines; what it carries besides its page or text is not read."""
    message = message_from_bytes(raw, policy=policy.default)
    claims = tuple(_claims(message))
    page, text = _body(message)
    if page:
        return read_page(page, claims=claims)
    head = tuple(f"{tag}: {value}" for tag, value in claims)
    lines = tuple(text.replace("\r\n", "\n").replace("\0", "").split("\n"))
    return PageReading(lines=(*head, "", *lines), outline=(), encoding="utf-8")


def _claims(message: EmailMessage) -> Iterator[tuple[str, str]]:
    """A web archive's header says where it was saved from; a mail's who wrote when about what."""
    address = _header(message, "Snapshot-Content-Location") or _location(message)
    if address:
        yield "saved from", address
        return
    subject, sender, sent = (_header(message, name) for name in ("Subject", "From", "Date"))
    if subject:
        yield "subject", subject
    if sender:
        yield "from", _SPACE.sub(" ", sender.partition("<")[0].strip(' "') or sender)
    try:
        if sent:
            yield "sent", parsedate_to_datetime(sent).isoformat()
    except ValueError:
        return


def _header(message: EmailMessage, name: str) -> str:
    try:
        return _SPACE.sub(" ", str(message.get(name) or "")).strip()
    except (ValueError, LookupError):
        return ""


def _location(message: EmailMessage) -> str:
    """Return the address of a web archive's first page."""
    if message.get_content_type() != _WEB_ARCHIVE or message.get("To"):
        return ""
    parts = (_header(part, "Content-Location") for part in message.walk() if _is_page(part))
    return next((address for address in parts if address.startswith("http")), "")


def _body(message: EmailMessage) -> tuple[bytes, str]:
    """Return the page, or where there is none the plain text."""
    page = next((part for part in message.walk() if _is_page(part)), None)
    if page is not None:
        return _decoded(page).encode(), ""
    plain = next((part for part in message.walk() if part.get_content_type() == "text/plain"), None)
    return b"", _decoded(plain) if plain is not None else ""


def _is_page(part: EmailMessage) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def _decoded(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return data.decode("cp1252", "replace")
