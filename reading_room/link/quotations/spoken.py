"""An article as the search for speakers sees it: quoted words blanked, verbs of speech marked."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.quotations.marks import Quoted
from reading_room.link.speech import SpeechWords, speech_words
from reading_room.link.tokens import Tokens, tokenise

REACH = 3
"""Paragraphs before a pronoun in which the one whom it means may stand."""
BLANK = "\x00"
"""What stands in place of each quoted code point."""

_PASSIVE = frozenset({"asked", "told", "called", "urged", "described", "dubbed", "blamed", "accused"})
_BE = frozenset({"was", "were", "been", "being", "is", "are", "be"})
"""`was asked` gives words to someone else than its subject."""

Span = tuple[int, int]
"""First code point in a paragraph's text, and the one behind the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenText:
    """The paragraphs of an article with its quotations."""

    texts: Sequence[str]
    """The paragraphs' texts."""
    masked: Sequence[str]
    """The same, quoted words blanked, so that offsets stay."""
    tokens: Mapping[int, Tokens]
    """Words of the paragraphs in reach of a quotation, quoted ones among them."""
    quoted: Mapping[int, Sequence[Quoted]]
    """Quotations by paragraph."""
    cues: Mapping[int, Sequence[Span]]
    """Where verbs of speech stand outside quotations, in paragraphs in reach of one."""
    language: str
    """BCP 47 tag of the article."""
    words: SpeechWords
    """What attributes words to a speaker in that language."""

    @staticmethod
    def of(texts: Sequence[str], quoted: Sequence[Quoted], language: str) -> "SpokenText":
        """Blank what is quoted, and find the verbs of speech around it."""
        inside: defaultdict[int, list[Quoted]] = defaultdict(list)
        for q in quoted:
            inside[q.paragraph].append(q)
        masked = list(texts)
        for index, some in inside.items():
            for q in some:
                text = masked[index]
                masked[index] = text[: q.start] + BLANK * (q.end - q.start) + text[q.end :]
        words = speech_words(language)
        reach = sorted({i for p in inside for i in range(max(0, p - REACH - 1), p + 1)})
        tokens = {index: tokenise(texts[index], language) for index in reach}
        return SpokenText(
            texts=texts,
            masked=masked,
            tokens=tokens,
            quoted=inside,
            cues={
                index: list(_cues(tokens[index], masked[index], words.verbs, tied=language[:2] != "en"))
                for index in reach
            },
            language=language,
            words=words,
        )

    def cue(self, paragraph: int, start: int, end: int) -> Span | None:
        """Return the first verb of speech between two places of a paragraph."""
        return next(iter(self.all_cues(paragraph, start, end)), None)

    def all_cues(self, paragraph: int, start: int, end: int) -> Sequence[Span]:
        """Return the verbs of speech between two places of a paragraph."""
        cues = self.cues.get(paragraph, ())
        first = bisect_left(cues, (start, start))
        return [cue for cue in cues[first : first + 20] if cue[1] <= end]


def _cues(tokens: Tokens, masked: str, verbs: frozenset[str], *, tied: bool) -> Iterator[Span]:
    """Yield where verbs stand; they may have their subject `tied` to them: `raconte-t-il`."""
    for index, word in enumerate(tokens.lower):
        if index and word in _PASSIVE and tokens.lower[index - 1] in _BE:
            continue
        if word in verbs or (tied and "-" in word and word.partition("-")[0] in verbs):
            start = tokens.starts[index]
            if masked[start] != BLANK:
                yield start, start + len(word.partition("-")[0])
