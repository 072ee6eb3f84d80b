"""Words for the channels that a statement came through, each with the name that the record gives it. Data: (name, pattern), the first match of a
name counts once."""

from __future__ import annotations

CHANNELS: tuple[tuple[str, str], ...] = (
    ("X", r"\b(?:on|in a post on|in a thread on|via) X\b"),
    ("Twitter", r"\bTwitter\b|\btweet(?:s|ed|ing)?\b"),
    ("Truth Social", r"\bTruth Social\b"),
    ("Telegram", r"\b(?:on|via|in) (?:his |her |its |the )?Telegram\b|\bTelegram (?:channel|post|account)\b"),
    ("Facebook", r"\bFacebook\b"),
    ("social media", r"\bon social media\b|\bsocial[- ]media post\b"),
    ("press conference", r"\b(?:press|news) conference\b|\bat a (?:news )?briefing\b"),
    ("briefing", r"\bbriefing\b"),
    ("press release", r"\b(?:press|news|media) release\b"),
    ("readout", r"\bread-?out\b"),
    ("memo", r"\bmemo(?:randum)?\b"),
    ("letter", r"\b(?:in|by) (?:a|an|the|his|her|its|their)(?: \w+)? letter\b"),
    ("TV interview", r"\b(?:television|TV) interview\b|\binterview (?:with|on|to) [\w ]*(?:TV|television|News)\b"),
    ("interview", r"\binterview(?:er)?\b"),
    ("television", r"\b(?:state|national|public) (?:television|TV)\b"),
    ("radio", r"\b(?:on|told|to) [\w ]{0,24}[Rr]adio\b"),
    ("call", r"\bby (?:tele)?phone\b|\bin a (?:phone |telephone )?call\b|\bbackground call\b"),
    ("leak", r"\bleaked\b|\ba leak\b"),
    ("email", r"\be-?mail(?:ed)?\b"),
    ("video", r"\bvideo (?:address|message|statement)\b|\bin a video\b"),
    ("communique", r"\bcommuniqu[eé]\b"),
)

# "quoted by TASS", "Fana quoted him as saying", "Axios reported, citing three sources", "according to state media reports"
RELAYS: tuple[str, ...] = (
    r"\b(?P<name>[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}) (?:quoted|cited) (?:him|her|them|it|the [\w ]+?|[A-Z][\w ]+?) (?:as saying|in saying)",
    r"\b(?:quoted|cited) by (?:the )?(?P<name>[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}|[A-Z]?[a-z]+ media)",
    r"\b(?:as )?(?:reported|relayed|carried) by (?:the )?(?P<name>[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3})",
    r"\b(?P<name>[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}) (?:reports?|reported|learned|relays?|relayed)\b[^.]{0,24}\b(?:from|citing|quoting)\b",
    r"\bin (?:a |an )?(?:interview|remarks|comments) (?:with|to) (?:the )?(?P<name>[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3})",
)
