"""Two directories change places in one step, so that no one ever finds neither."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100 if sys.platform == "linux" else -2
"""AT_FDCWD: paths are relative to the working directory."""

_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2) on Linux, RENAME_SWAP of renameatx_np(2) on macOS: the same number."""

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, and what was there in the place of `new`.

    Where the system cannot exchange, the old directory is away for the moment between two renames,
    under the name that `parked` gives.
    """
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        site.rename(parked(site))
        new.rename(site)
        parked(site).rename(new)


def parked(site: Path) -> Path:
    """Return where the old directory stands while the new one takes its place."""
    return site.with_name(f".{site.name}-old")


def _exchanged(first: Path, second: Path) -> bool:
    """Return whether the system has exchanged them; False where it does not know how."""
    library = ctypes.CDLL(None, use_errno=True)
    name = "renameat2" if sys.platform == "linux" else "renameatx_np"
    call = getattr(library, name, None)
    if call is None:
        return False
    if call(_HERE, os.fsencode(first), _HERE, os.fsencode(second), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))
