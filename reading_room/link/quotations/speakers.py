"""Who said it: all candidates near a quotation are scored, and the best one is its speaker.

The scores are few and set by hand. They weigh what a reader goes by: who is the subject of a verb of
speech beside the quotation, before it or, inverted, behind it; who spoke last; who opens the paragraph;
and how far off the candidate stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reading_room.link.names.vocabulary import DOCUMENTS
from reading_room.link.quotations.context import Frame, QuoteContext, is_no_subject
from reading_room.link.quotations.marks import Quoted
from reading_room.link.quotations.pronouns import meant
from reading_room.link.quotations.speaker_candidates import Manner, SpeakerCandidate

BEHIND = 12.0
"""Subject of a verb of speech in the clause right behind the quotation."""
AHEAD = 10.0
"""Subject of a verb of speech in the sentence that leads up to it."""
AGAIN = 7.0
"""Speaker of the quotation before it in the same paragraph."""
COLON = 8.0
"""Subject of a sentence that ends in a colon before it."""
SAME_PARAGRAPH = 4.0
"""Subject of another sentence of the paragraph; a verb of speech adds to it."""
NEARBY = 1.5
"""Spoken of in the paragraph before; subject of its last verb of speech."""
NO_SUBJECT = -5.0
"""Behind a preposition, before a possessive, or the one spoken to."""
BODY = -1.0
"""An organisation or a place, where a person is as likely."""
DOCUMENT = -3.0
"""What was read out, where a person is as likely."""
SPEAKS = 1.5
"""Subject of a verb of speech elsewhere."""
CROSSED = 2.0
"""Lost for each other subject between a subject and its verb."""
ENOUGH = 2.0
"""The least score of a speaker."""
NEXT = 40
"""Code points behind a subject in which its verb stands."""

_CLAUSE = re.compile(
    r"\b(?:it|that|was|is|were|are|he|she|they|in|on|at|by|has|had|would|will|and|but|who|which)\b"
)
_VERB = re.compile(r"\s[a-z]+(?:ed|s)\b")


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
    attributed: bool
    """Whether a verb of speech beside the quotation gives it to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Last:
    """The speaker of the quotation before."""

    quoted: Quoted
    candidate: SpeakerCandidate


def find_speakers(
    texts: Sequence[str], quoted: Sequence[Quoted], candidates: Sequence[SpeakerCandidate]
) -> tuple[Speaker | None, ...]:
    """Return the speaker of each quotation, in their order, None where nobody fits."""
    context = QuoteContext.of(texts, quoted, candidates)
    last: _Last | None = None
    found: list[Speaker | None] = []
    for q in quoted:
        score, candidate = _best(q, context, last)
        person = meant(candidate, context, last.candidate if last else None) if candidate else None
        found.append(
            _speaker(person, candidate, attributed=score > COLON) if person and candidate else None
        )
        last = _Last(quoted=q, candidate=person) if person else last
    return tuple(found)


def _speaker(person: SpeakerCandidate, spoken: SpeakerCandidate, *, attributed: bool) -> Speaker:
    return Speaker(
        who=person.who,
        named=person.manner in (Manner.NAME, Manner.PLACE),
        paragraph=spoken.paragraph,
        start=spoken.start,
        end=spoken.end,
        attributed=attributed,
    )


def _best(q: Quoted, context: QuoteContext, last: _Last | None) -> tuple[float, SpeakerCandidate | None]:
    """Return the candidate with the highest score; the earlier one where two are equal."""
    if last and q.continues and last.quoted.paragraph == q.paragraph - 1:
        return BEHIND, last.candidate
    scored = [*_scored(q, context), *_prior(q, context, last)]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if best[0] >= ENOUGH else (0.0, None)


def _prior(
    q: Quoted, context: QuoteContext, last: _Last | None
) -> Iterator[tuple[float, SpeakerCandidate]]:
    """Score whoever spoke last: again in the same paragraph, or alone at the head of the next ones."""
    if last is None:
        return
    away = q.paragraph - last.quoted.paragraph
    if away == 0:
        yield AGAIN, last.candidate
    elif away < 3 and not context.masked[q.paragraph][: q.start - 1].strip():
        yield AGAIN - 2.0 * away, last.candidate


