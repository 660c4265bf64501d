"""Names that may be the publisher's of an article, each with all that a dump shows of it.

What is shown has names, such as `top1`, `press` or `with date`, which the table of weights scores.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reading_room.ingest.copyright_lines import HOLDER
from reading_room.ingest.dateline import read_dateline
from reading_room.ingest.header_segments import SOURCE_WORDS, Segment, above, below, head_of, segments_of
from reading_room.ingest.lexicon import words
from reading_room.ingest.outlets import (
    is_acronym,
    is_agency,
    is_distinct_outlet,
    is_menu,
    is_name,
    is_title_of_paper,
    leading_name,
    looks_like_outlet,
    plain_name,
    same_outlet,
)
from reading_room.ingest.persons import has_given_name, is_person
from reading_room.ingest.publisher_clues import tellings
from reading_room.ingest.seed_article import PROSE, Line, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_NO_NAMES = frozenset({"date", "page", "mail", "post", "menu", "label"})
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_SIGNS = re.compile(r"[^\w\s'’&.,+-]|--|\.\.|\d\d")
_DATED_OPENING = re.compile(r"[A-ZÀ-Þ][^.:–—]{2,60}\d(?:\s?[:–—]|\s-)\s+")
"""A place and a day before the first words of a release."""
_NAMED = frozenset({"press", "titled", "agency", "acronym", "domain"})
_BODIES = words(
    """
    ministry ministerium umweltministerium ministere ministerio ministero ministerstwo ministerie
    bakanligi министерство university universitat universite universidad universita universidade
    universitet universiteit universitesi университет council kommune kommun gemeente gemeinde comune
    prefeitura ayuntamiento mairie prefecture stadt landkreis belediyesi администрация urzad company
    plc ltd limited inc corp corporation gmbh ag sa spa trust foundation stiftung fondation fundacion
    institute institut instituto museum musee museo authority department office embassy party union
    association verband board society committee commission group holding stadtwerke bank hospital
    police federation club charity وزارة بلدية جامعة
    """
)
"""Folded words in names of bodies that issue releases, and that articles are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name on a line."""

    name: str
    line: Line
    rule: str
    """What read it there: the words that say so, or its place."""
    features: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCandidate:
    """A name with its mentions and all that speaks for it and against it."""

    mentions: tuple[Mention, ...]
    features: frozenset[str]


def outlet_candidates(
    piece: SeedArticle, setting: Setting
) -> tuple[OutletCandidate, ...]:
    """Return the candidates of an article, in the order in which the dump first has them."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    titles = [line.text.casefold() for line in piece.lines if line.role is Role.TITLE]
    for mention in _mentions(piece, setting):
        key = key_of(mention.name)
        said = mention.name.casefold()
        if key and not any(said == title or (len(said) > 25 and said in title) for title in titles):
            groups[key].append(mention)
    return tuple(
        OutletCandidate(
            mentions=tuple(several),
            features=frozenset().union(
                *(one.features for one in several), _about(key, several, piece, setting)
            ),
        )
        for key, several in groups.items()
    )


def key_of(name: str) -> str:
    """Return what printings of one name share: no article, no legal form, no frequency."""
    parts = name.split()
    while len(parts) > 1 and (fold_word(parts[-1]) in _LEGAL or parts[-1].replace(".", "").isdigit()):
        parts.pop()
    while len(parts) > 2 and fold_word(parts[-1]) in HOLDER:
        parts.pop()
    plain = " ".join(parts)
    return same_outlet(plain[:1].upper() + plain[1:])


def fold_word(word: str) -> str:
    return word.casefold().replace(".", "").strip(",&")


_OPENING = words("in am on at zu bei nach vor mit and und et y by from erschienen geschrieben publié posted geplaatst")
"""Folded words that no name begins with."""
_LINKS = words("of and the de del della di du des der die und et la le y e do da van for on in")
_RUBRICS = words(
    """
    situation report public press release media room update updates edition statement statements notes note
    document documents page posted published format origin source results search item items photo photos
    image video audio related share saved print email city county local national regional world latest live
    wydarzenia wiadomosci kultura kraj swiat region opinie hirek idojaras velemeny kultura belfold kulfold
    gundem yerel ekonomi spor kultur dunya anasayfa kunye zpravy domaci regiony nazory sport domu
    общество культура политика экономика новости главная спорт регионы происшествия погода україна культура
    nyheter lokalt inrikes utrikes kultur insandare ledare debatt nyheder indland udland debat kultur
    lokales regionales vermischtes feuilleton leserbriefe gesellschaft cronaca attualita esteri interni
    sucesos local internacional cultura cartas opinion cidade mundo cultura regio binnenland buitenland
    cultuur faitsdivers societe region environnement culture idees courrier social uutiset kotimaa
    社会 地域 国際 政治 経済 文化 スポーツ トップ 首页 本地 国际 社会 体育 사회 지역 정치 경제 문화 홈
    محليات الرئيسية ثقافة سياسة اقتصاد رياضة ειδησεις τελευταια νεα ροη ειδησεων
    """
)
"""Folded names of sections, and of what kinds of text there are."""
_LEGAL = words("ltd llc inc gmbh co kg ag sa sas srl spa plc ab as aps oy bv nv ltda fm mhz verlag verlags-gmbh") | {""}


