"""Citations: a line of text for the page, and files for reference managers."""