def _scored(q: Quoted, context: QuoteContext) -> Iterator[tuple[float, SpeakerCandidate]]:
    frame = context.frame(q)
    for c in context.near(q.paragraph):
        yield _score(c, q, frame, context), c


def _score(c: SpeakerCandidate, q: Quoted, frame: Frame, context: QuoteContext) -> float:
    score = 0.0 if c.person else BODY
    score += DOCUMENT if c.who.rpartition(" ")[2].lower() in DOCUMENTS else 0.0
    score += NO_SUBJECT if is_no_subject(c, context.masked[c.paragraph]) else 0.0
    if c.paragraph != q.paragraph:
        return score + _from_afar(c, q, context)
    if c.start >= frame.close:
        return score + _from_behind(c, frame, context)
    return score + _from_ahead(c, frame, context)


def _from_behind(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> float:
    """Score a candidate behind the quotation: `”, X said`, `”, said X`, or in what comes later."""
    if c.start >= frame.end:
        return 0.5
    between = _between(c, frame, context)
    if between is None:
        return 1.0 - (c.start - frame.close) / 50
    base = BEHIND if frame.goes_on else SAME_PARAGRAPH
    return base - CROSSED * frame.crossed(c, *between) - (c.start - frame.close) / 60


def _between(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> tuple[int, int] | None:
    """Return what stands between a verb of speech behind the quotation and its subject."""
    inverted = context.cue(c.paragraph, frame.close, c.start)
    if inverted and _is_inverted(context.masked[c.paragraph], frame.close, inverted, c.start):
        return inverted[1], c.start
    cue = context.cue(c.paragraph, c.end, min(frame.end, c.end + 90))
    verb = cue or _verb(context.masked[c.paragraph], c.end)
    return (c.end, verb[0]) if verb else None


def _is_inverted(text: str, close: int, cue: tuple[int, int], start: int) -> bool:
    """Return whether nothing but a subject stands between a verb of speech and a candidate."""
    near = cue[0] - close < 30 and start - cue[1] < 70
    return near and not _CLAUSE.search(text, close, cue[0]) and not _CLAUSE.search(text, cue[1], start)


def _verb(text: str, start: int) -> tuple[int, int] | None:
    """Return a word right behind a candidate that has the form of a verb, whatever it means."""
    match = _VERB.match(text, start)
    return match.span() if match else None


def _from_ahead(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> float:
    """Score a candidate before the quotation: in the sentence that leads up to it, or an earlier one."""
    away = (frame.open - c.end) / 200
    if c.start < frame.start:
        speaks = context.cue(c.paragraph, c.end, min(frame.start, c.end + NEXT))
        return SAME_PARAGRAPH + (SPEAKS if speaks else 0.0) - away
    cues = context.all_cues(c.paragraph, c.end, frame.open)
    if not cues:
        lead = context.masked[c.paragraph][c.end : frame.open].rstrip(" “\"«„‘'")
        return (COLON if lead.endswith(":") else SAME_PARAGRAPH) + 1.0 - away
    return AHEAD - CROSSED * frame.crossed(c, c.end, cues[0][0]) - 0.7 * (len(cues) - 1) - away


def _from_afar(c: SpeakerCandidate, q: Quoted, context: QuoteContext) -> float:
    """Score a candidate of the paragraph before."""
    text = context.masked[c.paragraph]
    alone = not context.masked[q.paragraph][: q.start - 1].strip()
    score = NEARBY - (len(text) - c.end) / 300
    score += SPEAKS if context.cue(c.paragraph, c.end, c.end + NEXT) else 0.0
    score += 0.7 if c.start < 4 else 0.0
    score += 1.0 if alone else 0.0
    introduces = alone and text.rstrip().endswith(":") and "." not in text[c.end :]
    return score + (COLON if introduces else 0.0)
