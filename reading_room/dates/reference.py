"""What a time expression means, and the time that a text speaks from at each place.

`yesterday` counts from the publication, `the next day` from the last date; `in May` takes the year of
the history that it is, or the year around the publication by the tense of its sentence.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum, StrEnum

from reading_room.dates.period import DAYS_IN, Period, Unit, exists
from reading_room.model import Edtf


class Kind(StrEnum):
    """What sort of time an expression speaks of; the types of TimeML (ISO 24617-1)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an expression means."""

    kind: Kind
    """A date, a time of day, a length of time, a repetition, or a vague reference such as `now`."""
    period: Period | None = None
    """The piece of the calendar that it names; None where it names none."""
    edtf: Edtf | None = None
    """The value where it says something else than its period: an interval, an approximate day."""
    part: str = ""
    """Part of the day: `MO`, `AF`, `EV`, `NI` or `MI`, as TimeML writes it."""
    clock: str = ""
    """Time of day: `22:00`."""
    amount: str = ""
    """A length of time (`P3D`), what repeats (`P1D`), or a vague reference (`PRESENT_REF`)."""
    explicit: bool = False
    """Whether the words themselves name the year."""
    aside: bool = False
    """Whether it only compares, so that the text goes on from the date before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time expression of a text, resolved as far as can be known."""

    paragraph: int
    """Number of its paragraph, counted from 0."""
    start: int
    """First code point in the paragraph."""
    end: int
    """Behind the last one."""
    value: Edtf | None
    """The date that it means, at the precision that the words have; None where it is no date."""
    rule: str
    """Name of the rule that read it."""
    meaning: Meaning
    """All that is known of it."""


_FUTURE = (
    r"(?:will|won't|'ll|shall|would|should|must|to)(?: not| also)? be(?: \w+)?|"
    r"will|won't|'ll|shall|would|should|must|due|scheduled|expected|planned|upcoming|until|as soon as|"
    r"(?:expects?|plans?|hopes?|aims?|going|set|ready|is|are|was|were) to(?: have \w+)?|deadline|"
    r"(?:booked|set|slated|fixed|announced|promised|billed|called|threatened)(?=(?:\s[\w-]+){0,6}\sfor\s$)|"
    r"begins|starts|opens|closes|ends|expires|runs|goes|comes|meets|leaves|returns|arrives|resumes|"
    r"takes|makes|departs|hears|decides|"
    r"(?:may|might)(?! (?:not )?have\b)|"
    r"(?:is|are)(?=\W+(?:\w+\W+){0,4}$)|"
    r"wird|werden|soll|sollen|muss|konnen|durfen|wollen|fruhestens|kommenden|seront|aura|auront|fera|doit|devrait|va|vont|prevue?|sera|seran|ira|debe|"
    r"saranno|dovra|serao|vai|vao|zal|zullen|gaat|wordt|vil|skal|ska|θα|"
    r"se reunit|se reunissent|a lieu|ont lieu|reprend|rouvre|"
    r"se reune[n]?|comienza|empieza|arranca|reabre|abre|inaugura|"
    r"riapre|riparte|riprende|comincia|inizia|apre|si apre|si riunisce|si terra|"
    r"comeca|retoma|decorre|podem?|devem?|beginnt|startet|tagt|entscheidet|offnet|"
    r"poczatek|przyjedzie|ruszy|rozpoczna|wroci|zostanie|spotka|почн[еу]т?ь?|розпочне|відкриє|"
    r"(?:fino al?|tot|til|pa|do|до|εως|εως την?|μεχρι|μεχρι την?|ate|hasta el|antes del?|d'ici|d'ici a|"
    r"avant|jusqu'a|prima di|bis|bis zum|fur|for|до|kuni|"
    r"(?:حتى|قبل)(?: يوم)?|to \w+(?: [\w']+){0,4} by)(?= $)|"
    r"bedzie|beda|odbedzie|rozpocznie|bude|budou|буд[еу]т|состоится|про[ий]д[уе]т|начнется|"
    r"откроется|буде|відбудеться|намерен\w*|\w{2,}(?:aca|ece)[kg]\w*|سي\w{3,}|المتوقع|المقرر|المنتظر"
)
_PAST = (
    r"was|were|had|has|have|been|did|said|told|made|held|began|came|went|took|rose|fell|won|lost|met|bought|"
    r"sold|brought|gave|found|left|kept|led|ran|spoke|wrote|saw|got|fought|grew|broke|became|struck|sent|paid|"
    r"shot|hit|built|felt|knew|drew|flew|threw|stood|heard|\w{2,}ed|"
    r"ont|avait|avaient|hat|haben|hatten?|wurde|wurden|war|waren|ha|han|habian?|fue|"
    r"ging|gingen|kwam|kwamen|werd|zei|gick|gik|gikk|fick|fik|fikk|blev|ble|hade|hadde|havde|sade|sagde|"
    r"kam|kamen|fiel|fielen|starb|starben|begann|(?:depuis|seit|since|desde|sinds|sedan|siden)(?= $)"
)
_MARK = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_ENDINGS = {
    "es": (
        r"\w{2,}r(?:á|án|emos)",
        r"\w{2,}(?:ó|aron|ieron|aba|aban|ían?)|hizo|puso|tuvo|vino|hubo|dijo|hemos",
    ),
    "fr": (
        r"\w{3,}(?:ra|ront)",
        r"\w{2,}(?:ait|aient|èrent|irent|urent|it)|fut|est|sont|sommes|suis|ai|avons",
    ),
    "it": (
        r"\w{2,}r(?:à|anno|emo)",
        r"\w{2,}(?:ò|arono|irono|[aei]va|[aei]vano)|è|sono|era|fu|siamo|ho|abbiamo",
    ),
    "pt": (r"\w{2,}r(?:á|ão|emos)", r"\w{2,}(?:[aei]u|ou|[aei]ram|avam?|iam?)|foi|disse|fez|teve|veio"),
    "pl": (r"będ\w+", r"\w{2,}(?:ł|ła|ło|li|ły|no|to)"),
    "cs": (r"bud\w+", r"\w{2,}(?:l|la|lo|li|ly)"),
    "ru": (
        r"буд\w+",
        r"\w{2,}(?:л|ла|ло|ли)(?:ся|сь)?|\w{3,}(?:ован|[жлчшщ]ен|[дкмс]ан|нут)[аоы]?",
    ),
    "uk": (r"буд\w+", r"\w{2,}(?:в|ла|ло|ли)(?:ся)?|\w{2,}[нт]о"),
    "hu": (
        r"fog\w*|les\w+",
        r"\w{2,}(?:[aáeéoöóő]tt|tta|tte|tt[áé]k|[aeáé]t[áé]k|[rlnjyd]t(?:[áé]k|[ae])?)|volt\w*",
    ),
}
"""How verbs of what is to come and of what was end, by language, where that is regular."""
_BY_ENDING = {
    language: re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))\b")
    for language, (future, past) in _ENDINGS.items()
}
_PARTICIPLES = re.compile(r"\b\w{2,}(?:[aiuí][dt][oaie]s?|é|ée|és|ées)\b")
STOP = re.compile(r"[.!?;][\"'”’)\]]*\s")
"""The end of a sentence or of a part of it."""
_PARTICIPLE, _NEAR = re.compile(r"\b[a-z]{0,8}ge[a-z]{3,}(?:[dt]|en)\b"), 60
"""A Dutch participle that closes its clause: `is vrijdag gevonden`, and how far off it may stand."""
_ASIDE = re.compile(r",[^,.;]{1,80}, (?:[a-zäöü]{1,4} )?$")
"""An aside in commas right before an expression, whose clause is the one around it."""
_WINDOW = 120
"""Characters around an expression in which its verb is looked for."""


class Tense(Enum):
    """Where a sentence looks from its reference time."""

    PAST = -1
    NONE = 0
    FUTURE = 1


def tense_at(text: str, folded: str, start: int, end: int, language: str = "") -> Tense:
    """Return the tense at a place of a text: of the nearest verb before it, else behind it.

    `folded` is the text in lower case; a capital within a sentence makes a name of a verb (`Will`).
    Where a language shows the past by its endings, a sentence without one is of what is to come.
    """
    begin = max(start - _WINDOW, 0)
    begin = max((stop.end() for stop in STOP.finditer(folded, begin, start)), default=begin)
    marks = [m for m in _marks(text, folded, begin, start, language) if _is_verb(text, m.start(), begin)]
    aside = _ASIDE.search(folded, begin, start)
    before = [m for m in marks if m.start() < aside.start()] if aside else marks
    before = before or marks
    if before and before[-1][0] == "pa" and not folded[start:end].endswith("dag"):
        before.pop()  # Swedish `på lördag` is to come, `på lördagen` is not
    if before:
        perfect = before[-1][0] == "is" and _PARTICIPLE.search(folded, end, end + _NEAR)
        return Tense.FUTURE if before[-1]["future"] and not perfect else Tense.PAST
    stop = STOP.search(folded, end, end + _WINDOW)
    last = stop.start() if stop else min(len(folded), end + _WINDOW)
    behind = (m for m in _marks(text, folded, end, last, language) if _is_verb(text, m.start(), begin))
    after = next(behind, None)
    if after:
        return Tense.FUTURE if after["future"] else Tense.PAST
    whole = folded[last : last + 1] in (".", "!") or folded.endswith((".", "!"))
    present = language[:2] in _ENDINGS and whole and not _PARTICIPLES.search(text, begin, last)
    return Tense.FUTURE if present else Tense.NONE


def _marks(text: str, folded: str, start: int, end: int, language: str) -> list[re.Match[str]]:
    """Return what tells a tense between two places, in order."""
    endings = _BY_ENDING.get(language[:2])
    found = [
        *_MARK.finditer(folded, start, end),
        *(endings.finditer(text, start, end) if endings else ()),
    ]
    return sorted(found, key=lambda match: match.start())


def _is_verb(text: str, start: int, sentence: int) -> bool:
    return not text[start].isupper() or not text[sentence:start].strip("\"'“‘(« \n")


_REACH, _SOON = 270, 45
"""Days that a date without its year can be away from the publication, and those that it can be ahead
where its sentence speaks of the past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What expressions are counted from, at one place of a text."""

    published: Period | None
    """The day of publication, where it is known."""
    about: Period | None = None
    """The year of publication, where no more is known."""
    year: Period | None = None
    """The year that the sentence has named by counting from the publication."""
    focus: Period | None = None
    """The date mentioned last."""
    day: Period | None = None
    """The day mentioned last, for `the next morning` after a month."""
    story: bool = False
    """Whether the text as a whole is a history, of other years than its own."""
    tense: Tense = Tense.NONE
    """Of the sentence."""

    @property
    def latest(self) -> Period | None:
        """The date mentioned last, or the publication."""
        return self.focus or self.published

    @property
    def narrative(self) -> bool:
        """Whether the text is in a time that it has dated itself, apart from its publication."""
        return self.story and self.focus is not None

    @property
    def here(self) -> Period | None:
        """The date that a text is at: the one a story has come to, or a report's publication."""
        return self.latest if self.narrative else self.published or self.focus

    def moved(self, meaning: Meaning) -> "Reference":
        """Return the reference after a further expression."""
        if not meaning.period or meaning.aside:
            return self
        if self.narrative and not meaning.explicit and not self._near(meaning.period):
            return self
        return replace(self, focus=meaning.period, day=self._past_day(meaning.period) or self.day)

    def _past_day(self, period: Period) -> Period | None:
        """Return a day that a story can go on from: none that is still to come."""
        to_come = self.published is not None and period.ordinal > self.published.ordinal
        return period if period.unit is Unit.DAY and not to_come else None

    def _near(self, period: Period) -> bool:
        return self.focus is not None and abs(period.year - self.focus.year) <= 1

    def complete(self, month: int, day: int | None) -> Period | None:
        """Return the month or day with the year that the text leaves out."""
        unit = Unit.DAY if day else Unit.MONTH
        here = self.here
        if self.year and exists(self.year.year, month, day or 1):
            return Period(unit=unit, year=self.year.year, month=month, day=day or 1)
        if here is None:
            return None
        years = [
            year for year in (here.year - 1, here.year, here.year + 1) if exists(year, month, day or 1)
        ]
        choices = [Period(unit=unit, year=year, month=month, day=day or 1) for year in years]
        if self.narrative or not self.published:
            return next((c for c in choices if c.year == here.year), None)
        return self._choose(choices, here)

    def _choose(self, choices: list[Period], here: Period) -> Period | None:
        """Follow the tense within three quarters of a year; beyond, a writer would name the year."""
        ahead = [c for c in choices if 0 <= c.last - here.ordinal <= _REACH]
        behind = [c for c in choices if c.ordinal <= here.ordinal <= c.last + _REACH]
        if self.tense is Tense.PAST and not behind:
            choices = [c for c in choices if c.ordinal <= here.ordinal + _SOON]
        if self.tense is Tense.FUTURE and ahead:
            return ahead[0]
        if self.tense is Tense.PAST and behind:
            return behind[-1]
        return min(choices, key=lambda c: abs(c.ordinal - here.ordinal), default=None)

    def weekday(self, number: int) -> Period | None:
        """Return the day of that weekday: the last one in a report, the coming one of a plan.

        Tomorrow's weekday is tomorrow: where a paper is dated by the clock of another place, what is
        told of it has just happened there, and nobody names a day that is six days past.
        """
        if self.narrative and self.focus and self.focus.unit in DAYS_IN:
            return self.focus.containing(Unit.DAY).shift((number - self.focus.weekday) % 7)
        if self.published is None:
            return None
        ahead = (number - self.published.weekday) % 7
        if self.tense is Tense.FUTURE or ahead <= 1:
            return self.published.shift(ahead)
        return self.published.shift(ahead - 7)
