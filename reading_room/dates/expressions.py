"""Every time expression of a text, resolved against its publication date and its own narrative."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading_room.dates import cjk, measures, naming, relative, seasons
from reading_room.dates.absolute import find_absolute
from reading_room.dates.edtf import parse_edtf
from reading_room.dates.grammar import Grammar
from reading_room.dates.intervals import anchored, joined
from reading_room.dates.period import BeyondCalendarError, Period, Unit, to_edtf
from reading_room.dates.reference import Expression, Kind, Meaning, Reference
from reading_room.dates.tense import STOP, tense_at
from reading_room.dates.tokens import Tokens, code, tokenise
from reading_room.dates.vocabulary import Vocabulary, vocabulary_of
from reading_room.model import Edtf

_GRAMMAR = Grammar(
    (
        *measures.HOURS[:1],
        *naming.DATES,
        *seasons.RULES,
        *naming.PARTS,
        *measures.HOURS[1:],
        *relative.FROM_PUBLICATION,
        *relative.FROM_LAST,
        *measures.LENGTHS,
    )
)
_FEWEST = 5
"""Years named, apart from the publication's, that make a history."""


def resolve_dates(
    paragraphs: Sequence[str], published: Edtf | None, language: str
) -> tuple[Expression, ...]:
    """Return the expressions of the paragraphs of a text in a BCP 47 language, in order.

    Those that are no dates (`for three days`, `daily`, `now`) have no value.
    """
    return joined(anchored(single_dates(paragraphs, published, language), paragraphs), paragraphs)


def single_dates(
    paragraphs: Sequence[str], published: Edtf | None, language: str
) -> tuple[Expression, ...]:
    """Return the same before intervals are joined and lengths anchored, as TimeML counts them."""
    vocabulary = vocabulary_of(language)
    if vocabulary is None:
        reference = Reference(published=_day(published), about=_about(published))
        return tuple(_printed(paragraphs, reference, language))
    return tuple(_resolved(paragraphs, published, vocabulary, language))


def _day(published: Edtf | None) -> Period | None:
    """Return the day of publication; None where it is known no closer than a month."""
    if published is None:
        return None
    parsed = parse_edtf(published)
    if parsed.first != parsed.last:
        return None
    return Period(unit=Unit.DAY, year=parsed.first.year, month=parsed.first.month, day=parsed.first.day)


def _about(published: Edtf | None) -> Period | None:
    """Return the year of publication, where that is all within one."""
    if published is None:
        return None
    parsed = parse_edtf(published)
    one = parsed.first.year == parsed.last.year
    return Period(unit=Unit.YEAR, year=parsed.first.year) if one else None


def _printed(paragraphs: Sequence[str], reference: Reference, language: str) -> Iterator[Expression]:
    """Yield the dates of a text whose language has no vocabulary: those that name a month at least."""
    for number, text in enumerate(paragraphs):
        unspaced = language[:2] in cjk.LANGUAGES
        for start, end, rule, period in (cjk.cjk_dates if unspaced else _absolute)(text, reference):
            yield Expression(
                paragraph=number,
                start=start,
                end=end,
                value=to_edtf(period),
                rule=rule,
                meaning=Meaning(kind=Kind.DATE, period=period, explicit=rule == "absolute-date"),
            )


def _absolute(text: str, reference: Reference) -> Iterator[tuple[int, int, str, Period]]:
    for item in find_absolute(text):
        if item.ambiguous or not item.month:
            continue
        if item.year is None:
            period = reference.complete(item.month, item.day)
        else:
            unit = Unit.DAY if item.day else Unit.MONTH
            period = Period(unit=unit, year=item.year, month=item.month, day=item.day or 1)
        if period is not None:
            yield item.start, item.end, "absolute-date", period


def _resolved(
    paragraphs: Sequence[str], published: Edtf | None, vocabulary: Vocabulary, language: str
) -> Iterator[Expression]:
    texts = [tokenise(text, vocabulary) for text in paragraphs]
    day = _day(published)
    reference = Reference(published=day, about=_about(published), story=_is_story(texts, day))
    for number, tokens in enumerate(texts):
        anchor: tuple[int, Period] | None = None
        for rule, phrase in _GRAMMAR.phrases(tokens):
            tense = tense_at(tokens.text, tokens.folded, phrase.start, phrase.end, language)
            year = (
                anchor[1] if anchor and not STOP.search(tokens.folded, anchor[0], phrase.start) else None
            )
            try:
                meaning = rule.resolve(phrase, replace(reference, tense=tense, year=year))
            except BeyondCalendarError:
                continue
            if meaning is None:
                continue
            reference = reference.moved(meaning)
            if rule.name == "beside-now" and meaning.period and meaning.period.unit is Unit.YEAR:
                anchor = phrase.end, meaning.period
            yield Expression(
                paragraph=number,
                start=phrase.start,
                end=phrase.end,
                value=_value(meaning),
                rule=rule.name,
                meaning=meaning,
            )


def _is_story(texts: Sequence[Tokens], published: Period | None) -> bool:
    """Tell a history from a report: it names years more often than weekdays and days around its own."""
    values = (value for tokens in texts for value in tokens.values.values())
    years = [value for value in values if isinstance(value, int) and 1000 <= value <= 2100]
    own = [year for year in years if published and abs(year - published.year) <= 1]
    apart = len(years) - len(own)
    return apart >= _FEWEST and apart > len(own) + _count(
        texts, "weekday", "deictic", "tonight", "quarter"
    )


def _count(texts: Sequence[Tokens], *names: str) -> int:
    return sum(tokens.classes.count(code(name)) for tokens in texts for name in names)


def _value(meaning: Meaning) -> Edtf | None:
    if meaning.period is None:
        return None
    return meaning.edtf or to_edtf(meaning.period)
