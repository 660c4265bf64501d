"""The forms of one name in one article: full name and surname, company and short name, acronyms.

A form goes to the fullest name in the article that it can stand for. Where two people share a surname, a
title's gender decides, then which of them was named nearest before, then which is named most.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.candidates import NameCandidate
from reading_room.link.names.curated import NO_DIFFERENCE, DifferentNames
from reading_room.link.names.evidence import Clue, Evidence, add_up, gather, leading, strength
from reading_room.link.names.gazetteer import Gazetteer, plain_place
from reading_room.link.names.shapes import PERSON, PLACE, is_given
from reading_room.link.names.vocabulary import CORPORATE, KNOWN_ORGANISATIONS, MODIFIERS
from reading_room.model import EntityKind

ENOUGH = 1.5
"""Evidence from which a name has a kind."""

_NATIONAL = re.compile(r"(?:n|an|ian|ean|ese|ish|i|er|ic)$")
_GENERATIONS = frozenset({"jr", "jr.", "sr", "sr."})
_INITIAL = re.compile(r"[A-Z]\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What one candidate's name comes to; one value for all candidates of a key."""

    key: str
    """The fullest form of the name in the article."""
    kind: EntityKind | None
    """The kind with most evidence, None where there is not enough."""
    evidence: Evidence
    """What the whole article says of the key."""
    gender: str | None
    """Of the person, from titles, posts and given names anywhere in the article."""


def settle(
    candidates: Sequence[NameCandidate], places: Gazetteer, different: DifferentNames = NO_DIFFERENCE
) -> tuple[tuple[Form, bool], ...]:
    """Return the form of each candidate, in the same order, and whether it is a demonym of its key."""
    book = _Book.of(candidates, places)
    adjectives = [_country_of(s.name, book) for s in candidates]
    keys = [a or _key(s, i, book) for i, (s, a) in enumerate(zip(candidates, adjectives, strict=True))]
    keys = [
        s.name if not a and different.apart(s.name, key) else key
        for s, key, a in zip(candidates, keys, adjectives, strict=True)
    ]
    shapes: defaultdict[str, dict[str, Evidence]] = defaultdict(dict)
    around: defaultdict[str, list[Clue]] = defaultdict(list)
    genders: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, candidate, adjective in zip(keys, candidates, adjectives, strict=True):
        if adjective:
            around[key].append(("adjective", PLACE, 1.0))
            continue
        if " " in candidate.name or " " not in key or places.settled(candidate.name):
            shapes[key][candidate.name] = gather(candidate.shape)
        around[key] += candidate.clues
        if key.endswith(f" {candidate.name}"):
            around[key].append(("surname", PERSON, 0.6))
        genders[key].update([candidate.gender] if candidate.gender else ())
    forms = {
        key: _form(key, [*_once(shapes[key].values()), gather(around[key])], genders[key])
        for key in dict.fromkeys(keys)
    }
    return tuple((forms[key], bool(a)) for key, a in zip(keys, adjectives, strict=True))


def _once(shapes: Iterable[Evidence]) -> list[Evidence]:
    """Return what the spellings of a name say by themselves, each rule counted once."""
    return [{key: (weight, 1) for key, (weight, _) in add_up(shapes).items()}]


def _form(key: str, parts: Sequence[Evidence], genders: Counter[str]) -> Form:
    evidence = add_up(parts)
    return Form(
        key=key,
        kind=leading(evidence, ENOUGH),
        evidence=evidence,
        gender=min(genders, key=lambda g: (-genders[g], g), default=None),
    )


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
    inner: frozenset[str]
    """Names that stand within a sentence somewhere, where only a name has a capital."""
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
        around: defaultdict[str, list[Clue]] = defaultdict(list)
        for s in candidates:
            around[s.name] += s.clues
        shape = {s.name: s.shape for s in candidates}
        told = {name: gather(clues) for name, clues in around.items()}
        return _Book(
            candidates=candidates,
            places=places,
            counts=counts,
            first={s.name: i for i, s in reversed(tuple(enumerate(candidates)))},
            longer_names={word: tuple(names) for word, names in longer_names.items()},
            acronyms={
                initials(name): name
                for name in reversed(longer)
                if len(initials(name)) > 2 or name in KNOWN_ORGANISATIONS
            },
            people=frozenset(
                n
                for n, e in told.items()
                if is_given(n.partition(" ")[0])
                or (strength(e)[PERSON] > 0 and leading(e, 1.0) is PERSON)
            ),
            inner=frozenset(s.name for s in candidates if not s.initial),
            kinds={n: leading(add_up((e, gather(shape[n]))), ENOUGH) for n, e in told.items()},
        )


def without_legal_form(name: str) -> str:
    """Return the name of a company without `plc` and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().strip(",") in CORPORATE | _GENERATIONS:
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
    if settled and (not candidate.posts or settled in book.places.countries):
        return _namesake(candidate, index, book) or settled
    if name in book.places.demonyms:
        return name
    if " " in name:
        return _longest(name, book)
    if name.isupper():
        spelt = next((n for n in (name.title(),) if n in book.counts), None)
        return _longest(book.acronyms.get(name) or spelt or name, book)
    bearer = _bearer(candidate, index, book)
    return _longest(bearer, book) if bearer else name


def _namesake(candidate: NameCandidate, index: int, book: _Book) -> str | None:
    """Return the person, named in full before, whose surname is a place's name and is meant here."""
    if any(rule in ("preposition", "inside") and weight > 1 for rule, _, weight in candidate.clues):
        return None
    full = (
        n
        for n in book.longer_names.get(candidate.name, ())
        if n in book.people and n.endswith(f" {candidate.name}") and book.first[n] < index
    )
    return next(full, None)


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
    if bare in KNOWN_ORGANISATIONS or bare.lower() in MODIFIERS:
        return bare
    longer = [
        n
        for n in book.longer_names.get(bare.split()[0], ())
        if n.startswith(f"{bare} ")
        and book.kinds[n] is not None
        and len(without_legal_form(n).split()) <= len(bare.split()) + 1
    ]
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
    common = candidate.name.lower() in MODIFIERS or candidate.name not in book.inner
    bodies = (n for n in named if n.startswith(candidate.name) and not common)
    fitting = last or [n for n in bodies if n in book.people or n in book.inner]
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
