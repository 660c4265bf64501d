"""What a person's name looks like in a byline, and the words that stand beside it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from reading_room.dates.names import fold
from reading_room.ingest.lexicon import words

_PARTICLES = words(
    """
    de del della di da do dos das du des la le van von vom zu zur den der ter ten te y e af av
    al el bin ibn ben abu o d
    """
)
_TITLES = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Lord|Lady|Rev|Fr|Hon|Herr|Frau|Mme|Mlle|Sra?|Dra|Dott|Dipl"
    r"|Sen|Gov|Rep|Gen|Col|Capt|Lt|Maj|Amb|Dhr|Mevr|M|PhD|MD|med|Ing)\b(?:\.-Ing)?\.?\s+)+"
)
_LETTERS_AFTER = re.compile(r"(?<![,\s]),?\s++(?:PhD|Ph\.D\.|MD|M\.D\.|MBA|MP|QC|KC|CFA|Jr\.?|OBE|CBE)$")
_DEGREES = words("phd md ms rd mph rn mba bsc msc ba ma jd esq jr sr cfa obe cbe mp")
_POSTS = words(
    """
    reporter reporters correspondent correspondents editor editors writer writers columnist
    journalist contributor contributors fellow director professor analyst staff chief senior
    junior deputy assistant associate bureau desk team lecturer researcher economist critic
    producer photographer president chairman ceo founder expert advisor adviser consultant
    scientist historian ambassador minister secretary author blogger specialist strategist head
    manager intern trainee korrespondent korrespondentin redakteur redakteurin reporterin
    redaktion journalistin volontar chefredakteur leiter autorin auslandskorrespondent
    correspondant correspondante journaliste redacteur redactrice redaction chroniqueur envoye
    envoyee directeur corresponsal periodista redactor redactora redaccion enviado enviada
    especial columnista director corrispondente giornalista redattore redattrice redazione
    inviato inviata correspondente reporter jornalista redacao enviado redacteur verslaggever
    verslaggeefster correspondente redactie korrespondent reporter journalist redaktor
    redaktorka korespondent dziennikarz dziennikarka redaktion redaksjonen redaksjon toimittaja
    muhabiri muhabir haber корреспондент редактор редакция журналист обозреватель спецкор
    """
)
"""Folded words that name a post or a whole newsroom, in the languages of the stop-word profiles."""
_NOBODY = words(
    """
    admin administrator user guest staff webmaster editor editorial newsroom anonymous unknown
    root moderator contributor redaktion redaction redaccion redazione redacao redactie newsdesk
    web online us you none anon unsigned s.n
    """
)
_TOKEN = re.compile(r"(?:[^\W\d_]|['’\-.]|[\u0900-\u0eff])+")
"""Letters, with the vowel signs of South Asia, which are none to Unicode."""
_EAST_ASIAN = re.compile(r"[\u3400-\u9fff々]{2,5}(?:[ 　·・][\u3400-\u9fff々]{1,4})?|[가-힣]{2,4}")
_HANDLE = re.compile(r"[^\W\d_][\w-]{1,23}")
"""What users of a forum call themselves: one word, in any letters."""
_JOIN = re.compile(
    r"(?<!\s)\s*+(?:[,;、，]|(?<=\s)(?:and|AND|UND|ET|und|et|y|e|og|och|oraz|ve|и|та|і|&|\+|(?:en|i)(?=\s\S+\s\S))\s"
    r"|(?<=[\u3400-\u9fff])と(?=[\u3400-\u9fff])|(?<=[^\W\d_]{3})/(?=[^\W\d_]{2,20} [^\W\d_]))\s*+"
)
_PLACE = re.compile(r"(?<!\s)\s++(?:in|à|aus|en|i|в|из)\s++(?:[A-ZÀ-ÞĀ-ŽА-ЯІ]|the\s).*$")
_FOR = re.compile(
    r"(?<!\s)\s++(?:[Ff]or|of|with|für|mit|pour|avec|para|con|per|voor|met|med)\s++(?=[A-ZÀ-Þ]|the\s[A-Z])"
)
_BEHIND = re.compile(
    r"(?<![\s|·•–—-])[\s|·•–—-]++(?:"
    r"(?:leave a|no|ein|kein|schreibe einen|\d{1,4}) (?:comment|reply|kommentar|comentario)"
    r"|(?:share|print|follow|twitter|facebook|instagram|linkedin|tips|e-?mail|contact)\b"
    r"|last (?:updated|modified)\b|(?:lesezeit|lesedauer|reading time|kategorien?|categor(?:y|ies))\b"
    r"|(?:published|publicado|publié|veröffentlicht|updated|aktualisiert|vom(?=\s\d))\s"
    r"|(?:\d{1,3}|an?) ?(?:min(?:ute)?[ns]?|minutos?|h(?:ou)?rs?|stunden?|days?|tagen?|weeks?|months?"
    r"|years?|views?)\b"
    r"|(?:hace|vor|il y a) \d|reports?$|reporting$).*$",
    re.I,
)
"""What sites print behind a name: `2 minutes read`, `3 comments`, `published 2 hours ago`."""
_HANDLE_BEHIND = re.compile(r"\s?@\w{2,30}+(?![\w.])")
"""`Ann Lee@annlee`, as a page runs a name and its handle together."""
_GLUE = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-ZÀ-Þ][\w]{1,20})")
_OF_POST = re.compile(
    r"[A-ZÀ-Þ][a-zß-ÿ]{4,}(?:in|eur|er|or|st|nt)\b|Email\b|Follow\b|Facebook\b|Instagram\b"
)
_PICTURES = re.compile(
    r"(?:,|\s(?:and|und|et|y|e|og|och|en|&))\s[^,()]{3,40}\((?:photo|foto|video|illustration|bild|picture)[^()]{0,30}\)",
    re.I,
)
"""Who took the pictures beside one who wrote: `Ann Lee (text) and Bo Day (photography)`."""
_BRACKETS = re.compile(r"(?<!\s)\s*+(?:[(（\[<][^)）\]>]{0,200}+[)）\]>]|(?<!\S)[^\s@]++@\S++)|\s@\w++")
_GIVEN = frozenset(
    fold(word)
    for line in Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split("\n")[1:]
    for word in line.split()
)
_INITIAL = re.compile(r"[^\W\d_]\.")
_LONGEST_POST = 3
"""Words of a post that stands before a name."""
_SHOUTED = re.compile(r"[^\W\d_]{3,}")


def unglued(text: str) -> str:
    """Return a line without handles and buttons, and with a comma where a name and a post ran together.

    >>> unglued("By Ann LeeStaff Writer")
    'By Ann Lee, Staff Writer'
    """
    plain = _BEHIND.sub("", text)
    plain = _HANDLE_BEHIND.sub("", plain) if "@" in plain else plain
    plain = _PICTURES.sub("", plain) if "(" in plain else plain
    cuts = [m.start() for m in _GLUE.finditer(plain) if _is_post_at(plain, m.start())]
    ends = [*cuts, len(plain)]
    return ", ".join(plain[start:end] for start, end in zip([0, *cuts], ends, strict=True))


def _is_post_at(text: str, start: int) -> bool:
    word = re.match(r"\w+", text[start:])
    return bool(_OF_POST.match(text, start) or (word and fold(word[0]) in _POSTS))


def strip_titles(name: str) -> str:
    """Return a name without forms of address and degrees.

    >>> strip_titles("Prof. Dr. Ana Ruiz, PhD")
    'Ana Ruiz'
    """
    plain = name.strip()
    match = _TITLES.match(plain)
    return _LETTERS_AFTER.sub("", plain[match.end() :] if match else plain).strip(" ,")


@lru_cache(maxsize=8192)
def split_names(text: str) -> tuple[str, ...]:
    """Return what stands between commas and words for "and", without places, brackets, addresses.

    Names in capitals beside others that are not, such as `Ann Lee, NDR HAMBURG`, are no writers': they
    keep theirs.
    """
    names = tuple(_names(text))
    mixed = any(" " in name and not name.isupper() for name in names)
    return names if mixed else tuple(map(_calm, names))


def _names(text: str) -> Iterator[str]:
    for part in _JOIN.split(_FOR.sub(", ", _BRACKETS.sub("", _BEHIND.sub("", text)))):
        name = strip_titles(_PLACE.sub("", part.strip(" .:*")))
        if name and fold(name).replace(".", "") not in _DEGREES:
            yield _without_post(_behind_post(name))


def _behind_post(text: str) -> str:
    """Return the name that stands behind a post: `unserem Korrespondenten Max Weiss`."""
    words = text.split()
    for number, word in enumerate(words[:_LONGEST_POST], 1):
        folded = fold(word)
        name = " ".join(words[number:])
        if (folded in _POSTS or folded[:-2] in _POSTS) and is_person(name, cued=False):
            return name
    return text


def _without_post(text: str) -> str:
    """Return the name that a post was printed directly behind: `Jane Doe Rural affairs editor`."""
    words = text.split()
    for length in (2, 3, 4):
        name, post = " ".join(words[:length]), " ".join(words[length:])
        last = words[min(length, len(words)) - 1].strip(".")
        if (
            len(last) > 1
            and fold(last) not in _PARTICLES
            and is_post(post)
            and len(words) <= length + 4
            and is_person(name, cued=False)
        ):
            return name
    return text


def are_stationed(text: str) -> bool:
    """Return whether there are only names, each with a place: `Ann Bo in Rome and Cy Do in Oslo`."""
    parts = _JOIN.split(text)
    return all(
        (place := _PLACE.search(part)) is not None and is_person(part[: place.start()], cued=False)
        for part in parts
    )


@lru_cache(maxsize=8192)
def is_post(text: str) -> bool:
    """Return whether some word names a post: `Competition Correspondent`."""
    return any(word in _POSTS for word in re.findall(r"\w+", fold(text)))


def is_nobody(name: str) -> bool:
    """Return whether the words say that nobody signs, or only that the house does: `none`, `s.n.`"""
    return fold(name).strip(".()[] ") in _NOBODY


@lru_cache(maxsize=8192)
def is_person(name: str, *, cued: bool) -> bool:
    """Return whether the words can be a person's name.

    A cue (`By`) lets a single word pass; without one, two to five words must all look like names.
    """
    if _EAST_ASIAN.fullmatch(name):
        return True
    tokens = name.split()
    if not (1 if cued else 2) <= len(tokens) <= 6 or is_post(name) or is_nobody(name):
        return False
    if cued and _HANDLE.fullmatch(name):
        return True
    named = [token for token in tokens if fold(token).strip("'’.") not in _PARTICLES]
    return (
        0 < len(named) <= (5 if cued else 4)
        and len(tokens[0]) > 1
        and all(map(_is_name_token, named))
        and any(len(t.strip(".")) > 2 for t in named)
    )


def has_given_name(name: str) -> bool:
    """Return whether a word is an initial, or a given name that is common somewhere: `Lorna Petrie`."""
    words = name.split()
    initial = len(words) > 1 and bool(_INITIAL.match(words[0]))
    return initial or any(fold(part) in _GIVEN for word in words for part in word.split("-"))


def length(name: str) -> int:
    """Return the number of a name's words, particles not counted: 2 of `Fouzia van der Fort`."""
    return sum(fold(word).strip("'’.") not in _PARTICLES for word in name.split())


def _is_name_token(token: str) -> bool:
    return bool(_TOKEN.fullmatch(token)) and (not token[0].islower() or token[:2] in ("d'", "d’"))


def _calm(name: str) -> str:
    """Return a name that was set in capitals throughout as names are written: `JANE DOE`, `Jane Doe`."""
    if not name.isupper() or not _SHOUTED.search(name) or " " not in name:
        return name
    return " ".join(
        word.lower() if fold(word) in _PARTICLES else _capitalised(word) for word in name.split()
    )


def _capitalised(word: str) -> str:
    return _SHOUTED.sub(lambda letters: letters[0].capitalize(), word)
