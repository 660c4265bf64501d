"""The words of German time expressions."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "der die das den dem des",
    "a": "ein eine einen einem einer eines",
    "in": "im während",
    "dans": "in",
    "on": "am an",
    "of": "von vom",
    "for": "für",
    "from": "ab zwischen",
    "since": "seit",
    "until": "bis",
    "and": "und",
    "or": "oder",
    "per": "pro",
    "every": "jeden jede jedes jeder jedem",
    "about": "etwa rund ungefähr fast knapp gegen circa ca gut",
    "few": "einige mehrere wenige paar einigen mehreren wenigen viele vielen",
    "last": "letzten letzter letzte letztes letztem"
    " vergangenen vergangene vergangenes vergangener vergangenem",
    "previous": "vorigen vorige voriges voriger",
    "next": "nächsten nächste nächstes nächster nächstem"
    " kommenden kommende kommendes kommender kommendem",
    "following": "folgenden folgende folgendes folgender darauffolgenden",
    "this": "diesen diesem dieser dieses diese laufenden",
    "that": "jenem jenen jener jenes",
    "same": "selben gleichen",
    "vor": "vor",
    "later": "später darauf danach",
    "earlier": "zuvor davor vorher",
    "early": "anfang frühen früh",
    "late": "spät späten",
    "mid": "mitte",
    "ending": "ende",
    "half": "hälfte",
}
_DAYS = "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"
_VALUED: Valued = {
    "month": numbered(
        "januar/jänner februar märz april mai juni juli august september oktober november dezember"
    ),
    "short_month": numbered("jan feb mrz apr ___ jun jul aug sept/sep okt nov dez"),
    "weekday": numbered(_DAYS, 0)
    | {
        f"{day}{part}": number
        for number, days in enumerate(_DAYS.split())
        for day in days.split("/")
        for part in ("abend", "morgen", "mittag", "nachmittag", "nacht", "vormittag")
    },
    "season": {
        "frühling frühjahr frühlings": 3,
        "sommer sommers": 6,
        "herbst herbstes": 9,
        "winter winters": 12,
    },
    "unit": {
        "sekunde": "second",
        "minute": "minute",
        "stunde": "hour",
        "tag tages": "day",
        "monat monats": "month",
        "jahrzehnt": "decade",
    },
    "week": {"woche": "week"},
    "weekend": {"wochenende": "weekend"},
    "quarter": {"quartal quartals": "quarter"},
    "year_word": {"jahr jahres": "year"},
    "century": {"jahrhundert jahrhunderts": "century"},
    "units": {
        "sekunden": "second",
        "minuten": "minute",
        "stunden": "hour",
        "tage tagen": "day",
        "wochen": "week",
        "monate monaten": "month",
        "jahre jahren": "year",
        "jahrzehnte jahrzehnten": "decade",
        "jahrhunderte jahrhunderten": "century",
    },
    "word": numbered("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    | {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100},
    "ordinal": numbered(
        "ersten/erste/erstes/erster zweiten/zweite/zweites/zweiter"
        " dritten/dritte/drittes vierten/vierte/viertes"
    ),
    "deictic": {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2},
    "day_beside": {"vortag": -1, "folgetag": 1},
    "morrow": {"morgen": 1},
    "part": {"abend": "EV", "nacht": "NI", "nachmittag": "AF", "vormittag": "MO", "mittag": "MI"},
    "present": {"jetzt derzeit": "PRESENT_REF"},
    "vague": {"kürzlich neulich": "PAST_REF"},
    "often": {"täglich": "day", "wöchentlich": "week", "monatlich": "month", "jährlich": "year"},
    "holiday": {"weihnachten": 1225, "silvester": 1231, "neujahr": 101},
}

GERMAN = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary; a weekday grown together with a part of the day means its day."""
