"""Every link, anchor and id of a built site, checked against its files."""

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from reading_room.errors import Problem, ProblemsError
from reading_room.model import Article, PublishedAddress, Ref, RefKind, Url
from reading_room.publish.paths import MARKER, differences, read_manifest
from reading_room.slugs import address

_REFERENCES = {"href", "src", "action", "poster", "data"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A reference or an id, and where its element begins in the page's file."""

    value: str
    """As written, character references resolved."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1 in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one page refers to, and what of it can be referred to."""

    references: tuple[Mark, ...]
    """Links, sources, form targets, in the order of the page."""
    ids: tuple[Mark, ...]
    """All ids, repeated ones too."""


def check_site(site: Path, base_url: str) -> None:
    """Raise ProblemsError with each broken link and anchor, repeated id and changed file of a site.

    `base_url` is where the site is published. A link from the root of its host to what is outside that
    folder has forgotten the folder, and is broken; one with the host's name is another site's.
    """
    if not site.is_dir():
        raise ProblemsError([_problem("", None, "no-site", "There is no site.", "Build it first.")])
    files = sorted(f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file())
    pages = {f: read_document((site / f).read_text("utf-8")) for f in files if f.endswith(".html")}
    ids = {f: frozenset(m.value for m in page.ids) for f, page in pages.items()}
    targets = {f: ids.get(f) for f in files}
    problems = [p for f, page in pages.items() for p in _problems(f, page, base_url, targets)]
    problems += _changed(site, files)
    if problems:
        raise ProblemsError(problems)


def page_addresses(site: Path) -> set[Url]:
    """Return the addresses of all pages of a built site that are folders."""
    return {Url(f"/{_address(f.relative_to(site).as_posix())}") for f in site.rglob("index.html")}


def check_published(site: Path, published: Iterable[PublishedAddress]) -> Iterator[Problem]:
    """Yield a problem for each published address that has no page any more, with what to write."""
    pages = page_addresses(site)
    known = {entry.address for entry in published}
    for entry in published:
        wanted = entry.leads_to or entry.address
        if wanted not in pages:
            near = difflib.get_close_matches(wanted, sorted(pages), n=1, cutoff=0)
            hint = f"write {entry.address}: gone, or where its page is now: {entry.address}: {near[0]}"
            yield Problem(
                path="content/published.yaml",
                line=entry.line,
                code="vanished-address",
                message=f"{wanted} was published, and no page stands there now",
                hint=hint,
            )
    new = len(pages - known) if known else 0
    if new:
        message = f"{new} addresses of the site are not written down yet"
        hint = "run reading-room record before you publish them"
        yield Problem(
            path="content/published.yaml", code="new-addresses", message=message, hint=hint, warning=True
        )


def check_paragraphs(site: Path, articles: Iterable[Article]) -> Iterator[Problem]:
    """Yield each article whose page lacks a paragraph that the article has, by the hash of its words."""
    for article in articles:
        file = f"{address(Ref(RefKind.ARTICLE, article.slug))}index.html"[1:]
        html = (site / file).read_text("utf-8") if (site / file).is_file() else ""
        ids = {mark.value for mark in read_document(html).ids}
        if lost := next((p.id for p in article.text.paragraphs if p.id not in ids), None):
            hint = "Build the site again."
            message = f"It has no paragraph {lost}, and content/articles/{article.slug}.md has."
            yield replace(_problem(file, None, "stale-page", message, hint), warning=True)


def _changed(site: Path, files: Iterable[str]) -> Iterator[Problem]:
    """Yield each file that is not as the build wrote it, by the manifest that the build left."""
    hint = "Build the site again."
    if not (site / MARKER).is_file():
        yield _problem(MARKER, None, "no-manifest", "The hashes of the site's files are gone.", hint)
        return
    wanted = read_manifest(site)
    found = {f: hashlib.sha256((site / f).read_bytes()).hexdigest() for f in files if f != MARKER}
    for file, fault in differences(wanted, found):
        yield _problem(file, None, f"{fault}-file", f"The file is {fault} since the build.", hint)
    for file in sorted(found.keys() - wanted.keys()):
        yield _problem(file, None, "unknown-file", "No build has written this file.", hint)


def read_document(html: str) -> Document:
    """Return the references and the ids of one page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Document(references=tuple(reader.references), ids=tuple(reader.ids))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.references: list[Mark] = []
        self.ids: list[Mark] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        for name, value in attrs:
            if name == "id" or name in _REFERENCES:
                mark = Mark(value=value or "", line=line, column=column + 1)
                (self.ids if name == "id" else self.references).append(mark)


def _problems(
    file: str, page: Document, base_url: str, targets: Mapping[str, frozenset[str] | None]
) -> Iterator[Problem]:
    counts = Counter(mark.value for mark in page.ids)
    for mark in page.ids:
        if counts[mark.value] > 1:
            yield _problem(
                file, mark, "repeated-id", f'The id "{mark.value}" stands {counts[mark.value]} times.'
            )
    for mark in page.references:
        fault = _fault(mark.value, base_url, _address(file), targets)
        if fault:
            code, hint = fault
            yield _problem(file, mark, code, f'The link "{mark.value}" leads nowhere.', hint)


def _fault(
    link: str, base_url: str, page: str, targets: Mapping[str, frozenset[str] | None]
) -> tuple[str, str] | None:
    """Return the code and the hint of what is wrong with a page's link; None where nothing is."""
    parts, base = urlsplit(urljoin(base_url + page, link)), urlsplit(base_url)
    if (parts.scheme, parts.netloc) != (base.scheme, base.netloc):
        return None
    if not parts.path.startswith(base.path):
        hint = f"The site is published under {base.path}."
        return None if urlsplit(link).netloc else ("outside-site", hint)
    path = unquote(parts.path.removeprefix(base.path))
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in targets:
        return "broken-link", _nearest(file, targets)
    anchor = unquote(parts.fragment.partition(":~:")[0])
    ids = targets[file]
    if anchor and ids is not None and anchor not in ids:
        return "broken-anchor", _nearest(anchor, ids)
    return None


def _nearest(name: str, names: Mapping[str, object] | frozenset[str]) -> str:
    close = difflib.get_close_matches(name, sorted(names), n=1)
    return f"Did you mean {_address(close[0])}?" if close else ""


def _address(file: str) -> str:
    """Return a file's address below the base URL."""
    return file.removesuffix("index.html") if f"/{file}".endswith("/index.html") else file


def _problem(file: str, mark: Mark | None, code: str, message: str, hint: str = "") -> Problem:
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return Problem(path=f"site/{file}", line=line, column=column, code=code, message=message, hint=hint)
