"""A PDF with a text layer to lines, as its pages print them."""

import io
import logging
from unicodedata import normalize

from reading_room.ingest.items import refuse

_MOST_PAGES, _MOST_TEXT = 500, 4 * 2**20
"""Pages of one file, and code points of its text."""

LIGATURES = {code: normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Letters that a font sets as one, `ffi`, and that nobody writes or searches as one."""


def read_pdf(raw: bytes, name: str) -> str:
    """Return the text of a PDF, a line a line; raises ProblemsError where it has none, or too much.

    What the file says of itself is not read: programs write the names of templates there.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    parts: list[str] = []
    try:
        pages = PdfReader(io.BytesIO(raw), strict=False).pages
        if len(pages) > _MOST_PAGES:
            raise refuse(name, "too-large", f"the PDF has more than {_MOST_PAGES} pages", "split it")
        for page in pages:
            parts.append(page.extract_text())
            if sum(map(len, parts)) > _MOST_TEXT:
                raise refuse(name, "too-large", "the PDF has too much text", "split it")
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError) as error:
        hint = "save its text as .txt; other seeds were imported"
        raise refuse(name, "unreadable-pdf", "the PDF is damaged, encrypted or no PDF", hint) from error
    except RecursionError as error:
        raise refuse(name, "unreadable-pdf", "the PDF is nested too deep", "save its text") from error
    text = "\n\n".join(parts).replace("\0", "")
    if not text.strip():
        hint = "let a program for scans read it, and save the text as .txt; other seeds were imported"
        raise refuse(name, "no-text-layer", "the PDF has pictures of pages and no text", hint)
    return text.translate(LIGATURES)
