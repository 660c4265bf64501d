"""What it costs to anchor notes, and to tell of orphans, as an archive grows.

    python -m bench.orphans STORIES.jsonl

STORIES is a file of ECB+ stories. An article is two of them and 60 words drawn at random, so that none
is like another throughout; each has a note on ten of its words. Of ten notes one has a word exchanged,
one has words drawn at random, and one is written on another article than its own. The exponent is that
of the processor's time over the number of articles, from the smallest archive to the largest.
"""

import argparse
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.anchoring import Editor, Story, article_of, note_on, read_stories, words_of
from reading_room.model import Annotation, Article, Slug
from reading_room.notes.anchoring import anchor, fold_text
from reading_room.notes.diagnosis import diagnose

SIZES, SEED = (1250, 2500, 5000, 10_000), 4
_MOVED_BY = 7


def articles(
    count: int, stories: Sequence[Story], words: Sequence[str], editor: Editor
) -> list[Article]:
    """Return so many articles."""
    made = []
    for number in range(count):
        own = editor.numbered(editor.random.choices(words, k=60))
        story = [*editor.random.choice(stories), *editor.random.choice(stories), [own]]
        made.append(replace(article_of(story), slug=Slug(f"story-{number}")))
    return made


def notes(archive: Sequence[Article], words: Sequence[str], rng: random.Random) -> list[Annotation]:
    """Return a note for each article; three of ten are orphans."""
    made = []
    for number, article in enumerate(archive):
        there = fold_text(article.text).words.split()
        first = rng.randrange(len(there) - 10)
        quote, home = there[first : first + 10], article
        match number % 10:
            case 0:
                quote[4] = "exchanged"
            case 1:
                quote = rng.choices(words, k=10)
            case 2:
                home = archive[(number + _MOVED_BY) % len(archive)]
        note = note_on(" ".join(quote))
        made.append(replace(note, id=Slug(f"note-{number}"), article=home.slug))
    return made


def main() -> None:
    """Print the seconds for each size, and what was told."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("stories", type=Path)
    editor = Editor(SEED)
    stories = read_stories(parser.parse_args().stories, editor)
    words = [word for story in stories for word, _ in words_of(story)]
    times = []
    print(f"{'articles':>8} {'anchor s':>8} {'tell s':>8}")
    for size in SIZES:
        archive = articles(size, stories, words, editor)
        written = notes(archive, words, editor.random)
        began = time.process_time()
        anchored = anchor(written, archive)
        found = time.process_time()
        told = Counter(problem.code for problem in diagnose(anchored, archive))
        times.append((found - began, time.process_time() - found))
        print(
            f"{size:8} {times[-1][0]:8.2f} {times[-1][1]:8.2f}", dict(sorted(told.items())), flush=True
        )
    growth = math.log(SIZES[-1] / SIZES[0])
    exponents = [
        math.log(last / first) / growth for first, last in zip(times[0], times[-1], strict=True)
    ]
    print("exponent", *(f"{exponent:8.2f}" for exponent in exponents))


if __name__ == "__main__":
    main()
