"""Dates of Chinese, Japanese and Korean, which put no spaces between words: `9月11日`, `昨天`.

A day without its month, or a month without its year, is the nearest that the tense of its clause allows.
"""

import re
from collections.abc import Iterable, Iterator

from reading_room.dates.period import Period, Unit, exists
from reading_room.dates.reference import Reference
from reading_room.dates.tense import Tense

LANGUAGES = ("zh", "ja", "ko")
_DAYS = {
    0: "今天 今日 今晨 今早 今晚 本日 今朝 今夜 きょう 오늘",
    -1: "昨天 昨日 昨晚 昨夜 昨晩 きのう 어제",
    -2: "前天 一昨日 おととい 그저께 그제",
    1: "明天 明日 あす 내일",
    2: "后天 後天 明後日 모레",
}
_DAY = {word: step for step, words in _DAYS.items() for word in words.split()}
_YEARS = {
    -2: "前年 一昨年 재작년",
    -1: "去年 昨年 작년 지난해",
    0: "今年 本年 올해",
    1: "明年 来年 來年 내년",
}
_YEAR = {word: step for step, words in _YEARS.items() for word in words.split()}
_STEPS = {-1: "上 先 지난", 0: "本 这 這 今 이번", 1: "下 来 來 다음"}
_STEP = {word: step for step, words in _STEPS.items() for word in words.split()}
_WEEKDAYS = "一月월 二火화 三水수 四木목 五金금 六土토 日天일"
_WEEKDAY = {sign: number for number, signs in enumerate(_WEEKDAYS.split()) for sign in signs}
_SEASON = {"春": 3, "夏": 6, "秋": 9, "冬": 12, "봄": 3, "여름": 6, "가을": 9, "겨울": 12}
_NUMBER = {
    sign: n
    for n, signs in enumerate(["一", "二两兩", "三", "四", "五", "六", "七", "八", "九", "十"], 1)
    for sign in signs
}
_UNITS = {Unit.DAY: "天日일", Unit.WEEK: "周週주", Unit.MONTH: "月달월", Unit.YEAR: "年년"}
_UNIT = {sign: unit for unit, signs in _UNITS.items() for sign in signs} | {"星期": Unit.WEEK}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_FORMS = re.compile(
    rf"""(?x)
      (?: (?P<year> \d{{4}} ) \s? [年년] \s? | (?P<beside> {_any(_YEAR)} ) の? \s? )?
      (?P<month> (?<! \d ) \d{{1,2}} ) \s? [月월] (?! [间間간] )
      (?: \s? (?P<day> \d{{1,2}} ) \s? [日号號일] )?
    | (?: (?P<only_year> (?<! \d ) \d{{4}} ) \s? [年년] | (?P<only_beside> {_any(_YEAR)} ) )
      (?: の? \s? (?P<season> {_any(_SEASON)} ) [天季]? )?
    | (?P<lone> (?<! \d ) \d{{1,2}} ) \s? [日일]
      (?! [间間간目째内後后前本연] | \s? [전후] | ぶり | 以 | 連 )
    | (?P<deictic> {_any(_DAY)} )
    | (?P<step> {_any(_STEP)} ) [个個]? \s? (?P<stride> 周|星期|週|주|月|달 ) (?! 末 )
      (?: [のに]? \s?
        (?P<of_week> [一二三四五六日天] (?! 曜 ) | [月火水木金土日월화수목금토일] (?= 曜 | 요일 ) )
        (?: 曜 日? | 요일 )? | \s? (?P<of_month> \d{{1,2}} ) \s? [日号號일] )?
    | (?P<count> (?<! \d ) \d{{1,3}} | [{"".join(_NUMBER)}] ) \s? (?: [个個かカヶ개] )? \s?
      (?P<unit> [{"".join(_any(_UNITS.values()).replace("|", ""))}] ) \s? [前전]
    | (?<! [一两二三四几每毎半] ) (?: (?: 周|星期|礼拜|週 ) (?P<chinese> [一二三四五六日天] )
      | (?P<weekday> [月火水木金土日월화수목금토일] ) (?: 曜 日? | 요일 ) )
    """
)
_AHEAD = re.compile(r"[将將]|予定|예정|预计|預計|计划|見通し|まで|까지")
_STOP = re.compile(r"[。！？.!?]")
_HABIT = re.compile(r"(?:[每毎]|매\s?주?)\s?$")


