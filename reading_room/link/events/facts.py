"""Facts of sentences: when, whom, where and what sort of happening each sentence of an article names.

Each sentence is read by itself; which of them speak of one event is decided across articles.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reading_room.dates.reference import Expression
from reading_room.link.events.kinds import EventKind, find_kinds
from reading_room.link.events.lengths import earlier_by, lasting
from reading_room.link.events.spans import apart, span
from reading_room.link.names.mentions import NameMention
from reading_room.link.reading import Reading, wording
from reading_room.link.signs import weigh_signs
from reading_room.link.terms import names_among, term_set
from reading_room.link.tokens import tokenise
from reading_room.model import Edtf, EntityKind, EventStatus, Place

T = TypeVar("T")

LONGEST = 100
"""Days that a date may span and still say when something happened."""

Identity = Mapping[Place, str]
"""Whom or what each name in the archive names: one key for all forms, in all articles."""

_PLANNED = re.compile(
    r"\b(?:will|would|due to|scheduled|plan(?:ned|s) to|expected to|set to|is to|are to|was to have"
    r"|tomorrow|upcoming|forthcoming|wird|werden|soll|doit|devrait|va|deberá)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:called off|cancelled|canceled|postponed|averted|lifted the notice"
    r"|(?:did not|never) (?:take|took) place|ruled out|abgesagt|annulé|aplazado|cancelado)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:by|until|(?<!natten )(?<!natt )till|ended|ending|through|bis"
    r"|d[’']ici|jusqu[’']\w+|hasta)\s+$",
    re.IGNORECASE,
)
_RECALLING = re.compile(
    r"\b(?:which|that|who|whom)\b(?: [\w’'-]+){1,6} (?:on|in|last)? ?$", re.IGNORECASE
)
_BEFORE_THAT = re.compile(
    r"\b(?:had|avai(?:t|ent)|había\w*|aveva\w*|havia\w*|tinha\w*|hatten?|hadden?|hade|havde)\b"
    r"(?: [\w’'-]+){0,5} ?$",
    re.IGNORECASE,
)
"""The verb of what had come before: `had been inspected last Friday`."""
_RELATIVE = {
    "zh": re.compile(r"[^,，、。;；]{0,24}的[^,，、。;；]"),
    "ko": re.compile(r"(?: [^ ,]+){0,2}? [^ ,]*(?:[된던린친난진킨]|[발생작착행망결고]한) "),
}
"""What makes a day that of a noun behind it, in languages that put clauses before nouns."""
_SAYING = re.compile(
    r"\b(?:said|says|told \w+|announced|reported|sagte|teilte|erklärte|déclaré|dijo|informó|anunció)"
    r"(?: (?:late|early|on|am|in a statement))*,? ?$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\d{4}-\d\d")
_HEAD = re.compile(r"[^\W\d]+(?: [^\W\d]+)?, (?:\d{1,2}\.? [^\W\d]+\.?|[^\W\d]+ \d{1,2}\.?)")
"""A place with a date, which an agency puts before the first sentence."""
_BEHIND_HEAD = re.compile(r"\s?(?:[:/)–—]|\([^()]{2,40}\)|--?\s)")
_HEADED, _HEAD_LENGTH = 2, 40
"""First sentences that may have one in front, and the code points of it before the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceFacts:
    """One sentence of an article, and what it names."""

    place: Place
    """The sentence."""
    position: int
    """Its number in the article, counted from 1."""
    prose: bool
    """Whether it is a whole sentence of a paragraph, not a heading, a list item or a fragment."""
    dates: tuple[Edtf, ...]
    """When, by its own words rather than those that it quotes, the most exact first; no deadlines."""
    recalled: frozenset[Edtf]
    """Those of `dates` that only say which thing is meant that was before: `Thursday's attempt`."""
    said: frozenset[Edtf]
    """Those of `dates` on which somebody said what the sentence tells: `the police said on Monday`."""
    who: frozenset[str]
    """Keys of the people, organisations and things that it names."""
    people: frozenset[str]
    """Those of `who` that are people."""
    where: frozenset[str]
    """Keys of the places that it names."""
    kinds: tuple[EventKind, ...]
    """What sorts of happening its words name, in their order."""
    status: EventStatus
    """Whether what it names came to pass."""
    days: int | None
    """How long what it names lasts: 3 for `a three-day visit`."""
    words: tuple[str, ...]
    """Stems of its words, each once."""
    signs: frozenset[str]
    """Its names and numbers as all languages write them."""
    wording: int | None
    """The checksum of its words; None where another may have them by chance."""

    @property
    def date(self) -> Edtf | None:
        """Return the most exact date that it names, the first where several are."""
        return self.dates[0] if self.dates else None

    @property
    def own_date(self) -> Edtf | None:
        """Return the most exact date on which it says that something happened."""
        return next((d for d in self.dates if d not in self.recalled), None)

    @property
    def families(self) -> frozenset[str]:
        """Return the families of its kinds."""
        return frozenset([k.family for k in self.kinds])

    def known_as(self, keys: Mapping[str, str]) -> "SentenceFacts":
        """Return the same with other keys for those that it names; a key that is not given stays."""
        if not (self.who or self.where):
            return self
        who, people, where = (
            frozenset(keys.get(key, key) for key in found)
            for found in (self.who, self.people, self.where)
        )
        if (who, people, where) == (self.who, self.people, self.where):
            return self
        return replace(self, who=who, people=people, where=where)

    def is_apart_from(self, value: Edtf | None) -> bool:
        """Return whether it names dates, none of which may be the given one."""
        return bool(self.dates) and all(apart(day, value) for day in self.dates)


