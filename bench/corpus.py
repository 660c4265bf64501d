"""An invented archive of any size: `python -m bench.corpus COUNT FOLDER`.

Articles of about 800 words, invented ones and English ones, whose frequencies fall as those of a
language do, each about its own subject. Two to eight articles tell each event: on its day and the next
ones, with its people, its place and its figure. A third have a note; a twentieth of the people and
places are curated, with other names; so are some events. The same count makes the same files.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, count
from pathlib import Path

WORDS = 800
"""Words of an article."""

_COMMON = (
    "the of to and a in that it is was for on with as he at by from his have are this be not they "
    "which had but she were one all their there been has when who will more no if out so up what "
    "about than into them can only other time new some could these two may first then do any like "
    "over such our also after"
)
_SYLLABLES = (
    "ba be bo ca ce co da de di do fa fe fi ga ge go ha he ho ka la le li lo lu ma me mi mo na ne ni "
    "no pa pe pi po ra re ri ro sa se si so ta te ti to tu va ve vi vo"
)
_FIRST = "Ada Bo Carla Dan Eva Finn Gus Hana Ida Jon Kate Leo Mira Nils Orla Paul Rosa Sam Tess Vera"
_DEEDS = (
    ("opened the new bridge", "opening of the bridge"),
    ("signed the harbour treaty", "harbour treaty"),
    ("resigned over the budget", "resignation"),
    ("closed the old mine", "closing of the mine"),
    ("launched a weather satellite", "launch of the satellite"),
    ("called a general strike", "general strike"),
    ("won the election", "election"),
    ("met the council", "meeting with the council"),
)
_START = date(2010, 1, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What some articles tell."""

    day: date
    """When."""
    people: tuple[str, str]
    """Who."""
    place: str
    """Where."""
    deed: tuple[str, str]
    """What was done, as a verb's phrase and as a noun's."""
    figure: int
    """A number that all of them have."""


