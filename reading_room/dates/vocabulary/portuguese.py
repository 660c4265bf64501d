"""The words of Portuguese time expressions."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "o a os as",
    "a": "um uma",
    "in": "em no na nos nas",
    "dentro": "dentro",
    "of": "de do da dos das",
    "for": "por durante",
    "from": "entre",
    "since": "desde",
    "until": "até",
    "to": "ao à",
    "and": "e",
    "or": "ou",
    "every": "cada",
    "about": "cerca quase",
    "few": "alguns algumas poucos poucas vários várias",
    "last": "passado passada passados passadas último última últimos últimas",
    "previous": "anterior",
    "next": "próximo próxima próximos próximas",
    "following": "seguinte",
    "that_which": "que",
    "this": "este esta neste nesta deste desta",
    "same": "mesmo mesma",
    "hace": "há",
    "ago": "atrás",
    "later": "depois tarde",
    "earlier": "antes",
    "more": "mais",
    "early": "início começo princípio",
    "mid": "meados",
    "ending": "fim final finais",
}
_VALUED: Valued = {
    "month": numbered(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
    "weekday": numbered(
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo", 0
    ),
    "season": {"primavera": 3, "verão": 6, "outono": 9, "inverno": 12},
    "unit": {"minuto": "minute", "hora": "hour", "dia": "day", "mês": "month", "década": "decade"},
    "week": {"semana": "week"},
    "quarter": {"trimestre": "quarter"},
    "year_word": {"ano": "year"},
    "century": {"século": "century"},
    "years": {"anos": "year"},
    "units": {
        "minutos": "minute",
        "horas": "hour",
        "dias": "day",
        "semanas": "week",
        "meses": "month",
        "décadas": "decade",
        "séculos": "century",
    },
    "word": numbered("___ dois/duas três quatro cinco seis sete oito nove dez onze doze"),
    "ordinal": numbered("primeiro/primeira segundo/segunda terceiro/terceira"),
    "deictic": {"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1},
    "day_beside": {"véspera": -1},
    "part": {"manhã madrugada": "MO", "tarde": "AF", "noite": "NI"},
    "holiday": {"natal": 1225},
}

PORTUGUESE = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary."""
