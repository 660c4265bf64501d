"""The grammar of what stands around a title: bylines, names, posts, dates, datelines, credits."""

import re

from archive.dates.absolute import find_absolute

_TIME = re.compile(
    r"\bT?\d{1,2}\s*(?:[:.h時时点]|Uhr)\s*\d{0,2}(?::\d\d)?(?:\.\d+)?(?:分)?\s*(?:[ap]\.?m\.?|uhr|Z\b|hrs)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|[+-]\d\d:?\d\d\b|\b(?-i:[A-Z]{2,4}T|UTC|GMT|MEZ|MESZ|BST|IST|Uhr)\b",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves"
    r"|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira"
    r"|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b"
    r"|\b(?:first\s+)?(?:published|posted|updated?|modified|last|on|at|date|dated|le|am|um|el|il|op|om|à|the|uhr|local time|stand"
    r"|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|gepubliceerd"
    r"|laatst|bijgewerkt|atualizado|às|alle|ore|hora|and|et|und|y)\b|[(（]?星期[一二三四五六日天][)）]?|周[一二三四五六日]|[月火水木金土日]曜日?"
    r"|发布(?:时间|于)?|更新|公開|配信",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:(?:published|posted|updated|publié|veröffentlicht|publicado)\s*:?\s*)?(?:(?:vor|il y a|hace|há)\s+\d+\s+\w+|\d+\s+\w+\s+(?:ago|fa|geleden|atrás)|\d+\s*(?:小时|分钟|天|時間|分|日)前)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_BY = (
    r"(?:(?:posted|written|reported|words|story|text|interview|analysis|opinion|review|compiled|edited|produced|reviewed|tested|photographs?|photography)\s+)?by"
    r"|von|par|por|di|door|av|af|przez|text|texte?|texto|testo|автор|текст|interview|words|author|autor(?:in)?|auteur|autore|propos recueillis par"
    r"|un article de|ein(?:e)? \w+ von|story|reporter|contributor|reporting by"
)
_PARTICLE = r"(?:de|da|di|del|della|der|den|des|du|la|le|van|von|vom|zu|zur|bin|ibn|al|el|dos|das|ten|ter|af|av|y|e)"
_CAP = r"(?:(?:[A-Z]\.){1,3}|[dDlLO]['’](?=[A-Z])[^\W\d_]+|[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞĢĪĶŁŃŇŌŐŘŚŞŠŤŪŮŹŻŽА-Я][^\W\d_]*\.?(?:['’-][^\W\d_]+)*)"
_NAME = rf"{_CAP}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAP}){{1,4}}"
_AND = r"(?:\s*,\s*|\s*[&/]\s*|\s*,?\s+(?:and|und|et|y|e|en|og|och|i|with)\s+)"
_POSTED_BY = re.compile(r"(?:posted|written|submitted|published|started|uploaded) by\s*:?\s*\w", re.IGNORECASE)
_CAPITALISED_BYLINE = re.compile(
    rf"(?:(?i:{_BY}))(?:\s*[:：]\s*|\s+)(?:(?:the|our)\s+)?(?:{_PARTICLE}\s+)?{_CAP}"
)
_CJK_BYLINE = re.compile(
    r"^[【（(]?(?:(?:本报|本刊|特约|新华社)?记者|作者|来源|文|撰文|編集|責任編集|文・|取材)\s*[:：/／・丨|]?\s*[\u3040-\u9fff·\s、]{2,20}|^[\u3040-\u9fff]{0,8}(?:记者|記者)[\u3040-\u9fff\s、]{0,12}$"
)
_PLACED = rf"{_NAME}(?:\s+(?:in|à|en|aus|a|i)\s+{_CAP}(?:\s+{_CAP})?)?"
_NAMES = re.compile(rf"{_PLACED}(?:{_AND}{_PLACED})*")
_POST = re.compile(
    r"\b(?:correspondents?|reporters?|editor|editors|staff writer|writer|columnist|contributor|fellow|director|professor|prof\.|dr\.|analyst"
    r"|lecturer|researcher|journalist|critic|producer|chief|bureau|desk|agency|agencies|staff|newsroom"
    r"|korrespondent(?:in)?|redakteur(?:in)?|redaktion|reporterin|autorin|journaliste|correspondante?|envoyée? spéciale?|rédaction"
    r"|rédacteur|rédactrice|chroniqueu(?:r|se)|correspons?al|redacción|redactora?|periodista|enviad[oa] especial|redazione|inviat[oa]|corrispondente"
    r"|redação|repórter|redactie|verslaggever|journalist|skribent|特派员|特派員|编辑|研究员|教授)\b"
    r"|^(?:[a-z-]+ ){0,3}(?:chair|president|head|founder|secretary|dean|member)(?:man|woman|person)?(?:,| of | for | at )",
    re.IGNORECASE,
)
_MID_BYLINE = re.compile(rf"\b(?:by|von|par|por|di|door|av)\s+(?:{_PARTICLE}\s+)?{_CAP}")
_PLACE = r"(?:[A-ZÀ-Þ][^\W\d_]*[.'’-]?[^\W\d_]*\.?)"
_DASH = r"(?:\s*(?:--+|[—–])\s*|\s+-\s+)"
_DATELINE = re.compile(
    rf"(?:\*\*)?[A-ZÀ-Þ](?:[^\W\d_]|[ '’./-]){{1,40}}(?:,\s*[^\W\d_][^—–()]{{0,40}}?)?(?:\s*\([^)]{{2,40}}\)|/[^/\n]{{2,30}}/)?\s*(?:\*\*)?(?:{_DASH}|\s*[:：]\s+(?=[A-ZÀ-Þ])(?<=[A-Z]:\s))"
)
_BARE_DATELINE = re.compile(rf"[A-ZÀ-Þ][^.!?:;]{{1,60}}?(?:\([^)]*\))?\s*(?:--|[—–]|(?<=[)\s])-)\s*$")
_CREDIT = re.compile(
    r"^[\[((]*\s*(?:(?:additional |further )?(?:reporting|writing|editing|research|translation|production|zusätzliche berichterstattung)\b.{0,20}?\b(?:by|von)"
    r"|(?:edited|translated|compiled|photographs?|mit material von|traduit|traducido|adapted)\b.{0,30}?\b(?:by|de|par|von|por|from|de l)"
    r"|.{0,80}\b(?:contributed (?:to this|reporting)|contributed from|contribu[óé] |beigetragen)|mitarbeit\b|(?:mit material|avec|con información|con agencias|\(?avec afp|translation|übersetzung|traduction|traducción)\b|责任编辑|（责编|编辑：|\(编辑)",
    re.IGNORECASE,
)


