"""A reader with a real browser, who notices every error."""

from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Request

Scheme = Literal["light", "dark"]

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
"""The rules of axe that stand for WCAG 2.2, level AA, and those that are only good practice."""


class Visitor:
    """Opens pages of one site and keeps what the browser complains of."""

    def __init__(self, browser: Browser, url: str) -> None:
        """Be ready to open pages below the URL."""
        self.browser = browser
        self.url = url
        self.complaints: list[str] = []
        self.contexts: dict[tuple[Scheme, bool], BrowserContext] = {}

    def open(
        self, address: str, *, width: int = 1440, scheme: Scheme = "light", javascript: bool = True
    ) -> Page:
        """Open a page of the site in a new window; `address` is below the site's own URL."""
        page = self._context(scheme, javascript).new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.on("console", lambda m: self._note(page, m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self._note(page, str(error)))
        page.on("request", lambda request: self._note_stranger(page, request.url))
        page.on("requestfailed", lambda request: self._note(page, _failed(request)))
        self.go(page, address)
        return page

    def go(self, page: Page, address: str) -> None:
        """Go to another page of the site in the same window."""
        page.goto(self.url + address.removeprefix("/"))

    def leave(self) -> None:
        """Close all windows."""
        for context in self.contexts.values():
            context.close()

    def _context(self, scheme: Scheme, javascript: bool) -> BrowserContext:
        """Return the reader's own store of settings and cookies for windows of this sort."""
        key = (scheme, javascript)
        if key not in self.contexts:
            self.contexts[key] = self.browser.new_context(
                color_scheme=scheme, java_script_enabled=javascript, reduced_motion="reduce"
            )
        return self.contexts[key]

    def _note_stranger(self, page: Page, url: str) -> None:
        """Only a link that is followed leads to another host."""
        if urlsplit(url).netloc != urlsplit(self.url).netloc and not url.startswith(("data:", "blob:")):
            self._note(page, f"asks another host: {url}")

    def _note(self, page: Page, text: str) -> None:
        if "net::ERR_ABORTED" not in text:  # the reader went on before all was loaded
            self.complaints.append(f"{page.url}: {text}")


def violations(page: Page) -> list[str]:
    """Return each breach of the rules that axe finds in the page as it stands."""
    options = {"runOnly": {"type": "tag", "values": list(RULES)}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{page.url}: {rule['id']} {node['html']}" for rule in found for node in rule["nodes"]]


def _failed(request: Request) -> str:
    return f"{request.url} {request.failure}"
