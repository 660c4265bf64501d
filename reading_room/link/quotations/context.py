"""The surroundings of a quotation: its sentence, who is in reach of it, and whom a pronoun means.

A pronoun means the person who fits its gender and stands out most before it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.vocabulary import SPEECH
from reading_room.link.quotations.marks import Quoted
from reading_room.link.quotations.speaker_candidates import (
    REACH,
    Manner,
    SpeakerCandidate,
    is_head,
    mask,
)

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bSt)"
    r"(?<!\bCapt)(?<!\bLt)(?<!\bCol)(?<!\bProf)(?<!\bRev)(?<!\bSgt)(?<!\bMaj)(?<!\bJr)(?<!\bSr)(?<!\bInc)"
    r"(?<!\bCorp)(?<!\bCo)(?<!\bU\.S)(?<!\bNo)"
    r"[.!?](?=[\s”\"’»“]|$)|\n\n"
)
ALONE = 9.0
"""How much someone stands out whom nobody rivals."""
SUBJECT = 2.0
"""Weight of standing at the head of a sentence, and of being no subject."""
SPOKE = 1.0
"""Weight of being the subject of a verb of speech."""

_VERB = re.compile(r",?\s(?:[a-z]+ed|was|is|has|had|says?|said|told|tells)\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s|[”\"]\s)[\s“\"]*(?:[\w’'.-]+\s){0,3}$")

_WORD = re.compile(r"[^\W\d_]++(?:-[^\W\d_]++)*")
_CLOSING = re.compile(r"\s?(?:''|[^\w\s])?")
_NOUN = re.compile(r"\s([a-z]+)\b")
_STOP = re.compile(r"[.](?:\s|$)")
_PREPOSITION = re.compile(
    r"\b(?:of|for|with|by|to|from|about|against|in|on|at|than|like|over|behind|between|among|through|across|into|after|before|under|near|during|without|via|since|until"
    r"|along|around|outside|inside|both|de|du|à|mit|von)"
    r"\s+(?:the\s+|[\w-]+\s+(?=$))?$",
    re.IGNORECASE,
)
_AFTER_PLACE = re.compile(r"(?<!\w)[^\W\d_a-z]\w++,\s$")
_ACCORDING = re.compile(
    r"\b(?:according to|per|selon|según|laut)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE
)
_ADDRESSED = re.compile(
    r"\b(?:told|tells|telling|asked|asks|urged|urges|accus(?:ed|es|ing)|blasted|praised|called|blam(?:ed|es|ing)|slammed"
    r"|criticized|criticised|condemned|denounced|attacked|mocked|thanked|reminded|ripped|emailed|assured|informed)"
    r"\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)

_NEXT = 40
"""Candidates on either side of a quotation that are weighed; no page of the press has as many."""

_FAR = 4000
"""Characters before a quotation in which its sentence begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The sentence around a quotation."""

    start: int
    """Where the sentence that leads up to it begins, in the paragraph's text."""
    open: int
    """The opening mark."""
    close: int
    """Behind the closing mark."""
    end: int
    """Where the clause behind it ends: a sentence's end or the next quotation."""
    goes_on: bool
    """Whether the quotation's sentence goes on behind it: it closes with a comma, or not at all."""
    subjects: tuple[SpeakerCandidate, ...]
    """Everyone in the paragraph who can be the subject of a verb."""

    def crossed(self, by: SpeakerCandidate, start: int, end: int) -> int:
        """Return how many other subjects stand between two places."""
        return sum(start <= c.start and c.end <= end and c.who != by.who for c in self.subjects)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteContext:
    """An article as the search for speakers sees it."""

    texts: Sequence[str]
    """The paragraphs' texts."""
    masked: Sequence[str]
    """The same, quoted words blanked."""
    quoted: Mapping[int, Sequence[Quoted]]
    """Quotations by paragraph."""
    candidates: Mapping[int, Sequence[SpeakerCandidate]]
    """Candidates by paragraph."""
    cues: Mapping[int, Sequence[tuple[int, int]]]
    """Where verbs of speech stand outside quotations, in paragraphs in reach of one."""
    counts: Mapping[str, int]
    """How often each name is a candidate."""

    @staticmethod
    def of(
        texts: Sequence[str], quoted: Sequence[Quoted], candidates: Sequence[SpeakerCandidate]
    ) -> "QuoteContext":
        """Sort quotations and candidates into their paragraphs."""
        by_quoted: defaultdict[int, list[Quoted]] = defaultdict(list)
        by_paragraph: defaultdict[int, list[SpeakerCandidate]] = defaultdict(list)
        counts: defaultdict[str, int] = defaultdict(int)
        for q in quoted:
            by_quoted[q.paragraph].append(q)
        for c in candidates:
            by_paragraph[c.paragraph].append(c)
            counts[c.who] += 1
        masked = [mask(text, by_quoted.get(i, ())) for i, text in enumerate(texts)]
        reach = {q.paragraph - back for q in quoted for back in range(REACH + 2)}
        return QuoteContext(
            texts=texts,
            masked=masked,
            quoted=by_quoted,
            candidates=by_paragraph,
            cues={index: _cues(masked[index]) for index in sorted(reach) if index >= 0},
            counts=counts,
        )

    def cue(self, paragraph: int, start: int, end: int) -> tuple[int, int] | None:
        """Return the first verb of speech between two places of a paragraph."""
        return next(iter(self.all_cues(paragraph, start, end)), None)

    def all_cues(self, paragraph: int, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Return the verbs of speech between two places of a paragraph."""
        cues = self.cues.get(paragraph, ())
        first = bisect_left(cues, (start, start))
        return [cue for cue in cues[first : first + 20] if cue[1] <= end]

    def near(self, paragraph: int, place: int) -> Sequence[SpeakerCandidate]:
        """Return the candidates next to a place of a paragraph, and the last ones of that before it."""
        before = self.candidates.get(paragraph - 1, ())[-_NEXT:]
        return [*before, *self._around(paragraph, place)]

    def _around(self, paragraph: int, place: int) -> Sequence[SpeakerCandidate]:
        own = self.candidates.get(paragraph, ())
        middle = bisect_left(own, place, key=lambda candidate: candidate.start)
        return own[max(0, middle - _NEXT) : middle + _NEXT]

    def speaks(self, c: SpeakerCandidate) -> bool:
        """Return whether a verb of speech stands right behind or right before a candidate."""
        return bool(
            self.cue(c.paragraph, c.end, c.end + 12) or self.cue(c.paragraph, c.start - 9, c.start)
        )

    def frame(self, q: Quoted) -> Frame:
        """Return the sentence around a quotation."""
        text = self.masked[q.paragraph]
        closing = _CLOSING.match(text, q.end)
        close = closing.end() if closing and q.closed else len(text)
        others = self.quoted[q.paragraph]
        before = max((o.end + 1 for o in others if o.end < q.start), default=0)
        after = min((o.start - 1 for o in others if o.start > q.end), default=len(text))
        ends = [m.end() for m in _SENTENCE_END.finditer(text, max(0, q.start - _FAR), q.start - 1)]
        stops = [o.end + 1 for o in others if o.end < q.start and self._is_sentence(o)]
        behind = _SENTENCE_END.search(text, close + 1)
        return Frame(
            start=max((n for n in (*ends, *stops, 0)), default=before),
            open=q.start - 1,
            close=close,
            end=min(after, behind.start() if behind else len(text)),
            goes_on=self._goes_on(q, close),
            subjects=tuple(c for c in self._around(q.paragraph, q.start) if not is_no_subject(c, text)),
        )

    def _is_sentence(self, q: Quoted) -> bool:
        return self.texts[q.paragraph][q.end - 1 : q.end] in (".", "!", "?")

    def _goes_on(self, q: Quoted, close: int) -> bool:
        last = self.texts[q.paragraph][q.end - 1 : q.end]
        if last in ("!", "?", "…"):
            return self.cue(q.paragraph, close, close + 50) is not None
        return last != "." and not _STOP.match(self.masked[q.paragraph], close)


def _cues(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in _WORD.finditer(text) if m[0].lower() in SPEECH]


def _modifies(c: SpeakerCandidate, text: str) -> bool:
    """Return whether a name only says whose people speak: `some US lawmakers noted`."""
    following = _NOUN.match(text, c.end)
    named = c.manner in (Manner.NAME, Manner.PLACE)
    return named and following is not None and is_head(following[1])


def is_no_subject(c: SpeakerCandidate, text: str) -> bool:
    """Return whether a candidate stands behind a preposition, before a possessive, or is spoken to."""
    if c.joined or _modifies(c, text):
        return True
    before, after = text[max(0, c.start - 40) : c.start], text[c.end : c.end + 2]
    if after in ("’ ", "' ") and text[c.end - 1] == "s":
        return True
    if _ACCORDING.search(before):
        return False
    if c.manner is Manner.PLACE and _AFTER_PLACE.search(before):
        return True
    return bool(after in ("’s", "'s") or _PREPOSITION.search(before) or _ADDRESSED.search(before))


def meant(
    candidate: SpeakerCandidate, context: QuoteContext, last: SpeakerCandidate | None
) -> tuple[SpeakerCandidate | None, float]:
    """Return who a candidate is, and by how much it stands out from anyone else whom it could be.

    That is itself, or whom its pronoun means; None where there is nobody.
    """
    if candidate.manner is not Manner.PRONOUN:
        return candidate, ALONE
    scored = sorted(
        (
            (_score(c, candidate, context, last), i, c)
            for i, c in enumerate(_before(candidate, context))
            if _fits(c, candidate)
        ),
        key=lambda entry: (-entry[0], entry[1]),
    )
    if not scored:
        return None, 0.0
    best = scored[0][2]
    others = (score for score, _, c in scored if c.who != best.who)
    return best, scored[0][0] - next(others, scored[0][0] - ALONE)


def _before(pronoun: SpeakerCandidate, context: QuoteContext) -> list[SpeakerCandidate]:
    first = max(0, pronoun.paragraph - REACH)
    reach = [c for i in range(first, pronoun.paragraph + 1) for c in context.candidates.get(i, ())]
    return [c for c in reach if (c.paragraph, c.start) < (pronoun.paragraph, pronoun.start)]


def _fits(c: SpeakerCandidate, pronoun: SpeakerCandidate) -> bool:
    if c.manner is Manner.PRONOUN or c.plural is not pronoun.plural or c.manner is Manner.PLACE:
        return False
    if not pronoun.plural and c.person is not pronoun.person:
        return False
    return not (c.gender and pronoun.gender and c.gender != pronoun.gender)


def _score(
    c: SpeakerCandidate, pronoun: SpeakerCandidate, context: QuoteContext, last: SpeakerCandidate | None
) -> float:
    text = context.masked[c.paragraph]
    subject = bool(
        _SENTENCE_START.search(text[max(0, c.start - 60) : c.start]) or _VERB.match(text, c.end)
    )
    here = c.paragraph == pronoun.paragraph
    score = (SUBJECT + (1.0 if here else 0.0)) if subject else 0.0
    score -= SUBJECT if is_no_subject(c, text) else 0.0
    score += SPOKE if context.speaks(c) else 0.0
    score += 1.5 if c.manner is Manner.NAME else 0.0
    score += 0.5 if c.posts else 0.0
    score += 1.0 if c.gender and c.gender == pronoun.gender else 0.0
    score += 1.5 if last and last.who == c.who else 0.0
    score += min(1.0, 0.1 * context.counts[c.who])
    score -= 1.5 * (pronoun.paragraph - c.paragraph)
    return score - ((pronoun.start if here else len(text)) - c.end) / 250
