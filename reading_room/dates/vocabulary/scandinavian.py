"""The words of Danish, Norwegian and Swedish time expressions, which have most of them in common."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "den det de",
    "a": "en ett et ei",
    "in": "i under",
    "dans": "om",
    "on": "på",
    "of": "av af",
    "since": "siden sedan",
    "until": "til till inntil",
    "and": "og och",
    "or": "eller",
    "every": "hver hvert varje",
    "about": "omkring cirka ca nästan nesten næsten omtrent",
    "few": "noen nogle några flera flere",
    "last": "sidste siste senaste sista forrige förra",
    "next": "næste neste nästa kommende",
    "this": "denne dette detta",
    "ago": "siden sedan",
    "later": "senere senare",
    "earlier": "tidligere tidigare",
    "early": "tidlig tidligt början",
    "late": "sent",
    "mid": "midten mitten medio",
    "ending": "slutningen slutten slutet",
}
_DAYS = "mandag/måndag tirsdag/tisdag onsdag torsdag fredag lørdag/lördag søndag/söndag"
_PARTS = (
    "morgen morgenen morgon morgonen formiddag formiddagen förmiddag förmiddagen ettermiddag"
    " ettermiddagen eftermiddag eftermiddagen aften aftenen kveld kvelden kväll kvällen natt natten nat"
)
_VALUED: Valued = {
    "month": numbered(
        "januar/januari februar/februari mars/marts april mai/maj juni juli august/augusti september"
        " oktober november december/desember"
    ),
    "weekday": {
        f"{day}{ending}": number
        for number, days in enumerate(_DAYS.split())
        for day in days.split("/")
        for ending in ("", "s", "en", *(f"s{part}" for part in _PARTS.split()))
    },
    "season": {
        "forår våren foråret": 3,
        "sommer sommar sommeren sommaren": 6,
        "efterår høst höst hösten høsten efteråret": 9,
        "vinter vinteren vintern": 12,
    },
    "springfall": {"vår": 3},
    "unit": {"minut minutt": "minute", "time timme": "hour", "dag": "day", "måned månad": "month"},
    "week": {"uke uge vecka veckan uken ugen": "week"},
    "weekend": {"helg helgen weekenden": "weekend"},
    "quarter": {"kvartal": "quarter"},
    "year_word": {"år året": "year"},
    "century": {"århundrede århundre": "century"},
    "units": {
        "minutter minuter": "minute",
        "timer timmar": "hour",
        "dager dage dagar": "day",
        "uker uger veckor": "week",
        "måneder månader": "month",
    },
    "word": numbered("___ to/två tre fire/fyra fem seks/sex sju/syv åtte/åtta/otte ni ti/tio"),
    "ordinal": numbered("første/första anden/andre/andra tredje"),
    "deictic": {
        "idag i~dag i~aften i~kveld i~kväll i~morges i~morse i~nat i~natt": 0,
        "igår i~går i~aftes": -1,
        "i~forgårs i~förrgår": -2,
        "imorgon i~morgen i~morgon": 1,
    },
    "part": {
        "formiddag förmiddag morgen morgon": "MO",
        "ettermiddag eftermiddag": "AF",
        "aften kveld kväll kvällen": "EV",
        "natt nat natten": "NI",
    },
}

SCANDINAVIAN = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary."""
