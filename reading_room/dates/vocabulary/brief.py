"""Days beside the publication, weekdays and months of languages of which no more is read."""

from reading_room.dates.vocabulary.table import PUNCTUATION, numbered, vocabulary

ARABIC = vocabulary(
    PUNCTUATION | {"last": "الماضي الماضية", "next": "المقبل المقبلة القادم القادمة", "in": "في"},
    {
        "month": numbered("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        "weekday": numbered("الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", 0),
        "deictic": {"أمس": -1, "غدا": 1},
        "unit": {"الشهر شهر": "month"},
        "week": {"الأسبوع": "week"},
        "year_word": {"العام عام": "year"},
    },
)
CATALAN = vocabulary(
    PUNCTUATION | {"last": "passat passada", "next": "vinent", "of": "de d del", "the": "el la l"},
    {
        "month": numbered(
            "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"
        ),
        "weekday": numbered("dilluns dimarts dimecres dijous divendres dissabte diumenge", 0),
        "deictic": {"avui": 0, "ahir": -1, "demà": 1},
        "unit": {"mes": "month"},
        "week": {"setmana": "week"},
        "year_word": {"any": "year"},
    },
)
CZECH = vocabulary(
    PUNCTUATION | {"last": "minulý minulé minulém", "next": "příští", "in": "v ve"},
    {
        "month": numbered(
            "ledna/lednu/leden února/únoru března/březnu dubna/dubnu května/květnu června/červnu"
            " července/červenci srpna/srpnu září října/říjnu listopadu/listopad prosince/prosinci"
        ),
        "weekday": numbered("pondělí úterý středu/středa čtvrtek pátek sobotu/sobota neděli/neděle", 0),
        "deictic": {"dnes": 0, "včera": -1, "předevčírem": -2, "zítra": 1},
        "unit": {"měsíc měsíci": "month"},
        "week": {"týden týdnu": "week"},
        "year_word": {"rok roce roku": "year"},
    },
)
TURKISH = vocabulary(
    PUNCTUATION | {"last": "geçen", "next": "gelecek", "this": "bu", "ago": "önce"},
    {
        "month": numbered("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
        "weekday": numbered("pazartesi salı çarşamba perşembe cuma cumartesi pazar", 0),
        "deictic": {"bugün": 0, "dün": -1, "yarın": 1},
        "unit": {"gün": "day", "ay": "month"},
        "week": {"hafta": "week"},
        "year_word": {"yıl": "year"},
    },
)
