"""What search knows of languages: which endings a word may lose, and which words say nothing.

An ending is taken off in steps. In each step the first rule whose ending the word has, and that leaves
at least so many letters, is applied. The tables go into the index, so that the page that asks applies
the same ones: a stem need not be a word, it need only be the same for the forms of one word.
"""

from collections.abc import Mapping

Rule = tuple[str, str, int]
"""An ending, what stands for it, and how many letters must stand before it."""


def _steps(*steps: str) -> tuple[tuple[Rule, ...], ...]:
    return tuple(tuple(_rule(rule) for rule in step.split()) for step in steps)


def _rule(written: str) -> Rule:
    ending, _, other = written[:-1].partition(">")
    return ending, other, int(written[-1])


ENDINGS: Mapping[str, tuple[tuple[Rule, ...], ...]] = {
    "en": _steps(
        "sses>ss2 ies>y2 news>news0 ss>ss0 us>us0 is>is0 s3",
        "eed>ee2 ied>y2 ed3 ing3",
        "ational>ate2 ization>ize3 isation>ize3 fulness>ful2 ousness>ous2 iveness>ive2 ically>ic2 "
        "ation4 "
        "ingly3 edly3 bly>ble2 ally>al2 ily>y3 ly3",
        "ical>ic3 ness3 ment4 ity4 ion4 ive4 able4 ible4 al4 ous4 ance4 ence4 ic4 ize4 ise4 ate4 "
        "ant4 ent4 "
        "er4 or4",
        "e3 y>i2",
    ),
    "de": _steps(
        "innen4 ungen>ung3 ern3 end4 em3 er3 en3 es3 e3 s4 n4",
        "st4 t4",
        "heit4 keit4 lich4 isch4 ung4 in4",
    ),
    "nl": _steps("heden>heid3 en3 s3 e3", "ing4 heid4 lijk4 t4 d4"),
    "fr": _steps(
        "eaux>eau2 aux>al3 s3 x3",
        "issement4 ements4 ement4 ations>at3 ation>at3 ions4 ees3 ee3 er3 ez3 ant4 ent4 ait4 ais4",
        "euse4 eur4 ive>if3 ique4 isme4 iste4 ite4 e3",
    ),
    "es": _steps(
        "es3 s3",
        "amente4 mente4 aciones>ac3 acion>ac3 iendo3 ando3 ado3 ada3 ido3 ida3 ar3 er3 ir3",
        "o3 a3 e3",
    ),
    "pt": _steps(
        "oes>ao2 es3 s3",
        "amente4 mente4 ando3 endo3 ado3 ada3 ido3 ida3 ar3 er3 ir3",
        "o3 a3 e3",
    ),
    "it": _steps(
        "amente4 mente4 azione>az3 azioni>az3 ando3 endo3 ato3 ata3 ati3 ate3 are3 ere3 ire3",
        "o3 a3 e3 i3",
    ),
    "sv": _steps("arna3 erna3 orna3 ande4 arne3 aren3 are3 ast4 en3 et3 er3 ar3 or3 a3 e3 s3 t4"),
    "da": _steps("erne3 ende4 ene3 er3 en3 et3 e3 s3"),
    "no": _steps("ene3 ende4 er3 en3 et3 a3 e3 s3"),
    "ru": _steps(
        "иями3 ями3 ами3 иях3 ях3 ах3 ого3 его3 ому3 ему3 ыми3 ими3 ая3 яя3 ое3 ее3 ые3 ие3 ыи3 "
        "ии3 ои3 ую3 "
        "юю3 ов3 ев3 еи3 ом3 ем3 ам3 ям3 ть3 ла3 ло3 ли3 ет3 ит3 ут3 ют3 ат3 ят3 а3 я3 о3 е3 ы3 "
        "и3 у3 ю3 ь3 л4"
    ),
    "uk": _steps(
        "ями3 ами3 ях3 ах3 ого3 ому3 ими3 ою3 ею3 ти3 ла3 ло3 ли3 а3 я3 о3 е3 и3 і3 ї3 у3 ю3 ь3",
    ),
}  # fmt: skip
"""Steps of rules by language; words without one are kept as they are."""

EMPTY: Mapping[str, str] = {
    "en": "a about an and are as at be been but by can could did do does for from had has have he "
    "her his how "
    "i if in into is it its may must not of on or our she should so such than that the their "
    "them then there "
    "these they this those to was we were what when where which who whom whose why will with "
    "would you your",
    "de": "aber als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer "
    "es fur hat "
    "ich im in ist mit nicht oder sich sie sind und von war was wer wie wo zu zum zur",
    "nl": "de een en er het hij in is met niet of om op te van voor was wat wie",
    "fr": "a au aux avec ce ces dans de des du elle en est et il ils la le les mais ne on ou par "
    "pas pour que "
    "qui sa ses son sont sur un une",
    "es": "a al como con de del el en es la las lo los no o para por que se su sus un una y",
    "pt": "a ao as com como da das de do dos e em na no nao o os ou para por que se sua um uma",
    "it": "a al che con da dei del della di e gli i il in la le lo nel non o per si su un una",
}
"""Words that are passed over where others are asked for with them, by the language of the site."""
