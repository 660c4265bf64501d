"""Files in a zip whose bytes depend on nothing but their names and contents."""

import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can say; none of ours has one of its own."""


def add(packed: zipfile.ZipFile, name: str, content: bytes, *, stored: bool = False) -> None:
    """Write a file into the zip, readable by all; `stored` leaves it uncompressed."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system, info.external_attr = 3, 0o644 << 16
    packed.writestr(info, content)
