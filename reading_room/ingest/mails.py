"""Digests of mailing lists, and mails that hand on a text: each text, apart from its envelope."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reading_room.dates.absolute import AbsoluteDate
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.labelled import Field
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.line_facts import count_words, line_facts
from reading_room.ingest.outlets import is_distinct_outlet, leading_name, looks_like_outlet
from reading_room.ingest.record import Record, is_prose, is_separator, is_wrapped
from reading_room.ingest.source_lines import source_fields

QUOTED = re.compile(r"^(?:[|:]?\s?>\s?){1,5}")
_OF_MAIL = frozenset({"sender", "envelope", "subject", "date"})
_OF_SOURCE = {"outlet": "outlet", "date": "day"}
"""What a line of a source tells: its day is told besides its words, and no label that others lack."""
_SENT = frozenset({"date", "envelope"})
_LABEL = re.compile(
    r"[*_]{0,2}(?P<label>[^\W\d_][^:：\n]{0,24}?)\s?[:：][*_]{0,2}(?:\s+|$)(?P<value>.*)"
)
_SIGN, _HEAD = re.compile("[:：]"), 32
"""What is in every label, and code points of a line in which it stands."""
_FORWARD = re.compile(
    r"\W*(?:(?:begin )?forwarded (?:message|mail)|original message|weitergeleitete nachricht"
    r"|(?:ursprüngliche|original) ?nachricht|anfang der weitergeleiteten (?:nachricht|e-?mail)"
    r"|message (?:transféré|d'origine|original|réexpédié)|début du message (?:transféré|réexpédié)"
    r"|mensaje (?:reenviado|original)|inicio del mensaje reenviado|messaggio (?:inoltrato|originale)"
    r"|inizio messaggio inoltrato|mensagem (?:encaminhada|original)|doorgestuurd bericht"
    r"|oorspronkelijk bericht|vidarebefordrat (?:meddelande|brev)|ursprungligt meddelande"
    r"|videresendt (?:melding|meddelelse|besked)|opprinnelig melding|oprindelig meddelelse"
    r"|edelleenlähetetty viesti|alkuperäinen viesti|wiadomość (?:przekazana|oryginalna)"
    r"|(?:przekazana|oryginalna) wiadomość|(?:přeposlaná|původní) zpráva|továbbított üzenet"
    r"|eredeti üzenet|пересылаемое сообщение|исходное сообщение|пересланное сообщение"
    r"|iletilen ileti|yönlendirilen ileti|özgün ileti|προωθημένο μήνυμα|αρχικό μήνυμα"
    r"|הודעה שהועברה|رسالة (?:معاد توجيهها|أصلية)"
    r"|转发的?邮件|原始邮件|轉寄郵件|転送メッセージ|元のメッセージ|전달된 메시지|원본 메시지)\W*",
    re.I,
)
_COUNTER = re.compile(
    r"(?:message|nachricht|mensaje|messaggio|mensagem|bericht|meddelande|сообщение|wiadomość)\W{0,3}\d{1,4}\W*"
    r"|end of .{1,80}(?:digest|vol\b).{0,40}|ende .{1,80}(?:digest|sammlung).{0,40}",
    re.I,
)
_ANSWERS = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|rv|rif|sv|vs|vl|vb|antw|res|enc|odp|pd|ynt|ilt|i|r|на|отв|σχετ|πρθ|答复|回复|转发|轉寄|回覆)"
    r"\s?(?:\[\d{1,3}\])?\s?[:：]\s*|\[[^\[\]]{1,40}\]\s*)+",
    re.I,
)
_REPLY = re.compile(
    r"(?:\[[^\[\]]{1,40}\]\s*)?(?:re|aw|sv|vs|antw|res|rif|odp|ynt|на|отв|απ|答复|回复|回覆)\s?[:：]",
    re.I,
)
"""What begins the subject of an answer, which is talk and no text of its own."""
_RULE = re.compile(r"\s*([-=_*])\1{9,}\s*")
_NAMES = re.compile(r"(?:[A-ZÀ-Þ][\w&'’-]{1,24}\s){1,4}(?=[a-zà-þ])")
_FEWEST, _LEAST_WORDS, _LEAST_TITLE = 4, 25, 3
"""Quoted lines that are handed on; words of a text; words of a subject that is a title."""
_TOP, _FOOT, _NEAR = 10, 8, 3
"""Lines among which a title stands; lines of a signature; lines below a title that name a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """One message: the lines of its envelope and of what stands below."""

    head: range
    body: range
    labels: tuple[tuple[int, frozenset[str], str], ...]
    """Line, kinds and value of each field of the envelope."""
    forwarded: bool
    """Whether a line above says that it was handed on."""

    @property
    def days(self) -> tuple[AbsoluteDate, ...]:
        """When the envelope says that it was sent."""
        told = (value for _, kinds, value in self.labels if kinds & _SENT)
        return tuple(day for value in told for day in dates_in(value))

    def value(self, kind: str) -> tuple[int, str]:
        """Return the line and the value of the first field of a kind; 0 where there is none."""
        return next(((n, value) for n, kinds, value in self.labels if kind in kinds), (0, ""))


