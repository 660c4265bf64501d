"""The one Jinja2 environment of a build: autoescaped, strict, and knowing the site's addresses."""

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from reading_room.dates.edtf import in_words
from reading_room.files import files_below
from reading_room.markdown.wikilinks import Target, Targets, link_targets
from reading_room.model import Archive, Edtf, Page, Url
from reading_room.render.assets import Assets
from reading_room.render.chronology import when_it_was
from reading_room.render.cite import FORMATS
from reading_room.render.instants import machine_date
from reading_room.render.metadata import linked_data
from reading_room.render.navigation import foot_links, main_links
from reading_room.render.storyline.drawing import number
from reading_room.resources import TEMPLATES
from reading_room.slugs import (
    absolute_url,
    article_url,
    author_url,
    entity_url,
    event_url,
    note_anchor,
    note_url,
    publisher_url,
)

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Code points that HTML may not have; dumps have them where bytes were misread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one page says of itself, whatever stands on it: `page` in every template."""

    url: Url
    """Its address."""
    title: str
    """Its heading, and its name in a list of results."""
    description: str
    """What a reader finds on it, in a sentence."""
    kind: str
    """A common noun that a reader can choose in search: `article`, `person`, `year`."""


def make_environment(archive: Archive, assets: Assets, root: Path) -> Environment:
    """Return the environment that fills every template of this archive."""
    site = archive.content.site
    files_below(root, "templates")  # which must not lead out of the archive
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(root / "templates"), FileSystemLoader(TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    prefix = urlsplit(site.base_url).path.rstrip("/")
    environment.globals |= {
        "citation_formats": [(ending, name) for ending, name, _ in FORMATS],
        "foot_links": foot_links(archive),
        "linked_data": linked_data,
        "main_links": main_links(archive),
        "site": site,
        "targets": _addressed(link_targets(archive), prefix),
    }
    environment.filters |= {
        "absolute": partial(absolute_url, site),
        "article_url": article_url,
        "asset": lambda name: f"{prefix}{assets.urls[name]}",
        "author_url": author_url,
        "coordinate": number,
        "date": in_words,
        "day": lambda value: in_words(Edtf(re.sub("T[^/]*", "", value))),
        "direction": direction,
        "entity_url": lambda entity: entity_url(entity.kind, entity.slug),
        "event_url": event_url,
        "machine_date": machine_date,
        "note_anchor": lambda note: note_anchor(note.article, note.id),
        "note_url": note_url,
        "publisher_url": publisher_url,
        "url": lambda url: f"{prefix}{url}",
        "when": when_it_was,
    }
    return environment


def _addressed(targets: Targets, prefix: str) -> Targets:
    """Return the targets of links with addresses that hold where the site is published."""
    return {
        name: tuple(Target(url=Url(f"{prefix}{t.url}"), title=t.title) for t in found)
        for name, found in targets.items()
    }


def fill(templates: Environment, name: str, sheet: Sheet, **values: object) -> Page:
    """Return a page made from a template, the sheet and the values that the template names."""
    html = templates.get_template(name).render(page=sheet, **values)
    return Page(url=sheet.url, content=_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", html).encode())


def direction(language: str) -> str:
    """Return which way a language is written, by its BCP 47 tag: `ltr` or `rtl`."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
