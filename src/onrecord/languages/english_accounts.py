"""English wording by which one account parts from another: data for `negotiation.differences`. What a sign is worth is learned."""

from __future__ import annotations

SIGNS: dict[str, str] = {
    "negation": r"\b(?:not|no|never|nothing|none|nobody|neither|nor|without|cannot)\b|n['’]t\b",
    "denial": r"\b(?:false|untrue|incorrect|wrong|nonsense|baseless|no such|nothing of the kind|out of thin air|denie[sd]|deny|rejects?|"
    r"rejected|disputes?|disputed|slander|pretext|fiction|absurd)\b",
    "good": r"\b(?:progress|constructive|positive|productive|useful|good|success\w*|historic|welcom\w+|encourag\w+|satisf\w+|closer|"
    r"breakthrough|best|win|victory|pleased|hope\w*|serious"
    r"|professional|step forward|forward|important|crucial|proud|fair|friendly|frank|confident|optimis\w+|great)\b",
    "bad": r"\b(?:unaccept\w+|insufficien\w+|inadequat\w+|disappoint\w+|fail\w*|betray\w+|farce|sham|insult\w*|unreal\w+|unworkable|"
    r"worse|worst|difficult|differences|obstacle\w*|blam\w+|bad faith"
    r"|violat\w+|broke\w*|breach\w*|refus\w+|delay\w*|unfair|joke|illusion|paltry|appalling|toothless|tiny|meager|little|less|regret\w*|"
    r"backward|drag\w*|deliberate|unwilling|impos\w+)\b",
    "agreement": r"\b(?:agree[ds]?|agreement|accepted|accepts?|settled|concluded|approved|confirmed?|consent\w*|adopted|signed|undertook|"
    r"undertaken)\b",
    "talked": r"\b(?:discuss\w+|talked|spoke|spoken|raised|mentioned|considered|touched|exchanged|studied|studying|examined?)\b",
    "will": r"\b(?:will|shall|going to|to be|would)\b|['’]ll\b",
    "wish": r"\b(?:want\w*|wish\w*|hope\w*|call\w* (?:on|for)|urg\w+|ask\w*|demand\w*|must|should|need\w*|insist\w*|request\w*|appeal\w*)\b",
    "condition": r"\b(?:if|unless|once|until|provided|on condition|as soon as|only (?:after|if|when|then)|as long as|conditional|"
    r"precondition|when)\b",
    "hedge": r"\b(?:may|might|could|possibly|perhaps|likely|expected|in principle|almost|nearly|provisional\w*|tentative\w*|yet|some|partly)\b",
    "certain": r"\b(?:all|full\w*|complete\w*|every|any|always|entire\w*|whole|strictly|firmly|never|immediate\w*|unconditional\w*|final)\b",
    "other's word": r"\b(?:claims?|claimed|alleg\w+|according to (?:them|the other)|says it|as (?:they|he|she) (?:put|call)\w*|version|"
    r"account|story|interpret\w*)\b",
}
REPLY_CUES = (
    r"\b(?:den\w+|reject\w+|retort\w*|counter\w*|disput\w+|contradict\w*|insist\w*|repli\w+|answer\w*|respond\w*|shot back|dismiss\w*|"
    r"scoff\w*|disagree\w*|object\w*|maintain\w*|conced\w+"
    r"|admit\w*|refut\w+|challeng\w+)\b"
)
SILENCE = r"\b(?:comment\w*|confirm\w*|elaborat\w*|discuss\w*|say|said|answer\w*|specif\w+|disclos\w+)\b"
NEXT = r"\b(?:next|meet\w*|session\w*|round\w*|cycle\w*|date\w*|contact\w*)\b"
MOOD = r"\b(?:progress|went|talks|conduct|blame|faith|process|overall|whole)\b"

# Pairs of words that cannot both be true of one thing.
OPPOSITES: tuple[tuple[str, str], ...] = (
    (
        r"\baccept\w*|\bagreed?\b|\bagreement\b",
        r"\breject\w*|\brefus\w+|\bnot (?:\w+ ){0,3}(?:agree\w*|accept\w*)|\bno (?:\w+ ){0,2}agreement|\bnever (?:\w+ ){0,2}(?:agree\w*|"
        r"accept\w*|offer\w*)",
    ),
    (r"\bdirect\b", r"\bindirect\w*"),
    (r"\bended?\b|\bover\b|\bclosed\b|\bfinal\b|\bconcluded\b", r"\bcontinu\w*|\bopen\b|\bgo(?:es)? on\b|\bnothing is (?:closed|agreed)"),
    (r"\bhonou?r\w*|\bkept\b|\bstrictly\b|\badher\w+|\bcompl\w+", r"\bviolat\w+|\bbreach\w*|\bshell\w*|\bfired?\b|\bbroke\w*|\battack\w*"),
    (
        r"\bincreas\w+|\brais\w+|\bmore\b|\bimprov\w*|\bhigher\b",
        r"\bcut\w*|\bless\b|\blower\w*|\bnothing\b|\bno (?:\w+ )?(?:improvement|movement|increase)",
    ),
    (r"\bwithdr\w+|\bleav\w+|\bout of\b|\bleft\b", r"\bremain\w*|\bstay\w*|\bstill\b|\bkeep\w*"),
    (r"\bimmediate\w*|\bat once\b|\bnow\b|\bpromptly\b", r"\blater\b|\bfirst\b|\bonce\b|\bonly after\b|\buntil\b|\bwhen\b"),
    (r"\bfree\w*|\breleas\w+", r"\bhold\w*|\bheld\b|\bdetain\w*|\bkept?\b"),
    (r"\bprogress\b|\bcloser\b|\bsuccess\w*", r"\bno (?:\w+ )?progress|\bbackward\b|\bfail\w*|\bdistance\b|\bfar\b"),
    (
        r"\bpart of\b|\binclud\w+|\bcover\w*|\bsubject\b",
        r"\bnot (?:part|includ\w+|on)|\bexclud\w+|\bno subject|\bnot in the text|\bunrelated\b|\boff the table\b",
    ),
    (r"\basked?\b|\brequest\w*|\bat (?:its|their|his|her) (?:wish|request)", r"\basked?\b|\brequest\w*|\binitiative\b"),
)
