"""What is wrong with a note's anchor, told with the line of YAML that would settle it.

Fuzzy matching proposes here; no note is ever anchored by it. The archive is searched only for notes
whose words are not in their own article, for all of them at once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reading_room.content.yaml_writing import quoted
from reading_room.errors import Problem
from reading_room.markdown.text import fold
from reading_room.model import Anchored, Annotation, Article, Slug
from reading_room.notes.anchoring import (
    Folded,
    FoldedTexts,
    find,
    folded_texts,
    paragraph_around,
    places,
    starts,
)
from reading_room.notes.contexts import SAFE, Context, near_context, telling_context
from reading_room.notes.nearest import Passage, candidates, difference, nearest

_SHOWN = 3
"""Places that a message lists, of however many there are."""

_ABROAD = 0.25
"""Edits for each token by which a passage must be nearer that is not in the note's own article."""

Elsewhere = Mapping[str, tuple[Slug, ...]]
"""For the words of each note that is lost, the other articles that have words like them."""


def diagnose(anchored: Iterable[Anchored], articles: Sequence[Article]) -> tuple[Problem, ...]:
    """Return an error for each orphan, and a warning for each note that should be read again."""
    folded = folded_texts(articles)
    notes = [(note, note.annotation) for note in anchored]
    lost = [
        written.quote for _, written in notes if not find(folded(written.article).words, written.quote)
    ]
    texts = ((article.slug, folded(article.slug).words) for article in articles)
    elsewhere = candidates(lost, texts) if lost else {}
    titles = {article.slug: fold(article.title) for article in articles}
    return tuple(
        problem
        for note, written in notes
        for problem in (*_at_home(note, folded, elsewhere, titles), *_abroad(written, articles, folded))
    )


def _at_home(
    note: Anchored, folded: FoldedTexts, elsewhere: Elsewhere, titles: Mapping[Slug, str]
) -> Iterator[Problem]:
    written = note.annotation
    home = folded(written.article)
    found, anywhere = starts(written, home), find(home.words, written.quote)
    if len(found) > 1:
        yield _ambiguous(written, home, found)
    elif not found and anywhere:
        yield _out_of_context(written, home, anywhere)
    elif not found and fold(written.quote) in titles[written.article]:
        message, hint = "stand in the title, which has no notes", "quote words of the text"
        yield _problem(written, "lost-quotation", message, hint)
    elif not found:
        yield _lost(written, folded, elsewhere)
    elif note.changed:
        yield _changed_around(written, home, found[0])
    elif not any(place.article == written.article for place in note.places):
        yield _problem(written, "split-character", "begin or end inside a character", "quote it whole")
    if len(found) == 1 and _is_short(written):
        yield _short(written, home, found[0])


def _ambiguous(note: Annotation, home: Folded, found: Sequence[int]) -> Problem:
    hint = ["to choose one, write below the quotation:", *_choices(note, home, found)]
    return _problem(note, "ambiguous-quotation", f"stand in {len(found)} places", *hint)


def _out_of_context(note: Annotation, home: Folded, found: Sequence[int]) -> Problem:
    message = "are in the article, but with other words before or behind them"
    hint = ["instead of its prefix and suffix, write:", *_choices(note, home, found)]
    return _problem(note, "changed-context", message, *hint)


def _lost(note: Annotation, folded: FoldedTexts, elsewhere: Elsewhere) -> Problem:
    """Tell whether the words have changed, moved, or both, or are nowhere."""
    proposed = _proposed(note, folded, elsewhere)
    if proposed is None:
        hint = "give the note the words that it is about, or remove it"
        return _problem(note, "lost-quotation", "are nowhere in the archive, nor any like them", hint)
    slug, passage = proposed
    text = folded(slug)
    there = text.words[passage.start : passage.end]
    lines = [f"quote: {quoted(there)}"]
    lines += context_lines(*(telling_context(text.words, passage.start, passage.end) or ("", "")))
    where = f"paragraph {places(text, slug, passage.start, passage.end)[0].paragraph}"
    shown = [difference(fold(note.quote), there)]
    if slug == note.article:
        hints = [*shown, f"if the note still holds, write instead ({where}):", *lines]
        return _problem(note, "changed-quotation", "have changed in the article", *hints)
    same = there == fold(note.quote)
    message = f"are not in the article, but {slug} has {'them' if same else 'some like them'}"
    move = f"move the note to content/annotations/{slug}.yaml, with ({where}):"
    return _problem(note, "moved-quotation", message, *([] if same else shown), move, *lines)


