"""The schema of everything that people edit, for their editors."""

import json
from argparse import Namespace

from reading_room.console import Console
from reading_room.content.schema import json_schema


def show(_: Namespace, console: Console) -> None:
    """Print JSON Schema 2020-12."""
    console.say(json.dumps(json_schema(), indent=2, ensure_ascii=False))
