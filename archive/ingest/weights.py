"""The two tables that decide what each block is: what speaks for each state, and what may follow what.

Scores are added up; they are on the scale of log-odds, so that 1 is a hint and 4 is strong evidence.
`bench/roles.py` shows how they do; they were set by hand.
"""

from enum import StrEnum


class State(StrEnum):
    """What a block can be, with the states outside of articles."""

    NAVIGATION = "nav"
    ABOVE = "above"
    TITLE = "title"
    OPENER = "opener"
    STANDFIRST = "stand"
    BYLINE = "byline"
    DATE = "date"
    TOOLS = "tools"
    DATELINE = "place"
    LEAD = "lead"
    BODY = "body"
    LIST = "list"
    QUOTATION = "quote"
    SUBHEADING = "sub"
    CAPTION = "capt"
    INSERT = "insert"
    CREDIT = "credit"
    TAIL = "tail"


NEVER = -1000.0

_EVIDENCE = """
                                   nav  above  title opener  stand byline   date  tools  place   lead   body   list  quote    sub   capt insert credit   tail
start                              0.1   -1.1   -1.3   -2.7   -1.5   -2.6   -2.6   -0.9     -3   -0.2    0.1     -2   -2.3   -0.6   -1.8   -0.8   -4.1   -0.2
prose                             -1.4     -6     -5     -6    0.2     -6     -6   -3.7     -6      2      2    0.8    1.7     -5   -0.8   -1.9     -2   -1.1
long                              -1.1     -6     -5     -6     -2     -6     -6     -4     -6    0.9    0.9    0.1      0     -6     -2     -2     -3   -0.9
question                             0      0      0      0   -0.2      0      0      0      0    0.7    0.5      0      0    0.1      0      0      0      0
unfinished                           0     -3     -2     -4      0     -4     -4     -2     -4      1      1      1      1     -3      0      0     -2      0
sentence                             0     -3     -3     -4      1     -3     -3    0.1     -4      1    1.4    0.7      0     -3    0.2      0     -2   -0.1
headline                          -0.5      0    2.3     -2    0.4   -1.6   -2.7   -1.2     -3     -2   -2.6   -0.7     -1      1   -0.2    0.5   -3.1    0.3
label                              1.6    0.4   -2.4    0.3     -2      0      0    0.3      0   -3.2   -2.9   -1.8     -3    1.4     -1    0.4     -3    0.5
fragment                           0.1   -1.1     -2     -3      0     -2     -3      0     -2     -1   -0.8      1      0     -2      0      0     -2   -0.2
no letters                         1.2     -4     -8     -8     -6     -8   -4.8    0.8     -3     -5   -4.8     -5     -5     -8     -3    1.8     -6    0.9
long headline                     -0.2   -0.9      1     -3      1   -2.8   -3.1   -1.1     -2      0   -0.1    0.3      0   -2.2      0    0.3     -1   -0.1
very long headline                  -1     -3    0.7     -4    2.2     -4   -3.9   -2.2     -2      0   -0.1   -0.1      0     -3      0   -1.4   -0.9    0.1
capitals                           0.1    1.1    1.7   -0.1   -1.3   -0.1      0   -0.1      0     -1     -1     -1     -1      1     -1      0      0      0
date                                 0    2.5    -12     -4     -9      0    6.2   -0.3     -3     -3     -3   -4.1     -4     -9     -3   -1.1     -2    0.3
dated                              0.4    0.5   -3.4      0     -2    3.2    3.2   -0.2     -1   -1.2     -1    0.1     -1     -2     -1     -1     -1   -0.1
byline                            -2.2      0     -5      4   -3.9      6    1.4      0     -2     -4     -4     -4     -4     -6     -2   -1.1    0.1   -1.2
names                             -0.1      0   -0.8    3.3     -2    2.8   -0.1    0.1     -1     -1     -1   -0.1      0     -1     -1   -0.3     -1    0.3
post                                 0     -1   -3.2      1      0    2.8      0   -0.1     -1      0   -0.3      0      0     -1      0      0      1    0.4
bare dateline                        0      0     -4     -3     -3     -3     -3      0      8     -2     -2     -2     -3     -3     -2      0     -3      0
dateline opening                     0      0     -3     -2     -3     -1     -1     -1      0    2.2    1.8      0     -1     -3     -1     -1     -2     -1
credits                              0     -2     -4     -4     -3     -1     -3     -1     -4     -3     -3     -3     -3     -4     -1   -1.1    7.9    1.2
heading                              0     -1      3     -2     -1     -2     -2     -1     -3     -5     -5     -5     -5    3.1     -3      0     -3   -0.1
level 1                              0      0      3     -2     -1     -2     -2     -1     -3     -5     -5     -5     -5     -1     -3      0     -3      0
level 2                              0      0      1      0      0      0      0      0      0      0      0      0      0      0      0      0      0      0
level 3                              0      0     -2      0      0      0      0      0      0      0      0      0      0    1.1      0      0      0   -0.1
bullet                             1.4     -2   -4.2     -4   -0.1     -3     -3    0.2     -4   -2.1   -2.1    2.8     -2     -4     -2   -0.2     -3    1.2
number                               0     -2      1     -4     -1     -4     -4     -2     -4     -1   -1.6      3     -2    1.2   -2.9   -0.2     -4    0.4
quote                                0     -3     -3     -4     -1     -4     -4     -2     -4     -2     -2     -1      5     -3     -2      0     -4      0
menu                               2.9    0.1   -3.1     -3     -3    0.1      0    1.9     -2     -3     -3     -3     -3     -4     -2    1.2     -3    1.8
caption                              0     -3     -4     -4     -3     -3     -4      5     -4     -4     -4     -3     -3     -5      6      0     -2      0
image                                0     -4     -6     -6     -5     -6     -6      5     -6     -6     -6     -5     -6     -6      6      0     -5      0
links                                2     -1     -1     -2     -2     -1     -1      1     -2     -3     -3     -1     -2     -2     -1      2     -3      2
address                              1     -2     -4     -2     -3    0.2     -1    2.8     -3     -3     -3   -0.7     -3     -5     -2      1      1    1.8
speaker                            0.2     -2      0     -3      0   -0.8   -2.2     -1     -2    1.5    2.1    0.4      0     -2     -1      0     -2      0
user                                 0     -2     -2     -3     -1     -2     -2     -1     -2      0      0      0      0     -2     -1      0     -2      1
emphasis                           0.1      0      0      0      2      1      0      0      0      0    0.2      0      0      0      2   -0.3      1      0
repeated                           1.7     -1   -1.9     -3   -2.1   -0.9     -1      1     -1     -2   -1.8   -0.8     -2   -2.3      0    0.4     -1    1.7
after a break                      0.6   -0.1    1.2    0.1   -0.1   -0.3    0.4    0.2      0   -0.3   -0.4    0.1      0   -0.9      0   -0.2      0    0.3
after a gap                          0      0      1      1      0      0      0      0      0      0      0      0      0   -0.5      0      0      0      0
no gap                             0.5   -0.1   -0.1   -0.1   -0.3    0.4    0.6    0.4      0   -0.2   -0.9   -0.2   -0.2   -0.9    0.1    0.1   -0.2    0.5
after names                       -0.1   -0.9   -2.2     -2    0.2    1.3    0.5   -0.4      0      0   -0.3   -0.1   -0.1     -1      0    0.1      0    0.2
after furniture                   -0.4    0.3      0    0.1   -0.2    0.1      0    0.2      0   -0.9   -0.9   -0.6   -0.7   -0.3      0   -0.5      0      0
before header                      0.1   -0.2    4.4    0.1   -0.2    0.7    0.1   -0.3      0   -0.3    0.3    0.1      0   -2.2      0   -0.1      0    0.3
much text below                      0      0    0.4    0.3   -0.5    0.3   -0.2    0.3      0   -0.1   -0.1    0.3   -0.2    0.1    0.1   -0.6      0    0.3
some text below                   -0.3   -0.1   -0.6     -1   -1.1   -0.9   -0.5   -1.1     -1   -0.4      0    0.2      0    0.3      0    0.3      0   -0.1
no text below                      0.4     -4   -5.9     -6     -4     -4     -4     -4     -5    0.1    0.2   -0.5      0   -2.1    0.3      0   -0.1    0.5
in a digest                       -0.2      0    4.2      0      0    0.1    0.1      0      0    0.5   -0.1   -0.1      0   -3.1    0.1     -2      0   -0.3
new topic                            0      0    1.3      0      0   -0.1    0.1    0.4      0      0   -0.3   -0.2      0   -0.6   -0.1   -0.2    0.1   -0.4
same topic                           0      0   -0.6      0      0      0   -0.1      0      0      0   -0.1    0.1      0    0.6      0   -0.1      0    0.3
comments                             1     -4     -8     -8     -6     -6     -6    2.9     -8     -8     -8     -8     -8     -9     -6    -40     -6    6.1
related                              1     -3     -5     -8     -4     -6     -6      1     -8     -5     -5     -4     -5     -7     -4    2.1     -6    3.8
about                                1     -3     -4     -6     -4     -6     -6      0     -8     -4     -4     -5     -5     -6     -4     -4     -4    4.1
aside                              2.3     -3     -5     -8     -4     -6     -6    2.8     -8     -5     -5     -5     -5   -6.8     -3    3.7     -4    2.9
tools                              2.1     -2   -6.1     -8     -5     -5     -4    5.4     -8     -6     -6     -5     -6     -7     -3    3.5     -5    3.1
closing                              2     -2     -6     -8     -5   -3.7     -4    2.8     -8     -5   -4.6     -5     -5     -7     -4      0     -2    3.6
navigation                         3.9     -2   -6.1     -8     -5     -5     -5    2.2     -8     -6     -6     -5     -6     -7     -3      2     -6      3
system                               1     -4     -6     -8     -6     -4     -6      2     -8     -6     -6     -5     -6     -7     -4      1     -4      5
credit line                          0     -4     -6     -8     -5     -4     -5    5.1     -8     -5     -5     -5     -5     -7      5      2     -2      1
lead-in                            0.1     -3   -6.1     -5   -0.1     -4     -5   -2.1     -4      0    1.8      0     -1     -1     -2   -0.2     -3    0.5
quoted                            -0.2     -1   -0.8     -4      0     -4     -4      0      0      0      0   -0.1      0   -0.1      0    0.1      0    0.2
echo                                 0      0     -4      0      0      0      0      0      0     -4     -4      0     -3     -4      0      5      0      1
asked                                0      0   -2.2      0      0      0      0      0      0    0.2    4.1      0      0     -3      0     -1      0     -1
biography                            0      0      0      0      0      0      0      0      0      0   -1.4      0      0      0      0      0      0    1.4
next to header                     0.1      0    0.1      0    2.6    0.5      0   -0.1      0     -3   -0.4    0.1      0      0      0    0.1      0    0.1
after text                        -0.3      0   -0.2   -0.5      0   -0.8   -1.2   -0.7     -1      0    0.3   -0.5   -0.1    1.1    0.1      0   -0.1      0
before text                       -0.4   -1.5      1   -0.5   -0.1    0.2    0.6    0.3      1    0.2   -0.1   -0.1   -0.2    0.9    0.1   -0.2    0.1   -0.4
below lead-in                        0      0   -1.9      0   -0.1      0   -0.2      0      0      0    0.9    2.9      2     -1      0   -0.2      0   -0.4
below related                      0.2     -2   -3.1     -2   -2.2      0      0      0      0     -1   -0.5   -0.2      0   -1.8      0      2      0    1.1
below comments                       0     -2   -2.9     -4      0    0.1    0.1      0      0   -0.9    0.2      0      0      0      0      0      0    0.5
before post                       -0.2      0   -3.8    4.4   -0.2    0.8      0      0      0      0    0.2      0      0      0      0      0      0   -0.2
masthead                           2.1    0.5     -4      0     -2    0.2      0      0      0     -2      0      0      0     -2      0      0      0    1.9
top of a digest                    0.8     -1   -2.7   -0.1   -0.9      0   -0.1      0      0     -3      0      0      0      0      0      0      0      0
below headline                    -0.1   -0.1   -1.9     -2    1.3    1.4    1.3   -0.1      0    0.1    0.5    0.4      0   -0.1      0    0.3      0   -0.5
earlier date                         2     -3      0      0      0      0      0      0      0      0      0      0      0      0      0      0      0      1
headline as long as a sentence       0      0    0.8      0    0.2      0      0      0      0      0   -0.1   -0.2      0     -2      0   -0.9      0    0.1
names introduced again               0      0    0.6      0      0      0      0      0      0      0   -0.1      0      0   -0.6      0      0      0    0.2
"""

