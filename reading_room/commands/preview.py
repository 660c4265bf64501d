"""A page as the preview shows it: able to reload itself, and telling why the last build failed."""

import html
import re

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")', re.IGNORECASE)
_HEAD_END = re.compile(r"(?=</head>)", re.IGNORECASE)
_BODY = re.compile(r"<body[^>]*>", re.IGNORECASE)


def dress(page: str, *, port: int, build: str, problem: str) -> str:
    """Return the page with livereload's script and leave to use it, the problem in a dialog on top.

    `build` names the build that the page is of; the script connects with it.
    """
    page = _POLICY.sub(lambda m: f"{m[1]}{_allow(m[2], port)}{m[3]}", page, count=1)
    page = _HEAD_END.sub(
        f'<script src="/livereload.js?port={port}&amp;extver={build}"></script>', page, count=1
    )
    if problem:
        shown = f"<dialog open><pre>{html.escape(problem)}</pre></dialog>"
        page = _BODY.sub(lambda m: m[0] + shown, page, count=1)
    return page


def _allow(policy: str, port: int) -> str:
    """Return a content security policy that also lets the page load and use livereload from here."""
    directives = dict(_directive(d) for d in html.unescape(policy).split(";") if d.strip())
    hosts = [
        f"{scheme}://{host}:{port}" for scheme in ("http", "ws") for host in ("localhost", "127.0.0.1")
    ]
    for name in ("script-src", "connect-src"):
        kept = [s for s in directives.get(name, ()) if s != "'none'"]
        directives[name] = (*kept, *hosts)
    for name in (
        "require-trusted-types-for",
        "trusted-types",
    ):  # livereload's script knows no such types
        directives.pop(name, None)
    return html.escape("; ".join(" ".join((name, *sources)) for name, sources in directives.items()))


def _directive(text: str) -> tuple[str, tuple[str, ...]]:
    name, *sources = text.split()
    return name.lower(), tuple(sources)
