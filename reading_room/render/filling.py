"""Views to pages: by workers, and only those that the site which stands does not have already."""

import functools
import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from jinja2 import Environment

from reading_room.kept import Kept, fingerprint
from reading_room.model import Page, Url
from reading_room.render.environment import Constants, make_environment, page
from reading_room.render.page_meta import View
from reading_room.resources import TEMPLATES
from reading_room.workers import Workers

_AT_ONCE = 256
"""Views that are held at once."""


class Filling:
    """What fills the templates of one site, here and in every worker."""

    def __init__(self, constants: Constants, root: Path) -> None:
        """Take what is the same on every page, and the archive's folder with its own templates."""
        self._constants = pickle.dumps(constants)
        self._root = root
        files = sorted((*TEMPLATES.rglob("*"), *(root / "templates").rglob("*")))
        texts = tuple((path.name, path.read_bytes()) for path in files if path.is_file())
        self.fingerprint = fingerprint((constants, texts))

    def __call__(self, views: Sequence[View]) -> list[Page]:
        """Return the pages of some views."""
        templates = _environment(self._constants, self._root)
        return [page(view, templates) for view in views]


@functools.lru_cache(maxsize=1)
def _environment(constants: bytes, root: Path) -> Environment:
    """Return the environment of this process; the constants come from the process that builds."""
    return make_environment(pickle.loads(constants), root)  # noqa: S301 - its own


def made_pages(
    views: Iterable[View],
    fill: Filling,
    workers: Workers,
    kept: Kept | None,
    standing: Callable[[Url, bytes], bytes | None],
) -> Iterator[Page]:
    """Yield the pages of views, in no order that means anything."""
    if kept is None:
        yield from workers.map(fill, views)
        return
    rest = iter(views)
    while some := list(islice(rest, _AT_ONCE)):
        missing = []
        for view in some:
            key = kept.key(fill.fingerprint, fingerprint(view))
            sha256 = kept.get(key)
            content = standing(view.meta.url, sha256) if sha256 else None
            if content is None:
                missing.append((key, view))
            else:
                yield Page(url=view.meta.url, content=content)
        made = workers.map(fill, [view for _, view in missing])
        for (key, _), new in zip(missing, made, strict=True):
            kept.put(key, hashlib.sha256(new.content).digest())
            yield new
