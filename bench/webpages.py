"""Pages of three more public sets, to train on: `python -m bench.webpages CHECKOUTS OUT`.

CHECKOUTS holds `readability`, a checkout of mozilla/readability (Apache 2.0), whose `test/test-pages`
hold pages with their text and what their mark-up says; `parser`, one of postlight/parser (MIT, Apache
2.0), whose tests say what title, author and day the pages in `fixtures/` have; and `trafilatura`, one of
adbar/trafilatura (Apache 2.0), whose `tests/evaldata.json` says it of the pages beside it, and words
that are in their text or not. The text of the last two is what trafilatura finds. OUT is `DATA/webpages`
and like `DATA/newspages`. Nothing of the pages stays in this repository.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from charset_normalizer import from_bytes
from lxml import etree, html

from bench.training.labelled import fold

_ELEMENTS = """
p h1 h2 h3 h4 h5 h6 ul ol blockquote article section figure table pre hr dl
div li tr br header footer nav aside main figcaption form dt dd address
script style noscript template svg iframe head button select textarea
"""
_APART, _LINES, _UNSEEN = (frozenset(row.split()) for row in _ELEMENTS.strip().split("\n"))
"""Elements with a blank line around them, on lines of their own, and not shown as text."""
_SHORTEST, _LONGEST = 700, 300
"""Letters, and paragraphs, of what counts as an article."""
_EXPECTED = re.compile(r"""equal\(\s*(\w+),\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*)`)\s*,?\s*\)""")
_ADDRESS = re.compile(r"""url\s*=\s*['"](http[^'"]+)['"]""")
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_UNSAFE = re.compile(r"[^\w.-]")
_BENCHMARK = re.compile(r"[0-9a-f]{32}")
"""Names of pages of the article-extraction benchmark, of which half are held back."""
_BY = re.compile(r"^\s*(?:by|par|von|por)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*")
_NO_NAME = re.compile(r"[\d/(|:@.]")

Page = tuple[str, dict[str, Any], str]
"""A page's name, what is known of it, and its HTML."""


def main() -> None:
    """Write what the checkouts hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("checkouts", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    for kind in ("full", "main", "html"):
        (options.out / kind).mkdir(parents=True, exist_ok=True)
    pages: dict[str, Any] = {}
    sources = (_readability, _parser, _trafilatura)
    for name, gold, page in chain.from_iterable(read(options.checkouts) for read in sources):
        texts = {
            kind: shown_text(part) for kind, part in (("full", _body(page)), ("main", _main(page, gold)))
        }
        if _is_article(gold, texts["full"]):
            for kind, text in texts.items():
                (options.out / kind / f"{name}.txt").write_text(text, encoding="utf-8")
            (options.out / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
            whole = [kind for kind, text in texts.items() if fold(gold["body"][-1]) in fold(text)]
            pages[name] = gold | {"kinds": whole}
    told = json.dumps({"pages": pages, "joined": {}}, ensure_ascii=False, indent=1)
    (options.out / "gold.json").write_text(told, encoding="utf-8")
    print(len(pages), "pages")


def _is_article(gold: dict[str, Any], text: str) -> bool:
    body = gold["body"]
    return (
        bool(gold["publisher"])
        and len(body) <= _LONGEST
        and sum(map(len, body)) >= _SHORTEST
        and fold(body[0]) in fold(text)
    )


def _readability(root: Path) -> Iterator[Page]:
    for folder in sorted((root / "readability" / "test" / "test-pages").iterdir()):
        told = json.loads((folder / "expected-metadata.json").read_text(encoding="utf-8"))
        page = (folder / "source.html").read_text(encoding="utf-8")
        text = _tree((folder / "expected.html").read_text(encoding="utf-8"))
        yield (
            folder.name,
            _gold(told, _texts(text, "p", "li", "pre"), _texts(text, "h2", "h3", "h4"), page),
            page,
        )


def _parser(root: Path) -> Iterator[Page]:
    for file in sorted((root / "parser" / "fixtures").glob("*.html")):
        tests = root / "parser" / "src" / "extractors" / "custom" / file.stem / "index.test.js"
        if not tests.exists():
            continue
        script = tests.read_text(encoding="utf-8")
        said = {
            name: re.sub(r"\\(.)", r"\1", "".join(words)) for name, *words in _EXPECTED.findall(script)
        }
        page = file.read_text(encoding="utf-8", errors="replace")
        if said.get("title"):
            address = _ADDRESS.search(script)
            told = {
                "title": said["title"],
                "byline": said.get("author"),
                "publishedTime": said.get("date_published"),
                "url": address[1] if address else None,
            }
            yield from _found(file.stem, told, page)


def _trafilatura(root: Path) -> Iterator[Page]:
    """Yield the pages whose text, as found, has all the words told and none that it should not."""
    folder = root / "trafilatura" / "tests"
    evaluated = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    for address, said in sorted(evaluated.items(), key=lambda one: str(one[1]["file"])):
        file = next(
            filter(Path.exists, (folder / one / said["file"] for one in ("eval", "cache"))), None
        )
        if not file or not said.get("title") or _BENCHMARK.fullmatch(file.stem):
            continue
        author = said.get("author") or ""
        told = {
            "title": said["title"],
            "byline": author if isinstance(author, str) else "; ".join(author),
            "publishedTime": said.get("date") if _DAY.fullmatch(str(said.get("date"))) else None,
            "url": address,
        }
        page = str(from_bytes(file.read_bytes()).best())
        for name, gold, _ in _found(_UNSAFE.sub("_", file.stem), told, page):
            text = " ".join((*gold["body"], *gold["subheadings"]))
            if all(part in text for part in map(_plain, said["with"])) and not any(
                part in text for part in map(_plain, said["without"])
            ):
                yield name, gold, page


def _plain(words: str) -> str:
    return " ".join(words.split())


def _found(name: str, told: dict[str, Any], page: str) -> Iterator[Page]:
    """Yield a page with the text that trafilatura finds, if it finds one."""
    found = trafilatura.extract(page, output_format="xml", include_comments=False)
    if found:
        text = etree.fromstring(found.encode(), parser=etree.XMLParser(recover=True))
        yield name, _gold(told, _texts(text, "p", "item", "quote"), _texts(text, "head"), page), page


def _gold(told: dict[str, Any], body: list[str], heads: list[str], page: str) -> dict[str, Any]:
    tree = _tree(page)
    named = tree.xpath("string(//meta[@property='og:site_name']/@content)") or told.get("siteName") or ""
    address = told.get("url") or tree.xpath("string(//link[@rel='canonical']/@href)") or ""
    site = urlsplit(address)
    title = " ".join(told["title"].split())
    return {
        "publisher": named.strip() or site.netloc.removeprefix("www."),
        "domain": f"{site.scheme}://{site.netloc}/",
        "language": (told.get("lang") or tree.get("lang") or "")[:2].lower(),
        "url": address,
        "title": title,
        "authors": _names(told.get("byline") or ""),
        "published": (told.get("publishedTime") or "").replace("T", " ") or None,
        "body": [one for one in body if fold(one) != fold(title)],
        "subheadings": [one for one in heads if fold(one) not in fold(title)],
    }


def _names(byline: str) -> list[str]:
    """Return the names of a byline; none where it says more than names."""
    names = [name for name in _AND.split(_BY.sub("", " ".join(byline.split()))) if name]
    plain = all(len(name.split()) <= 5 and not _NO_NAME.search(name) for name in names)
    return names if plain and len(names) <= 6 else []


def _tree(page: str) -> html.HtmlElement:
    return html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))


def _body(page: str) -> html.HtmlElement:
    tree = _tree(page)
    found = tree.find("body")
    return tree if found is None else found


def _main(page: str, gold: dict[str, Any]) -> html.HtmlElement:
    """Return the smallest element with the title and nearly all of the text."""
    wanted = [fold(one)[:60] for one in gold["body"] if len(one) > 60]
    title = fold(gold["title"])

    def holds(element: html.HtmlElement) -> bool:
        words = fold(shown_text(element))
        return title in words and sum(one in words for one in wanted) >= 0.9 * len(wanted)

    best, inner = _body(page), [_body(page)]
    while inner:
        best = inner[0]
        inner = [one for one in best if _is_shown(one) and holds(one)]
    return best


def shown_text(element: html.HtmlElement) -> str:
    """Return what a browser shows of an element, a line for each block."""
    parts: list[str] = []

    def walk(one: html.HtmlElement) -> None:
        edge = (
            "\n\n"
            if one.tag in _APART
            else "\n"
            if one.tag in _LINES
            else " "
            if one.tag in ("td", "th")
            else ""
        )
        parts.extend(
            (edge, "* " if one.tag == "li" else "", " ".join(f".{one.text or ''}.".split())[1:-1])
        )
        for child in one:
            if _is_shown(child):
                walk(child)
            parts.append(" ".join(f".{child.tail or ''}.".split())[1:-1])
        parts.append(edge)

    walk(element)
    lines = [" ".join(line.split()) for line in "".join(parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _is_shown(element: html.HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower() if isinstance(element.tag, str) else ""
    hidden = "display:none" in style or "visibility:hidden" in style
    return (
        isinstance(element.tag, str)
        and element.tag not in _UNSEEN
        and element.get("hidden") is None
        and not hidden
    )


def _texts(tree: html.HtmlElement, *tags: str) -> list[str]:
    return list(
        dict.fromkeys(
            filter(None, (" ".join("".join(one.itertext()).split()) for one in tree.iter(*tags)))
        )
    )


if __name__ == "__main__":
    main()
