"""Names of months and weekdays in many languages, folded, so that one lookup reads them all.

Source: the Unicode CLDR's calendar names, with the abbreviations that newspapers print.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType


class _Folding(dict[int, str]):
    """Maps each code point to one lower-case letter without its mark, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        """Work out the folded letter once for each code point."""
        lower = chr(code).lower()
        plain = unicodedata.normalize("NFKD", lower)
        self[code] = plain[0] if all(map(unicodedata.combining, plain[1:])) else lower[0]
        return self[code]


_FOLDING = _Folding(
    {ord("ı"): "i", ord("ł"): "l", ord("İ"): "i", ord("ø"): "o", ord("Ø"): "o", ord("’"): "'"}
)


def fold(text: str) -> str:
    """Return the text in lower case and without accents, with as many code points as it had.

    >>> fold("22. MÄRZ")
    '22. marz'
    """
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def one_of(names: Iterable[str]) -> str:
    """Return an expression for any of the names, the longest that stands there; beginnings are shared.

    >>> one_of(["mai", "march", "mar"])
    'ma(?:i|r(?:ch)?)'
    """
    by_head: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        by_head.setdefault(name[:1], []).append(name[1:])
    may_end = by_head.pop("", None) is not None
    parts = [re.escape(head) + one_of(rest) for head, rest in by_head.items()]
    joined = "|".join(parts)
    if len(parts) > 1 or (may_end and parts):
        joined = f"(?:{joined})"
    return joined + "?" * (may_end and bool(parts))


_FULL_MONTHS = """
january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januar februar marts april maj juni juli august september oktober november december
januari februari mars april maj juni juli augusti september oktober november desember
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu
januar februar mars april mai juni juli agust september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου
    νοεμβριου δεκεμβριου
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
януари февруари март април маи юни юли август септември октомври ноември декември
januari februari maret april mei juni juli agustus september oktober november desember
januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra
jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december
leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec
січень лютии березень квітень травень червень липень серпень вересень жовтень листопад грудень
ιανουαριος φεβρουαριος μαρτιος απριλιος μαιος ιουνιος ιουλιος αυγουστος σεπτεμβριος οκτωβριος
    νοεμβριος δεκεμβριος
sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio
janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris
јануар фебруар март април мај јун јул август септембар октобар новембар децембар
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर
जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्टूबर नवम्बर दिसम्बर
জানুয়ারী ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
januarie februarie maart april mei junie julie augustus september oktober november desember
januari februari mart april mei jun julai ogos september oktober november disember
januar februar marec april maj junij julij avgust september oktober november december
"""
_SHORT_MONTHS = """
jan feb mar apr may jun jul aug sep oct nov dec
jan febr mrz apr mai jun jul aug sept okt nov dez
janv fevr mars avr mai juin juil aout sept oct nov dec
ene feb mar abr may jun jul ago sept oct nov dic
gen feb mar apr mag giu lug ago set ott nov dic
jan fev mar abr mai jun jul ago set out nov dez
jan feb mrt apr mei jun jul aug sep okt nov dec
sty lut mar kwi maj cze lip sie wrz paz lis gru
янв фев мар апр мая июн июл авг сен окт ноя дек
янв февр мар апр мая июн июл авг сент окт нояб дек
січ лют бер квіт трав черв лип серп вер жовт лист груд
ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ
jan febr marc apr maj jun jul aug szept okt nov dec
ian feb mart apr mai iun iul aug sept oct noi dec
jan feb mar apr mei jun jul agu sep okt nov des
oca sub mar nis may haz tem agu eyl eki kas ara
"""
_FULL_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday
montag dienstag mittwoch donnerstag freitag samstag sonntag
montag dienstag mittwoch donnerstag freitag sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miercoles jueves viernes sabado domingo
dilluns dimarts dimecres dijous divendres dissabte diumenge
lunedi martedi mercoledi giovedi venerdi sabato domenica
segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
mandag tirsdag onsdag torsdag fredag lordag sondag
mandag tisdag onsdag torsdag fredag lordag sondag
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
poniedzialek wtorek sroda czwartek piatek sobota niedziela
pondeli utery streda ctvrtek patek sobota nedele
понедельник вторник среда четверг пятница суббота воскресенье
понедельник вторник среду четверг пятницу субботу воскресенье
pazartesi sali carsamba persembe cuma cumartesi pazar
hetfo kedd szerda csutortok pentek szombat vasarnap
月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
星期一 星期二 星期三 星期四 星期五 星期六 星期日
周一 周二 周三 周四 周五 周六 周日
월요일 화요일 수요일 목요일 금요일 토요일 일요일
"""
_SHORT_WEEKDAYS = """
mon tue wed thu fri sat sun
mon tues weds thur fri sat sun
mon tue wed thurs fri sat sun
mo di mi do fr sa so
lun mar mer jeu ven sam dim
lun mar mie jue vie sab dom
seg ter qua qui sex sab dom
ma di wo do vr za zo
man tir ons tor fre lor son
пн вт ср чт пт сб вс
月 火 水 木 金 土 日
월 화 수 목 금 토 일
"""


def _number(rows: str, width: int, first: int) -> Mapping[str, int]:
    """Number the names of each row; a name of several languages keeps its first number."""
    names = [fold(name) for name in rows.split()]
    table: dict[str, int] = {}
    for index, name in enumerate(names):
        table.setdefault(name, index % width + first)
    return MappingProxyType(table)


FULL_MONTHS = _number(_FULL_MONTHS, 12, 1)
SHORT_MONTHS = _number(_SHORT_MONTHS, 12, 1)
MONTHS: Mapping[str, int] = MappingProxyType({**SHORT_MONTHS, **FULL_MONTHS})
"""Folded name or abbreviation to number, January = 1."""

FULL_WEEKDAYS = _number(_FULL_WEEKDAYS, 7, 0)
SHORT_WEEKDAYS = _number(_SHORT_WEEKDAYS, 7, 0)
WEEKDAYS: Mapping[str, int] = MappingProxyType({**SHORT_WEEKDAYS, **FULL_WEEKDAYS})
"""Folded name or abbreviation to number, Monday = 0."""
