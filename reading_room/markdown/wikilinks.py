"""`[[slug]]`, `[[slug|words]]` and `#tag`: links to the archive's own pages in what its curator writes.

They are those of Obsidian, which opens `content/` as a vault: `[[slug#part]]` and an embedded page,
`![[slug]]`, lead to the page. A slug that two pages have is told apart by the folder of its file, as
in `[[entities/slug]]` and `[[../entities/slug]]`, or that of its address. Where a link cannot be
resolved the words stay as written. Texts of seeds are never read in this way.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markdown_it.rules_inline import StateInline

from reading_room.model import Archive, Article, Entity, Event, FreePage, ReadingPath, Url
from reading_room.slugs import address, article_url, event_url, page_url, path_url, slugify, tag_url

TARGETS, UNRESOLVED, TAGS = "targets", "unresolved", "tags"
"""Keys of the parser's environment: what may be linked to, slugs that could not be, tags in the text."""

_LINK = re.compile(r"!?\[\[([^\[\]|#\\\n]+)(?:#[^\[\]|\n]*)?(?:\\?\|([^\[\]\n]+))?\]\]")
_UP = re.compile(r"(?:\.{1,2}/)+")
_TAG = re.compile(r"#([^\W\d_][\w/-]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A page that can be linked to by its slug."""

    url: Url
    """Its address."""
    title: str
    """What the link says where it has no words of its own."""
    file: str = ""
    """Folder and slug, below `content/`, which a link can always say; empty for the page of a tag."""
    aliases: tuple[str, ...] = ()
    """Its other names, which are no links: Obsidian writes `[[slug|alias]]`."""


Targets = Mapping[str, tuple[Target, ...]]
"""The pages that a slug, or a folder and a slug, may mean."""


def link_targets(archive: Archive) -> Targets:
    """Return every article, event, entity, page and reading path by its slug, and by folder and slug."""
    content = archive.content
    found = (
        *(_target("articles", a, article_url(a.slug), a.title) for a in content.articles),
        *(_target("events", e.event, event_url(e.event.slug), e.event.title) for e in archive.events),
        *(_target("entities", e, address(e.ref), e.name) for e in archive.entities),
        *(_target("pages", p, page_url(p.slug), p.title) for p in content.pages),
        *(_target("paths", p, path_url(p.slug), p.title) for p in content.paths),
    )
    targets: defaultdict[str, tuple[Target, ...]] = defaultdict(tuple)
    for tag in sorted(content.tags):
        targets[f"#{slugify(tag)}"] = (Target(url=tag_url(tag), title=tag),)
    for target in found:
        slug = target.file.partition("/")[2]
        for name in dict.fromkeys((slug, target.url.strip("/"), target.file)):
            targets[name] += (target,)
    return dict(targets)


def _target(
    folder: str, thing: Article | Event | Entity | FreePage | ReadingPath, url: Url, title: str
) -> Target:
    return Target(url=url, title=title, file=f"{folder}/{thing.slug}", aliases=thing.aliases)


def environment(targets: Targets | None) -> dict[str, Any]:
    """Return what the parser is to know; it notes there what could not be resolved."""
    return {} if targets is None else {TARGETS: targets}


def slug_link(state: StateInline, silent: bool) -> bool:
    """Read one link at the parser's place: an inline rule of markdown-it."""
    targets: Targets | None = state.env.get(TARGETS)
    match = _LINK.match(state.src, state.pos, state.posMax) if targets is not None else None
    if targets is None or match is None:
        return False
    slug = match[1].strip()
    found = targets.get(_UP.sub("", slug, count=1) if slug.startswith(".") else slug, ())
    if not silent:
        if len(found) == 1:
            _push(state, found[0], (match[2] or found[0].title).strip())
        else:
            state.env.setdefault(UNRESOLVED, []).append(slug)
            state.push("text", "", 0).content = match[0]
    state.pos = match.end()
    return True


def hash_tag(state: StateInline, silent: bool) -> bool:
    """Read one tag at the parser's place, as `slug_link` does a link; one without a page stays words."""
    targets: Targets | None = state.env.get(TARGETS)
    apart = state.pos == 0 or state.src[state.pos - 1].isspace()
    match = _TAG.match(state.src, state.pos, state.posMax) if apart and targets is not None else None
    if targets is None or match is None or state.linkLevel:
        return False
    if not silent:
        state.env.setdefault(TAGS, []).append(match[1])
        found = targets.get(f"#{slugify(match[1])}")
        if found:
            _push(state, found[0], match[0])
        else:
            state.push("text", "", 0).content = match[0]
    state.pos = match.end()
    return True


def _push(state: StateInline, target: Target, words: str) -> None:
    state.push("link_open", "a", 1).attrs = {"href": target.url}
    state.push("text", "", 0).content = words
    state.push("link_close", "a", -1)
