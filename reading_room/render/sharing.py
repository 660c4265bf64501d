"""The picture that stands for an article or an event where its address is shared: `og:image`.

1200 by 630 pixels, with the title, the archive's name and the facts, in one font. What a font lacks, and
what cannot be set letter by letter from left to right (Arabic, Hebrew, the scripts of India), is left
out: without its whole title a page has no picture. An archive's own `assets/sharing.ttf` is used in
place of ours. Lines are laid out by Pillow alone and run-length packed, so that no library of the system
has a part in the bytes.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from zlib import Z_RLE

from reading_room.errors import ProblemsError
from reading_room.files import files_below, problem_of, read_file
from reading_room.model import Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.article import ArticleView
from reading_room.render.assets import SHARING_FONT
from reading_room.render.dates import when_it_was
from reading_room.render.event import EventView
from reading_room.render.page_meta import View
from reading_room.resources import ASSETS
from reading_room.slugs import has_address
from reading_room.words.dates import in_words

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

MOST = 1_000
"""How many articles and events may have pictures, where `site.yaml` does not say: each takes about 7 ms
of CPU and 20 kB."""

_WIDTH, _HEIGHT, _MARGIN = 1200, 630, 80
_LINE = _WIDTH - 2 * _MARGIN
_ROOM = 370
"""Pixels of height for the title."""
_SIZES = (76, 66, 56, 48)
_SMALL = 30
_LONGEST = 400
"""Code points of a title that are tried."""
_PAPER, _INK, _ACCENT = (251, 248, 242), (31, 27, 22), (124, 36, 23)
_SHADES = 15
"""From paper to ink; the accent comes behind them."""
_PALETTE = [
    (paper * (_SHADES - 1 - shade) + ink * shade) // (_SHADES - 1)
    for shade in range(_SHADES)
    for paper, ink in zip(_PAPER, _INK, strict=True)
] + [*_ACCENT]
_SHADE_OF = bytes(level * (_SHADES - 1) // 255 for level in range(256))

_IDEOGRAPH = r"\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_PIECE = re.compile(rf"\s*(?:[^\s{_IDEOGRAPH}]+|[{_IDEOGRAPH}][、。，．！？；：」』）》〉】]*)")
"""What a line may end behind: a word, or a sign of Chinese or Japanese with the stops behind it."""
_JOINED = re.compile(r"[\u1800-\u18af]")
"""Letters that are written joined, though they run from left to right: Mongolian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView(View):
    """All that stands on a picture; it is drawn, not filled."""

    template: ClassVar[str] = ""
    facts: tuple[str, ...]
    """What and when, without what cannot be drawn."""
    site: str
    """The archive's name; empty where it cannot be drawn."""


