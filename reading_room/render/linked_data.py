"""What a page says of itself to machines: its graph in schema.org's words, for JSON-LD in its head.

What is planned is `EventScheduled` and what was denied `EventCancelled`; a date that ISO 8601 cannot say
is left out rather than rounded. Sources: schema.org; JSON-LD 1.1.
"""

from collections.abc import Iterable

from reading_room.dates.edtf import parse_edtf
from reading_room.model import (
    Article,
    Edtf,
    Entity,
    EntityKind,
    EventStatus,
    LinkedEvent,
    Relation,
    RelationKind,
    Site,
    Slug,
    Url,
)
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import machine_date
from reading_room.render.page_meta import LISTS, PageMeta
from reading_room.slugs import absolute_url, article_url, entity_url, event_url, has_address
from reading_room.words import Words

Node = dict[str, object]
"""One thing of the graph."""


def linked_data(
    site: Site, say: Words, page: PageMeta, article: Article | None, other: Node | None = None
) -> Node:
    """Return the page's JSON-LD: the site, the way to the page, and what it shows."""
    crumbs = [_breadcrumbs(site, page, say)] if page.url != "/" and has_address(site) else []
    shown = [_article(site, page.url, article)] if article else []
    more = [other] if other else []
    graph: object = [_website(site, whole=page.url == "/"), *crumbs, *shown, *more]
    if not has_address(site):
        graph = _unlocated(graph, site.base_url)
    return {"@context": "https://schema.org", "@graph": graph}


def _unlocated(value: object, base: str) -> object:
    """Return a part of a graph without what leads to this site; None for what says nothing else."""
    if isinstance(value, dict):
        kept = {key: part for key, old in value.items() if (part := _unlocated(old, base))}
        return kept if kept.keys() - {"@type"} else None
    if isinstance(value, list):
        return [part for old in value if (part := _unlocated(old, base))]
    return None if isinstance(value, str) and value.startswith(base) else value


def _website(site: Site, *, whole: bool) -> Node:
    """Return the site: on its home page all that is said of it, on others what they call it by."""
    home = absolute_url(site, Url("/"))
    name: Node = {"@type": "WebSite", "@id": f"{home}#site", "url": home, "name": site.title}
    if not whole:
        return name
    return name | {
        "description": site.description,
        "inLanguage": site.language,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{absolute_url(site, Url('/search/'))}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def _breadcrumbs(site: Site, page: PageMeta, say: Words) -> Node:
    """Return the way from the home page, through the list that the page is in, to the page."""
    above = [(say(name), url) for name, url in (LISTS[page.kind],)] if page.kind in LISTS else []
    steps = [(site.title, Url("/")), *above, (page.title, page.url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": absolute_url(site, url)}
            for place, (name, url) in enumerate(steps, 1)
        ],
    }


def _article(site: Site, url: Url, article: Article) -> Node:
    """Return the article under its real publisher; what is not known of it is left out."""
    address = absolute_url(site, url)
    node = {
        "@type": "NewsArticle" if article.publisher else "Article",
        "@id": f"{address}#article",
        "mainEntityOfPage": address,
        "headline": article.title,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
        "datePublished": article.published and machine_date(article.published),
        "inLanguage": article.language,
        "keywords": article.tags,
        "isBasedOn": article.url,
        "isPartOf": {"@id": f"{absolute_url(site, Url('/'))}#site"},
    }
    if article.publisher:
        node["dateline"] = article.dateline
    return {key: value for key, value in node.items() if value}


_TYPES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PLACE: "Place",
}
_STATES = {
    EventStatus.PLANNED: "https://schema.org/EventScheduled",
    EventStatus.DENIED: "https://schema.org/EventCancelled",
}


def event_data(linked: LinkedEvent, index: ArchiveIndex) -> Node:
    """Return the event as one node of the page's graph; what is not known of it is left out."""
    site, event = index.site, linked.event
    address = absolute_url(site, event_url(event.slug))
    begin, end = _ends(event.date)
    node: Node = {
        "@type": "Event",
        "@id": f"{address}#event",
        "mainEntityOfPage": address,
        "name": event.title,
        "startDate": begin,
        "endDate": end,
        "eventStatus": _STATES.get(linked.status),
        "location": _thing(site, index.entities[event.place]) if event.place else None,
        "attendee": [_thing(site, index.entities[slug]) for slug in event.participants],
        "keywords": event.tags,
        "superEvent": _others(site, index.earlier.get(event.slug, ()), "target"),
        "subEvent": _others(site, index.later.get(event.slug, ()), "source"),
        "subjectOf": [
            {"@id": f"{absolute_url(site, article_url(slug))}#article"} for slug in linked.reported_in
        ],
    }
    return {key: value for key, value in node.items() if value}


def _ends(value: Edtf | None) -> tuple[str | None, str | None]:
    """Return both ends of an interval of days, or the one date; approximate ones are left out."""
    if value is None:
        return None, None
    begin, slash, end = value.partition("/")
    if not slash:
        return machine_date(value), None
    parsed = parse_edtf(value)
    if (
        parsed.approximate
        or parsed.uncertain
        or not (machine_date(Edtf(begin)) and machine_date(Edtf(end)))
    ):
        return None, None
    return begin, end


def _thing(site: Site, entity: Entity) -> Node:
    url = absolute_url(site, entity_url(entity.kind, entity.slug))
    return {"@type": _TYPES[entity.kind], "name": entity.name, "url": url}


def _others(site: Site, relations: Iterable[Relation], end: str) -> list[Node]:
    slugs: list[Slug] = [getattr(r, end) for r in relations if r.kind is RelationKind.PART_OF]
    return [{"@id": f"{absolute_url(site, event_url(slug))}#event"} for slug in slugs]
