"""Which outlet published an article: of all names in its dump, the one that most speaks for, or none.

What speaks for a name is added up by a table that was fitted on pages and dumps (`outlet_choice.txt`);
it is taken only where it is likelier than all others and than that none is named, taken together.
"""

import re
from collections.abc import Sequence

from reading_room.ingest.choice import read_choice
from reading_room.ingest.copyright_lines import HOLDER
from reading_room.ingest.outlet_candidates import Mention, fold_word, outlet_candidates
from reading_room.ingest.seed_article import Found, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Evidence

ENOUGH, ENOUGH_IN_PAGE = 0.65, 0.8
"""Probability at which a name is taken; menus and teasers of a whole page have many more names."""
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
    if best is None or shares[best] < (ENOUGH_IN_PAGE if setting.page else ENOUGH):
        return None
    mentions = candidates[best].mentions
    name = _best_printing(mentions)
    line = next(one for one in mentions if one.name == name)
    rule = next((rule for start, rule in _RULES if line.rule.startswith(start)), line.rule)
    why = Evidence(
        field="publisher",
        line=line.line.number,
        quote=line.line.text,
        rule=rule.replace(" ", "-"),
        certainty=round(shares[best], 2),
    )
    return Found(value=_calm(name, setting), evidence=why)


def _best_printing(mentions: Sequence[Mention]) -> str:
    """Prefer upper and lower case to capitals, no word of an owner's behind it, an article, the first."""
    names = [one.name for one in mentions]

    def rank(name: str) -> tuple[bool, bool, bool, int, int]:
        owner = fold_word(name.split()[-1]) in HOLDER
        address = "." in name and " " not in name
        return name.isupper(), owner, address, -len(name), names.index(name)

    return min(names, key=rank)


def _calm(name: str, setting: Setting) -> str:
    """Return a name in capitals as the seed prints it elsewhere."""
    if not name.isupper() or " " not in name:
        return name
    texts = (line.text for line in setting.dump.lines)
    found = (match[0] for text in texts for match in re.finditer(re.escape(name), text, re.I))
    return next((other for other in found if not other.isupper() and not other.islower()), name)
