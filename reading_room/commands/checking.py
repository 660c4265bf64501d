"""Check: is all as it was written? Record: does each address lead on? Schema: what may be written?"""

import json
from argparse import Namespace

from reading_room.commands import UsageError
from reading_room.console import Console
from reading_room.content import load_content
from reading_room.content.schema import json_schema
from reading_room.content.site import record
from reading_room.errors import ProblemsError
from reading_room.ingest.check import check_sources
from reading_room.link import doubts, link
from reading_room.notes.anchoring import told_everywhere
from reading_room.publish.check import check_paragraphs, check_published, check_site, page_addresses


def check(options: Namespace, console: Console) -> None:
    """Say what is wrong with content, seeds and the built site."""
    content = load_content(options.root)
    archive = link(content)
    found = [*doubts(archive, content.articles), *check_sources(options.root, content.articles)]
    site = options.root / "site"
    try:
        check_site(site, options.base_url or content.site.base_url)
    except ProblemsError as error:
        found += error.problems
    if site.is_dir():
        found += check_published(site, content.published)
        found += check_paragraphs(site, archive.content.articles)
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


def show_schema(_: Namespace, console: Console) -> None:
    """Print JSON Schema 2020-12."""
    console.say(json.dumps(json_schema(), indent=2, ensure_ascii=False))
