"""Who said it: all candidates near a quotation are scored, and the best one is its speaker.

The scores are few and set by hand. They weigh what a reader goes by: who is the subject of a verb of
speech beside the quotation, before it or, inverted, behind it; who spoke last; who opens the paragraph;
and how far off the candidate stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.mentions import NameMention
from reading_room.link.names.vocabulary import DOCUMENTS, is_post
from reading_room.link.quotations.candidates import Manner, SpeakerCandidate
from reading_room.link.quotations.caseless import LANGUAGES, CaselessSpeaker, caseless_speakers
from reading_room.link.quotations.context import Frame, QuoteContext
from reading_room.link.quotations.descriptions import is_beside, small_words
from reading_room.link.quotations.identities import find_candidates
from reading_room.link.quotations.marks import Quoted
from reading_room.link.quotations.pronouns import ALONE, meant
from reading_room.link.quotations.spoken import SpokenText

BEHIND = 12.0
"""Subject of a verb of speech in the clause right behind the quotation."""
AHEAD = 10.0
"""Subject of a verb of speech in the sentence that leads up to it."""
AGAIN = 7.0
"""Speaker of the quotation before it in the same paragraph."""
COLON = 9.0
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
LATER = 3.0
"""Lost for each verb of speech between the quotation and a subject with a verb of its own."""
CLEAR = 7.0
"""The score below which even a verb of speech leaves a doubt: other subjects stand between."""
ENOUGH = 2.0
"""The least score of a speaker."""
ASIDE = 200
"""Code points behind a subject and a comma in which its verb stands."""
LABEL = 16
"""Code points of what is a title or a single word as often as speech, and no one goes on from."""
NEXT = 40
"""Code points behind a subject in which its verb stands."""

_CLAUSE = re.compile(
    r"\b(?:it|that|was|is|were|are|he|she|they|in|on|at|by|has|had|would|will|and|but|who|which)\b"
)
_VERB = re.compile(r"\s[a-z]+(?:ed|s)\b")


CERTAINTY = {"verb": 0.96, "introduced": 0.9, "continued": 0.9, "nearby": 0.6}
"""How sure a speaker is by each rule; less where a pronoun means them, or another comes close."""
_PRONOUN_DOUBT = ((9.0, 0.0), (3.0, 0.04), (1.5, 0.06), (-99.0, 0.2))
"""From how far someone stands out whom a pronoun may mean, the certainty that it costs."""
_GENDER = 0.07
"""What it costs that nothing tells whether a pronoun has the gender of whom it may mean."""
_CLOSE = 2.0
_CONTESTED = 0.12
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
class _Scored:
    """How well one candidate fits as the speaker of a quotation."""

    score: float
    rule: str
    candidate: SpeakerCandidate


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
    if language[:2] in LANGUAGES:
        found = zip(quoted, caseless_speakers(texts, quoted, language), strict=True)
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
        if person and best and best.candidate is not person:
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


def _speaker(person: SpeakerCandidate, best: _Scored, certainty: float) -> Speaker:
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


def _best(q: Quoted, context: QuoteContext, last: _Last | None) -> tuple[_Scored | None, float]:
    """Return the candidate with the highest score, the earlier one of equals, and how sure it is."""
    scored = list(_scored(q, context))
    told = any(s.rule == "verb" and s.score > COLON for s in scored)
    if last and q.continues and not told and last.quoted.paragraph == q.paragraph - 1:
        again = _Scored(score=BEHIND, rule="continued", candidate=last.candidate)
        return again, min(last.certainty, CERTAINTY["continued"])
    scored += _prior(q, context, last)
    best = max(scored, key=lambda s: s.score, default=None)
    if best is None or best.score < ENOUGH:
        return None, 0.0
    certainty = CERTAINTY[best.rule] - (
        _CONTESTED if best.rule == "verb" and best.score < CLEAR else 0.0
    )
    if best.rule == "continued" and last:
        certainty = min(certainty, last.certainty)
    if last and last.candidate.who == best.candidate.who and last.quoted.paragraph == q.paragraph:
        return best, certainty
    rivals = (s for s in scored if s.candidate.who != best.candidate.who and not s.candidate.joined)
    if any(best.score - s.score < _CLOSE for s in rivals):
        certainty -= _CONTESTED
    return best, certainty


def _prior(q: Quoted, context: QuoteContext, last: _Last | None) -> Iterator[_Scored]:
    """Score whoever spoke last: again in the same paragraph, or alone at the head of the next ones."""
    if last is None:
        return
    away = q.paragraph - last.quoted.paragraph
    if away == 0:
        goes_on = _is_sentence(q, context) and not _is_interrupted(q, last, context)
        rule = "continued" if goes_on or _is_beside(q, last, context) else "nearby"
        yield _Scored(score=AGAIN, rule=rule, candidate=last.candidate)
    elif away < 3 and not context.text.masked[q.paragraph][: q.start - 1].strip():
        long = len(context.text.texts[q.paragraph][q.start : q.end].split()) > _PHRASE
        alone = long and away == 1 and not context.text.masked[q.paragraph][q.end :].strip("”\"’'» \x00")
        rule = "continued" if alone and last.certainty >= CERTAINTY["continued"] else "nearby"
        yield _Scored(score=AGAIN - 2.0 * away, rule=rule, candidate=last.candidate)


def _is_sentence(q: Quoted, context: QuoteContext) -> bool:
    """Return whether a quotation is a sentence of its own, and not some words inside another's."""
    text = context.text.texts[q.paragraph]
    ends = text[q.end - 1] in ".?!…," or text[q.end + 1 : q.end + 2] == "."
    return text[q.start].isupper() and (not q.closed or ends)


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


