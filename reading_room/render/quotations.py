"""Quotations: each with the articles that have it and what these change, and their page by speaker."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar
from unicodedata import normalize

from reading_room.model import Difference, Quotation, QuotationCluster, Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.known import Known, known_speaker
from reading_room.render.listings import by_name, plain_letters
from reading_room.render.page_meta import Pager, View, paged
from reading_room.render.summaries import Citation, EntitySummary, EventSummary

QUOTATIONS_URL = Url("/quotations/")


_END = re.compile(
    r"(?=[.!?…。！？])(?:(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s++(?![a-zß-ÿ])|$)"
    r"|(?<![。！？])[。！？]++[」』”’]*+)"
)
"""The end of a sentence, or of an abbreviation."""


_MARKS = " ,.;:-–—'’\"“"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article that has a quotation."""

    citation: Citation
    """Its words, and where they stand."""
    differences: tuple[Difference, ...]
    """What it changes in the version shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuotation:
    """A quotation as it is shown."""

    before: str
    """What stands before it in its sentence, its opening mark with it."""
    words: str
    """Its fullest version that the site may show."""
    further: tuple[tuple[str, str], ...] = ()
    """What else the speaker is quoted with in its sentence, with what stands before each."""
    after: str
    """What stands behind it in its sentence."""
    occasion: EventSummary | None
    """The event that its sentence speaks of, where that is just one and not called as the article."""
    language: str
    """BCP 47 tag of the words."""
    speaker: str | None
    """Who is said to have said it; None where that is not said."""
    entity: EntitySummary | None
    """The speaker's page, where there is one."""
    under: tuple[str, ...]
    """What the speaker is listed under; empty where nobody is said to have said it."""
    known: Known | None
    """The words that give it to the speaker; None where there is none."""
    sources: tuple[Source, ...]
    """In order of publication."""

    @property
    def upto(self) -> str:
        """Return the sentence up to the end of the last words quoted."""
        return self.before + self.words + "".join(between + words for between, words in self.further)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationsView(View):
    """All that a page of quotations depends on."""

    template: ClassVar[str] = "quotations.html"
    count: int
    """How many there are on all pages."""
    pager: Pager[ShownQuotation]
    """Its quotations by speaker, under the first letter of the name; what nobody said comes last."""


