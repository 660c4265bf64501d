"""Quotations: direct speech, its speakers, and the versions of one saying."""
