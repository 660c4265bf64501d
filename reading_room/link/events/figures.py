"""Figures: numbers in a text with the word for what they count, `over 10 hours`, `1,900 members`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.link.names.vocabulary import FUNCTION_WORDS

_ONES = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred"
_WORDS = {
    **{word: 10.0 * n for n, word in enumerate(_TENS.split(), 1)},
    **{word: float(n) for n, word in enumerate(_ONES.split(), 1)},
    "dozen": 12.0,
}
_ARTICLES = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5}
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
_LENGTHS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
"""Units of a length of time: before them, and before a scale, `a` is a number."""

_NUMBER = "|".join(sorted(_WORDS, key=lambda w: (-len(w), w)))
_COUNTED = "|".join((*sorted(f"{unit}s?" for unit in _LENGTHS), *_SCALES))
_FIGURE = re.compile(
    rf"""(?ix)
    (?: (?: (?: more | less | fewer ) [ ] than | (?: just [ ] )? (?: over | under ) | about | around
      | almost | nearly | some | up [ ] to | at [ ] least ) [ ] )?
    (?<![\w.,:$£€-]) (?P<money> [$£€] )?
    (?: (?P<digits> \d{{1,3}} (?: ,\d{{3}} )+ (?: \.\d+ )? | \d+ (?: \.\d+ )? )
      | (?P<word> {_NUMBER} | (?: half [ ] )? an? (?= [ ] (?: {_COUNTED} ) \b ) ) )
    (?: [ -]? (?P<scale> {"|".join(_SCALES)} ) \b )?
    (?: (?P<percent> \s? % | [ ] per [ ]? cent \b ) | (?P<counted> [ -] (?P<unit> [^\W\d_]{{3,}} ) ) )?
    (?! \w )
    """
)


_TOLLS = {
    "people killed": "killed kill kills killing dead died dies deaths morts tués tote getötet muertos",
    "people injured": "injured injure injures injuring hurt wounded wounding blessés verletzte heridos",
    "people arrested": "arrested arresting detained",
    "people missing": "missing",
    "people evacuated": "evacuated evacuating",
}
_TOLL = {word: subject for subject, words in _TOLLS.items() for word in words.split()}
_PEOPLE = frozenset({"people", "person", "passengers", "others", "victims", "more"}) | frozenset(
    {"personnes", "personen", "personas", "menschen"}
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.;:!?]")
_AUXILIARIES = frozenset(
    [
        "was",
        "were",
        "been",
        "be",
        "is",
        "are",
        "have",
        "has",
        "had",
        "being",
        "at",
        "least",
        "another",
        "more",
    ]
)
_VERB = re.compile(
    r"\w{2,}ed|made|held|won|lost|took|sold|bought|paid|spent|cost|costs|put|sent|found|built|cut"
)
_LOWER = re.compile(r"(?:more than|over|at least)\b", re.IGNORECASE)
_UPPER = re.compile(r"(?:less than|fewer than|under|up to)\b", re.IGNORECASE)
_ROUGH = re.compile(r"(?:about|around|almost|nearly|some)\b|dozen", re.IGNORECASE)
_NEAR, _BEHIND = 4, 5
"""Words before and behind a number among which its verb stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of something."""

    start: int
    """First code point."""
    end: int
    """Behind the last one."""
    amount: float
    """The number."""
    unit: str
    """What is counted, in the singular and in lower case; `%`, or the sign of a currency."""
    thing: str
    """What is counted with its verb, in the plural: `people killed`; empty where no verb is near."""
    least: float
    """The least that the words allow."""
    most: float
    """The most that they allow."""

    def meets(self, other: "Figure") -> bool:
        """Return whether both can be true as they stand."""
        return self.least <= other.most and other.least <= self.most


def find_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of a text in reading order; numbers of nothing, as in a date, are left out."""
    for match in _FIGURE.finditer(text):
        unit = match["money"] or ("%" if match["percent"] else _unit(match["unit"] or ""))
        thing = _thing(text, match, unit)
        if unit or thing in _TOLLS:
            bare = match["counted"] and (match["money"] or not unit)
            end = match.start("counted") if bare else match.end()
            amount = _amount(match)
            least, most = _range(match[0], amount)
            yield Figure(
                start=match.start(),
                end=end,
                amount=amount,
                unit=unit,
                thing=thing,
                least=least,
                most=most,
            )


def _thing(text: str, match: re.Match[str], unit: str) -> str:
    """Return what is counted and the verb of its clause: a toll, or the noun with the nearest verb."""
    before = _clause(_TOKEN.findall(text[: match.start()])[::-1])[:_NEAR]
    counted = (match["unit"] or "").casefold()
    behind = [counted, *_clause(_TOKEN.findall(text[match.end() :]))[:_BEHIND]]
    year = not counted and 1900 <= _amount(match) <= 2100
    people = not year and (not unit or counted in _PEOPLE or counted in _TOLL)
    if people:
        after = next((w for w in behind if w not in _PEOPLE and w not in _AUXILIARIES and w), "")
        nearest = after if after in _TOLL else next((w for w in before if w not in _AUXILIARIES), "")
        if nearest in _TOLL:
            return _TOLL[nearest]
    if not unit or unit in _LENGTHS or counted in _TOLL:
        return ""
    verb = next((w for w in (*behind[1:3], *before) if _VERB.fullmatch(w)), "")
    return f"{counted or unit} {verb}" if verb else ""


def _clause(words: list[str]) -> list[str]:
    """Return the words up to the end of a clause."""
    ends = (
        n for n, word in enumerate(words) if not word[0].isalpha() or word.casefold() in ("and", "while")
    )
    return [word.casefold() for word in words[: next(ends, len(words))]]


def _range(words: str, amount: float) -> tuple[float, float]:
    if _LOWER.match(words):
        return amount, float("inf")
    if _UPPER.match(words):
        return 0.0, amount
    return (amount * 0.85, amount * 1.15) if _ROUGH.search(words) else (amount, amount)


def _amount(match: re.Match[str]) -> float:
    digits, word, scale = match["digits"], match["word"], (match["scale"] or "").casefold()
    number = float(digits.replace(",", "")) if digits else (_WORDS | _ARTICLES)[word.casefold()]
    return number * _SCALES.get(scale, 1.0)


def _unit(word: str) -> str:
    """Return a common noun in the singular; empty for a name or a word that is no noun."""
    folded = word.casefold()
    if word != folded or folded in FUNCTION_WORDS:
        return ""
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded.removesuffix("s") if not folded.endswith("ss") else folded
