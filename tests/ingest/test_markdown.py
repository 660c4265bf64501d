"""An article's body in Markdown has the words of its lines, all of them and no others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.ingest.markdown import body_markdown, words_of
from archive.ingest.piece import BODY_ROLES, Line
from archive.ingest.words import fold
from archive.model import Role, Slug
from archive.text import plain

MARKS = st.text(alphabet="#*_-+=>|`~[]()<>&!:.\\1 29a\u00a0é;x", max_size=30)
TEXTS = st.one_of(MARKS, st.text(max_size=40))
ROLES = st.sampled_from(sorted(BODY_ROLES))


def lines_of(texts: list[tuple[str, Role]]) -> list[Line]:
    return [
        Line(number=n, text=fold(text), role=role, article=Slug("a"))
        for n, (text, role) in enumerate(texts, 1)
        if fold(text)
    ]


def shown(markdown: str) -> str:
    return "".join(plain(markdown).split())


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(TEXTS, ROLES), max_size=8))
def test_every_word_is_kept(texts: list[tuple[str, Role]]) -> None:
    """Whatever characters the lines hold, a reader of the body sees the words of the lines."""
    lines = lines_of(texts)
    seen, printed = (
        shown(body_markdown(lines)),
        "".join("".join(words_of(line).split()) for line in lines),
    )
    # A list whose items can't be numbered as printed keeps its marks as words.
    assert seen == printed or seen == "".join("".join(line.text.split()) for line in lines)
