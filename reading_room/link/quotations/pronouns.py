"""Whom a pronoun means: the one who fits its gender and stands out most before it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reading_room.link.quotations.candidates import Manner, SpeakerCandidate
from reading_room.link.quotations.context import NEXT, QuoteContext
from reading_room.link.quotations.spoken import REACH

ALONE, ONLY = 9.0, 99.0
"""How much someone stands out whom nobody rivals, and whom the paragraph names and nobody else."""
SUBJECT = 2.0
"""Weight of standing at the head of a sentence, and of being no subject."""
AGAIN = 3.0
"""Weight of having said the quotation before, in the same paragraph."""
SPOKE = 1.0
"""Weight of being the subject of a verb of speech."""

_VERB = re.compile(r",?\s(?:[a-z]+ed|was|is|has|had|says?|said|told|tells)\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s|[”\"]\s)[\s“\"]*(?:[\w’'.-]+\s){0,3}$")


def meant(
    candidate: SpeakerCandidate, context: QuoteContext, last: SpeakerCandidate | None
) -> tuple[SpeakerCandidate | None, float]:
    """Return who a candidate is, and by how much it stands out from anyone else whom it could be.

    That is itself, or whom its pronoun means; None where there is nobody.
    """
    if candidate.manner is not Manner.PRONOUN:
        return candidate, ALONE
    fitting = [c for c in _before(candidate, context) if _fits(c, candidate)]
    if not fitting:
        return None, 0.0
    rivalled = fitting[-1].paragraph < candidate.paragraph and _is_rivalled(candidate, context)
    if not rivalled and (only := _only(fitting, candidate, context, last)):
        return only, ONLY
    again = AGAIN if last and last.paragraph == candidate.paragraph else 1.5
    spoke_last = {last.who: again} if last else {}
    if last and fitting[-1].who == last.who:
        spoke_last[last.who] += 1.5
    scored = sorted(
        (
            (_score(c, candidate, context) + spoke_last.get(c.who, 0.0), i, c)
            for i, c in enumerate(fitting)
        ),
        key=lambda entry: (-entry[0], entry[1]),
    )
    best = scored[0][2]
    others = (score for score, _, c in scored if c.who != best.who)
    return best, 0.0 if rivalled else scored[0][0] - next(others, scored[0][0] - ALONE)


def _is_rivalled(pronoun: SpeakerCandidate, context: QuoteContext) -> bool:
    """Return whether the pronoun's own paragraph tells of a name like a person's, of whatever kind."""
    return any(
        c.manner is Manner.NAME and c.start < pronoun.start and len(c.who.split()) in (2, 3)
        for c in context.subjects(pronoun.paragraph)
    )


def _only(
    fitting: Sequence[SpeakerCandidate],
    pronoun: SpeakerCandidate,
    context: QuoteContext,
    last: SpeakerCandidate | None,
) -> SpeakerCandidate | None:
    """Return the only one of the pronoun's paragraph, or of the one before, if they act there."""
    for index in (pronoun.paragraph, pronoun.paragraph - 1):
        here = [c for c in fitting if c.paragraph == index]
        if here and index < pronoun.paragraph and context.speaks(here[-1]):
            here = here[-1:]
        if here and len({c.who for c in here}) == 1:
            again = last is None or last.who == here[0].who
            known = pronoun.gender and (last is None or last.manner is not Manner.NAME)
            acting = [c for c in here if context.is_subject(c) or (known and c.gender == pronoun.gender)]
            person = any(
                c.sure
                or c.gender
                or c.posts
                or context.speaks(c)
                or (pronoun.gender and _opens(c, context))
                for c in acting
            )
            named = here[-1].manner is Manner.NAME
            return here[-1] if named and (person or (again and here[-1].sure)) else None
        if here:
            return None
    return None


def _before(pronoun: SpeakerCandidate, context: QuoteContext) -> list[SpeakerCandidate]:
    reach = range(max(0, pronoun.paragraph - REACH), pronoun.paragraph)
    earlier = [c for i in reach for c in context.candidates.get(i, ())[-NEXT:]]
    own = context.candidates.get(pronoun.paragraph, ())
    here = bisect_left(own, pronoun.start, key=lambda c: c.start)
    return [*earlier, *own[max(0, here - NEXT) : here]]


def _fits(c: SpeakerCandidate, pronoun: SpeakerCandidate) -> bool:
    if c.manner is Manner.PRONOUN or c.plural is not pronoun.plural or c.manner is Manner.PLACE:
        return False
    if not pronoun.plural and c.person is not pronoun.person:
        return False
    return not (c.gender and pronoun.gender and c.gender != pronoun.gender)


def _opens(c: SpeakerCandidate, context: QuoteContext) -> bool:
    """Return whether a candidate stands at the head of a sentence, a title or two before it allowed."""
    text = context.text.masked[c.paragraph]
    return _SENTENCE_START.search(text[max(0, c.start - 60) : c.start]) is not None


def _score(c: SpeakerCandidate, pronoun: SpeakerCandidate, context: QuoteContext) -> float:
    text = context.text.masked[c.paragraph]
    subject = _opens(c, context) or bool(_VERB.match(text, c.end))
    here = c.paragraph == pronoun.paragraph
    score = (SUBJECT + (2.0 if here else 0.0)) if subject else 0.0
    score -= SUBJECT if not context.is_subject(c) else 0.0
    score += SPOKE if context.speaks(c) else 0.0
    score += 1.5 if c.manner is Manner.NAME else 0.0
    score += 0.5 if c.posts else 0.0
    score -= 0.0 if c.sure else 0.8
    score += 2.0 if c.gender and c.gender == pronoun.gender else 0.0
    score += min(1.0, 0.1 * context.counts[c.who])
    score -= 1.5 * (pronoun.paragraph - c.paragraph)
    return score - ((pronoun.start if here else len(text)) - c.end) / 250
