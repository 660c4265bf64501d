"""Words, signs, and characters of scripts without spaces: the steps in which passages are compared."""

import re

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_TOKEN = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+|[^\w\s]")
_ALIKE = str.maketrans("‘’‚‛“”„‟«»‐‑‒–—―", '\'\'\'\'""""""------')
"""Signs that are exchanged for one another when a text is set anew."""


Span = tuple[int, int]
"""First code point, and the one behind the last."""


def tokens(words: str) -> list[str]:
    """Return the tokens of some words in order, for comparison: without case and the shape of signs."""
    return [token.casefold() for token in _TOKEN.findall(words.translate(_ALIKE))]


def token_spans(words: str) -> list[Span]:
    """Return where each token stands."""
    return [match.span() for match in _TOKEN.finditer(words.translate(_ALIKE))]
