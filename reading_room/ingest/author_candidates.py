"""Lines that may say who wrote an article, each with the names in it and all that a dump shows of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reading_room.ingest.byline import CUE, read_byline, segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.header_segments import head_of, segments_of
from reading_room.ingest.lexicon import BY
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.line_names import CUED, LONGEST, names_in, persons_in
from reading_room.ingest.name_traces import NameTraces
from reading_room.ingest.outlet_forms import form_of, key_of
from reading_room.ingest.outlets import is_agency, is_menu, leading_name
from reading_room.ingest.persons import has_given_name, is_person, is_post, length, split_names, unglued
from reading_room.ingest.seed_article import PROSE, Line, SeedArticle
from reading_room.ingest.setting import Setting
from reading_room.model import Role

_LABEL = re.compile(r"^(?:bylines?\s?:\s*+(?=by\b)|by(?=by\s)|from\s(?=[A-ZÀ-Þ]))", re.I)
"""What a field's label says beside the word for "by", and a word that stands for it."""
_LONE_CUE = re.compile(
    rf"(?:(?:an? )?(?:[\w'-]+ ){{0,2}}{BY}|authors?(?: of the article)?|autor(?:in|en)?|auteurs?|autore"
    r"|texte?)\s?:?",
    re.I,
)
"""A line that only says that the next one names who wrote."""
_REPORTS = re.compile(r"\s(?:reports|berichtet|rapporte|informa|segnala)\.?$")
_FILED = re.compile(
    r"(?:aus|from|de|depuis|desde|da|uit|fra|från)\s[^,.;:]{2,40}\s(?:berichtet|reports|rapporte"
    r"|informa|segnala)\s"
    r"(?=[A-ZÀ-Þ])",
    re.I,
)
"""`Aus Wien berichtet` before a name: it says who wrote, and from where."""
_WITH_AGENCIES = re.compile(
    r"(?<!\s)[\s,(]{1,3}(?:with|avec|mit|con|com|met|med)\s(?:(?:news|les)\s)?(?:agenc|agens"
    r"|agentur|agenz|agênc)\w{1,4}\)?$",
    re.I,
)
_QUOTED_POST = re.compile(r"[—–-]\s?[^@()]{2,60}\(@\w+\)")
"""Who wrote a message of a social network that an article shows: `— Ann Lee (@annlee) May 3, 2021`."""
_MARK = re.compile(r"[*•·–+_-]+\s*+")
_NOTE = re.compile(
    r"(?<!\s)\s++(?:\d{1,3} ?(?:min(?:ute)?[ns]?|h(?:ou)?rs?|days?|weeks?|months?|years?|views?|stunden?"
    r"|tagen?|comments?)\b.*"
    r"|(?:follow|tips|email|e-mail|contact)\b.{0,20}|reports?|reporting)$",
    re.I,
)
"""What sites print behind a name: `2 minutes read`."""
_WHEN = re.compile(
    r"\b(?:ago|hours?|published|updated|uhr|heute|gestern|today|yesterday|hace|vor \d+)\b"
    r"|\d{1,2}[:.]\d\d",
    re.I,
)
_PICTURED = re.compile(
    r"\b(?:photos?|fotos?|image|bild|picture|credit|copyright|illustration|video|фото|kuva|zdjęcie)\b|©",
    re.I,
)
_EDITED = re.compile(
    rf"(?:edited|curated|compiled|written|hosted|herausgegeben|zusammengestellt|édité|rédigé"
    rf"|editado|redactado"
    rf"|a cura|redigeret|redigert)\s+{BY}\s+(.+)",
    re.I,
)
_REPORTING = re.compile(
    r"\W{0,2}(?:(?:reporting(?: and writing)?|writing|reportage|reporte|bericht)\s+"
    rf"(?:by|de|von|par|por)|(?:posted|written|published|story|text)\s+{BY})\s+(.+)",
    re.I,
)
_CREDIT = re.compile(CUE, re.I)
_REPORTERS_END = re.compile(
    r"[;.)]|\s(?:at|on|um|à|el)\s\d|(?<![\s,]),?\s*+(?:additional|editing|edited|writing|écrit|édit"
    r"|editado|edición|redaktion)",
    re.I,
)
_EAST_ASIAN = re.compile(r"[\u3040-\u9fff가-힣]")
_TOLD = 8
"""Lines at the top of a text that name whom it is about; its foot may tell of its writer."""
LONG_NAME = 3
"""Words that few people's names have more of."""
_BOX, _PRESENTED = 6, 120
"""Lines around a text's end that may present its writer; code points of one that say who that is."""
_PRESENTS = re.compile(r"[*_]{0,4}(?: \([^()]{1,30}\))?,? (?=[^\W\d_])(?![A-ZÀ-Þ])")
_LINK, _LINKS = 4, 2
"""Words of a button, and buttons right above and below one."""
_NEAR = 4
"""Lines behind a heading of other articles that may belong to these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorCandidate:
    """A line that may say who wrote."""

    line: Line
    names: tuple[str, ...]
    """Without titles, posts and outlets; empty where the line names nobody."""
    alone: bool
    """Whether it is names and no more."""
    rule: str
    """`byline`, `reporting-credit`, `presentation`, `signature`, `byline-above`, `newsletter-editor`."""
    features: frozenset[str]


def author_candidates(
    piece: SeedArticle, setting: Setting, publisher: str
) -> tuple[AuthorCandidate, ...]:
    """Return the candidates in the order of their lines, those of the head first.

    `publisher`: the outlet that the article has; empty where that is not known. It wrote nothing.
    """
    found = (*_of_head(piece, setting), *_elsewhere(piece, setting))
    key = key_of(publisher) if publisher else ""
    cued = {one.names for one in found if "cued" in one.features and one.names}
    return tuple(
        _without(
            replace(one, features=one.features | {"only cue"}) if cued == {one.names} else one,
            key,
            setting.traces,
        )
        for one in found
    )


def _without(one: AuthorCandidate, publisher: str, traces: NameTraces) -> AuthorCandidate:
    names = [name for name in one.names if key_of(name) != publisher]
    names = [name for name in names if is_agency(name) or not traces.is_common(name)] or names
    given = [name for name in names if has_given_name(name)]
    if "cued" not in one.features and given and not any(map(_EAST_ASIAN.match, names)):
        names = [name for name in names if name in given or is_agency(name)]
    return replace(one, names=tuple(names))


def _of_head(piece: SeedArticle, setting: Setting) -> Iterator[AuthorCandidate]:
    head = piece.head
    offsets = {line.number: offset for offset, line in head_of(piece)}
    dated = [bool(line_facts(line.text).kinds & {"date", "post"} or _is_when(line)) for _, line in head]
    cue, related = 0, -9
    for number, (place, line) in enumerate(head):
        facts = line_facts(line.text)
        mark = _MARK.match(line.text)
        text = line.text[mark.end() :].rstrip("_* ") if mark else line.text
        filed = len(text) < LONGEST and _FILED.match(text)
        text = text[filed.end() :] if filed else _WITH_AGENCIES.sub("", text)
        text = _LABEL.sub("", unglued(_NOTE.sub("", text)))
        if "related" in facts.kinds:
            related = number
        if _LONE_CUE.fullmatch(text.strip()):
            cue = 3
            yield AuthorCandidate(line=line, names=(), alone=False, rule="byline", features=frozenset())
            continue
        found = names_in(text, line, setting.known)
        cued = found.said or (bool(found.names) and bool(CUED.match(line.text)))
        linked = not cued and _is_link(found.names, [one for _, one in head], number)
        names = () if linked else found.names
        alone = found.alone and not cued
        kind = "cued" if cued or cue > 0 else "alone" if alone else "mixed"
        features = {
            *_seen(names, line, piece, setting),
            *_placed(line, place, kind),
            *_aligned(line, offsets.get(line.number), names, piece, setting, kind),
        }
        if any(dated[max(0, number - 2) : number + 3]):
            features |= {"near a day", f"near a day & {kind}"}
        if number - related < _NEAR:
            features.add("below related")
        if filed:
            features.add("reports")
        if line is setting.dump.lines[0]:
            features |= {"first line", f"first line & {kind}"}
        yield AuthorCandidate(
            line=line, names=names, alone=alone, rule="byline", features=frozenset(features)
        )
        cue -= 1


def _is_told(name: str) -> bool:
    """Whether the letters of a name are those of names: with a capital, East Asian, a given name."""
    return name != name.swapcase() or bool(_EAST_ASIAN.match(name)) or has_given_name(name)


def _is_link(names: Sequence[str], head: Sequence[Line], number: int) -> bool:
    """Whether words in letters without capitals are a button: none a given name, others around them."""
    if not names or any(map(_is_told, names)):
        return False
    around = (*head[max(0, number - 2) : number], *head[number + 1 : number + 3])
    short = (one for one in around if len(one.text.split()) <= _LINK and not dates_in(one.text))
    return sum(not CUED.match(one.text) for one in short) >= _LINKS


def _placed(line: Line, place: int, kind: str) -> Iterator[str]:
    """What the line says by itself, and how far from the title it stands."""
    facts = line_facts(line.text)
    role = f"role {line.role or 'none'}"
    zone = f"line {max(-6, min(place, 8)):+}"
    yield from (kind, role, f"{kind} & {role}", zone, f"{zone} & {kind}")
    yield from (f"is {found}" for found in facts.kinds & _KINDS)
    if facts.dates:
        yield from ("dated", f"dated & {kind}")
    if facts.furniture:
        yield "furniture"
    if _PICTURED.search(line.text):
        yield from ("pictured", f"pictured & {kind}")
    if _REPORTS.search(line.text):
        yield "reports"
    count = len(line.text.split())
    yield "many words" if count > 30 else "some words" if count > 16 else "few words"


_KINDS = frozenset(
    {"post", "byline", "names", "caption", "comments", "prose", "sentence", "headline", "label"}
)


def _aligned(
    line: Line, offset: int | None, names: Sequence[str], piece: SeedArticle, setting: Setting, kind: str
) -> Iterator[str]:
    """What stands in the same place of the other articles' headers."""
    slots = {s.words: (offset, s.place) for s in segments_of(line.text)} if offset is not None else {}
    for name in names:
        slot = slots.get(name)
        others = [
            at[slot] for slug, at in setting.slots.items() if slot and slug != piece.slug and slot in at
        ]
        forms = {form_of(other) for other in others}
        if forms & {"press", "titled", "domain", "acronym"}:
            yield f"slot press & {kind}"
        if "given person" in forms:
            yield f"slot person & {kind}"
        if any(key_of(other) == key_of(name) for other in others):
            yield f"slot same & {kind}"
    rest = (other for other in setting.dump.pieces if other.slug != piece.slug)
    if any(line.text == own.text for other in rest for own in other.lines if own.role is Role.BYLINE):
        yield f"signs others & {kind}"


