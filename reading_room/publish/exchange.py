"""The new site takes the place of the old one, whole."""

from pathlib import Path

from reading_room.swap import swap


def exchange(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, and what was there in the place of `new`.

    Where the system cannot exchange, the old directory is away for the moment between two renames,
    under the name that `parked` gives.
    """
    if not site.exists():
        new.rename(site)
    elif not swap(new, site):
        site.rename(parked(site))
        new.rename(site)
        parked(site).rename(new)


def parked(site: Path) -> Path:
    """Return where the old directory stands while the new one takes its place."""
    return site.with_name(f".{site.name}-old")
