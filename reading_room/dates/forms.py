"""Parts of patterns that many rules share, by name."""

MACROS = {
    "dom": "(number|ordinal)",
    "any_month": "(month|wordlike_month|short_month stop?)",
    "lone_month": "(month|short_month stop|(?<=in|by|since|until|of|from|to|and|on|or|before|after|comma"
    "|open|dash|early|late|mid|for) wordlike_month)",
    "any_season": "(season|springfall)",
    "one": "(unit|week|weekend|quarter|year_word|century)",
    "any_unit": "(unit|week|weekend|quarter|year_word|century|units|years)",
    "count": "(number|decimal|big|word dash? word?|a (few of?|word of?|more)?|few of?"
    "|about+ (number|word))",
    "next_word": "(next|upcoming)",
    "past_word": "(last|past|previous)",
    "any_year": "(year bc?(?!units)|big bc)",
    "year_of": "((of|in)? (the|that)? (last|past|previous|next|following|this|same|that) year_word)",
    "at_part": "((early|late|later)? (the|in|on)* part of (the)?)?",
    "shape": "(the? (early|late|mid|beginning|ending) (dash|of|in|the)*)?",
    "edge": "((early|earlier|late|later|mid|beginning|ending) (of|in|dash)* (the|this)?)",
    "done": "(?=comma|stop|end|open|close|and)",
}
"""Name to pattern; a pattern may use other names of this table and the classes of words."""

TRIGGER = (
    "month|wordlike_month|short_month|weekday|season|springfall|holiday|deictic|tonight|morrow|told_day|part"
    "|unit|units|years|week|weekend|quarter|half|year_word|century|year|decade|tens|big|bc|q"
    "|clock|meridiem|iso|slashed|often|present|presently|vague|future|past"
)
"""The classes without one of which no words are a time expression."""
