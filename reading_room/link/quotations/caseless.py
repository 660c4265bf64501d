"""Speakers in Chinese, Japanese and Korean, whose scripts have no capitals and tie no spaces to names.

Who stands before the verb of speech, in the sentence that leads up to a quotation or goes on behind it,
speaks; titles around a name are cut off where a common surname shows where it begins.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reading_room.link.quotations.marks import Quoted

LANGUAGES = ("zh", "ja", "ko")
"""Those that are read."""
NEAR = 60
"""Code points on either side of a quotation in which its speaker is named."""
_FAR = 20
"""Paragraphs before it in which a surname stands in full."""

_CHINESE_VERB = (
    "说|說|表示|称|稱|指出|认为|認為|强调|強調|告诉|告訴|回应|回應|写道|寫道|坦言|透露|介绍|介紹|补充|補充|解释|解釋|警告"
    "|宣布|宣佈|呼吁|呼籲|感叹|直言|批评|批評|质疑|承认|承認|回忆|回憶|提醒|问|問|答"
)
_CHINESE_BEFORE = re.compile(
    rf"(?P<who>[^。！？!?；;，,“”「」：:\s]{{1,24}}?)(?:{_CHINESE_VERB})(?:道|了|说)?"
    r"(?:[：:，,]|[，,][^。！？“”]{1,14})?\s*$"
)
_CHINESE_TOLD = re.compile(
    rf"(?:^|[。！？；，”\n])(?P<who>[^。！？!?；;，,“”「」：:\s]{{2,24}}?)(?:{_CHINESE_VERB})"
)
_HE = re.compile("(?:他|她|他们|她们|他們|她們)(?:还|還|也|又|则|則)?")
_CHINESE_BEHIND = re.compile(
    rf"[，,。]?\s?(?P<who>[^。！？!?；;，,“”「」：:\s]{{1,24}}?)(?:{_CHINESE_VERB})"
)
_CHINESE_NAME = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}(?:[·•][\u4e00-\u9fff]{1,6}?){1,3}(?=$|[在對对周星也曾则還还]))"
    r"|(?:(?<=[长長员員师師家人民者授席理统統记記官任事生士妇婦主板友客户戶裁相部司局院会會校厂廠店团團队隊])|^)"
    r"(?:(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官"
    r"|[赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳褚卫衛蒋蔣沈韩韓杨楊朱秦尤许許何吕呂施张張孔曹严嚴华華金魏陶姜谢謝邹鄒柏窦苏蘇潘葛范彭"
    r"鲁魯韦韋马馬苗方俞任袁柳史唐薛雷贺賀倪汤湯罗羅毕畢郝安常于傅卞齐齊康伍余顾顧孟黄黃穆萧蕭尹姚邵汪毛戴宋庞龐熊纪紀舒"
    r"屈项項祝董梁杜蓝藍季贾賈江童郭梅林钟鍾徐邱骆駱高夏蔡田胡凌霍万萬柯卢盧莫房丁邓鄧洪左石崔龚龔程陆陸段侯武刘劉龙龍"
    r"叶葉黎白赖賴乔喬温溫翟文曾关關聂聶游覃岳易廖耿欧歐])"
    r"[\u4e00-\u9fff]{1,2}?)(?=$|[在对對向也还還则則于於周星昨今接就曾并補随隨当當是又都])"
)
_CHINESE_TITLE = re.compile(
    r"^.*(?:总统|總統|首相|总理|總理|部长|部長|主席|国王|國王|外长|外長|大使|教授|发言人|發言人|秘书长|秘書長|市长|市長|村民|居民|市民|灾民|难民"
    r"|渔民|农民|农妇|司机|教师|老师|记者|医生|护士|律师|警官|船长|店主|队员|工人|学生|经理|负责人|目击者)"
)
_TOPIC = re.compile(r"(?:^|[。、「」])(?P<who>[^。、「」はがも]{2,25}?)(?:は|が|も)")
_JAPANESE_BEHIND = re.compile(r"」[とっ](?P<who>[^。「」]{0,40})")
_JAPANESE_VERB = re.compile(
    "話|語|述べ|言|いう|説明|強調|コメント|指摘|訴え|振り返|明か|主張|答え|批判|投稿|書|呼びかけ|挨拶|謝罪|回答|憤|弁明|発表|否定|驚|喜|笑|漏ら|つぶや|打ち明け|嘆|懐かし|呼び掛け"
)
_VERBAL = ("した", "する", "った", "いた")
"""Endings of verbs, whose が joins sentences."""
_JAPANESE_TITLE = re.compile(
    r"(?:氏|さん|くん|ちゃん|准教授|名誉教授|助教|講師|学芸員|研究員|組合長|店長|部長|課長|首相|大統領|社長|市長|町長|村長|知事|教授|長官|選手|監督|代表|会長|議員|大臣|外相|所長|院長|理事長|委員長|被告|館長|校長)?"
    r"(?:[（(][^（）()]{1,12}[）)])?$"
)
_JAPANESE_CALLED = (
    r"氏|さん|[（(]\d|准?教授|館長|町長|市長|村長|知事|社長|会長|代表|組合長|店長|議員|監督|選手"
)
_KOREAN = re.compile(
    r"(?<![가-힣])(?P<who>[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{1,2})"
    r"(?:\s[가-힣]{1,8}){0,3}?(?:은|는|이|가)\s[^.\"“”]{0,40}$"
)
_KOREAN_BEHIND = re.compile(
    r"[\"”]\s?(?:이?라고|고|며|면서)\s(?:[^.\"“”]{0,30}\s)?"
    r"(?P<who>[가-힣]{2,4})(?:\s[가-힣]{1,8})?(?:은|는|이|가)\s[^.\"“”]{0,12}(?:말했|밝혔|전했|강조|설명|주장|지적)"
)

_KOREAN_SURNAME = re.compile(r"(?<![가-힣])(?P<who>[가-힣])\s?씨(?:은|는|이|가)\s[^.\"“”]{0,40}$")
_KOREAN_FULL = re.compile(r"(?<![가-힣])([가-힣]{2,4})(?:\s?\([^()]{1,12}\))?\s?씨")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaselessSpeaker:
    """Who says one quotation."""

    who: str
    """The name or description."""
    start: int
    """First code point in the quotation's paragraph."""
    end: int
    """Behind the last one."""


