"""What kind of name words are by their form, and which printings are of one name."""

import re
from collections.abc import Callable
from functools import lru_cache

from reading_room.ingest.copyright_lines import HOLDER
from reading_room.ingest.lexicon import words
from reading_room.ingest.outlets import (
    is_acronym,
    is_agency,
    is_distinct_outlet,
    is_menu,
    is_name,
    is_title_of_paper,
    looks_like_outlet,
    same_outlet,
)
from reading_room.ingest.persons import has_given_name, is_person

_LONG = 4
"""Words of a name that few people have."""
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_SIGNS = re.compile(r"[^\w\s'’&.,+\u0900-\u0eff-]|--|\.\.|\d\d")
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
_OPENING = words(
    "in am on at zu bei nach vor mit and und et y by from erschienen geschrieben publié posted geplaatst"
)
"""Folded words that no name begins with."""
_LINKS = words("of and the de del della di du des der die und et la le y e do da van for on in")
_RUBRICS = words(
    """
    situation report public press release media room update updates edition statement statements
    notes note document documents page posted published format origin source results search item
    items photo photos image video audio related share saved print email city county local
    national regional world latest live wydarzenia wiadomosci kultura kraj swiat region opinie
    hirek gazdasag tudomany talous urheilu ekonomika ekonomija okonomi idojaras velemeny
    belfold kulfold gundem yerel ekonomi spor kultur dunya anasayfa
    kunye zpravy domaci regiony nazory sport domu общество культура политика экономика новости
    главная спорт регионы происшествия погода україна nyheter lokalt inrikes utrikes insandare
    ledare debatt nyheder indland udland debat lokales regionales vermischtes feuilleton
    leserbriefe gesellschaft cronaca attualita esteri interni sucesos internacional cultura
    cartas opinion cidade mundo regio binnenland buitenland cultuur faitsdivers societe
    environnement culture idees courrier social uutiset kotimaa 社会
    地域 国際 政治 経済 文化 スポーツ トップ 首页 本地
    国际 体育 사회 지역 정치 경제 문화 홈 محليات
    الرئيسية ثقافة سياسة اقتصاد رياضة ειδησεις τελευταια νεα ροη
    ειδησεων
    """
)
"""Folded names of sections, and of what kinds of text there are."""
LEGAL = words(
    "ltd llc inc gmbh co kg ag sa sas srl spa plc ab as aps oy bv nv ltda fm mhz verlag verlags-gmbh"
) | {""}


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """Return what printings of one name share: no article, no legal form, no frequency."""
    parts = name.split()
    while len(parts) > 1 and (fold_word(parts[-1]) in LEGAL or parts[-1].replace(".", "").isdigit()):
        parts.pop()
    while len(parts) > 2 and fold_word(parts[-1]) in HOLDER:
        parts.pop()
    plain = " ".join(parts)
    return same_outlet(plain[:1].upper() + plain[1:])


def fold_word(word: str) -> str:
    return word.casefold().replace(".", "").strip(",&")


def _is_rubric(name: str) -> bool:
    return is_menu(name) or all(same_outlet(part) in _RUBRICS for part in name.split())


def _is_body(name: str) -> bool:
    return any(same_outlet(fold_word(word)) in _BODIES for word in name.split())


_FORMS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("menu", _is_rubric),
    ("agency", is_agency),
    ("domain", lambda name: bool(_DOMAIN.fullmatch(name))),
    ("signs", lambda name: bool(_SIGNS.search(name))),
    ("body", _is_body),
    ("press", is_distinct_outlet),
    ("acronym", is_acronym),
    ("titled", is_title_of_paper),
    ("like press", looks_like_outlet),
)
"""Kinds of name, of which the first that fits counts."""


@lru_cache(maxsize=8192)
def form_of(name: str) -> str:
    """Return the kind of name that words are by their form: `press`, `given person`, `word` ..."""
    if name.isupper() and " " in name:
        name = " ".join(w.lower() if fold_word(w) in _LINKS else w.capitalize() for w in name.split())
    if is_person(name, cued=False):
        given = "given " if has_given_name(name) else ""
        person = f"{given}person" if len(name.split()) < _LONG else "long person"
    else:
        person = ("word" if " " not in name else "words") if is_name(name) else "phrase"
    return next((form for form, is_so in _FORMS if is_so(name)), person)


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
