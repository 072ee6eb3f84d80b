"""English wording that tells of a meeting: data for `extract.meeting_mentions`.

Every sign is a regular expression over one sentence, without regard to case. What a sign is worth is learned (`negotiation/weights/meetings.json`).
"""

from __future__ import annotations

_NOUN = (
    r"(?:talks|negotiations?|discussions?|consultations?|mediation|bargaining|meetings?|sessions?|rounds?|sittings?|summits?|plenar(?:y|"
    r"ies)|conferences?|cycles?"
    r"|sidebars?|encounters?|reviews?|visits?|ceremony|handover|dialogue|opening|exchange)"
)
_HELD = (
    r"(?:ended|concluded|closed|broke (?:up|off|down)|broken off|opened|opens|began|begun|resumed|held|took place|taken place|adjourned|"
    r"collapsed|finished|lasted"
    r"|took (?:\w+ ){1,3}(?:hours|minutes|days)|wrapped up|continued|went on|brought|paused|met)"
)
_BODY = (
    r"(?:commissions?|committees?|councils?|boards?|delegations?|teams?|both sides|two sides|the sides|parties|commanders|ministers|"
    r"leaders|presidents|negotiators|chiefs)"
)
_DEAL = (
    r"(?:agreements?|deals?|accords?|declarations?|contracts?|truces?|joint statements?|memorandum|protocols?|packages?|drafts?|"
    r"texts?|proposals?|offers?|extension|understanding)"
)

SIGNS: dict[str, str] = {
    "held": rf"\b{_NOUN}\b.{{0,80}}\b{_HELD}\b|\b{_HELD}\b.{{0,50}}\b{_NOUN}\b",
    "met": r"\b(?:met|hosts?|hosted|received|sat down|sat (?:in|at|with)|gathered|convened|reconvened|presided|chaired|shook hands|"
    r"shake hands|joined|welcomed|received by)\b",
    "in_talks": rf"\b(?:after|at|in|during|following|from|of) (?:\w+ ){{0,4}}{_NOUN}\b",
    "signed": r"\b(?:signed|signing|initialled|initialed|signatures?)\b",
    "call": r"\b(?:tele?phoned?|by phone|on the phone|phone calls?|calls? (?:with|to|between|from)|video ?(?:call|conference)|rang|"
    r"spoke (?:with|to|by)|sunday call|called (?:him|her))\b",
    "body": rf"\b{_BODY}\b.{{0,60}}\b(?:agreed|met|signed|announced|accepted|adopted|decided|stood|sat|approved)\b",
    "noun": rf"\b{_NOUN}\b",
    "deal": rf"\b{_DEAL}\b.{{0,50}}\b(?:reached|agreed|announced|concluded|struck|adopted|approved|extended|withdrawn|came|held)\b"
    rf"|\b(?:reached|agreed|announced|concluded|struck|adopted|approved|extended|accepted)\b.{{0,50}}\b{_DEAL}\b",
    "handed": r"\b(?:handed over|handed|presented|put forward|tabled|delivered|flung|carried papers|exchanged|briefed|on the table|at the table)\b",
    "came": r"\b(?:travell?ed|flew|came|went|arrived|visited|called (?:on|again on)|stayed|was in|were in|walked (?:out|away)|left the|"
    r"return(?:ed|s) to)\b",
    "appealed": r"\b(?:appealed to|asked|told|urged|informed)\b",
}
TELLING = frozenset({"held", "met", "in_talks", "signed", "call"})  # signs of a meeting itself, not of what was said there

ROUND = (
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|"
    r"th))\s+(?:\w+\s+){0,2}(?:rounds?|sessions?|cycles?|meetings?|"
    r"plenar(?:y|ies)|sittings?|talks|review)\b"
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")

# What tells that it was not held: planned, or called off.
PLANNED = (
    r"\b(?:will|would|shall|(?:is|are|was|were) to|to be|planned|scheduled|set for|due|meet again|tomorrow|invited|expected|ready|"
    r"next (?:week|month|round|session|meeting|cycle"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|opens on|meets? on|hosts)\b"
)
CALLED_OFF = (
    r"\b(?:called? off|cancell?ed|postponed|put off|reschedul\w+|will not|won['’]t|(?:did|would) not (?:meet|sit|take place|happen)|"
    r"refused to meet|was moved|moves to"
    r"|no (?:meeting|session|talks|date)|off for now|suspended|frozen)\b"
)

# At which level: the first list with a word in the sentence that tells of the meeting.
LEVELS: dict[str, str] = {
    "call": r"\b(?:tele?phoned?|hotline|video link|by video|zoom|by phone|phone calls?|calls? (?:with|between|from)|video ?(?:call|"
    r"conference)|rang|good calls)\b",
    "leaders": r"\b(?<!deputy )(?<!vice )(?<!vice-)(?:presidents|prime ministers|(?:the|two|three|four|studio) leaders|"
    r"heads of (?:state|government)|chief executives?|"
    r"ceos?|studio (?:chiefs|heads)|chiefs|premiers|summit)\b",
    "ministers": r"\b(?:ministers|secretaries of state|ministerial|commissioners?)\b",
    "technical": r"\b(?:technical (?:talks|teams?|meeting|level|round)|experts?|expert-level|joint committee|monitoring committee|"
    r"five-party committee|coordination cent(?:re|er)|working groups?)\b",
}

# The place of a meeting: a name after one of these words.
PLACE_PREPOSITIONS = r"in|at|near|outside|to|from"
TELEPHONE = "telephone"

# Offices by the level of a meeting of those who hold them.
OFFICES: dict[str, str] = {
    "leaders": r"(?:(?<!Vice-)(?<!Vice )President|(?<!Deputy )Prime Minister|Premier|Chancellor|Crown Prince|King|Taoiseach|"
    r"(?i:chief executive)(?: officer)?|CEO|[Pp]rime minister|[Pp]resident)",
    "ministers": r"(?:(?<!Prime )(?<!prime )(?<!Deputy Prime )[Mm]inister|Secretary|(?:foreign|defen[cs]e|trade|finance|health|transport|"
    r"interior|energy) secretary"
    r"|[Ss]ecretary of [Ss]tate|[Cc]ommissioner)",
}
