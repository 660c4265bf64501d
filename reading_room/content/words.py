"""An archive's own words for the interface: `content/words.yaml`, in the form of the catalogues."""

from collections.abc import Iterator
from pathlib import Path

from reading_room.content.faults import Faults, did_you_mean, open_text
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, read_yaml
from reading_room.words import CATEGORIES, ENGLISH, Message, Messages, arguments, catalogue

PATH = "content/words.yaml"


def read_words(root: Path) -> tuple[Messages, Faults]:
    """Return the messages of the file by `section.key`, none where there is no file, and its faults."""
    file = root / PATH
    if not (file.is_symlink() or file.exists()):
        return {}, Faults(PATH, "")
    text, faults = open_text(root, file)
    node = None if faults.problems else read_yaml(text, faults)
    if node is None or (isinstance(node, ScalarNode) and node.is_null):
        return {}, faults
    return dict(_messages(node, faults)), faults


def _messages(node: Node, faults: Faults) -> Iterator[tuple[str, Message]]:
    known = catalogue(ENGLISH)
    sections = sorted({key.partition(".")[0] for key in known})
    for section, keys in _entries(node, "sections, such as article:", faults):
        if section.text not in sections:
            _note_unknown(section, sections, "no section of the interface's words", faults)
            continue
        own = [key.partition(".")[2] for key in known if key.startswith(f"{section.text}.")]
        for key, value in _entries(keys, "keys and their words", faults):
            if key.text not in own:
                _note_unknown(key, own, f"no key of {section.text}", faults)
                continue
            name = f"{section.text}.{key.text}"
            message = _message(value, known[name], faults)
            unknown = sorted(arguments(message) - arguments(known[name]) - {"n"}) if message else []
            if unknown:
                may = ", ".join(f"{{{argument}}}" for argument in sorted(arguments(known[name])))
                hint = f"what is filled in here is {may}" if may else "nothing is filled in here"
                faults.add(value.mark, "unknown-argument", f"{{{unknown[0]}}} is not known here", hint)
            elif message:
                yield name, message


def _entries(node: Node, wanted: str, faults: Faults) -> tuple[tuple[ScalarNode, Node], ...]:
    if isinstance(node, MappingNode):
        return node.entries
    faults.add(node.mark, "wrong-type", f"here stand {wanted}")
    return ()


def _message(node: Node, english: Message, faults: Faults) -> Message | None:
    """Return the words, or their plural forms where the English ones have some."""
    if isinstance(node, ScalarNode):
        return node.text
    forms = {
        key.text: value.text
        for key, value in (node.entries if isinstance(node, MappingNode) else ())
        if isinstance(value, ScalarNode) and key.text in CATEGORIES
    }
    if isinstance(english, str) or "other" not in forms:
        counted = "words, or {one: ..., other: ...}"
        wanted = "words" if isinstance(english, str) else counted
        faults.add(node.mark, "wrong-type", f"here stand {wanted}")
        return None
    return forms


def _note_unknown(key: ScalarNode, known: list[str], what: str, faults: Faults) -> None:
    hint = did_you_mean(key.text, known) or f"one of: {', '.join(known[:12])}"
    faults.add(key.mark, "unknown-key", f"{key.text} is {what}", hint)
