"""Whose copyright a line claims."""

import re

from reading_room.ingest.lexicon import any_of, words
from reading_room.ingest.outlets import (
    is_agency,
    is_distinct_outlet,
    is_name,
    leading_name,
    looks_like_outlet,
    plain_name,
)
from reading_room.ingest.persons import is_person

_SIGN = re.compile(r"©|ⓒ|\(c\)|\bcopyrights?\b|版权所有|版權所有|著作権", re.I)
_YEARS = r"(?:19|20)\d\d(?: ?[-–] ?(?:(?:19|20)\d\d|\d\d))?"
_FILLER = re.compile(rf"(?:©|ⓒ|\(c\)|copyrights?\b|by |{_YEARS}|[,:.：] |[-–—] |[ ：«„“])", re.I)
"""What stands between a copyright sign and the owner's name."""
RIGHTS_RESERVED = any_of(
    """
    all rights | tous droits | alle rechte | todos los derechos | tutti i diritti | todos os
    direitos | alle rechten | alle rettigheter | alle rettigheder | все права | wszelkie prawa |
    med ensamrätt | kaikki oikeudet | tüm hakları | minden jog | všechna práva | toate drepturile |
    無断転載 | 未经授权 | 未經授權 | 不得转载 | 무단 전재 | 무단전재 | جميع الحقوق | כל הזכויות |
    με επιφύλαξη | при перепечатке | усі права | kõik õigused | visos teisės | click for |
    reproduction | riproduzione
    """
)
_OWNER_END = re.compile(rf"[.|;,–—]\s| - | \(|[»”“]|{_YEARS}|{RIGHTS_RESERVED}|\.$", re.I)
_CLAIM = re.compile(rf"{_YEARS}|{RIGHTS_RESERVED}", re.I)
_COMPANY = words(
    """
    publishing publisher publishers publications publication group inc ltd llc limited gmbh sa spa
    plc ab as asa aps bv nv pvt pty verlag company co corporation corp kg ag se oy oyj srl sl
    """
) | {""}
HOLDER = words(
    """
    media mediengruppe mediagroup mediehuset holdings holding entertainment digital group network
    networks groep gruppe grupo gruppo verlag druck publishers publishing publications printers
    newspapers sites communications interactive ventures partners brands properties enterprises
    """
)
"""Words in the name of a company that owns outlets rather than of one of them; folded."""


def owner_of(text: str) -> str:
    """Return whose copyright a line claims by a year, in words, or as a company; others credit pictures.

    >>> owner_of("© 2019 Sundmark Observer Publishing. Reproduction by permission only.")
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
    company = _without_company(name) if name and is_name(name) and "/" not in name else ""
    return company if claimed or (not before and company != name) else ""


def owner_weight(name: str) -> float:
    """An owner may be a company of many outlets, or the writer: then something else must name it too."""
    if is_agency(name) or (is_person(name, cued=False) and not looks_like_outlet(name)):
        return 1.0
    if any(word in HOLDER for word in name.casefold().split()):
        return 1.0
    return 3.0 if is_distinct_outlet(name) else 2.0


def _without_company(name: str) -> str:
    """Return a company's name without its legal form, where a word is left."""
    parts = name.split()
    while len(parts) > 1 and _COMPANY.issuperset(
        re.split(r"s?-", parts[-1].casefold().replace(".", "").strip(",&"))
    ):
        parts.pop()
    return " ".join(parts)
