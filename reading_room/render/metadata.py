"""What a page says of itself to machines: its graph in schema.org's words, for JSON-LD in its head.

Sources: schema.org; JSON-LD 1.1. The page's meta elements are in the template beside it.
"""

from pathlib import PurePosixPath

from reading_room.model import Article, Site, Url
from reading_room.render.instants import machine_date
from reading_room.slugs import absolute_url

Node = dict[str, object]
"""One thing of the graph."""


def linked_data(
    site: Site, url: Url, title: str, article: Article | None, other: Node | None = None
) -> Node:
    """Return the page's JSON-LD: the site, the way to the page, and what it shows."""
    crumbs = [_breadcrumbs(site, url, title)] if url != "/" else []
    shown = [_article(site, url, article)] if article else []
    more = [other] if other else []
    return {"@context": "https://schema.org", "@graph": [_website(site), *crumbs, *shown, *more]}


def _website(site: Site) -> Node:
    home = absolute_url(site, Url("/"))
    return {
        "@type": "WebSite",
        "@id": f"{home}#site",
        "url": home,
        "name": site.title,
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


def _breadcrumbs(site: Site, url: Url, title: str) -> Node:
    """Return the way from the home page through the folders of the address."""
    folders = [folder for folder in reversed(PurePosixPath(url).parents) if folder.name]
    steps = [(Url("/"), site.title)]
    steps += [(Url(f"{folder}/"), folder.name.capitalize()) for folder in folders]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": absolute_url(site, address)}
            for place, (address, name) in enumerate([*steps, (url, title)], 1)
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