class Pen:
    """Draws with one font."""

    def __init__(self, data: bytes) -> None:
        """Take a font file; raises ProblemsError where it is none."""
        from PIL import ImageFont

        basic = ImageFont.Layout.BASIC
        self._font: Callable[[int], FreeTypeFont] = functools.cache(
            lambda size: ImageFont.truetype(BytesIO(data), size, layout_engine=basic)
        )
        try:
            self._missing = self._shape("\U0010ffff")
        except OSError as error:
            problem = problem_of(error, f"assets/{SHARING_FONT}", "no-font")
            raise ProblemsError([problem]) from error
        self._draws = functools.cache(self._can_draw)

    def can(self, text: str) -> bool:
        """Return whether every letter of a text can be drawn."""
        return all(map(self._draws, text))

    def draw(self, view: PictureView) -> bytes:
        """Return the picture as PNG."""
        from PIL import Image, ImageDraw

        shades = Image.new("L", (_WIDTH, _HEIGHT), 0)
        draw = ImageDraw.Draw(shades)
        size, lines = self.set_title(view.meta.title)
        top = _MARGIN + 60 + (_ROOM - int(len(lines) * size * 1.25)) // 2
        for number, line in enumerate(lines):
            draw.text((_MARGIN, top + int(number * size * 1.25)), line, 255, self._font(size))
        small = self._font(_SMALL)
        for y, words in ((_MARGIN - 16, view.site), (_HEIGHT - _MARGIN - 24, " · ".join(view.facts))):
            fits = sum(end <= _LINE for end in accumulate(map(small.getlength, words)))
            draw.text((_MARGIN, y), words if fits == len(words) else f"{words[: fits - 2]}…", 180, small)
        picture = Image.frombytes("P", shades.size, shades.tobytes().translate(_SHADE_OF))
        picture.paste(_SHADES, (0, 0, 16, _HEIGHT))
        picture.putpalette(_PALETTE)
        file = BytesIO()
        picture.save(file, "PNG", bits=4, compress_type=Z_RLE)
        return file.getvalue()

    def set_title(self, title: str) -> tuple[int, Sequence[str]]:
        """Return the largest size in which the title fits, and its lines."""
        words, letters = _PIECE.findall(title[:_LONGEST]), tuple(title[:_LONGEST])
        for size, pieces in (*((size, words) for size in _SIZES), (_SIZES[-1], letters)):
            font = self._font(size)
            lines, most = [""], int(_ROOM / (size * 1.25))
            for piece in pieces:
                if font.getlength(lines[-1] + piece) <= _LINE:
                    lines[-1] += piece
                else:
                    lines.append(piece.lstrip())
            fits = len(title) <= _LONGEST and len(lines) <= most
            narrow = all(font.getlength(line) <= _LINE for line in lines)
            if narrow and (fits or size == _SIZES[-1]):
                break
        return size, lines if fits else (*lines[:most][:-1], f"{lines[:most][-1][:-2]}…")

    def _shape(self, letter: str) -> tuple[object, ...]:
        mask = self._font(_SMALL).getmask(letter)
        return (mask.size, bytes(mask))

    def _can_draw(self, letter: str) -> bool:
        if letter == " ":
            return True
        apart = unicodedata.bidirectional(letter) not in ("R", "AL", "AN")
        apart = apart and unicodedata.category(letter)[0] not in "MC" and not _JOINED.match(letter)
        return apart and self._shape(letter) != self._missing


def illustrated(views: Iterable[View], index: ArchiveIndex, root: Path) -> Iterator[View]:
    """Yield the views, articles and events with their pictures, and these.

    There are none where the site has no address, which services need, and in an archive of many pages
    whose `site.yaml` does not ask for them.
    """
    wanted, site = index.site.pictures, index.site
    if wanted is None:
        wanted = len(index.articles) + len(index.events) <= MOST
    if not wanted or not has_address(site):
        yield from views
        return
    pen, say = Pen(sharing_font(root)), index.say
    name = _plain(site.title)
    for view in views:
        match view:
            case ArticleView():
                date = view.article.published
                facts = (view.article.publisher or "", in_words(date, say) if date else "")
            case EventView():
                facts = (say.kind(view.event.kind or "event"), when_it_was(view.event, say))
            case _:
                yield view
                continue
        title, url = _plain(view.meta.title), Url(f"{view.meta.url}picture.png")
        if not pen.can(title):
            yield view
            continue
        yield replace(view, meta=replace(view.meta, picture=url))
        yield PictureView(
            meta=replace(view.meta, url=url, title=title, description="", kind="picture", feed=None),
            facts=tuple(fact for fact in map(_plain, facts) if fact and pen.can(fact)),
            site=name if pen.can(name) else "",
        )


def sharing_font(root: Path) -> bytes:
    """Return the font file that an archive's pictures are drawn with."""
    own = f"assets/{SHARING_FONT}"
    if SHARING_FONT in files_below(root, "assets"):
        return read_file(root, own, largest=2**26)
    return (ASSETS / SHARING_FONT).read_bytes()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
