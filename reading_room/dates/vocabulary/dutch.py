"""The words of Dutch time expressions."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "de het",
    "a": "een",
    "in": "in tijdens gedurende",
    "dans": "over",
    "on": "op",
    "of": "van",
    "for": "voor",
    "from": "tussen",
    "since": "sinds vanaf",
    "until": "tot",
    "to": "naar",
    "and": "en",
    "or": "of",
    "per": "per",
    "every": "elke elk iedere ieder",
    "about": "ongeveer circa bijna ruim",
    "few": "enkele paar meerdere verschillende",
    "last": "afgelopen laatste vorige vorig",
    "next": "volgende volgend komende komend",
    "following": "daaropvolgende",
    "this": "deze dit",
    "that": "die dat",
    "same": "dezelfde hetzelfde",
    "ago": "geleden",
    "later": "later daarna erna nadien",
    "earlier": "eerder daarvoor ervoor",
    "early": "begin vroeg",
    "late": "laat",
    "mid": "midden half medio",
    "ending": "einde eind",
}
_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
_VALUED: Valued = {
    "month": numbered(
        "januari februari maart april mei juni juli augustus september oktober november december"
    ),
    "short_month": numbered("jan feb mrt apr ___ jun jul aug sept okt nov dec"),
    "weekday": numbered(_DAYS, 0)
    | {
        f"{day}{part}": number
        for number, day in enumerate(_DAYS.split())
        for part in ("morgen", "ochtend", "middag", "avond", "nacht")
    },
    "season": {"lente voorjaar": 3, "zomer": 6, "herfst najaar": 9, "winter": 12},
    "unit": {
        "minuut": "minute",
        "uur": "hour",
        "dag": "day",
        "maand": "month",
        "decennium": "decade",
    },
    "week": {"week": "week"},
    "weekend": {"weekend": "weekend"},
    "quarter": {"kwartaal": "quarter"},
    "year_word": {"jaar": "year"},
    "century": {"eeuw": "century"},
    "units": {
        "minuten": "minute",
        "uren": "hour",
        "dagen": "day",
        "weken": "week",
        "maanden": "month",
        "jaren": "year",
        "eeuwen": "century",
    },
    "word": numbered("één twee drie vier vijf zes zeven acht negen tien elf twaalf"),
    "ordinal": numbered("eerste tweede derde vierde"),
    "deictic": {
        "vandaag vanmorgen vanochtend vanmiddag vanavond vannacht": 0,
        "gisteren gisteravond gistermiddag gisterochtend": -1,
        "eergisteren": -2,
        "overmorgen": 2,
    },
    "morrow": {"morgen": 1},
    "part": {"ochtend": "MO", "middag": "AF", "avond": "EV", "nacht": "NI"},
    "holiday": {"kerstmis kerst": 1225, "oudjaar": 1231},
}

DUTCH = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary; a weekday grown together with a part of the day means its day."""
