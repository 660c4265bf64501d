"""The program's own templates and assets: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
"""The program itself."""

_HOME = PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent

TEMPLATES = _HOME / "templates"
"""Jinja2 templates; an archive's own `templates/` overrides them file by file."""

ASSETS = _HOME / "assets"
"""CSS, JavaScript and pictures; an archive's own `assets/` overrides them file by file."""