def mail_records(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Record, ...]] | None:
    """Return the texts of messages, and the lines without all else; None where the dump is no such mail.

    Envelopes tell nothing of a text that was handed on: not who wrote it, nor where, nor when.
    """
    plain = [QUOTED.sub("", line) for line in lines]
    messages = tuple(_messages(plain))
    if not messages or (len(messages) < 2 and not messages[0].forwarded):
        return None
    found = []
    for n, message in enumerate(messages):
        follower = messages[n + 1] if n + 1 < len(messages) else None
        if follower is None or not _is_cover(message, follower):
            found += [one for one in [_record(message, lines, plain)] if one]
    own = {n for one in found for n in range(one.first, one.last + 1)}
    own -= {field.line for one in found for field in one.fields if field.kind == "other"}
    if not found:
        return None
    return tuple(line if n in own else "" for n, line in enumerate(plain, 1)), tuple(found)


def _messages(plain: Sequence[str]) -> Iterator[_Message]:
    heads = list(_heads(plain))
    ends = [*(head[0].start for head in heads[1:]), len(plain) + 1][: len(heads)]
    for (head, labels), end in zip(heads, ends, strict=True):
        above = next(filter(str.strip, plain[max(0, head.start - 4) : head.start - 1][::-1]), "")
        forwarded = bool(_FORWARD.fullmatch(above.strip()[:80]))
        yield _Message(head=head, body=range(head.stop, end), labels=labels, forwarded=forwarded)


def _heads(plain: Sequence[str]) -> Iterator[tuple[range, tuple[tuple[int, frozenset[str], str], ...]]]:
    """Yield the envelopes: three fields of a mail together, or two below words that hand it on."""
    labels: list[tuple[int, frozenset[str], str]] = []
    marked = False
    for number, line in enumerate((*plain, ""), 1):
        match = (
            _LABEL.fullmatch(line.strip()[:500])
            if line[:1].strip() and _SIGN.search(line[:_HEAD])
            else None
        )
        kinds = frozenset(kinds_of(match["label"])) & _OF_MAIL if match else frozenset[str]()
        if match and kinds:
            labels.append((number, kinds, match["value"].strip()))
            continue
        if labels and line.strip() and (match or line[0].isspace()):
            continue
        told = frozenset[str]().union(*(kinds for _, kinds, _ in labels))
        if "sender" in told and len(labels) >= (2 if marked else 3) and len(told) > 1:
            yield range(labels[0][0], number), tuple(labels)
        labels = []
        if line.strip():
            marked = bool(_FORWARD.fullmatch(line.strip()[:80]))


def _is_cover(message: _Message, follower: _Message) -> bool:
    """Whether a message does no more than hand on the next one, whose subject its own takes up."""
    taken, given = message.value("subject")[1], follower.value("subject")[1]
    subjects = {_ANSWERS.sub("", one, count=1).casefold() for one in (taken, given)}
    return follower.forwarded or (len(subjects) == 1 and len(taken) > len(given) > 0)


def _record(message: _Message, lines: Sequence[str], plain: Sequence[str]) -> Record | None:
    body = [n for n in message.body if plain[n - 1].strip()]
    quoted = [n for n in body if lines[n - 1] != plain[n - 1]]
    handed = len(quoted) >= _FEWEST and len(quoted) * 2 > len(body) and quoted[0] != message.body.start
    handed = handed and lines[message.head.start - 1] == plain[message.head.start - 1]
    body = _without_foot(quoted if handed else body, plain)
    prose = next((n for n in body if is_prose(plain[n - 1]) or is_wrapped(plain, n)), 0)
    if not prose or sum(count_words(plain[n - 1]) for n in body) < _LEAST_WORDS:
        return None
    title, source = _title(body, plain)
    first = min([title or body[0], *(field.line for field in source)])
    fields = source
    words: tuple[tuple[int, str], ...] = ()
    subject, value = message.value("subject")
    if not title and not handed and _REPLY.match(value):
        return None
    value = _ANSWERS.sub("", value, count=1).strip()
    if not title and not handed and count_words(value) >= _LEAST_TITLE:
        title = first = subject
        words = ((subject, value),)
        above = range(subject + 1, body[0])
        fields += tuple(_field("other", n, "") for n in above if plain[n - 1].strip())
    if not source:
        fields += tuple(_day_without_year(message, title or first, range(first, prose), plain))
    if not handed and not source:
        fields += tuple(_of_envelope(message, title or first, body, plain))
    return Record(first=first, last=body[-1], fields=fields, title=title, words=words)


