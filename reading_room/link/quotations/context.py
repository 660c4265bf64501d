"""The surroundings of a quotation: its sentence, and who is in reach of it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from reading_room.link.names.runs import ABBREVIATIONS
from reading_room.link.names.vocabulary import function_words
from reading_room.link.quotations.candidates import Manner, SpeakerCandidate
from reading_room.link.quotations.descriptions import is_head
from reading_room.link.quotations.marks import Quoted
from reading_room.link.quotations.spoken import SpokenText

_SENTENCE_END = re.compile(
    r"(?=[.!?])(?<!\b[A-Z])(?<!\bU\.S)(?<!\bNo)"
    + "".join(rf"(?<!\b{word.title()})" for word in sorted(ABBREVIATIONS))
    + r"[.!?](?=[\s”\"’»“]|$)|\n\n"
)
_CLOSING = re.compile(r"\s?(?:''|[^\w\s])?")
_NOUN = re.compile(
    r"\s(?!(?:of|from|at|for|in|with)\b)([a-z]+)\b(?:\s(?:[a-z-]{1,20}\s){0,2}([a-z]{1,20})(?=\s[A-Z]))?"
)
_STOP = re.compile(r"[.](?:\s|$)")
_PREPOSITION = re.compile(
    r"\b(?:of|for|with|by|to|from|about|against|in|on|at|than|like|over|behind|between|among|through|across|into|after|before|under|near|during|without|via|since|until"
    r"|along|around|outside|inside|both|de|du|à|mit|von)"
    r"\s+(?:the\s+|[^\W\d][\w-]*(?:['’]s)?\s+(?=$))?$",
    re.IGNORECASE,
)
_AFTER_PLACE = re.compile(r"(?<!\w)[^\W\d_a-z]\w++,\s$")
_ADDRESSED = re.compile(
    r"\b(?:told|tells|telling|asked|asks|urged|urges|accus(?:ed|es|ing)|blasted|praised|called|blam(?:ed|es|ing)|slammed"
    r"|criticized|criticised|condemned|denounced|attacked|mocked|thanked|reminded|ripped|emailed|assured|informed)"
    r"\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)

_VERB = 14
"""Code points before a name in which the verb right before it begins."""
NEXT = 40
"""Candidates on either side of a quotation that are weighed; no page of the press has as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The sentence around a quotation."""

    start: int
    """Where the sentence that leads up to it begins, in the paragraph's text."""
    prior: int
    """Where the sentence before that one begins."""
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
class _Places:
    """Where sentences and quotations of a paragraph begin and end, each in order of place."""

    breaks: Sequence[tuple[int, int]]
    """Start and end of each mark that ends a sentence."""
    begins: Sequence[int]
    """Where quotations begin."""
    stops: Sequence[int]
    """Where quotations end that are sentences."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QuoteContext:
    """An article with its quotations and its candidates, by paragraph."""

    text: SpokenText
    """The article."""
    candidates: Mapping[int, Sequence[SpeakerCandidate]]
    """Candidates by paragraph."""
    counts: Mapping[str, int]
    """How often each name is a candidate."""
    _subjects: dict[int, tuple[SpeakerCandidate, ...]] = field(default_factory=dict)
    _subject_ids: set[int] = field(default_factory=set)
    _places: dict[int, _Places] = field(default_factory=dict)

    @staticmethod
    def of(text: SpokenText, candidates: Sequence[SpeakerCandidate]) -> "QuoteContext":
        """Sort candidates into their paragraphs."""
        by_paragraph: defaultdict[int, list[SpeakerCandidate]] = defaultdict(list)
        for c in candidates:
            by_paragraph[c.paragraph].append(c)
        return QuoteContext(
            text=text, candidates=by_paragraph, counts=Counter(c.who for c in candidates)
        )

    def near(self, paragraph: int, place: int) -> Sequence[SpeakerCandidate]:
        """Return the candidates next to a place of a paragraph, and the last ones of that before it."""
        own = self.candidates.get(paragraph, ())
        middle = bisect_left(own, place, key=lambda candidate: candidate.start)
        before = self.candidates.get(paragraph - 1, ())[-NEXT:]
        return [*before, *own[max(0, middle - NEXT) : middle + NEXT]]

    def subjects(self, paragraph: int) -> tuple[SpeakerCandidate, ...]:
        """Return who in a paragraph can be the subject of a verb."""
        if paragraph not in self._subjects:
            own = self.candidates.get(paragraph, ())
            self._subjects[paragraph] = tuple(
                c for c in own if not (is_no_subject(c, self.text) or self.is_of_another(c))
            )
            self._subject_ids.update(map(id, self._subjects[paragraph]))
        return self._subjects[paragraph]

    def is_of_another(self, c: SpeakerCandidate) -> bool:
        """Return whether a name says whose someone is: `said Karlan lawyer Ida Moe`, `Moes Anwalt`."""
        masked = self.text.masked[c.paragraph]
        if c.manner is not Manner.NAME or not masked[c.end + 1 : c.end + 2].isalpha():
            return False
        if masked[c.start : c.end].casefold().endswith(f"{c.who.split()[-1]}s".casefold()):
            return True
        cue = self.text.cue(c.paragraph, c.start - _VERB, c.start)
        if cue is None or masked[cue[1] : c.start].strip():
            return False
        own = self.candidates.get(c.paragraph, ())
        after = next((o for o in own if o.start > c.end and o.person and " " in o.who), None)
        nouns = masked[c.end : after.start].split() if after else []
        small = function_words(self.text.language)
        return len(nouns) in (1, 2) and all(
            n.isalpha() and n.islower() and n not in small for n in nouns
        )

    def is_subject(self, c: SpeakerCandidate) -> bool:
        """Return whether a candidate can be the subject of a verb."""
        self.subjects(c.paragraph)
        return id(c) in self._subject_ids

    def speaks(self, c: SpeakerCandidate) -> bool:
        """Return whether a verb of speech stands right behind or right before a candidate."""
        cue = self.text.cue
        return bool(cue(c.paragraph, c.end, c.end + 12) or cue(c.paragraph, c.start - 9, c.start))

    def frame(self, q: Quoted) -> Frame:
        """Return the sentence around a quotation."""
        text = self.text.masked[q.paragraph]
        closing = _CLOSING.match(text, q.end)
        close = closing.end() if closing and q.closed else len(text)
        places = self._places_of(q.paragraph)
        following = bisect_right(places.begins, q.end)
        after = places.begins[following] - 1 if following < len(places.begins) else len(text)
        last = bisect_left(places.breaks, q.start, key=itemgetter(1))
        last -= last > 0 and places.breaks[last - 1][1] > q.start - 1
        inner = [end for _, end in places.breaks[max(0, last - 2) : last]]
        stopped = bisect_left(places.stops, q.start)
        stops = (places.stops[stopped - 1] + 1,) if stopped else ()
        closing_break = bisect_left(places.breaks, close + 1, key=itemgetter(0))
        behind = places.breaks[closing_break][0] if closing_break < len(places.breaks) else len(text)
        return Frame(
            start=max((*inner[-1:], *stops, 0)),
            prior=max((*inner[:-1], *stops, 0)),
            open=q.start - 1,
            close=close,
            end=min(after, behind),
            goes_on=self._goes_on(q, close),
            subjects=self.subjects(q.paragraph),
        )

    def _places_of(self, paragraph: int) -> _Places:
        """Return the places of a paragraph, found once for all its quotations."""
        if paragraph not in self._places:
            quoted = self.text.quoted[paragraph]
            marks = _SENTENCE_END.finditer(self.text.masked[paragraph])
            self._places[paragraph] = _Places(
                breaks=[mark.span() for mark in marks],
                begins=sorted(q.start for q in quoted),
                stops=sorted(q.end for q in quoted if self._is_sentence(q)),
            )
        return self._places[paragraph]

    def _is_sentence(self, q: Quoted) -> bool:
        return self.text.texts[q.paragraph][q.end - 1 : q.end] in (".", "!", "?")

    def _goes_on(self, q: Quoted, close: int) -> bool:
        last = self.text.texts[q.paragraph][q.end - 1 : q.end]
        if last in ("!", "?", "…"):
            return self.text.cue(q.paragraph, close, close + 50) is not None
        return last != "." and not _STOP.match(self.text.masked[q.paragraph], close)


def _modifies(c: SpeakerCandidate, masked: str) -> bool:
    """Return whether a name only says whose people speak: `some US lawmakers noted`."""
    following = _NOUN.match(masked, c.end)
    named = c.manner in (Manner.NAME, Manner.PLACE)
    return named and following is not None and any(is_head(w) for w in following.groups() if w)


def is_no_subject(c: SpeakerCandidate, text: SpokenText) -> bool:
    """Return whether a candidate stands behind a preposition, before a possessive, or is spoken to."""
    masked = text.masked[c.paragraph]
    if c.joined or _modifies(c, masked):
        return True
    before, after = masked[max(0, c.start - 60) : c.start], masked[c.end : c.end + 2]
    if after in ("’ ", "' ") and masked[c.end - 1] == "s":
        return True
    if text.words.according.search(before):
        return False
    if c.manner is Manner.NAME and before.endswith((" a ", " an ")) and text.language[:2] == "en":
        return True
    if c.manner is Manner.PLACE and _AFTER_PLACE.search(before):
        return True
    return bool(after in ("’s", "'s") or _PREPOSITION.search(before) or _ADDRESSED.search(before))
