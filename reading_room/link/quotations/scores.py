"""How well each candidate near a quotation fits as its speaker.

The scores are few and set by hand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.link.names.vocabulary import DOCUMENTS, is_post
from reading_room.link.quotations.candidates import Manner, SpeakerCandidate
from reading_room.link.quotations.context import Frame, QuoteContext
from reading_room.link.quotations.descriptions import is_beside, small_words
from reading_room.link.quotations.marks import Quoted

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
_RELATIVE = re.compile(r",\swho\s[^,.;]{0,60}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """How well one candidate fits as the speaker of a quotation."""

    score: float
    rule: str
    candidate: SpeakerCandidate


def scored_candidates(q: Quoted, context: QuoteContext) -> Iterator[Scored]:
    frame = context.frame(q)
    for c in context.near(q.paragraph, q.start):
        score, rule = _score(c, q, frame, context)
        yield Scored(score=score, rule=rule, candidate=c)


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
    beside = cue is not None and is_beside(masked[frame.close : cue[0]], context.text)
    if cue is None or not beside or context.is_of_another(c):
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
    start, end, speaks = between
    masked = context.text.masked[c.paragraph]
    beside = frame.goes_on and (speaks or not any(map(str.isalpha, masked[frame.close : c.start])))
    base = BEHIND if beside else SAME_PARAGRAPH
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
    near = near and not any(sign.isupper() for sign in text[close : cue[0]])
    return near and not _CLAUSE.search(text, close, cue[0]) and not _CLAUSE.search(text, cue[1], start)


def _verb(text: str, start: int) -> tuple[int, int] | None:
    """Return a word right behind a candidate that has the form of a verb, whatever it means."""
    match = _VERB.match(text, start)
    return match.span() if match else None


def _stands_alone(q: Quoted, frame: Frame, context: QuoteContext) -> bool:
    """Return whether a quotation is a sentence with nothing before it, and no verb of speech behind."""
    lead = context.text.masked[q.paragraph][frame.start : frame.open].strip()
    first = context.text.quoted[q.paragraph][0] is q
    return first and not lead and is_sentence(q, context) and not frame.goes_on


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
    first = max(frame.start, c.start - 60)
    before = context.text.masked[c.paragraph][first : c.start]
    if according := context.text.words.according.search(before):
        crossed = frame.crossed(c, first + according.start(), c.start)
        return AHEAD - CROSSED * crossed - away, "verb"
    if not cues and _is_said_between(c, frame, context):
        return AHEAD - away, "verb"
    if not cues:
        lead = context.text.masked[c.paragraph][c.end : frame.open].rstrip(" “\"«„‘'")
        last = context.text.words.closes and context.text.cue(
            q.paragraph, frame.close, frame.close + NEXT
        )
        if last and _opens(c, frame, context):
            return AHEAD - away, "verb"
        if lead.endswith(":"):
            return COLON + 1.0 - away, "introduced" if _opens(c, frame, context) else "nearby"
        return SAME_PARAGRAPH + 1.0 - away, "nearby"
    masked = context.text.masked[c.paragraph]
    crossed = 0 if _is_apposed(masked, c.end, cues[0][0]) else frame.crossed(c, c.end, cues[0][0])
    crossed += masked[c.end : c.end + 1] == "," and bool(_RELATIVE.search(before))
    participle = masked[slice(*cues[-1])].endswith("ing")
    rivals = participle and any(
        frame.start <= s.start < frame.open and s.who != c.who for s in frame.subjects
    )
    crossed += rivals
    return AHEAD - CROSSED * crossed - 0.7 * (len(cues) - 1) - away, "verb"


def _is_said_between(c: SpeakerCandidate, frame: Frame, context: QuoteContext) -> bool:
    """Return whether a verb and its subject part the quotation from its sentence: `…, sagte er, „…“`."""
    masked = context.text.masked[c.paragraph]
    cues = context.text.all_cues(c.paragraph, max(frame.start, c.start - NEXT), c.start)
    beside = cues and not masked[cues[-1][1] : c.start].strip()
    parted = beside and masked[: cues[-1][0]].rstrip().endswith(",")
    return bool(parted) and masked[c.end : frame.open].strip() == ","


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


def is_sentence(q: Quoted, context: QuoteContext) -> bool:
    """Return whether a quotation is a sentence of its own, and not some words inside another's."""
    text = context.text.texts[q.paragraph]
    ends = text[q.end - 1] in ".?!…," or text[q.end + 1 : q.end + 2] == "."
    return text[q.start].isupper() and (not q.closed or ends)
