"""Signs: names and numbers in a form that languages and scripts share, to compare articles across them.

A name is reduced to the consonants that a transcription keeps, as Soundex does (Russell 1918): `Saidov`,
`Saidow`, `Саидов` and `萨伊多夫` are `sdf`. What is written so may be another name; only several
signs mean something together.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping

from anyascii import anyascii

from reading_room.dates.names import FULL_MONTHS, FULL_WEEKDAYS, fold

_SHORTEST = 3
_TABLE = """
sch=s sh=s zh=s tz=s ts=s cz=s kh=k ch=k ck=k ph=f th=t gh=k ng=n dj=j qu=k
b=b c=k d=d f=f g=k h= j= k=k l=r m=m n=n p=p q=k r=r s=s t=t v=f w=f x=ks y= z=s
"""
_SOUNDS = dict(pair.split("=") for pair in _TABLE.split())
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=lambda s: (-len(s), s))) + "|[aeiou]+|[^a-z]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_TRANSCRIBING = (
    "阿埃艾爱安昂奥巴白拜班邦包鲍贝本比彼边宾波伯勃博卜布采策查察昌彻茨达戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯弗夫"
    "福盖甘冈高戈哥格根贡古瓜圭哈海汉杭豪赫黑亨洪胡华怀霍基吉季加贾简江杰金津久卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎里理丽利"
    "列烈林琳玲留柳龙隆卢鲁露伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密缅明摩莫默姆穆纳娜奈南瑙内嫩尼涅宁牛纽农努女诺欧帕派潘庞佩彭皮平珀普"
    "奇齐恰切钦琴青琼丘屈让热仁荣茹儒瑞若萨塞赛桑瑟森沙珊绍舍申什生施石史士舒斯思丝松苏孙所索塔泰坦汤唐陶特藤提廷铁通图土托瓦万汪旺威"
    "韦维魏温文翁沃乌武西锡希谢辛欣兴休许雅亚延扬杨耶叶伊依易因英永尤于约赞泽扎詹章兆哲珍治朱卓兹子宗祖佐"
)
"""Characters by which Chinese writes foreign names."""
_FOREIGN = {"zh": re.compile(f"[{_TRANSCRIBING}]{{3,}}"), "ja": re.compile("[ァ-ヺー]{3,}")}
_CASELESS = {
    "ar": re.compile(r"[\u0621-\u064a]{4,}"),
    "he": re.compile(r"[\u05d0-\u05ea]{4,}"),
    "hi": re.compile(r"[\u0900-\u0963]{3,}"),
    "ko": re.compile(r"[가-힣]{3,}"),
}
_VOWELS = "אעاأإآع"
"""Letters of Hebrew and Arabic that stand for a vowel at a word's beginning."""
_JOINED = ("zh", "ko")
"""Languages of which a run may have a sign of another word at its end, or its beginning."""
_SCALES = {
    1e3: "thousand tausend mille mil mila tysięcy tys тысяч тыс duizend tusen tisíc χιλιάδες mii"
    " ألف آلاف אלף",
    1e4: "万 萬 만",
    1e6: "million millions m mn mio millionen millón millones milione milioni milhão milhões miljoen"
    " miljoner millioner milion miliony milionów миллион миллиона миллионов млн мільйонів milyon milionů"
    " εκατομμύρια millió milioane مليون ملايين מיליון",
    1e8: "亿 億 억",
    1e9: "billion billions bn milliarde milliarden mrd milliard milliards miliardo miliardi miljard"
    " milliarder miljarder miliard miliardy miliardów миллиард миллиарда миллиардов млрд milyar مليار",
}
_SCALE = {word: scale for scale, words in _SCALES.items() for word in words.split()}
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9.,:/-])"
    r"(?:(?P<grouped>\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})+)|(?P<plain>\d+(?:[.,]\d{1,2})?))"
    r"(?![\d:/])(?:\s?(?P<scale>[^\W\d_]+))?"
)
_DIGIT = re.compile(r"\d\d")
_FEWEST, _MANY = 10, 100
_FAINT = 0.5
"""Weight of a number of two digits, which may be anything's."""


def weigh_signs(
    parts: Iterable[tuple[str, float]], names: Mapping[str, float], language: str
) -> dict[str, float]:
    """Return the signs of an article, from its sentences with their weights and its weighed names."""
    tongue = language[:2]
    found: dict[str, float] = {}

    def add(sign: str, weight: float) -> None:
        if sign:
            found[sign] = found.get(sign, 0.0) + weight

    for name, weight in names.items():
        if not name[0].isdigit():
            for part in dict.fromkeys((name, *name.split("-"))):
                add(sounds(part), weight)
    for text, weight in parts:
        for figure in _FIGURE.finditer(text) if _DIGIT.search(text) else ():
            amount = _amount(figure)
            if amount >= _FEWEST:
                add(f"{amount:g}", weight * (1.0 if amount >= _MANY else _FAINT))
        for sign in _signs_of_runs(text, tongue):
            add(sign, weight)
    return found


def _signs_of_runs(text: str, tongue: str) -> Iterator[str]:
    """Yield the signs of the words of a script without capitals, each once for a word."""
    unspaced = _FOREIGN.get(tongue) or _CASELESS.get(tongue)
    for match in unspaced.finditer(text) if unspaced else ():
        run = f"a{match[0]}" if match[0][0] in _VOWELS else match[0]
        yield from dict.fromkeys(map(sounds, (run, run[1:], run[:-1]) if tongue in _JOINED else (run,)))


@functools.lru_cache(maxsize=1 << 16)
def sounds(name: str) -> str:
    """Return the consonants of a name that a transcription keeps; empty for a day's or a month's.

    Where they are too few to tell names apart, there are none.

    >>> [sounds(name) for name in ("Saidov", "Saidow", "Саидов", "萨伊多夫", "Lee")]
    ['sdf', 'sdf', 'sdf', 'sdf', '']
    """
    plain = (name if name.isascii() else anyascii(name)).lower()
    once = _DOUBLED.sub(r"\1", plain)
    if fold(name) in FULL_WEEKDAYS or fold(name) in FULL_MONTHS:
        return ""
    kept = "".join(_SOUNDS.get(match.group(), "") for match in _SOUND.finditer(once))
    sign = ("a" if plain[:1] in "aeiou" else "") + kept
    return sign if len(sign) >= _SHORTEST else ""


def _amount(figure: re.Match[str]) -> float:
    """Return what a figure counts; 0 for a year and for what names nothing else."""
    grouped, scale = figure["grouped"], _SCALE.get((figure["scale"] or "").casefold())
    if scale is None and figure["scale"]:
        scale = _SCALE.get(figure["scale"][0])
    number = float(re.sub(r"\D", "", grouped)) if grouped else float(figure["plain"].replace(",", "."))
    if scale is None and not grouped and 1900 <= number <= 2100:
        return 0.0
    return number * (scale or 1.0)
