"""Names in an article, and names over articles."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.link.names.curated import curated_names, different_names
from reading_room.link.names.entities import merge_names
from reading_room.link.names.mentions import NameMention, find_names
from reading_room.model import Article, Entity, EntityKind, Refusals, RefusedName, Slug
from reading_room.slugs import address
from tests.link.cases import Case, article, article_of, cases


def _line(mention: NameMention) -> str:
    kind = "adjective" if mention.adjective else str(mention.kind or "unknown")
    return f"{mention.place.quote} = {mention.key} ({kind})"


@pytest.mark.parametrize("case", cases("names"))
def test_case(case: Case) -> None:
    """The names of the case's text are found as its file says."""
    found = "\n".join(_line(m) for m in find_names(article_of(case)))
    assert found == case.expected


@given(st.text(alphabet="AbcÉ .,’'-“”\n&1Mr", max_size=120))
def test_quote_is_what_stands_at_the_place(body: str) -> None:
    """Whatever the text, a mention's words are those at its offsets."""
    one = article(body)
    texts = {p.id: p.text for p in one.text.paragraphs}
    for mention in find_names(one):
        place = mention.place
        assert texts[place.paragraph][place.start : place.end] == place.quote != ""


def _entity(name: str, *aliases: str) -> Entity:
    return Entity(slug=Slug("x"), name=name, kind=EntityKind.PERSON, aliases=aliases, body="")


def test_curated_name_wins() -> None:
    """A curated alias gives a mention its entity, name and kind, whatever stands around it."""
    found = find_names(article("She lives in Tarn."), curated_names((_entity("Lena Tarn", "Tarn"),)))
    assert [(m.key, m.kind, m.entity) for m in found] == [("Lena Tarn", EntityKind.PERSON, "x")]


@pytest.mark.parametrize(
    ("language", "name", "body", "quote"),
    [
        ("ja", "岸田文雄", "首相の岸田文雄氏は東京で語った。", "岸田文雄"),
        ("ru", "Путин", "Об этом заявил Путину советник.", "Путину"),
        ("he", "בנט", "אמר ולבנט כי", "בנט"),
        ("de", "Landesamt für Küste", "Er rief beim Landesamt für Küste an.", "Landesamt für Küste"),
    ],
)
def test_curated_name_needs_no_capitals(language: str, name: str, body: str, quote: str) -> None:
    """A curated name is found where its script has no capitals, or all nouns have them."""
    found = find_names(article(body, language=language), curated_names((_entity(name),)))
    assert [m.place.quote for m in found if m.entity == "x"] == [quote]


def test_refused_name_has_no_page() -> None:
    """What the curator refused is no entity, whatever speaks for it."""
    names = [find_names(article("Senator Ida Brandt spoke. Then Ida Brandt left."))]
    refused = Refusals(names=(RefusedName(name="Ida Brandt", kind=None),))
    assert merge_names(names, (), refused).entities == ()


def _told_apart(
    different: tuple[tuple[str, ...], ...], *bodies: str
) -> list[tuple[str, tuple[str, ...]]]:
    known = curated_names((), different_names(different))
    names = [find_names(article(b, slug=f"a{i}"), known) for i, b in enumerate(bodies)]
    named = merge_names(names, (), Refusals(different_names=different))
    return [(e.name, e.aliases) for e in named.entities]


def test_names_told_apart_stay_apart_over_the_archive() -> None:
    """Two spellings that would be one are two people where the curator says so."""
    bodies = ("President Oleh Marenskyy met them.", "President Oleh Marensky left.")
    assert [n for n, _ in _told_apart((), *bodies)] == ["Oleh Marenskyy"]
    different = (("oleh marensky", "Oleh Marenskyy"),)
    assert _told_apart(different, *bodies) == [("Oleh Marensky", ()), ("Oleh Marenskyy", ())]


def test_names_told_apart_stay_apart_in_an_article() -> None:
    """A first word that would be short for a longer name is another body where the curator says so."""
    body = "The firm bought Tolland Steel Corporation. The head of Tolland said that Tolland is alone."
    assert [a for _, a in _told_apart((), body)] == [("Tolland",)]
    different = (("Tolland", "Tolland Steel Corporation"), ("Tolland", "Tolland Steel"))
    assert "Tolland" not in [alias for _, some in _told_apart(different, body) for alias in some]


def test_doubtful_name_waits_for_the_curator() -> None:
    """A name for which too little speaks has no page and is listed with its evidence."""
    named = merge_names(
        [find_names(article("Then the crew of Silver Meadow said so in Hollmouth."))], ()
    )
    assert [e.name for e in named.entities] == []
    assert [(e.name, e.evidence.rules) for e in named.doubtful if e.evidence] == [
        ("Silver Meadow", ("shape", "speech")),
        ("Hollmouth", ("preposition",)),
    ]


