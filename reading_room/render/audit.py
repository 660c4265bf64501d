"""The audit: what was checked of every note and every quotation when the site was built.

Each is looked up again in the article's text: the words that a page shows between marks must be, letter
for letter, those that stand at the stated place of the stated paragraph.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from reading_room.markdown.text import fold
from reading_room.model import Anchored, Place, Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.page_meta import Pager, View, paged
from reading_room.render.quotations import ShownQuotation
from reading_room.render.summaries import NoteSummary

AUDIT_URL = Url("/audit/")


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedNote:
    """What came of looking one note up."""

    item: NoteSummary
    places: int
    """In how many articles they were found."""
    holds: bool
    """Whether the words at each place are the note's."""
    changed: bool
    """Whether the paragraph around them is another than when the note was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedQuotation:
    """What came of looking one quotation up."""

    quotation: ShownQuotation
    """The quotation, with its sources."""
    holds: bool
    """Whether each source has the words where they are said to be."""
    agree: bool
    """Whether all sources have the same words."""


Audited = AuditedNote | AuditedQuotation


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditView(View):
    """All that a page of the audit depends on."""

    template: ClassVar[str] = "audit.html"
    notes: int
    """How many notes were looked up."""
    quotations: int
    """How many quotations were."""
    notes_hold: int
    """How many of the notes stand on their words."""
    quotations_hold: int
    """How many of the quotations are as their sources have them."""
    pager: Pager[Audited]
    """Some of them in groups: `faults`, which are to be looked at, then `notes`, then `quotations`."""


def audit_views(index: ArchiveIndex, quotations: Iterable[ShownQuotation]) -> Iterator[AuditView]:
    """Yield the views that say what was checked, first what a person should look at."""
    anchored = {note.annotation.id: note for note in index.archive.anchored}
    findings = [
        _audited_note(item, anchored[item.note.id], index.words) for item in index.note_lines.values()
    ]
    checked = [_audited_quotation(said, index.words) for said in quotations]
    everything: tuple[Audited, ...] = (*findings, *checked)
    ordered = sorted(everything, key=_rank)
    for pager in paged(AUDIT_URL, ordered, index.sizes["audited"], _group):
        yield AuditView(
            meta=pager.meta(index.say("audit.title"), index.say("audit.description"), "page", index.say),
            notes=len(findings),
            quotations=len(checked),
            notes_hold=sum(found.holds for found in findings),
            quotations_hold=sum(found.holds for found in checked),
            pager=pager,
        )


def _rank(found: Audited) -> int:
    """Order what is lost before what is changed, and both before what is as it should be."""
    if isinstance(found, AuditedQuotation):
        return 4 if found.holds else 2
    return (3 if not found.changed else 1) if found.holds else 0


def _group(found: Audited) -> tuple[str, str]:
    name = ("faults", "faults", "faults", "notes", "quotations")[_rank(found)]
    return name, name


def _audited_note(
    item: NoteSummary, note: Anchored, words: Mapping[Slug, Mapping[str, str]]
) -> AuditedNote:
    by_article: dict[Slug, list[Place]] = {}
    for place in note.places:
        by_article.setdefault(place.article, []).append(place)
    return AuditedNote(
        item=item,
        places=len(by_article),
        holds=bool(by_article) and all(_holds(note, p, words) for p in by_article.values()),
        changed=note.changed,
    )


def _holds(note: Anchored, places: Iterable[Place], words: Mapping[Slug, Mapping[str, str]]) -> bool:
    """Words that rights keep off the site are taken as they were when the note was anchored."""
    found = (words[p.article].get(p.paragraph, "")[p.start : p.end] or p.quote for p in places)
    return fold(" ".join(found)) == fold(note.annotation.quote)


def _audited_quotation(
    said: ShownQuotation, words: Mapping[Slug, Mapping[str, str]]
) -> AuditedQuotation:
    cited = [source.citation for source in said.sources]
    return AuditedQuotation(
        quotation=said,
        holds=all(c.words in words[c.article.slug][c.paragraph] for c in cited),
        agree=len({fold(c.words) for c in cited}) == 1,
    )
