"""Dumps assembled at random from the words of articles: invented outlets, layouts, separators.

Every choice is drawn from a generator that is seeded by the dump's number, so a set of dumps is the same
each time. A layout's family is what validation leaves out.
"""

import random
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from babel import Locale
from babel.dates import format_date

from bench.training.labelled import Labelled, Material
from reading_room.ingest.weights import State

FAMILIES = (
    "plain",
    "ruled",
    "numbered",
    "day heads",
    "labelled fields",
    "mail",
    "digest",
    "markdown",
    "page parts",
    "wrapped",
    "untitled",
    "feed",
    "clipped",
)
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "tr", "ru", "ja", "zh", "ko", "ar", "he"]
DATES = {
    "en": [
        "MMMM d, y",
        "d MMMM y",
        "MMM. d, y",
        "EEEE, MMMM d, y",
        "EEEE d MMMM y",
        "MM/dd/y",
        "d MMM y",
    ],
    "de": ["d. MMMM y", "dd.MM.y", "EEEE, d. MMMM y", "dd.MM.yy"],
    "fr": ["d MMMM y", "EEEE d MMMM y", "dd/MM/y"],
    "ja": ["y年M月d日", "y年M月d日(EEE)", "y/MM/dd"],
    "zh": ["y年M月d日", "y-MM-dd"],
    "ko": ["y년 M월 d일", "y.MM.dd"],
    "es": ["d 'de' MMMM 'de' y", "dd/MM/y", "EEEE, d 'de' MMMM 'de' y"],
    "pt": ["d 'de' MMMM 'de' y", "dd/MM/y"],
    "*": ["d MMMM y", "dd.MM.y", "dd/MM/y", "y-MM-dd", "d MMM y"],
}
LABELS = {
    "en": ("Title", "Author", "Date", "Source", "Headline", "Byline", "Published", "Publication"),
    "de": ("Titel", "Autor", "Datum", "Quelle", "Überschrift", "Von", "Erschienen", "Medium"),
    "fr": ("Titre", "Auteur", "Date", "Source", "Titre", "Par", "Publié", "Journal"),
    "es": ("Título", "Autor", "Fecha", "Fuente", "Titular", "Por", "Publicado", "Medio"),
}
BARE = 0.5
"""Share of untitled articles that have no header at all."""
ALIKE, LONG = 0.5, 8
"""Share of dumps with two articles about one thing; paragraphs of an article that makes two."""
Line = tuple[State | None, str]


