"""Words that tell what a name names: titles, posts, heads of organisations and places, verbs of speech.

Closed classes of English, German, French and Spanish and some words of others, in lower case.
"""

import functools

from reading_room.resources import sections


def listed(name: str) -> frozenset[str]:
    """Return the words of a section of `words.txt`."""
    return frozenset(sections("link/names/words.txt")[name].split())


def named(name: str) -> dict[str, str]:
    """Return the names of a section of `names.txt`, each with what it belongs to."""
    lines = (line.rpartition(": ") for line in sections("link/names/names.txt")[name].splitlines())
    return {one: of for of, _, names in lines for one in names.split(", ")}


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


MALE_TITLES = words("mr mister sir lord king prince baron count herr monsieur señor don")
FEMALE_TITLES = listed("female_titles")
TITLES = MALE_TITLES | FEMALE_TITLES | listed("titles")
"""Words before a name that make it a person's, whether or not they stand in capitals."""

MODIFIERS = listed("modifiers")
"""Words that stand before a title and are part of it: `Prime Minister`, `Deputy Energy Secretary`."""

PORTFOLIOS = words("state defense defence commerce treasury labor labour homeland")
"""What stands behind `Secretary of`."""

POSTS = TITLES | listed("posts")
"""Nouns for a person by post, work or tie: before or behind a name, or alone (`the professor`)."""

FEMALE_POSTS = listed("female_posts")
MALE_POSTS = listed("male_posts")

ORGANISATION_HEADS = listed("organisation_heads")
"""Common nouns that are the head of an organisation's name."""

CORPORATE = listed("corporate")
"""Legal forms behind a company's name."""

PLACE_HEADS = listed("place_heads")
"""Common nouns that are the head of a place's name."""

PLACE_PREPOSITIONS = listed("place_prepositions")
PLACE_NOUNS = listed("place_nouns")

SPEECH = listed("speech")
"""Verbs that give words to a speaker."""

FUNCTION_WORDS = listed("function_words")
"""English words that stand in capitals only where a sentence, a title or a quotation begins."""

_OTHER_FUNCTION_WORDS = {
    "de": listed("other_function_words-de"),
    "fr": listed("other_function_words-fr"),
    "es": listed("other_function_words-es"),
}


STOP_LISTS = {
    "it": "Italian", "nl": "Dutch", "pt": "Portuguese", "sv": "Swedish", "da": "Danish",
    "no": "Norwegian_Bokmal", "nb": "Norwegian_Bokmal", "nn": "Norwegian_Nynorsk", "fi":
    "Finnish", "is": "Icelandic", "tr": "Turkish", "pl": "Polish", "cs": "Czech", "sk":
    "Slovak", "hu": "Hungarian", "ro": "Romanian", "ru": "Russian", "uk": "Ukrainian", "bg":
    "Bulgarian", "el": "Greek", "id": "Indonesian", "ms": "Malay", "ca": "Catalan",
}  # fmt: skip
"""Languages whose most frequent words `justext` lists."""


@functools.cache
def function_words(language: str) -> frozenset[str]:
    """Return the words of a language that name nothing; English ones for a language not known here."""
    code = language.partition("-")[0]
    if code in _OTHER_FUNCTION_WORDS or code not in STOP_LISTS:
        return _OTHER_FUNCTION_WORDS.get(code, FUNCTION_WORDS)
    from justext import get_stoplist  # type: ignore[import-untyped]

    return frozenset(word.lower() for word in get_stoplist(STOP_LISTS[code]))


CALENDAR = listed("calendar")
"""Months, days of the week and the like, which are no names here."""

DOCUMENTS = listed("documents")
"""Common nouns for what is read out: a speaker only where nobody is said to have written it."""

BODIES = DOCUMENTS | listed("bodies")
"""Common nouns for what speaks as a body."""

OF_NATIONS = listed("of_nations")
"""What a country has: behind `’s` they make the owner a place."""

OF_COMPANIES = listed("of_companies")
"""What a company has: behind `’s` they make the owner an organisation."""

PLACES_FIRST = words("lake mount mt mt. cape port")
"""Common nouns of places that stand before the name."""

LOOSE_PREPOSITIONS = words("from to at of off de von")
"""Prepositions of place that stand before people just as well."""

SURNAME_MONTHS = words("march april may june august mai juni")
"""Months that are surnames too."""

LEADERS = words("president minister premier chancellor leader king queen emperor emir sultan")
"""Posts whose holder may be called a nation's leader."""

COMPASS = words("north south east west")
"""What names a part of the world only with another word."""

GROUPS = words("people women men children citizens king queen")
"""Whose `’s` is part of a name: `People’s Assembly`."""

_POST_ENDINGS = (
    "minister", "ministerin", "präsident", "präsidentin", "sprecher", "sprecherin", "politiker",
"politikerin",
    "forscher", "forscherin", "vorsitzende", "vorsitzender", "vorsitzenden", "chef", "chefin",
"trainer",
    "trainerin", "leiter", "leiterin", "beauftragte", "beauftragter", "experte", "expertin", "kanzler",
    "kanzlerin", "meister", "meisterin", "kandidat", "kandidatin", "anwalt", "anwältin", "direktor",
    "direktorin", "kommissar", "kommissarin", "abgeordnete", "abgeordneter", "professor", "professorin",
)  # fmt: skip


@functools.lru_cache(maxsize=1 << 14)
def is_post(lower: str) -> bool:
    """Return whether a word means a person by post, work or tie; compounds too: `us-präsident`."""
    lower = lower.removesuffix("-elect")
    if lower in POSTS:
        return True
    tail = lower.rpartition("-")[2]
    return (tail != lower and tail in POSTS) or (len(tail) > 8 and tail.endswith(_POST_ENDINGS))


ACTS = listed("acts")
"""Verbs of which mostly people are the subject."""

BODY_POSTS = POSTS - listed("body_posts")
"""Posts that one has at an organisation."""

ACTIONS = listed("actions") - words("view live top best story store")
"""Words that call on the reader or label a part of a page, and begin no name."""

CREDITS = listed("credits")
"""Words behind which a photographer is named."""

NO_ORGANISATIONS = listed("no_organisations") | frozenset({"A1", "A2"})
"""Words in capitals that name no organisation."""

KNOWN_ORGANISATIONS = frozenset(named("organisations"))
"""Organisations that most readers of news anywhere know."""

FIRST_HEADS = listed("first_heads")
"""Heads that open an organisation's name: `Ministry of Fisheries`."""

EVENTS = listed("events")
"""Common nouns at the end of what is neither a person, nor a body, nor a place."""

SPORTS = listed("sports") - words("coach kick goal goals penalty try")
"""Words of a sports report, in which a city is mostly a team."""

SURNAME_HEADS = listed("surname_heads")
"""Common nouns of bodies and places that are surnames as well: `Ernie Banks`."""

ARTICLES = words("the a an its le la les l’ der die das ein eine el un une los")
"""Articles, and what stands in their place, before a post in an apposition."""

RELATIVES = words("who whose qui quien whom")
"""Words that a person's clause begins with."""

FAMILY = words("mother father brother sister")
"""Kin that some have for a title: `Sister Agnes`."""


FEMALE_NAMES = listed("female_names")

MALE_NAMES = listed("male_names")

DOUBTFUL_NAMES = listed("doubtful_names")
"""Given names that are words, places or surnames as well: alone they tell nothing."""

GIVEN_NAMES = (FEMALE_NAMES | MALE_NAMES) - DOUBTFUL_NAMES
"""Words that are given names and hardly ever anything else."""

EITHER_NAMES = listed("either_names")
"""Given names that women and men have alike."""
