"""The forms of one name in one article: full name and surname, company and short name, acronyms.

A form goes to the fullest name in the article that it can stand for. Where two people share a surname, a
title's gender decides, then which of them was named nearest before, then which is named most.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.candidates import ORGANISATION, PERSON, PLACE, NameCandidate
from reading_room.link.names.gazetteer import Gazetteer, plain_place
from reading_room.link.names.vocabulary import CORPORATE
from reading_room.model import EntityKind

ENOUGH = 2.0
"""Evidence from which a name has a kind."""

_NATIONAL = re.compile(r"(?:n|an|ian|ean|ese|ish|i|er|ic)$")
_INITIAL = re.compile(r"[A-Z]\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What one candidate's name comes to."""

    key: str
    """The fullest form of the name in the article."""
    kind: EntityKind | None
    """The kind with most evidence, None where there is not enough."""
    weight: float
    """The evidence for that kind; for a person, without what the name's own shape says."""
    gender: str | None
    """Of the person, from titles and posts anywhere in the article."""
    adjective: bool
    """Whether the candidate is a demonym of the place `key`."""


def settle(candidates: Sequence[NameCandidate], places: Gazetteer) -> tuple[Form, ...]:
    """Return the form of each candidate, in the same order."""
    book = _Book.of(candidates, places)
    adjectives = [_country_of(s.name, book) for s in candidates]
    keys = [a or _key(s, i, book) for i, (s, a) in enumerate(zip(candidates, adjectives, strict=True))]
    shapes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    around: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    genders: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (key, _), shape in {
        (key, s.name): s.shape for key, s in zip(keys, candidates, strict=True)
    }.items():
        shapes[key].update(shape)
    for key, candidate, adjective in zip(keys, candidates, adjectives, strict=True):
        around[key].update({PLACE: 1.5} if adjective else _with_surname(key, candidate))
        genders[key].update([candidate.gender] if candidate.gender else ())
    return tuple(
        _form(key, shapes[key], around[key], genders[key], adjective=bool(adjective))
        for key, adjective in zip(keys, adjectives, strict=True)
    )


def _with_surname(key: str, candidate: NameCandidate) -> Mapping[EntityKind, float]:
    """A full name that comes again as its last word alone is a person's."""
    again = 1.0 if key.endswith(f" {candidate.name}") else 0.0
    return {**candidate.evidence, PERSON: candidate.evidence.get(PERSON, 0.0) + again}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """The names of an article, looked up by the ways in which a shorter form refers to them."""

    candidates: Sequence[NameCandidate]
    places: Gazetteer
    counts: Mapping[str, int]
    """How often each name as written is seen."""
    first: Mapping[str, int]
    """Index of the first candidate of each name."""
    longer_names: Mapping[str, tuple[str, ...]]
    """From the last word of a longer name, and from its first, to the names."""
    acronyms: Mapping[str, str]
    """From the initials of a longer name to the name."""
    people: frozenset[str]
    """Names that the words around them make a person's."""
    kinds: Mapping[str, EntityKind | None]
    """Each name's kind by its own evidence alone."""

    def may_be_person(self, name: str) -> bool:
        """Return whether a longer name is a person's, or of no kind that is known."""
        return self.kinds[name] in (PERSON, None)

    @staticmethod
    def of(candidates: Sequence[NameCandidate], places: Gazetteer) -> "_Book":
        """Index the candidates."""
        counts = Counter(s.name for s in candidates)
        longer = sorted(name for name in counts if " " in name and not places.settled(name))
        longer_names: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name in longer:
            words = without_legal_form(name).split()
            for word in dict.fromkeys((words[-1], words[0], *words[-1].split("-"))):
                longer_names[word][name] = None
        evidence: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
        for s in candidates:
            evidence[s.name].update(s.evidence)
        around = {name: Counter(e) for name, e in evidence.items()}
        for name, shape in {s.name: s.shape for s in candidates}.items():
            evidence[name].update(shape)
        return _Book(
            candidates=candidates,
            places=places,
            counts=counts,
            first={s.name: i for i, s in reversed(tuple(enumerate(candidates)))},
            longer_names={word: tuple(names) for word, names in longer_names.items()},
            acronyms={initials(name): name for name in reversed(longer) if len(initials(name)) > 1},
            people=frozenset(
                n for n, e in around.items() if e[PERSON] > 0 and _leading(e, 1.0) is PERSON
            ),
            kinds={name: _leading(evidence[name]) for name in counts},
        )


