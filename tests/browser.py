"""The browser that tests run in. `python -m tests.browser` gets one and fonts onto a bare machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PACKAGES = ("chromium", "libatomic1")
"""Debian's names for the browser, and for what Playwright's driver needs that a bare system has not."""

FONTS = ("fontconfig", "fonts-noto-core", "fonts-noto-cjk")
"""Debian's names for fonts with the letters of all scripts that pages are tested in."""

MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def executable() -> str | None:
    """Return the Chromium or Chrome of this machine; None where Playwright's own is to be used."""
    found = (shutil.which(name) for name in (os.environ.get("CHROME", ""), *NAMES))
    return next((path for path in found if path), str(MAC) if MAC.exists() else None)


@contextmanager
def launched() -> Iterator[Browser]:
    """Give a running browser, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable())
        yield browser
        browser.close()


def starts() -> bool:
    """Return whether there is a browser and it runs."""
    try:
        with launched():
            return True
    except Exception:  # also where Playwright itself lacks a library and cannot say so
        return False


def has_letters() -> bool:
    """Return whether this machine can draw Chinese, Arabic and Hebrew."""
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    commands = ([listing, f":lang={language}"] for language in ("zh", "ar", "he"))
    return all(subprocess.run(c, capture_output=True, check=False).stdout for c in commands)


def install() -> None:
    """Install a browser: apt's where this user may, else Playwright's own."""
    privilege = _privilege()
    if privilege is not None and shutil.which("apt-get"):
        apt = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
        subprocess.run([*apt, "update"], check=False)
        for packages in (PACKAGES, FONTS):
            subprocess.run([*apt, "install", "--yes", "--no-install-recommends", *packages], check=False)
    if not starts():
        dependencies = ["--with-deps"] if privilege is not None else []
        command = [sys.executable, "-m", "playwright", "install", *dependencies, "chromium"]
        subprocess.run(command, check=False)


def _privilege() -> list[str] | None:
    """Return the words before a command that only root may run; None where it may not be run."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


if __name__ == "__main__":
    if not (starts() and has_letters()):
        print("No browser with the letters of all scripts yet; installing what lacks", file=sys.stderr)
        install()
    sys.exit(0 if starts() else "No browser starts: install Chromium or Chrome, or name one in CHROME.")
