"""English words for what a claim reader asks beside the act: stage, modality, negation, condition. Regular expressions, first match wins."""

from __future__ import annotations

# What the speaker makes of the matter, by the words of the claim; the act decides where no words do (`extract.stages`).
STAGES: tuple[tuple[str, str], ...] = (
    (
        "agenda",
        r"\bon the (?:agenda|table)\b|\bagenda\b|\bwill (?:discuss|talk about|raise)\b|\bto be discussed\b|\b(?:aims?|purpose|"
        r"subject) of the (?:talks|meeting)\b",
    ),
    (
        "discussed",
        r"\b(?:discuss|exchang)\w* (?:views|opinions)?|\btalk(?:ed|s|ing)? about\b|\braised\b|\bcame up\b|"
        r"\btouch(?:ed)? (?:up)?on\b|\bmentioned\b|\bgone? (?:over|through)\b"
        r"|\bwent through\b|\bwas brought up\b|\bconsidered\b|\bunder discussion\b",
    ),
    (
        "under_way",
        r"\b(?:is|are) (?:being|under ?way|continuing|going on|flowing)\b|\bunder ?way\b|\bso far\b|\b(?:has|have) (?:begun|"
        r"started)\b|\bcontinu(?:e|es|ing)\b|\bgoes on\b",
    ),
    ("scheduled", r"\b(?:scheduled|set|fixed|due|planned|slated) (?:for|to|on)\b|\bwill (?:meet|sit down|resume|take place|begin|start|convene)\b"),
    (
        "done",
        r"\b(?:has|have|had) (?:been )?(?:completed|released|returned|handed|withdrawn|received|reached|arrived|delivered|paid|"
        r"exchanged|freed|signed|lifted|left|sent|gone)\b"
        r"|\bwere (?:released|returned|handed|exchanged|freed|counted)\b|\bcompleted\b|\bcame (?:back|home)\b",
    ),
)

POSSIBLE = r"\b(?:may|might|could|possibl[ey]|perhaps|maybe|can|potential(?:ly)?)\b"
PROBABLE = r"\b(?:likely|probabl[ey]|should be|expect\w*|presumably|apparently|hopefully|confident|hop(?:e|es|ed|ing))\b"
WANTED = (
    r"\b(?:want(?:s|ed)?|wish(?:es|ed)?|would like|demand\w*|must|need(?:s|ed)? to|should|ought|has to|have to|call(?:s|"
    r"ed)? (?:on|for)|urge[sd]?|ask(?:s|ed)?|let us)\b"
)
CONDITION = (
    r"\b(?:if|unless|provided(?: that)?|on (?:the )?condition (?:that|of)|as long as|so long as|only (?:if|when|after|once)|"
    r"once|until|should (?:the|they|he|she|it|we|that|this)\b(?=[^.?]{3,80},)"
    r"|subject to|in case|in the event (?:of|that)|as soon as|in exchange for|in return for|not (?:before|until)|"
    r"when (?=[^.,;]{3,60}\b(?:is|are|has|have)\b))\b[^.;!?\n]*"
)
NEGATION = r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|n't|hardly|refus\w+|den(?:y|ies|ied))\b|n['’]t\b"
FUTURE = r"\b(?:will|shall|going to|would|is to|are to)\b|['’]ll\b"
PAST = r"\b(?:was|were|had|did|\w{3,}ed|went|came|took|told|met|held|gave|began|left|made|said|spoke|sent|got|saw|found)\b"

ASKED_FOR = (
    r"\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?|propos(?:e|ed|es|ing|al)|offer(?:ed|s|ing)?|suggest(?:ed|s|ing)?|demand(?:ed|"
    r"s|ing)?|insist(?:ed|s)?|call(?:ed|s|ing)? (?:on|for)|want(?:ed|s)?|"
    r"seek(?:s|ing)?|sought|urg(?:e|ed|es|ing))\b"
)
TALKED = (
    r"\b(?:discuss\w*|talk(?:ed|s|ing)? about|spoke (?:about|of)|raised|c[ao]me up|brought up|exchanged views|"
    r"touch\w* (?:up)?on|consider(?:ed|ing)|mentioned|on the agenda|on the table|went (?:over|through)|"
    r"gone (?:over|through)|reviewed|explored|negotiat(?:ed|ing))\b"
)
NOTED = (
    r"\b(?:t(?:ook|ake|akes|aken|aking) note|has noted|have noted|noted the|heard|listened|received|took cognisance|"
    r"under advisement|acknowledg\w+ receipt)\b"
)
UNSETTLED = (
    r"\b(?:no(?:t| \w+)? (?:yet )?(?:agree\w*|deal|settled|been (?:agreed|settled|reached|accepted))|"
    r"nothing (?:\w+ ){0,2}(?:agreed|settled|decided|signed)|n[o']t (?:yet )?(?:agree|accept|sign)\w*|"
    r"(?:if|once|until|unless|when|before) (?:\w+ ){0,4}(?:agreed?|agreement|accepted|signed|deal)|to agree|fail(?:ed|"
    r"s)? to agree|(?:could|would|might|may|should) agree|yet to (?:agree|be agreed)|"
    r"never agreed|still open|neither (?:agreed|accepted)|close to (?:an? )?(?:agreement|deal)|hope\w* (?:for|of) (?:an? )?(?:agreement|deal))\b"
)
AGREED = (
    r"\b(?:agree[ds]?|agreement (?:was|has been|is|had been|on|to|in principle|reached)|accord|"
    r"reached (?:an? )?(?:\w+ )?(?:agreement|accord|deal|understanding|settlement|compromise)|accept(?:ed|s)|settled|decided|"
    r"approved|ratified|consensus|have a deal|deal (?:is done|was struck|was reached)|undert(?:ook|aken)|signed|conclud\w+|"
    r"came to terms|consent\w*|of one mind|shook hands|handshake|"
    r"under the (?:deal|agreement|accord|text|settlement|memorandum|understanding)|the (?:text|deal|agreement|accord) (?:says|"
    r"provides|gives|sets|does say)|as follows|in the deal|won)\b"
)
JOINT = (
    r"\b(?:both (?:sides|parties|delegations|leaders|presidents|ministers|governments|countries|teams|of (?:us|them))|"
    r"(?:the )?(?:two|three) (?:sides|parties|delegations|leaders|presidents|"
    r"ministers|governments|countries|teams|of (?:us|them))|the (?:sides|parties|negotiators|delegations)|each side|jointly|"
    r"joint|together|mutual(?:ly)?|with each other|one another)\b"
)
