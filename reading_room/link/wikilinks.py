"""Links in double brackets, checked: each must name one page of the archive."""

from collections.abc import Iterator, Sequence

from reading_room.content.faults import did_you_mean
from reading_room.errors import Problem
from reading_room.markdown.text import unresolved_links
from reading_room.markdown.wikilinks import Targets, link_targets
from reading_room.model import Archive
from reading_room.slugs import slugify

Written = tuple[str, int, str]
"""A file, a line of it or 0, and the Markdown there."""

_OTHERWISE = "write the slug of an article, event, entity or page"


def check_links(archive: Archive) -> tuple[Problem, ...]:
    """Return a problem for each link in what people wrote that names no page, or several."""
    targets = link_targets(archive)
    return tuple(
        _problem(path, line, slug, targets)
        for path, line, markdown in _written(archive)
        if "[[" in markdown
        for slug in unresolved_links(markdown, targets)
    )


def _written(archive: Archive) -> Iterator[Written]:
    content = archive.content
    for note in content.annotations:
        yield f"content/annotations/{note.article}.yaml", note.line, note.whole
    for event in content.events:
        yield f"content/events/{event.slug}.md", 0, event.body
    for entity in content.entities:
        yield f"content/entities/{entity.slug}.md", 0, entity.body
    for page in content.pages:
        yield f"content/pages/{page.slug}.md", 0, page.body
    for path in content.paths:
        yield f"content/paths/{path.slug}.md", 0, "\n\n".join((path.body, *(s.why for s in path.steps)))


def _problem(path: str, line: int, slug: str, targets: Targets) -> Problem:
    found = targets.get(slug, ())
    if found:
        code, message = "ambiguous-link", f"[[{slug}]] names {len(found)} pages"
        hint = f"write {' or '.join(f'[[{target.file}]]' for target in found)}"
    else:
        code, message = "unknown-link", f"[[{slug}]] names no page of the archive"
        names = sorted(name for name in targets if ("/" in name) == ("/" in slug))
        hint = _called(slug, targets) or _fuller(slug, names) or did_you_mean(slug, names) or _OTHERWISE
    return Problem(path=path, line=line, column=0, code=code, message=message, hint=hint)


def _called(alias: str, targets: Targets) -> str:
    """Return what to write for an alias, as Obsidian writes it, or nothing."""
    every = (target for found in targets.values() for target in found)
    file = next((t.file for t in every if alias.casefold() in map(str.casefold, t.aliases)), "")
    return f"write [[{file}|{alias}]]" if file else ""


def _fuller(slug: str, names: Sequence[str]) -> str:
    """Return the question for the shortest name that has all words of the slug, or nothing."""
    words = set(slugify(slug).split("-"))
    fuller = [name for name in names if words <= set(name.split("-"))]
    return f"did you mean {min(fuller, key=len)}?" if fuller else ""