def caseless_speakers(
    texts: Sequence[str], quoted: Sequence[Quoted], language: str
) -> Iterator[CaselessSpeaker | None]:
    """Yield the speaker of each quotation in Chinese, Japanese or Korean, None where nobody is named."""
    if language[:2] == "ko":
        yield from (_korean(texts[q.paragraph], q) or _surname(texts, q) for q in quoted)
        return
    if language[:2] == "ja":
        yield from (_in_full(_japanese(texts[q.paragraph], q), texts, q) for q in quoted)
        return
    yield from (_chinese(texts[q.paragraph], q) for q in quoted)


def _chinese(text: str, q: Quoted) -> CaselessSpeaker | None:
    opens, close = q.start - 1, q.end + 1
    found = _CHINESE_BEFORE.search(text, max(0, opens - NEAR), opens)
    found = found or _CHINESE_BEHIND.match(text, close, close + NEAR)
    if found and not _HE.fullmatch(found["who"]):
        return _chinese_name(found)
    told = [m for m in _CHINESE_TOLD.finditer(text, 0, opens) if not _HE.fullmatch(m["who"])]
    return _chinese_name(told[-1]) if found and told else None


def _chinese_name(found: re.Match[str]) -> CaselessSpeaker | None:
    name = _CHINESE_NAME.search(found["who"])
    if name is None:
        return None
    who = _CHINESE_TITLE.sub("", name[0])
    end = found.start("who") + name.end()
    return CaselessSpeaker(who=who, start=end - len(who), end=end)


def _japanese(text: str, q: Quoted) -> CaselessSpeaker | None:
    before, behind = text[max(0, q.start - 1 - NEAR) : q.start - 1], text[q.end : q.end + NEAR]
    said = _JAPANESE_BEHIND.match(behind)
    if said is None or not _JAPANESE_VERB.search(said["who"]):
        return None
    inner = _TOPIC.search(said["who"])
    inner = None if inner and inner["who"].endswith(_VERBAL) else inner
    topics = [inner] if inner else list(_TOPIC.finditer(before.rpartition("。")[2]))[:1]
    if not topics:
        return None
    base = q.end + said.start("who") if inner else q.start - 1 - len(before.rpartition("。")[2])
    words = topics[0]["who"].rpartition("の")[2]
    title = _JAPANESE_TITLE.search(words)
    who = words[: title.start()] if title else words
    start = base + topics[0].end("who") - len(words)
    return CaselessSpeaker(who=who, start=start, end=start + len(who)) if who else None


def _in_full(found: CaselessSpeaker | None, texts: Sequence[str], q: Quoted) -> CaselessSpeaker | None:
    """Return a Japanese speaker by the full name that the text gives before the bare surname."""
    if found is None or not 1 < len(found.who) < 4:
        return found
    full = re.compile(
        rf"{re.escape(found.who)}[\u3040-\u30ff\u4e00-\u9fff]{{1,3}}?(?={_JAPANESE_CALLED})"
    )
    before = "\n".join(
        (*texts[max(0, q.paragraph - _FAR) : q.paragraph], texts[q.paragraph][: found.start])
    )
    named = [m[0] for m in full.finditer(before)]
    return replace(found, who=named[-1]) if named else found


def _korean(text: str, q: Quoted) -> CaselessSpeaker | None:
    before, behind = text[max(0, q.start - 1 - NEAR) : q.start - 1], text[q.end : q.end + NEAR]
    lead, tail = _KOREAN.search(before), _KOREAN_BEHIND.match(behind)
    found = lead or tail
    if found is None:
        return None
    start = (q.start - 1 - len(before) if lead else q.end) + found.start("who")
    return CaselessSpeaker(who=found["who"], start=start, end=start + len(found["who"]))


def _surname(texts: Sequence[str], q: Quoted) -> CaselessSpeaker | None:
    """Return whom a bare surname with `씨` means: the last one that the text has named in full."""
    text, opens = texts[q.paragraph], q.start - 1
    found = _KOREAN_SURNAME.search(text, max(0, opens - NEAR), opens)
    if found is None:
        return None
    before = (*texts[max(0, q.paragraph - _FAR) : q.paragraph], text[: found.start()])
    full = [name for part in before for name in _KOREAN_FULL.findall(part) if name[0] == found["who"]]
    return CaselessSpeaker(who=full[-1], start=found.start(), end=found.end("who")) if full else None
