"""Where the original stands on the web, as the dump says above its text, and the day in that address."""

import re
from dataclasses import replace

from reading_room.dates.edtf import parse_edtf
from reading_room.ingest.certainty import certainty_of
from reading_room.ingest.seed_article import Found, SeedArticle, evidence
from reading_room.model import Edtf

_ADDRESS = re.compile(
    r"(?:(?:source|url|link|original|via|quelle|fuente|fonte|retrieved from|permalink)\s*+:?\s*+)?"
    r"<?(?P<url>https?://[a-z0-9.\-]+(?:/[\w\-.~!$&()*+,;=:@%/?#]*)?)>?",
    re.I | re.A,
)
_DAY = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$)")
_NEAREST = 2
"""Discarded lines above an article that may be its address; further up are the site's own."""


def find_url(piece: SeedArticle) -> Found[str] | None:
    """Return the address that stands alone on a line above the text."""
    for line in (*piece.header, *reversed(piece.before[-_NEAREST:])):
        if match := _ADDRESS.fullmatch(line.text):
            return Found(value=match["url"], evidence=evidence("url", line, line.text, "address-line"))
    return None


def find_day(piece: SeedArticle) -> Found[Edtf] | None:
    """Return the day in the path of the article's address: `/2016/09/21/`."""
    url = find_url(piece)
    match = _DAY.search(url.value) if url else None
    if not url or not match:
        return None
    day = Edtf("-".join(part.zfill(2) for part in match.groups()))
    try:
        parse_edtf(day)
    except ValueError:
        return None
    certainty = certainty_of("published", "address-day")
    why = replace(url.evidence, field="published", rule="address-day", certainty=certainty)
    return Found(value=day, evidence=why)
