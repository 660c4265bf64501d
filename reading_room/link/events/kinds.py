"""Kinds of happenings, known from the words that name them.

A closed list of common nouns and verbs, English first; what a happening is called in the archive is the
kind's name. Kinds of one family can be one event in different words: talks, a meeting, a summit. A word
with a question mark has other senses too (a *strike* of lightning, an agreement that is *signed* with a
footballer): it may bring sentences together, but names no kind to a reader.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TABLE = """
meeting      summit            summit, summits, gipfel, sommet, cumbre
meeting      visit             visit, visits, visited, visiting, trip ?, besuch, besuchte, visite, visita
meeting      call              phone call, telephone call, video call, by phone, by telephone, on the phone, telefonat
meeting      meeting           met ?, meet ?, meets ?, meeting, meetings, faced each other ?, treffen, rencontre, reunión
meeting      talks             talks, negotiations, negotiation, conciliation, mediation, verhandlungen, pourparlers
agreement    agreement         agreement, agreed ?, agrees ?, accord ?, deal ?, treaty, pact ?, protocol ?, ceasefire, truce, abkommen
agreement    signing           signed ?, signs ?, signing, put their names, unterzeichnet, signé, firmó
strike       strike            strike ?, strikes ?, walkout, walk-out, walked out, walk out, stoppage ?, industrial action, streik, grève, huelga
protest      protest           protest, protests, protested, demonstration, demonstrators, rally ?, marched ?, kundgebung, manifestation
launch       launch            launch ?, launched ?, launches ?, liftoff, lift-off, blasted off, orbit ?, maiden flight, mise en orbite, orbite, en orbite, vol orbital, start der rakete, lancement, tir ?
opening      opening           opened ?, opens ?, opening ceremony, inaugurated, inauguration, unveiled ?, eröffnet, inauguré
election     election          election, elections, elected ?, re-elected, polls ?, referendum, wahl, élection, elecciones
vote         vote              vote ?, voted ?, votes ?, ballot, rejected ?, approved ?, threw out, passed ?, abstimmung, scrutin
decision     ruling            ruled ?, ruling, verdict, sentenced, convicted, acquitted, court decision, urteil, jugement
decision     decision          decided ?, decision ?, ordered ?, orders ?, cleared ?, clears ?, approval ?, banned ?, bans ?, suspended ?, grounded ?, ground ?
inquiry      inquiry           inquiry, investigation, probe ?, looking into ?, looked into ?, inquest, audit ?, untersuchung, enquête
business     merger            merger, merge, takeover, acquisition, transaction ?, acquire, acquires, combine ?, combination ?, swallow ?, fusion ?, übernahme
safety       recall            recall ?, recalls ?, recalled, recalling, rückruf, rappel de
business     results           earnings ?, quarterly results, profit ?, bankruptcy, insolvency, listing ?, ipo
attack       attack            attack ?, attacks ?, attacked ?, bombing, bombed, explosion, blast ?, shooting ?, shot dead, airstrike, airstrikes, shelling, missile strike, anschlag, attentat
attack       invasion          invasion, invaded, offensive ?, incursion, seizure of power ?, coup
crime        arrest            arrest, arrested, arrests, charged ?, detained ?, raid ?, raided, extradited, verhaftet
crime        killing           murder, murdered, killed ?, killing, stabbed, kidnapped
disaster     earthquake        earthquake, quake, tremor, aftershock, erdbeben, séisme, terremoto
disaster     fire              fire ?, blaze, burned down, incendie, brand, incendio
disaster     storm             storm ?, hailstorm, snowstorm, hurricane, typhoon, cyclone, tornado, flood ?, floods ?, flooding, landslide, wildfire
accident     crash             crash ?, crashed ?, collision ?, derailed, capsized, sank ?, accident, exploded ?, lost off ?, lost at ?, unfall
death        death             died ?, dies ?, death ?, dead at, obituary, funeral, gestorben, mort de
office       appointment       appointed ?, appoints ?, named as, sworn in, took office, succeeds ?, nominated, nomination
office       resignation       resigned, resigns, resignation, stepped down, steps down, quit ?, fired ?, sacked, ousted ?
sport        match             semi-final, defeated ?, championship, tournament ?
award        award             award ?, awarded ?, prize ?, oscar, medal ?, honoured ?, honored ?
entertainment release          released ?, release ?, premiere, concert, album ?, trailer ?, exhibition
statement    speech            met the press, met reporters, met journalists, speech, address ?, addressed ?, press conference, statement ?, announced ?, announces ?, announcement ?, declared ?
arrival      return            returned ?, returns ?, came home ?, arrived ?, arrives ?, came back ?, home after ?
measure      sanctions         sanctions, tariffs, embargo, blockade ?
treatment    admission         checked into, checked in, admitted to, rehab, hospitalised, hospitalized, surgery ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """What sort of happening it is."""

    name: str
    """A common noun: `summit`."""
    family: str
    """Kinds that may be one event in other words share it."""


def _rows() -> Iterator[tuple[str, EventKind]]:
    for line in _TABLE.strip().splitlines():
        family, name, words = line.split(maxsplit=2)
        for word in words.split(","):
            yield word.strip(), EventKind(name=name, family=family)


KINDS = {word.removesuffix(" ?"): kind for word, kind in _rows()}
_SURE = frozenset(word for word, _ in _rows() if not word.endswith("?"))
_WEAPON = re.compile(r"\b(?:missiles?|rockets?|shots?|guns?|bullets?|torpedo\w*|rounds)\b")
"""What is fired without losing a post."""
_STARTS = {name.split()[0].split("-")[0] for name in KINDS}
_WORD = re.compile(r"[^\W\d_]+")
_NAMES = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, KINDS), key=lambda w: (-len(w), w)))})(?![\w-])"
)


def find_kinds(text: str) -> tuple[EventKind, ...]:
    """Return the kinds that the words name, in the order in which they stand."""
    return tuple(KINDS[word] for word in _kind_words(text))


def sure_kinds(text: str) -> tuple[EventKind, ...]:
    """Return those of them that a word without other senses names."""
    return tuple(KINDS[word] for word in _kind_words(text) if word in _SURE)


def _kind_words(text: str) -> Iterator[str]:
    folded = text.casefold()
    if _STARTS.isdisjoint(_WORD.findall(folded)):
        return
    for match in _NAMES.finditer(folded):
        if match.group() != "fired" or not _WEAPON.search(folded):
            yield match.group()


def kind_words(text: str) -> Iterator[tuple[int, int, EventKind]]:
    """Yield where the words that name a kind begin and end, and the kind, in the order of the words."""
    folded = text.lower()
    if len(folded) == len(text):  # one letter of Turkish becomes two, after which no place is right
        for match in _NAMES.finditer(folded):
            yield *match.span(), KINDS[match.group()]
