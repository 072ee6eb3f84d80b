"""The English words that make a time a deadline, a beginning or a distance from an event."""

from __future__ import annotations

from onrecord.languages.word_lists import words

UNTIL_LEADS = frozenset({"by", "until", "till", "through", "up to"})
BEFORE_LEADS = frozenset({"before"})
LEAD_PHRASES: dict[tuple[str, ...], str] = {
    ("later", "than"): "until",
    ("on", "or", "before"): "until",
    ("or", "before"): "until",
    ("ahead", "of"): "before",
    ("prior", "to"): "before",
    ("not", "before"): "from",
    ("earlier", "than"): "from",
    ("as", "of"): "from",
    ("on", "or", "after"): "from",
    ("up", "to"): "until",
    ("up", "until"): "until",
}
# Words between a lead and its time: "by about noon on Friday", "by the close of business on Friday".
PASSED_OVER = words("least about around midnight noon a the on at of close end business and including")
UNTIL_VERBS = words("run runs running ran extend extends extended valid open prolonged last lasts")
AFTER_LEADS = words("since from beginning of effective starting after") - {"of"}
WITHIN_LEADS = frozenset({"within", "inside"})
FOR_LEADS = frozenset({"for", "by", "another"})
LATEST_TAILS = frozenset({("at", "the", "latest"), ("or", "earlier"), ("or", "sooner"), ("or", "before")})

PREVIOUS_STEP = "previous step"  # what "thereafter" counts from
ENDINGS_OF_ACTS = ("ication", "ations", "ation", "ition", "ments", "ment", "ings", "ing", "ature", "ions", "ion", "ture", "al", "s")
EVENT_LINKS = words("following from before of since after")
EVENT_OPENERS = words("this any a their our that such an its his the her")
EVENT_ENDS = words(
    """
    and or but in on at by with for to under over which who when while if unless as because said says will would is are was were has have had
    into until between during within against about he she they it we you i nothing no not there all
    """
)