def shown_quotations(index: ArchiveIndex) -> tuple[ShownQuotation, ...]:
    """Return the quotations that the site may show, the newest first."""
    found = [s for cluster in index.archive.quotation_clusters if (s := _shown(cluster, index))]
    return tuple(sorted(found, key=lambda s: index.newest[s.sources[0].citation.article.slug]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What one person or organisation said."""

    newest: tuple[ShownQuotation, ...]
    """As much as its own page has room for, the newest first."""
    more: int
    """How many others there are."""
    url: Url
    """Where all of them stand."""


def by_speaker(everything: Iterable[ShownQuotation], sizes: Mapping[str, int]) -> Mapping[Slug, Spoken]:
    """Return what each person or organisation said."""
    spoken: defaultdict[Slug, list[ShownQuotation]] = defaultdict(list)
    urls: dict[Slug, Url] = {}
    for pager in _pages(everything, sizes["quotations"]):
        for group in pager.groups:
            for said in group.items:
                if said.entity:
                    spoken[said.entity.slug].append(said)
                    urls.setdefault(said.entity.slug, Url(f"{pager.url}#{group.anchor}"))
    room = sizes["said"]
    return {
        slug: Spoken(newest=tuple(those[:room]), more=max(0, len(those) - room), url=urls[slug])
        for slug, those in spoken.items()
    }


def _joined(quotations: Iterable[ShownQuotation]) -> tuple[ShownQuotation, ...]:
    """Return quotations, those of one speaker in one sentence of one article as one."""
    joined: list[ShownQuotation] = []
    for said in quotations:
        last = joined[-1] if joined else said
        if last is not said and _speaker(last) == _speaker(said) and _goes_on(last, said):
            part = said.before.removeprefix(last.upto), said.words
            joined[-1] = replace(last, further=(*last.further, part), after=said.after)
        else:
            joined.append(said)
    return tuple(joined)


def _goes_on(last: ShownQuotation, said: ShownQuotation) -> bool:
    places = {source.citation.address for shown in (last, said) for source in shown.sources}
    return len(places) == 1 and said.before.startswith(last.upto)


def quotations_views(
    index: ArchiveIndex, everything: Iterable[ShownQuotation]
) -> Iterator[QuotationsView]:
    """Yield the views of all quotations, by speaker, the newest first."""
    say, found = index.say, tuple(everything)
    title, about = say("way.quotations"), say("describe.quotations", n=len(found))
    for pager in _pages(found, index.sizes["quotations"]):
        meta = pager.meta(title, about, "quotations", say)
        yield QuotationsView(meta=meta, count=len(found), pager=pager)


def _pages(everything: Iterable[ShownQuotation], length: int) -> Iterator[Pager[ShownQuotation]]:
    """Yield all quotations in parts, by speaker; the anchor of one with a page is of that alone."""
    ordered = _joined(sorted(everything, key=_speaker))
    anchors = {
        _speaker(said): f"speaker-{said.entity.slug if said.entity else n}"
        for n, said in reversed([*enumerate(ordered, 1)])
    }
    return paged(QUOTATIONS_URL, ordered, length, lambda said: (_letter(said), anchors[_speaker(said)]))


def _speaker(said: ShownQuotation) -> tuple[bool, tuple[str, ...]]:
    """Order speakers as the list of people does; what nobody is said to have said comes last."""
    return not said.under, said.under


def _letter(said: ShownQuotation) -> str:
    """Return the first letter of the speaker's name without its accent; nothing where there is none."""
    letters = normalize("NFKD", "".join(said.under))
    return next((letter.upper() for letter in letters if letter.isalpha()), "")


def _shown(cluster: QuotationCluster, index: ArchiveIndex) -> ShownQuotation | None:
    versions: list[tuple[Quotation, tuple[Difference, ...]]] = [(cluster.quotation, ())]
    versions += [(v.quotation, v.differences) for v in cluster.versions]
    shown = [(q, d, c) for q, d in versions if (c := index.cite(q.place))]
    if not shown:
        return None
    fullest, _, best = shown[0]
    whole = fullest is cluster.quotation
    sources = [Source(citation=c, differences=d if whole else ()) for _, d, c in shown]
    named = next((q for q, _, _ in shown if q.entity), fullest)
    entity = index.entities[named.entity] if named.entity else None
    speaker = next((q.speaker for q, _, _ in shown if q.speaker), None)
    text = index.words[fullest.place.article][fullest.place.paragraph]
    before, after = _around(text, fullest.place.start, fullest.place.end)
    sentence = replace(
        fullest.place,
        start=fullest.place.start - len(before),
        end=fullest.place.end + len(after),
        quote=before + fullest.place.quote + after,
    )
    events = index.told_at(fullest.place)
    titles = {citation.article.title for _, _, citation in shown}
    return ShownQuotation(
        before=before,
        words=fullest.place.quote,
        after=after,
        occasion=events[0] if len(events) == 1 and events[0].title not in titles else None,
        language=best.article.language,
        speaker=speaker,
        entity=index.entity_lines[entity.slug] if entity else None,
        under=by_name(entity) if entity else (plain_letters(speaker).lstrip(_MARKS),) if speaker else (),
        known=known_speaker(named, sentence, index),
        sources=tuple(sorted(sources, key=lambda s: index.order[s.citation.article.slug])),
    )


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the rest of the sentences that some words begin and end in: what is before, and behind."""
    ends = [m.end() for m in _END.finditer(text) if not _abbreviated(text, m)]
    first = max((e for e in ends if e <= start), default=0)
    last = min((e for e in ends if e >= end), default=len(text))
    return text[first:start].lstrip(), text[end:last].rstrip()


def _abbreviated(text: str, stop: re.Match[str]) -> bool:
    """Return whether a full stop may be that of an abbreviation or a day: `Mr.`, `U.S.`, `am 7. Mai`."""
    word = text[text.rfind(" ", 0, stop.start()) + 1 : stop.start()].replace(".", "")
    short = word[:1].isupper() and len(word) <= 3
    return stop[0] == "." and (short or (word.isdecimal() and len(word) <= 2))
