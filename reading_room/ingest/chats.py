"""Exports of chats and channels: who wrote when, by messages; a long forwarded one is an article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reading_room.dates.names import FULL_WEEKDAYS, fold
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.labelled import Field
from reading_room.ingest.line_facts import count_words, line_facts
from reading_room.ingest.record import TOLD, Record, is_prose

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[\s\u202f]?[AaPp]\.?\s?[Mm]\.?)?"
_CLOCK = re.compile(r"\d[:.]\d\d")
"""What no stamp lacks."""
_STAMPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[\u200e\u200f]?\[(?P<day>{_DAY}),?\s{_TIME}\]\s(?P<who>[^:\n]{{1,60}}):\s?(?P<text>.*)",
        rf"[\u200e\u200f]?(?P<day>{_DAY}),?\s{_TIME}\s[-–]\s(?P<who>[^:\n]{{1,60}}):\s?(?P<text>.*)",
        rf"(?P<who>[^\[\]\n]{{1,60}}),\s\[(?P<day>{_DAY}),?\s{_TIME}\](?P<text>)",
        rf"(?P<who>[^\[\]\n]{{1,40}}?)\s{{1,4}}\[(?P<day>{_DAY})?,?\s?{_TIME}\](?P<text>)",
        rf"\[(?P<day>{_DAY})?,?\s?{_TIME}\]\s(?P<who>[^:\n]{{1,40}})(?P<text>)",
        rf"(?P<who>[^\d\s][^\n]{{0,30}}?)(?:\s{{2,4}}|\s[—•·]\s)(?:(?P<day>{_DAY}),?\s)?{_TIME}(?P<text>)",
        rf"#\d{{1,5}}\s{{1,4}}(?P<who>[^\s\n]{{1,30}})\s{{1,4}}(?P<day>{_DAY}),?\s{_TIME}(?P<text>)",
    )
)
_FEWEST, _TOP = 3, 8
"""Stamped lines of a chat, and lines above the first one."""
_LEAST_WORDS, _LEAST_LINES = 45, 3
"""Of a message that is an article."""
_TAG = re.compile(r"\[[^\[\]]{2,80}\]")
_FORWARDED = re.compile(
    r"\[?(?:forwarded from|fwd from|переслано от|переслано из|weitergeleitet von|transféré de"
    r"|reenviado de|inoltrato da|encaminhado de|doorgestuurd van|iletilen|przekazano od"
    r"|معاد توجيهها من|转发自|轉發自)\s?:?\s+(?P<name>[^\]\n]{2,60})\]?",
    re.I,
)
_MARKS = re.compile(r"(?<![\w*_~])([*_~])(?=[^\s*_~])([^*_~\n]{1,400})(?<=\S)\1(?![\w*_~])")
_BOLD = re.compile(r"\*[^*\n]{4,300}\*")
_SIGNS = re.compile(r"^[^\w\"'«»“”„(\[¿¡]+|[^\w\"'«»“”.!?…)\]%]+$")
_HEADER = frozenset({"byline", "date", "dated"})
"""What stands below a headline."""
_CODA = 12
"""Words of a last line that a sign opens, and that asks for readers or counts them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """One message, with the line that stamps it."""

    first: int
    last: int
    who: str
    day: str
    text: str
    """What stands on the line of the stamp, behind it."""


def chat_records(lines: Sequence[str]) -> tuple[Record, ...] | None:
    """Return the articles that a chat's messages are; None where the dump is no chat."""
    messages = tuple(_messages(lines))
    if len(messages) < _FEWEST or messages[0].first > _TOP:
        return None
    channel = len({one.who for one in messages}) == 1
    days = _days([one.day for one in messages])
    found = (_record(one, day, lines, channel=channel) for one, day in zip(messages, days, strict=True))
    return tuple(record for record in found if record)


def _messages(lines: Sequence[str]) -> Iterator[_Message]:
    stamped = []
    for number, line in enumerate(lines, 1):
        text = line.strip()[:2000]
        if _CLOCK.search(text):
            stamped += [(number, found) for stamp in _STAMPS if (found := stamp.fullmatch(text))][:1]
    ends = [*(number - 1 for number, _ in stamped[1:]), len(lines)][: len(stamped)]
    for (number, match), end in zip(stamped, ends, strict=True):
        last = next(n for n in range(end, number - 1, -1) if n == number or lines[n - 1].strip())
        yield _Message(
            first=number,
            last=last,
            who=match["who"].strip(" ~"),
            day=match["day"] or "",
            text=match["text"].strip(),
        )


