"""Weekdays in the languages of which no more is read, by the forms that follow a preposition.

`в среду`, `lunedì notte`, `esta quinta-feira`, `周一` count from the publication as in other languages.
"""

import re
from collections.abc import Iterator

from reading_room.dates.period import Period
from reading_room.dates.reference import Reference, Tense

_FORMS = {
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "no": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "ca": "dilluns dimarts dimecres dijous divendres dissabte diumenge",
    "pl": "poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
    "cs": "pondělí úterý středu čtvrtek pátek sobotu neděli",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "uk": "понеділок вівторок середу четвер п'ятницю суботу неділю",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "zh": "_一 _二 _三 _四 _五 _六 _[日天]".replace("_", "(?<![一两二三四几每半下])(?:周|星期|礼拜)"),
    "ja": "月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    "ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
}
"""Monday to Sunday by BCP 47 language."""
_UNSPACED = ("zh", "ja", "ko")
_COMPOUND = ("nl", "da", "no", "nb", "sv")
"""Languages that write `Monday evening` as one word."""
_PART = "(?:morgen|ochtend|middag|avond|nacht|aften|kveld|kväll|natt?)?"
_NEAR, _WINDOW = 20, 120
"""Characters before a weekday in which a preposition stands, and around it in which its verb does."""
_UNSURE = re.compile(
    r"(?:\b(?:fino a|entro|ogni|tutti i|prossim[ao]|scors[ao]|até|cada|próxim[ao]|às|aos|tot"
    r"|tot en met|vanaf|elke|iedere|volgende|komende|afgelopen|inden|til|hver|næste|neste"
    r"|till|varje|nästa|fins a?"
    r"|każd[yą]|do|przyszł[yą]|najbliższ[yą]|do|každ[ýé]|příští|до|к|кажд\w{2}|следующ\w{2}|ближайш\w{2}"
    r"|кожн\w|наступн\w)"
    r"|[每至到]|毎週?|来週?|다음 주|매주)\s*$",
    re.IGNORECASE,
)
"""Words before a weekday that make it no day just past: a deadline, a habit, the week to come."""
_AHEAD = re.compile(
    r"\b(?:\w+(?:rà|ranno|rão)|será|zal|zullen|gaat|vil|skal|ska|kommer att|będzie|będą|odbędzie|bude"
    r"|budou|буд[еу]т|состоится|пройд[её]т|откроется|начн[её]тся|буде|відбудеться)\b|[将將]|予定|예정",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]\s|[。！？]")


def weekdays(text: str, published: Period, language: str) -> Iterator[tuple[int, int, Period]]:
    """Yield the places of weekdays in a text, as code points, with the days that they mean."""
    tongue = language.split("-")[0].lower()
    if tongue not in _FORMS:
        return
    forms = "|".join(f"({form})" for form in _FORMS[tongue].split())
    edges = ("", "") if tongue in _UNSPACED else (r"(?<![\w-])", r"(?![\w-])")
    tail = _PART if tongue in _COMPOUND else ""
    for match in re.finditer(f"{edges[0]}(?:{forms}){tail}{edges[1]}", text, re.IGNORECASE):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        if _UNSURE.search(before[-_NEAR:]):
            continue
        around = (
            _STOP.split(before)[-1] + " " + _STOP.split(text[match.end() : match.end() + _WINDOW])[0]
        )
        tense = Tense.FUTURE if _AHEAD.search(around) else Tense.PAST
        day = Reference(published=published, tense=tense).weekday((match.lastindex or 1) - 1)
        if day is not None:
            yield *match.span(), day
