"""Which outlet published an article: of all names in its dump, the one that most speaks for, or none.

What speaks for a name is added up by a table that was fitted on pages and dumps (`outlet_choice.txt`);
it is taken only where it is likelier than all others and than that none is named, taken together.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reading_room.ingest.choice import read_choice
from reading_room.ingest.copyright_lines import HOLDER
from reading_room.ingest.outlet_candidates import Mention, outlet_candidates
from reading_room.ingest.outlet_forms import LEGAL, fold_word
from reading_room.ingest.seed_article import Found, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Evidence

ENOUGH: Mapping[str, float] = MappingProxyType({"page": 0.9, "collection": 0.6, "clip": 0.75})
"""Probability at which a name is taken, by what the dump is.

Counted over dumps and sites that the table was not fitted on, as `bench.choices DATA --left-out`.
Collections, 332 articles of invented ones: 230 right, 25 wrong, some of these printed in another form;
at 0.9, 199 and 8. Single clips: 65 right and 4 wrong of 111 invented ones, but 7 and 16 of 136 of real
pages, most of which name no outlet; at 0.6, 68, 10, 9 and 33. Whole real pages, 535: 56 and 16, of which
some are right but for the form; at 0.6, 95 and 57.
"""
_CHOICE = read_choice("outlet_choice.txt")
_RULES = (
    ("top", "masthead"),
    ("head", "head"),
    ("title", "behind-title"),
    ("tail", "foot"),
    ("below", "foot"),
    ("foot", "foot"),
    ("of others", "elsewhere"),
)
"""How the name of a place begins, and what a report calls the rule."""


def find_publisher(piece: SeedArticle, setting: Setting) -> Found[str] | None:
    """Return the outlet, as printed where it is fullest, with the probability that it is the one."""
    candidates = outlet_candidates(piece, setting)
    shares = _CHOICE.shares([one.features for one in candidates])
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    if best is None or shares[best] < ENOUGH[setting.kind]:
        return None
    mentions = candidates[best].mentions
    name = _best_printing(mentions)
    said = next(one for one in mentions if one.name == name)
    rule = next((rule for start, rule in _RULES if said.rule.startswith(start)), said.rule)
    why = Evidence(
        field="publisher",
        line=said.line.number,
        quote=said.quote,
        rule=rule.replace(" ", "-"),
        certainty=round(shares[best], 2),
    )
    return Found(value=_with_article(_calm(name, setting), mentions), evidence=why)


def _best_printing(mentions: Sequence[Mention]) -> str:
    """Prefer a name without an owner's word behind it to capitals and to addresses, then the longest."""
    names = [one.name for one in mentions]

    def rank(name: str) -> tuple[bool, bool, bool, int]:
        owner = fold_word(name.split()[-1]) in HOLDER | LEGAL
        return name.isupper(), owner, "." in name and " " not in name, -len(name)

    return min(names, key=rank)


def _with_article(name: str, mentions: Sequence[Mention]) -> str:
    """Return a name with the article that it has where it is in capitals: `THE TIDE`, `Tide`."""
    for one in mentions:
        article, _, rest = one.name.partition(" ")
        if rest.casefold() == name.casefold() and one.name.isupper():
            return f"{article.capitalize()} {name}"
    return name


def _calm(name: str, setting: Setting) -> str:
    """Return a name in capitals as the seed prints it elsewhere."""
    if not name.isupper() or " " not in name:
        return name
    texts = (line.text for line in setting.dump.lines)
    found = (match[0] for text in texts for match in re.finditer(re.escape(name), text, re.I))
    return next((other for other in found if not other.isupper() and not other.islower()), name)
