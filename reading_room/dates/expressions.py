"""Every time expression of a text, resolved against its publication date and its own narrative."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading_room.dates import measures, naming, relative, seasons
from reading_room.dates.absolute import find_absolute
from reading_room.dates.edtf import parse_edtf
from reading_room.dates.grammar import Grammar
from reading_room.dates.intervals import anchored, joined
from reading_room.dates.period import Period, Unit, to_edtf
from reading_room.dates.reference import Expression, Kind, Meaning, Reference, tense_at
from reading_room.dates.tokens import Tokens, Vocabulary, code, tokenise
from reading_room.dates.vocabulary import vocabulary_of
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
        return tuple(_printed(paragraphs))
    return tuple(_resolved(paragraphs, _day(published), vocabulary))


def _day(published: Edtf | None) -> Period | None:
    """Return the day of publication; None where it is known no closer than a month."""
    if published is None:
        return None
    parsed = parse_edtf(published)
    if parsed.first != parsed.last:
        return None
    return Period(unit=Unit.DAY, year=parsed.first.year, month=parsed.first.month, day=parsed.first.day)


def _printed(paragraphs: Sequence[str]) -> Iterator[Expression]:
    """Yield the dates with a year of a text whose language has no vocabulary."""
    for number, text in enumerate(paragraphs):
        for item in find_absolute(text):
            if not item.year or not item.month or item.ambiguous:
                continue
            unit = Unit.DAY if item.day else Unit.MONTH
            period = Period(unit=unit, year=item.year, month=item.month, day=item.day or 1)
            yield Expression(
                paragraph=number,
                start=item.start,
                end=item.end,
                value=to_edtf(period),
                rule="absolute-date",
                meaning=Meaning(kind=Kind.DATE, period=period, explicit=True),
            )


def _resolved(
    paragraphs: Sequence[str], published: Period | None, vocabulary: Vocabulary
) -> Iterator[Expression]:
    texts = [tokenise(text, vocabulary) for text in paragraphs]
    reference = Reference(published=published, story=_is_story(texts, published))
    for number, tokens in enumerate(texts):
        for rule, phrase in _GRAMMAR.phrases(tokens):
            tense = tense_at(tokens.text, tokens.folded, phrase.start, phrase.end)
            meaning = rule.resolve(phrase, replace(reference, tense=tense))
            if meaning is None:
                continue
            reference = reference.moved(meaning)
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
