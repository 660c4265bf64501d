"""Check and record: is everything as it was written, and does every address still lead on?"""

import hashlib
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from reading_room.commands import UsageError
from reading_room.console import Console
from reading_room.content import load_content
from reading_room.content.addresses import record
from reading_room.errors import Problem, ProblemsError
from reading_room.files import files_below, read_file
from reading_room.ingest.seed import decode_seed
from reading_room.link import doubts, link
from reading_room.markdown.text import fold
from reading_room.model import Article, Content, Seed
from reading_room.notes.anchoring import told_everywhere
from reading_room.publish.check import check_published, check_site, page_addresses


def check(options: Namespace, console: Console) -> None:
    """Say what is wrong with content, seeds and the built site."""
    content = load_content(options.root)
    archive = link(content)
    found = [*doubts(archive, content.articles), *_sources(options.root, content)]
    site = options.root / "site"
    try:
        check_site(site, options.base_url or content.site.base_url)
    except ProblemsError as error:
        found += error.problems
    found += check_published(site, content.published) if site.is_dir() else ()
    if any(not problem.warning for problem in found):
        raise ProblemsError(found)
    console.warn(found)
    console.say(told_everywhere(archive.anchored).rstrip("\n"))


def record_addresses(options: Namespace, console: Console) -> None:
    """Write down each address of the built site; with `--gone`, that others have no page any more."""
    site = options.root / "site"
    if not site.is_dir():
        raise UsageError(f"{site} is not there: build it first")
    published = {entry.address: entry for entry in load_content(options.root).published}
    pages = page_addresses(site)
    new = dict.fromkeys(pages - published.keys(), "here")
    lost = {a for a, entry in published.items() if not entry.gone and (entry.leads_to or a) not in pages}
    gone = dict.fromkeys(lost, "gone") if options.gone else {}
    record(options.root, {str(address): leads for address, leads in (new | gone).items()})
    told = f"{len(new)} new, {len(published) - len(lost)} as they were, {len(lost)}"
    fate = "gone" if options.gone else "without a page: see check"
    console.say(f"content/published.yaml: {told} {fate}")


def _sources(root: Path, content: Content) -> Iterator[Problem]:
    """Hold ledgers and articles to their seeds: every hash, and every word of evidence on its line."""
    data = {name: read_file(root, f"seeds/{name}") for name in files_below(root, "seeds")}
    hashes = {name: hashlib.sha256(raw).hexdigest() for name, raw in data.items()}
    for ledger in content.ledgers:
        if ledger.seed in data and hashes[ledger.seed] != ledger.sha256:
            message = f"seeds/{ledger.seed} is not the file that this ledger was made for"
            yield _problem(f"content/ledger/{ledger.seed}.yaml", "seed-changed", message, warning=True)
    for article in content.articles:
        if article.source and article.source.seed in data:
            path, seed = f"content/articles/{article.slug}.md", article.source.seed
            if article.source.sha256 != hashes[seed]:
                message = f"seeds/{seed} is not the file that this article was made from"
                yield _problem(path, "seed-changed", message, warning=True)
            else:
                yield from _evidence(path, article, decode_seed(data[seed], seed))


def _evidence(path: str, article: Article, seed: Seed) -> Iterator[Problem]:
    for found in article.evidence:
        line = seed.lines[found.line - 1 : found.line] if found.line else ()
        if found.line and not (line and fold(found.quote) in fold(line[0])):
            message = f'line {found.line} of seeds/{seed.name} does not say "{found.quote}"'
            yield _problem(path, "evidence-not-there", f"{found.field}: {message}")


def _problem(path: str, code: str, message: str, *, warning: bool = False) -> Problem:
    hint = "put back the file that it was made from, or make it again"
    return Problem(path=path, code=code, message=message, hint=hint, warning=warning)
