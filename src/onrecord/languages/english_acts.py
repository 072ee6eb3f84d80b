"""English words that hint at the act of a claim. Data only; `extract.acts` reads it.

A stem ends in `*` (any ending); several words are a phrase. `CUE_ACTS` are for the attributing words, `CLAIM_ACTS` for what is attributed.
They are hints, weighed together with the model, never verdicts, except where `extract.acts` says so.
"""

from __future__ import annotations

CUE_ACTS: dict[str, str] = {
    "agree": (
        "agree*|accept*|consent*|assent*|approv*|signed up|sign* off|settl* on|came to terms|come to terms|reached agreement|"
        "of one mind|see eye to eye|"
        "shook hands|endors*|ratif*|conclud*|decid* together|jointly decided|gave its blessing|nodded|said yes|does not dispute|"
        "not dispute*|understanding"
    ),
    "commit": (
        "promis*|pledg*|vow*|undert*|commit*|guarante*|assur*|swore|swear*|gave * word|given * word|firm intention|intend*|"
        "intention|plan*|will|shall|resolv*|"
        "obligat*|oblig*|bound|set* a date|schedul*"
    ),
    "propose": (
        "propos*|offer*|suggest*|invit*|tabl*|put forward|puts forward|float*|volunteer*|ready|readiness|willing*|prepared|"
        "open to|presented|submitted|"
        "recommend*|hand outstretched|extend* an invitation|advanc*|came with|idea|would give"
    ),
    "request": (
        "ask*|request*|call* on|call* for|urg*|appeal*|plead*|beg*|implor*|want*|petition*|wish*|would like|call upon|solicit*|"
        "seek*|sought|exhort*|encourag*|"
        "nudg*|press* for|told * to|prayed|wants"
    ),
    "demand": (
        "demand*|insist*|precondition*|condition*|ultimatum|requir*|must|stipulat*|order*|expects|necess*|press*|stress*|"
        "stick* to|bottom line|red line|"
        "made clear|clear*|non-negotiable|instruct*|refuses to * until|underlin*|reiterat*|holds out"
    ),
    "reject": (
        "reject*|refus*|rul* out|turn* down|turned down|threw out|dismiss*|spurn*|rebuff*|brush* aside|brush* off|wav* away|"
        "won't have|not have|said no|oppos*|"
        "object*|veto*|walk* out|walked away|excluded|exclud*|disapprov*|condemn*|resist*|vot* down|out of the question|"
        "shot down|snap*|no need|will not hear"
    ),
    "acknowledge": (
        "took note|take note|takes note|taken note|taking note|noted the|has noted|acknowledg*|took cognisance|recognis*|"
        "recogniz*|heard|listen*|is aware|received|"
        "under advisement|welcom*|respects|registers|registered|has seen|have seen|for study"
    ),
    "accuse": (
        "accus*|blam*|charg*|alleg*|complain*|denounc*|protest*|reproach*|lament*|condemn*|responsible for|fault*|criticis*|"
        "criticiz*|lash*|slam*|attack*|"
        "put * down to|point* the finger|grumbl*|protested|fumed|rail*|deplor*|regret*|pin* it on|hit back|hits back|reprov*|scold*"
    ),
    "deny": (
        "den*|dismiss*|refut*|contradict*|disput*|contest*|incorrect|false|untrue|baseless|reject* reports|reject* the charge|not so|no truth|rebut*|"
        "contrary to|denial|push* back|pushed back|corrected|scotch*|knock* down|waves off|rejects as"
    ),
    "threaten": (
        "threat*|warn*|ultimatum|or else|vow* to|swore to|menac*|serve* notice|served notice|reserv* the right|gave * until|"
        "hint* at retaliation|gave notice"
    ),
    "assess": (
        "call*|describ*|prais*|thank*|congratulat*|commend*|hail*|welcom*|consider*|think*|thought|find*|found|judg*|assess*|"
        "rate*|spoke of|speaks of|term*|"
        "view*|feel*|believ*|appreciat*|satisf*|pleas*|proud|grateful|laud*|applaud*|conced*|admit*|regrets|sees|saw|deem*|"
        "characteri*|in * view|in * opinion|"
        "summ* up|sigh*|jok*|comment*|marvel*|mock*|scoff*|grins|grinned|laments|shrug*|concluded that|argu*|opinion|dubbed"
    ),
    "expect": (
        "expect*|hop*|predict*|forecast*|foresee*|anticipat*|estimat*|project*|fear*|reckon*|bet*|count* on|trust*|confident|"
        "optimis*|pessimis*|doubt*|"
        "looks forward|look forward|looking forward|believes will|hint*|wager*|guess*|assum*|prophes*"
    ),
    "withhold": (
        "declin*|no comment|not comment|refus* to comment|would not say|won't say|will not say|wouldn't say|not say|"
        "did not respond|not respond|not answer|"
        "did not reply|didn't answer|no answer|not be drawn|kept * to|silen*|not disclose|not discuss|neither confirm|"
        "not confirm|cannot confirm|could not confirm|"
        "unanswered|passed to the next|not speculate|remain* silent|gave no|give no|gives no|not return|not elaborate|"
        "not specify|would not give|left open|"
        "not be reached|refer* the question|refer* questions|not name|would not name|not immediately|kept quiet|keeps * to|"
        "held back|ducked|sidestep*|dodged|evad*|does not comment"
    ),
    "report": (
        "said|say*|told|tell*|report*|announc*|stat*|post*|tweet*|wrote|writ*|add*|not*|recall*|explain*|recount*|relat*|inform*|according|confirm*|"
        "observ*|remark*|mention*|indicat*|disclos*|reveal*|record*|list*|count*|show*|point* out|briefed|learned|went on|continu*|repl*|answer*"
    ),
}

