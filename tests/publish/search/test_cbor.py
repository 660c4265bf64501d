"""The index's own encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.publish.search.cbor import Value, decode, encode

VALUES: st.SearchStrategy[Value] = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30)
)


@given(VALUES)
def test_what_is_encoded_is_decoded(value: Value) -> None:
    """Decoding takes back what encoding made."""
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (10, "0a"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (1000000000000, "1b000000e8d4a51000"),
        ("\u6c34", "63e6b0b4"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
    ],
)
def test_the_examples_of_the_standard(value: Value, data: str) -> None:
    """Examples from RFC 8949, appendix A, are encoded as it has them."""
    assert encode(value).hex() == data


@pytest.mark.parametrize("data", ["20", "f6", "9f01ff", "0a0a", "a10102"])
def test_anything_else_is_refused(data: str) -> None:
    """Values that no index has, and bytes behind a value, are errors."""
    with pytest.raises(ValueError, match="value"):
        decode(bytes.fromhex(data))
