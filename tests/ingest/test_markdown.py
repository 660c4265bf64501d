"""An article's body in Markdown has the words of its lines, all of them and no others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reading_room.ingest.markdown import body_markdown, passages
from reading_room.ingest.markup import fold
from reading_room.ingest.seed_article import BODY_ROLES, Line
from reading_room.markdown.text import parse_text, plain
from reading_room.model import Role, Slug

MARKS = st.text(alphabet="#*_-+=>|`~[]()<>&!:.\\1 29a\u00a0é;x", max_size=30)
TEXTS = st.one_of(MARKS, st.text(max_size=40))
ROLES = st.sampled_from(sorted(BODY_ROLES))


def lines_of(texts: list[tuple[str, Role]]) -> list[Line]:
    return [
        Line(number=n, text=fold(text), role=role, article=Slug("a"))
        for n, (text, role) in enumerate(texts, 1)
        if fold(text)
    ]


def bare(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(TEXTS, ROLES), max_size=8))
def test_a_reader_sees_the_words_of_the_passages(texts: list[tuple[str, Role]]) -> None:
    """Whatever characters the lines hold, none of them is mark-up and none is lost."""
    made = tuple(passages(lines_of(texts)))
    words = "".join(word for passage in made for word in passage.words)
    assert bare(plain(body_markdown(made))) == bare(words)


@given(st.lists(st.tuples(TEXTS, ROLES), max_size=8))
def test_passages_have_the_words_of_the_lines(texts: list[tuple[str, Role]]) -> None:
    """Line by line, a passage has the whole text, but for the mark that its role stands for."""
    lines = lines_of(texts)
    words = [word for passage in passages(lines) for word in passage.words]
    assert len(words) == len(lines)
    for word, line in zip(words, lines, strict=True):
        mark = line.text.removesuffix(word)
        assert line.text.endswith(word)
        assert len(mark.strip()) <= 10
        assert not any(c.isalpha() for c in mark)


def body(*rows: tuple[Role, str]) -> str:
    lines = [
        Line(number=n, text=text, role=role, article=Slug("a")) for n, (role, text) in enumerate(rows)
    ]
    return body_markdown(passages(lines))


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines that were full go on in the next one; a short one ends its paragraph."""
    wrapped = (
        "The boards expect cost savings of a hundred and forty million a year",
        "by the end of the third full year. No closures are planned as a",
        "direct result.",
        "Completion is subject to the approval of both sets of shareholders,",
        "at meetings expected in the spring.",
    )
    made = parse_text(body(*((Role.BODY, line) for line in wrapped)))
    assert [p.text.count("\n") for p in made.paragraphs] == [2, 1]


def test_numbered_items_keep_their_numbers() -> None:
    """A list begins with the number that it was printed with; its items are one list."""
    made = body((Role.LIST, "3. Voss needed a picture."), (Role.LIST, "4) Reth needed her boats."))
    assert made == "3. Voss needed a picture.\n4. Reth needed her boats.\n"


def test_numbers_that_do_not_run_up_stay_as_printed() -> None:
    """Markdown would number the items anew; so they are paragraphs with their numbers as words."""
    made = body((Role.LIST, "1. First"), (Role.LIST, "3. Third"))
    assert plain(made) == "1. First\n3. Third"


def test_roles_become_mark_up() -> None:
    """Subheadings, bullets and quotations are what they are, without the marks of the dump."""
    made = body(
        (Role.SUBHEADING, "### Not about fish"),
        (Role.LIST, "• Boats"),
        (Role.LIST, "• Nets"),
        (Role.QUOTATION, "> It can wait."),
    )
    assert made == "## Not about fish\n\n- Boats\n- Nets\n\n> It can wait.\n"


def test_a_subheading_of_marks_alone_is_words() -> None:
    """Number signs at the end of a heading would close it; they are kept as words."""
    for words in ("#", "##", "C #", "a \\#"):
        assert plain(body((Role.SUBHEADING, words))) == words
