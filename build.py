"""Build the archive: `python build.py` imports the seeds and builds the site; see `--help`."""

import sys

from reading_room.cli import main

if __name__ == "__main__":
    sys.exit(main())
