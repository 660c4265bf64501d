"""Links laid over an article's words."""

from dataclasses import replace

from reading_room.model import EntityKind, Mention, Ref, RefKind, Slug
from reading_room.render.article import link_marks
from tests.render.samples import PERSON, archive_of, mention, pages_of, place, plain

ARTICLE = plain("a", "Ada Moss met Ada.\n\nAda Moss left.\n\n## Ada Moss again\n\nAda Moss came.")
MOSS = replace(PERSON, slug=Slug("moss"), name="Moss", kind=EntityKind.PLACE)


def mentions(*entities: tuple[str, int]) -> tuple[Mention, ...]:
    """Return a mention of the person by these words of the paragraph with this number."""
    found = []
    for quote, number in entities:
        paragraph = ARTICLE.text.paragraphs[number]
        start = paragraph.text.index(quote)
        stands = replace(
            place(ARTICLE, quote), paragraph=paragraph.id, start=start, end=start + len(quote)
        )
        found.append(Mention(place=stands, target=Ref(RefKind.PERSON, Slug("ada-moss"))))
    return tuple(found)


def test_only_the_first_mention_in_a_section_is_a_link() -> None:
    """Not the next one, not one in a subheading; the section behind it begins anew."""
    all_four = mentions(("Ada Moss", 0), ("Ada Moss", 1), ("Ada Moss", 2), ("Ada Moss", 3))
    marks = link_marks(ARTICLE.text, all_four, str)
    linked = {id for id, spans in marks.items() if spans}
    assert linked == {ARTICLE.text.paragraphs[0].id, ARTICLE.text.paragraphs[3].id}


def test_the_longer_of_two_mentions_is_the_link() -> None:
    """A name inside a longer one is not a link of its own."""
    both = (mention(ARTICLE, "Moss", MOSS), mention(ARTICLE, "Ada Moss", PERSON))
    (spans,) = link_marks(ARTICLE.text, both, str).values()
    assert [(s.start, s.end, dict(s.attributes)["href"]) for s in spans] == [(0, 8, "/people/ada-moss/")]


def test_curated_names_are_linked_and_found_ones_are_not() -> None:
    """What only a program took for a name is listed on its page but leaves the text alone."""
    found = archive_of(ARTICLE, entities=(PERSON,), mentions=mentions(("Ada Moss", 0)))
    curated = replace(found, content=replace(found.content, entities=(PERSON,)))
    assert 'class="name"' not in pages_of(found)["/articles/a/"]
    link = '<a class="name" href="/room/people/ada-moss/">Ada Moss</a> met Ada.'
    assert link in pages_of(curated)["/articles/a/"]