def _mentions(piece: SeedArticle, setting: Setting) -> Iterator[Mention]:
    before: Line | None = None
    for zones, offset, line in _zones(piece, setting):
        segments = segments_of(line.text)
        headed = before is not None and bool(SOURCE_WORDS.fullmatch(before.text.rstrip(" :：")))
        before = line
        for segment in segments[1:] if "title" in zones else segments:
            by = segment.kind == "person" and segment.label == "by"
            if by or segment.kind in _NO_NAMES or not may_be_name(segment.words):
                continue
            features = set(_placed(zones, segment, page=setting.page))
            if headed:
                features.add("label source")
            if offset is not None:
                features.update(_aligned(segment, offset, piece, setting))
            yield Mention(name=segment.words, line=line, rule=zones[0], features=frozenset(features))
    around = {line.number for line in (*piece.lines, *piece.between)}
    over = {line.number for line in above(piece)[-4:]}
    under = {line.number for line in below(piece)[:4]}
    ends = {line.number for line in (*setting.dump.front, *setting.dump.foot)}
    for name, line, rule, weight in _clues(piece, setting):
        form = form_of(name)
        if form == "menu" or not may_be_name(name):
            continue
        at = line.number
        where = (
            "own"
            if at in around
            else "above"
            if at in over
            else "below"
            if at in under
            else "edge"
            if at in ends
            else "far"
        )
        features = {f"rule {rule}", f"rule {rule} & {form}", f"rule {rule} {where}"}
        if weight >= 3:
            features.add(f"rule {rule} sure")
        yield Mention(name=name, line=line, rule=rule, features=frozenset(features))


def _clues(piece: SeedArticle, setting: Setting) -> Iterator[tuple[str, Line, str, float]]:
    for clue in (*setting.imprints, *tellings(piece)):
        yield clue.name, clue.line, clue.rule, clue.weight
    dateline = read_dateline(piece)
    if dateline and dateline.outlet:
        yield dateline.outlet, dateline.line, "dateline", 1.0
    for line in piece.lead[:1]:
        text = line.text[len(dateline.quote) :].lstrip() if dateline and line is dateline.line else line.text
        text = _DATED_OPENING.sub("", text)
        if (name := plain_name(leading_name(text))) and is_name(name):
            legal = text[len(name) :].split(" ", 2)[:2]
            name += f" {legal[1]}" if len(legal) > 1 and fold_word(legal[1]) in _LEGAL - {""} else ""
            yield name, line, "subject of release" if setting.released else "subject", 1.0
    for name, line in setting.named_by_address:
        yield name, line, "address", 1.0


def _placed(zones: Sequence[str], segment: Segment, *, page: bool) -> Iterator[str]:
    form = form_of(segment.words)
    company = _company(segment)
    yield from (form, company, f"{form} & {company}")
    for zone in zones:
        yield from (zone, f"{zone} & {form}", f"{zone} & {company}")
        if page:
            yield from (f"page {zone}", f"page {zone} & {form}")
    if segment.label:
        yield f"label {segment.label}"
        yield f"label {segment.label} & {form}"
    if segment.count > 1:
        side = "first" if not segment.place else "last" if segment.place == segment.count - 1 else "mid"
        yield f"{side} of several & {form}"
        yield f"sign {segment.sign} & {form}"


def _company(segment: Segment) -> str:
    """What else is on the line."""
    beside = segment.beside
    if segment.count == 1:
        return "alone"
    known = [kind for kind in ("date", "person", "menu", "press", "post", "page") if kind in beside]
    return f"with {' '.join(known[:2]) or 'others'}{' in a row' if segment.count > 4 else ''}"


def _zones(piece: SeedArticle, setting: Setting) -> Iterator[tuple[tuple[str, ...], int | None, Line]]:
    """Yield the lines around an article with the names of their place, and their distance to the title."""
    dump = setting.dump
    several = " of several" if len(dump.pieces) > 1 else ""
    if several and not setting.heads_named:
        several = " of bare ones"
    tops = {line.number: n for n, line in enumerate(dump.front[:12], 1)}
    seen: set[int] = set()
    for offset, line in head_of(piece):
        seen.add(line.number)
        near = max(-4, min(offset, 5))
        zone = "title" if line.role is Role.TITLE else f"head{near:+} {'own' if line.article else 'lost'}"
        rank = tops.get(line.number)
        yield (zone, *_top(rank, several)) if rank and zone != "title" else (zone,), offset, line
    for line in dump.front[:12]:
        if line.number not in seen:
            seen.add(line.number)
            yield tuple(_top(tops[line.number], several)), None, line
    for line in piece.tail[:8]:
        if line.number not in seen and len(line.text) < 100 and line.article:
            yield ("tail",), None, line
            seen.add(line.number)
    ends = dump.lines[-3:]
    for number, line in enumerate(below(piece), 1):
        if line.number not in seen:
            seen.add(line.number)
            near = f"below{number if number < 3 else ' far'}"
            last = (f"end{several}",) if line in ends else ()
            yield (near, *last), None, line
    foot = {line.number for line in dump.foot}
    for line in dump.discarded:
        if line.number not in seen:
            yield (f"foot{several}" if line.number in foot else "of others",), None, line