def cjk_dates(text: str, reference: Reference) -> Iterator[tuple[int, int, str, Period]]:
    """Yield the place, as code points, the rule and the period of each date of a text, in order."""
    for match in _FORMS.finditer(text):
        if _HABIT.search(text[max(0, match.start() - 3) : match.start()]):
            continue
        start = max((stop.end() for stop in _STOP.finditer(text, 0, match.start())), default=0)
        stop = _STOP.search(text, match.end())
        clause = text[start : stop.start() if stop else len(text)]
        ahead = _AHEAD.search(clause)
        here = Reference(
            published=reference.published,
            about=reference.about,
            tense=Tense.FUTURE if ahead else Tense.PAST,
        )
        rule, period = _read(match.groupdict(), here)
        if period is not None:
            yield *match.span(), rule, period


def _read(found: dict[str, str | None], here: Reference) -> tuple[str, Period | None]:
    """Return the rule that reads a match, and what it means; no period where that cannot be known."""
    about = here.published or here.about
    beside = found["beside"] or found["only_beside"]
    printed = found["year"] or found["only_year"]
    year = int(printed) if printed else about.year + _YEAR[beside] if about and beside else None
    if found["month"]:
        return _month(int(found["month"]), int(found["day"] or 0), year, here)
    if printed or beside:
        season = _SEASON.get(found["season"] or "")
        if year is None or not 1000 <= year <= 2100:
            return "year", None
        if season:
            return "season", Period(unit=Unit.SEASON, year=year, month=season)
        return "year" if printed else "beside-now", Period(unit=Unit.YEAR, year=year)
    return _beside(found, here, here.published) if here.published else ("", None)


def _month(month: int, day: int, year: int | None, here: Reference) -> tuple[str, Period | None]:
    if not 1 <= month <= 12 or not exists(year or 2000, month, day or 1):
        return "month", None
    if year is None:
        return "month-day" if day else "month", here.complete(month, day or None)
    unit, rule = (Unit.DAY, "day-month-year") if day else (Unit.MONTH, "month-year")
    return rule, Period(unit=unit, year=year, month=month, day=day or 1)


def _beside(
    found: dict[str, str | None], here: Reference, published: Period
) -> tuple[str, Period | None]:
    """Return what counts from the day of publication."""
    if found["lone"]:
        return "day-alone", _nearest(int(found["lone"]), here, published)
    if found["deictic"]:
        return "deictic", published.shift(_DAY[found["deictic"]])
    if found["step"] and found["stride"]:
        period = published.containing(_UNIT[found["stride"]]).shift(_STEP[found["step"]])
        of_week = found["of_week"] if period.unit is Unit.WEEK else None
        if found["of_month"] and period.unit is Unit.MONTH:
            return _month(period.month, int(found["of_month"]), period.year, here)
        return "beside-now", period.day_of_week(_WEEKDAY[of_week]) if of_week else period
    if found["count"] and found["unit"]:
        count = _NUMBER.get(found["count"]) or int(found["count"])
        return "ago", published.containing(_UNIT[found["unit"]]).shift(-count)
    return "weekday", here.weekday(_WEEKDAY[str(found["chinese"] or found["weekday"])])


def _nearest(day: int, here: Reference, published: Period) -> Period | None:
    """Return the day of that number: the coming one of a plan, else the last one."""
    months = [published.containing(Unit.MONTH).shift(step) for step in (-1, 0, 1)]
    days = [
        Period(unit=Unit.DAY, year=m.year, month=m.month, day=day)
        for m in months
        if exists(m.year, m.month, day)
    ]
    if here.tense is Tense.FUTURE:
        return next((d for d in days if d.ordinal >= published.ordinal), None)
    return next((d for d in reversed(days) if d.ordinal <= published.ordinal + 1), None)
