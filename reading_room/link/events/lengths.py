"""Lengths of time in a sentence: how many days a thing took, and how long after another it was.

`a three-day visit`, `dreitägiger Besuch`, `三天的访问`; `three weeks after it`, `zwei Tage nach`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from reading_room.dates.edtf import parse_edtf
from reading_room.dates.reference import Expression, Kind
from reading_room.link.events.spans import span
from reading_room.model import Edtf, Place

_NUMERALS = """
two zwei deux dos due dois duas twee två to dwu dwa двух два 两 二 二
three drei trois tres tre três drie трое trzy trzech трёх трех три 三
four vier quatre cuatro quattro quatro vier fyra cztero четырёх четырех 四
five fünf cinq cinco cinque vijf fem pięcio пяти 五
six sechs sei seis zes sex seks шести 六
seven sieben sept siete sette sete zeven sju семи 七
eight acht huit ocho otto oito åtta восьми 八
nine neun neuf nueve nove negen nio девяти 九
ten zehn dix diez dieci dez tien tio десяти 十
"""
_COUNT = {word: n for n, row in enumerate(_NUMERALS.strip().splitlines(), 2) for word in row.split()}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_COUNT, key=lambda w: (-len(w), w)))})"
_HINT = re.compile(
    "day|hour|tägig|daags|dag|dniow|дневн|stündig|jours|días|giorni|dias|heures|horas|天的|日間"
)
_LASTING = re.compile(
    rf"(?<![\w.,])(?:(?P<days>{_NUMBER})[- ]?(?:day\b(?! (?:after|before|later|earlier|ago))|days of\b"
    r"|tägig|daags|dagars|dages\b|dniow|дневн|jours de\b|días de\b)"
    r"|(?P<hours>24|48|72|96)[- ](?:hour\b|stündig|heures\b|horas\b))"
    rf"|\b(?:de|di) (?P<of>{_NUMBER}) (?:jours|días|giorni|dias)\b|(?P<cjk>{_NUMBER})(?:天的|日間の)"
    rf"|\b(?:i|for|für|pendant|durante|per|por|на) (?P<for>{_NUMBER})"
    r" (?:dag(?:e|er|ar)|døgn|dygn|days|tage|jours|días|giorni|dias|дн\w+|суток)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s(?:after|following|since|nach|nachdem|après|después|tras|dopo|após|depois|na|nadat|po|efter|etter|после)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"P(\d{1,3})([DWMY])")
_DAYS = {"D": 1, "W": 7, "M": 30.44, "Y": 365.25}
_BLUR = {"D": 0, "W": 3, "M": 15, "Y": 180}
"""Days on either side that a count of the unit leaves open."""


def lasting(words: str) -> int | None:
    """Return how many days the words say that a thing lasted; None where they don't.

    >>> lasting("ein dreitägiger Besuch"), lasting("a 48-hour strike"), lasting("three days ago")
    (3, 2, None)
    """
    match = _LASTING.search(words) if _HINT.search(words) else None
    if match is None:
        return None
    if match["hours"]:
        return int(match["hours"]) // 24
    number = (match["days"] or match["of"] or match["cjk"] or match["for"]).casefold()
    days = int(number) if number.isdigit() else _COUNT[number]
    return days if days > 1 else None


def earlier_by(
    times: Sequence[Expression], sentence: Place, published: Edtf | None
) -> Iterator[tuple[Expression, Edtf]]:
    """Yield each length that the sentence puts behind another happening, with the day of that.

    It counts back from the day that the sentence itself names, or from the publication.
    """
    days = (t.value for t in times if t.value and t.meaning.kind is Kind.DATE and span(t.value) == 1)
    day = next(days, published if published and span(published) == 1 else None)
    for time in times if day else ():
        amount = _AMOUNT.fullmatch(time.meaning.amount)
        if amount and day and _AFTER.match(sentence.quote, time.end - sentence.start):
            there = parse_edtf(day).first - timedelta(days=round(int(amount[1]) * _DAYS[amount[2]]))
            blur = timedelta(days=_BLUR[amount[2]])
            first, last = (there - blur).isoformat(), (there + blur).isoformat()
            yield time, Edtf(first if first == last else f"{first}/{last}")
