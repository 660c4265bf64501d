"""From a view to a page: the one Jinja2 environment of a process, autoescaped and strict.

A page depends on its view, which holds all that stands on it, and on the site's constants; a template
can name the fields of its view, `page` (what the page says of itself) and what is defined here.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from reading_room.dates.edtf import without_hours
from reading_room.files import files_below
from reading_room.model import Page, Site, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import machine_date, when_it_was
from reading_room.render.feed_entries import feed_id
from reading_room.render.linked_data import linked_data
from reading_room.render.notes import render_annotated
from reading_room.render.page_meta import View
from reading_room.render.reference_files import citations
from reading_room.render.storyline import storyline
from reading_room.render.storyline.drawing import coordinate
from reading_room.resources import TEMPLATES
from reading_room.slugs import (
    article_url,
    author_url,
    entity_url,
    event_url,
    local_url,
    note_anchor,
    note_url,
    page_url,
    path_url,
    public_url,
    publisher_url,
    tag_url,
)
from reading_room.words import ENGLISH, Words
from reading_room.words.dates import in_words, month_name

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)

_SINGLE = str.maketrans("“”", "‘’")
"""Quotation marks within quotation marks."""

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Code points that HTML or XML may not have, and those that turn the words behind them around."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constants:
    """What is the same on every page of a site."""

    site: Site
    """What is true of it."""
    words: Words
    """The interface's words."""
    assets: Mapping[str, Url]
    """Name below `assets/` to address."""
    directories: tuple[tuple[str, Url], ...]
    """Name and address of every directory that has something in it."""
    free_pages: tuple[tuple[str, Url], ...]
    """Name and address of every page that a curator wrote."""


def constants(
    index: ArchiveIndex, assets: Mapping[str, Url], directories: Iterable[tuple[str, Url]]
) -> Constants:
    """Return what is the same on every page of an archive's site."""
    pages = tuple((page.title, page_url(page.slug)) for page in index.archive.content.pages)
    return Constants(
        site=index.site,
        words=index.say,
        assets=assets,
        directories=tuple(directories),
        free_pages=pages,
    )


def make_environment(constants: Constants, root: Path) -> Environment:
    """Return the environment that fills every template of the archive in `root`.

    Compiled templates are kept in this user's own cache. Filters that depend on the site take the
    context, since what others make of a constant is compiled in.
    """
    files_below(root, "templates")  # which must not lead out of the archive
    site, assets, say = constants.site, constants.assets, constants.words
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(root / "templates"), FileSystemLoader(TEMPLATES)]),
        bytecode_cache=_compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {
        "sort_keys": True,
        "ensure_ascii": False,
        "separators": (",", ":"),
    }
    environment.globals |= {
        "directories": constants.directories,
        "free_pages": constants.free_pages,
        "linked_data": linked_data,
        "site": site,
        "page_direction": direction(site.language),
        "say": say,
        "words_language": say.language,
    }
    for filter in (article_url, author_url, event_url, note_url, path_url, publisher_url, tag_url):
        environment.filters[filter.__name__] = filter
    environment.filters |= {
        "citations": citations,
        "all_of": pass_context(lambda _, items: say.all_of(items)),
        "annotated": pass_context(lambda _, *values: render_annotated(*values, say=say)),
        "asset": pass_context(lambda _, name: local_url(site, assets[name])),
        "coordinate": coordinate,
        "date": pass_context(lambda _, value, zone="": in_words(value, say, zone)),
        "day": pass_context(lambda _, value: in_words(without_hours(value), say)),
        "direction": direction,
        "each": lambda items, macro: map(macro, items),
        "feed_id": pass_context(lambda _, url: feed_id(url, site)),
        "entity_url": lambda entity: entity_url(entity.kind, entity.slug),
        "kind": pass_context(lambda _, kind: say.kind(kind)),
        "machine_date": machine_date,
        "month": pass_context(lambda _, number: month_name(number, say.language)),
        "note_anchor": lambda note: note_anchor(note.article, note.id),
        "public": pass_context(lambda _, url: public_url(site, url)),
        "rule": pass_context(lambda _, rule: _rule(rule, say)),
        "single": lambda words: words.translate(_SINGLE),
        "storyline": storyline,
        "url": pass_context(lambda _, url: local_url(site, url)),
        "when": pass_context(lambda _, event: when_it_was(event, say)),
    }
    return environment


def page_of(view: View, templates: Environment) -> Page:
    """Return the page of a view."""
    values = {field.name: getattr(view, field.name) for field in fields(view) if field.name != "meta"}
    text = templates.get_template(view.template).render(page=view.meta, **values)
    return Page(url=view.meta.url, content=_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).encode())


def direction(language: str) -> str:
    """Return which way a language is written, by its BCP 47 tag: `ltr` or `rtl`."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _rule(rule: str, say: Words) -> str:
    """Return the names of rules in words; one that the catalogue has not is taken by its own words."""
    names = (rule or "own-words").split(", ")
    return say.all_of(say.known("rule", name) or _own(name, say) for name in names)


def _own(name: str, say: Words) -> str:
    """Return the name of a rule itself, which is English."""
    words = name.replace("-", " ")
    own = say.language.partition("-")[0] == ENGLISH
    return words if own else Markup('<span lang="en">{}</span>').format(words)


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates on the disk; one that is damaged or cannot be kept is compiled again."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template where there is room for it."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled() -> _Compiled | None:
    """Return where compiled templates are kept, if they can be; they depend on this file too.

    They are code that is run: they lie with the user, never in an archive, which may be anyone's.
    """
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = home / "reading-room" / "templates"
    version = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return _Compiled(str(folder), f"%s.{version}")
