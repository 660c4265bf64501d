"""The outlet of a saved page: the name that its tags share and its address agrees with."""

from collections import defaultdict

from reading_room.ingest.outlets import looks_like_outlet
from reading_room.ingest.persons import is_person
from reading_room.ingest.seed_article import Found, Line, evidence
from reading_room.ingest.site_claims import ADDRESSES, OUTLETS, SITE_BEHIND, Claims, agrees, letters_of


def page_publisher(claims: Claims) -> Found[str] | None:
    """Return the site's name, where its address agrees with it, or else its address."""
    for tag, words, line in claims.of("export publisher"):
        return Found(value=words, evidence=evidence("publisher", line, line.text, tag))
    named: dict[str, list[tuple[str, str, Line]]] = defaultdict(list)
    for tag, words, line in claims.of(*OUTLETS):
        name = SITE_BEHIND.split(words)[0].strip(" \"'«»")
        writer = tag == "from" and is_person(name, cued=False) and not looks_like_outlet(name)
        if name and len(name) < 60 and not writer:
            named[letters_of(name)].append((tag, name, line))
    agreeing = [key for key, rows in named.items() if agrees(rows[0][1], claims)]
    agreeing.sort(key=lambda key: _is_address(named[key][0][1]))
    if not agreeing and (behind := _behind_title(claims)):
        return behind
    shared = [key for key, rows in named.items() if len({tag for tag, _, _ in rows}) > 1]
    lone = tuple(named)[:1] if not claims.hosts else shared if len(set(claims.domains)) > 1 else ()
    for key in (*agreeing, *lone):
        tag, name, line = named[key][0]
        return Found(value=name, evidence=evidence("publisher", line, line.text, tag))
    for tag, _, line in claims.of(*ADDRESSES) if claims.hosts else ():
        return Found(value=claims.hosts[0], evidence=evidence("publisher", line, line.text, tag))
    return None


def _behind_title(claims: Claims) -> Found[str] | None:
    """Return what stands last in a title, behind a bar, where the site's address agrees with it."""
    for tag, words, line in claims.of("title", "og:title"):
        name = SITE_BEHIND.split(words)[-1].strip()
        if name != words and len(name) < 60 and agrees(name, claims):
            return Found(value=name, evidence=evidence("publisher", line, line.text, tag))
    return None


def _is_address(name: str) -> bool:
    return "." in name and " " not in name
