"""Arbitrary articles with mark-up, and words of theirs to write notes on."""

from dataclasses import replace

from hypothesis import strategies as st

from reading_room.model import Annotation, Article, Slug
from reading_room.notes.anchoring import Folded, fold_text
from tests.render.samples import note, plain

WORDS = st.sampled_from(
    [
        *("the", "ferry", "left", "*soft*", "**loud words**", "[link](/x)", "`code`", "a", ".", ","),
        *(
            "e\u0301t\u00e9",
            "a\u0323\u0307",
            "\u1112\u1161\u11ab",
            "習近平",
            "\u0e01\u0e33",
            "the ferry",
        ),
        *("“so”", "👩\u200d👧", "x\u00a0y", "half\\\nbreak", "<b>raw</b>", "&amp;"),
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
BLOCKS = st.builds(str.__add__, st.sampled_from(["", "", "# ", "- ", "> ", "1. ", "    "]), LINES)
BODIES = st.lists(BLOCKS, min_size=1, max_size=5).map("\n\n".join)
ARTICLES = st.builds(lambda body: plain("a", body), BODIES)


def annotation(quote: str, **changes: object) -> Annotation:
    """Return a note on these words of the article `a`."""
    written = note(plain("a", "x"), "x").annotation
    return replace(written, article=Slug("a"), quote=quote, **changes)  # type: ignore[arg-type]


def folded(article: Article) -> Folded:
    """Return the article's words."""
    return fold_text(article.text)


@st.composite
def selections(draw: st.DrawFn) -> tuple[Article, int, int]:
    """Draw an article, and where some of its words begin and end."""
    article = draw(ARTICLES.filter(lambda a: bool(folded(a).words)))
    words = folded(article).words
    start = draw(st.integers(0, len(words) - 1).filter(lambda at: words[at] != " "))
    end = draw(st.integers(start + 1, len(words)).filter(lambda at: words[at - 1] != " "))
    return article, start, end