def _proposed(
    note: Annotation, folded: FoldedTexts, elsewhere: Elsewhere
) -> tuple[Slug, Passage] | None:
    """Return the nearest passage; one of another article must be much nearer, or the very words."""
    quote = fold(note.quote)
    slugs = dict.fromkeys((note.article, *elsewhere.get(note.quote, ())))
    near = [(slug, found) for slug in slugs if (found := nearest(folded(slug).words, quote))]

    def rank(proposed: tuple[Slug, Passage]) -> float:
        slug, passage = proposed
        return passage.distance + (_ABROAD if slug != note.article and passage.distance else 0)

    return min(near, key=rank, default=None)


def _changed_around(note: Annotation, home: Folded, start: int) -> Problem:
    message = "still stand in one place, but the paragraph around them is another"
    hints = ("if the note still holds, write:", f"paragraph: {paragraph_around(note, home, start)}")
    return _problem(note, "changed-paragraph", message, *hints, warning=True)


def _is_short(note: Annotation) -> bool:
    return len(fold(note.quote)) < SAFE and not (note.prefix or note.suffix)


def _short(note: Annotation, home: Folded, start: int) -> Problem:
    message = "are so few that an edit may soon put the same ones elsewhere"
    lines = context_lines(*near_context(home.words, start, start + len(fold(note.quote)), 3))
    return _problem(note, "short-quotation", message, "to be safe, write:", *lines, warning=True)


def _abroad(note: Annotation, articles: Sequence[Article], folded: FoldedTexts) -> Iterator[Problem]:
    """Tell in which other articles a note that is to show everywhere stands in several places."""
    for article in articles if note.everywhere else ():
        found = starts(note, folded(article.slug))
        if article.slug != note.article and len(found) > 1:
            message = f"stand in {len(found)} places of {article.slug}, where the note does not show"
            hint = "make the quotation longer, or leave that article out"
            yield _problem(note, "ambiguous-quotation", message, hint, warning=True)


def _choices(note: Annotation, home: Folded, found: Sequence[int]) -> Iterator[str]:
    """Yield the lines that would choose each place, behind a comment that shows it."""
    length = len(fold(note.quote))
    for start in found[:_SHOWN]:
        end = start + length
        before, behind = near_context(home.words, start, end, 6)
        (place, *_) = places(home, note.article, start, end)
        yield f"# {place.paragraph}: … {before}[{home.words[start:end]}]{behind} …"
        yield from _choice(telling_context(home.words, start, end))
    if len(found) > _SHOWN:
        yield f"# and {len(found) - _SHOWN} more"


def _choice(context: Context | None) -> Sequence[str]:
    if context is None:
        return ["# alike for long: quote more words"]
    return context_lines(*context) or ["# neither: the words stand in this place only"]


def context_lines(prefix: str, suffix: str) -> list[str]:
    """Return the lines of a note that give its context, where there is any."""
    return [f"{key}: {quoted(v)}" for key, v in (("prefix", prefix), ("suffix", suffix)) if v]


def _problem(note: Annotation, code: str, message: str, *hints: str, warning: bool = False) -> Problem:
    return Problem(
        path=f"content/annotations/{note.article}.yaml",
        line=note.line,
        column=0,
        code=code,
        message=f"the words of {note.id} {message}",
        hint="\n".join(hints),
        warning=warning,
    )
