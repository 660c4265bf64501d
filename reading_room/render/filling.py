"""Views to pages: by workers, and only those that the site which stands does not have already."""

import functools
import hashlib
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from jinja2 import Environment

from reading_room.kept import Fingerprints, Kept, fingerprint
from reading_room.model import Article, Page, Standing
from reading_room.render.environment import Constants, make_environment, page_of
from reading_room.render.page_meta import View
from reading_room.render.quotations import ShownQuotation
from reading_room.render.sharing import Pen, PictureView, sharing_font
from reading_room.render.summaries import ArticleSummary, EntitySummary, EventSummary, NoteSummary
from reading_room.resources import TEMPLATES
from reading_room.workers import Workers


class Filling:
    """What fills the templates of one site, here and in every worker."""

    def __init__(self, constants: Constants, root: Path) -> None:
        """Take what is the same on every page, and the archive's folder with its own templates."""
        self._constants = pickle.dumps(constants)
        self._root = root
        folders = (TEMPLATES, root / "templates")
        files = ((folder, path) for folder in folders for path in sorted(folder.rglob("*")))
        texts = [(str(p.relative_to(f)), p.read_bytes()) for f, p in files if p.is_file()]
        self.fingerprint = fingerprint((constants, texts, sharing_font(root)))

    def __call__(self, views: Sequence[View]) -> list[Page]:
        """Return the pages of some views."""
        templates = _environment(self._constants, self._root, self.fingerprint)
        return [
            Page(url=view.meta.url, content=_pen(self._root, self.fingerprint).draw(view))
            if isinstance(view, PictureView)
            else page_of(view, templates)
            for view in views
        ]


@functools.lru_cache(maxsize=1)
def _environment(constants: bytes, root: Path, _fingerprint: bytes) -> Environment:
    """Return the environment of this process; the constants come from the process that builds.

    Another fingerprint is another environment: one that is kept does not see that an archive has now a
    template of its own.
    """
    return make_environment(pickle.loads(constants), root)  # noqa: S301 - its own


@functools.lru_cache(maxsize=1)
def _pen(root: Path, _fingerprint: bytes) -> Pen:
    return Pen(sharing_font(root))


def made_pages(
    views: Iterable[View],
    fill: Filling,
    workers: Workers,
    kept: Kept,
    stands: Callable[[Standing], bool],
) -> Iterator[Page | Standing]:
    """Yield the pages of views, in no order that means anything; one that `stands` is not made."""
    fingerprint = Fingerprints(
        Article, ArticleSummary, EventSummary, EntitySummary, ShownQuotation, NoteSummary
    )
    standing: list[Standing] = []
    keys: deque[bytes] = deque()

    def missing() -> Iterator[View]:
        for view in views:
            key = kept.key(fill.fingerprint, fingerprint(view))
            sha256 = kept.get(key)
            old = Standing(url=view.meta.url, sha256=sha256) if sha256 else None
            if old and stands(old):
                standing.append(old)
            else:
                keys.append(key)
                yield view

    for page in workers.map(fill, missing()):
        kept.put(keys.popleft(), hashlib.sha256(page.content).digest())
        yield page
    yield from standing
