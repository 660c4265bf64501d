"""The words of Spanish time expressions."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "el la los las",
    "a": "un una",
    "in": "en",
    "dentro": "dentro",
    "of": "de del",
    "for": "durante por",
    "from": "entre",
    "since": "desde",
    "until": "hasta",
    "to": "a al",
    "and": "y e",
    "or": "o",
    "every": "cada",
    "about": "unos unas casi aproximadamente alrededor cerca",
    "few": "varios varias algunos algunas pocos pocas",
    "last": "pasado pasada pasados pasadas último última últimos últimas",
    "previous": "anterior",
    "next": "viene entrante",
    "upcoming": "próximo próxima próximos próximas",
    "following": "siguiente",
    "that_which": "que",
    "this": "este esta estos estas",
    "same": "mismo misma",
    "hace": "hace",
    "later": "después tarde",
    "earlier": "antes",
    "more": "más",
    "early": "principios comienzos inicios",
    "mid": "mediados",
    "ending": "finales fines fin",
    "half": "semestre mitad",
}
_VALUED: Valued = {
    "month": numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre"
        " octubre noviembre diciembre"
    ),
    "weekday": numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
    "season": {"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    "unit": {"minuto": "minute", "hora": "hour", "día": "day", "mes": "month", "década": "decade"},
    "week": {"semana": "week"},
    "quarter": {"trimestre": "quarter"},
    "year_word": {"año": "year"},
    "century": {"siglo": "century"},
    "years": {"años": "year"},
    "units": {
        "segundos": "second",
        "minutos": "minute",
        "horas": "hour",
        "días": "day",
        "semanas": "week",
        "meses": "month",
        "décadas": "decade",
        "siglos": "century",
    },
    "word": numbered(
        "___ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    )
    | {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100},
    "ordinal": numbered("primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta"),
    "deictic": {"hoy": 0, "ayer anoche": -1, "anteayer": -2},
    "morrow": {"mañana": 1},
    "day_beside": {"víspera": -1},
    "part": {"noche": "NI", "madrugada": "MO", "mediodía": "MI"},
    "present": {"ahora actualmente": "PRESENT_REF"},
    "vague": {"recientemente": "PAST_REF"},
    "holiday": {"navidad": 1225, "nochebuena": 1224},
}

SPANISH = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary."""
