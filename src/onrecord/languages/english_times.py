"""The English words of time: data for the steps in `extract/times`. A word has one class; a class is one letter of the grammar."""

from __future__ import annotations

from onrecord.languages.word_lists import words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"), 1
    )
    for name in names.split()
}
# Short forms and forms that are also other words: read as times only beside a date ("Sun." but not "Sun Microsystems").
GUARDED_NAMES = words(
    """
    mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec may march
    """
)
PLURAL_WEEKDAYS = {f"{day}s": number for day, number in WEEKDAYS.items() if day.endswith("day")}

# TIMEX3 unit codes; a leading T marks the units below a day.
TIME_UNITS = {
    "second": "TS",
    "seconds": "TS",
    "minute": "TM",
    "minutes": "TM",
    "hour": "TH",
    "hours": "TH",
    "day": "D",
    "days": "D",
    "week": "W",
    "weeks": "W",
    "fortnight": "W",
    "fortnights": "W",
    "month": "M",
    "months": "M",
    "quarter": "Q",
    "quarters": "Q",
    "year": "Y",
    "years": "Y",
    "decade": "DE",
    "decades": "DE",
    "century": "CE",
    "centuries": "CE",
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI", "springs": "SP", "summers": "SU", "winters": "WI"}
DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "mornings": "MO",
    "evenings": "EV",
    "nights": "NI",
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "24:00",
    "dawn": "MO",
}
DEICTIC_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
ADVERB_SETS = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "yearly": "XXXX",
    "annually": "XXXX",
}
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}

# Steps from the present; None keeps the direction that the sentence gives.
DIRECTIONS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "recent": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "ensuing": 1,
    "this": 0,
    "these": 0,
    "current": 0,
    "present": 0,
    "that": 0,
    "those": 0,
    "same": 0,
}
FROM_MENTIONED = words("following those that previous preceding ensuing same")  # counted from the time named last

PRESENT_WORDS = words("currently now presently nowadays")
PAST_WORDS = frozenset({"recently", "lately"})
FUTURE_WORDS = frozenset({"soon", "shortly"})

MODIFIERS = {
    "early": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "beginning": "OPEN",
    "start": "OPEN",
    "end": "CLOSE",
    "close": "CLOSE",
    "later": "LATER",
    "earlier": "EARLIER",
    "sometime": "",
}
VAGUE_COUNTS = words("several few couple many some numerous various")

# letter -> words; every other word is a blank of the grammar
CLASSES = {
    "h": "the",
    "a": "a an",
    "v": " ".join(VAGUE_COUNTS),
    "x": "about around nearly almost roughly approximately over under barely exactly",
    "z": "full entire whole additional extra single further working business trading calendar consecutive",
    "M": "more less fewer longer",
    "T": "than",
    "L": "least most",
    "A": "at",
    "U": "up",
    ">": "to through",
    "r": "last past previous preceding next coming following upcoming ensuing recent latest",
    "R": "this that these those same current present",
    "E": "beginning start end middle close",
    "e": "early mid late sometime",
    "f": "of",
    "n": "on",
    "d": "from",
    "g": "ago",
    "G": "earlier later",
    "j": "each every",
    "J": " ".join(ADVERB_SETS),
    "P": " ".join(PRESENT_WORDS | PAST_WORDS | FUTURE_WORDS),
    "K": "future",
    "O": "near foreseeable immediate nearest",
    "t": " ".join(DEICTIC_DAYS),
    "p": " ".join(DAY_PARTS),
    "k": "weekend weekends",
    "s": " ".join(SEASONS),
    "H": "half",
    "q": "quarter quarters",
    "u": " ".join(word for word in TIME_UNITS if word not in ("second", "quarter", "quarters")),
    "y": " ".join(DECADES),
    "F": "fiscal",
    "l": "old",
    "Q": "right",
    "D": "moment",
    "X": "christmas easter thanksgiving halloween",
    "Y": "eve",
    "B": "new",
    "&": "and",
    "V": "or",
    "Z": "est edt cst cdt mst mdt pst pdt gmt utc cet cest eest bst msk",
}
LETTERS = {word: letter for letter, words in CLASSES.items() for word in words.split()}
LETTERS |= dict.fromkeys(WEEKDAYS, "w") | dict.fromkeys(PLURAL_WEEKDAYS, "W") | dict.fromkeys(MONTHS, "m")

# Words that tell which way a bare day or month lies. An auxiliary reaches over the participles that hang on it ("will be signed on Friday").
FUTURE_CUES = words(
    "will shall 'll ’ll would must should may might tomorrow soon upcoming payable deadline"
)  # but "would have", "may have" point back
# Ahead when "to" or "for" follows, unless "had been" goes before.
PROSPECTS = words(
    """
    expected scheduled due set slated supposed planned plan plans planning going intends intend hopes hope hoping wants agreed
    expects expect expecting
    """
)
# The present tense of a programme: "the committee meets on Tuesday".
PROGRAMME_CUES = words(
    """
    meet meets resume resumes begin begins convene convenes expire expires arrive arrives
    ends starts opens closes leaves returns comes goes lapses runs lasts
    hold holds continue continues apply applies stay stays remain remains
    """
)
# Verbs of saying date what is said only where the time stands right beside them ("announced on Friday").
REPORTING = words("said told announced reported added wrote stated insisted warned confirmed declared")
PAST_CUES = words(
    """
    was were did could began went took came saw gave broke rose fell became ran spoke grew knew felt stood drew fled fought flew sat swore threw chose
    ago last yesterday earlier had has have 've ’ve been
    """
)
PARTICIPLES = words(
    """
    left held made met got found killed led won lost struck hit sent brought put kept cut shot paid set thought heard taken stolen dead
    """
)
AHEAD_LEADS = frozenset(["by", "until", "till"])
MONTH_LEADS = words(
    """
    in by of since until till from to through during last next this early mid late before after and or between for on as each every around about
    past the than end beginning start
    """
)
YEAR_LEADS = words(
    """
    in by of since until till from to through during before after and or between for the early mid late fiscal as around about year than into
    its his their a until than
    """
)
RATE_FREE_LEADS = words(
    """
    inside in for after within of than over about during almost nearly barely just only until by every once least most around under another at to up
    roughly approximately from lasted last lasts
    """
)
