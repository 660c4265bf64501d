"""Dates: their one format (EDTF), the words for them, and how printed dates are read."""
