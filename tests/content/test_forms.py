"""Which single values are accepted, and as what they are read."""

from typing import Any

import pytest

from reading_room.content.faults import Faults
from reading_room.content.schema.forms import (
    BOOLEAN,
    DATE,
    FOLDER_ADDRESS,
    LANGUAGE,
    LINES,
    NUMBER,
    SHA256,
    WEB_ADDRESS,
    Form,
)
from reading_room.content.strict_yaml import read_yaml

FORMS = {
    "boolean": BOOLEAN,
    "date": DATE,
    "folder": FOLDER_ADDRESS,
    "hash": SHA256,
    "language": LANGUAGE,
    "lines": LINES,
    "number": NUMBER,
    "url": WEB_ADDRESS,
}


def read(form: Form, written: str) -> tuple[Any, list[str]]:
    faults = Faults("a.yaml", written)
    node = read_yaml(written, faults)
    assert node
    return form.read(node, faults), [problem.code for problem in faults.problems]


@pytest.mark.parametrize(
    ("form", "written", "value"),
    [
        ("boolean", "true", True),
        ("boolean", "false", False),
        ("date", "2021", "2021"),
        ("date", "2023-03-22T05:35:00-04:00", "2023-03-22T05:35:00-04:00"),
        ("date", '"2021-12-07~"', "2021-12-07~"),
        ("folder", "http://localhost:8000/", "http://localhost:8000/"),
        ("folder", "https://example.org/a", "https://example.org/a/"),
        ("hash", "0" * 64, "0" * 64),
        ("language", "no", "no"),
        ("language", "zh-Hant-TW", "zh-Hant-TW"),
        ("language", "de-1901", "de-1901"),
        ("language", "sl-rozaj", "sl-rozaj"),
        ("lines", "20-97", (20, 97)),
        ("lines", "20", (20, 20)),
        ("number", "7", 7),
        ("url", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("url", "https://[2001:db8::1]/", "https://[2001:db8::1]/"),
    ],
)
def test_accepted(form: str, written: str, value: object) -> None:
    """A value of the form is read as what it says."""
    assert read(FORMS[form], written) == (value, [])


@pytest.mark.parametrize(
    ("form", "written"),
    [
        *(("boolean", word) for word in ("yes", "NO", "True", "1", '"true"', "on")),
        *(
            ("date", word)
            for word in ("12:30", "2023-02-29", "22/3/2023", "0o17", "yesterday", "[2021]")
        ),
        *(("folder", word) for word in ("/repo/", "ftp://example.org/")),
        *(("hash", word) for word in ("abc", "A" * 64, "0" * 65)),
        *(("language", word) for word in ("english", "EN", "en_GB", "en-", "e", "{en}")),
        *(("lines", word) for word in ("0", "97-20", "1-", "-3", "1 - 3", "01-2", "9" * 30)),
        *(("number", word) for word in ("0", "-1", "1.5", "0x1F", '"7"', "٣")),
        *(
            ("url", word)
            for word in ("javascript:alert(1)", "https://", "http://[::1", "//a/b", "https://a b")
        ),
    ],
)
def test_refused(form: str, written: str) -> None:
    """Anything else is one problem, and no value."""
    value, codes = read(FORMS[form], written)
    assert value is None
    assert len(codes) == 1
