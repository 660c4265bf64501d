"""Passages: words of an article found again, told apart from others like them, and compared."""