def _days(stamps: Sequence[str]) -> list[date | None]:
    """Return the messages' days in the order of day and month in which they run on, and soonest end."""
    found = [_readings(stamp) for stamp in stamps]
    whole = [pair for pair in found if pair]
    orders = []
    for order in (0, 1):
        days = [pair[order] for pair in whole]
        told = [day for day in days if day]
        if len(told) == len(days) and told == sorted(told) and told:
            orders.append(((told[-1] - told[0]).days, order))
    if not orders or (
        len(orders) == 2 and orders[0][0] == orders[1][0] and whole and whole[0][0] != whole[0][1]
    ):
        return [None] * len(stamps)
    order = min(orders)[1]
    return [pair[order] if pair else None for pair in found]


def _readings(stamp: str) -> tuple[date | None, date | None] | None:
    """Return a stamp's day with the day first, and with the month first."""
    parts = [int(part) for part in re.split(r"[./-]", stamp)] if stamp else []
    if len(parts) != 3:
        return None
    if parts[0] > 99:
        both = _date(*parts)
        return both, both
    year = parts[2] + 2000 if parts[2] < 100 else parts[2]
    first = _date(year, parts[1], parts[0])
    return first, first if "." in stamp else _date(year, parts[0], parts[1])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _record(
    message: _Message, day: date | None, lines: Sequence[str], *, channel: bool
) -> Record | None:
    texts = {n: lines[n - 1].strip() for n in range(message.first + 1, message.last + 1)}
    texts = {message.first: message.text, **texts} if message.text else texts
    own = {n: text for n, text in texts.items() if text}
    words = sum(map(count_words, own.values()))
    if len(own) < _LEAST_LINES or words < _LEAST_WORDS or not any(map(is_prose, own.values())):
        return None
    fields = list(_fields(message, day, own, channel=channel))
    taken = {field.line for field in fields if field.kind not in TOLD}
    rest = {n: text for n, text in own.items() if n not in taken}
    title = _title(rest, message)
    shown = {n: _MARKS.sub(r"\2", text) for n, text in rest.items()}
    if title:
        shown[title] = _SIGNS.sub("", _SIGNS.sub("", shown[title]).strip("*_ "))
        above = [n for n in rest if n < title]
        fields += [_field("other", n, rest[n]) for n in above]
    return Record(
        first=min(own),
        last=message.last,
        fields=tuple(fields),
        title=title,
        words=tuple(shown.items()),
    )


def _fields(
    message: _Message, day: date | None, own: dict[int, str], *, channel: bool
) -> Iterator[Field]:
    if not message.text:
        yield _field("other", message.first, "")
    source = ""
    for number, text in own.items():
        if match := _FORWARDED.fullmatch(text):
            source = match["name"].strip()
            yield _field("outlet", number, source)
        elif _TAG.fullmatch(text):
            yield _field("other", number, text)
        elif number > message.first + 3:
            break
    kind = "sender" if channel and not source else "poster"
    yield _field(kind, message.first, message.who)
    head = " ".join(list(own.values())[:4])[:600]
    printed = any(one.year and one.day for one in dates_in(head))
    told = day and _agrees(day, " ".join(list(own.values())[:6])[:1500])
    if not printed:
        yield _field("day", message.first, day.isoformat() if day and told else "")
    for number, text in reversed(own.items()):
        if count_words(text) > _CODA or text[0].isalnum() or text[0] in "\"'“«„‘—–-(_*¿¡":
            break
        yield _field("other", number, text)


def _agrees(day: date, lead: str) -> bool:
    """Whether the weekdays that the text names are those of its day, or of the day before."""
    named = {FULL_WEEKDAYS[word] for word in re.findall(r"\w+", fold(lead)) if word in FULL_WEEKDAYS}
    return not named or bool({day.weekday(), (day.weekday() - 1) % 7} & named)


def _field(kind: str, line: int, value: str) -> Field:
    return Field(kind=kind, label="", first=line, line=line, value=value, form="stamp")


def _title(rest: dict[int, str], message: _Message) -> int | None:
    """Return the line in bold near the top, else the first that may be a headline.

    Of two with a blank line between, the first is what the sender says.
    """
    near = list(rest.items())[:4]
    for number, text in near:
        if _BOLD.fullmatch(text):
            return number
    heads: list[int] = []
    for number, text in near:
        kinds = line_facts(text.strip("*_ ")).kinds
        if is_prose(text) or (heads and kinds & _HEADER):
            break
        note = number == message.first and (
            text[-1] in ":：…" or (not text[-1].isalnum() and text[-1] not in "\"'”»?!)*_")
        )
        if not note and "headline" in kinds and not kinds & _HEADER:
            heads.append(number)
    parted = len(heads) > 1 and heads[1] - heads[0] > 1
    return heads[1] if parted else heads[0] if heads else None
