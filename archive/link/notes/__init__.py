"""Notes: annotations anchored on their words, and what is wrong with those that are not."""
