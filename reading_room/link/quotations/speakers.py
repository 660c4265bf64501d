"""Who said it: all candidates near a quotation are scored, and the best one is its speaker.

The scores weigh what a reader goes by: who is the subject of a verb of speech beside the quotation,
before it or, inverted, behind it; who spoke last; who opens the paragraph; and how far off one stands.
Below a certainty nobody is named.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.mentions import NameMention
from reading_room.link.quotations import caseless, semitic
from reading_room.link.quotations.candidates import Manner, SpeakerCandidate
from reading_room.link.quotations.caseless import CaselessSpeaker, caseless_speakers
from reading_room.link.quotations.context import QuoteContext
from reading_room.link.quotations.identities import find_candidates
from reading_room.link.quotations.marks import Quoted
from reading_room.link.quotations.pronouns import ALONE, ONLY, meant
from reading_room.link.quotations.scores import (
    AGAIN,
    BEHIND,
    CLEAR,
    COLON,
    ENOUGH,
    LABEL,
    Scored,
    is_sentence,
    scored_candidates,
)
from reading_room.link.quotations.semitic import semitic_speakers
from reading_room.link.quotations.spoken import SpokenText

CERTAINTY = {"verb": 0.96, "introduced": 0.9, "continued": 0.9, "nearby": 0.6}
"""How sure a speaker is by each rule; less where a pronoun means them, or another comes close."""
_PRONOUN_DOUBT = ((9.0, 0.0), (3.0, 0.04), (1.5, 0.06), (-99.0, 0.2))
"""From how far someone stands out whom a pronoun may mean, the certainty that it costs."""
_GENDER = 0.07
"""What it costs that nothing tells whether a pronoun has the gender of whom it may mean."""
_CLOSE = 2.0
_CONTESTED = 0.12
_WITHOUT_CAPITALS = (
    (caseless.LANGUAGES, caseless_speakers),
    (semitic.LANGUAGES, semitic_speakers),
)
"""The languages whose scripts tell no name by a capital, and what finds their speakers."""
_PHRASE = 5
"""Words of a heading in quotation marks; a longer one goes on from the quotation before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The speaker of one quotation."""

    who: str
    """The key of a name, or a description."""
    named: bool
    """Whether `who` is the key of a name."""
    paragraph: int
    """Where the words stand that tell: index of the paragraph,"""
    start: int
    """first code point in it,"""
    end: int
    """and behind the last one."""
    rule: str
    """`verb` of speech, `introduced` by a colon, `continued`, or only spoken of `nearby`."""
    certainty: float
    """0 to 1."""

    @property
    def attributed(self) -> bool:
        """Return whether the words say that these are the speaker's."""
        return self.rule != "nearby"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Last:
    """The speaker of the quotation before."""

    quoted: Quoted
    spoken: SpeakerCandidate
    """The words that told it."""
    candidate: SpeakerCandidate
    certainty: float


def find_speakers(
    texts: Sequence[str],
    quoted: Sequence[Quoted],
    names: Mapping[int, Sequence[NameMention]],
    language: str,
) -> tuple[Speaker | None, ...]:
    """Return the speaker of each quotation, in their order, None where nobody fits.

    `names` are those of each paragraph, by its index.
    """
    for languages, find in _WITHOUT_CAPITALS:
        if language[:2] in languages:
            found = zip(quoted, find(texts, quoted, language), strict=True)
            return tuple(_caseless(q, who) if who else None for q, who in found)
    text = SpokenText.of(texts, quoted, language)
    context = QuoteContext.of(text, find_candidates(text, names))
    last: _Last | None = None
    speakers: list[Speaker | None] = []
    for q in quoted:
        best, certainty = _best(q, context, last)
        person, apart = (
            meant(best.candidate, context, last.candidate if last else None) if best else (None, 0.0)
        )
        certainty -= next((doubt for least, doubt in _PRONOUN_DOUBT if apart >= least), 0.0)
        if person and best and best.candidate is not person and apart < ONLY:
            described = person.manner is Manner.DESCRIPTION and apart < ALONE and not person.plural
            unsure = not person.sure and language[:2] == "en"
            certainty -= _CONTESTED if described or unsure else 0.0
            if (
                best.candidate.gender
                and not person.gender
                and not (last and last.candidate.who == person.who)
            ):
                certainty -= _GENDER
        speakers.append(_speaker(person, best, certainty) if person and best else None)
        label = q.end - q.start < LABEL and texts[q.paragraph][q.end - 1] not in ".!?,…"
        if person and best and not label:
            last = _Last(quoted=q, spoken=best.candidate, candidate=person, certainty=certainty)
    return tuple(speakers)


