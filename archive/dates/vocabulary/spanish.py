"""The words of Spanish time expressions."""

from archive.dates.vocabulary.table import PUNCTUATION, vocabulary

SPANISH = vocabulary(PUNCTUATION, {})
