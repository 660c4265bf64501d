"""Days beside the publication, weekdays and months of languages of which no more is read."""

from reading_room.dates.vocabulary.table import PUNCTUATION, numbered, vocabulary

ARABIC = vocabulary(
    PUNCTUATION
    | {"last": "الماضي الماضية", "next": "المقبل المقبلة القادم القادمة", "in": "في", "of": "من"},
    {
        "month": numbered("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        "weekday": numbered("الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", 0),
        "deictic": {"اليوم": 0, "أمس": -1, "غدا": 1},
        "ordinal": numbered(
            "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي~عشر الثاني~عشر"
            " الثالث~عشر الرابع~عشر الخامس~عشر السادس~عشر السابع~عشر الثامن~عشر التاسع~عشر العشرين"
        ),
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
    PUNCTUATION
    | {"last": "minulý minulé minulém", "next": "příští", "in": "v ve", "vor": "před", "until": "do"},
    {
        "month": numbered(
            "ledna/lednu/leden února/únoru března/březnu dubna/dubnu května/květnu června/červnu"
            " července/červenci srpna/srpnu září října/říjnu listopadu/listopad prosince/prosinci"
        ),
        "weekday": numbered("pondělí úterý středu/středa čtvrtek pátek sobotu/sobota neděli/neděle", 0),
        "deictic": {"dnes": 0, "včera": -1, "předevčírem": -2, "zítra": 1},
        "part": {"ráno": "MO", "odpoledne": "AF", "večer": "EV"},
        "word": numbered("___ dvěma třemi čtyřmi pěti šesti"),
        "unit": {"dny": "day", "měsíc měsíci": "month"},
        "week": {"týden týdnu týdny": "week"},
        "year_word": {"rok roce roku lety": "year"},
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
_FINNISH_MONTHS = (
    *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
    *("heinä", "elo", "syys", "loka", "marras", "joulu"),
)
GREEK = vocabulary(
    PUNCTUATION
    | {
        "last": "περασμένη περασμένης περασμένο περασμένου προηγούμενη προηγούμενης",
        "next": "επόμενη επόμενης επόμενο ερχόμενη",
        "the": "ο η το του της τον την τη",
        "in": "σε στις στη στην τον",
        "on": "στις",
    },
    {
        "month": numbered(
            "Ιανουάριο/Ιανουάριος/Ιανουαρίου Φεβρουάριο/Φεβρουάριος/Φεβρουαρίου Μάρτιο/Μάρτιος/Μαρτίου"
            " Απρίλιο/Απρίλιος/Απριλίου Μάιο/Μάιος/Μαΐου Ιούνιο/Ιούνιος/Ιουνίου Ιούλιο/Ιούλιος/Ιουλίου"
            " Αύγουστο/Αύγουστος/Αυγούστου Σεπτέμβριο/Σεπτέμβριος/Σεπτεμβρίου"
            " Οκτώβριο/Οκτώβριος/Οκτωβρίου Νοέμβριο/Νοέμβριος/Νοεμβρίου"
            " Δεκέμβριο/Δεκέμβριος/Δεκεμβρίου"
        ),
        "weekday": numbered(
            "Δευτέρα/Δευτέρας Τρίτη/Τρίτης Τετάρτη/Τετάρτης Πέμπτη/Πέμπτης Παρασκευή/Παρασκευής"
            " Σάββατο/Σαββάτου Κυριακή/Κυριακής",
            0,
        ),
        "deictic": {"σήμερα απόψε": 0, "χθες χτες": -1, "προχθές": -2, "αύριο": 1},
        "unit": {"μήνα μήνας": "month"},
        "week": {"εβδομάδα εβδομάδας": "week"},
        "year_word": {"έτος έτους χρόνο": "year"},
    },
    capitalised="Δευτέρα Δευτέρας Τρίτη Τρίτης Τετάρτη Τετάρτης Πέμπτη Πέμπτης Παρασκευή",
)
HUNGARIAN = vocabulary(
    PUNCTUATION
    | {"last": "múlt elmúlt tavalyi", "next": "jövő következő", "this": "ezen", "the": "a az"},
    {
        "month": numbered(
            "január/januárban/januárjában február/februárban/februárjában"
            " március/márciusban/márciusában április/áprilisban/áprilisában"
            " május/májusban/májusában június/júniusban/júniusában"
            " július/júliusban/júliusában augusztus/augusztusban/augusztusában"
            " szeptember/szeptemberben/szeptemberében október/októberben/októberében"
            " november/novemberben/novemberében december/decemberben/decemberében"
        ),
        "short_month": numbered("jan febr márc ápr máj jún júl aug szept okt nov dec"),
        "weekday": numbered(
            "hétfő/hétfőn kedd/kedden/keddi szerda/szerdán/szerdai csütörtök/csütörtökön/csütörtöki"
            " péntek/pénteken/pénteki szombat/szombaton/szombati vasárnap/vasárnapi",
            0,
        ),
        "deictic": {"ma": 0, "tegnap": -1, "tegnapelőtt": -2, "holnap": 1},
        "part": {"reggel délelőtt": "MO", "délután": "AF", "este": "EV", "éjjel éjszaka": "NI"},
        "unit": {"hónap hónapban": "month"},
        "week": {"hét héten": "week"},
        "year_word": {"év évben": "year"},
    },
)
ROMANIAN = vocabulary(
    PUNCTUATION | {"last": "trecut trecută trecute", "next": "viitor viitoare", "in": "în", "on": "pe"},
    {
        "month": numbered(
            "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
            " decembrie"
        ),
        "weekday": numbered("___ marți miercuri joi vineri sâmbătă/sâmbăta duminică/duminica", 0),
        "deictic": {"astăzi azi diseară": 0, "ieri aseară": -1, "alaltăieri": -2, "mâine": 1},
        "part": {"dimineață dimineața": "MO", "seară seara": "EV", "noaptea": "NI"},
        "unit": {"lună luna": "month"},
        "week": {"săptămâna săptămână": "week"},
        "year_word": {"anul an": "year"},
    },
)
"""Of Romanian days Monday is left out, which is written as the word for months."""
FINNISH = vocabulary(
    PUNCTUATION | {"last": "viime", "next": "ensi", "this": "tänä tässä"},
    {
        "month": numbered(
            " ".join(f"{stem}kuu/{stem}kuuta/{stem}kuussa/{stem}kuun" for stem in _FINNISH_MONTHS)
        ),
        "weekday": numbered(
            "maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina"
            " perjantai/perjantaina lauantai/lauantaina sunnuntai/sunnuntaina",
            0,
        ),
        "deictic": {"tänään": 0, "eilen": -1, "toissapäivänä": -2, "huomenna": 1},
        "part": {"aamulla aamuna": "MO", "iltana illalla": "EV", "yönä yöllä": "NI"},
        "unit": {"kuussa": "month"},
        "week": {"viikolla": "week"},
        "year_word": {"vuonna": "year"},
    },
)
HEBREW = vocabulary(
    PUNCTUATION,
    {
        "month": numbered(
            "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי"
            " אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר"
        ),
        "weekday": numbered(
            "יום~שני/ביום~שני יום~שלישי/ביום~שלישי יום~רביעי/ביום~רביעי יום~חמישי/ביום~חמישי"
            " יום~שישי/ביום~שישי שבת/בשבת יום~ראשון/ביום~ראשון",
            0,
        ),
        "deictic": {"היום הבוקר הערב": 0, "אתמול אמש": -1, "שלשום": -2, "מחר": 1},
    },
)
HINDI = vocabulary(
    PUNCTUATION | {"in": "में", "on": "को"},
    {
        "month": numbered(
            "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्तूबर/अक्टूबर"
            " नवंबर/नवम्बर दिसंबर/दिसम्बर"
        ),
        "weekday": numbered("सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार शुक्रवार शनिवार रविवार", 0),
        "deictic": {"आज": 0},
    },
)
