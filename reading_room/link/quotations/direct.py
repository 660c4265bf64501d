"""Direct speech in an article, between quotation marks or as an interview's answer, with its speaker."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reading_room.link.names.mentions import NameMention
from reading_room.link.quotations.marks import Quoted, find_dialogue, find_quoted
from reading_room.link.quotations.speakers import Speaker, find_speakers
from reading_room.link.speech import speech_words
from reading_room.model import Article, Attribution, EntityKind, Paragraph, Place, Quotation, Slug

SURE = 0.9
"""Certainty from which a speaker is named; below it a reader is told that it is not certain."""
INTERVIEW = 0.95
"""Certainty that an answer is whose name stands before it."""
SHORTEST = 4
"""Words of a quotation that nobody is said to have spoken; a shorter one is a title or a scare quote."""
FEWEST = 3
"""Words of a quotation that ends in no mark; fewer are a word held at arm's length."""

_LONG = 8
"""Words that no title has, though nouns be written with capitals."""
_LABEL = re.compile(r"(?P<label>[^\W\d_a-z][\w.’'-]*(?: [\w.’'-]+){0,3}):[ \u00a0\n]+(?=\S)")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}|[^\W\u3040-\u30ff\u3400-\u9fff][\w’'-]*")
_NEXT_WORD = re.compile(r"\s(\w+)")
_LAST_WORD = re.compile(r"\b(\w{2,18})\s$")
_SPOKESPERSON = re.compile(r"(?:\w+ )?(?P<post>spokes(?:man|woman|person))", re.IGNORECASE)


def find_quotations(article: Article, mentions: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """Return an article's direct speech in reading order; `entity` is set for curated speakers only."""
    texts = [p.text if p.kind != "pre" else "" for p in article.text.paragraphs]
    plain = [p.text if p.kind == "p" else "" for p in article.text.paragraphs]
    spoken = find_dialogue(plain, speech_words(article.language).verbs)
    marked = (*find_quoted(texts), *spoken)
    if spoken:
        marked = tuple(sorted(marked, key=lambda q: (q.paragraph, q.start)))
    turns = find_turns(texts, mentions, article)
    if not marked and not turns:
        return ()
    speakers = find_speakers(texts, marked, _by_paragraph(article, mentions), article.language)
    said = [(q, s) for q, s in zip(marked, speakers, strict=True) if _is_speech(q, s, texts)]
    answers = {t.paragraph for t in turns}
    quotations = [_quotation(article, q, s, mentions) for q, s in said if q.paragraph not in answers]
    order = {p.id: i for i, p in enumerate(article.text.paragraphs)}
    everything = [*quotations, *(t.quotation for t in turns)]
    return tuple(sorted(everything, key=lambda q: (order[q.place.paragraph], q.place.start)))


def _by_paragraph(article: Article, mentions: Sequence[NameMention]) -> dict[int, list[NameMention]]:
    order = {p.id: i for i, p in enumerate(article.text.paragraphs)}
    found: defaultdict[int, list[NameMention]] = defaultdict(list)
    for m in mentions:
        found[order[m.place.paragraph]].append(m)
    return found


def _is_speech(quoted: Quoted, speaker: Speaker | None, texts: Sequence[str]) -> bool:
    """Return whether the marks hold speech, and not a title, a scare quote or a nickname."""
    words = _WORD.findall(texts[quoted.paragraph], quoted.start, quoted.end)
    ends = texts[quoted.paragraph][quoted.end - 1] in ".!?,。！？"
    titled = all(w[0].isupper() or len(w) < SHORTEST for w in words) and any(
        w[0].isupper() for w in words
    )
    titled = titled and len(words) < _LONG
    if not ends and (len(words) < FEWEST or titled):
        return False
    sure = bool(speaker and speaker.attributed and speaker.certainty >= SURE)
    return sure or len(words) >= SHORTEST


def _quotation(
    article: Article, quoted: Quoted, speaker: Speaker | None, mentions: Sequence[NameMention]
) -> Quotation:
    place = _place(article, quoted.paragraph, quoted.start, quoted.end)
    if speaker is None or speaker.certainty < SURE:
        return Quotation(place=place, speaker=None, entity=None)
    return Quotation(
        place=place,
        speaker=_name(article, speaker, mentions),
        entity=_entity(speaker, mentions),
        attribution=Attribution(
            words=_attributing(article, speaker), rule=speaker.rule, certainty=speaker.certainty
        ),
    )


def _attributing(article: Article, speaker: Speaker) -> Place:
    """Return the words that name the speaker, with a verb of speech right beside them."""
    text = article.text.paragraphs[speaker.paragraph].text
    start, end = speaker.start, speaker.end
    verbs = speech_words(article.language).verbs
    after, before = _NEXT_WORD.match(text, end), _LAST_WORD.search(text, max(0, start - 20), start)
    if after and after[1].lower() in verbs:
        end = after.end()
    elif before and before[1].lower() in verbs:
        start = before.start()
    return _place(article, speaker.paragraph, start, end)


def _place(article: Article, index: int, start: int, end: int) -> Place:
    paragraph = article.text.paragraphs[index]
    quote = paragraph.text[start:end]
    return Place(article=article.slug, paragraph=paragraph.id, start=start, end=end, quote=quote)


def _name(article: Article, speaker: Speaker, mentions: Sequence[NameMention]) -> str:
    """Return the speaker's name; a bare `spokesman` speaks for the one body named beside them."""
    if speaker.named:
        return speaker.who
    first, _, rest = speaker.who.partition(" ")
    articles = speech_words(article.language).articles | {"another"}
    bare = rest if rest and first.lower() in articles else speaker.who
    near = {p.id for p in article.text.paragraphs[max(0, speaker.paragraph - 1) : speaker.paragraph + 1]}
    beside = {m.key for m in mentions if m.kind is EntityKind.ORGANISATION and m.place.paragraph in near}
    if not _SPOKESPERSON.fullmatch(bare):
        return bare
    body = beside.pop() if len(beside) == 1 else None if " " in bare else _leading_organisation(mentions)
    return f"{bare} for {body}" if body else bare


def _leading_organisation(mentions: Sequence[NameMention]) -> str | None:
    """Return the organisation that an article names most, if no other is named as often."""
    most = Counter(m.key for m in mentions if m.kind is EntityKind.ORGANISATION).most_common(2)
    return None if not most or (len(most) > 1 and most[0][1] == most[1][1]) else most[0][0]


def _entity(speaker: Speaker, mentions: Sequence[NameMention]) -> Slug | None:
    named = (m.entity for m in mentions if m.key == speaker.who and m.entity)
    return next(named, None) if speaker.named else None


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
    verbs = speech_words(article.language).verbs
    counts = Counter(label for _, m in labelled if (label := m["label"].split()[-1]) not in verbs)
    voices = {label for label, n in counts.items() if n > 1 and len(label) > 1}
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
    return Turn(
        paragraph=index,
        quotation=Quotation(
            place=_place(article, index, match.end(), len(paragraph.text)),
            speaker=named.key if named else match["label"],
            entity=named.entity if named else None,
            attribution=Attribution(
                words=_place(article, index, 0, match.end("label")),
                rule="interview",
                certainty=INTERVIEW,
            ),
        ),
    )


def _named(label: str, paragraph: Paragraph, mentions: Sequence[NameMention]) -> NameMention | None:
    """Return the mention that is the label, titles aside."""
    at = (m for m in mentions if m.place.paragraph == paragraph.id and m.place.end <= len(label))
    return next(at, None)