def _caseless(q: Quoted, who: CaselessSpeaker) -> Speaker:
    return Speaker(
        who=who.who,
        named=True,
        paragraph=q.paragraph,
        start=who.start,
        end=who.end,
        rule="verb",
        certainty=CERTAINTY["verb"],
    )


def _speaker(person: SpeakerCandidate, best: Scored, certainty: float) -> Speaker:
    spoken = best.candidate
    return Speaker(
        who=person.who,
        named=person.manner in (Manner.NAME, Manner.PLACE),
        paragraph=spoken.paragraph,
        start=spoken.start,
        end=spoken.end,
        rule=best.rule,
        certainty=round(certainty, 2),
    )


def _best(q: Quoted, context: QuoteContext, last: _Last | None) -> tuple[Scored | None, float]:
    """Return the candidate with the highest score, the earlier one of equals, and how sure it is."""
    scored = list(scored_candidates(q, context))
    told = any(s.rule == "verb" and s.score > COLON for s in scored)
    if last and q.continues and not told and last.quoted.paragraph == q.paragraph - 1:
        again = Scored(score=BEHIND, rule="continued", candidate=last.candidate)
        return again, min(last.certainty, CERTAINTY["continued"])
    scored += _prior(q, context, last)
    best = max(scored, key=lambda s: s.score, default=None)
    if best is None or best.score < ENOUGH:
        return None, 0.0
    certainty = CERTAINTY[best.rule] - (
        _CONTESTED if best.rule == "verb" and best.score < CLEAR else 0.0
    )
    if last and best.candidate is last.candidate:
        certainty = min(certainty, last.certainty)
    if last and last.candidate.who == best.candidate.who and last.quoted.paragraph == q.paragraph:
        return best, certainty
    rivals = (s.candidate for s in scored if best.score - s.score < _CLOSE and not s.candidate.joined)
    others = (c for c in rivals if c.who != best.candidate.who)
    if any((meant(c, context, None)[0] or c).who != best.candidate.who for c in others):
        certainty -= _CONTESTED
    return best, certainty


def _prior(q: Quoted, context: QuoteContext, last: _Last | None) -> Iterator[Scored]:
    """Score whoever spoke last: again in the same paragraph, or alone at the head of the next ones."""
    if last is None:
        return
    away = q.paragraph - last.quoted.paragraph
    if away == 0:
        goes_on = is_sentence(q, context) and not _is_interrupted(q, last, context)
        rule = "continued" if goes_on or _is_beside(q, last, context) else "nearby"
        yield Scored(score=AGAIN, rule=rule, candidate=last.candidate)
    elif away < 3 and not context.text.masked[q.paragraph][: q.start - 1].strip():
        long = len(context.text.texts[q.paragraph][q.start : q.end].split()) > _PHRASE
        alone = long and away == 1 and not context.text.masked[q.paragraph][q.end :].strip("”\"’'» \x00")
        rule = "continued" if alone and last.certainty >= CERTAINTY["continued"] else "nearby"
        yield Scored(score=AGAIN - 2.0 * away, rule=rule, candidate=last.candidate)


def _is_interrupted(q: Quoted, last: _Last, context: QuoteContext) -> bool:
    """Return whether someone else is named between a quotation and the one before."""
    return any(
        last.quoted.end <= c.start < q.start
        and (c.manner is Manner.NAME and c.person and c.who != last.candidate.who)
        and context.is_subject(c)
        for c in context.candidates.get(q.paragraph, ())
    )


def _is_beside(q: Quoted, last: _Last, context: QuoteContext) -> bool:
    """Return whether the quotation before stands in the same sentence: `“rude” and “silent”`."""
    between = context.text.texts[q.paragraph][last.quoted.end : q.start]
    return not any(mark in between for mark in ".?!")
