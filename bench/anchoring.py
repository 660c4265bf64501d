"""What becomes of notes when articles are edited: ours, beside anchoring by position and best score.

    python -m bench.anchoring STORIES.jsonl

STORIES is a file of ECB+ stories, a JSON object with a `text` a line, a sentence a line of it.
Quotations are sampled with a fixed seed, each is written as a note by the rules of `build.py annotate`,
and its article is given random edits of sentences: one put in from another story, taken out, moved,
repeated, or up to three words of it exchanged. Every word keeps a number through all edits, so that it
is known which words a note was on.

right      on just the words that it was written on
reported   on its words, in a paragraph that is no longer the same, and the curator is told
orphaned   on nothing, and the curator is told
altered    on words some of which are not those that it was written on, and no one is told
wrong      on none of the words that it was written on, and no one is told
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.articles import bare_article
from bench.best_score import anchor_by_score
from reading_room.markdown.text import fold, words_id
from reading_room.model import Annotation, Article, Paragraph, Slug, Text
from reading_room.notes.anchoring import Folded, anchor, fold_text, starts, touched
from reading_room.notes.contexts import selected
from reading_room.notes.diagnosis import diagnose
from reading_room.notes.nearest import nearest

SAMPLES, SEED, EDITS = 2000, 4, (1, 5, 20)
OUTCOMES = ("right", "reported", "orphaned", "altered", "wrong")
_SENTENCES = 3
_AROUND = 32
_KINDS = ("put in", "take out", "move", "repeat", "change")

Word = tuple[str, int]
"""A word, and the number that it keeps through all edits."""

Sentence = list[Word]
Story = list[list[Sentence]]
"""Paragraphs of a few sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A quotation, as either side keeps it."""

    story: int
    """Which story it is of."""
    words: frozenset[int]
    """The words that it is on."""
    note: Annotation
    """As `build.py annotate` writes it."""
    hint: int
    """First code point in the text."""
    prefix: str
    """32 code points before it."""
    suffix: str
    """32 code points behind it."""


class Editor:
    """Makes random edits; gives each word that comes into a text a number of its own."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a sample, not a secret
        self._next = 0

    def numbered(self, words: Sequence[str]) -> Sentence:
        """Return the words with new numbers."""
        first, self._next = self._next, self._next + len(words)
        return list(zip(words, range(first, self._next), strict=True))

    def edit(self, story: Story, stories: Sequence[Story]) -> Story:
        """Return the story with one edit of a sentence."""
        edited = [list(paragraph) for paragraph in story]
        paragraph, at = self._place(edited)
        match self.random.choice(_KINDS):
            case "put in":
                paragraph.insert(at, self._copy(self._sentence(stories)))
            case "repeat":
                other, place = self._place(edited)
                other.insert(place, self._copy(paragraph[at]))
            case "change":
                paragraph[at] = self._changed(paragraph[at], stories)
            case kind if sum(map(len, edited)) > 1:
                sentence = paragraph.pop(at)
                edited = [p for p in edited if p]
                if kind == "move":
                    other, place = self._place(edited)
                    other.insert(place, sentence)
        return edited

    def _place(self, story: Story) -> tuple[list[Sentence], int]:
        places = [(paragraph, at) for paragraph in story for at in range(len(paragraph))]
        return self.random.choice(places)

    def _sentence(self, stories: Sequence[Story]) -> Sentence:
        paragraph, at = self._place(self.random.choice(stories))
        return paragraph[at]

    def _copy(self, sentence: Sentence) -> Sentence:
        return self.numbered([word for word, _ in sentence])

    def _changed(self, sentence: Sentence, stories: Sequence[Story]) -> Sentence:
        words = list(sentence)
        for _ in range(self.random.randint(1, 3)):
            others = self.random.choices(self._sentence(stories), k=self.random.randint(1, 2))
            at = self.random.randrange(len(words))
            words[at : at + 1] = self._copy(others)
        return words


def read_stories(path: Path, editor: Editor) -> list[Story]:
    """Return the stories, every few sentences a paragraph."""
    stories = []
    for line in path.read_text("utf-8").splitlines():
        lines = (fold(text).split() for text in json.loads(line)["text"].split("\n"))
        sentences = [editor.numbered(words) for words in lines if words]
        stories.append([sentences[i : i + _SENTENCES] for i in range(0, len(sentences), _SENTENCES)])
    return stories


def words_of(story: Story) -> Iterator[Word]:
    """Yield the words of a story in order."""
    return (pair for paragraph in story for sentence in paragraph for pair in sentence)


def article_of(story: Story) -> Article:
    """Return the story as an article."""
    seen: Counter[str] = Counter()
    paragraphs = []
    for sentences in story:
        text = " ".join(word for word, _ in words_of([sentences]))
        id = words_id(text)
        seen[id] += 1
        id = id if seen[id] == 1 else f"{id}-{seen[id]}"
        paragraphs.append(Paragraph(id=id, kind="p", text=text, spans=(), before=()))
    return bare_article("story", Text(paragraphs=tuple(paragraphs), after=()))