def without_legal_form(name: str) -> str:
    """Return the name of a company without `plc` and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().strip(",") in CORPORATE:
        words = words[:-1]
    return " ".join(words).rstrip(",")


def initials(name: str) -> str:
    """Return the capitals that begin a name's words: `WHO`."""
    return "".join(
        w[0] for w in re.findall(r"[^\W\d_][\w’']*", without_legal_form(name)) if w[0].isupper()
    )


def _key(candidate: NameCandidate, index: int, book: _Book) -> str:
    name = candidate.name
    settled = book.places.settled(name)
    if settled and not candidate.posts:
        return settled
    if " " in name:
        return _longest(name, book)
    if name.isupper():
        spelt = next((n for n in (name.title(),) if n in book.counts), None)
        return _longest(book.acronyms.get(name) or spelt or name, book)
    bearer = _bearer(candidate, index, book)
    return _longest(bearer, book) if bearer else name


def _longest(name: str, book: _Book) -> str:
    """Return the fullest name with these words at its start, or with an initial between them."""
    bare = without_legal_form(name)
    same = [
        n
        for n in book.longer_names.get(bare.split()[-1], ())
        if same_person(n, bare) and book.may_be_person(n)
    ]
    if same:
        return max(same, key=lambda n: (book.counts[n], len(n), n))
    longer = [n for n in book.longer_names.get(bare.split()[0], ()) if n.startswith(f"{bare} ")]
    return without_legal_form(max(longer, key=lambda n: (len(without_legal_form(n)), n), default=bare))


def same_person(first: str, second: str) -> bool:
    """Return whether two full names differ only in middle names and initials."""
    a, b = first.split(), second.split()
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    short, long = sorted((a[1:-1], b[1:-1]), key=len)
    return a[0] == b[0] and (not short or short == long or all(_INITIAL.fullmatch(w) for w in long))


def _bearer(candidate: NameCandidate, index: int, book: _Book) -> str | None:
    """Return the longer name that a single word stands for here."""
    if book.kinds[candidate.name] is PLACE:
        return None
    named = [n for n in book.longer_names.get(candidate.name, ()) if _agrees(n, candidate, book)]
    last = [n for n in named if _is_surname(candidate, index, n, book)]
    fitting = last or [n for n in named if n.startswith(candidate.name)]
    if book.places.country(candidate.name) and not candidate.posts:
        fitting = [n for n in fitting if n in book.people]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    recent = next((s.name for s in reversed(book.candidates[:index]) if s.name in fitting), None)
    return max(fitting, key=lambda n: (book.counts[n] + (2 if n == recent else 0), n))


def _is_surname(candidate: NameCandidate, index: int, name: str, book: _Book) -> bool:
    """Return whether a longer name can be the person of this surname, as one named in full before."""
    if not book.may_be_person(name) or not name.split()[-1].endswith(candidate.name):
        return False
    return book.first[name] < index or bool(candidate.posts) or name in book.people


def _agrees(name: str, candidate: NameCandidate, book: _Book) -> bool:
    """Return whether a title's gender, and the kind of the longer name, allow the short form."""
    if candidate.posts and not book.may_be_person(name):
        return False
    genders = {s.gender for s in book.candidates if s.name == name and s.gender}
    return candidate.gender is None or not genders or candidate.gender in genders


def _country_of(name: str, book: _Book) -> str | None:
    """Return the country whose demonym this is, known or formed from a name in the article."""
    bare = plain_place(name)
    known = book.places.demonyms.get(bare) or book.places.demonyms.get(bare.removesuffix("s"))
    if known:
        return known
    stem = _NATIONAL.sub("", bare)
    if " " in bare or stem == bare or len(stem) < 4:
        return None
    return next(
        (
            n
            for n in book.counts
            if n != bare and n in {stem, f"{stem}a", f"{stem}ia", f"{stem}y", f"{stem}e", f"{stem}n"}
        ),
        None,
    )


def _form(
    key: str,
    shape: Counter[EntityKind],
    around: Counter[EntityKind],
    genders: Counter[str],
    *,
    adjective: bool,
) -> Form:
    total = Counter(shape)
    total.update(around)
    kind = _leading(total)
    gender = min(genders, key=lambda g: (-genders[g], g), default=None)
    weight = 0.0 if kind is None else around[kind] if kind is PERSON else total[kind]
    return Form(key=key, kind=kind, weight=weight, gender=gender, adjective=adjective)


def _leading(evidence: Mapping[EntityKind, float], enough: float = ENOUGH) -> EntityKind | None:
    best = max((PERSON, ORGANISATION, PLACE), key=lambda kind: evidence.get(kind, 0))
    return best if evidence.get(best, 0) >= enough else None
