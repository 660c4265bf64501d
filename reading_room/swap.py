"""Two files or folders change places in one step, so that no one ever finds neither."""

import ctypes
import errno
import os
import sys

_HERE = -100 if sys.platform == "linux" else -2
"""AT_FDCWD: paths are relative to the working directory."""

_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2) on Linux, RENAME_SWAP of renameatx_np(2) on macOS: the same number."""

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def swap(first: str | os.PathLike[str], second: str | os.PathLike[str], *, at: int = _HERE) -> bool:
    """Exchange the two; return False, with nothing done, where the system does not know how.

    `at`: descriptor of the folder that the paths start from. Raises OSError with both paths.
    """
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameat2" if sys.platform == "linux" else "renameatx_np", None)
    if call is None:
        return False
    if call(at, os.fsencode(first), at, os.fsencode(second), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))
