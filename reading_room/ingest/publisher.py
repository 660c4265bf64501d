"""Which outlet published an article: of all names in its dump, the one that most speaks for, or none.

What speaks for a name is added up by a table that was fitted on pages and dumps (`outlet_choice.txt`);
it is taken only where it is likelier than all others and than that none is named, taken together.
"""

import re
from collections.abc import Sequence, Set

from reading_room.ingest.choice import read_choice
from reading_room.ingest.copyright_lines import HOLDER
from reading_room.ingest.outlet_candidates import Mention, outlet_candidates
from reading_room.ingest.outlet_forms import fold_word
from reading_room.ingest.seed_article import Found, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Evidence

ENOUGH, ENOUGH_IN_HEAD, ENOUGH_ELSEWHERE = 0.68, 0.85, 0.95
"""Probability at which a name is taken: one that is an outlet's by its form or by what is said of it;
one that stands beside the day or the writer in the article's head; any other.

At these, 6 (main elements) and 9 (whole pages) of 100 real pages that were not looked at have one
that the page's own tags do not name, some of them printed otherwise; before, it was 10 and 24.
"""
_TELLING = frozenset(
    {
        "a press",
        "a like press",
        "rule copyright",
        "rule dateline-outlet",
        "rule says-of-itself",
        "rule source-line",
        "rule told",
    }
)
"""Features of names that are an outlet's wherever they stand."""
_BESIDE = ("own & with date", "own & with person")
"""How the name of a place in the article's head ends that is the day's or the writer's too."""
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
    if best is None:
        return None
    if shares[best] < _enough(candidates[best].features):
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


def _enough(features: Set[str]) -> float:
    """Return the probability at which a name of these features is taken."""
    if features & _TELLING:
        return ENOUGH
    beside = any(one.startswith("head") and one.endswith(_BESIDE) for one in features)
    return ENOUGH_IN_HEAD if beside else ENOUGH_ELSEWHERE


def _best_printing(mentions: Sequence[Mention]) -> str:
    """Prefer a name without an owner's word behind it to capitals and to addresses, then the longest."""
    names = [one.name for one in mentions]

    def rank(name: str) -> tuple[bool, bool, bool, int]:
        owner = fold_word(name.split()[-1]) in HOLDER
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