def read_phrases(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the phrases of a file by kind and language."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        head = re.fullmatch(r"\[(\w+) (\S+)\]", line)
        if head:
            section = found.setdefault((head[1], head[2]), [])
        elif line.strip() and not line.startswith("# "):
            section.append(line)
    return {key: tuple(lines) for key, lines in found.items()}


PHRASES = read_phrases(Path(__file__).with_name("phrases.txt"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What all articles of one dump have in common."""

    family: str
    """Of `FAMILIES`."""
    order: tuple[str, ...]
    """Parts of a header, from the top."""
    title: str
    """A title as printed: `{}` is its words, `{!}` in capitals."""
    by: str
    """A byline as printed."""
    day: str
    """A pattern of Babel's for a date."""
    joint: str
    """How byline, date, outlet stand on one line; empty where each has its own."""
    rule: str
    """A line between articles; empty for none."""
    head: str
    """A line above each article; empty for none."""
    inline_head: bool
    """Whether the head stands before the title on its line."""
    gap: int
    """Blank lines between paragraphs."""
    wide: int
    """Blank lines between articles."""
    tight_header: bool
    """Whether no blank line stands between header lines."""
    outlet: str
    """Of the dump; articles may have their own."""
    own_outlets: bool
    """Whether each article has another."""
    language: str
    """Of its phrases."""
    boilerplate: float
    """Share of places where a part of a page stands."""
    shortest: int
    """Paragraphs of an article at least."""
    longest: int
    """And at most."""


def dumps(
    material: Sequence[Material], count: int, *, seed: str, families: Sequence[str] = FAMILIES
) -> Iterator[Labelled]:
    """Return so many dumps; the same for the same material, seed and families."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")  # noqa: S311
        yield assemble(material, chance, families[number % len(families)], number)


def assemble(material: Sequence[Material], chance: random.Random, family: str, number: int) -> Labelled:
    """Return one dump of a family, with the states of its lines."""
    first = chance.choice(material)
    language = first.language if first.language in LANGUAGES else "en"
    style = _style(chance, family, language)
    count = chance.choices((1, 2, 3, 4, 5, 7), (25, 25, 20, 15, 10, 5))[0]
    if family in ("numbered", "day heads", "digest", "feed"):
        count = max(2, count)
    peers = [one for one in material if one.language == first.language] or [first]
    if chance.random() < 0.15:
        peers = list(material)
    others = [one for one in peers if one.title != first.title] or [
        one for one in material if one.title != first.title
    ]
    alike = halves(first) if chance.random() < ALIKE else (first,)
    count = max(0, count - len(alike))
    pieces = [*alike, *chance.sample(others, k=min(count, len(others)))]
    lines = _front(chance, style, pieces)
    for place, piece in enumerate(pieces, 1):
        lines += _between(chance, style, place, len(pieces), piece)
        lines += _article(chance, style, piece, place, pieces)
    lines += _foot(chance, style)
    return _labelled(chance, style, lines, f"assembled/{family} {number}")


def halves(piece: Material) -> tuple[Material, ...]:
    """Return two articles about one thing, made of one that is long enough: its second half has a title
    of words that begin a sentence of it."""
    text = piece.body
    if len(text) < LONG:
        return (piece,)
    cut = next((n for n in range(len(text) // 2, len(text)) if text[n][0] is State.BODY), len(text) // 2)
    second = text[cut:]
    sentence = max((words for _, words in second[:4]), key=len)
    words = re.split(r"[.!?:;。—–]", sentence)[0].split()[: 8 + len(sentence) % 12]
    title = " ".join(word for n, word in enumerate(words) if n % 4 != len(text) % 4).strip(" ,\"“”'")
    if title == sentence or len(title) < 8:
        return (piece,)
    other = Material(
        group=piece.group,
        language=piece.language,
        title=title,
        authors=(),
        published=piece.published,
        publisher=piece.publisher,
        body=second,
    )
    return replace(piece, body=text[:cut]), other


def _style(chance: random.Random, family: str, language: str) -> Style:
    orders = (
        ("title", "by", "date"),
        ("title", "date", "by"),
        ("title", "standfirst", "by", "date"),
        ("title", "outlet", "date"),
        ("title", "outlet", "by", "date"),
        ("kicker", "title", "by", "date"),
        ("kicker", "title", "standfirst", "by", "date"),
        ("date", "title", "by"),
        ("by", "title", "date"),
        ("outlet", "title", "by", "date"),
        ("outlet", "date", "title", "by"),
        ("kicker", "date", "title", "standfirst", "by"),
        ("title",),
        ("title", "by"),
        ("title", "date"),
        ("title", "standfirst"),
        ("by", "date", "title"),
        ("outlet", "title"),
    )
    titles: tuple[str, ...] = ("{}",) * 12 + (
        "{!}",
        "**{}**",
        "» {}",
        "● {}",
        "■ {}",
        "== {} ==",
        '"{}"',
        "> {}",
        "*{}*",
        "[{}]",
    )
    titles += ("{} | {outlet}", "{} - {outlet}", "{} – {outlet}", "{outlet}: {}", "_{}_", "►{}", "{} »")
    title = chance.choice(titles)
    if family == "markdown":
        title = chance.choice(("# {}", "## {}", "### {}", "# {}", "[{}](https://{site}/a)"))
    rule = ""
    if family == "ruled" or chance.random() < 0.25:
        rule = chance.choice(_all("rule", "*"))
    head = ""
    if family == "numbered":
        heads = [h for h in _all("head", "*") if "{n}" in h]
        head = chance.choice(heads)
    elif family == "day heads":
        head = chance.choice([h for h in _all("head", "*") if "{day}" in h])
    elif chance.random() < 0.1:
        head = chance.choice(_all("head", "*"))
    days = DATES.get(language, DATES["*"])
    return Style(
        family=family,
        order=("title",) if family == "digest" and chance.random() < 0.7 else chance.choice(orders),
        title=title,
        by=chance.choice(_some("by", language, chance)),
        day=chance.choice(days if chance.random() < 0.8 else DATES["*"]),
        joint=chance.choice(("", "", "", " | ", ", ", " – ", " · ", " / ", "  ")),
        rule=rule,
        head=head,
        inline_head=chance.random() < 0.35 and "{n}" in head and len(head) < 8,
        gap=chance.choices((1, 0, 2), (75, 20, 5))[0],
        wide=chance.choice((1, 1, 2, 2, 3, 4)),
        tight_header=chance.random() < 0.45,
        outlet=chance.choice(_some("outlet", language, chance)),
        own_outlets=chance.random() < 0.5,
        language=language,
        boilerplate=0.6 if family == "page parts" else chance.choice((0, 0, 0.1, 0.3)),
        shortest=1,
        longest=chance.choice((2, 3, 4, 6, 9, 14)),
    )


def _all(kind: str, language: str) -> tuple[str, ...]:
    return PHRASES.get((kind, language), ())


def _some(kind: str, language: str, chance: random.Random) -> tuple[str, ...]:
    """Return the phrases of a language, now and then those of any."""
    own = _all(kind, language)
    return own if own and chance.random() < 0.9 else _all(kind, "*") or own


def _fill(chance: random.Random, style: Style, phrase: str, others: Sequence[Material] = ()) -> str:
    """Return a phrase with its blanks filled in."""
    day = date(1998, 1, 1) + timedelta(days=chance.randrange(9800))
    titles = [one.title for one in others if one.title] or ["The bridge that nobody wanted"]
    blanks = {
        "title": chance.choice(titles),
        "name": chance.choice(_some("author", style.language, chance)),
        "outlet": style.outlet,
        "site": re.sub(r"\W+", "", style.outlet.lower())[:14] + ".example",
        "year": str(day.year),
        "date": _day(style.day, day, style.language),
        "iso": day.isoformat(),
        "section": chance.choice(_some("section", style.language, chance)),
        "word": chance.choice(_all("word", "*")),
        "caption": "The old pier in winter",
    }
    blanks["caption"] = (phrase == "{caption}" and chance.choice(_all("caption", "*"))) or blanks[
        "caption"
    ]
    for _ in range(2):
        phrase = re.sub(r"\{(\w+)\}", lambda m: blanks.get(m[1], m[0]), phrase)
    return phrase


def _day(pattern: str, day: date, language: str) -> str:
    return format_date(day, pattern, locale=Locale.parse(language if language in LANGUAGES else "en"))


def _front(chance: random.Random, style: Style, pieces: Sequence[Material]) -> list[Line]:
    """Return what stands above the first article."""
    out: list[Line] = []

    def add(text: str) -> None:
        out.append((State.NAVIGATION, text))

    if style.family == "mail":
        subject = chance.choice(("Fwd: clippings", "FW: for the archive", "press review", "Articles"))
        add(f"From: {chance.choice(_some('author', style.language, chance))} <desk@example.org>")
        add("To: archive@example.org")
        add(_fill(chance, style, "Date: {date}"))
        add(f"Subject: {subject}")
        out.append((None, ""))
        if chance.random() < 0.5:
            add(
                chance.choice(("Please file these.", "As discussed.", "Hi, here is what I found today."))
            )
            out.append((None, ""))
    if style.family == "digest":
        add(style.outlet if chance.random() < 0.7 else " ".join(style.outlet.upper()))
        add(
            chance.choice(
                ("Your morning briefing", "Weekly digest", "The week in brief", "Press review")
            )
        )
        add(
            _fill(
                chance, style, chance.choice(("{date}", "{date} - {name}", "{date} | edited by {name}"))
            )
        )
        if chance.random() < 0.6:
            add(_fill(chance, style, chance.choice(_some("greeting", style.language, chance))))
        out.append((None, ""))
    if chance.random() < 0.2:
        add(_fill(chance, style, chance.choice(_all("stamp", "*"))))
    if style.family == "page parts" or chance.random() < style.boilerplate:
        for _ in range(chance.randrange(1, 6)):
            add(_fill(chance, style, chance.choice(_some("nav", style.language, chance)), pieces))
    elif chance.random() < 0.15:
        add(style.outlet)
    return out


def _between(chance: random.Random, style: Style, place: int, count: int, piece: Material) -> list[Line]:
    """Return what stands between two articles, and above the first."""
    out: list[Line] = [(None, "")] * (style.wide if place > 1 else chance.randrange(2))
    state = State.NAVIGATION if place == 1 else State.TAIL
    if style.rule and (place > 1 or chance.random() < 0.3):
        out += [(state, style.rule)] + [(None, "")] * chance.randrange(2)
    if style.family == "page parts" and place > 1:
        for _ in range(chance.randrange(0, 4)):
            out.append(
                (state, _fill(chance, style, chance.choice(_some("nav", style.language, chance))))
            )
    if style.head and not style.inline_head:
        day = piece.published or "2014-06-05"
        words = style.head.replace("{n}", str(place)).replace("{of}", str(count))
        words = words.replace("{day}", _day("EEEE d MMMM", date.fromisoformat(day), style.language))
        out += [(state, _fill(chance, style, words))] + [(None, "")] * chance.randrange(2)
    return out


def _article(
    chance: random.Random, style: Style, piece: Material, place: int, pieces: Sequence[Material]
) -> list[Line]:
    """Return one article with its header, its text, and what stands in and below them."""
    titled = bool(piece.title) and not (style.family == "untitled" and chance.random() < 0.7)
    header = _header(chance, style, piece, place, titled=titled)
    out = header + [(None, "")] * (1 if header and (style.gap or chance.random() < 0.7) else 0)
    stood = any(state is State.STANDFIRST for state, _ in header)
    body = _body(chance, style, piece.body[1:] if stood else piece.body)
    for n, (state, words) in enumerate(body):
        out.append((state, words))
        out += [(None, "")] * style.gap
        if n and n + 1 < len(body) and chance.random() < style.boilerplate * 0.25:
            phrase = chance.choice(_some("insert", style.language, chance))
            caption = "Foto" in phrase or "hoto" in phrase or phrase == "{caption}"
            out.append(
                (State.CAPTION if caption else State.INSERT, _fill(chance, style, phrase, pieces))
            )
            out += [(None, "")] * style.gap
    if chance.random() < 0.08:
        names = " and ".join(_names(chance, style, piece))
        credit = chance.choice(
            ("(Reporting by {})", "({})", "Additional reporting by {}", "Editing by {}")
        )
        if credit != "({})":
            out += [(State.CREDIT, credit.replace("{}", names))]
    if chance.random() < style.boilerplate:
        for _ in range(chance.randrange(1, 7)):
            phrase = chance.choice(_some("tail", style.language, chance))
            out.append((State.TAIL, _fill(chance, style, phrase, pieces)))
            out += [(None, "")] * chance.choice((0, 0, style.gap))
    return out


def _names(chance: random.Random, style: Style, piece: Material) -> list[str]:
    if piece.authors and chance.random() < 0.7:
        return list(piece.authors[:3])
    names = _some("author", style.language, chance)
    return chance.sample(names, k=min(len(names), chance.choice((1, 1, 1, 2))))


def _header(
    chance: random.Random, style: Style, piece: Material, place: int, *, titled: bool
) -> list[Line]:
    """Return the lines above a text, in the order of the style, with the states that they have."""
    outlet = (
        chance.choice(_some("outlet", style.language, chance)) if style.own_outlets else style.outlet
    )
    day = (
        date.fromisoformat(piece.published)
        if piece.published
        else date(2015, 3, 1) + timedelta(days=chance.randrange(3000))
    )
    printed = _day(style.day, day, style.language)
    if chance.random() < 0.15:
        printed += chance.choice((" 10:42", ", 6:15 PM", " – 17:05", " at 09:30", " 08:00 UTC"))
    names = _names(chance, style, piece)
    join = {"de": " und ", "fr": " et ", "es": " y ", "ja": "、", "zh": " "}.get(style.language, " and ")
    by = (
        style.by.replace("{outlet}", outlet)
        .replace("{}", join.join(names))
        .replace("{!}", join.join(names).upper())
    )
    by = by.replace("{@}", f"{names[0]}, {outlet}")
    standfirst = piece.body[0][1] if len(piece.body) > 2 and len(piece.body[0][1]) < 260 else ""
    parts = {
        "title": _title(style, piece, place, outlet) if titled else "",
        "by": by if chance.random() < 0.9 else "",
        "date": printed if chance.random() < 0.93 else "",
        "outlet": outlet,
        "kicker": chance.choice(_some("section", style.language, chance)),
        "standfirst": standfirst if chance.random() < 0.6 else "",
    }
    if style.family == "labelled fields":
        return _labelled_fields(chance, style, parts, titled=titled)
    if style.family == "untitled" and not titled:
        parts["kicker"] = parts["standfirst"] = ""
        if chance.random() < BARE:
            return []
    lines: list[tuple[str, str]] = [(part, parts[part]) for part in style.order if parts[part]]
    if style.joint:
        lines = _joined(lines, style.joint)
    return _stated(chance, style, lines, titled=titled)


def _title(style: Style, piece: Material, place: int, outlet: str) -> str:
    title = style.title.replace("{}", piece.title).replace("{!}", piece.title.upper())
    title = title.replace("{outlet}", outlet).replace("{site}", "site.example")
    if style.inline_head:
        head = style.head.replace("{n}", str(place)).replace("{of}", "9")
        return f"{head} {title}"
    return title


def _joined(lines: list[tuple[str, str]], joint: str) -> list[tuple[str, str]]:
    """Put neighbouring byline, date and outlet on one line."""
    out: list[tuple[str, str]] = []
    for part, words in lines:
        if part in ("by", "date", "outlet") and out and out[-1][0] in ("by", "date", "outlet"):
            kind = "by" if "by" in (part, out[-1][0]) else "date"
            out[-1] = (kind, out[-1][1] + joint + words)
        else:
            out.append((part, words))
    return out


def _stated(
    chance: random.Random, style: Style, lines: Sequence[tuple[str, str]], *, titled: bool
) -> list[Line]:
    out: list[Line] = []
    seen_title = False
    for part, words in lines:
        if part == "title":
            seen_title = True
            state = State.TITLE
        elif titled and not seen_title:
            state = State.ABOVE
        elif not titled and not out:
            state = State.OPENER
        elif part == "standfirst":
            state = State.STANDFIRST
        elif part == "by":
            state = State.BYLINE
        else:
            state = State.DATE if part == "date" else State.BYLINE if part == "outlet" else State.TOOLS
        out.append((state, words))
        if not style.tight_header:
            out.append((None, ""))
        if seen_title and chance.random() < style.boilerplate * 0.4:
            out.append(
                (
                    State.TOOLS,
                    _fill(chance, style, chance.choice(_some("tools", style.language, chance))),
                )
            )
    return out


def _labelled_fields(
    chance: random.Random, style: Style, parts: dict[str, str], *, titled: bool
) -> list[Line]:
    """Return a header as an export prints it: a label and a colon before each field."""
    labels = LABELS.get(style.language, LABELS["en"])
    other = len(style.by) % 2 * 4
    fields = [
        ("title", labels[other]),
        ("by", labels[1 + other]),
        ("date", labels[2 + other]),
        ("outlet", labels[3 + other]),
    ]
    if len(style.outlet) % 3 == 0:
        fields = [fields[3], fields[0], fields[2], fields[1]]
    elif len(style.outlet) % 3 == 1:
        fields = [fields[0], fields[3], fields[2]]
    lines = [(part, f"{label}: {parts[part]}") for part, label in fields if parts[part]]
    if chance.random() < 0.4:
        lines.append(
            (
                "tools",
                f"URL: https://{re.sub(r'[^a-z]', '', style.outlet.lower())}.example/a/"
                f"{chance.randrange(9999)}",
            )
        )
    return _stated(chance, style, lines, titled=titled)


def _body(chance: random.Random, style: Style, texts: Sequence[tuple[State, str]]) -> list[Line]:
    """Return a run of the text, the lead first, cut to the length of the style."""
    longest = chance.randrange(style.shortest, style.longest + 1)
    kept: list[Line] = []
    keep_sub = chance.random() < 0.7
    prose = 0
    for state, words in texts:
        if state is State.SUBHEADING and not keep_sub:
            continue
        if prose >= longest and state is not State.SUBHEADING:
            break
        prose += state is not State.SUBHEADING
        kept.append((state, words))
    while kept and kept[-1][0] is State.SUBHEADING:
        kept.pop()
    first = next((n for n, (state, _) in enumerate(kept) if state in (State.LEAD, State.BODY)), 0)
    kept = kept[first:]
    if kept and kept[0][0] is not State.LEAD:
        kept[0] = (State.LEAD, kept[0][1])
    kept = [
        (State.BODY if n and state is State.LEAD else state, words)
        for n, (state, words) in enumerate(kept)
    ]
    if kept and chance.random() < 0.12:
        town = chance.choice(("HARWICK", "PELLBROOK", "BRUNNAU", "Montalbo", "Älvsta", "LISBON", "Oslo"))
        agency = chance.choice(("", " (Vega)", " (BWN)", ", March 3 (Meridian)"))
        dash = chance.choice((" - ", " — ", " -- ", " – "))
        if chance.random() < 0.2:
            kept.insert(0, (State.DATELINE, f"{town}{agency}{dash}".rstrip()))
        else:
            kept[0] = (State.LEAD, f"{town}{agency}{dash}{kept[0][1]}")
    if style.family == "markdown":
        marks = {State.SUBHEADING: "### "}
        kept = [(state, marks.get(state or State.BODY, "") + words) for state, words in kept]
    return kept


def _foot(chance: random.Random, style: Style) -> list[Line]:
    out: list[Line] = []
    if style.rule and chance.random() < 0.3:
        out.append((State.TAIL, style.rule))
    if chance.random() < 0.15:
        out.append(
            (
                State.TAIL,
                chance.choice(
                    ("END", "[end of file]", "-- end --", "Ende", "3 items", "###", "exported 3 items")
                ),
            )
        )
    if style.family in ("page parts", "digest", "mail") and chance.random() < 0.6:
        for _ in range(chance.randrange(1, 5)):
            out.append(
                (State.TAIL, _fill(chance, style, chance.choice(_some("tail", style.language, chance))))
            )
    return out


def _labelled(chance: random.Random, style: Style, lines: Sequence[Line], name: str) -> Labelled:
    """Return the lines with what happens to whole dumps: wrapping, indents, a wrong decoding."""
    change: Callable[[str], str] = str
    kind = chance.random()
    if kind < 0.04:
        change = _mojibake
    elif kind < 0.08:
        change = "    ".__add__
    elif kind < 0.11:
        change = "{}  ".format
    width = chance.choice((64, 68, 72, 76)) if style.family == "wrapped" else 0
    out: list[Line] = []
    for state, printed in lines:
        words = " ".join(printed.split())
        if width and len(words) > width:
            out += [(state, part) for part in textwrap.wrap(words, width, break_long_words=False)]
            if state is not None and not style.gap:
                out.append((None, ""))
        else:
            out.append((state if words else None, change(words) if words else ""))
    while out and out[0][0] is None and chance.random() < 0.9:
        out.pop(0)
    return Labelled(
        name=name,
        group=f"layout {style.family}",
        lines=tuple(words for _, words in out),
        states=tuple(state for state, _ in out),
    )


def _mojibake(text: str) -> str:
    """Return the text as UTF-8 that was read as Windows-1252, where that can be."""
    try:
        return text.encode("utf-8").decode("cp1252")
    except UnicodeDecodeError:
        return text
