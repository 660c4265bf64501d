"""Interviews: answers without quotation marks behind the speaker's name, `Name: answer`."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reading_room.link.names.mentions import NameMention
from reading_room.model import Article, Paragraph, Place, Quotation

_LABEL = re.compile(r"(?P<label>[^\W\d_a-z][\w.’'-]*(?: [\w.’'-]+){0,3}):[ \u00a0\n]+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One answer of an interview."""

    paragraph: int
    """Index of its paragraph."""
    quotation: Quotation
    """The words behind the label, and who says them."""


def find_turns(
    texts: Sequence[str], mentions: Sequence[NameMention], article: Article
) -> tuple[Turn, ...]:
    """Return the answers of an interview; none where fewer than two labels take turns."""
    labelled = [(i, m) for i, text in enumerate(texts) if (m := _LABEL.match(text))]
    counts = Counter(m["label"].split()[-1] for _, m in labelled)
    voices = {label for label, n in counts.items() if n > 1}
    if len(voices) < 2 or sum(counts[v] for v in voices) < 4:
        return ()
    askers = {v for v in voices if _asks(v, labelled, texts)}
    speaking = [(i, m) for i, m in labelled if m["label"].split()[-1] in voices - askers]
    return tuple(_turn(i, m, article, mentions) for i, m in speaking)


def _asks(voice: str, labelled: Sequence[tuple[int, re.Match[str]]], texts: Sequence[str]) -> bool:
    """Return whether most turns of a voice end in a question."""
    turns = [texts[i] for i, m in labelled if m["label"].split()[-1] == voice]
    return 2 * sum(t.rstrip().endswith("?") for t in turns) > len(turns)


def _turn(index: int, match: re.Match[str], article: Article, mentions: Sequence[NameMention]) -> Turn:
    paragraph = article.text.paragraphs[index]
    named = _named(match["label"], paragraph, mentions)
    place = Place(
        article=article.slug,
        paragraph=paragraph.id,
        start=match.end(),
        end=len(paragraph.text),
        quote=paragraph.text[match.end() :],
    )
    speaker = named.key if named else match["label"]
    return Turn(
        paragraph=index,
        quotation=Quotation(place=place, speaker=speaker, entity=named.entity if named else None),
    )


def _named(label: str, paragraph: Paragraph, mentions: Sequence[NameMention]) -> NameMention | None:
    """Return the mention that is the label, titles aside."""
    at = (m for m in mentions if m.place.paragraph == paragraph.id and m.place.end <= len(label))
    return next(at, None)
