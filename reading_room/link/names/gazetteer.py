"""Countries, their regions and best-known cities, and what their people are called.

The data are those of the package `countryinfo`: names, alternative and native names and translations,
capitals, the cities that time zones are named after, provinces and demonyms. Read once for a process.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][\w' -]{3,}")
_CODE = re.compile(r"[A-Z]{2,3}")
_SPOKEN_CODES = ("US", "USA", "UK")
_LANGUAGES = ("de", "es", "fr", "it")
_DIRECTIONS = ("Central", "Eastern", "Western", "Northern", "Southern", "North", "South", "East", "West")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What is known of places without reading an article."""

    countries: Mapping[str, str]
    """From each name of a country to its English name."""
    cities: Mapping[str, str]
    """From a capital or great city to the English name of its country."""
    regions: Mapping[str, str]
    """From a province, state, continent or part of one to a country in it."""
    demonyms: Mapping[str, str]
    """From the adjective of a country to its English name: `French`."""

    def settled(self, name: str) -> str | None:
        """Return the name that a country or city goes by here, None for any other name."""
        bare = plain_place(name)
        return self.countries.get(bare) or (bare if bare in self.cities else None)

    def country(self, name: str) -> str | None:
        """Return the country that a place or an adjective belongs to, None where it is not known."""
        bare = plain_place(name)
        tables = (self.countries, self.demonyms, self.cities, self.regions)
        return next((t[bare] for t in tables if bare in t), None)


def plain_place(name: str) -> str:
    """Return the name without its article and without the points of `U.S.`"""
    return re.sub(r"^[Tt]he ", "", name).replace(".", "")


@functools.cache
def gazetteer() -> Gazetteer:
    """Return the one gazetteer of this process; where names clash, the more populous country has it."""
    from countryinfo import all_countries

    found: list[Mapping[str, Any]] = [dict(c.info()) for c in all_countries()]
    infos = sorted(found, key=lambda i: (-int(i.get("population") or 0), str(i["name"])))
    return Gazetteer(
        countries=_table(infos, _country_names),
        cities=_table(infos, _city_names),
        regions=_table(infos, _region_names),
        demonyms=_table(infos, lambda info: [info.get("demonym") or ""]),
    )


def _table(infos: Iterable[Mapping[str, Any]], names: Any) -> dict[str, str]:
    table: dict[str, str] = {}
    for info in infos:
        for name in names(info):
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
