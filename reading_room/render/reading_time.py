"""How long an article takes to read.

Source: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019):
238 words of English non-fiction a minute. Chinese and Japanese are counted by their characters, of which
S. Trauzettel-Klosinski and K. Dietz, "Standardized assessment of reading performance", Investigative
Ophthalmology & Visual Science 53 (2012), give 255 and 357 a minute.
"""

import re

from reading_room.model import Text

WORDS = 238
"""Words a minute."""

CHARACTERS = 300
"""Characters a minute, of scripts that write no space between words."""

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")


def reading_minutes(text: Text) -> int:
    """Return the minutes that the text takes, rounded up; 0 for none."""
    words = " ".join(paragraph.text for paragraph in text.paragraphs)
    spaced, characters = _UNSPACED.subn(" ", words)
    seconds = 60 * len(spaced.split()) / WORDS + 60 * characters / CHARACTERS
    return -int(-seconds // 60)
