"""Rename, merge and remove: what is tedious and dangerous by hand.

Whatever speaks of the thing follows: ledgers, notes, relations, paths, links in what the curator wrote,
and its published address, which then leads on or says that the page is gone.
"""

import re
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from reading_room.commands import UsageError
from reading_room.console import Console
from reading_room.content import annotations_yaml, door, edited_ledger, load_content
from reading_room.content.documents import relations_yaml
from reading_room.content.edits import Edit, edited, key_edit
from reading_room.content.faults import Faults
from reading_room.content.load import load_files
from reading_room.content.site import record
from reading_room.content.yaml_writing import flow
from reading_room.errors import Problem, ProblemsError
from reading_room.files import read_file
from reading_room.ingest.ledgers import discarded, renamed
from reading_room.model import Article, Content, Entity, Event, Ledger, Slug, Url
from reading_room.slugs import SLUG, article_url, entity_url, event_url, slugify

FOLDERS = ("articles", "events", "entities")

Thing = Article | Event | Entity


@dataclass(slots=True)
class _Work:
    """Files as they are to be, made before any is written."""

    root: Path
    texts: dict[str, str | None] = field(default_factory=dict)
    """The new text of each file by path; None for one that goes."""

    def text(self, path: str) -> str:
        if path not in self.texts:
            self.texts[path] = read_file(self.root, path).decode()
        return self.texts[path] or ""

    def done(self) -> Iterator[str]:
        """Write new files, then changed ones, then remove; yield what was done to each."""
        for path, text in sorted(self.texts.items(), key=lambda item: (item[1] is None, item[0])):
            old = door.read(self.root, path)
            if text is None and old is not None:
                door.remove(self.root, path, over=door.fingerprint(old))
                yield f"removed {path}"
            elif text is not None and text.encode() != old:
                over = None if old is None else door.fingerprint(old)
                door.write(self.root, path, text.encode(), over=over)
                yield f"{'new' if old is None else 'changed'} {path}"


def rename(options: Namespace, console: Console) -> None:
    """Give a thing another name in addresses."""
    folder, old = _named(options.root, options.what)
    new = options.slug
    if not SLUG.fullmatch(new):
        raise UsageError(f"{new} is not a slug: write {slugify(new)}")
    if (options.root / f"content/{folder}/{new}.md").exists():
        raise UsageError(f"content/{folder}/{new}.md is there: use merge to make the two one")
    content, files = load_files(options.root)
    work = _Work(options.root)
    _retarget(work, files, folder, old, new)
    _move(work, f"content/{folder}/{old}.md", f"content/{folder}/{new}.md")
    if folder == "articles":
        _move(work, f"content/annotations/{old}.yaml", f"content/annotations/{new}.yaml")
        _follow(work, content, old, lambda ledger: renamed(ledger, old, Slug(new)))
    thing = _thing(content, folder, old)
    _finish(work, console, {_address(thing): _address(replace(thing, slug=Slug(new)))})


def merge(options: Namespace, console: Console) -> None:
    """Make two things one: what was said of the first is said of the second."""
    folder, old = _named(options.root, options.what)
    other, new = _named(options.root, options.into)
    if (folder, old) == (other, new) or folder != other:
        raise UsageError(f"{folder}/{old} and {other}/{new} cannot be one")
    content, files = load_files(options.root)
    one, stays = _thing(content, folder, old), _thing(content, folder, new)
    work = _Work(options.root)
    _retarget(work, files, folder, old, new)
    path = f"content/{folder}/{new}.md"
    if isinstance(one, Entity) and isinstance(stays, Entity):
        names = (*stays.aliases, one.name, *one.aliases)
        _say(work, path, "aliases", flow(_others(names, stays.name)))
        _say_tags(work, path, one, stays)
        _add_words(work, path, one.body, stays.body)
    elif isinstance(one, Event) and isinstance(stays, Event):
        names = (*stays.aliases, one.title, *one.aliases)
        _say(work, path, "aliases", flow(_others(names, stays.title)))
        _say_tags(work, path, one, stays)
        participants = (*stays.participants, *one.participants)
        _say(work, path, "participants", flow(tuple(dict.fromkeys(participants))))
        relations = {r: None for r in (*stays.relations, *one.relations) if r.event not in (old, new)}
        _say(work, path, "relations", relations_yaml(relations) or "[]")
        _add_words(work, path, one.body, stays.body)
    else:
        _append_notes(work, content, old, new)
        reason = f"the same article as {new}"
        _follow(work, content, old, lambda ledger: discarded(ledger, old, reason))
    work.texts[f"content/{folder}/{old}.md"] = None
    _finish(work, console, {_address(one): _address(stays)})


def remove(options: Namespace, console: Console) -> None:
    """Take a thing away that nothing else speaks of."""
    folder, slug = _named(options.root, options.what)
    content, files = load_files(options.root)
    if told := [*_speaking(files, folder, slug)]:
        raise ProblemsError(told)
    work = _Work(options.root)
    if folder == "articles":
        _follow(work, content, slug, lambda ledger: discarded(ledger, slug))
        if any(note.article == slug for note in content.annotations):
            work.texts[f"content/annotations/{slug}.yaml"] = None
    work.texts[f"content/{folder}/{slug}.md"] = None
    _finish(work, console, {_address(_thing(content, folder, slug)): "gone"})


