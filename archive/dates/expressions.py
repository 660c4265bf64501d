"""Every time expression of a text, resolved against its publication date and its own narrative."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.dates import counting, measures, naming
from archive.dates.edtf import parse_edtf
from archive.dates.expression import Expression, Meaning
from archive.dates.grammar import Grammar
from archive.dates.period import Period, Unit, to_edtf
from archive.dates.reference import Reference, tense_at
from archive.dates.tokens import Tokens, Vocabulary, code, tokenise
from archive.dates.vocabulary import vocabulary_of
from archive.model import Edtf

_TRIGGERS = (
    "month wordlike_month short_month weekday season springfall unit week weekend quarter year_word century units year decade deictic tonight part"
    " clock meridiem iso slashed often tens holiday present presently vague past bc half big morrow told_day"
).split()
_GRAMMAR = Grammar(
    (*naming.RULES[:2], *counting.RULES[:1], *naming.RULES[2:], *counting.RULES[1:], *measures.RULES),
    naming.MACROS | counting.MACROS | measures.MACROS,
    _TRIGGERS,
)


def resolve_dates(
    paragraphs: Sequence[str], published: Edtf | None, language: str
) -> tuple[Expression, ...]:
    """Return the expressions of the paragraphs of a text in a BCP 47 language, in order.

    Those that are no dates (`for three days`, `daily`, `now`) have no value.
    """
    vocabulary = vocabulary_of(language)
    if vocabulary is None:
        return ()
    return tuple(_resolved(paragraphs, _day(published), vocabulary))


def _day(published: Edtf | None) -> Period | None:
    """Return the day of publication; None where it is known no closer than a month."""
    if published is None:
        return None
    parsed = parse_edtf(published)
    if parsed.first != parsed.last:
        return None
    return Period(unit=Unit.DAY, year=parsed.first.year, month=parsed.first.month, day=parsed.first.day)


def _resolved(
    paragraphs: Sequence[str], published: Period | None, vocabulary: Vocabulary
) -> Iterator[Expression]:
    texts = [tokenise(text, vocabulary) for text in paragraphs]
    reference = Reference(published=published, story=_is_story(texts, published))
    for number, tokens in enumerate(texts):
        for rule, phrase in _GRAMMAR.phrases(tokens):
            tense = tense_at(tokens.folded, phrase.start, phrase.end)
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
    classes = "".join(tokens.classes for tokens in texts)
    years = [
        v for tokens in texts for v in tokens.values.values() if isinstance(v, int) and 1000 <= v <= 2100
    ]
    apart = sum(1 for year in years if not published or abs(year - published.year) > 1)
    near = sum(classes.count(code(name)) for name in ("weekday", "deictic", "tonight", "quarter"))
    apart += classes.count(code("bc"))
    return apart >= 5 and apart > near + len(years) - apart


def _value(meaning: Meaning) -> Edtf | None:
    if meaning.period is None:
        return None
    return meaning.edtf or to_edtf(meaning.period)
