"""Words, signs, and characters of scripts without spaces: the steps in which passages are compared."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_TOKEN = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+|[^\w\s]")
_ALIKE = str.maketrans("‘’‚‛“”„‟«»‐‑‒–—―", '\'\'\'\'""""""------')
"""Signs that are exchanged for one another when a text is set anew."""


class Token(NamedTuple):
    """One word or sign, and where it stands."""

    text: str
    """For comparison: without its case and the shape of its quotation marks and dashes."""
    start: int
    """First code point."""
    end: int
    """Behind the last one."""


def tokens(words: str) -> list[Token]:
    """Return the tokens of some words in order."""
    loose = words.translate(_ALIKE)
    return [Token(m[0].casefold(), m.start(), m.end()) for m in _TOKEN.finditer(loose)]


def texts(found: Sequence[Token]) -> list[str]:
    """Return what is compared of each token."""
    return [token.text for token in found]
