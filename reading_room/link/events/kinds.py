"""Kinds of happenings, known from the words that name them.

A closed list of common nouns and verbs of a dozen languages, English first; what a happening is called in the archive is the
kind's name. Kinds of one family can be one event in different words: talks, a meeting, a summit. A word
with a question mark has other senses too (a *strike* of lightning, an agreement that is *signed* with a
footballer): it may bring sentences together, but names no kind to a reader.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_TABLE = """
meeting      summit            summit, summits, gipfel, sommet, cumbre, cúpula, vertice, topmøte, toppmöte, szczyt ?, саммит*, 峰会, 首脑会晤, 首脳会談, サミット
meeting      visit             visit, visits, visited, visiting, trip ?, besuch, besuchte, visite, visita, staatsbesuch*, visitó, visitou, bezoek, bezocht, besök*, besøk*, wizyt*, визит*, 访问, 訪問
meeting      call              phone call, telephone call, video call, by phone, by telephone, on the phone, telefonat, telefongespräch, entretien téléphonique, llamada telefónica, telefonata, 通电话, 電話会談
meeting      meeting           met ?, meet ?, meets ?, meeting, meetings, faced each other ?, treffen, rencontre, reunión, encuentro, réunion, incontro, encontro, ontmoeting, spotkani*, möte ?, møte ?, встреч*, 会晤, 会见, 会談
meeting      talks             talks, negotiations, negotiation, conciliation, mediation, verhandlungen, pourparlers, gespräche, négociations, negociaciones, negociações, negoziati, trattative, onderhandelingen, rozmowy, förhandling*, forhandling*, переговор*, 会谈, 谈判, 協議 ?
agreement    agreement         اتفاق*, agreement, agreed ?, agrees ?, accord ?, deal ?, treaty, pact ?, protocol ?, ceasefire, truce, abkommen, acuerdo, acordo, accordo, akkoord, avtal, avtale, umow*, porozumieni*, соглашени*, договор*, 协议, 协定, 合意, 協定
agreement    signing           signed ?, signs ?, signing, put their names, unterzeichnet, signé, firmó, unterzeichne*, unterzeichnung, signature ?, signent, firman, firma ?, firmaron, firmato, firmano, assinou, assinaram, assinam, ondertekend*, undertecknad*, undertegn*, podpisa*, подписа*, 签署, 签字, 署名, 調印
strike       strike            strike ?, strikes ?, stopped work, nedlagde, nedlægge*, arbeidsnedleggelse, arbeit niedergelegt, cessé le travail, walkout, walk-out, walked out, walk out, stoppage ?, industrial action, streik, grève, huelga, streiken, streikt, streiks, en grève, sciopero, scioperi, greve, staking, staken, strejk*, streik*, strajk*, забастовк*, 罢工, ストライキ, スト
protest      protest           احتجاج*, تظاهر*, yürüdü, protesto etti, protest, protests, protested, demonstration, demonstrators, rally ?, marched ?, kundgebung, manifestation, protestier*, proteste ?, demonstrierten, demonstrationen, manifestants, manifestent, protesta*, manifestantes, protesto*, manifestação, manifestazione, betoging, demonstratie, demonstration*, протест*, митинг*, 抗议, 示威, 抗議, デモ
launch       launch            launch ?, launched ?, launches ?, liftoff, lift-off, blasted off, orbit ?, maiden flight, mise en orbite, orbite, en orbite, vol orbital, start der rakete, lancement, tir ?, raketenstart, lanzamiento, lançamento, lancio, lancering, uppskjutning, запуск*, 发射, 発射, 打ち上げ
opening      opening           افتتاح*, افتتح*, افتُتح*, opened ?, opens ?, opening ceremony, inaugurated, inauguration, unveiled ?, eröffnet, inauguré, eröffnete*, wiedereröffn*, wurde eröffnet, rouvre ?, inaugure*, inauguró, inaugura*, apertura ?, geopend, invig*, åpnet, åbnet, otwar*, откры*, 开幕, 启用, 通车, 開業, 開通, 開館
election     election          انتخاب*, election, elections, elected ?, re-elected, polls ?, referendum, wahl, élection, elecciones, gewählt, wahlen, élections, elección, eleições, elezioni, verkiezing*, wybory, wyborach, val ?, valg ?, выбор*, 选举, 選挙
vote         vote              vote ?, voted ?, votes ?, ballot, rejected ?, approved ?, threw out, passed ?, abstimmung, scrutin, stimmte*, verabschied*, adopte*, adopté*, aprueba*, aprobó, aprovou, aprova, approva*, votó, votou, stemde, goedgekeurd, uchwali*, głosowani*, принял* ?, голосован*, 表决, 通过 ?, 可決, 採決
decision     ruling            ruled ?, ruling, verdict, sentenced, convicted, acquitted, court decision, urteil, jugement, verurteilt*, freigesprochen, condamné*, condenad*, sentencia, sentença, condannat*, sentenza, veroordeeld*, vonnis, skazan*, wyrok*, dömd*, dømt, приговор*, осужд*, 判决, 判处, 判決
decision     decision          decided ?, decision ?, ordered ?, orders ?, cleared ?, clears ?, approval ?, banned ?, bans ?, suspended ?, grounded ?, ground ?, fined, ordonne ?, ordonné ?, ordenó ?, ordenou ?, verbietet, verbot, interdit ?, prohíbe, proíbe, vieta ?, запретил*, закры* ?, 禁止, 决定 ?, 決定 ?
inquiry      inquiry           inquiry, investigation, probe ?, looking into ?, looked into ?, inquest, audit ?, untersuchung, enquête, ermittlung*, untersuchungs*, investigación, investigação, inchiesta, indagine, onderzoek, śledztw*, utredning*, расследован*, 调查, 捜査
business     merger            merger, merge, takeover, acquisition, transaction ?, acquire, acquires, combine ?, combination ?, swallow ?, fusion ?, übernahme, fusionn*, fusión, fusão, fusione, overname, przejęci*, слияни*, 合并, 合併
safety       recall            recall ?, recalls ?, recalled, recalling, rückruf, rappel de, ruft zurück, rappelle ?, retira del mercado, richiamo ?, terugroep*, отзыв* ?, 召回, リコール
business     results           earnings ?, quarterly results, profit ?, bankruptcy, insolvency, listing ?, ipo
attack       attack            attack ?, attacks ?, attacked ?, bombing, bombed, explosion, blast ?, shooting ?, shot dead, airstrike, airstrikes, shelling, missile strike, anschlag, attentat, angriff*, attaque*, ataque*, attacco, attacchi, aanslag, aanval, ataku, zamach*, нападени*, теракт*, 袭击, 攻击, 攻撃
attack       invasion          invasion, invaded, offensive ?, incursion, seizure of power ?, coup
crime        arrest            اعتقال*, اعتقل*, توقيف, arrest, arrested, arrests, charged ?, detained ?, raid ?, raided, extradited, verhaftet, festgenommen, verhaftung*, arrêté*, interpellé*, detenid*, detid*, preso ?, arrestat*, aangehouden, gearresteerd, gripen ?, zatrzyman*, aresztowan*, задержан*, арестован*, 逮捕, 被捕
crime        killing           murder, murdered, killed ?, killing, stabbed, kidnapped, ermordet, mord ?, meurtre*, assassin*, asesinad*, assassinad*, ucciso, omicidio, moord, zabit*, убит*, убийств*, 杀害, 殺害
disaster     earthquake        earthquake, quake, tremor, aftershock, erdbeben, séisme, terremoto, sismo, terremotos, aardbeving, jordbävning, jordskjelv, trzęsieni*, землетрясени*, 地震
disaster     fire              fire ?, blaze, burned down, incendie, brand, incendio, feuer ?, großbrand, dachstuhlbrand, incêndio, incendi, brand, branden, pożar*, brann ?, пожар*, 火灾, 大火, 火災, 火事
disaster     storm             storm ?, hailstorm, snowstorm, hurricane, typhoon, cyclone, tornado, flood ?, floods ?, flooding, landslide, wildfire, sturm ?, hochwasser, überschwemmung*, tempête, inondation*, crue ?, tormenta, inundaci*, inundaç*, tempestade, alluvione, mareggiata, overstroming, powódź, powodzi, шторм*, наводнени*, ураган*, 台风, 洪水, 暴雨, 台風, 大雨
accident     crash             crash ?, crashed ?, collision ?, derailed, capsized, sank ?, accident, exploded ?, lost off ?, lost at ?, unfall, absturz, zusammenstoß, collision, déraill*, descarril*, choque ?, acidente, incidente ?, scontro ?, ongeluk, botsing, wypadek, zderzeni*, olycka, ulykke, крушени*, авари*, столкновени*, 坠毁, 相撞, 事故, 墜落, 衝突
death        death             died ?, dies ?, death ?, dead at, obituary, funeral, gestorben, mort de, verstorben, starb, décès, est mort*, fallec*, murió, morreu, morto ?, è morto, overleden, zmarł*, avled, dog ?, скончал*, умер*, 去世, 逝世, 死去
office       appointment       appointed ?, appoints ?, named as, sworn in, took office, succeeds ?, nominated, nomination, ernannt, nommé*, nombrad*, nomead*, nominat*, benoemd, utsedd, utnevnt, mianowan*, powołan*, назначен*, 任命, 就任
office       resignation       resigned, resigns, resignation, stepped down, steps down, quit ?, fired ?, sacked, ousted ?, rücktritt, trat zurück, zurückgetreten, tritt zurück, démission*, dimite, dimitió, renuncia ?, renunció, demissão, demitiu, dimission*, si dimette, afgetreden, treedt af, ontslag ?, rezygn*, dymisj*, avgår, отставк*, 辞职, 辞任
sport        match             semi-final, defeated ?, championship, tournament ?
award        award             award ?, awarded ?, prize ?, oscar, medal ?, honoured ?, honored ?, auszeichnung, preis ?, prix ?, premio, prêmio, prijs ?, nagrod*, преми* ?, 获奖, 受賞
entertainment release          released ?, release ?, premiere, concert, album ?, trailer ?, exhibition
statement    speech            met the press, met reporters, met journalists, speech, address ?, addressed ?, press conference, statement ?, announced ?, announces ?, announcement ?, declared ?
arrival      return            returned ?, returns ?, came home ?, arrived ?, arrives ?, came back ?, home after ?
measure      sanctions         sanctions, tariffs, embargo, blockade ?, sanktionen, sanciones, sanções, sanzioni, sancties, sankcj*, санкци*, 制裁
treatment    admission         checked into, checked in, admitted to, rehab, hospitalised, hospitalized, surgery ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """What sort of happening it is."""

    name: str
    """A common noun: `summit`."""
    family: str
    """Kinds that may be one event in other words share it."""


