"""A saved page to its ledger: its mark-up tells the article's lines, its tags the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading_room.ingest.line_facts import LineFacts, line_facts
from reading_room.ingest.page_title import TITLES, page_title
from reading_room.ingest.site_claims import claims_of_seed
from reading_room.model import Ledger, Range, Role, Seed, Slug

_ARTICLE = Slug("1")
_CLAIMED = "what the page's tags say"
"""Why the lines on top of a reading are in no article."""
_LONG = 25
"""Words of the first line that is surely text; above it writers and dates may stand."""


def split_page(seed: Seed) -> Ledger:
    """Return the ledger of a saved page, which is one article."""
    claims = claims_of_seed(seed)
    title = page_title(claims)
    first = len(claims.rows) + 1
    roles = list(seed.outline)
    headline = _title_line(seed.lines, roles, title.value if title else "", first)
    if headline:
        roles[headline - 1] = Role.TITLE
    elif title and title.evidence.line:
        roles[title.evidence.line - 1] = Role.TITLE
    facts = [line_facts(text) for text in seed.lines]
    titles = [words for _, words, _ in claims.of(*TITLES)]
    _settle_head(roles, facts, first, titles)
    ranges = tuple(_ranges(seed, roles, facts, first))
    return Ledger(seed=seed.name, sha256=seed.sha256, ranges=ranges)


def without_claims(seed: Seed) -> Seed:
    """Return a mail or page whose mark-up tells nothing as the dump that it is below its claims."""
    count = len(claims_of_seed(seed).rows)
    return replace(seed, lines=("",) * count + seed.lines[count:], saved=False)


def with_claims(seed: Seed, ledger: Ledger) -> Ledger:
    """Add the claims to the ledger of what stands below; an only article without a title has theirs."""
    claims = claims_of_seed(seed)
    titled = any(span.role is Role.TITLE for span in ledger.ranges)
    articles = {span.article for span in ledger.ranges if span.article}
    title = page_title(claims) if len(articles) == 1 and not titled else None
    line = title.evidence.line if title else None
    above = []
    for number in range(1, len(claims.rows) + 1):
        if number == line:
            article = next(iter(articles))
            above.append(Range(first=number, last=number, article=article, role=Role.TITLE))
        elif above and above[-1].discarded:
            above[-1] = replace(above[-1], last=number)
        else:
            above.append(Range(first=number, last=number, discarded=_CLAIMED))
    return replace(ledger, ranges=(*above, *ledger.ranges))


def _title_line(lines: Sequence[str], roles: Sequence[Role | None], title: str, first: int) -> int:
    """Return the number of the last line above the text that shows the title; 0 where none does."""
    key = "".join(filter(str.isalnum, title.casefold()))
    text = next((n for n, role in enumerate(roles) if role not in (None, Role.SUBHEADING)), len(roles))
    shown = (n for n in range(min(text + 3, len(lines)), first - 1, -1) if n <= len(lines))
    same = (n for n in shown if "".join(filter(str.isalnum, lines[n - 1].casefold())) == key)
    return next(same, 0) if key else 0


def _settle_head(
    roles: list[Role | None], facts: Sequence[LineFacts], first: int, titles: Sequence[str]
) -> None:
    """Take lines that only say who and when, and what belongs to the page, out of the text."""
    opened = False
    for number in range(first - 1, len(roles)):
        role, fact = roles[number], facts[number]
        if role in (None, Role.TITLE):
            continue
        if fact.furniture or (not opened and any(_is_title(fact.text, title) for title in titles)):
            roles[number] = None
        elif not opened and fact.words < _LONG and "date" in fact.kinds:
            roles[number] = Role.DATE
        elif not opened and fact.words < _LONG and fact.kinds & {"byline", "names"}:
            roles[number] = Role.BYLINE
        opened = opened or (role is Role.BODY and fact.words >= _LONG)


def _is_title(text: str, title: str) -> bool:
    """Return whether most words of a line above the text are those of a title."""
    said, named = (set(re.findall(r"\w+", words.casefold())) for words in (text, title))
    return len(said & named) > 0.6 * max(len(said), len(named))


def _ranges(
    seed: Seed, roles: Sequence[Role | None], facts: Sequence[LineFacts], first: int
) -> Iterator[Range]:
    """Join neighbours of one fate."""
    own = [n for n, role in enumerate(roles) if role]
    held: Range | None = None
    for number, text in enumerate(seed.lines):
        if not text.strip():
            continue
        role = roles[number]
        reason = None if role else _reason(facts[number], number, first, own)
        if held and (held.role, held.discarded) == (role, reason):
            held = replace(held, last=number + 1)
            continue
        if held:
            yield held
        article = _ARTICLE if role else None
        held = Range(first=number + 1, last=number + 1, article=article, role=role, discarded=reason)
    if held:
        yield held


def _reason(fact: LineFacts, number: int, first: int, own: Sequence[int]) -> str:
    if number < first - 1:
        return _CLAIMED
    if fact.furniture:
        return fact.furniture.reason
    text = [n for n in own if n >= first - 1]
    if not text or number < text[0]:
        return "top of the page"
    return "end of the page" if number > text[-1] else "inserted matter"
