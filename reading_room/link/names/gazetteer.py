"""Countries, their regions and best-known cities, and what their people are called.

The data are those of the packages `countryinfo` (names, alternative and native names, capitals,
the cities that time zones are named after, provinces and demonyms) and `babel` (countries in the
article's language), with those of `names.txt`. Read once for a language and process.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reading_room.link.names.vocabulary import (
    GIVEN_NAMES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    STOP_LISTS,
    function_words,
    listed,
    named,
)

_PLAIN = re.compile(r"[^\W\d_][\w' -]{3,}")
_CODE = re.compile(r"[A-Z]{2,3}")
_SPOKEN_CODES = ("US", "USA", "UK", "UAE")
_GENERIC = PLACE_HEADS | ORGANISATION_HEADS | {"mann"}
"""Common nouns that some province or island has for a name."""
_LANGUAGES = ("de", "es", "fr", "it")
_DIRECTIONS = ("Central", "Eastern", "Western", "Northern", "Southern", "North", "South", "East", "West")


_SHORT_FORMS = named("short-forms")
"""From short forms of places, without their points, to the names that they go by here."""
_WIDER = frozenset(named("wider"))
"""Continents, seas and parts of the world."""
_PEOPLES = listed("peoples")
"""Words in capitals for those of a people, a faith or a party: they name no person and no place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What is known of places without reading an article."""

    language: str
    """Of the articles that it is for, without a region."""
    countries: Mapping[str, str]
    """From each name of a country to its English name."""
    cities: Mapping[str, str]
    """From a capital or great city to the English name of its country."""
    regions: Mapping[str, str]
    """From a province, state, continent or part of one to a country in it."""
    demonyms: Mapping[str, str]
    """From the adjective of a country, or a word for its people, to its English name: `French`."""
    small: frozenset[str]
    """Words of the language, in lower case, that name nothing."""

    def settled(self, name: str) -> str | None:
        """Return the name that a country or city goes by here, None for any other name."""
        bare = plain_place(name)
        if bare.isupper() and len(bare) > 3:
            bare = bare.title()
        bare = _SHORT_FORMS.get(bare, bare)
        return self.countries.get(bare) or (bare if bare in self.cities or bare in _WIDER else None)

    def place(self, name: str) -> bool:
        """Return whether a name is one of a country or a great city."""
        return bool(self.settled(name))

    def country(self, name: str) -> str | None:
        """Return the country that a place or an adjective belongs to, None where it is not known."""
        bare = plain_place(name)
        tables = (self.countries, self.demonyms, self.cities, self.regions)
        return next((t[bare] for t in tables if bare in t), None)


def plain_place(name: str) -> str:
    """Return the name without its article and without the points of `U.S.`"""
    bare = name[4:] if name[:4] in ("The ", "the ") else name
    return bare.replace(".", "") if "." in bare else bare


@functools.cache
def gazetteer(language: str = "en") -> Gazetteer:
    """Return the gazetteer for a language; where names clash, the more populous country has it."""
    countries, cities, regions, demonyms = _tables()
    code = language.partition("-")[0]
    spoken = {**_in_language(code, set(countries.values())), **countries}
    names = {name.lower() for name in (*spoken, *cities)} | {"new"}
    names |= GIVEN_NAMES if code in STOP_LISTS else set()
    return Gazetteer(
        language=code,
        countries=spoken,
        cities=cities,
        regions=regions,
        demonyms=demonyms,
        small=function_words(language) - names
        if code not in ("en", "de", "fr", "es")
        else function_words(language),
    )


@functools.cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str]]:
    from countryinfo import all_countries

    found: list[Mapping[str, Any]] = [dict(c.info()) for c in all_countries()]
    infos = sorted(found, key=lambda i: (-int(i.get("population") or 0), str(i["name"])))
    countries = _table(infos, _country_names) | named("countries")
    cities = _table(infos, _city_names) | {plain_place(name): of for name, of in named("cities").items()}
    regions = _table(infos, _region_names)
    demonyms = _table(infos, lambda info: [info.get("demonym") or ""]) | named("demonyms")
    return countries, cities, regions, demonyms | dict.fromkeys(_PEOPLES - demonyms.keys(), "")


def _in_language(code: str, known: set[str]) -> dict[str, str]:
    """Return the names of countries in a language, with the English ones that we know them by."""
    from babel import Locale, UnknownLocaleError

    try:
        local, english = Locale.parse(code).territories, Locale("en").territories
    except (UnknownLocaleError, ValueError):
        return {}
    codes = [str(key) for key in local if len(str(key)) == 2 and key in english]
    names = {str(local[key]): str(english[key]) for key in codes}
    return {name: meant for name, meant in names.items() if meant in known and len(name) > 1}


def _table(infos: Iterable[Mapping[str, Any]], names: Any) -> dict[str, str]:
    table: dict[str, str] = {}
    for info in infos:
        for name in names(info):
            if name.lower() not in _GENERIC:
                table.setdefault(plain_place(name), str(info["name"]))
    table.pop("", None)
    return table


def _country_names(info: Mapping[str, Any]) -> Iterator[str]:
    translations = info.get("translations", {})
    spellings = [str(s) for s in info.get("altSpellings", ())]
    yield str(info["name"])
    yield from (s for s in spellings if not _CODE.fullmatch(s) or s in _SPOKEN_CODES)
    yield from (translations[code] for code in _LANGUAGES if code in translations)


def _city_names(info: Mapping[str, Any]) -> Iterator[str]:
    capital = str(info.get("capital") or "")
    yield capital
    yield capital.removesuffix(" D.C.")
    for zone in info.get("timezoneNames", ()):
        name = str(zone).rpartition("/")[2].replace("_", " ")
        if "/" in zone and name not in _DIRECTIONS:
            yield name


def _region_names(info: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(info.get("region") or ""), str(info.get("subregion") or ""))
    for region in info.get("provinces", ()):
        if _PLAIN.fullmatch(region) and region not in _DIRECTIONS:
            yield region
