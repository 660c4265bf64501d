"""Those of whom a text speaks without a known name: `a spokesman for the union`, `One user wrote`.

They are told by a noun for someone who may speak, or by a verb of speech right beside them, and there by
capitals that the search for names took for none.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reading_room.link.names.runs import ends_in_point
from reading_room.link.names.vocabulary import (
    BODIES,
    CALENDAR,
    FEMALE_POSTS,
    FUNCTION_WORDS,
    MALE_POSTS,
    POSTS,
    STOP_LISTS,
    function_words,
    words,
)
from reading_room.link.quotations.candidates import Manner, SpeakerCandidate
from reading_room.link.quotations.spoken import BLANK, Span, SpokenText
from reading_room.link.tokens import Tokens

_DESCRIPTION = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ll][ea]|[Uu]ne?|[Dd]er|[Dd]ie"
    r"|[Ee]ine?|[Ee]l|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Bb]oth|[A-Z][\w-]+[’']s?)\s"
    r"(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,4})"
)
_OF = re.compile(
    r"\s(?:for|of|at|from|with)\s(?:the\s|The\s)?(?:[A-Z][\w&’'.-]*)(?:\s(?:&\s|of\s|and\s|for\s)?[A-Z][\w&’'-]*)*"
)
_PLURAL = re.compile(r"(?:^|[.!?]\s|,\s|\band\s|\bbut\s)(?P<words>(?:[\w-]+\s)?[\w-]+s)\s(?=[a-z])")
_SEVERAL = words("both two three several many some few these those their")
_DETERMINERS = _SEVERAL | words("another this that each every")
_ADVERBS = words("previously recently earlier later also then now repeatedly reportedly once already")
_SOURCES = frozenset({"source", "authoritie"})
_PARTICLES = words("van von der den de del della di da dos das du la le ter ten al bin ibn el zu")
_BODY_OF = re.compile(r"\s(?:for|of|at|from|with)\s(?:the\s)?(?:[A-Z][\w’'-]*\s)*$", re.IGNORECASE)
_BESIDE = re.compile(r"[\W\d_]*(?:[^\W\d_]{1,9}\s){0,2}")
"""What may stand between a quotation and the verb behind it."""
_SHORT = 5
"""Letters from which a frequent word of a language may be a noun."""
_ENDS = re.compile(r"\s?(?:[^\w\s]|$|\w{1,4}\b)")
"""What stands behind a verb that has its subject in an earlier sentence: a mark, or a preposition."""
_LONGEST = 9
"""Words and marks behind a verb in which its subject ends."""


def described_candidates(
    text: SpokenText, index: int, named: Sequence[SpeakerCandidate]
) -> list[SpeakerCandidate]:
    """Return those of a paragraph, in no place that a name takes."""
    masked = text.masked[index]
    found = list(named)
    for more in (_of_posts(masked, index, text.language), _before_verbs(text, index)):
        found += [c for c in more if not any(_takes(c, other, masked) for other in found)]
    found += [
        c
        for c in _behind_verbs(text, index, named)
        if not any(c.overlaps(o.start, o.end) for o in found)
    ]
    return found[len(named) :]


def _takes(described: SpeakerCandidate, named: SpeakerCandidate, text: str) -> bool:
    """Return whether a name takes part of a description, and is not the body that it is of."""
    if not described.overlaps(named.start, named.end):
        return False
    return not _BODY_OF.search(text[described.start : named.start])


def _of_posts(masked: str, index: int, language: str) -> Iterator[SpeakerCandidate]:
    for pattern in (_DESCRIPTION, _PLURAL):
        for match in pattern.finditer(masked):
            found = _of_post(match, masked, index)
            if found and found.who.lower() not in small_words(language):
                yield found


def _of_post(match: re.Match[str], masked: str, index: int) -> SpeakerCandidate | None:
    parts = match["words"].split()
    head = next((i for i, word in enumerate(parts) if is_head(word)), None)
    if head is None:
        return None
    while head + 1 < len(parts) and is_head(parts[head + 1]):
        head += 1
    if any(w in FUNCTION_WORDS for w in parts[:head]):
        return None
    start = match.start() if "article" in match.re.groupindex else match.start("words")
    phrase = " ".join(parts[: head + 1])
    end = match.start("words") + len(phrase)
    of = _OF.match(masked, end)
    end = of.end() if of else end
    noun = parts[head].lower()
    several = noun[:-1] in POSTS | BODIES | _SOURCES if noun.endswith("s") else phrase.startswith("both")
    return SpeakerCandidate(
        paragraph=index,
        start=start,
        end=end,
        who=" ".join(masked[start:end].split()),
        manner=Manner.DESCRIPTION,
        person=noun in POSTS,
        gender="f" if noun in FEMALE_POSTS else "m" if noun in MALE_POSTS else None,
        plural=several,
    )


def is_head(word: str) -> bool:
    """Return whether a word is a noun for someone, or for several or a body, who may speak."""
    lower = word.lower()
    return lower in POSTS or lower in BODIES or (lower.endswith("s") and lower[:-1] in POSTS | _SOURCES)


def _before_verbs(text: SpokenText, index: int) -> Iterator[SpeakerCandidate]:
    """Yield what stands with an article or numeral right before a verb of speech: `One user wrote`."""
    tokens, words_, masked = text.tokens[index], text.words, text.masked[index]
    small = small_words(text.language)
    for start, _ in text.cues[index]:
        last = bisect_left(tokens.starts, start) - 1
        while last > 0 and (tokens.lower[last] in words_.auxiliaries or tokens.lower[last] in _ADVERBS):
            last -= 1
        if last < 0 or tokens.lower[last] in small:
            continue
        for first in range(last, max(-1, last - 6), -1):
            lower = tokens.lower[first]
            if not lower[-1].isalnum() or masked[tokens.ends[first] : tokens.ends[first] + 1] != " ":
                break
            if first < last and (lower in _DETERMINERS or lower in words_.articles):
                span = tokens.starts[first], tokens.ends[last]
                several = tokens.lower[last].endswith("s") or lower in _SEVERAL
                yield _described(text, index, span, plural=several)
                break
            if (
                lower in FUNCTION_WORDS
                or lower in small
                or lower in words_.verbs
                or lower in words_.auxiliaries
                or masked[tokens.starts[first]] == BLANK
            ):
                break


def _behind_verbs(
    text: SpokenText, index: int, named: Sequence[SpeakerCandidate]
) -> Iterator[SpeakerCandidate]:
    """Yield whom no name is known of behind `according to`, or a verb right behind a quotation."""
    masked = text.masked[index]
    for match in text.words.phrases.finditer(masked) if text.quoted.get(index) else ():
        subject = _subject(text, index, match.end())
        if subject and not any(c.overlaps(match.end(), subject.end) for c in named):
            yield subject
    for q in text.quoted.get(index, ()):
        cue = text.cue(index, q.end, q.end + 45)
        if cue is None or not is_beside(masked[q.end : cue[0]], text):
            continue
        subject = _subject(text, index, cue[1])
        if subject and not any(c.overlaps(cue[1], subject.end) for c in named):
            yield subject
        elif (
            subject is None
            and text.words.drops
            and not (text.words.closes and masked[: q.start - 1].rstrip().endswith(","))
            and _ENDS.match(masked, cue[1])
            and masked[cue[1] : cue[1] + 9].partition(",")[0].strip(" .") not in text.words.pronouns
            and not any(c.overlaps(cue[1], cue[1] + 40) for c in named)
        ):
            yield SpeakerCandidate(
                paragraph=index,
                start=cue[0],
                end=cue[1],
                who="",
                manner=Manner.PRONOUN,
                person=True,
                gender="f"
                if masked[cue[0] : cue[1]].endswith(("ła", "la")) and _is_slavic(text)
                else None,
            )


def is_beside(between: str, text: SpokenText) -> bool:
    """Return whether nothing but an auxiliary or adverb stands between a quotation and a verb."""
    if not _BESIDE.fullmatch(between) or any(c.isupper() for c in between):
        return False
    return not any(w in text.words.pronouns or w in text.words.plural for w in between.split())


def _is_slavic(text: SpokenText) -> bool:
    return text.language[:2] in ("pl", "cs", "sk", "hr", "sr", "sl")


def _subject(text: SpokenText, index: int, start: int) -> SpeakerCandidate | None:
    """Return the name or noun that begins at a place, behind an article, titles and a comma."""
    tokens, words_, masked = text.tokens[index], text.words, text.masked[index]
    german = text.language[:2] == "de"
    small = small_words(text.language)
    article = noun = last = -1
    first = bisect_left(tokens.starts, start)
    for at in range(first, min(len(tokens.words), first + _LONGEST)):
        word, lower = tokens.words[at], tokens.lower[at]
        if masked[tokens.starts[at]] == BLANK or lower in CALENDAR or lower in words_.days:
            break
        if (
            word == ","
            and noun >= 0
            and at + 1 < len(tokens.words)
            and tokens.words[at + 1][0].isupper()
        ):
            continue
        if not word[0].isalpha() or lower in words_.pronouns or lower in words_.plural:
            break
        if word[0].isupper() and not (german and article == at - 1 >= first):
            end = _run_end(tokens, at)
            begin = max(at, end - 2) if german and "von" not in tokens.lower[at:end] else at
            return _described(
                text, index, (tokens.starts[begin], tokens.ends[end - 1]), plural=False, named=True
            )
        if lower in words_.articles or lower in words_.of:
            article = at if article < 0 else article
        elif lower in small or lower in words_.verbs:
            break
        else:
            noun, last = (noun if noun >= 0 else at), at
    if noun < 0 or (words_.articles and article < 0):
        return None
    begin = article if 0 <= article < noun else noun
    span = tokens.starts[begin], tokens.ends[last]
    return _described(text, index, span, plural=tokens.lower[noun].endswith("s"))


@functools.cache
def small_words(language: str) -> frozenset[str]:
    """Return the words of a language that end a subject; of a list of frequent words the short ones."""
    words_ = function_words(language)
    return frozenset(w for w in words_ if len(w) < _SHORT) if language[:2] in STOP_LISTS else words_


def _run_end(tokens: Tokens, first: int) -> int:
    """Return the index behind a row of capitalised words with the particles of names."""
    words_, end = tokens.words, first + 1
    while end < len(words_):
        at = end + (words_[end] == "." and ends_in_point(tokens, end - 1))
        while at < len(words_) - 1 and words_[at].lower() in _PARTICLES:
            at += 1
        if at == len(words_) or not words_[at][0].isupper() or words_[at].lower() in CALENDAR:
            break
        end = at + 1
    return end


def _described(
    text: SpokenText, index: int, span: Span, *, plural: bool, named: bool = False
) -> SpeakerCandidate:
    return SpeakerCandidate(
        paragraph=index,
        start=span[0],
        end=span[1],
        who=" ".join(text.masked[index][span[0] : span[1]].split()),
        manner=Manner.NAME if named else Manner.DESCRIPTION,
        person=named,
        plural=plural,
    )