def test_hyphens_and_case_change_no_name() -> None:
    """A name with and without its hyphen is one person."""
    assert _merged("President Kim Jong-un spoke.", "President Kim Jong Un left.") == [
        ("Kim Jong Un", ("Kim Jong-un",))
    ]


def test_reading_can_be_pickled() -> None:
    """What one article says can be sent to another process and comes back the same."""
    found = find_names(article("Senator Ida Brandt spoke in Oslo."))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


def _merged(*bodies: str) -> list[tuple[str, tuple[str, ...]]]:
    articles: list[Article] = [article(body, slug=f"a{i}") for i, body in enumerate(bodies)]
    named = merge_names([find_names(a) for a in articles], ())
    return [(e.name, e.aliases) for e in named.entities if e.kind is not EntityKind.PLACE]


def test_spellings_merge() -> None:
    """Two spellings of a surname are one person where another name stands with both."""
    assert _merged(
        "President Oleh Marenskyy met Ana Ruiz. Marenskyy smiled.",
        "On Friday, Marensky said no to Ana Ruiz, the negotiator.",
    ) == [("Ana Ruiz", ()), ("Oleh Marenskyy", ("Marensky", "Marenskyy"))]


def test_same_surname_stays_apart() -> None:
    """Two full names with one surname are two people, and a bare surname that fits both is neither."""
    merged = _merged(
        "Senator Ida Brandt spoke in Oslo.",
        "Judge Karl Brandt ruled in Oslo.",
        "Brandt said nothing in Oslo. So Brandt left.",
    )
    assert [(n, a) for n, a in merged if " " in n] == [("Ida Brandt", ()), ("Karl Brandt", ())]


def test_acronym_merges() -> None:
    """An acronym in one article is the organisation that another spells out."""
    assert _merged(
        "The Northern Sailors’ Union called a strike.",
        "The NSU said the strike goes on.",
    ) == [("Northern Sailors’ Union", ("NSU",))]


def test_uncertain_names_have_no_page() -> None:
    """A name that is only capitalised is no entity."""
    assert _merged("They bought Silver Meadow and ate it.", "He likes Silver Meadow too.") == []


@pytest.mark.parametrize(
    "body",
    [
        "The Police Department said so. The Police Department left.",
        "The Media & Entertainment of Oslo. Sheriff Brandt left, and Brandt was tired.",
        "The council asked the Office of Weights and Measures in Hollmouth.",
        "He and his brother Vitali ran. Vitali won.",
        "It was told by the Oslo PressApril Agency.",
        "Its Marine Commandos boarded the ship. Marine Commandos left.",
        "Prosecutor Zelda Hill spoke. So Keldie Hill, 41, left.",
    ],
)
def test_name_that_may_be_another_thing_has_no_page(body: str) -> None:
    """A nameless body, a part of a name, a lone first name and a name stuck to a word have no page."""
    assert [n for n, _ in _merged(body) if n != "Zelda Hill"] == []


def test_german_genitive_is_no_person() -> None:
    """A name of which a noun follows has an ending that is not the name's."""
    one = article("Sie stritten um Präsident Barack Obamas Rettungsaktion.", language="de")
    assert [e.name for e in merge_names([find_names(one)], ()).entities] == []


def test_rank_is_no_part_of_a_name() -> None:
    """What stands in capitals before a given name is a rank."""
    merged = _merged("Senior Trooper William Hakim died. Trooper Hakim was 51.")
    assert merged == [("William Hakim", ("Hakim",))]


def test_long_name_of_a_body_does_not_take_its_first_word() -> None:
    """A company's name alone is not the body whose longer name begins with it."""
    merged = _merged("Tolland Safety Response Alliance met. The head of Tolland said so in Oslo.")
    assert merged == [("Tolland Safety Response Alliance", ())]


def test_longer_name_takes_the_shorter_in() -> None:
    """A name with fewer words before the surnames is the one that has more, in one story."""
    assert _merged("Senator Ada Brandt Lund spoke in Oslo.", "In Oslo, Senator Brandt Lund left.") == [
        ("Ada Brandt Lund", ("Brandt Lund",))
    ]


def test_order_of_articles_changes_no_entity() -> None:
    """The same articles in another order give the same entities."""
    bodies = (
        "Dr Mia Lund spoke in Paris.",
        "Lund said so in Paris.",
        "Mr Lund of the Blue Union spoke.",
    )
    assert sorted(_merged(*bodies)) == sorted(_merged(*reversed(bodies)))


def test_kind_in_one_article_serves_another() -> None:
    """A name that one article shows to be a place is that place where another only names it."""
    bodies = ("He lives in the city of Orlsund. Orlsund slept.", "Fog held up Orlsund for a day.")
    named = merge_names([find_names(article(b, slug=f"a{i}")) for i, b in enumerate(bodies)], ())
    assert [(m.place.article, address(m.target)) for m in named.mentions] == [
        ("a0", "/places/orlsund/"),
        ("a0", "/places/orlsund/"),
        ("a1", "/places/orlsund/"),
    ]
