"""Citations: what reference managers and readers copy."""

import json
import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from reading_room.model import Edtf
from reading_room.render.reference import article_reference, chicago, date_parts
from reading_room.render.reference_files import bibtex, citations, csl_json, ris
from tests.render.samples import ARTICLE, SAY, SITE, plain

REFERENCE = article_reference(ARTICLE, SITE)


def test_bibtex_escapes_what_tex_would_read() -> None:
    """Signs with a meaning in TeX stand for themselves, and names are not torn apart."""
    odd = replace(REFERENCE, title="100% {of} A_B & C\\D", authors=("Rust and Sons", "Ada Moss"))
    entry = bibtex(odd)
    assert "title = {{100\\% \\{of\\} A\\_B \\& C\\textbackslash{}D}}" in entry
    assert "author = {{Rust and Sons} and Ada Moss}" in entry


def test_bibtex_names_the_outlet_and_the_day() -> None:
    """An article of an outlet is an article in a journal, with the archive's copy in a note."""
    entry = bibtex(REFERENCE)
    assert entry.startswith("@article{2023-03-22-ferry,\n")
    for line in (
        "journal = {Harbour Post}",
        "month = mar",
        "day = {22}",
        "url = {https://post.example/ferry}",
    ):
        assert line in entry
    assert "\\url{https://example.org/room/articles/2023-03-22-ferry/}" in entry


def test_ris_is_a_newspaper_article() -> None:
    """Each field is a line of its own; a line break in a value cannot begin another."""
    lines = ris(replace(REFERENCE, title="A ferry\nER  - leaves")).split("\r\n")
    assert lines[0] == "TY  - NEWS" and lines[-2:] == ["ER  - ", ""]
    assert "TI  - A ferry ER - leaves" in lines and "DA  - 2023/03/22/" in lines


def test_csl_json_has_literal_names_and_date_parts() -> None:
    """No part of a name is guessed to be the family's."""
    (item,) = json.loads(csl_json(REFERENCE))
    assert item["author"] == [{"literal": "Ada Moss"}]
    assert item["issued"] == {"date-parts": [[2023, 3, 22]]}
    assert item["container-title"] == "Harbour Post"


def test_tags_are_keywords() -> None:
    """A library's program keeps them, and gives them back to the import."""
    tagged = article_reference(replace(ARTICLE, tags=("ferries", "winter & ice")), SITE)
    assert "keywords = {ferries, winter \\& ice}" in bibtex(tagged)
    assert "KW  - ferries\r\nKW  - winter & ice\r\n" in ris(tagged)
    assert json.loads(csl_json(tagged))[0]["keyword"] == "ferries, winter & ice"


def test_what_is_not_known_is_left_out() -> None:
    """An article without author, outlet and date has none in any citation."""
    bare = article_reference(plain("bare", title="Bare"), SITE)
    address = "https://example.org/room/articles/bare/"
    assert chicago(bare, SAY).striptags() == f"“Bare,” {address}."
    assert chicago(replace(bare, url=None), SAY).striptags() == "“Bare”."
    assert chicago(replace(bare, url=None, supplied=True), SAY).striptags() == "Bare."
    assert json.loads(csl_json(bare))[0].keys() & {"author", "issued", "container-title"} == set()
    assert "author" not in bibtex(bare) and "AU" not in ris(bare)


def test_a_citation_in_words() -> None:
    """Authors, title, outlet, date and address, in the order of a note; mark-up in a title is inert.

    Each name stands by itself, since one written to the left would turn the day beside it.
    """
    reference = replace(REFERENCE, title="A “ferry” <leaves>", authors=("A B", "C D", "E F"))
    words = re.sub("</?bdi>", "", chicago(reference, SAY))
    assert words.startswith(
        "A B, C D and E F, “A ‘ferry’ &lt;leaves&gt;,” <cite>Harbour Post</cite>, 22 March 2023, "
    )
    assert "<cite><bdi>Harbour Post</bdi></cite>, 22" in chicago(reference, SAY)


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("2023", ((2023,),)),
        ("2023-03~", ((2023, 3),)),
        ("2023-03-22T05:35:00-04:00", ((2023, 3, 22),)),
        ("2023-03-20/2023-03-22", ((2023, 3, 20), (2023, 3, 22))),
        ("2023-21", ()),
        ("../2023", ()),
    ],
)
def test_dates_are_cut_into_what_is_known(date: str, parts: tuple[tuple[int, ...], ...]) -> None:
    """A season or an open end has no parts."""
    assert date_parts(Edtf(date)) == parts


def test_nothing_in_a_file_steers_a_terminal_or_turns_words_around() -> None:
    """Control characters and overrides of direction stay out of every format, exported or on a page."""
    article = replace(ARTICLE, title="A \x1b[2J\x9b title\u202e\u2066 here")
    reference = article_reference(article, SITE)
    carried = [unquote(address) for _, _, address in citations(reference)]
    for text in (*carried, *(write(reference) for write in (bibtex, ris, csl_json))):
        assert not set(text) & set("\x1b\x9b\u202e\u2066"), text


def test_a_page_carries_its_files() -> None:
    """Each file is an address by itself, which needs no script and no server."""
    reference = replace(REFERENCE, title='100% "of" <A> #1 é')
    found = {name: (file, address) for name, file, address in citations(reference)}
    assert found["RIS"][0] == "2023-03-22-ferry.ris"
    for name, write in (("BibTeX", bibtex), ("RIS", ris), ("CSL-JSON", csl_json)):
        kind, _, content = found[name][1].partition(",")
        assert kind.startswith("data:application/") and unquote(content) == write(reference)
        assert not set(content) & set('"<># \n')