def sentence_facts(reading: Reading, identity: Identity) -> tuple[SentenceFacts, ...]:
    """Return the sentences of an article in reading order."""
    return tuple(_facts(reading, identity))


def _facts(reading: Reading, identity: Identity) -> Iterator[SentenceFacts]:
    names = _by_paragraph((n.place.paragraph, n) for n in reading.names if not n.adjective)
    times = _by_paragraph((reading.paragraph_of(t), t) for t in reading.times)
    kinds = {p.id: p.kind for p in reading.article.text.paragraphs}
    tongue = reading.article.language
    for number, (place, tokens) in enumerate(_sentences(reading), start=1):
        here = [n for n in names[place.paragraph] if place.start <= n.place.start < place.end]
        then = [t for t in times[place.paragraph] if place.start <= t.start < place.end]
        then = [t for t in then if not _DEADLINE.search(place.quote[: t.start - place.start][-40:])]
        own = [t for t in then if not reading.is_quoted(t)] or then
        own = [t for t in own[:1] if not (number <= _HEADED and _heads(t, place))] + own[1:] or own
        behind = tuple(day for _, day in earlier_by(own, place, reading.article.published))
        words = term_set(tokens, tongue)
        called = dict.fromkeys(sorted(names_among(tokens, reading.terms)), 1.0)
        yield SentenceFacts(
            place=place,
            position=number,
            prose=kinds[place.paragraph] == "p" and _is_whole(place.quote),
            dates=_shortest((*_dates(sorted(own, key=lambda t: _is_said(t, place))), *behind)),
            said=frozenset(_dates([t for t in own if _is_said(t, place)])),
            recalled=frozenset((*_dates([t for t in own if _is_recalled(t, place, tongue)]), *behind)),
            who=_keys([n for n in here if n.kind is not EntityKind.PLACE], identity),
            people=_keys([n for n in here if n.kind is EntityKind.PERSON], identity),
            where=_keys([n for n in here if n.kind is EntityKind.PLACE], identity),
            kinds=find_kinds(place.quote, tongue),
            status=_status(place.quote),
            days=lasting(place.quote),
            words=tuple(sorted(words)),
            signs=frozenset(weigh_signs([(place.quote, 1.0)], called, tongue)),
            wording=wording(place.quote),
        )


def _by_paragraph(items: Iterable[tuple[str, T]]) -> defaultdict[str, list[T]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for paragraph, item in items:
        found[paragraph].append(item)
    return found


def _sentences(reading: Reading) -> Iterator[tuple[Place, Sequence[str]]]:
    """Yield each sentence with its words and marks."""
    article = reading.article
    for paragraph in article.text.paragraphs:
        tokens = tokenise(paragraph.text, article.language)
        for start, end in tokens.sentences:
            quote = paragraph.text[start:end]
            place = Place(
                article=article.slug, paragraph=paragraph.id, start=start, end=end, quote=quote
            )
            yield place, tokens.within(start, end)


def _keys(names: Sequence[NameMention], identity: Identity) -> frozenset[str]:
    return frozenset(identity.get(n.place, n.key) for n in names)


def _dates(times: Sequence[Expression]) -> tuple[Edtf, ...]:
    values = (day for t in times if t.value for day in _apart(t.value))
    return _shortest(day for day in values if span(day) <= LONGEST)


def _apart(value: Edtf) -> Iterable[Edtf]:
    """Return both months of two, which are no stretch of time in which one thing happened."""
    ends = value.split("/")
    return map(Edtf, ends) if len(ends) == 2 and all(map(_MONTH.fullmatch, ends)) else (value,)


def _shortest(dates: Iterable[Edtf]) -> tuple[Edtf, ...]:
    return tuple(sorted(dates, key=span))


def _is_recalled(time: Expression, sentence: Place, language: str) -> bool:
    """Return whether a date belongs to a noun, to a clause beside one, or to what had been before."""
    behind = sentence.quote[time.end - sentence.start :]
    before = sentence.quote[: time.start - sentence.start][-80:]
    relative = _RELATIVE.get(language[:2])
    return (
        behind[:2] in ("'s", "’s")
        or bool(_RECALLING.search(before) or _BEFORE_THAT.search(before))
        or bool(relative and relative.match(behind))
    )


def _heads(time: Expression, sentence: Place) -> bool:
    """Return whether a date belongs to the head that an agency puts before its report."""
    before = sentence.quote[: time.start - sentence.start]
    behind = sentence.quote[time.end - sentence.start :]
    return len(before) <= _HEAD_LENGTH and bool(_BEHIND_HEAD.match(behind))


def _is_said(time: Expression, sentence: Place) -> bool:
    """Return whether a date stands behind a verb of speech, and says when something was said."""
    return bool(_SAYING.search(sentence.quote[: time.start - sentence.start][-40:]))


def _is_whole(sentence: str) -> bool:
    """Return whether words are a sentence rather than a fragment, or the place and date before one."""
    return not sentence[-1].isalnum() and not _HEAD.fullmatch(sentence)


def _status(words: str) -> EventStatus:
    if _DENIED.search(words):
        return EventStatus.DENIED
    return EventStatus.PLANNED if _PLANNED.search(words) else EventStatus.HAPPENED
