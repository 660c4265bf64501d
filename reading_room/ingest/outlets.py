"""What the name of a newspaper, agency, broadcaster or site looks like, by its form and common nouns."""

import re
from functools import lru_cache

from reading_room.dates.names import FULL_MONTHS, FULL_WEEKDAYS, fold
from reading_room.ingest.lexicon import words

_PRESS = words(
    """
    agence agentur byra nouvelles voix times post news herald journal daily weekly gazette
    observer echo tribune chronicle courier mail telegraph guardian mirror star sun standard
    examiner record review press ledger bulletin register sentinel mercury argus advertiser
    inquirer enquirer dispatch despatch monitor digest magazine newspaper wire newswire agency
    broadcasting tv radio television channel media online today world report reporter network desk
    insider briefing globe independent express citizen leader messenger reader budget spectator
    beacon bee banner clarion crier gleaner intelligencer outlook recorder tidings tide weekender
    letter newsletter quarterly fortnightly monthly almanac newsroom broadsheet
    tabloid dagsavis
    economist zeitung anzeiger nachrichten rundschau tageblatt blatt presse kurier bote
    morgenpost abendblatt merkur allgemeine volksblatt rundfunk fernsehen quotidien depeche
    courrier matin soir echos revue hebdo infos telegramme gazette diario periodico noticias prensa
    gaceta correo mundo pais heraldo vanguardia tiempo agencia razon tribuna giornale corriere
    gazzetta gazzettino notizie stampa messaggero agenzia mattino jornal correio folha noticia
    gazeta courant dagblad krant nieuws nieuwsblad volkskrant tidende tidning tidningen avis avisen
    avisa blad bladet dagbladet posten nyheter nytt bladid frettir sanomat lehti uutiset dziennik
    rzeczpospolita wiadomosci kurier noviny denik listy hirlap ujsag nemzet ziarul shimbun sinmun
    ilbo harian berita kabar bao вестник новости газета известия правда ведомости курьер время
    новини вісті листок صحيفة جريدة وكالة مجلة עיתון समाचार εφημεριδα
    gazetesi haber haberleri ajansi postasi voce voz veu faro phare cronica kronika chronik chronika
    goniec glos glas tygodnik przeglad ekspres expres viesti aamulehti naplo figyelo ujsag budstikke
    глас голос хроника трибуна слово дневник φωνη βημα φαρος νεα ημερησιος قناة اذاعة יומון חדשות קול
    टाइम्स दैनिक वार्ता न्यूज
    """
)
"""Folded common nouns that names of news outlets are made of; no outlet's own name."""
_PRESS_ENDING = re.compile(
    r"(?:zeitung|anzeiger|tageblatt|blatt|kurier|bote|nachrichten|rundschau|tidende|tidning|tidningen|posten|blad|bladet"
    r"|avisen|avis|kuriren|viesti|lehti|sanomat|uutiset|"
    r"nytt|nyheter|courant|dagblad|wire|news|times|post|press|media)$"
)
_AGENCIES = words(
    """
    associatedpress ap reuters afp agencefrancepresse dpa deutschepresseagentur dpainfocom efe
    agenciaefe europapress ansa adnkronos agi lusa belga anp ntb tt ritzau stt apa sda atssda
    keystonesda keystonesdaats tass interfax ria rianovosti ukrinform unian pap ctk mti agerpres
    anadoluajansi anadoluagency aa iha dha upi pa pamedia pressassociation canadianpress aap
    aapnewswire kyodo kyodonews jiji jijipress yonhap xinhua cna bernama antara pti ani ians
    irna mena sana spa wam bloomberg prnewswire businesswire globenewswire newsaktuell ots epa
    gettyimages kna epd sid imago
    """
)
"""Keys, as `same_outlet` makes them, of agencies that sell their reports to papers everywhere: their
name beside an article says who wrote it, and less who published it."""
_ARTICLE = re.compile(r"^(?:The|THE|Der|Die|Das|Le|La|Les|El|Los|Il|O|A|De|Het|Η|Ο|Το|Τα|Οι)\s")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|example|eu|tv|news|[a-z]{2})", re.I
)
_CJK = re.compile(
    r"[\u3400-\u9fff\u3040-\u30ff가-힣]{2,12}(?:新闻|新聞|[早日晚时商周]报|[早日晩晚時週新]報|タイムズ|タイムス|放送|テレビ|通讯社|通訊社|電視台|电视台|广播|都市报|社|网|網|通信|周刊|週刊|일보|신문|뉴스|타임스|방송|저널)"
    r"(?:デジタル|オンライン|电子版|電子版)?"
)
_NO_NAME = re.compile(r"\d{3}|@|//|[›>»]|: ")
_ELISION = re.compile(r"^(?:(?:d|l|[dn]?ell|all|sull|un)['’])(?=\w)", re.I)
_PAPER_TITLE = re.compile(
    r"(?:The|Le|La|Les|El|Los|Las|Il|Lo|Gli|O|A|Os|As|Η|Ο|Το|Τα|Οι|L['’]\w+)(?: [\w'’-]+){1,5}"
)
_GENRES = words(
    """
    report reports review reviews press news media world business analysis opinion online radio tv
    video digest magazine online newsletter bulletin presse infos nachrichten noticias notizie
    nyheter today international national local
    """
)
_EDGES = re.compile(r"^[^\w(«„]+|[\s.,:;|*#\"'“”+]+$")
_INNER_CAPITAL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_LETTERSPACED = re.compile(r"(?:\S(?: +|$)){5,}")
_SMALL = words(
    """
    of the and for in on & de la le du des et di del der die das und van y am im an auf zum zur aan op
    e do da plc della delle dei degli dello dalla sul sulla dos das του της των και στο στη στην το
    и на за с та і es az i w z nad pod din cu si ja els dels ve
    """
)
_JOINING = words("& of the de del della la du des der van von da do und et for and le y e di")
_NAVIGATION = words(
    """
    copyright policy notice learn read click here http https
    for immediate release press communique pressemitteilung comunicado stampa home news menu search
    login subscribe share print skip sign contact sections sport sports business politics opinion
    culture weather jobs newsletter advertisement loading accueil startseite inicio buscar suche
    contacto kontakt video photos world local comments share save trending live notices register
    cookies related latest more shop archive accept privacy terms all opinion opinions views comment
    commentary editorial letters interview obituaries obituary features feature essay society science
    technology health travel arts books education environment lifestyle money meinung politik
    wirtschaft kultur wissen panorama monde politique economie societe idees debats politica economia
    cultura sociedad deportes opinione cronaca opiniao esportes nieuws opinie nyheter kultur debatt
    region kraj swiat gundem ekonomi spor subject date sent from
    """
)