CLAIM_ACTS: dict[str, str] = {
    "agree": (
        "agreed|agreement|agree|have a deal|reached|accepted|concluded|settled|consensus|understanding|handshake|signed|decided|"
        "approved|ratified|in principle|"
        "is agreed|was agreed|been agreed|came to terms|deal is done|accord"
    ),
    "commit": (
        "will|we'll|shall|i'll|undertake*|undertook|pledge*|promise*|committed|commit|remain* committed|are going to|intend*|"
        "would|to be set up|guarantee*|"
        "will be|are to|is to|stands by|stand by"
    ),
    "propose": (
        "ready|willing|prepared|offer*|propos*|invit*|suggest*|could|outstretched|readiness|let us|let both|open to|come to us|would be ready|if they"
    ),
    "request": "please|should|ask*|urge*|call on|calls on|call for|appeal*|request*|wish*|would like|we need|needs to|let us|want*|let",
    "demand": (
        "must|have to|has to|only if|unless|not until|until|no * without|without * no|first|precondition*|demand*|insist*|need* to be|full|at once|"
        "immediately|is necessary|bottom line|red line|has to be|ought|cannot accept|non-negotiable|the only|don't"
    ),
    "reject": (
        "will not|won't|unacceptable|never|no|not enough|refuse*|reject*|out of the question|not going to|non-starter|"
        "cannot accept|no mandate|nobody here will|"
        "will not allow|nonsense|not interested|too little|no basis|not for sale|not negotiable"
    ),
    "acknowledge": "took note|takes note|take note|noted|heard|listened|received|aware of|studying|study it|under advisement|acknowledg*",
    "accuse": (
        "violat*|breach*|broke|broken|breaking|failed|fail*|refused|blame*|lie*|lying|stall*|sabotag*|provo*|attack*|illegal|"
        "unlawful|bad faith|walked away|"
        "hiding|cheat*|shell*|bomb*|crime*|robbed|delay*|obstruct*|blocking|blocked|reneg*|went back|going back|deceiv*|hypocri*|"
        "stolen|steal*|pressure"
    ),
    "deny": (
        "not|no|never|false|incorrect|untrue|nothing|nobody|none|isn't|wasn't|weren't|didn't|hasn't|haven't|don't|doesn't|lie|"
        "fake|invention|there is no|there was no|"
        "no such|not true|nonsense|rumour*|fantasy|no agreement|did not|has not|have not|were not|was not|without foundation|neither"
    ),
    "threaten": (
        "or else|if|will be|consequences|hell|strike|otherwise|tariffs|retaliat*|response|will kick in|resume fighting|walk out|"
        "all options|will pay|sanctions|"
        "reserves the right|regressive|will do it again|instability|price|next time|shut"
    ),
    "assess": (
        "good|bad|serious|productive|constructive|progress|historic|important|difficult|hard|great|tremendous|fair|unfair|worthy|"
        "unrealistic|step|success*|"
        "victory|win|satisf*|gap*|useful|fruitful|thank*|proud|grateful|key|best|worst|big|biggest|tough|disappoint*|too|very|"
        "more|best|closer|close|far|enough|"
        "positive|negative|insult*|slap|shame*|right|wrong|unprecedented|considerable|imperative|sham"
    ),
    "expect": (
        "hope*|expect*|soon|likely|could|might|may|probably|perhaps|would|will|confident|by the weekend|in the coming|days|"
        "going to|weeks away|possible|"
        "within reach|within sight|should|chance*|fear*"
    ),
    "withhold": (
        "comment|no comment|not say|won't say|will not say|not discuss|not speculate|not going to|details|that down|ask the|"
        "ask them|leave it there|for others|"
        "up to the|not comment|not name|not disclose|i won't|i will not|next question|cannot say|can't say"
    ),
    "report": (
        "said|has|have|had|was|were|went|took|discussed|raised|met|talked|spoke|mentioned|came up|on the table|held|percent|"
        "ended|began|today|yesterday|so far"
    ),
}
