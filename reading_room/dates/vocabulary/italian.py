"""The words of Italian time expressions."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "il lo la i gli le l",
    "a": "un uno una",
    "in": "in nel nella nello nei nelle",
    "on": "",
    "dans": "tra fra",
    "of": "di d del della dello dei delle dell",
    "for": "per",
    "since": "dal dalla dallo da dall",
    "until": "fino",
    "to": "a al alla allo",
    "and": "e ed",
    "or": "o",
    "every": "ogni",
    "about": "circa quasi",
    "few": "alcuni alcune pochi poche diversi",
    "last": "scorso scorsa scorsi scorse ultimo ultima ultimi ultime",
    "previous": "precedente",
    "next": "prossimo prossima prossimi prossime",
    "following": "seguente successivo successiva",
    "this": "questo questa quest",
    "same": "stesso stessa",
    "ago": "fa",
    "after": "dopo",
    "before": "prima",
    "more": "più",
    "early": "inizio inizi",
    "mid": "metà",
    "ending": "fine",
}
_VALUED: Valued = {
    "month": numbered(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
    ),
    "weekday": numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica", 0),
    "season": {"primavera": 3, "estate": 6, "autunno": 9, "inverno": 12},
    "unit": {"minuto": "minute", "ora": "hour", "giorno": "day", "mese": "month", "decennio": "decade"},
    "week": {"settimana": "week"},
    "weekend": {"weekend": "weekend"},
    "quarter": {"trimestre": "quarter"},
    "year_word": {"anno": "year"},
    "century": {"secolo": "century"},
    "units": {
        "minuti": "minute",
        "ore": "hour",
        "giorni": "day",
        "settimane": "week",
        "mesi": "month",
        "anni": "year",
        "secoli": "century",
    },
    "word": numbered("___ due tre quattro cinque sei sette otto nove dieci undici dodici"),
    "ordinal": numbered("primo/prima secondo/seconda terzo/terza quarto/quarta"),
    "deictic": {"oggi stamattina stamani stasera stanotte": 0, "ieri": -1, "domani": 1},
    "day_beside": {"indomani": 1, "vigilia": -1},
    "part": {"mattina mattino": "MO", "pomeriggio": "AF", "sera serata": "EV", "notte": "NI"},
    "holiday": {"natale": 1225, "ferragosto": 815},
}

ITALIAN = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary."""
