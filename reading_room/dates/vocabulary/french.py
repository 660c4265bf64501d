"""The words of French time expressions."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "the": "le la les l",
    "a": "un une",
    "in": "en au aux",
    "dans": "dans",
    "of": "de du d des",
    "for": "pendant pour durant",
    "from": "entre",
    "since": "depuis",
    "until": "jusqu jusque",
    "to": "à",
    "and": "et",
    "or": "ou",
    "per": "par",
    "every": "chaque",
    "about": "environ près presque quelque",
    "few": "quelques plusieurs",
    "last": "dernier dernière derniers dernières passé passée",
    "previous": "précédent précédente",
    "next": "prochain prochaine prochains prochaines",
    "following": "suivant suivante",
    "this": "ce cet cette ces",
    "same": "même",
    "il": "il",
    "y": "y",
    "has": "a",
    "more": "plus",
    "later": "tard",
    "earlier": "tôt auparavant",
    "after": "après",
    "before": "avant",
    "early": "début",
    "mid": "mi milieu",
    "ending": "fin",
    "half": "moitié semestre",
}
_VALUED: Valued = {
    "month": numbered(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "short_month": numbered("janv fév/févr ____ avr ___ ____ juil ____ sept oct nov déc"),
    "weekday": numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    "season": {"printemps": 3, "automne": 9, "hiver": 12},
    "springfall": {"été": 6},
    "unit": {
        "seconde": "second",
        "minute": "minute",
        "heure": "hour",
        "jour journée": "day",
        "mois": "month",
        "décennie": "decade",
    },
    "week": {"semaine": "week"},
    "weekend": {"week-end": "weekend"},
    "quarter": {"trimestre": "quarter"},
    "year_word": {"an année": "year"},
    "century": {"siècle": "century"},
    "years": {"années": "year"},
    "units": {
        "secondes": "second",
        "minutes": "minute",
        "heures": "hour",
        "jours": "day",
        "semaines": "week",
        "ans": "year",
        "décennies": "decade",
        "siècles": "century",
    },
    "word": numbered(
        "___ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    )
    | {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "cent": 100},
    "ordinal": numbered("premier/première deuxième/second/seconde troisième quatrième"),
    "deictic": {"aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1},
    "day_beside": {"lendemain": 1, "veille": -1, "surlendemain": 2},
    "part": {"matin": "MO", "après-midi midi": "AF", "soir soirée": "EV", "nuit": "NI"},
    "present": {"maintenant actuellement": "PRESENT_REF"},
    "vague": {"récemment": "PAST_REF"},
    "often": {"quotidiennement": "day"},
    "holiday": {"noël": 1225},
}

FRENCH = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary."""
