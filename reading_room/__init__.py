"""Reading Room: seeds become an annotated, cross-linked, searchable archive of reading."""