def is_date(text: str) -> bool:
    """Whether the line is a date and no more: time, zone, weekday and words such as "Updated" aside."""
    if len(text) > 110:
        return False
    rest = _AGO.sub(" ", _without_dates(text))
    if rest == text:
        return False
    return len(_LETTERS.findall(_DATE_WORDS.sub(" ", _TIME.sub(" ", rest)))) <= 3


def is_dated(text: str) -> bool:
    """Whether a short line has a date with its year among other words."""
    return len(text) <= 120 and any(date.year and date.day for date in find_absolute(text))


def _without_dates(text: str) -> str:
    for date in reversed(find_absolute(text)):
        text = f"{text[: date.start]} {text[date.end :]}"
    return text


def is_byline(text: str) -> bool:
    """Whether the line says who wrote: "By ...", "Von ...", "posted 14:20 by ..."."""
    if len(text) > 160:
        return False
    if _CAPITALISED_BYLINE.match(text) or _CJK_BYLINE.match(text) or _POSTED_BY.match(text):
        return True
    return bool(_MID_BYLINE.search(text) and (_TIME.search(text) or find_absolute(text)))


def is_names(text: str) -> bool:
    """Whether the line is one or several names, alone or with a place, a post or an outlet behind."""
    if len(text) > 100:
        return False
    names = _NAMES.match(text)
    if not names:
        return False
    rest = text[names.end() :].strip()
    return not rest or (rest[0] in ",|-–—·•/" and len(rest.split()) <= 7)


def is_post(text: str) -> bool:
    """Whether a short line names a post, a desk or a profession."""
    return len(text) <= 90 and bool(_POST.search(text))


def is_bare_dateline(text: str) -> bool:
    """Whether the line is a place with a dash and nothing behind it."""
    return bool(_BARE_DATELINE.fullmatch(text))


def opens_with_dateline(text: str) -> bool:
    """Whether a paragraph opens with the place that it was filed from."""
    return bool(_DATELINE.match(text))


def is_credit(text: str) -> bool:
    """Whether the line says who else worked on the article."""
    return bool(_CREDIT.match(text))
