"""Lines about people: who wrote ("By ...", "posted 14:20 by ..."), their posts, who helped."""

import re

from reading_room.ingest.date_lines import dates_in

_DEED = (
    r"posted|written|reported|reviewed|tested|compiled|edited|produced|words|story|text|interview|analysis"
    r"|opinion|review|photographs?|photography"
)
_BY = (
    rf"(?:(?:{_DEED})\s+)?by|von|ein(?:e)? \w+ von|par|un article de|propos recueillis par|por|di"
    r"|door|av|af|przez|texte?|texto?|testo|автор|текст|interview|words|story|reporter|contributor|author|autor(?:in)?"
    r"|auteur|autore"
)
_PARTICLE = (
    r"(?:de|da|di|del|della|der|den|des|du|la|le|van|von|vom|zu|zur|bin|ibn|al|el|dos|das|ten|ter"
    r"|af|av|y|e)"
)
_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞĢĪĶŁŃŇŌŐŘŚŞŠŤŪŮŹŻŽА-Я"
_CAPITALISED = (
    r"(?:(?:[A-Z]\.){1,3}|[dDlLO]['’](?=[A-Z])[^\W\d_]++"
    rf"|[{_CAPITALS}][^\W\d_]*+\.?(?:['’-][^\W\d_]++)*)"
)
_NAME = rf"{_CAPITALISED}(?:\s++(?:{_PARTICLE}\s++){{0,2}}{_CAPITALISED}){{1,4}}"
_IN_PLACE = rf"(?:\s++(?:in|à|en|aus|a|i)\s++{_CAPITALISED}(?:\s++{_CAPITALISED})?)?"
_JOINED = r"(?:and|und|et|y|e|en|og|och|i|with)\s++"
_AND = rf"\s*+(?:[,&/]\s*+(?:{_JOINED})?|(?<=\s){_JOINED})"
_NAMES = re.compile(rf"{_NAME}{_IN_PLACE}(?:{_AND}{_NAME}{_IN_PLACE})*")
_BYLINE = re.compile(
    rf"(?i:{_BY})(?:\s*+[:：]\s*+|\s++)(?:(?:the|our)\s++)?(?:{_PARTICLE}\s++)?{_CAPITALISED}"
    r"|(?i:posted|written|submitted|published|started|uploaded)\s(?i:by)\s*+:?\s*+\w"
)
_MID_BYLINE = re.compile(rf"\b(?:by|von|par|por|di|door|av)\s++(?:{_PARTICLE}\s++)?{_CAPITALISED}")
_CJK_BYLINE = re.compile(
    r"[【（(]?(?:(?:本报|本刊|特约)?记者|作者|来源|文|撰文|編集|責任編集|取材)\s*+[:：/／・丨|]?\s*+"
    r"[\u3040-\u9fff·\s、]{2,20}|[\u3040-\u9fff]{0,8}(?:记者|記者)[\u3040-\u9fff\s、]{0,12}$"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s*[ap]\.?m\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|staff writer|writer|columnist|contributor|fellow|director"
    r"|professor|prof\.|dr\.|analyst|lecturer|researcher|journalist|critic|producer|chief|bureau|desk|agency"
    r"|agencies|staff|newsroom|korrespondent(?:in)?|redakteur(?:in)?|redaktion|reporterin|autorin|journaliste"
    r"|correspondante?|envoyée? spéciale?|rédaction|rédacteur|rédactrice|chroniqueu(?:r|se)"
    r"|correspons?al|redacción|redactora?|periodista|enviad[oa] especial|redazione"
    r"|inviat[oa]|corrispondente"
    r"|redação"
    r"|repórter|redactie|verslaggever|skribent|特派员|特派員|编辑|研究员|教授)\b"
    r"|^(?:[a-z-]+ ){0,3}(?:chair|president|head|founder|secretary|dean|member)(?:man|woman|person)?"
    r"(?:,| of | for | at )"
)
"""Of a line in small letters."""
_CREDIT = re.compile(
    r"[\[(（]*+\s*+(?:(?:additional |further )?(?:reporting|writing|editing|research|translation"
    r"|production)\b.{0,20}?\bby\b|(?:edited|translated|compiled|adapted|photographs?)\b.{0,30}?\b(?:by|from)\b"
    r"|(?:traduit|traducido)\b.{0,30}?\b(?:de|par|por)\b"
    r"|.{0,80}\b(?:contributed (?:to this|reporting|from)|beigetragen)"
    r"|zusätzliche berichterstattung|mitarbeit\b|mit material|con información|con agencias"
    r"|(?:translation|übersetzung|traduction|traducción)\b|责任编辑|责编|编辑：)",
    re.IGNORECASE,
)
LONGEST_BYLINE, LONGEST_NAMES, LONGEST_POST = 160, 100, 90
"""Code points."""


def is_byline(text: str) -> bool:
    """Whether the line says who wrote: "By ...", "Von ...", "posted 14:20 by ..."."""
    if len(text) > LONGEST_BYLINE:
        return False
    if _BYLINE.match(text) or _CJK_BYLINE.match(text):
        return True
    return bool(_MID_BYLINE.search(text) and (_CLOCK.search(text) or dates_in(text)))


def is_names(text: str) -> bool:
    """Whether the line is one or several names, alone or with a place, a post or an outlet behind."""
    names = _NAMES.match(text) if len(text) <= LONGEST_NAMES else None
    if not names:
        return False
    rest = text[names.end() :].strip()
    return not rest or (rest[0] in ",|-–—·•/" and len(rest.split()) <= 7)


def is_post(text: str) -> bool:
    """Whether a short line names a post, a desk or a profession."""
    return len(text) <= LONGEST_POST and bool(_POST.search(text.lower()))


def is_credit(text: str) -> bool:
    """Whether the line says who else worked on the article."""
    return bool(_CREDIT.match(text))
