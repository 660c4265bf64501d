"""An article's title, as printed without what numbers it or descriptive, and the slug that it makes."""

import re

from reading_room.ingest.blocks import undecorated
from reading_room.ingest.certainty import certainty_of
from reading_room.ingest.seed_article import Found, SeedArticle, evidence
from reading_room.model import Edtf, Evidence, Role, Slug
from reading_room.slugs import slugify
from reading_room.words import ENGLISH, words_for
from reading_room.words.dates import in_words

_MARK = re.compile(
    r"^(?:#{1,6}\s+|[*•▪●■►>]\s+|\[\d{1,3}\]\s+|#\d{1,3}\s+|\d{1,3}/\s+|[-=]{2,}\s+"
    r"|[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+\s*|[A-Z]\.\d{1,2}\.?\s+"
    r"|(?:no\.?\s*|nr\.?\s*|n°\s*|№\s*)?\(?(?:\d{1,2}|[IVX]{1,5}(?=[.)]\s[A-ZÀ-Þ]))(?:[.):]|\s[-–—])\s+)+",
    re.I,
)
_LABEL = re.compile(
    r"^(?:title|headline|subject|betreff|objet|asunto|titel|titre|título|titolo|kop|rubrik"
    r"|overskrift|otsikko|tytuł|başlık|заголовок|العنوان|标题|標題|見出し|제목)\s*[:：]\s*(?=\S)",
    re.I,
)
_END = re.compile(r"(?<!\s)\s++(?:#{1,6}|[-=]{2,}+)$")
_STATE = re.compile(r"(?<=\s)\[[A-ZÀ-ÞĄ-Ź ]{2,24}\]$")
"""What a desk says of its report: `[UPDATE]`, `[VIDEO]`."""
_LINKED = re.compile(r"\[([^\[\]]+)\]\(https?://[^\s()]+\)")
_EMPHASIS = re.compile(r"^(\*{1,3}|_{1,3})(\S(?:.*\S)?)\1$")
_WORDS = 8
LONGEST = 40
"""Code points of the title's part."""

_BREAK = re.compile(r"[:;,.?!…|]\s|\s[–—-]+\s|\s[(\[]")
_SHORT = re.compile(r"(?<![a-z0-9]-[a-z])(?<![a-z0-9]-[a-z][a-z])(?:-[a-z]{1,3}+)+$")
_DAY = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")


def find_title(piece: SeedArticle) -> Found[str] | None:
    """Return the title line; lines that follow one another are one title that was wrapped."""
    lines = [line for line in piece.lines if line.role is Role.TITLE]
    kept = lines[:1]
    for line in lines[1:]:
        if line.number != kept[-1].number + 1:
            break
        kept.append(line)
    if not kept:
        return None
    words = " ".join(" ".join(line.text for line in kept).split())
    return Found(value=clean_title(words), evidence=evidence("title", kept[0], words, "title-line"))


def clean_title(text: str) -> str:
    """Return a title without numbering, signs around it, labels, emphasis marks and a link's address.

    >>> clean_title("1.\\tHarbour opens")
    'Harbour opens'
    >>> clean_title("[Harbour opens](https://tideway.example/harbour)")
    'Harbour opens'
    """
    if linked := _LINKED.fullmatch(_MARK.sub("", text)):
        return clean_title(linked[1])
    title = _LABEL.sub("", _END.sub("", _MARK.sub("", undecorated(_MARK.sub("", text))[0])))
    title = _STATE.sub("", title).rstrip()
    match = _EMPHASIS.match(title)
    return (match[2] if match else title).strip() or text


def describe(piece: SeedArticle, authors: tuple[str, ...], published: Edtf | None) -> Found[str]:
    """Return a neutral title of ours for an article without one: who and when, else its first words."""
    by = f"Text by {' and '.join(authors)}" if authors else _first_words(piece)
    title = f"{by}, {in_words(published, words_for(ENGLISH))}" if authors and published else by
    rule = "descriptive-title"
    certainty = certainty_of("title", rule)
    why = Evidence(field="title", line=None, quote="", rule=rule, certainty=certainty)
    return Found(value=title, evidence=why)


def _first_words(piece: SeedArticle) -> str:
    text = next((line.text for line in piece.lines), "")
    words = text.split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")


def name_article(title: str, published: Edtf | None) -> Slug:
    """Return a slug, cut where the title pauses.

    >>> name_article("No path to peace: Five takeaways from the talks", Edtf("2023-03-22T05:35"))
    '2023-03-22-no-path-to-peace'
    """
    day = _DAY.match(published or "")
    words = _head(title)
    return Slug(f"{day[0]}-{words}") if day else words


def _head(title: str) -> Slug:
    """Return the title up to a pause behind three words or more, else as many words as have room."""
    for pause in _BREAK.finditer(title):
        head = slugify(title[: pause.start()])
        if head.count("-") >= 2 and len(head) <= LONGEST:
            return head
    whole = slugify(title)
    if len(whole) <= LONGEST:
        return whole
    cut = slugify(title, longest=LONGEST)
    return Slug(_SHORT.sub("", cut)) if cut.count("-") > 3 else cut