def _named(root: Path, what: str) -> tuple[str, Slug]:
    """Return the folder and the slug of the only file that is meant."""
    path = PurePosixPath(what.rstrip("/"))
    slug, given = path.name.removesuffix(".md"), path.parent.name
    folders = [f for f in FOLDERS if given in ("", f) and (root / f"content/{f}/{slug}.md").is_file()]
    if len(folders) == 1 and SLUG.fullmatch(slug):
        return folders[0], Slug(slug)
    if folders:
        raise UsageError(
            f"several things are called {slug}: write {' or '.join(f'{f}/{slug}' for f in folders)}"
        )
    raise UsageError(f"no file in content/ is called {what}: what was found is adopted or refused first")


def _thing(content: Content, folder: str, slug: Slug) -> Thing:
    things: Mapping[str, tuple[Thing, ...]] = {
        "articles": content.articles,
        "events": content.events,
        "entities": content.entities,
    }
    return next(thing for thing in things[folder] if thing.slug == slug)


def _address(thing: Thing) -> Url:
    match thing:
        case Article():
            return article_url(thing.slug)
        case Event():
            return event_url(thing.slug)
        case Entity():
            return entity_url(thing.kind, thing.slug)


def _retarget(work: _Work, files: tuple[Faults, ...], folder: str, old: str, new: str) -> None:
    """Make every reference, and every link in what the curator wrote, name the other slug."""
    link = _wikilink(folder, old)
    for faults in files:
        if faults.path.startswith("content/ledger/"):
            continue  # which is changed as a whole
        own = [r for r in faults.references if (r.folder, r.slug) == (folder, old) and r.mark.line]
        text = read_file(work.root, faults.path).decode() if own or link.search(faults.text) else ""
        if text:
            text = edited(text, [Edit(r.mark, r.end, flow(new)) for r in own])
            if not faults.path.startswith("content/articles/"):
                text = link.sub(lambda match: f"[[{match[1]}{new}", text)
            work.texts[faults.path] = text


def _wikilink(folder: str, slug: str) -> re.Pattern[str]:
    """Return what finds a link to the slug, up to its words."""
    folders = "entities|people|organisations|places" if folder == "entities" else folder
    return re.compile(rf"\[\[((?:\.{{1,2}}/)*(?:(?:{folders})/)?){re.escape(slug)}(?=[\]|#\\])")


def _speaking(files: tuple[Faults, ...], folder: str, slug: str) -> Iterator[Problem]:
    """Yield a problem for each line that speaks of the thing; its own notes and ledger go with it."""
    link = _wikilink(folder, slug)
    hint = "change the line, or merge the one into another"
    for faults in files:
        if faults.path.startswith(("content/ledger/", f"content/{folder}/{slug}.md")):
            continue
        lines = {r.mark.line for r in faults.references if (r.folder, r.slug) == (folder, slug)}
        rows = enumerate(faults.text.split("\n"), 1)
        lines |= {n for n, row in rows if link.search(row) and "/articles/" not in faults.path}
        for line in sorted(lines - {0}):
            message = f"the line speaks of {folder}/{slug}"
            yield Problem(path=faults.path, line=line, code="still-named", message=message, hint=hint)


def _move(work: _Work, old: str, new: str) -> None:
    if (work.root / old).is_file():
        work.texts[new] = work.text(old)
        work.texts[old] = None


def _follow(work: _Work, content: Content, slug: Slug, change: Callable[[Ledger], Ledger]) -> None:
    """Change each ledger that makes the article."""
    for ledger in content.ledgers:
        path = f"content/ledger/{ledger.seed}.yaml"
        if any(span.article == slug for span in ledger.ranges) or slug in dict(ledger.written):
            work.texts[path] = edited_ledger(work.text(path), change(ledger))


def _append_notes(work: _Work, content: Content, old: Slug, new: Slug) -> None:
    """Put the notes of one article behind those of another, be their words there or not."""
    notes = [note for note in content.annotations if note.article == old]
    if notes:
        path = f"content/annotations/{new}.yaml"
        before = work.text(path) if (work.root / path).is_file() else ""
        before += "" if before.endswith("\n") or not before else "\n"
        work.texts[path] = before + annotations_yaml(notes)
        work.texts[f"content/annotations/{old}.yaml"] = None


def _say(work: _Work, path: str, key: str, value: str) -> None:
    """Make a key of a file's front matter have this value, where it has another one."""
    text = work.text(path)
    work.texts[path] = edited(text, [key_edit(text, path, key, value)])


def _say_tags(work: _Work, path: str, one: Event | Entity, stays: Event | Entity) -> None:
    """Let what stays have the tags of both."""
    if not set(one.tags) <= set(stays.tags):
        _say(work, path, "tags", flow(tuple(dict.fromkeys((*stays.tags, *one.tags)))))


def _add_words(work: _Work, path: str, more: str, there: str) -> None:
    """Put what was written of the one behind what was written of the other."""
    if more and more != there:
        work.texts[path] = work.text(path).rstrip("\n") + f"\n\n{more}\n"


def _others(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in names if other != name))


def _finish(work: _Work, console: Console, leads: Mapping[Url, str]) -> None:
    """Write everything down, and where the old address leads now; then read all of it again."""
    with door.alone(work.root):
        for told in work.done():
            console.say(told)
        record(work.root, {str(address): str(end) for address, end in leads.items()})
    load_content(work.root)
