"""Titles of found events: the central headline of the reports, or the words by which texts name it.

The central headline is the one nearest to all reports by TF-IDF. Heads of live pages and of opinions,
and questions, are none; a head in capitals, with an exclamation or a quotation is second choice.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from reading_room.link.events.kinds import kind_words
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.names.vocabulary import CALENDAR
from reading_room.link.rarity import Rarity
from reading_room.link.terms import weigh_terms
from reading_room.link.vectors import cosine, unit
from reading_room.model import Place

_FEWEST, _LONGEST = 3, 160
"""Words that a headline has at least, and characters that it has at most."""
_UNSPACED = ("zh", "ja", "th")
_SHARED_PAIRS, _REPEATED = 3, 2
"""Pairs of letters, and words, of a headline that a sentence about the same thing has again."""
_NEUTRAL, _LEAD = 2, 4
"""First sentences of a report that say, beside the headline, what it is about."""
_NO_EVENT = re.compile(
    r"\b(?:live ?blog|live updates?|live:|as it happened|what we know|what to know|things to know"
    r"|key takeaways?|takeaways|explainer|explained|analysis|opinion|editorial|op-ed|commentary|column"
    r"|letters?:|review:|recap|in pictures|in photos|photos?:|video:|watch:|podcast|newsletter|roundup"
    r"|morning briefing|the morning after|quiz|fact[- ]check|timeline|q&a|interview|profile:|obituar\w+"
    r"|porträt|portrait"
    r"|kommentar|meinung|analyse|liveblog|liveticker|opinión|tribune|chronique|éditorial|en direct)\b"
    r"|(?:^|[:–—] )(?:how|why|what|who|where|when|is|are|was"
    r"|can|could|should|will|do|does|here|here's|this is"
    r"|these|meet|figures on|chronology|factbox|list of"
    r"|the best|the worst|inside|warum|wie|was|wer|pourquoi|comment|por qué|cómo"
    r"|wat|waarom|hoe|hur|varför|vad|hvorfor|hvordan|perché|come|cosa|como|por que|o que|jak|dlaczego"
    r"|как|почему|что|зачем)\b"
    r"|\b\d{1,2},? (?:19|20)\d\d$|\?\s*$|(?:\.\.\.|…)\s*$|^\W*$|^live\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|condemn\w*|apologi\w*|admit\w*|confirm\w*|reveal\w*|claim\w*|urge\w*"
    r"|warn\w*|oppose\w*|according to|denie\w*|deny|expect\w*|describ\w*|respond\w*|react\w*)\b",
    re.IGNORECASE,
)
"""Verbs of a headline on what somebody says of a thing, rather than on the thing."""
_DECLARES = re.compile(
    r"\b(?:offers?|pledges?|promises?|vows?|announces?|proposes?|unveils?|rejects?|orders?|bans?"
    r"|to (?:close|shut|open|build|cut|end|sell|buy|leave|quit|resign|retire|step down|merge)"
    r"|kündigt|verspricht|bietet|lehnt|verbietet|ordnet|schlägt|annonce|promet|propose|rejette|ordonne|interdit"
    r"|anuncian?|promete|ofrece|propone|rechaza|ordena|prohíbe|oferece|propõe|rejeita|proíbe|annuncia|offre"
    r"|respinge|vieta|belooft|biedt|weigert|verbiedt|lovar|erbjuder|förbjuder|lover|tilbyr|forbyr|tilbyder"
    r"|ogłasza|obiecuje|odrzuca|zakazuje)\b",
    re.IGNORECASE,
)
"""Verbs of a headline whose saying is the doing."""
_ADDRESSED = re.compile(r"\b(?:I|I'm|I've|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b")
"""English words by which somebody speaks, or speaks to the reader."""
_FINDINGS = ("inquiry", "ruling")
"""Kinds of which the saying so is what happened."""
_INFLECTED = ("hu", "fi", "et", "tr", "cs", "sk", "pl", "uk", "el", "lt", "lv", "hr", "sr", "sl", "bg")
_BEGINNING = 5
"""Languages whose words change most, and letters in which two forms of a word begin alike in them."""
_FORECAST = re.compile(
    r"\b(?:could|might|may|possible|braces?|braced|set for|consider(?:s|ing)|könnten?|pourrait|podría)\b"
)
_ABBREVIATED = re.compile(r"\b(?:US|U\.S|UN|EU)\b")
_LOUD = re.compile(r"[!?‘’“”\"«»]|['‘][^']{12,}['’]|^[A-Z]{4,}+(?: [A-Z]*+)?:")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_WIRE = re.compile(r"^(?:UPDATE|WRAPUP|BREAKING|EXCLUSIVE|CORRECTED)(?: NEWS)?(?: \d+)?\s*[-:–—]\s*")
_LIVE = re.compile(r"[-–—|:]\s*(?:as it happened|live(?: updates)?)$|^live:\s*", re.IGNORECASE)
"""What a page that was written as things happened says beside what happened."""
_TAIL = re.compile(r"\s[-–—|]\s[^-–—|]{2,40}$")
_NAMED = re.compile(r"\b(?i:the|this|that)\s((?:[^\W\d_a-zà-ÿ][\w’'-]*\s){1,3})$")
_NOUN = re.compile(
    r"(?!\w+(?:ed|ing)$)(?:[a-z-]+s|attack|bombing|shooting|summit|massacre|siege|accord|treaty"
    r"|agreement|election|referendum|earthquake|hurricane|crash|derailment|inquiry|trial|coup|invasion)$"
)


def central_headline(
    reports: Sequence[ArticleProfile], words: Rarity, language: str, taken: Collection[str] = ()
) -> str | None:
    """Return the headline nearest to all reports, another than those taken where there is one.

    None where none of them names an event.
    """
    vectors = {p.article: _vector(_clean(p.title), p, words) for p in reports}
    centre: defaultdict[str, float] = defaultdict(float)
    for report in reports:
        for facts in report.sentences[:_NEUTRAL]:
            for term, weight in words.vector(facts.words).items():
                centre[term] += weight
        for term, weight in vectors[report.article].items():
            centre[term] += weight
    middle = unit(centre)
    ranked = [
        (
            _clean(p.title) in taken,
            _loudness(p, language),
            -cosine(vectors[p.article], middle),
            len(p.title),
            _clean(p.title),
        )
        for p in reports
        if names_event(p)
    ]
    return min(ranked)[-1] if ranked else None


def is_about(report: ArticleProfile) -> bool:
    """Return whether a report's headline is about what its first sentences date, and no forecast.

    Who or what it happened to has a name, or is what several words of the headline say once more.
    A day on which somebody only said so is none of a happening.
    """
    title = set(weigh_terms([_clean(report.title)], report.language).words) - CALENDAR
    first, lead = (_shared(title, report, count) for count in (_NEUTRAL, _LEAD))
    dating = report.dating.position if report.dating else _LEAD
    told = report.dating.words if report.dating else ()
    named = any(s.who or s.where for s in report.sentences[:_NEUTRAL]) or (
        len(title.intersection(told)) >= _REPEATED or _repeats(report)
    )
    only_said = report.dating and report.date in report.dating.said
    if only_said and report.dating:
        declared = _SAID.search(report.title) or _DECLARES.search(report.title)
        only_said = not (declared or any(k.name in _FINDINGS for k in report.dating.kinds))
    if report.retells and not report.recent:
        return False
    if _FORECAST.search(report.title) or not named or dating >= _LEAD or only_said:
        return False
    if _repeats(report):
        return True
    if report.rule == "lead-progressive":
        return len(first) >= _NEUTRAL
    return bool(first) or (dating <= _NEUTRAL and bool(lead))


def _repeats(report: ArticleProfile) -> bool:
    """Return whether the dated sentence has the headline's pairs of letters, in unspaced writing."""
    if report.language[:2] not in _UNSPACED or not report.dating:
        return False
    pairs = {one + two for one, two in itertools.pairwise(report.title) if (one + two).isalpha()}
    return sum(pair in report.dating.place.quote for pair in pairs) >= _SHARED_PAIRS


