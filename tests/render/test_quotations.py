"""Quotations: their page, and what each person said."""

from dataclasses import replace

from reading_room.model import Difference, Edtf, QuotationCluster, Rights, Version
from tests.render.samples import PERSON, archive_of, happened, mention, pages_of, place, plain, spoken
from tests.render.test_event import words

FULL = plain("full", "Ada Moss said: “We will not go home.”", title="Full", published=Edtf("2023-02"))
CUT = plain("cut", "“We shall not go,” she said.", title="Cut", published=Edtf("2023-01"))
FULLEST = spoken(place(FULL, "We will not go home."), "Ada Moss", PERSON)
SHORTER = spoken(place(CUT, "We shall not go,"), "she")
SAYING = QuotationCluster(
    quotation=FULLEST,
    versions=(Version(quotation=SHORTER, differences=(Difference(ours="will", theirs="shall"),)),),
)
NOBODY = QuotationCluster(quotation=spoken(place(CUT, "she said"), None), versions=())
SAMPLE = archive_of(
    CUT,
    FULL,
    entities=(PERSON,),
    quotation_clusters=(NOBODY, SAYING),
    events=(happened("march", participants=(PERSON.slug,), date=Edtf("2023-03")),),
    mentions=(mention(FULL, "Ada Moss", PERSON),),
)


def test_versions_are_one_quotation_with_several_sources() -> None:
    """The fullest is shown; the others say what they change; the earliest source comes first."""
    read = words(pages_of(SAMPLE)["/quotations/"])
    shown = "Ada Moss said: “ We will not go home. ” Cut January 2023 has shall for will Full"
    assert shown in read


def test_words_of_one_sentence_stand_in_it_once() -> None:
    """Its speaker is quoted twice in it: the sentence is printed once, and both are counted."""
    article = plain("twice", "Ada Moss said “no” and “never” to them.", title="Twice")
    said = [spoken(place(article, quote), "Ada Moss", PERSON) for quote in ("no", "never")]
    clusters = tuple(QuotationCluster(quotation=quotation, versions=()) for quotation in said)
    read = words(
        pages_of(archive_of(article, entities=(PERSON,), quotation_clusters=clusters))["/quotations/"]
    )
    assert read.count("Ada Moss said “ no ” and “ never ” to them.") == 1
    assert "2 quotations" in read


def test_who_is_not_named_comes_last() -> None:
    """Behind all speakers."""
    read = words(pages_of(SAMPLE)["/quotations/"])
    assert read.index("Ada Moss") < read.rindex("Speaker not certain")


def test_a_version_that_may_not_be_shown_leaves_no_word() -> None:
    """Neither itself nor in the differences of another."""
    hidden = replace(FULL, rights=Rights.LINK)
    archive = replace(SAMPLE, content=replace(SAMPLE.content, articles=(CUT, hidden)))
    html = pages_of(archive)["/quotations/"]
    assert "home" not in html
    assert "<q>" not in html
    assert "We shall not go," in html


def test_the_page_of_a_person() -> None:
    """What she took part in, what she said, and where she is written about, with the paragraph."""
    read = words(pages_of(SAMPLE)["/people/ada-moss/"])
    assert "Took part in march March 2023" in read
    assert "Said Ada Moss said: “ We will not go home. ”" in read
    assert "Mentioned in Full February 2023 Ada Moss said: “We will not go home.”" in read


def test_who_said_much_has_the_newest_on_the_own_page() -> None:
    """And behind them the way to all that was said, where it stands among what others said."""
    texts = [f"Ada Moss said: “Word {n}.”" for n in range(9)]
    article = plain("many", "\n\n".join(texts), title="Many")
    said = [spoken(place(article, f"Word {n}."), "Ada Moss", PERSON) for n in range(9)]
    clusters = tuple(QuotationCluster(quotation=quotation, versions=()) for quotation in said)
    pages = pages_of(archive_of(article, entities=(PERSON,), quotation_clusters=clusters))
    assert pages["/people/ada-moss/"].count('class="saying"') == 6
    assert 'quotations/#speaker-ada-moss">3 more</a>' in pages["/people/ada-moss/"]
    assert 'id="speaker-ada-moss"' in pages["/quotations/"]
