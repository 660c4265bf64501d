"""The words of German time expressions."""

from archive.dates.vocabulary.table import PUNCTUATION, vocabulary

GERMAN = vocabulary(PUNCTUATION, {})
