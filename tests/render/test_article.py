"""The page of one article."""

import re
from dataclasses import replace

from reading_room.model import Article, Edtf, Evidence, ReadingPath, Rights, Slug, Step
from tests.render.samples import archive_of, pages_of, plain


def evidence(field: str, quote: str, rule: str) -> Evidence:
    """Return evidence on line 5."""
    return Evidence(field=field, line=5, quote=quote, rule=rule)


def page_of(shown: Article, *others: Article) -> str:
    """Return the article's page in an archive with the others."""
    return pages_of(archive_of(shown, *others))[f"/articles/{shown.slug}/"]


def test_every_paragraph_has_its_id_and_permalink() -> None:
    """A reader can point at any paragraph."""
    shown = plain("a", body="One.\n\n- Two\n- Three\n\n> Four")
    html = page_of(shown)
    assert len(shown.text.paragraphs) == 4
    assert all(f'id="{p.id}"' in html and f'href="#{p.id}"' in html for p in shown.text.paragraphs)


def test_an_inferred_date_leads_to_its_evidence() -> None:
    """The mark behind the date is a link to the words and the rule."""
    words = evidence("published", "yesterday (Wednesday)", "relative-day")
    html = page_of(plain("a", published=Edtf("2021-12-16"), evidence=(words,)))
    assert 'href="#evidence-published"' in html
    assert 'id="evidence-published"' in html
    assert "yesterday (Wednesday)" in html
    assert "line 5, judging by a day told from the day of publication" in html


def test_no_reading_is_said_to_be_always_or_never_right() -> None:
    """The surest is right 99 times of a hundred; what was not read at all has no evidence."""
    sure = replace(evidence("published", "1 May 2024", "byline-date"), certainty=0.999)
    none = replace(evidence("language", "", "undetermined"), certainty=0.0)
    html = page_of(plain("a", published=Edtf("2024-05-01"), evidence=(sure, none)))
    assert "about 99 are right" in html
    assert "evidence-language" not in html


def test_what_is_not_known_is_said_or_left_out() -> None:
    """No date: the page says so; no author and no publisher: nothing stands for them."""
    html = page_of(plain("a"))
    assert "Date unknown" in html
    assert "<span>By " not in html
    assert 'class="kicker"' not in html


def test_a_supplied_title_is_told_from_a_printed_one() -> None:
    """A title of ours is marked as ours."""
    supplied = evidence("title", "", "descriptive-title")
    assert "this one is ours" in page_of(plain("a", evidence=(supplied,)))
    assert "this one is ours" not in page_of(plain("a"))


def test_the_source_is_named() -> None:
    """Seed, lines and hash stand under the text."""
    html = page_of(plain("a"))
    assert "<code>a.txt</code>, lines 3–9" in html
    assert "0" * 64 in html


def test_contents_are_listed_from_three_subheadings_on() -> None:
    """One or two subheadings need no list."""
    assert 'class="contents"' in page_of(plain("a", body="## A\n\n## B\n\n## C"))
    assert 'class="contents"' not in page_of(plain("a", body="## A\n\n## B"))


def test_neighbours_are_the_next_in_time() -> None:
    """Before and after are by date; an undated article has neither and is neither."""
    first, middle, last = (
        plain(slug, title=f"Title {slug}", published=Edtf(date))
        for slug, date in (("x", "2021"), ("a", "2022-03"), ("m", "2023-01-01"))
    )
    lost = plain("lost", title="Title lost")
    html = page_of(middle, first, last, lost)
    assert html.index("Title x") < html.index("Title m")
    assert "Title lost" not in html
    assert 'class="neighbours' not in page_of(lost, first, middle)


def test_foreign_text_says_its_language_and_direction() -> None:
    """A screen reader and the line breaker need to know."""
    html = page_of(plain("a", language="ar", title="قمة"))
    assert 'class="printed" lang="ar" dir="rtl"' in html
    assert re.search(r'class="prose"[^>]* lang="ar" dir="rtl"', html)


def test_withheld_text_is_in_no_file() -> None:
    """Where only a part may be shown, the rest is nowhere in the site."""
    body = "Shown one.\n\n- Shown list\n\nShown two.\n\nWithheld. And all that follows is withheld too."
    pages = pages_of(archive_of(plain("a", body=body, rights=Rights.EXCERPT)))
    assert "Shown two." in pages["/articles/a/"]
    assert not any("Withheld." in html for html in pages.values())
    pages = pages_of(archive_of(plain("a", body=body, rights=Rights.LINK)))
    assert not any("Shown one." in html for html in pages.values())


def test_a_neighbour_on_a_path_is_not_offered_again_by_date() -> None:
    """Each way on stands once on a page."""
    one, other, third = (
        plain(slug, title=f"Title {slug}", published=Edtf(date))
        for slug, date in (("x", "2021"), ("a", "2022"), ("m", "2023"))
    )
    steps = tuple(Step(article=Slug(slug), why="") for slug in "xa")
    path = ReadingPath(slug=Slug("way"), title="Way", steps=steps, body="")
    archive = archive_of(one, other, third)
    html = pages_of(replace(archive, content=replace(archive.content, paths=(path,))))["/articles/a/"]
    assert html.count('rel="prev"') == 1
    assert html.count('rel="next"') == 1
