"""Speaker candidates: everyone who can be the speaker of a quotation, where each is spoken of.

Candidates are names, pronouns and descriptions (`the professor`, `a spokesman for the union`), outside
quotations only.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise, zip_longest

from reading_room.link.names.mentions import NameMention
from reading_room.link.names.vocabulary import EVENTS, ORGANISATION_HEADS, PLACE_HEADS
from reading_room.link.quotations.spoken import BLANK, SpokenText
from reading_room.model import EntityKind


class Manner(Enum):
    """How the text speaks of a candidate."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCandidate:
    """Someone or something spoken of in one place, who may be the speaker of a quotation."""

    paragraph: int
    """Index of the paragraph in the article."""
    start: int
    """First code point in the paragraph's text."""
    end: int
    """Behind the last one."""
    who: str
    """The key of a name, the words of a description, or the pronoun in lower case."""
    manner: Manner
    """How it is spoken of."""
    person: bool
    """Whether it is, or may be, a person."""
    sure: bool = True
    """Whether more than capitals says so."""
    gender: str | None = None
    """`f` or `m` where known."""
    posts: tuple[str, ...] = ()
    """Titles and posts given with a name."""
    plural: bool = False
    """Whether it is several: `they`, `both leaders`, two names joined by `and`."""
    joined: bool = False
    """Whether it is one of two names joined by `and`, so that what they say is no one’s alone."""

    def overlaps(self, start: int, end: int) -> bool:
        """Return whether it shares a place with a range of its paragraph."""
        return self.start < end and start < self.end


_TITLES = re.compile(r"\s(?:[^\W\d_a-z]\w*\s){0,3}")
_AND = frozenset({" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " и ", " і ", " i "})


def named_candidates(mentions: Iterable[NameMention], index: int, masked: str) -> list[SpeakerCandidate]:
    """Return the names of a paragraph, and two that `and` joins as one speaker too."""
    named = [_named(m, index) for m in mentions if _may_speak(m, masked)]
    names = [c for c, other in zip_longest(named, named[1:]) if not (other and _leads(c, other, masked))]
    found = list(names)
    for i, (one, two) in enumerate(pairwise(names)):
        if masked[one.end : two.start] in _AND and one.person is two.person:
            found[i] = replace(found[i], joined=True)
            found[i + 1] = replace(found[i + 1], joined=True)
            found.append(
                SpeakerCandidate(
                    paragraph=index,
                    start=one.start,
                    end=two.end,
                    who=f"{one.who}{masked[one.end : two.start]}{two.who}",
                    manner=Manner.DESCRIPTION,
                    person=False,
                    plural=True,
                )
            )
    return found


def _leads(c: SpeakerCandidate, other: SpeakerCandidate, masked: str) -> bool:
    """Return whether a capital of no kind is a title before a person: `Schulleiterin Petra Zollner`."""
    titled = not c.person and c.manner is Manner.NAME and " " not in c.who
    return other.person and titled and _TITLES.fullmatch(masked, c.end, other.start) is not None


def _may_speak(mention: NameMention, masked: str) -> bool:
    """Return whether a name may speak: outside quotations and parentheses of its own, and no event's."""
    start, end = mention.place.start, mention.place.end
    enclosed = masked[start - 1 : start] == "(" and masked[end : end + 2].strip(".")[:1] == ")"
    speaks = mention.key.rpartition(" ")[2].lower() not in EVENTS
    return speaks and not (mention.adjective or enclosed or BLANK in masked[start:end])


def _named(mention: NameMention, index: int) -> SpeakerCandidate:
    words = mention.key.lower().split()
    like_person = len(words) > 1 and not set(words) & (ORGANISATION_HEADS | PLACE_HEADS)
    return SpeakerCandidate(
        paragraph=index,
        start=mention.place.start,
        end=mention.place.end,
        who=mention.key,
        manner=Manner.NAME if mention.kind is not EntityKind.PLACE else Manner.PLACE,
        person=mention.kind is EntityKind.PERSON or (mention.kind is None and like_person),
        sure=mention.kind is not None,
        gender=mention.gender,
        posts=mention.posts,
    )


def pronouns(text: SpokenText, index: int) -> Iterator[SpeakerCandidate]:
    """Yield the pronouns of the third person in a paragraph, those tied to a verb by a hyphen too."""
    tokens, words, masked = text.tokens[index], text.words, text.masked[index]
    for at, token in enumerate(tokens.lower):
        word = token.rpartition("-")[2]
        if word not in words.pronouns and word not in words.plural:
            continue
        start = tokens.ends[at] - len(word)
        if masked[start] == BLANK or (masked[start].isupper() and _is_formal(masked, start)):
            continue
        yield SpeakerCandidate(
            paragraph=index,
            start=start,
            end=tokens.ends[at],
            who=word,
            manner=Manner.PRONOUN,
            person=word not in words.plural,
            gender=words.pronouns.get(word),
            plural=word in words.plural,
        )


def _is_formal(masked: str, start: int) -> bool:
    """Return whether a pronoun has a capital within a sentence: German `Sie` addresses someone."""
    return masked[start : start + 3] == "Sie" and masked[:start].rstrip()[-1:] not in (*".!?:", "")
