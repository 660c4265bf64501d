"""The words of Polish time expressions, in the cases in which they stand."""

from reading_room.dates.vocabulary.table import PUNCTUATION, Valued, numbered, vocabulary

_PLAIN = {
    "in": "w we",
    "dans": "za",
    "of": "z ze",
    "for": "przez",
    "from": "między",
    "since": "od",
    "until": "do",
    "and": "i oraz a",
    "or": "lub albo",
    "every": "każdy każdego każdą co",
    "about": "około ponad prawie blisko",
    "few": "kilka kilku parę",
    "last": "ostatni ostatnią ostatnim ostatniego miniony minioną minionym"
    " zeszły zeszłą zeszłym zeszłego zeszłej ubiegły ubiegłą ubiegłym ubiegłego ubiegłej",
    "previous": "poprzedni poprzednią poprzednim",
    "next": "przyszły przyszłą przyszłym przyszłego następny następną następnym najbliższy najbliższą",
    "this": "ten tę tym tego",
    "ago": "temu",
    "later": "później potem",
    "earlier": "wcześniej",
    "early": "początku",
    "mid": "połowie",
    "ending": "końcu końca koniec",
}
_VALUED: Valued = {
    "month": numbered(
        "stycznia/styczeń/styczniu lutego/luty/lutym marca/marzec/marcu kwietnia/kwiecień/kwietniu"
        " maja/maj/maju czerwca/czerwiec/czerwcu lipca/lipiec/lipcu sierpnia/sierpień/sierpniu"
        " września/wrzesień/wrześniu października/październik/październiku"
        " listopada/listopad/listopadzie grudnia/grudzień/grudniu"
    ),
    "weekday": numbered(
        "poniedziałek/poniedziałku/poniedziałkowy wtorek/wtorku środa/środę/środy czwartek/czwartku"
        " piątek/piątku sobota/sobotę/soboty niedziela/niedzielę/niedzieli",
        0,
    ),
    "season": {
        "wiosną wiosna wiosny": 3,
        "latem lato": 6,
        "jesienią jesień jesieni": 9,
        "zimą zima zimy": 12,
    },
    "unit": {"godzinę": "hour", "dzień dnia": "day", "miesiąc miesiącu": "month"},
    "week": {"tydzień tygodniu tygodnia": "week"},
    "weekend": {"weekend": "weekend"},
    "year_word": {"rok roku": "year"},
    "units": {
        "godzin godziny": "hour",
        "dni": "day",
        "tygodni tygodnie": "week",
        "miesięcy miesiące": "month",
        "lat lata": "year",
    },
    "word": numbered("___ dwa/dwie/dwóch trzy cztery pięć sześć siedem osiem dziewięć dziesięć"),
    "deictic": {"dziś dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1},
    "part": {"rano ranem": "MO", "popołudniu": "AF", "wieczorem": "EV", "nocą nocy noc": "NI"},
}

POLISH = vocabulary(PUNCTUATION | _PLAIN, _VALUED)
"""The vocabulary."""