def numbers(story: Story, start: int, end: int) -> frozenset[int]:
    """Return the words that a stretch of the article's folded words touches."""
    found, at = set(), 0
    for word, number in words_of(story):
        if at < end and start < at + len(word):
            found.add(number)
        at += len(word) + 1
    return frozenset(found)


def sample(stories: Sequence[Story], editor: Editor) -> Sample:
    """Return a quotation of 3 to 15 words of a story; it may run on into the next sentence."""
    which = editor.random.randrange(len(stories))
    words = list(words_of(stories[which]))
    size = min(editor.random.randint(3, 15), len(words))
    first = editor.random.randrange(len(words) - size + 1)
    text = fold_text(article_of(stories[which]).text)
    start = sum(len(word) + 1 for word, _ in words[:first])
    quote = " ".join(word for word, _ in words[first : first + size])
    end = start + len(quote)
    return Sample(
        story=which,
        words=frozenset(number for _, number in words[first : first + size]),
        note=selected(note_on(quote), text, start),
        hint=start,
        prefix=text.words[max(0, start - _AROUND) : start],
        suffix=text.words[end : end + _AROUND],
    )


def note_on(quote: str) -> Annotation:
    """Return a note on these words, without context."""
    return Annotation(
        id=Slug("note"),
        article=Slug("story"),
        quote=quote,
        prefix="",
        suffix="",
        note="x",
        tags=(),
        color=None,
        created=None,
        author=None,
        everywhere=False,
        line=1,
    )


def by_us(sample: Sample, story: Story, counts: Counter[str]) -> str:
    """Return what becomes of our note; count what the curator is told of one that lost its words."""
    article = article_of(story)
    text = fold_text(article.text)
    (anchored,) = anchor([sample.note], [article])
    if not anchored.places:
        if all(problem.warning for problem in diagnose([anchored], [article])):
            return "wrong"
        _count_proposal(sample, story, text, counts)
        return "orphaned"
    (start,) = starts(sample.note, text)
    judged = _judged(sample, story, text, start, start + len(sample.note.quote))
    if anchored.changed:
        counts["reported and on other words"] += judged != "right"
        return "reported"
    return judged


def by_score(sample: Sample, story: Story) -> str:
    """Return what becomes of a note that goes to the best score."""
    text = fold_text(article_of(story).text)
    found = anchor_by_score(text.words, sample.note.quote, sample.prefix, sample.suffix, sample.hint)
    return _judged(sample, story, text, *found) if found else "orphaned"


def _judged(sample: Sample, story: Story, text: Folded, start: int, end: int) -> str:
    """A paragraph that was taken out and put back, word for word, is the paragraph that it was."""
    there = numbers(story, start, end)
    around = touched(text, start, end)
    same = (text.words[start:end], words_id(around)) == (sample.note.quote, sample.note.paragraph)
    if there == sample.words or (same and around.count(sample.note.quote) == 1):
        return "right"
    return "altered" if there & sample.words else "wrong"


def _count_proposal(sample: Sample, story: Story, text: Folded, counts: Counter[str]) -> None:
    """Count notes at least half of whose words are left, apart, and proposals that have some of them."""
    left = {number for _, number in words_of(story)} & sample.words
    if sample.note.quote not in text.words and len(left) * 2 >= len(sample.words):
        passage = nearest(text.words, sample.note.quote)
        counts["orphaned with half its words left"] += 1
        counts["... that the proposal leads to"] += bool(
            passage and numbers(story, passage.start, passage.end) & left
        )


def main() -> None:
    """Print the shares after so many edits, and the time that each way takes for a note."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("stories", type=Path)
    editor = Editor(SEED)
    stories = read_stories(parser.parse_args().stories, editor)
    samples = [sample(stories, editor) for _ in range(SAMPLES)]
    print(f"{'edits':>5} {'anchored by':12}", *(f"{name:>9}" for name in OUTCOMES), f"{'ms/note':>8}")
    for edits in EDITS:
        edited = []
        for taken in samples:
            story = stories[taken.story]
            for _ in range(edits):
                story = editor.edit(story, stories)
            edited.append((taken, story))
        counts: Counter[str] = Counter()
        began = time.perf_counter()
        _print(edits, "exact place", Counter(by_us(*pair, counts) for pair in edited), began)
        began = time.perf_counter()
        _print(edits, "best score", Counter(by_score(*pair) for pair in edited), began)
        for name, count in counts.items():
            print(f"{'':5} {name}: {count}")


def _print(edits: int, name: str, outcomes: Counter[str], began: float) -> None:
    cost = (time.perf_counter() - began) / SAMPLES * 1e3
    shares = (f"{outcomes[outcome] / SAMPLES:9.4f}" for outcome in OUTCOMES)
    print(f"{edits:5} {name:12}", *shares, f"{cost:8.2f}", flush=True)


if __name__ == "__main__":
    main()
