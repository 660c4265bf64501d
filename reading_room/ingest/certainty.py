"""How many values that a rule reads are right.

Measured where real pages show enough of them (`python -m bench.fields`), and rounded down; set by
hand, and lower, for rules that read few.
"""

from collections.abc import Mapping
from types import MappingProxyType

_TAG = 0.95
"""Share of a page's own claims that are right, where none is listed."""
_SHARES = {
    "title": """
        title-line .85 h1 .9 subject .9 og:title .75 twitter:title .75 title .75 descriptive-title .5
    """,
    "authors": "from .8",
    "published": """
        byline-date .98 dateline-date .95 address-day .95 byline-date-without-year .9 relative-day .9
        day-above .9 foot-date .85 masthead-date .8 htmldate .6 issue .5 first-line-date .5
        short-days .9 this-week-between-siblings .6
    """,
    "publisher": "from .85 application-name .8",
    "dateline": "dateline .9",
    "language": "script .98 stop-words .95 script-of-seed .8 stop-words-of-seed .8 undetermined .0",
    "url": "address-line .95",
}
"""Field to its rules, each with the share of values that are right."""
_CERTAINTY: Mapping[tuple[str, str], float] = MappingProxyType(
    {
        (field, rule): float(share)
        for field, rows in _SHARES.items()
        for parts in [iter(rows.split())]
        for rule, share in zip(parts, parts, strict=True)
    }
)


def certainty_of(field: str, rule: str) -> float:
    """Return the probability, 0 to 1, that a field's value is right which the rule, or a tag, gave."""
    return _CERTAINTY.get((field, rule), _TAG)
