"""The surroundings of a quotation: its paragraph without quoted words, its sentence, and who is in reach."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.link.cast import Candidate, mask
from archive.link.marks import Quoted

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bSt)"
    r"[.!?](?=[\s”\"’»“]|$)|\n\n"
)
_STOP = re.compile(r"[.](?:\s|$)")
_ATTRIBUTION = re.compile(r"\s*(?:[\w’'.-]+\s){0,4}?(?:said|says|asked|asks|wrote|told|added|cried|shouted|tweeted)\b")


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
    candidates: tuple[Candidate, ...]
    """Everyone spoken of in the paragraph."""

    def crossed(self, start: int, end: int) -> int:
        """Return how many candidates stand between two places."""
        return sum(start <= c.start and c.end <= end for c in self.candidates)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """An article as the search for speakers sees it."""

    texts: Sequence[str]
    """The paragraphs' texts."""
    masked: Sequence[str]
    """The same, quoted words blanked."""
    quoted: Mapping[int, Sequence[Quoted]]
    """Quotations by paragraph."""
    cast: Mapping[int, Sequence[Candidate]]
    """Candidates by paragraph."""
    counts: Mapping[str, int]
    """How often each name is a candidate."""

    @staticmethod
    def of(texts: Sequence[str], quoted: Sequence[Quoted], cast: Sequence[Candidate]) -> "Room":
        """Sort quotations and candidates into their paragraphs."""
        by_quoted: defaultdict[int, list[Quoted]] = defaultdict(list)
        by_cast: defaultdict[int, list[Candidate]] = defaultdict(list)
        counts: defaultdict[str, int] = defaultdict(int)
        for q in quoted:
            by_quoted[q.paragraph].append(q)
        for c in cast:
            by_cast[c.paragraph].append(c)
            counts[c.who] += 1
        masked = [mask(text, by_quoted.get(i, ())) for i, text in enumerate(texts)]
        return Room(texts=texts, masked=masked, quoted=by_quoted, cast=by_cast, counts=counts)

    def near(self, paragraph: int) -> Sequence[Candidate]:
        """Return the candidates of a paragraph and of the one before it."""
        return [*self.cast.get(paragraph - 1, ()), *self.cast.get(paragraph, ())]

    def frame(self, q: Quoted) -> Frame:
        """Return the sentence around a quotation."""
        text = self.masked[q.paragraph]
        close = min(len(text), q.end + 1) if q.closed else len(text)
        others = self.quoted[q.paragraph]
        before = max((o.end + 1 for o in others if o.end < q.start), default=0)
        after = min((o.start - 1 for o in others if o.start > q.end), default=len(text))
        ends = [m.end() for m in _SENTENCE_END.finditer(text, 0, q.start - 1)]
        stops = [o.end + 1 for o in others if o.end < q.start and self._is_sentence(o)]
        behind = _SENTENCE_END.search(text, close + 1)
        return Frame(
            start=max((n for n in (*ends, *stops, 0)), default=before),
            open=q.start - 1,
            close=close,
            end=min(after, behind.start() if behind else len(text)),
            goes_on=self._goes_on(q, text[close : close + 60]),
            candidates=tuple(self.cast.get(q.paragraph, ())),
        )

    def _is_sentence(self, q: Quoted) -> bool:
        return self.texts[q.paragraph][q.end - 1 : q.end] in (".", "!", "?")

    def _goes_on(self, q: Quoted, behind: str) -> bool:
        last = self.texts[q.paragraph][q.end - 1 : q.end]
        if last in ("!", "?", "…"):
            return bool(_ATTRIBUTION.match(behind))
        return last != "." and not _STOP.match(behind)