def _without_foot(body: Sequence[int], plain: Sequence[str]) -> list[int]:
    """Return lines without what stands below: a signature, a rule, the next one's number."""
    for place in range(max(0, len(body) - _FOOT), len(body)):
        text = plain[body[place] - 1].strip()
        if text == "--" or _RULE.fullmatch(text) or _FORWARD.fullmatch(text) or _COUNTER.fullmatch(text):
            return list(body[:place])
    return list(body)


def _title(body: Sequence[int], plain: Sequence[str]) -> tuple[int | None, tuple[Field, ...]]:
    """Return the title and what the line below says of its source, else the first line of a head."""
    near = body[:_TOP]
    for place, number in enumerate(near[1:], 1):
        above = near[place - 1]
        if number - above < 3 and _may_be_title(above, plain) and not is_wrapped(plain, number):
            lead = " ".join(plain[n - 1] for n in near[place + 1 :])
            if source := _source(number, plain, lead):
                return above, source
    heads: list[int] = []
    for number in near:
        if is_prose(plain[number - 1]) or is_wrapped(plain, number):
            break
        if _may_be_title(number, plain):
            heads.append(number)
    masthead = plain[heads[0] - 1].strip() if len(heads) > 1 else ""
    if masthead and looks_like_outlet(masthead):
        return heads[1], (_field("outlet", heads[0], masthead),)
    if not heads:
        return None, ()
    below = near[near.index(heads[0]) + 1 :][:_NEAR]
    told = (_source(n, plain, "") for n in below if not is_prose(plain[n - 1]))
    named = (source for source in told if any(is_distinct_outlet(one.value) for one in source))
    return heads[0], next(named, ())


def _source(number: int, plain: Sequence[str], lead: str) -> tuple[Field, ...]:
    """Return what a line tells of where a text stood; `lead`: the lines below it."""
    fields = source_fields(number, plain[number - 1], lead)
    return tuple(replace(one, kind=_OF_SOURCE[one.kind]) for one in fields if one.kind in _OF_SOURCE)


def _may_be_title(number: int, plain: Sequence[str]) -> bool:
    text = plain[number - 1].strip()
    kinds = line_facts(text).kinds
    greets = text[-1] in ",:;，：!" or count_words(text) < 2
    return not (greets or is_separator(text) or is_prose(text)) and not kinds & {
        "date",
        "byline",
        "dated",
    }


def _day_without_year(
    message: _Message, line: int, head: range, plain: Sequence[str]
) -> Iterator[Field]:
    """Give the day of a head the year in which it was last, when the mail was sent."""
    sent = next((day for day in message.days if day.year and day.month and day.day), None)
    for number in head if sent else ():
        for found in dates_in(plain[number - 1]):
            if sent and sent.year and sent.month and found.month and found.day and not found.year:
                later = (found.month, found.day) > (sent.month, sent.day)
                yield _field("day", line, f"{sent.year - later}-{found.month:02}-{found.day:02}")
                return


def _of_envelope(
    message: _Message, line: int, body: Sequence[int], plain: Sequence[str]
) -> Iterator[Field]:
    """What the envelope says of a message that is itself the text: its day, and whose address it has.

    One that was handed on is that only where its sender is named as its address is. A day on top of
    the text goes before that of the envelope.
    """
    name, _, address = message.value("sender")[1].partition("<")
    name = name.strip(" \"'")
    key = _letters(
        (address or name).rpartition("@")[2].strip(" >").rpartition(".")[0].rpartition(".")[2]
    )
    top = " ".join(plain[n - 1] for n in body[:5])[:400]
    named = (name, *(leading_name(plain[n - 1].strip()) for n in body), *_NAMES.findall(top))
    own = [
        one.strip() for one in named if len(key) > 4 and "@" not in one and _letters(one).startswith(key)
    ]
    if message.forwarded and own[:1] != [name]:
        return
    told = [found for found in dates_in(top) if found.month and found.day]
    printed = [f"{found.year}-{found.month:02}-{found.day:02}" for found in told if found.year]
    sent = [value for _, kinds, value in message.labels if kinds & _SENT and dates_in(value)]
    yield from (_field("day", line, value) for value in (printed if told else sent)[:1])
    yield from (_field("sender", line, one) for one in own[:1])


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _field(kind: str, line: int, value: str) -> Field:
    return Field(kind=kind, label="", first=line, line=line, value=value, form="stamp")