def _seen(names: Sequence[str], line: Line, piece: SeedArticle, setting: Setting) -> Iterator[str]:
    """What is seen of the names themselves."""
    if not names:
        return
    first = names[0]
    yield f"a {form_of(first)}"
    yield (
        "given"
        if all(map(has_given_name, names))
        else "part given"
        if any(map(has_given_name, names))
        else "not given"
    )
    yield f"names {min(len(names), 3)}"
    traces = [set(setting.traces.of(name, line)) for name in names]
    yield from set.intersection(*traces)
    if _QUOTED_POST.match(line.text):
        yield "quoted post"
    yield f"long {min(max(map(length, names)), 4)}"
    if line.text.isupper():
        yield "capitals"
    if _EAST_ASIAN.match(first):
        yield "east asian"
    if any(first in other.text for other in piece.body[:_TOLD] if len(other.text) > len(first) + 40):
        yield "told"
    if any(name in other.text for name in names for other in piece.lines if other.role is Role.TITLE):
        yield "in title"
    if any(map(is_agency, names)):
        yield "agency"
    if setting.page:
        yield "in a page"


def _elsewhere(piece: SeedArticle, setting: Setting) -> Iterator[AuthorCandidate]:
    """Credits below a text, a name that signs it, a byline or an editor above all articles."""
    for line in piece.tail:
        match = _REPORTING.match(line.text)
        if match and (names := tuple(persons_in(_REPORTERS_END.split(match[1])[0]))):
            yield _found(names, line, "reporting-credit", piece, setting)
        label = _CREDIT.match(line.text)
        labelled = label is not None and label[0].rstrip().endswith((":", "："))
        if labelled and (names := read_byline(line, frozenset()).authors):
            yield _found(names, line, "reporting-credit", piece, setting)
    yield from _presentations(piece, setting)
    last = [line for line in piece.lines if line.role in PROSE or line.role is Role.CREDIT][-3:]
    for line in (*last, *piece.after[:2]):
        words = line.text.strip(" —–-―.()（）[]/")
        names = split_names(words) if 0 < len(words) <= 60 else ()
        plain = not is_menu(words) and not line_facts(words).furniture and not dates_in(words)
        if names and plain and all(is_person(name, cued=False) for name in names):
            marked = line.text[:1] in "—–-―(（[/"
            end = "marked" if marked else "own" if line.article else "lost"
            place = "last" if line is piece.lines[-1] else "after" if not line.article else "near end"
            yield _found(names, line, "signature", piece, setting, f"signs {end}", f"signs {place}")
    for line in setting.dump.front:
        single = len(setting.dump.pieces) == 1
        authors = read_byline(line, frozenset()).authors if single and CUED.match(line.text) else ()
        if authors and not dates_in(line.text):
            yield _found(authors, line, "byline-above", piece, setting)
        match = _EDITED.search(line.text)
        if match and (names := tuple(persons_in(segments(match[1])[0]))):
            yield _found(names, line, "newsletter-editor", piece, setting)


def _presentations(piece: SeedArticle, setting: Setting) -> Iterator[AuthorCandidate]:
    """Yield lines around a text's end that say what post someone has: `Ann Lee is a staff writer`."""
    for line in (*piece.lines[-_BOX:], *piece.after[:_BOX]):
        text = line.text.lstrip("*_ ")
        name = leading_name(text)
        posted = _PRESENTS.match(text, len(name)) and is_post(text[:_PRESENTED])
        if posted and is_person(name, cued=False):
            yield _found((name,), line, "presentation", piece, setting)


def _found(
    names: tuple[str, ...], line: Line, rule: str, piece: SeedArticle, setting: Setting, *more: str
) -> AuthorCandidate:
    features = {rule, *more, *(f"{rule} & {seen}" for seen in _seen(names, line, piece, setting))}
    return AuthorCandidate(line=line, names=names, alone=False, rule=rule, features=frozenset(features))


def _is_when(line: Line) -> bool:
    return len(line.text) < 60 and bool(_WHEN.search(line.text))
