"""Direct speech in an article, between quotation marks or as an interview's answer, with its speaker."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from reading_room.link.names.mentions import NameMention
from reading_room.link.quotations.interviews import find_turns
from reading_room.link.quotations.marks import Quoted, find_quoted
from reading_room.link.quotations.speaker_candidates import find_speaker_candidates
from reading_room.link.quotations.speakers import Speaker, find_speakers
from reading_room.model import Article, EntityKind, Place, Quotation, Slug

SHORTEST = 4
"""Words of a quotation that nobody is said to have spoken; a shorter one is a title or a scare quote."""

_SPOKESPERSON = re.compile(r"(?:\w+ )?(?P<post>spokes(?:man|woman|person))", re.IGNORECASE)


def find_quotations(article: Article, mentions: Sequence[NameMention]) -> tuple[Quotation, ...]:
    """Return an article's direct speech in reading order; `entity` is set for curated speakers only."""
    texts = [p.text if p.kind != "pre" else "" for p in article.text.paragraphs]
    marked = find_quoted(texts)
    turns = find_turns(texts, mentions, article)
    if not marked and not turns:
        return ()
    speakers = find_speakers(
        texts,
        marked,
        find_speaker_candidates(texts, marked, _by_paragraph(article, mentions), article.language),
    )
    said = [(q, s) for q, s in zip(marked, speakers, strict=True) if _is_speech(q, s, texts)]
    spoken = {t.paragraph for t in turns}
    quotations = [_quotation(article, q, s, mentions) for q, s in said if q.paragraph not in spoken]
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
    words = re.findall(r"\w[\w’'-]*", texts[quoted.paragraph][quoted.start : quoted.end])
    return bool(speaker and speaker.attributed) or len(words) >= SHORTEST


def _quotation(
    article: Article, quoted: Quoted, speaker: Speaker | None, mentions: Sequence[NameMention]
) -> Quotation:
    paragraph = article.text.paragraphs[quoted.paragraph]
    return Quotation(
        place=Place(
            article=article.slug,
            paragraph=paragraph.id,
            start=quoted.start,
            end=quoted.end,
            quote=paragraph.text[quoted.start : quoted.end],
        ),
        speaker=_name(speaker, mentions) if speaker else None,
        entity=_entity(speaker, mentions) if speaker else None,
    )


def _name(speaker: Speaker, mentions: Sequence[NameMention]) -> str:
    """Return the speaker's name; a bare `spokesman` speaks for the one organisation of the article."""
    bare = re.sub(r"^(?:an?|the|one|another) ", "", speaker.who, flags=re.IGNORECASE)
    match = _SPOKESPERSON.fullmatch(bare)
    body = _leading_organisation(mentions) if match and not speaker.named else None
    return f"{bare} for {body}" if body else speaker.who if speaker.named else bare


def _leading_organisation(mentions: Sequence[NameMention]) -> str | None:
    """Return the organisation that an article names first, if it is also named most."""
    counts = Counter(m.key for m in mentions if m.kind is EntityKind.ORGANISATION)
    most = counts.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return most[0][0]


def _entity(speaker: Speaker, mentions: Sequence[NameMention]) -> Slug | None:
    named = (m.entity for m in mentions if m.key == speaker.who and m.entity)
    return next(named, None) if speaker.named else None
