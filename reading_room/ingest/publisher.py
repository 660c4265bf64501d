"""Which outlet published an article: by its byline and dateline, and by its seed's mastheads."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reading_room.ingest.filed import read_dateline
from reading_room.ingest.imprint import Named, tellings
from reading_room.ingest.outlets import is_name, same_outlet
from reading_room.ingest.seed_article import Found, SeedArticle, evidence
from reading_room.ingest.setting import Setting

ENOUGH = 2.0
"""Weight at which a name is taken; weaker evidence leaves the field empty."""

_MOST_TOLD = 2.5
"""Weight that any number of sources who told an outlet may reach: each may name a different one."""


def find_publisher(piece: SeedArticle, setting: Setting) -> Found[str] | None:
    """Return the outlet that most speaks for: the weights of all printings of one name add up."""
    groups: dict[str, list[Named]] = defaultdict(list)
    for named in (*_own(piece, setting), *setting.names):
        groups[same_outlet(named.name)].append(named)
    for author in ("", *(name for byline in setting.bylines[piece.slug] for name in byline.authors)):
        groups.pop(same_outlet(author), None)
    best = max(groups.values(), key=_weight, default=[])
    if _weight(best) < ENOUGH:
        return None
    strongest = max(best, key=lambda named: named.weight)
    why = evidence("publisher", strongest.line, strongest.quote, strongest.rule)
    return Found(value=_best_printing(best), evidence=why)


def _weight(group: Sequence[Named]) -> float:
    """A rule counts once however often it finds the name; each telling counts."""
    once = {named.rule: named.weight for named in sorted(group, key=lambda n: n.weight)}
    told = sum(named.weight for named in group if named.rule == "told")
    return sum(weight for rule, weight in once.items() if rule != "told") + min(told, _MOST_TOLD)


def _best_printing(group: Sequence[Named]) -> str:
    """Prefer upper and lower case to capitals throughout, then the fullest form, then the strongest."""
    names = [named.name for named in sorted(group, key=lambda n: -n.weight)]
    plain = [name for name in names if "." not in name] or names
    calm = max([name for name in plain if not name.isupper()] or plain, key=len)
    fullest = max(plain, key=len)
    article = fullest[: -len(calm)] if fullest.casefold().endswith(f" {calm.casefold()}") else ""
    return f"{article.capitalize()}{calm}"


def _own(piece: SeedArticle, setting: Setting) -> Iterator[Named]:
    """What the article itself says, which counts for more than anything around it."""
    for byline in setting.bylines[piece.slug]:
        for name in byline.outlets:
            quote = byline.line.text
            yield Named(name=name, line=byline.line, quote=quote, rule="byline-outlet", weight=8)
    dateline = read_dateline(piece)
    if dateline and dateline.outlet and (is_name(dateline.outlet) or dateline.outlet.isalpha()):
        yield Named(
            name=dateline.outlet,
            line=dateline.line,
            quote=dateline.quote,
            rule="dateline-outlet",
            weight=2.5,
        )
    yield from tellings(piece)
