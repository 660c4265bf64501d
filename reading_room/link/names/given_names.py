"""Given names that are common in many countries, in lower case, by the gender that they are mostly
given to.

Written down from general knowledge, not from any article. Names that are as often a common noun, a
place
or a surname (`Grace`, `Sydney`, `Kelly`) are left out or stand with those that tell less.
"""

from reading_room.link.names.lists import listed

FEMALE_NAMES = listed("female_names")

MALE_NAMES = listed("male_names")

DOUBTFUL_NAMES = listed("doubtful_names")
"""Given names that are words, places or surnames as well: alone they tell nothing."""

GIVEN_NAMES = (FEMALE_NAMES | MALE_NAMES) - DOUBTFUL_NAMES
"""Words that are given names and hardly ever anything else."""

EITHER_NAMES = listed("either_names")
"""Given names that women and men have alike."""