def _top(rank: int, several: str) -> Iterator[str]:
    yield f"top{rank if rank < 4 else '4-6' if rank < 7 else ' more'}{several}"


def _aligned(segment: Segment, offset: int, piece: SeedArticle, setting: Setting) -> Iterator[str]:
    """What stands in the same place of the other articles' headers."""
    slot = (offset, segment.place)
    words = [at[slot] for slug, at in setting.slots.items() if slug != piece.slug and slot in at]
    if not words:
        return
    form = form_of(segment.words)
    key = key_of(segment.words)
    if any(key_of(other) == key for other in words):
        yield "slot same"
        yield f"slot same & {form}"
    forms = {form_of(other) for other in words}
    if forms & {"press", "titled", "domain"}:
        yield "slot press"
        yield f"slot press & {form}"
    for other in ("person", "acronym", "agency", "word", "words"):
        if other in forms:
            yield f"slot {other} & {form}"


@lru_cache(maxsize=8192)
def form_of(name: str) -> str:
    """Return the kind of name that words are by their form."""
    if name.isupper() and " " in name:
        name = " ".join(w.lower() if fold_word(w) in _LINKS else w.capitalize() for w in name.split())
    if is_menu(name) or all(same_outlet(part) in _RUBRICS for part in name.split()):
        return "menu"
    if is_agency(name):
        return "agency"
    if _DOMAIN.fullmatch(name):
        return "domain"
    if _SIGNS.search(name):
        return "signs"
    parts = [fold_word(word) for word in name.split()]
    if any(part in _BODIES for part in map(same_outlet, parts)):
        return "body"
    if is_distinct_outlet(name):
        return "press"
    if is_acronym(name):
        return "acronym"
    if is_title_of_paper(name):
        return "titled"
    if looks_like_outlet(name):
        return "like press"
    if is_person(name, cued=False):
        given = "given " if has_given_name(name) else ""
        return f"{given}person" if len(parts) < 4 else "long person"
    if not is_name(name):
        return "phrase"
    return "word" if len(parts) == 1 else "words"


def has_words(text: str, name: str) -> bool:
    place = text.find(name)
    if place < 0:
        return False
    return not text[place - 1 : place].isalnum() and not text[place + len(name) :][:1].isalnum()


def may_be_name(words: str) -> bool:
    """Return whether words can be an outlet's name at all: few, the first with a capital."""
    parts = words.split()
    if not parts or len(words) > 60 or len(parts) > 7 or not words[-1].isalnum() or len(words) < 2:
        return False
    if fold_word(parts[0]) in _OPENING or "/" in words:
        return False
    if words.islower() and _DOMAIN.fullmatch(words):
        return False
    if is_name(words):
        return True
    small = sum(word[0].islower() for word in parts)
    return words[0].isupper() and small <= 2 and len(parts) <= 5 and not any(map(str.isdigit, words))


def _about(
    key: str, mentions: Sequence[Mention], piece: SeedArticle, setting: Setting
) -> Iterator[str]:
    """What the dump as a whole says of a name."""
    form = form_of(mentions[0].name)
    yield f"a {form}"
    if setting.page:
        yield "in a page"
        yield f"in a page & {form}"
    lines = len({one.line.number for one in mentions})
    yield f"lines {min(lines, 3)}"
    yield f"lines {min(lines, 3)} & {form}"
    if len(key) > 3 and any(key in domain for domain in setting.domains):
        yield "domain"
        yield f"domain & {form}"
    name = mentions[0].name
    used = {one.line.number for one in mentions}
    again = sum(has_words(text, name.casefold()) for number, text in setting.dump.said if number not in used)
    yield f"again {min(again, 2)}"
    yield f"again {min(again, 2)} & {form}"
    told = sum(name in line.text for line in piece.lines if line.role in PROSE)
    yield f"told {min(told, 2)}"
    yield f"told {min(told, 2)} & {form}"
    title = " ".join(line.text.casefold() for line in piece.lines if line.role is Role.TITLE)
    words = set(_LONG_WORD.findall(title))
    if any(word in words for word in _LONG_WORD.findall(name.casefold())):
        yield "in title"
        yield f"in title & {form}"
    yield f"words {min(len(name.split()), 4)}"
    yield "capitals" if name.isupper() else "capital" if name[:1].isupper() else "small"
    if any(map(str.isdigit, name)):
        yield "digits"
    if setting.released:
        yield f"released & {form}"
    heads = sum(any(key_of(w) == key for w in at.values()) for at in setting.slots.values())
    if heads > 1:
        yield f"in several heads & {form}"
