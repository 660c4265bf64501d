"""Whom a pronoun means: the person who fits its gender and stands out most before it."""

import re

from reading_room.link.quotations.context import REACH, QuoteContext, is_no_subject
from reading_room.link.quotations.speaker_candidates import Manner, SpeakerCandidate

SUBJECT = 2.0
"""Weight of standing at the head of a sentence, and of being no subject."""
SPOKE = 1.0
"""Weight of being the subject of a verb of speech."""

_VERB = re.compile(r",?\s(?:[a-z]+ed|was|is|has|had|says?|said|told|tells)\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s|[”\"]\s)[\s“\"]*(?:[\w’'.-]+\s){0,3}$")


def meant(
    candidate: SpeakerCandidate, context: QuoteContext, last: SpeakerCandidate | None
) -> SpeakerCandidate | None:
    """Return who a candidate is: itself, or whom its pronoun means; None where there is nobody."""
    if candidate.manner is not Manner.PRONOUN:
        return candidate
    scored = [
        (_score(c, candidate, context, last), c)
        for c in _before(candidate, context)
        if _fits(c, candidate)
    ]
    return max(scored, key=lambda pair: pair[0], default=(0.0, None))[1]


def _before(pronoun: SpeakerCandidate, context: QuoteContext) -> list[SpeakerCandidate]:
    first = max(0, pronoun.paragraph - REACH)
    reach = [c for i in range(first, pronoun.paragraph + 1) for c in context.candidates.get(i, ())]
    return [c for c in reach if (c.paragraph, c.start) < (pronoun.paragraph, pronoun.start)]


def _fits(c: SpeakerCandidate, pronoun: SpeakerCandidate) -> bool:
    if c.manner is Manner.PRONOUN or c.person is not pronoun.person:
        return False
    return not (c.gender and pronoun.gender and c.gender != pronoun.gender)


def _score(
    c: SpeakerCandidate, pronoun: SpeakerCandidate, context: QuoteContext, last: SpeakerCandidate | None
) -> float:
    text = context.masked[c.paragraph]
    subject = bool(
        _SENTENCE_START.search(text[max(0, c.start - 60) : c.start]) or _VERB.match(text, c.end)
    )
    score = SUBJECT if subject else 0.0
    score -= SUBJECT if is_no_subject(c, text) else 0.0
    score += SPOKE if context.speaks(c) else 0.0
    score += 1.5 if c.manner is Manner.NAME else 0.0
    score += 0.5 if c.posts else 0.0
    score += 1.0 if c.gender and c.gender == pronoun.gender else 0.0
    score += 1.5 if last and last.who == c.who else 0.0
    score += min(1.5, 0.2 * context.counts[c.who])
    score -= 1.5 * (pronoun.paragraph - c.paragraph)
    here = pronoun.start if c.paragraph == pronoun.paragraph else len(text)
    return score - (here - c.end) / 250
