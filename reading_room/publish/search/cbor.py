"""As much of CBOR (RFC 8949) as a search index has: unsigned numbers, text, arrays of known length."""

_NUMBER, _TEXT, _ARRAY = 0, 3, 4
_LONG = {24: 1, 25: 2, 26: 4, 27: 8}
"""What an initial byte says of the argument behind it: how many bytes it has."""

Value = int | str | list["Value"]


def decode(data: bytes) -> Value:
    """Return the one value that the bytes hold; ValueError where they hold anything else."""
    value, end = _value(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes stand behind the value")
    return value


def encode(value: Value) -> bytes:
    """Return the value in its shortest form."""
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(value)) + b"".join(map(encode, value))


def _value(data: bytes, at: int) -> tuple[Value, int]:
    kind, argument, at = *divmod(data[at], 32), at + 1
    if size := _LONG.get(argument, 0):
        argument, at = int.from_bytes(data[at : at + size]), at + size
    elif argument >= min(_LONG):
        raise ValueError(f"the value before byte {at} has no known length")
    if kind == _NUMBER:
        return argument, at
    if kind == _TEXT:
        return data[at : at + argument].decode(), at + argument
    if kind == _ARRAY:
        return _array(data, at, argument)
    raise ValueError(f"the value before byte {at} is neither a number, text nor an array")


def _array(data: bytes, at: int, length: int) -> tuple[Value, int]:
    values: list[Value] = []
    for _ in range(length):
        value, at = _value(data, at)
        values.append(value)
    return values, at


def _head(kind: int, argument: int) -> bytes:
    if argument < min(_LONG):
        return bytes([kind * 32 + argument])
    mark, size = next((mark, size) for mark, size in _LONG.items() if argument < 256**size)
    return bytes([kind * 32 + mark]) + argument.to_bytes(size)