def plain_name(text: str) -> str:
    """Return a name without letterspacing, trade marks and the stops around it.

    >>> plain_name("T H E   T I D E")
    'THE TIDE'
    """
    if _LETTERSPACED.fullmatch(text):
        text = " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text))
    text = " ".join(re.sub(r"(?:\(TM\)|\(R\)|[™®])", " ", text).split())
    return _EDGES.sub("", text)


@lru_cache(maxsize=8192)
def same_outlet(name: str) -> str:
    """Return a key that is equal for two printings of one name: `THE ECHO`, `Echo`, `echo.example`."""
    if _DOMAIN.fullmatch(name):
        name = name.casefold().removeprefix("www.").removeprefix("the").rpartition(".")[0]
    return "".join(re.findall(r"\w+", fold(_ARTICLE.sub("", name))))


@lru_cache(maxsize=4096)
def looks_like_outlet(name: str) -> bool:
    """Return whether the form alone says that these words name an outlet rather than a person."""
    words = re.findall(r"[\w’']+", name)
    if not words or not is_name(name):
        return False
    folded = [fold(word) for word in words]
    if _GENRES.issuperset(folded) and not name.isupper():
        return False
    acronym = len(words) == 1 and name.isupper() and 2 <= len(name) <= 6
    article = (
        bool(_ARTICLE.match(name))
        and len(words) > 1
        and not name.lower().startswith(("de ", "la ", "le "))
    )
    press = bool(_PRESS & set(folded)) or any(_PRESS_ENDING.search(w) and len(w) > 6 for w in folded)
    part = any(w.isupper() and 2 < len(w) <= 5 for w in words) and len(words) <= 4 and not name.isupper()
    return acronym or article or press or part or bool(_DOMAIN.fullmatch(name) or _CJK.fullmatch(name))