def _shared(title: Collection[str], report: ArticleProfile, count: int) -> set[str]:
    """Return the stems of the title that the first sentences have, in whatever form."""
    stems = {stem for facts in report.sentences[:count] for stem in facts.words}
    if report.language[:2] not in _INFLECTED:
        return stems.intersection(title)
    begun = {stem[:_BEGINNING] for stem in stems}
    return {stem for stem in title if stem in stems or stem[:_BEGINNING] in begun}


def naming_phrase(sentences: Iterable[Place]) -> str | None:
    """Return the words by which two articles name a thing of a kind: `Paris attacks`, `Sochi summit`.

    They are a noun of a kind with a name before it, behind an article.
    """
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for place in sentences:
        for start, end, _ in kind_words(place.quote):
            before = _NAMED.search(place.quote[:start])
            if before and before[1][0].isupper() and _NOUN.match(place.quote[start:end]):
                articles[f"{before[1]}{place.quote[start:end]}"].add(place.article)
    best = max(articles, key=lambda phrase: (len(articles[phrase]), phrase), default="")
    return best if best and len(articles[best]) > 1 else None


def _clean(title: str) -> str:
    """Return a headline without the codes of a wire and the marks of a live page."""
    return " ".join(_LIVE.sub("", _WIRE.sub("", title)).split())


def _vector(title: str, report: ArticleProfile, words: Rarity) -> dict[str, float]:
    stems = weigh_terms([title], report.language).words
    return dict(unit({stem: words.weight(stem) for stem in stems}))


def names_event(report: ArticleProfile) -> bool:
    """Return whether a headline may name what happened, as those of opinions and explanations do not."""
    title = _clean(report.title)
    plain = _ABBREVIATED.sub("", title)
    spaced = title.isascii() or not _CJK.search(title)
    return (
        (len(title.split()) >= _FEWEST or not spaced)
        and len(title) <= _LONGEST
        and not _NO_EVENT.search(plain)
        and not (report.language[:2] == "en" and _ADDRESSED.search(plain))
    )


def _loudness(report: ArticleProfile, language: str) -> int:
    """Return how far a headline is from plain words: foreign ones, capitals, speech, marks, rubrics."""
    title = _clean(report.title)
    foreign = report.language[:2] != language[:2]
    said = bool(_SAID.search(title))
    return 4 * foreign + 2 * title.isupper() + said + bool(_LOUD.search(title) or _TAIL.search(title))
