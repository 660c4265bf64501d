"""Wording: checksums by which articles and sentences are compared word for word.

The runs of five words of an article are represented by a sample of them: those whose checksum is a
multiple of four (Manber, "Finding similar files in a large file system", 1994).
"""

import re
import zlib
from array import array
from collections.abc import Sequence
from hashlib import blake2b

from reading_room.model import Article

_RUN, _SAMPLED = 5, 4
_TELLING = 10
"""Words of a sentence that two articles do not have alike by chance."""
_WORD = re.compile(r"\w+")


def sample(article: Article) -> Sequence[int]:
    """Return the checksums of some of an article's runs of words, rising."""
    words = _WORD.findall(" ".join(p.text for p in article.text.paragraphs).casefold())
    runs = (" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
    sums = {zlib.crc32(run.encode()) for run in runs}
    return array("I", sorted(n for n in sums if n % _SAMPLED == 0))


def wording(sentence: str) -> int | None:
    """Return the checksum of all words of a sentence; None where others may have them by chance."""
    words = _WORD.findall(sentence.casefold())
    if len(words) < _TELLING:
        return None
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest())