def is_agency(name: str) -> bool:
    """Return whether a name is that of an agency that many papers print."""
    return same_outlet(name) in _AGENCIES


def is_acronym(name: str) -> bool:
    """Return whether a name is a few capitals that nobody reads as a word or as a place: `NHK`."""
    return (
        name.isupper()
        and name.isalpha()
        and 2 <= len(name) <= 6
        and (len(name) <= 3 or not set(fold(name)) & set("aeiouy"))
    )


@lru_cache(maxsize=8192)
def is_distinct_outlet(name: str) -> bool:
    """Return whether a noun of the press or the form of an address makes these words an outlet's name.

    Stricter than `looks_like_outlet`: a rubric (`World News`), a run-together menu (`NewsSport`), an
    article with any noun (`Le fil`) and an acronym don't pass.
    """
    if not looks_like_outlet(name):
        return False
    if _DOMAIN.fullmatch(name) or _CJK.fullmatch(name):
        return True
    parts = re.findall(r"[\w’']+", _INNER_CAPITAL.sub(" ", name))
    folded = [fold(word) for word in parts]
    distinct = [w for w in folded if w not in _NAVIGATION | _GENRES | _SMALL and not w.isdigit()]
    if folded[0] in _NAVIGATION and folded[0] not in _SMALL and not _ARTICLE.match(name):
        return False
    whole = [fold(word) for word in re.findall(r"[\w’']+", name)]
    press = any(w in _PRESS or (_PRESS_ENDING.search(w) and len(w) > 6) for w in whole)
    own = set(distinct) - _PRESS or (bool(_ARTICLE.match(name)) and distinct) or len(distinct) > 1
    return press and bool(own or _is_joined_noun(whole))


def _is_joined_noun(words: list[str]) -> bool:
    """`Tagesanzeiger`: one word that ends as names of papers do, and has more before it."""
    return len(words) == 1 and words[0] not in _PRESS and bool(_PRESS_ENDING.search(words[0]))


def is_menu(text: str) -> bool:
    """Return whether all words are such as menus and kickers have: `All News`."""
    return all(fold(word).strip(".,&") in _NAVIGATION for word in text.split())


def is_title_of_paper(text: str) -> bool:
    """Return whether a line is an article with a few words, such as Romance languages title papers."""
    return bool(_PAPER_TITLE.fullmatch(text))


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Return whether the words can be a proper name at all: few, capitalised, no sentence, no menu."""
    words = text.split()
    if not 1 <= len(words) <= 7 or len(text) < 2 or text[-1] in "?!:…" or not text[0].isalnum():
        return False
    folded = [fold(word) for word in words]
    if (
        _NO_NAME.search(text)
        or any(w.strip(".,") in FULL_MONTHS or w in FULL_WEEKDAYS for w in folded)
        or all(w.strip(".,&") in _NAVIGATION for w in folded)
    ):
        return False
    proper = [_ELISION.sub("", w) for w, f in zip(words, folded, strict=True) if f not in _SMALL]
    return bool(proper) and all(
        not w[0].islower() or fold(w) in _PRESS or _DOMAIN.fullmatch(w) or _CJK.match(w) for w in proper
    )


def leading_name(text: str) -> str:
    """Return the run of capitalised words, with small ones between, that a text begins with.

    >>> leading_name("The Sundmark Observer is a member of the board")
    'The Sundmark Observer'
    """
    taken: list[str] = []
    for word in text.split(" ")[:10]:
        if not word or not (
            word[0].isupper() or word[0].isdigit() or (taken and fold(word) in _JOINING)
        ):
            break
        taken.append(word.rstrip(",.;:"))
        if word[-1] in ",.;:":
            break
    while taken and fold(taken[-1]) in _JOINING:
        taken.pop()
    return " ".join(taken)
