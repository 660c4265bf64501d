"""What a header says becomes the article's fields, in the forms that the press prints."""

import pytest

from tests.ingest.fields import Case, cases, composed, told


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_fields_are_read_as_printed(case: Case) -> None:
    """Fields have the values that the header, the text and the site around it say; others are empty.

    Those in brackets are right, but not sure enough to be told.
    """
    expected = {name: v for name, v in case.expected.items() if v != "-" and not v.startswith("(")}
    assert told(composed(case.rows)) == expected
