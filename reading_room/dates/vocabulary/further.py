"""Days beside the publication, weekdays and months of the Baltic languages, Icelandic and Indonesian."""

from reading_room.dates.vocabulary.table import PUNCTUATION, numbered, vocabulary


def _inflected(stems: str, endings: str) -> str:
    """Join each stem with all endings, for `numbered`."""
    return " ".join("/".join(stem + ending for ending in endings.split()) for stem in stems.split())


ICELANDIC = vocabulary(
    PUNCTUATION
    | {
        "last": "síðasta síðastliðinn síðastliðna síðustu liðinn liðna",
        "next": "næsta næstu næstkomandi",
        "this": "þessari þessum þessu",
        "in": "í",
        "on": "á",
        "vor": "fyrir",
        "since": "frá",
    },
    {
        "month": numbered(
            "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"
        ),
        "weekday": numbered(
            _inflected(
                "mánu þriðju miðviku fimmtu föstu laugar sunnu",
                "dag dagur daginn dagsins degi dags dagskvöld dagsmorgun",
            ),
            0,
        ),
        "deictic": {
            "í~dag í~kvöld í~nótt í~morgun": 0,
            "í~gær í~gærkvöldi í~gærkvöld": -1,
            "í~fyrradag": -2,
            "á~morgun": 1,
        },
        "word": numbered("einum tveimur þremur fjórum fimm sex sjö átta níu tíu"),
        "unit": {"dögum": "day", "mánuði mánuðum": "month"},
        "week": {"viku vikunni vikum": "week"},
        "year_word": {"ári árum": "year"},
    },
)
INDONESIAN = vocabulary(
    PUNCTUATION
    | {
        "last": "lalu",
        "next": "mendatang depan",
        "this": "ini",
        "that_which": "yang",
        "in": "pada sejak hingga",
        "of": "di",
    },
    {
        "month": numbered(
            "Januari Februari Maret/Mac April Mei Juni/Jun Juli/Julai Agustus/Ogos September"
            " Oktober November/Nopember Desember/Disember"
        ),
        "weekday": numbered("Senin/Isnin Selasa Rabu Kamis/Khamis Jumat/Jumaat Sabtu Minggu/Ahad", 0),
        "deictic": {"hari~ini tadi": 0, "kemarin semalam": -1, "besok esok": 1, "lusa": 2},
        "part": {"pagi": "MO", "siang sore petang": "AF", "malam": "NI"},
        "unit": {"bulan": "month"},
        "week": {"pekan": "week"},
        "year_word": {"tahun": "year"},
    },
    capitalised="Minggu Mei Maret Mac Ahad",
)
"""With Malay."""
LITHUANIAN = vocabulary(
    PUNCTUATION
    | {"last": "praėjusį praėjusią praėjusiais", "next": "kitą ateinantį ateinančią", "this": "šį šią"},
    {
        "month": numbered(
            "sausio/sausį vasario/vasarį kovo/kovą balandžio/balandį gegužės/gegužę birželio/birželį"
            " liepos/liepą rugpjūčio/rugpjūtį rugsėjo/rugsėjį spalio/spalį lapkričio/lapkritį"
            " gruodžio/gruodį"
        ),
        "weekday": numbered(
            _inflected("pirmad antrad trečiad ketvirtad penktad šeštad sekmad", "ienį ienis ienio"), 0
        ),
        "deictic": {"šiandien": 0, "vakar": -1, "užvakar": -2, "rytoj": 1, "poryt": 2},
        "unit": {"mėnesį": "month"},
        "week": {"savaitę": "week"},
        "year_word": {"metais metų": "year"},
    },
)
LATVIAN = vocabulary(
    PUNCTUATION
    | {"last": "pagājušajā pagājušo", "next": "nākamajā nākamo", "this": "šajā šo", "of": "gada"},
    {
        "month": numbered(
            _inflected("janvār februār", "is a ī")
            + " marts/marta/martā "
            + _inflected("aprīl", "is a ī")
            + " maijs/maija/maijā jūnijs/jūnija/jūnijā jūlijs/jūlija/jūlijā augusts/augusta/augustā "
            + _inflected("septembr oktobr novembr decembr", "is a ī")
        ),
        "weekday": numbered(
            _inflected("pirmd otrd trešd ceturtd piektd sestd svētd", "ien iena ienas ienu"), 0
        ),
        "deictic": {"šodien šovakar šorīt": 0, "vakar": -1, "aizvakar": -2, "rīt": 1, "parīt": 2},
        "unit": {"mēnesī": "month"},
        "week": {"nedēļā nedēļu": "week"},
        "year_word": {"gadā": "year"},
    },
)
ESTONIAN = vocabulary(
    PUNCTUATION
    | {
        "last": "möödunud eelmisel eelmise eelmine",
        "next": "järgmisel järgmise järgmine tuleval",
        "this": "sel",
        "ago": "tagasi",
    },
    {
        "month": numbered(
            "jaanuari/jaanuar/jaanuaril/jaanuaris veebruari/veebruar/veebruaril/veebruaris"
            " märtsi/märts/märtsil/märtsis aprilli/aprill/aprillil/aprillis mai/mail/mais"
            " juuni/juunil/juunis juuli/juulil/juulis augusti/august/augustil/augustis"
            " septembri/september/septembril/septembris oktoobri/oktoober/oktoobril/oktoobris"
            " novembri/november/novembril/novembris detsembri/detsember/detsembril/detsembris"
        ),
        "weekday": numbered(
            _inflected("esmaspäev teisipäev kolmapäev neljapäev", "al a")
            + " reedel/reede/reedet "
            + _inflected("laupäev pühapäev", "al a"),
            0,
        ),
        "deictic": {"täna": 0, "eile": -1, "üleeile": -2, "homme": 1, "ülehomme": 2},
        "unit": {"päeva": "day", "kuul kuud": "month"},
        "week": {"nädalal nädalat": "week"},
        "year_word": {"aastal aastat": "year"},
    },
)
