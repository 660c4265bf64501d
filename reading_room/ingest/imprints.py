"""What a page says of itself around its articles: sources, copyright, imprints, calls to subscribe."""

import re
from collections.abc import Iterator

from reading_room.ingest.copyright_lines import owner_of, owner_weight
from reading_room.ingest.lexicon import any_of
from reading_room.ingest.outlets import (
    is_agency,
    is_distinct_outlet,
    is_name,
    leading_name,
    looks_like_outlet,
    plain_name,
    same_outlet,
)
from reading_room.ingest.persons import is_person, is_post
from reading_room.ingest.publisher_clues import PublisherClue
from reading_room.ingest.seed_article import SeedLines

_TOP = 6
"""Lines above the first article that may be its masthead."""
_CLAIM = re.compile(r"©|\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b", re.I)
"""The sign and the years of a line that says who owns the page."""
_LONGEST = 400
"""Code points of a line that may be an imprint."""
_SOURCE = re.compile(r"(?:^|[-–—|]\s?)source(?::\s|\s:\s|\s)([A-ZÀ-Þ].{1,60})$", re.I)
_SIGNED = re.compile(r"(?:©|ⓒ|\(c\)) ?(?P<name>\S.{1,50})$", re.I)
"""A line that is a sign and a name; in the midst of a page it credits a picture."""
_COMPANY_LINE = re.compile(
    r"(?P<name>[^\W\d_][^,|©]{2,50}?),? (?:\(Pty\) )?(?:Ltd|LLC|Inc|GmbH|AG|KG|A/S|ApS|AB|Oy"
    r"|B\.?V|N\.?V|S\.?A|SAS|S\.?r\.?l|S\.?p\.?A|s\.r\.o|Sp\. z o\.o|A\.Ş|Ltda)"
    r"(?:\.?(?:(?:,| -| \|) .{0,80})?|\. .{0,80})$"
)
"""A line that is a company and no more than its address."""
_SENDER = re.compile(
    r"(?:from|von|de|van|da|från|fra|от|发件人|差出人) ?[:：] ?\"?(?P<name>[^<\"@]{2,60})\"? ?"
    r"<[^@\s<>]++@(?P<domain>[\w.-]+)>",
    re.I,
)
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
_SUBTITLED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^.:|,]{2,40}?)(?:[.:]| [|–—-]) (?:an?|the|ein|eine|une?|una) (?:[\w-]+ ){0,3}?"
    r"(?:weblog|blog|newsletter|magazine|newspaper|zeitung|revue|revista|rivista|journal)\b",
    re.I,
)
"""A first line that says what it is the name of: `Slow Lines. A weblog about rivers`."""
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


def imprints(dump: SeedLines) -> Iterator[PublisherClue]:
    """Yield the names in source and copyright lines and in what an outlet says about itself."""
    released = any(_RELEASE.match(line.text) for line in dump.discarded)
    tops = {same_outlet(top.text): top.text for top in dump.front[:_TOP] if " " in top.text}
    for line in dump.lines[:1]:
        if (match := _SUBTITLED.match(line.text)) and is_name(name := match["name"]):
            yield PublisherClue(name=name, line=line, quote=line.text, rule="says-of-itself", weight=3.5)
    for line in dump.discarded:
        if len(line.text) > _LONGEST:
            continue
        top = tops.get(same_outlet(_CLAIM.sub(" ", line.text)), line.text)
        if len(_CLAIM.findall(line.text)) > 1 and top != line.text and not is_agency(top):
            name = plain_name(top)
            yield PublisherClue(name=name, line=line, quote=line.text, rule="copyright", weight=4.0)
            continue
        sender = _SENDER.match(dump.seed.lines[line.number - 1])
        for rule, weight, name in (*_imprint(line.text), *(_sender(sender) if sender else ())):
            last = rule == "company" and line is dump.lines[-1]
            yield PublisherClue(name=name, line=line, quote=line.text, rule=rule, weight=weight + last)
        if released and (match := _ABOUT.match(line.text)) and (name := _whole_name(match["rest"])):
            yield PublisherClue(name=name, line=line, quote=line.text, rule="issuer", weight=2.5)


def _imprint(text: str) -> Iterator[tuple[str, float, str]]:
    text = " ".join(text.split())
    if match := _SOURCE.search(text):
        name = plain_name(match[1])
        if name and is_name(name) and not is_agency(name):
            yield "source-line", 4.5, name
    if owner := owner_of(text):
        yield "copyright", owner_weight(owner), owner
    elif (match := _SIGNED.match(text)) and is_name(name := plain_name(match["name"])):
        yield "sign-alone", 1.5, name
    elif (match := _COMPANY_LINE.match(text)) and is_name(name := plain_name(match["name"])):
        yield "company", owner_weight(name), name
    name = leading_name(text)
    if name and _POSTAL.match(text, len(name)) and is_name(name):
        yield "postal-address", 2.0, name
    if name and _says_what_it_is(name, text):
        yield "says-of-itself", 3.5 if is_distinct_outlet(name) else 2.0, name
    for rule, weight, pattern in _OF_ITSELF:
        match = pattern.match(text)
        if match and not is_post(text) and (name := _whole_name(match["rest"])):
            yield rule, weight, name


def _sender(match: re.Match[str]) -> Iterator[tuple[str, float, str]]:
    """The sender of a mail, whose address is made of the same letters or who has no person's name."""
    name = plain_name(match["name"])
    agrees = same_outlet(name.replace("&", "and")) in re.sub(
        r"[^a-z0-9.]", "", match["domain"].casefold()
    )
    person = is_person(name, cued=False) and not looks_like_outlet(name)
    if name and is_name(name) and (agrees or not person):
        yield "mail-sender", 4.0 if agrees else 2.0, name


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


def _whole_name(text: str) -> str:
    """Return the words if they are a distinct name and no more, with or without a full stop."""
    words = text.removesuffix(".")
    return words if leading_name(words) == words and _is_distinct(words) else ""


def _is_distinct(name: str) -> bool:
    """One capitalised word at a sentence's start may be any noun; two, or an acronym, are a name."""
    return is_name(name) and (len(name.split()) > 1 or looks_like_outlet(name))
