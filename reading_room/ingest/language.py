"""The language of a text, by its script and its commonest words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum
from types import MappingProxyType

from reading_room.ingest.certainty import certainty_of
from reading_room.ingest.lexicon import words
from reading_room.ingest.seed_article import Found, Line, SeedArticle, SeedLines
from reading_room.model import Evidence, Role

UNKNOWN = "und"
"""BCP 47 for a language that is not determined."""

_PROFILES = """
en: the of and to in is that for was with his on are this by from had not they but have which she
    would were said it has an be as at its
de: der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden
    aus er hat dass sie nach wird bei einer um am sind noch wie einem über
fr: le la les des et est en du une un que qui dans pour pas sur au par avec son sont plus ce il a
    été aux mais ont cette ses leur elle nous
es: el la los las de y en que un una por con del se es para su al lo como más pero sus le ha fue
    este entre cuando sin sobre también
it: il la di che e è per un una in del della non con sono si dei le da al nel più alla come ha gli
    anche lo delle questo ma dal
pt: o a os as de e que do da em um uma para com não no na se por mais dos como mas foi ao das ele à
    seu sua ou também são
nl: de het een van en in is dat op te zijn voor met niet aan er ook als om door naar bij heeft maar
    uit werd wordt over dan deze nog
sv: och att det i en som på är av för med till den inte har de ett om var från vid sig efter men
    också han eller när kan ska
nb: og i det er på en til av som for med at ikke den har de et var fra om han men seg etter ble sier
    også ved mot mellom blir noen
da: og i det er på en til af som for med at ikke den har de et var fra om han men sig efter blev
    siger også ved mod mellem bliver nogle
fi: ja on ei oli että se hän mutta kun niin myös ovat ole joka kuin sen tai mukaan vuoden jo vain
    hänen sekä jos nyt mitä
pl: i w na z się nie do to że jest o jak za od po przez dla ale co był tym jego są także oraz które
    który może już
cs: a v na se je že s z do o to i ve za pro jako by ale od po podle jeho které který byl jsou také
    už není při
ro: și în de la a cu pe din că nu este care pentru un o mai să au fost sunt ale lui sau dar după
    prin
hu: a az és hogy nem is egy van volt meg de csak el ez mint már még azt ki szerint lesz vagy ezt
    után pedig
tr: ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne var o en ancak göre ise olduğu
    değil oldu
ca: el la els les de i en que un una per amb del es no al com més però ha són també aquest seu
id: yang dan di dengan untuk dari ini itu pada tidak dalam akan ke oleh adalah juga telah mereka
    sebagai karena
vi: và của là có trong được cho các người không một những với này đã ra khi tại về từ
ru: и в не на что с по как это он к из у за от его для но так же все был бы было она они при
uk: і в не на що з та до як це у він за від його для але так все був із про вона вони або щоб є які
bg: и на в за се от да е не с че са по това като при му ще но към или също след той
sr: и у је да се на за су не од са као то што би али из који или након није био
ar: في من على إلى أن عن التي الذي هذا هذه مع كان ما لا بعد قد وقال بين
fa: در به از که این را با است برای آن یک خود تا کرد شده می بر نیز
ur: کے میں کی ہے اور سے کا کو نے کہ پر اس ہیں یہ بھی ایک
"""
WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {tag: words(listed) for tag, listed in re.findall(r"^(\w+):((?:.|\n )*)", _PROFILES, re.M)}
)
"""Language to its commonest words, in lower case."""

_SHARED = Counter(word for common in WORDS.values() for word in common)
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.05),
    ("ko", re.compile(r"[\uac00-\ud7a3]"), 0.2),
    ("zh", re.compile(r"[\u3400-\u9fff]"), 0.2),
    ("el", re.compile(r"[\u0370-\u03ff]"), 0.5),
    ("he", re.compile(r"[\u05d0-\u05ea]"), 0.5),
    ("hi", re.compile(r"[\u0900-\u097f]"), 0.2),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 0.2),
    ("ka", re.compile(r"[\u10a0-\u10ff]"), 0.2),
    ("hy", re.compile(r"[\u0530-\u058f]"), 0.2),
)
"""Scripts that one language writes its news in, and the share of letters that shows it."""
_OF_ONE_LANGUAGE = re.compile("|".join(pattern.pattern for _, pattern, _ in _SCRIPTS))
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Code points that are read; a language shows in far fewer."""
_PROSE = (Role.BODY, Role.LIST, Role.QUOTATION)
_LEAST_SCORE, _LEAST_SHARE, _LEAST_WORDS = 1.0, 0.025, 2
"""What must speak for a language: its score, the share of that in all words, and different words."""


def find_language(piece: SeedArticle, dump: SeedLines) -> Found[str]:
    """Return the BCP 47 tag of an article's text, or of its whole seed's where it says too little."""
    tag, shown = detect(_prose(piece.lines))
    scope = "" if tag != UNKNOWN else "-of-seed"
    if tag == UNKNOWN:
        tag, shown = detect(_prose(dump.lines))
    rule = f"{'stop-words' if shown else 'script'}{scope}" if tag != UNKNOWN else "undetermined"
    certainty = certainty_of("language", rule)
    quote = " ".join(shown)
    why = Evidence(field="language", line=None, quote=quote, rule=rule, certainty=certainty)
    return Found(value=tag, evidence=why)


def _prose(lines: Sequence[Line]) -> str:
    prose = [line.text for line in lines if line.role in _PROSE]
    return "\n".join(prose or [line.text for line in lines])


def detect(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the language of a text and its commonest words there, which show it.

    >>> detect("Der Zug ist auf dem Weg nach Norden und wird nicht halten.")[0]
    'de'
    """
    sample = text[:_SAMPLE]
    letters = (sum(map(str.isalpha, sample)) or 1) if _OF_ONE_LANGUAGE.search(sample) else 0
    for tag, pattern, share in _SCRIPTS if letters else ():
        if len(pattern.findall(sample)) > share * letters:
            return tag, ()
    return _by_words(Counter(_WORD.findall(sample.lower())))


def _by_words(counts: Counter[str]) -> tuple[str, tuple[str, ...]]:
    """A word that many languages share says less of each: its count is divided among them.

    The sums are exact, whatever the order of a set: two that are equal are decided by the list above.
    """
    scores = {
        tag: fsum(counts[word] / _SHARED[word] for word in common if word in counts)
        for tag, common in WORDS.items()
    }
    best = max(scores, key=lambda tag: scores[tag])
    shown = sorted((w for w in WORDS[best] if w in counts), key=lambda w: (-counts[w], w))
    enough = scores[best] >= max(_LEAST_SCORE, _LEAST_SHARE * counts.total())
    return (best, tuple(shown[:5])) if enough and len(shown) >= _LEAST_WORDS else (UNKNOWN, ())
