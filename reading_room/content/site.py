"""The files of the whole archive: `site.yaml`, `refused.yaml`, `words.yaml` and `published.yaml`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reading_room.content import door
from reading_room.content.edits import edited, entry_edits
from reading_room.content.faults import WHOLE_FILE, Faults, Mark, did_you_mean, open_text
from reading_room.content.schema import PUBLISHED, REFUSED, SITE
from reading_room.content.schema.kinds import Kind
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, read_yaml
from reading_room.content.yaml_writing import flow
from reading_room.errors import Problem, ProblemsError
from reading_room.model import PublishedAddress, Refusals, RefusedName, Site, Url
from reading_room.words import CATEGORIES, ENGLISH, Message, Messages, arguments, catalogue

_WORDS, _PUBLISHED = "content/words.yaml", "content/published.yaml"


def load_site(root: Path) -> Site:
    """Return the site's settings, defaults where the file or a key is missing; raises ProblemsError."""
    site, faults = read_site(root)
    return faults.settle(site)


def read_site(root: Path) -> tuple[Site | None, Faults]:
    """Return the site's settings and the faults of their file; None where there are any."""
    fields, _, faults = read_settings(root, "content/site.yaml", SITE)
    return (Site(**fields) if fields is not None else None), faults


def read_refused(root: Path) -> tuple[Refusals, Faults]:
    """Return what the curator says is not so, and the faults of the file."""
    fields, node, faults = read_settings(root, "content/refused.yaml", REFUSED)
    if fields is None:
        return Refusals(), faults
    _note_no_difference(node.get("different"), fields["different"], faults)
    names = (RefusedName(**name) for name in fields["names"])
    groups = [
        (tuple(sorted(set(d["names"]))), tuple(sorted(set(d["articles"])))) for d in fields["different"]
    ]
    refused = Refusals(
        events=tuple(sorted(set(fields["events"]))),
        names=tuple(sorted(set(names), key=lambda n: (n.name, n.kind or ""))),
        different_names=tuple(sorted({names for names, _ in groups if names})),
        different_articles=tuple(sorted({articles for _, articles in groups if articles})),
    )
    return refused, faults


def _note_no_difference(node: Node | None, given: tuple[dict[str, Any], ...], faults: Faults) -> None:
    items = node.items if isinstance(node, SequenceNode) else ()
    for item, groups in zip(items, given, strict=True):
        sizes = sorted(len(set(group or ())) for group in groups.values())
        if sizes[0] or sizes[1] < 2:
            message = "a difference is between two or more names, or two or more articles"
            faults.add(item.mark, "no-difference", message, "write names: [one, other]")


def read_settings(root: Path, path: str, kind: Kind) -> tuple[Any, MappingNode, Faults]:
    """Return what a file says, its node, and its faults; None where it has any, and its defaults where
    there is no such file.
    """
    file = root / path
    text, faults = open_text(root, file) if _is_there(file) else ("", Faults(path, ""))
    node = None if faults.problems else read_yaml(text, faults)
    if isinstance(node, ScalarNode) and node.is_null:
        node = MappingNode((), WHOLE_FILE)
    fields = kind.read(node, faults) if node else None
    if faults.problems or not isinstance(node, MappingNode):
        return None, MappingNode((), WHOLE_FILE), faults
    return fields, node, faults


def _is_there(file: Path) -> bool:
    return file.is_symlink() or file.exists()


def read_words(root: Path) -> tuple[Messages, Faults]:
    """Return the messages of the file by `section.key`, none where there is no file, and its faults."""
    file = root / _WORDS
    if not _is_there(file):
        return {}, Faults(_WORDS, "")
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


def read_published(root: Path) -> tuple[tuple[PublishedAddress, ...], Faults]:
    """Return every address that was published, sorted, and the faults of the file."""
    leads, node, faults = read_settings(root, _PUBLISHED, PUBLISHED)
    if leads is None:
        return (), faults
    marks = {key.text: value.mark for key, value in node.entries}
    for address in leads:
        _note_bad_end(address, leads, marks[address], faults)
    return tuple(
        _published(address, leads[address], marks[address].line) for address in sorted(leads)
    ), faults


def _published(address: str, leads: str, line: int) -> PublishedAddress:
    moved = leads.startswith("/")
    return PublishedAddress(
        address=Url(address), leads_to=Url(leads) if moved else None, gone=leads == "gone", line=line
    )


def _note_bad_end(address: str, leads: Mapping[str, str], mark: Mark, faults: Faults) -> None:
    """Note an address that sends its reader on to one that is gone or sends on itself."""
    end = leads[address]
    if end.startswith("/") and leads.get(end, "here") != "here":
        message = f"{address} leads to {end}, which is {leads[end]}"
        hint = f"write {address}: {leads[end] if leads[end] != address else 'here'}"
        faults.add(mark, "no-page-there", message, hint)


def record(root: Path, leads: Mapping[str, str]) -> None:
    """Write down where addresses lead: `here`, `gone`, or another address; all else in the file stays.

    What has led to an address that now leads on, leads on with it. Raises ProblemsError where the file
    cannot be added to.
    """
    old = door.read(root, _PUBLISHED)
    text = (old or b"").decode()
    plain = text.replace("\r\n", "\n")
    node = read_yaml(plain, Faults(_PUBLISHED, plain))
    known = {name.text: getattr(value, "text", "") for name, value in getattr(node, "entries", ())}
    onward = {address: end for address, end in leads.items() if end != "here"}
    wanted = {name: onward.get(end, end) for name, end in known.items()}
    wanted |= leads
    wanted = {name: "here" if end == name else end for name, end in wanted.items()}
    if wanted == known:
        return
    if isinstance(node, MappingNode):
        text = edited(text, entry_edits(node, wanted))
    else:
        text += "".join(f"{flow(name)}: {flow(wanted[name])}\n" for name in sorted(wanted))
    written = read_yaml(text.replace("\r\n", "\n"), Faults(_PUBLISHED, text))
    if {name.text: getattr(end, "text", "") for name, end in getattr(written, "entries", ())} != wanted:
        message, hint = "the file cannot be added to", "write each address on a line of its own"
        raise ProblemsError([Problem(path=_PUBLISHED, code="cannot-edit", message=message, hint=hint)])
    door.write(root, _PUBLISHED, text.encode(), over=None if old is None else door.fingerprint(old))
