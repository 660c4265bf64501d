"""The files under `content/`: which folders have which, and what they are called."""

from collections.abc import Iterator
from pathlib import Path

from reading_room.content.faults import WHOLE_FILE, Faults, did_you_mean
from reading_room.files import files_below
from reading_room.slugs import SLUG, slugify

ENDINGS = {
    "articles": ".md",
    "events": ".md",
    "entities": ".md",
    "annotations": ".yaml",
    "pages": ".md",
    "paths": ".md",
    "ledger": ".yaml",
}
"""The folders below `content/`, with the ending of the files that each is made of."""


def note_strays(root: Path) -> Iterator[Faults]:
    """Yield the faults of whatever lies in `content/` itself that nothing would read."""
    for path in sorted((root / "content").glob("[!.]*")):
        known = [*ENDINGS, "site.yaml", "words.yaml", "refused.yaml", "published.yaml"]
        if path.name not in known:
            faults = Faults(path.relative_to(root).as_posix(), "")
            hint = did_you_mean(path.name, known) or f"content/ holds {', '.join(known)}"
            faults.add(WHOLE_FILE, "stray-file", "nothing of this name is read", hint)
            yield faults


def content_files(root: Path, folder: str) -> tuple[Path, ...]:
    """Return every file of a folder, below it too, by name; hidden ones and editors' copies left out.

    Raises ProblemsError with each symbolic link, and each folder that cannot be read.
    """
    ending, base = ENDINGS[folder], root / "content" / folder
    names = sorted(files_below(root, f"content/{folder}"), key=lambda name: name.removesuffix(ending))
    return tuple(base / name for name in names)


def name_of(root: Path, folder: str, path: Path) -> str:
    """Return the file's path from its folder, without the ending."""
    return path.relative_to(root / "content" / folder).as_posix().removesuffix(ENDINGS[folder])


def note_bad_name(name: str, folder: str, faults: Faults) -> None:
    """Note a file that its folder has no use for, and a name that is not a slug."""
    ending = ENDINGS[folder]
    if not faults.path.endswith(ending):
        message = f"content/{folder}/ is made of files that end in {ending}"
        hint = f"rename it to end in {ending}, or move it elsewhere"
        faults.add(WHOLE_FILE, "stray-file", message, hint)
    elif folder != "ledger" and not SLUG.fullmatch(name):
        message = f"{name} is not a slug, and it would be in an address"
        faults.add(WHOLE_FILE, "bad-slug", message, f"rename the file to {slugify(name)}{ending}")
