"""The title of a saved page: what most of its tags name, without the site's name behind it."""

import re
from collections import defaultdict

from reading_room.ingest.seed_article import Found, Line, SeedArticle, evidence
from reading_room.ingest.site_claims import OUTLETS, SITE_BEHIND, Claims, agrees, letters_of
from reading_room.model import Role

TITLES = {
    "export title": 5.0,
    "og:title": 1.1,
    "h1": 1.0,
    "json-ld headline": 1.0,
    "twitter:title": 0.3,
    "title": 0.3,
    "subject": 1.0,
}
"""Tags that name the article, and the weight of each one's vote."""
_LABEL = re.compile(r"[^\s:?!.]++(?: [^\s:?!.]++){0,2}: \S")
_LABELLED = 0.35
"""Share of its vote that a title has with a label in front, as search engines like: `Port: ...`."""


def page_title(claims: Claims) -> Found[str] | None:
    """Return the title that most tags name; the site's name behind it is no part of it."""
    votes: dict[str, float] = defaultdict(float)
    printed: dict[str, tuple[str, Line, str]] = {}
    rows = [(tag, words, line) for tag, words, line in claims.of(*TITLES) if letters_of(words)]
    whole = {letters_of(words): words for _, words, _ in rows}
    for tag, words, line in rows:
        head = _without_site(words, whole, claims)
        votes[letters_of(head)] += TITLES[tag] * (_LABELLED if _LABEL.match(head) else 1.0)
        if head == words or letters_of(head) not in printed:
            printed.setdefault(letters_of(head), (head, line, tag))
    best = max(votes, key=lambda key: votes[key], default="")
    if not best:
        return None
    title, line, tag = printed[best]
    return Found(value=title, evidence=evidence("title", line, line.text, tag))


def claimed_title(piece: SeedArticle, claims: Claims) -> Found[str] | None:
    """Return the title where the ledger makes one of a claim, as no line of the page shows it."""
    own = {line.number for line in piece.lines if line.role is Role.TITLE}
    for tag, words, line in claims.rows:
        if line.number in own:
            head = _without_site(words, {}, claims)
            return Found(value=head, evidence=evidence("title", line, line.text, tag))
    return None


def _without_site(words: str, whole: dict[str, str], claims: Claims) -> str:
    """Cut what stands behind a bar or a dash: what another claim has not, a section, the site's name."""
    sites = {letters_of(name) for _, name, _ in claims.of(*OUTLETS)}
    for mark in SITE_BEHIND.finditer(words):
        head, tail = words[: mark.start()], words[mark.end() :]
        if letters_of(head) in whole:
            return whole[letters_of(head)]
        named = letters_of(tail) in sites or agrees(tail, claims)
        if len(head.split()) > 2 and (named or ("|" in mark[0] and len(tail.split()) < 4)):
            return head
    return words
