"""Small signs in English wording that undertakings and their outcomes are told by; data, read by the linear models.

Limit: a sign is a regular expression over the words alone. What a sign is worth is learned, never written here.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBER = r"\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|million"

# How the matter is put: done, to be done, wanted, possible.
MOOD = {
    "will": r"\b(will|shall|won't|going to)\b|’ll\b|'ll\b",
    "would": r"\bwould\b",
    "is_to": r"\b(is|are|was|were) to\b|\bto be \w+ed\b|\bdue to\b|\bset (to|for)\b|\bscheduled\b|\bplann\w+\b",
    "infinitive": r"^\W*(not )?to \w+",
    "could": r"\b(can|could|may|might|possibly|perhaps|hopefully|likely)\b",
    "should": r"\b(should|must|ought|needs? to|has to|have to)\b",
    "was": r"\b(was|were|had|did)\b",
    "has_done": r"\b(has|have|’ve|'ve|having) (\w+ly |already |now |just |also |been )*\w+(ed|en|n|t|ne|de|ld)\b",
    "past": r"\b\w{2,}ed\b|\b(met|held|began|went|came|made|took|gave|left|sent|brought|paid|kept|built|sat|ran|signed|put|set|said)\b",
    "present": r"\b(is|are|has|have)\b",
    "ongoing": r"\b(is|are|’re|'re) \w+ing\b",
    "question": r"\?",
    "negated": r"\b(not|never|no|nor|none|nothing|neither|without|nobody)\b|n’t\b|n't\b",
    "condition": r"\b(if|once|unless|provided|until|when|as long as|as soon as|only|subject to|after|in return|in step with|concurrently)\b",
}

# What kind of thing is said.
MATTER = {
    "agreeing": r"\bagree\w*\b|\bconsen\w+\b|\baccept\w*\b|\bapprov\w+\b|\badopt\w*\b|\bconclud\w+\b|\bdeal\b|\bconfirm\w*\b|\bsettl\w+\b"
    r"|\bsign\w*\b",
    "promising": r"\b(promis|pledg|commit|undert[ao]k|vow|guarante|assur|oblig|ensur|intend)\w*\b",
    "ready": r"\b(ready|willing|open to|prepared|available|stands? by|offer\w*|invit\w+)\b",
    "going_on": r"\b(continu\w+|remain\w*|keep\w*|kept|stay\w*|carry on|go on|goes on|maintain\w*|still)\b",
    "discussed": r"\b(discuss\w*|spoke|talked about|raised|view\w*|exchang\w+|progress|constructive|productive|atmosphere|useful|positive)\b",
    "meeting": r"\b(meet\w*|met|talks?|rounds?|sessions?|cycles?|visit\w*|call\w*|summit|conven\w+|reconven\w+|negotiat\w+|gather\w*"
    r"|delegations?|sit down|sat down)\b",
    "handing": r"\b(release\w*|return\w*|hand\w*|exchang\w+|free\w*|deliver\w*|transfer\w*|withdr[ae]w\w*|pull\w*|repatriat\w+|swap\w*)\b",
    "paying": r"\b(pay\w*|paid|rais\w+|increas\w+|wage\w*|percent|per cent|%|bonus\w*|fund\w*|cut\w*|tariff\w*)\b",
    "voting": r"\b(vot\w+|ballot\w*|ratif\w+|survey\w*|referendum)\b",
    "documents": r"\b(publish\w*|present\w*|draft\w*|text\w*|memorand\w+|announce\w*|letter|statement|report|repl\w+|answer\w*|roadmap|plan"
    r"|list)\b",
    "refraining": r"\b(not|never|refrain\w*|stop\w*|ceas\w+|halt\w*|suspend\w*|freez\w+|frozen|abstain\w*|no)\b",
    "institution": r"\b(set up|establish\w*|creat\w+|form|group\w*|committee\w*|commission\w*|team\w*|mechanism\w*|centre|center)\b",
}

# Outcomes.
OUTCOME = {
    "completed": r"\b(complet\w+|finish\w+|fulfil\w+|implement\w+|carried out|in full|fully|all|concluded|delivered|done|as (agreed"
    r"|promised|planned)|over|took place|arrived|reached)\b",
    "partial": r"\b(first|so far|part\w*|some|most|half|third|begun|began|start\w*|under way|ongoing|remain\w*|still|not all|percent"
    r"|per cent|stage|batch|phase|lot|further|rest|of the)\b",
    "refused": r"\b(refus\w+|reject\w+|declin\w+|suspend\w*|withdr[ae]w\w*|pulled out|walked out|call\w* off|cancel\w*|halt\w*|stopp\w+"
    r"|ended|end\w* the|never)\b",
    "violated": r"\b(violat\w+|breach\w*|broke\w*|attack\w*|shell\w*|struck|strike\w*|fired|killed|failed|ignor\w+|contrary|despite)\b",
    "delayed": r"\b(postpon\w+|delay\w*|late|put off|reschedul\w+|moved to|pushed back|not yet|await\w*|wait\w*|miss\w+|overdue|slip\w*"
    r"|lapsed|expired)\b",
    "replaced": r"\b(instead|replac\w+|new|renew\w*|extend\w*|extension|prolong\w*|supersed\w+|revis\w+|amend\w*|updated|now|changed"
    r"|substitut\w+|tied)\b",
    "retracted": r"\b(withdrawn|retract\w*|took back|taken back|no longer|revok\w+|rescind\w*|dropped|abandon\w*|off the table)\b",
}

TIME = re.compile(
    rf"\b({_MONTHS}|{_DAYS}|tomorrow|tonight|today|next|coming|within|by|soon|shortly|near future|days?|weeks?|months?|years?|20\d\d"
    rf"|midnight|morning|until|deadline)\b",
    re.I,
)
NUMBER = re.compile(rf"\b({_NUMBER})\b", re.I)
WE = re.compile(r"\b(we|our|us|i|my|ourselves)\b", re.I)
BOTH = re.compile(
    r"\b(both|two (sides|parties|delegations|countries|leaders|governments|teams|presidents|ministers|armies|commissions)|the (sides"
    r"|parties)|mutual\w*|joint\w*|together"
    r"|each other|bilateral\w*|neither side|(all|three|four) (parties|sides|delegations)|each (side|party))\b",
    re.I,
)
GROUP = re.compile(
    r"\b(delegations|leaders|presidents|ministers|teams|commissions|commanders|experts|participants|governments|negotiators|committees?"
    r"|prime ministers|armies|capitals|next (round|meeting|session"
    r"|cycle)|talks|negotiations|ceasefire|truce|agreement|deal)\b",
    re.I,
)
IT = re.compile(r"^\W*(it|he|she|its|his|her)\b", re.I)
THEY = re.compile(r"^\W*(they|their|these|those|this|that|the same)\b", re.I)

_COMPILED = {name: re.compile(pattern, re.I) for group in (MOOD, MATTER, OUTCOME) for name, pattern in group.items()}


@lru_cache(maxsize=20_000)
def signals_of(text: str) -> frozenset[str]:
    """The names of all signs in the text: `"will meet again" -> {"will", "meeting"}`."""
    found = {name for name, pattern in _COMPILED.items() if pattern.search(text)}
    found |= {
        name
        for name, pattern in (("time", TIME), ("number", NUMBER), ("we", WE), ("both", BOTH), ("group", GROUP), ("it", IT), ("they", THEY))
        if pattern.search(text)
    }
    return frozenset(found)
