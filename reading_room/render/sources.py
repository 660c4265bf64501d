"""Sources: quotations with the articles that have them, and what their versions change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reading_room.model import Difference, Entity, Quotation, QuotationCluster, Slug
from reading_room.render.catalogue import Catalogue, Citation
from reading_room.render.shelves import by_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article that has a quotation."""

    citation: Citation
    """Its words, and where they stand."""
    differences: tuple[Difference, ...]
    """What it changes in the version shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation as it is shown."""

    words: str
    """Its fullest version that the site may show."""
    language: str
    """BCP 47 tag of the words."""
    speaker: str | None
    """Who is said to have said it; None where that is not said."""
    entity: Entity | None
    """The speaker's page, where there is one."""
    sources: tuple[Source, ...]
    """In order of publication."""


def said(catalogue: Catalogue) -> Iterator[Said]:
    """Yield the quotations that the site may show, in order of time."""
    places = {slug: n for n, slug in enumerate(a.slug for a in by_date(catalogue.articles.values()))}
    found = [s for cluster in catalogue.quotation_clusters if (s := _said(cluster, places, catalogue))]
    yield from sorted(found, key=lambda s: places[s.sources[0].citation.article.slug])


def by_speaker(everything: Iterable[Said]) -> Mapping[Slug, tuple[Said, ...]]:
    """Return what each person or organisation said, in order of time."""
    spoken: defaultdict[Slug, list[Said]] = defaultdict(list)
    for said in everything:
        if said.entity:
            spoken[said.entity.slug].append(said)
    return {slug: tuple(quotation_clusters) for slug, quotation_clusters in spoken.items()}


def _said(cluster: QuotationCluster, places: dict[Slug, int], catalogue: Catalogue) -> Said | None:
    versions: list[tuple[Quotation, tuple[Difference, ...]]] = [(cluster.quotation, ())]
    versions += [(v.quotation, v.differences) for v in cluster.versions]
    shown = [(q, d, c) for q, d in versions if (c := catalogue.cite(q.place))]
    if not shown:
        return None
    fullest, _, best = shown[0]
    whole = fullest is cluster.quotation
    sources = [Source(citation=c, differences=d if whole else ()) for _, d, c in shown]
    named = next((q for q, _, _ in shown if q.entity), fullest)
    return Said(
        words=fullest.place.quote,
        language=best.article.language,
        speaker=next((q.speaker for q, _, _ in shown if q.speaker), None),
        entity=catalogue.entities.get(named.entity) if named.entity else None,
        sources=tuple(sorted(sources, key=lambda s: places[s.citation.article.slug])),
    )
