"""What each command does: a module for each, or for a family; `cli.py` says which there are."""


class UsageError(Exception):
    """The command cannot be run as it was given; its words say why."""
