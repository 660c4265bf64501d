"""The words of French time expressions."""

from archive.dates.vocabulary.table import PUNCTUATION, vocabulary

FRENCH = vocabulary(PUNCTUATION, {})