_FOLLOWS = """
            nav  above  title opener  stand byline   date  tools  place   lead   body   list  quote    sub   capt insert credit   tail
first       0.6   -0.1   -0.5      0      .      .      .      .      .     -5      .      .      .      .      .      .      .      .
nav        -0.5      0    0.3   -1.7      .      .      .      .      .   -6.1      .      .      .      .      .      .      .      .
above         .     -1    0.9      .      .      .      .      .      .      .      .      .      .      .      .      .      .      .
title         .      .      .      .   -0.9      0      0   -1.5      0   -0.9      .   -4.7     -5      .      .      .      .      .
opener        .      .      .      .     -2    0.4   -0.1     -1      0     -3      .      .      .      .      .      .      .      .
stand         .      .      .      .   -1.1   -0.1      0   -1.2      0   -1.1      .     -4     -4      .      .      .      .      .
byline        .      .      .      .   -1.1   -0.1    0.9   -0.8      0   -0.4      .     -3     -2   -3.1      .      .      .      .
date          .      .      .      .   -1.1    0.2   -1.2   -0.7      0    0.3      .     -3     -2     -3      .      .      .      .
tools         .      .      .      .   -1.3    0.1   -0.2    0.4      0    0.2      .     -3     -2     -3      .      .      .      .
place         .      .      .      .      .      .      .     -3      .      0      .      .      .      .      .      .      .      .
lead          .     -7   -4.9     -8      .      .      .      .      .      .   -0.1   -0.3   -0.1   -1.3   -1.1   -1.4      0   -3.7
body          .     -5   -3.5     -6      .      .      .      .      .      .    0.2    0.1      0   -0.5   -1.1   -0.8   -0.1   -1.1
list          .     -5   -3.5     -6      .      .      .      .      .      .    0.2      1      0   -0.7   -0.9   -1.1      0   -1.3
quote         .     -5   -3.5     -6      .      .      .      .      .      .      0      0      0   -1.1     -1     -1      0   -1.1
sub           .      .      .      .      .      .      .      .      .      .    0.2      0      0     -4   -1.9     -2      .      .
capt          .      .      .      .      .      .      .      .      .      .   -0.1     -2     -1     -1    0.1     -1      0   -0.7
insert        .      .      .      .      .      .      .      .      .      .   -0.3   -1.1   -0.2    0.1     -1      0      .      .
credit        .     -3     -2     -4      .      .      .      .      .      .      .      .      .      .      .      .      0   -0.1
tail          .   -3.1   -3.3     -5      .      .      .      .      .      .      .      .      .      .      .      .      .   -0.2
"""


def _rows(table: str) -> dict[str, tuple[float, ...]]:
    lines = table.strip("\n").split("\n")[1:]
    cells = [line.rsplit(maxsplit=len(State)) for line in lines]
    return {row[0].strip(): tuple(NEVER if x == "." else float(x) for x in row[1:]) for row in cells}


STATES = tuple(State)
EVIDENCE = _rows(_EVIDENCE)
"""For each feature, its score for each state, in the order of `STATES`; `start` is added for every block."""
FOLLOWS = _rows(_FOLLOWS)
"""For each state, the score of each state behind it; `first` is the top of the seed."""
LAST = frozenset(
    {State.NAVIGATION, State.LEAD, State.BODY, State.LIST, State.QUOTATION, State.CREDIT, State.TAIL, State.CAPTION}
)
"""States that a seed may end in."""
