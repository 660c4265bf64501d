"""The program's own templates and assets: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_HOME = _PACKAGE if (_PACKAGE / "templates").is_dir() else _PACKAGE.parent

TEMPLATES = _HOME / "templates"
"""Jinja2 templates; an archive's own `templates/` overrides them file by file."""

ASSETS = _HOME / "assets"
"""CSS, JavaScript and pictures; an archive's own `assets/` overrides them file by file."""