def _rows() -> Iterator[tuple[str, EventKind]]:
    for line in _TABLE.strip().splitlines():
        family, name, words = line.split(maxsplit=2)
        for word in words.split(","):
            yield word.strip(), EventKind(name=name, family=family)


_WORDS = {word.removesuffix("?").strip(): kind for word, kind in _rows()}
KINDS = {word: kind for word, kind in _WORDS.items() if not word.endswith("*")}
_STEMS = {word[:-1]: kind for word, kind in _WORDS.items() if word.endswith("*")}
_SURE = frozenset(word.strip("*") for word, _ in _rows() if not word.endswith("?"))
_WEAPON = re.compile(r"\b(?:missiles?|rockets?|shots?|guns?|bullets?|torpedo\w*|rounds)\b")
"""What is fired without losing a post."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 4
"""Letters that tell which stems a word may have."""
_STARTS = {name.split()[0].split("-")[0] for name in KINDS}
_HEADS = {stem[:_HEAD] for stem in _STEMS}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_NAMES = re.compile(
    rf"(?<![\w-])(?:(?:{_any(w for w in KINDS if not _UNSPACED.match(w))})(?![\w-])"
    rf"|(?P<stem>{_any(_STEMS)})\w*)|{_any(w for w in KINDS if _UNSPACED.match(w))}"
)


_ONLY_IN = {
    "met": "en", "meet": "en", "fire": "en", "trip": "en", "pact": "en nl", "strike": "en",
    "brand": "de nl da sv no nb nn", "branden": "nl sv", "dog": "sv", "val": "sv", "valg": "da no nb nn",
    "tir": "fr", "firma": "es it", "prix": "fr", "mord": "de da sv no nb nn", "moord": "nl",
    "staking": "nl", "preso": "es pt it", "gripen": "sv", "fusion": "de fr en sv da",
}  # fmt: skip
"""Words that are others in other languages (Danish `fire` is four), with those in which they are meant."""


def find_kinds(text: str, language: str = "") -> tuple[EventKind, ...]:
    """Return the kinds that the words name, in the order in which they stand.

    Where the text's language is known, a word that is another one in it names none.
    """
    tongue = language[:2]
    return tuple(
        kind
        for match, kind in _found(text.casefold())
        if not tongue or tongue in _ONLY_IN.get(match.group(), tongue).split()
    )


def sure_kinds(text: str) -> tuple[EventKind, ...]:
    """Return those of them that a word without other senses names."""
    return tuple(
        kind for match, kind in _found(text.casefold()) if (match["stem"] or match.group()) in _SURE
    )


def kind_words(text: str) -> Iterator[tuple[int, int, EventKind]]:
    """Yield where the words that name a kind begin and end, and the kind, in the order of the words."""
    folded = text.lower()
    if len(folded) == len(text):  # one letter of Turkish becomes two, after which no place is right
        for match, kind in _found(folded):
            yield *match.span(), kind


def _found(folded: str) -> Iterator[tuple[re.Match[str], EventKind]]:
    """Yield the words that name a kind; only where one can begin is the long expression tried."""
    if _UNSPACED.search(folded):
        matches = list(_NAMES.finditer(folded))
    else:
        matches, end = [], 0
        for word in _WORD.finditer(folded):
            if word.start() < end or not (word.group() in _STARTS or word.group()[:_HEAD] in _HEADS):
                continue
            if match := _NAMES.match(folded, word.start()):
                matches.append(match)
                end = match.end()
    for match in matches:
        if match.group() != "fired" or not _WEAPON.search(folded):
            yield match, _STEMS[match["stem"]] if match["stem"] else KINDS[match.group()]