def _scored(q: Quoted, context: QuoteContext) -> Iterator[_Scored]:
    frame = context.frame(q)
    for c in context.near(q.paragraph, q.start):
        score, rule = _score(c, q, frame, context)
        yield _Scored(score=score, rule=rule, candidate=c)


def _score(c: SpeakerCandidate, q: Quoted, frame: Frame, context: QuoteContext) -> tuple[float, str]:
    score = 0.0 if c.person else BODY
    score += DOCUMENT if c.who.rpartition(" ")[2].lower() in DOCUMENTS else 0.0
    follows = c.paragraph == q.paragraph and c.start >= frame.close and _follows_verb(c, frame, context)
    distant = c.manner is Manner.PLACE and not context.speaks(c)
    stands = not distant and (follows or context.is_subject(c))
    if c.paragraph != q.paragraph:
        place, rule = _from_afar(c, q, context)
    elif c.start >= frame.close:
        place, rule = _from_behind(c, frame, context)
    else:
        place, rule = _from_ahead(c, q, frame, context)
    return (score + place, rule) if stands else (score + place + NO_SUBJECT, "nearby")


def _follows_verb(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> bool:
    """Return whether a candidate stands right behind a verb that is right behind the quotation."""
    cue = context.text.cue(c.paragraph, frame.close, c.start + 1)
    masked = context.text.masked[c.paragraph]
    if cue is None or not is_beside(masked[frame.close : cue[0]], context.text):
        return False
    between = masked[cue[1] : c.start]
    words = context.text.words
    small = small_words(context.text.language) - words.articles
    small -= words.of if between.endswith(", ") else frozenset()
    owns = masked[c.end : c.end + 2] in ("’s", "'s")
    return len(between.split()) < 6 and small.isdisjoint(between.lower().split()) and not owns


def _from_behind(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> tuple[float, str]:
    """Score a candidate behind the quotation: `”, X said`, `”, said X`, or in what comes later."""
    if c.start >= frame.end:
        return 0.5, "nearby"
    between = _between(c, frame, context)
    if between is None:
        return 1.0 - (c.start - frame.close) / 50, "nearby"
    base = BEHIND if frame.goes_on else SAME_PARAGRAPH
    start, end, speaks = between
    masked = context.text.masked[c.paragraph]
    crossed = 0 if _is_apposed(masked, start, end) else frame.crossed(c, start, end)
    crossed += 2 * _is_inside_aside(c, frame, masked)
    before = c.start if start == c.end else min(c.start, start) - 12
    earlier = len(context.text.all_cues(c.paragraph, frame.close, before))
    score = base - CROSSED * crossed - LATER * earlier - (c.start - frame.close) / 60
    return score, "verb" if frame.goes_on and speaks else "nearby"


def _is_apposed(masked: str, start: int, end: int) -> bool:
    """Return whether an aside with its commas is all that stands between: `X, head of Y at Z, said`."""
    between = masked[start:end].strip()
    return len(between) > 1 and between[0] == between[-1] == ","


def _is_inside_aside(c: SpeakerCandidate, frame: Frame, masked: str) -> bool:
    """Return whether a name closes what is told of a person before it: `X, who now heads Y, said`."""
    people = (s for s in frame.subjects if s.person and frame.close <= s.start and s.end < c.start)
    return masked[c.end : c.end + 1] == "," and any(masked[s.end : s.end + 1] == "," for s in people)


def _between(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> tuple[int, int, bool] | None:
    """Return what stands between a subject and its verb behind the quotation; is it of speech?"""
    masked = context.text.masked[c.paragraph]
    if not c.who:
        return c.end, c.end, True
    if context.text.words.according.search(masked[max(0, c.start - 60) : c.start]):
        return c.start, c.start, True
    inverted = context.text.cue(c.paragraph, frame.close, c.start + 1)
    if inverted and _is_inverted(masked, frame.close, inverted, c.start):
        return inverted[1], c.start, True
    reach = ASIDE if masked[c.end : c.end + 1] == "," else 90
    cue = context.text.cue(c.paragraph, c.end, min(frame.end, c.end + reach))
    verb = cue or _verb(masked, c.end)
    return (c.end, verb[0], cue is not None) if verb else None


def _is_inverted(text: str, close: int, cue: tuple[int, int], start: int) -> bool:
    """Return whether nothing but a subject stands between a verb of speech and a candidate."""
    near = cue[0] - close < 30 and start - cue[1] < 70
    return near and not _CLAUSE.search(text, close, cue[0]) and not _CLAUSE.search(text, cue[1], start)


def _verb(text: str, start: int) -> tuple[int, int] | None:
    """Return a word right behind a candidate that has the form of a verb, whatever it means."""
    match = _VERB.match(text, start)
    return match.span() if match else None


def _stands_alone(q: Quoted, frame: Frame, context: QuoteContext) -> bool:
    """Return whether a quotation is a sentence with nothing before it, and no verb of speech behind."""
    lead = context.text.masked[q.paragraph][frame.start : frame.open].strip()
    first = context.text.quoted[q.paragraph][0] is q
    return first and not lead and _is_sentence(q, context) and not frame.goes_on


def _opens(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> bool:
    """Return whether nothing but articles, titles and capitals stands before a sentence's candidate."""
    lead = context.text.masked[c.paragraph][frame.start : c.start].split()
    articles = context.text.words.articles
    return all(w[0].isupper() or w in articles or is_post(w) or w in ("“", '"', "—", "-") for w in lead)


def _from_ahead(
    c: SpeakerCandidate, q: Quoted, frame: Frame, context: QuoteContext
) -> tuple[float, str]:
    """Score a candidate before the quotation: in the sentence that leads up to it, or an earlier one."""
    away = (frame.open - c.end) / 200
    if c.start < frame.start:
        speaks = context.text.cue(c.paragraph, c.end, min(frame.start, c.end + NEXT))
        if speaks and c.start >= frame.prior and _stands_alone(q, frame, context):
            return AGAIN + 2.0 - away, "continued"
        return SAME_PARAGRAPH + (SPEAKS if speaks else 0.0) - away, "nearby"
    cues = context.text.all_cues(c.paragraph, c.end, frame.open)
    before = context.text.masked[c.paragraph][max(frame.start, c.start - 60) : c.start]
    if context.text.words.according.search(before):
        return AHEAD - away, "verb"
    if not cues:
        lead = context.text.masked[c.paragraph][c.end : frame.open].rstrip(" “\"«„‘'")
        if lead.endswith(":"):
            return COLON + 1.0 - away, "introduced" if _opens(c, frame, context) else "nearby"
        return SAME_PARAGRAPH + 1.0 - away, "nearby"
    masked = context.text.masked[c.paragraph]
    crossed = 0 if _is_apposed(masked, c.end, cues[0][0]) else frame.crossed(c, c.end, cues[0][0])
    participle = masked[slice(*cues[-1])].endswith("ing")
    rivals = participle and any(
        frame.start <= s.start < frame.open and s.who != c.who for s in frame.subjects
    )
    crossed += rivals
    return AHEAD - CROSSED * crossed - 0.7 * (len(cues) - 1) - away, "verb"


def _from_afar(c: SpeakerCandidate, q: Quoted, context: QuoteContext) -> tuple[float, str]:
    """Score a candidate of the paragraph before."""
    text = context.text.masked[c.paragraph]
    alone = not context.text.masked[q.paragraph][: q.start - 1].strip()
    score = NEARBY - (len(text) - c.end) / 300
    score += SPEAKS if context.text.cue(c.paragraph, c.end, c.end + NEXT) else 0.0
    score += 0.7 if c.start < 4 else 0.0
    score += 1.0 if alone else 0.0
    introduces = alone and text.rstrip().endswith(":") and "." not in text[c.end :]
    return (score + COLON, "introduced") if introduces else (score, "nearby")
