"""Words in which an outlet speaks of itself: mastheads, copyright lines, what sources told it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.ingest.byline import segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.lexicon import any_of, words
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import (
    is_agency,
    is_distinct_outlet,
    is_menu,
    is_name,
    is_title_of_paper,
    leading_name,
    looks_like_outlet,
    plain_name,
)
from reading_room.ingest.persons import is_person, is_post, strip_titles
from reading_room.ingest.seed_article import Line, SeedArticle, SeedLines
from reading_room.model import Role

_FIELD = re.compile(
    r"(?:publication|publisher|source|newspaper|outlet|quelle|medium|zeitung|fuente|fonte|bron|kilde|källa"
    r"|journal|média|testata|źródło|来源|來源|出典|출처)\s?[:：]\s*+(?P<rest>\S.{1,60})$",
    re.I,
)
_HEADING = (Role.KICKER, Role.BYLINE, Role.DATE, Role.DATELINE)
_NEAR = 5
"""Lines from the title in which an outlet's name stands for the article's."""
_TOP = 6
"""Lines above the first article that may be its masthead."""
_OVER_MENU = 3.0
"""Weight of a title such as papers have, on top of a page and right above its sections."""
_LONGEST = 400
"""Code points of a line that may be an imprint."""
_LIST_MARK = re.compile(r"[*•\-–>+]\s|\d{1,2}\.\s|\[")
_AFTER_NAME = re.compile(r",\s|\s[›/]\s")
_STRAP = re.compile(r"\s[|–—-]\s|\s/\s")
_SOURCE = re.compile(r"(?:^|[-–—|]\s?)source(?::\s|\s:\s|\s)([A-ZÀ-Þ].{1,60})$", re.I)
_SIGN = re.compile(r"©|ⓒ|\(c\)|\bcopyrights?\b|版权所有|版權所有|著作権", re.I)
_YEARS = r"(?:19|20)\d\d(?: ?[-–] ?(?:(?:19|20)\d\d|\d\d))?"
_FILLER = re.compile(rf"(?:©|ⓒ|\(c\)|copyrights?\b|by |{_YEARS}|[,:.：] |[-–—] |[ ：«„“])", re.I)
"""What stands between a copyright sign and the owner's name."""
_RIGHTS_RESERVED = any_of(
    """
    all rights | tous droits | alle rechte | todos los derechos | tutti i diritti | todos os
    direitos | alle rechten | alle rettigheter | alle rettigheder | все права | wszelkie prawa |
    med ensamrätt | kaikki oikeudet | tüm hakları | minden jog | všechna práva | toate drepturile |
    無断転載 | 未经授权 | 未經授權 | 不得转载 | 무단 전재 | 무단전재 | جميع الحقوق | כל הזכויות |
    με επιφύλαξη | при перепечатке | усі права | kõik õigused | visos teisės | click for |
    reproduction | riproduzione
    """
)
_OWNER_END = re.compile(rf"[.|;,–—]\s| - | \(|[»”“]|{_YEARS}|{_RIGHTS_RESERVED}|\.$", re.I)
_CLAIM = re.compile(rf"{_YEARS}|{_RIGHTS_RESERVED}", re.I)
_COMPANY = words(
    """
    publishing publisher publishers publications publication group inc ltd llc limited gmbh sa spa
    plc ab as asa aps bv nv pvt pty verlag company co corporation corp kg ag se oy oyj srl sl
    """
) | {""}
_HOLDER = words(
    """
    media mediengruppe mediagroup mediehuset holdings holding entertainment digital group network
    networks groep gruppe grupo gruppo verlag druck publishers publishing publications printers
    newspapers sites communications interactive ventures partners brands properties enterprises
    """
)
"""Words in the name of a company that owns outlets rather than of one of them; folded."""
_IS_A = re.compile(
    r"(?:is|are|ist|est|es|è|é|är|er) (?:a|an|the|free|part|prepared|published|produced|edited"
    r"|written|owned|ein|eine|un|une|una|um|uma|en|ett|et|publi\w{0,12}|herausgegeben)\b"
)
_PUBLICATION = re.compile(
    r" (?:is|are|ist|est|es|è|é|är|er) (?:[\w-]+ ){1,4}?(?:(?:news)?(?:letter|paper)|magazine"
    r"|(?:web)?site|blog|weekly|daily|quarterly|publication|newsroom|podcast|zeitschrift|zeitung|revista|revue|rivista|journal)\b",
    re.I,
)
_ABOUT = re.compile(
    any_of(
        """
        about | why you can trust | über | à propos de | acerca de | sobre | follow | subscribe to |
        read more on | read more at
        """
    )
    + r" (?:(?-i:the) )?(?P<rest>\S.*)",
    re.I,
)
_FIRST_IN = re.compile(
    any_of(
        """
        originally published by | originally published in | originally published on | first
        published by | first published in | first published on | this article first appeared
        in | this article appeared in | this story first appeared in | this article was
        first published in | zuerst erschienen in | publié initialement dans | publicado
        originalmente en | pubblicato originariamente su
        """
    )
    + r" (?:(?-i:the) )?(?P<rest>\S.*)",
    re.I,
)
_WRITES_FOR = re.compile(
    r"[^.]{3,60}?\b(?:cover|write|report|work|edit)s\b[^.]{0,60}? for (?P<rest>[^.]{2,60}\.?)$"
)
_POSTAL = re.compile(r",? (?:c/o|p\.? ?o\.? box|postfach)\b|, \d{1,5}(?:st|nd|rd|th)? [A-Z]", re.I)
"""How a postal address goes on behind a name."""
_RELEASE = re.compile(
    any_of(
        """
        for immediate release | press release | news release | media release | pressemitteilung
        | presseinformation | communiqué de presse | nota de prensa | comunicado de prensa |
        comunicato stampa | persbericht | pressmeddelande | pressemelding
        """
    ),
    re.I,
)
_TOLD = re.compile(
    r"\b(?:told|tells|seen by|obtained by|shared with|in an interview with|gegenüber|déclaré à|a dit à"
    r"|dijo a|ha detto a)\s(?:the\s)?([A-ZÀ-Þ][\w&]*(?:\s[A-Z][\w&]*)?)"
)
_NOT_TOLD = words(
    """
    parliament congress senate mps lawmakers reporters monday tuesday wednesday thursday friday
    saturday sunday
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherClue:
    """A name that may be the publisher's."""

    name: str
    """As printed there."""
    line: Line
    """Where it stands."""
    quote: str
    """The words that say so."""
    rule: str
    """The rule that read them."""
    weight: float
    """How much that says; see `publisher.ENOUGH`."""


def mastheads(dump: SeedLines) -> Iterator[PublisherClue]:
    """Yield the name above the articles, weaker ones below it, and lines elsewhere that repeat one."""
    first = True
    below = (*(line.text for line in dump.front[1:]), "")
    for line, under in zip(dump.front[:_TOP], below, strict=False):
        if name := _masthead(line.text):
            weight = _masthead_weight(name, line, first=first and bool(dump.masthead))
            if first and is_title_of_paper(name) and " " in under and is_menu(under):
                weight = _OVER_MENU
            yield PublisherClue(name=name, line=line, quote=line.text, rule="masthead", weight=weight)
            first = first and line.role is Role.KICKER
    above = {line.number for line in dump.front}
    for line in dump.discarded:
        if line.number not in above and (name := _masthead(line.text)):
            weight = 1.5 if is_distinct_outlet(name) or " " in name else 1.0
            yield PublisherClue(
                name=name, line=line, quote=line.text, rule="masthead-again", weight=weight
            )


def _masthead_weight(name: str, line: Line, *, first: bool) -> float:
    """The first line counts most, with a noun of the press; a bare word may be any rubric."""
    strapped = bool(_STRAP.search(line.text)) and line.role is not Role.KICKER
    if is_distinct_outlet(name) and not is_agency(name):
        return (4.5 if strapped else 3.5) if first else 1.5
    if not first:
        return 0.5
    if " " in name and looks_like_outlet(name):
        return 2.0
    return 1.5 if strapped else 1.0


def imprints(dump: SeedLines) -> Iterator[PublisherClue]:
    """Yield the names in source and copyright lines and in what an outlet says about itself."""
    released = any(_RELEASE.match(line.text) for line in dump.discarded)
    for line in dump.discarded:
        if len(line.text) > _LONGEST:
            continue
        for rule, weight, name in _imprint(line.text):
            yield PublisherClue(name=name, line=line, quote=line.text, rule=rule, weight=weight)
        if released and (match := _ABOUT.match(line.text)) and (name := _whole_name(match["rest"])):
            yield PublisherClue(name=name, line=line, quote=line.text, rule="issuer", weight=2.5)


def head_outlets(piece: SeedArticle) -> Iterator[PublisherClue]:
    """Yield the outlets of an article's own head: a field that says so, a line or a title's end."""
    for place, line in piece.head:
        if len(line.text) > _LONGEST or line.article not in (piece.slug, None):
            continue
        if label := _FIELD.match(line.text):
            name = plain_name(label["rest"])
            if is_name(name) and not is_agency(name):
                yield PublisherClue(name=name, line=line, quote=line.text, rule="field", weight=5.0)
        elif abs(place) <= _NEAR and line.article and line.role in _HEADING:
            name = plain_name(line.text)
            dated = dates_in(line.text)
            if dated:
                name = plain_name(line.text[: dated[0].start].rstrip(" ,|·•–—-/"))
            plain = "(" not in name and ", " not in name and not is_post(name)
            if name and plain and is_distinct_outlet(name) and not is_agency(name):
                weight = 4.5 if dated else 4.0
                yield PublisherClue(name=name, line=line, quote=line.text, rule="head", weight=weight)


def tellings(piece: SeedArticle) -> Iterator[PublisherClue]:
    """Yield whom the article's sources told."""
    for line in piece.lines:
        for match in _TOLD.finditer(line.text):
            first, _, second = match[1].partition(" ")
            name = first if second.casefold() in _NOT_TOLD else match[1]
            if first.casefold() not in _NOT_TOLD and not is_agency(name):
                weight = 2.0 if looks_like_outlet(name) else 1.0
                yield PublisherClue(name=name, line=line, quote=match[0], rule="told", weight=weight)


def _masthead(text: str) -> str | None:
    """Return the name that a line above the articles begins with; a person's has a form of address."""
    if _LIST_MARK.match(text) or strip_titles(text) != text or line_facts(text).furniture:
        return None
    name = plain_name(text)
    if name != text.strip(" #"):
        return name if is_name(name) else None
    if "  " in text:
        return None
    parts = segments(text)
    name = plain_name(_AFTER_NAME.split(parts[0])[0]) if parts else ""
    return name if _may_head_a_page(name) else None


def _may_head_a_page(name: str) -> bool:
    """Tell a name from a desk's and from a place with an agency in brackets."""
    return (
        bool(name)
        and (is_name(name) or is_title_of_paper(name))
        and "(" not in name
        and not is_post(name)
    )


def _imprint(text: str) -> Iterator[tuple[str, float, str]]:
    text = " ".join(text.split())
    if match := _SOURCE.search(text):
        name = plain_name(match[1])
        if name and is_name(name) and not is_agency(name):
            yield "source-line", 4.5, name
    if owner := _owner(text):
        yield "copyright", _owner_weight(owner), owner
    name = leading_name(text)
    if name and _POSTAL.match(text, len(name)) and is_name(name):
        yield "postal-address", 2.0, name
    if name and _says_what_it_is(name, text):
        yield "says-of-itself", 3.5 if is_distinct_outlet(name) else 2.0, name
    for rule, weight, pattern in _OF_ITSELF:
        match = pattern.match(text)
        if match and not is_post(text) and (name := _whole_name(match["rest"])):
            yield rule, weight, name


_OF_ITSELF = (
    ("about", 1.5, _ABOUT),
    ("first-published", 3.5, _FIRST_IN),
    ("writes-for", 1.5, _WRITES_FOR),
)
"""Sentences in which a site names itself or its source: rule, weight, pattern."""


def _says_what_it_is(name: str, text: str) -> bool:
    """`Slow Lines is a free newsletter`; a person is a writer or a fellow, and no publication."""
    if not _IS_A.match(text, len(name) + 1) or not _is_distinct(name):
        return False
    person = is_person(name, cued=False) and not looks_like_outlet(name)
    return not person or bool(_PUBLICATION.match(text, len(name)))


def _owner(text: str) -> str:
    """Return whose copyright a line claims by a year, in words, or as a company; others credit pictures.

    >>> _owner("© 2019 Sundmark Observer Publishing. Reproduction by permission only.")
    'Sundmark Observer'
    """
    sign = _SIGN.search(text)
    if not sign:
        return ""
    claimed = bool(_CLAIM.search(text))
    before = text[: sign.start()].rstrip(" ,.")
    if claimed and before and leading_name(before) == before and not _CLAIM.search(before):
        return _without_company(plain_name(before))
    start = sign.end()
    while filler := _FILLER.match(text, start):
        start = filler.end()
    name = plain_name(_OWNER_END.split(text[start:])[0])
    owner = _without_company(name) if name and is_name(name) and "/" not in name else ""
    return owner if claimed or (not before and owner != name) else ""


def _without_company(name: str) -> str:
    """Return a company's name without its legal form, where a word is left."""
    parts = name.split()
    while len(parts) > 1 and _COMPANY.issuperset(
        re.split(r"s?-", parts[-1].casefold().replace(".", "").strip(",&"))
    ):
        parts.pop()
    return " ".join(parts)


def _owner_weight(name: str) -> float:
    """An owner may be a company of many outlets, or the writer: then something else must name it too."""
    if is_agency(name) or (is_person(name, cued=False) and not looks_like_outlet(name)):
        return 1.0
    if any(word in _HOLDER for word in name.casefold().split()):
        return 1.0
    return 3.0 if is_distinct_outlet(name) else 2.0


def _whole_name(text: str) -> str:
    """Return the words if they are a distinct name and no more, with or without a full stop."""
    words = text.removesuffix(".")
    return words if leading_name(words) == words and _is_distinct(words) else ""


def _is_distinct(name: str) -> bool:
    """One capitalised word at a sentence's start may be any noun; two, or an acronym, are a name."""
    return is_name(name) and (len(name.split()) > 1 or looks_like_outlet(name))
