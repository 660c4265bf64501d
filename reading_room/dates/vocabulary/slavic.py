"""Days beside the publication, weekdays and months of the Slavic languages of the south, and Slovak."""

from reading_room.dates.vocabulary.table import PUNCTUATION, numbered, vocabulary

BULGARIAN = vocabulary(
    PUNCTUATION
    | {
        "last": "миналия миналият минал миналата минала миналото минало изминалата изминалия",
        "next": "следващия следващият следващата следващото идния идната предстоящия предстоящата",
        "this": "този тази това",
        "in": "в във през",
        "on": "на",
        "vor": "преди",
        "dans": "след",
        "since": "от",
        "until": "до",
    },
    {
        "month": numbered(
            "януари февруари март април май юни юли август септември октомври ноември декември"
        ),
        "weekday": numbered("понеделник вторник сряда четвъртък петък събота неделя", 0),
        "deictic": {"днес довечера": 0, "вчера снощи": -1, "завчера онзиден": -2, "утре": 1},
        "part": {"сутринта": "MO", "следобед": "AF", "вечерта": "EV", "нощта": "NI"},
        "word": numbered("един/една два/две три четири пет шест седем осем девет десет"),
        "unit": {"ден деня дни": "day", "месец месеца месеци": "month"},
        "week": {"седмица седмицата седмици": "week"},
        "year_word": {"година годината години": "year"},
    },
)
CROATIAN = vocabulary(
    PUNCTUATION
    | {
        "last": "prošli prošlog prošlom prošle prošlu prošla protekli protekle proteklog"
        " прошли прошлог прошле прошлу прошла",
        "next": "sljedeći sljedećeg sljedeće sljedeću sledeći sledećeg sledeće sledeću idući idućeg"
        " iduće iduću следећи следећег следеће следећу наредни наредне наредну",
        "this": "ovaj ove ovog ovu овај ове овог",
        "in": "u у",
        "vor": "prije pre пре",
        "dans": "za за",
        "since": "od од",
        "until": "do до",
    },
    {
        "month": numbered(
            "siječnja/siječanj/siječnju/januara/januar/januaru/јануара/јануар/јануару"
            " veljače/veljača/veljači/februara/februar/februaru/фебруара/фебруар/фебруару"
            " ožujka/ožujak/ožujku/marta/mart/martu/марта/март/марту"
            " travnja/travanj/travnju/aprila/april/aprilu/априла/април/априлу"
            " svibnja/svibanj/svibnju/maja/maj/maju/маја/мај/мају"
            " lipnja/lipanj/lipnju/juna/jun/junu/јуна/јун/јуну"
            " srpnja/srpanj/srpnju/jula/jul/julu/јула/јул/јулу"
            " kolovoza/kolovoz/kolovozu/avgusta/avgust/avgustu/августа/август/августу"
            " rujna/rujan/rujnu/septembra/septembar/septembru/септембра/септембар/септембру"
            " listopada/listopad/listopadu/oktobra/oktobar/oktobru/октобра/октобар/октобру"
            " studenoga/studenog/studeni/studenom/novembra/novembar/novembru/новембра/новембар/новембру"
            " prosinca/prosinac/prosincu/decembra/decembar/decembru/децембра/децембар/децембру"
        ),
        "weekday": numbered(
            "ponedjeljak/ponedjeljka/ponedeljak/ponedeljka/понедељак/понедељка"
            " utorak/utorka/уторак/уторка srijeda/srijedu/srijede/sreda/sredu/srede/среда/среду/среде"
            " četvrtak/četvrtka/четвртак/четвртка petak/petka/петак/петка"
            " subota/subotu/subote/субота/суботу/суботе"
            " nedjelja/nedjelju/nedjelje/nedelja/nedelju/nedelje/недеља/недељу/недеље",
            0,
        ),
        "deictic": {
            "danas večeras jutros noćas данас вечерас јутрос ноћас": 0,
            "jučer juče sinoć јуче синоћ": -1,
            "prekjučer prekjuče прекјуче": -2,
            "sutra сутра": 1,
            "prekosutra прекосутра": 2,
        },
        "part": {"ujutro ујутро": "MO", "popodne поподне": "AF", "navečer uveče увече": "EV"},
        "word": numbered(
            "jedan/један dva/dvije/dve/два/две tri/три četiri/четири pet/пет šest/шест sedam/седам"
            " osam/осам devet/девет deset/десет"
        ),
        "unit": {"dan dana дан дана": "day", "mjesec mjeseca mjeseci mesec meseca meseci": "month"},
        "week": {"tjedan tjedna tjednu tjedana sedmice sedmicu": "week"},
        "year_word": {"godina godine godinu godini година године годину": "year"},
    },
)
"""With Bosnian and Serbian, in both scripts."""
SLOVAK = vocabulary(
    PUNCTUATION
    | {
        "last": "minulý minulú minulého minulom minulej uplynulý uplynulú",
        "next": "budúci budúcu budúceho budúcom budúcej najbližší najbližšiu",
        "this": "tento túto tohto",
        "in": "v vo",
        "vor": "pred",
        "since": "od",
        "until": "do",
    },
    {
        "month": numbered(
            "januára/január/januári februára/február/februári marca/marec/marci apríla/apríl/apríli"
            " mája/máj/máji júna/jún/júni júla/júl/júli augusta/august/auguste"
            " septembra/september/septembri októbra/október/októbri novembra/november/novembri"
            " decembra/december/decembri"
        ),
        "weekday": numbered(
            "pondelok/pondelka utorok/utorka streda/stredu/stredy štvrtok/štvrtka piatok/piatka"
            " sobota/sobotu/soboty nedeľa/nedeľu/nedele",
            0,
        ),
        "deictic": {"dnes": 0, "včera": -1, "predvčerom": -2, "zajtra": 1, "pozajtra": 2},
        "part": {"ráno": "MO", "popoludní": "AF", "večer": "EV"},
        "word": numbered("___ dvoma troma štyrmi piatimi šiestimi siedmimi"),
        "unit": {"dňami": "day", "mesiac mesiaci mesiacmi": "month"},
        "week": {"týždeň týždni týždňa týždňami": "week"},
        "year_word": {"rok roku roka rokmi": "year"},
    },
)
SLOVENIAN = vocabulary(
    PUNCTUATION
    | {
        "last": "prejšnji prejšnjo prejšnjega prejšnjem minuli minulo pretekli preteklo",
        "next": "prihodnji prihodnjo prihodnjega prihodnje naslednji naslednjo",
        "this": "ta to tega",
        "in": "v",
        "vor": "pred",
        "since": "od",
        "until": "do",
    },
    {
        "month": numbered(
            "januarja/januar/januarju februarja/februar/februarju marca/marec/marcu aprila/april/aprilu"
            " maja/maj/maju junija/junij/juniju julija/julij/juliju avgusta/avgust/avgustu"
            " septembra/september/septembru oktobra/oktober/oktobru novembra/november/novembru"
            " decembra/december/decembru"
        ),
        "weekday": numbered(
            "ponedeljek/ponedeljka torek/torka sreda/sredo/srede četrtek/četrtka petek/petka"
            " sobota/soboto/sobote nedelja/nedeljo/nedelje",
            0,
        ),
        "deictic": {"danes nocoj": 0, "včeraj sinoči": -1, "predvčerajšnjim": -2, "jutri": 1},
        "part": {"zjutraj": "MO", "popoldne": "AF", "zvečer": "EV", "ponoči": "NI"},
        "word": numbered("___ dvema tremi štirimi petimi"),
        "unit": {"dnevi dnevoma": "day", "mesec meseca mesecu meseci": "month"},
        "week": {"teden tedna tednu tedni": "week"},
        "year_word": {"leto leta letu leti letom": "year"},
    },
)