class Writer:
    """Writes an archive from one source of chance."""

    def __init__(self, articles: int, length: int) -> None:
        """Choose the words, people and places of an archive of articles of so many words."""
        self.length = length
        self.chance = random.Random(1)  # noqa: S311 - not a secret
        self.syllables, self.first = _SYLLABLES.split(), _FIRST.split()
        words = [self._word() for _ in range(30_000)]
        self.words = [*_COMMON.split(), *dict.fromkeys(words)]
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self.subject = self.words
        surnames = [self._word().capitalize() for _ in range(max(8, articles // 8))]
        self.people = [f"{self.chance.choice(self.first)} {name}" for name in dict.fromkeys(surnames)]
        places = (f"Port {self._word().capitalize()}" for _ in range(max(4, articles // 20)))
        self.places = list(dict.fromkeys(places))

    def happening(self, number: int, total: int) -> Happening:
        """Return one event; their days spread over twelve years."""
        pair = self.chance.sample(self.people, 2)
        return Happening(
            day=_START + timedelta(days=number * 4380 // max(total, 1)),
            people=(pair[0], pair[1]),
            place=self.chance.choice(self.places),
            deed=self.chance.choice(_DEEDS),
            figure=self.chance.randrange(12, 990),
        )

    def sentence(self, length: int) -> str:
        """Return a sentence of so many words, half of them of the article's subject."""
        common = self.chance.choices(self.words, cum_weights=self.weights, k=length // 2)
        words = common + self.chance.choices(self.subject, k=length - length // 2)
        self.chance.shuffle(words)
        return f"{' '.join(words).capitalize()}."

    def paragraphs(self, told: Happening) -> Iterator[str]:
        """Give the paragraphs of an article about an event."""
        who, other = told.people
        self.subject = self.chance.choices(self.words, cum_weights=self.weights, k=200)
        day = f"{told.day:%B} {told.day.day}, {told.day.year}"
        yield (
            f"{who} {told.deed[0]} in {told.place} on {told.day:%A}, {day}, with {told.figure} guests. "
            f"{self.sentence(20)}"
        )
        words = 40
        while words < self.length:
            name = self.chance.choice((who, other, other.split()[1], self.chance.choice(self.people)))
            said = f"“{self.sentence(14)[:-1]},” said {name}." if self.chance.random() < 0.3 else ""
            back = (
                f"The {told.deed[1]} came {self.chance.choice(('days', 'weeks'))} after." if said else ""
            )
            body = " ".join(self.sentence(self.chance.randrange(9, 25)) for _ in range(4))
            middle = f"{name} spoke in {told.place} too." if self.chance.random() < 0.5 else ""
            paragraph = " ".join(part for part in (said, body, middle, back) if part)
            words += len(paragraph.split())
            yield paragraph

    def _word(self) -> str:
        return "".join(self.chance.choices(self.syllables, k=self.chance.choice((2, 3, 3, 4))))


def write(articles: int, root: Path, length: int = WORDS) -> None:
    """Write an archive of articles of so many words below `root/content/`."""
    writer = Writer(articles, length)
    for folder in ("articles", "events", "entities", "annotations", "pages"):
        (root / "content" / folder).mkdir(parents=True, exist_ok=True)
    site = (
        "title: The Long Shelf",
        "description: Invented.",
        "base_url: https://shelf.example/",
        "language: en",
    )
    _file(root, "site.yaml", "\n".join(site))
    for number, (happening, told) in enumerate(_share(writer, articles)):
        for place in told:
            _write_article(writer, happening, place, root)
        if number % 25 == 0:
            _file(root, f"events/event-{number:05}.md", _event(happening, number))
    for name in writer.people[::20]:
        _file(root, f"entities/{_slug(name)}.md", _entity(name, "person", [name.split()[1]]))
    for name in writer.places[::20]:
        _file(root, f"entities/{_slug(name)}.md", _entity(name, "place", [f"Old {name}"]))


def _share(writer: Writer, articles: int) -> Iterator[tuple[Happening, range]]:
    """Give each event with the numbers of the articles that tell it."""
    total = articles // 5
    at = 0
    for number in count():
        size = min(writer.chance.randrange(2, 9), articles - at)
        yield writer.happening(min(number, total), total), range(at, at + size)
        at += size
        if at >= articles:
            return


def _write_article(writer: Writer, told: Happening, number: int, root: Path) -> None:
    day = told.day + timedelta(days=writer.chance.randrange(3))
    slug = f"{day}-article-{number:05}"
    title = f"{told.people[0]} {told.deed[0]} in {told.place}"
    body = list(writer.paragraphs(told))
    front = (
        f'---\ntitle: "{title}"\nauthors: [{writer.chance.choice(writer.first)} Reporter]\n'
        f"publisher: Paper {writer.chance.randrange(40)}\npublished: {day}\nlanguage: en\n---\n\n"
    )
    _file(root, f"articles/{slug}.md", front + "\n\n".join(body) + "\n")
    if number % 3 == 0:
        quote = body[0].partition(". ")[0]
        note = f"See also the {told.deed[1]} of *another* year."
        _file(
            root,
            f"annotations/{slug}.yaml",
            f'- id: note-{number}\n  quote: "{quote}"\n  note: "{note}"\n',
        )


def _event(told: Happening, number: int) -> str:
    title = f"{told.deed[1].capitalize()} in {told.place} ({number})"
    return f'---\ntitle: "{title}"\ndate: {told.day}\n---\n\nAn invented event.\n'


def _entity(name: str, kind: str, aliases: Sequence[str]) -> str:
    return f"---\nname: {name}\nkind: {kind}\naliases: [{', '.join(aliases)}]\n---\n\nInvented.\n"


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _file(root: Path, path: str, text: str) -> None:
    (root / "content" / path).write_text(text, encoding="utf-8")


def main() -> None:
    """Write an archive of the given size into a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(options.count, options.folder)


if __name__ == "__main__":
    main()
