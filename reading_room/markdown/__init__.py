"""Markdown to words and mark-up, and back."""
