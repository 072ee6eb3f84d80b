"""Words by which English reports place people without naming a party: what a role belongs to, what kind of body a party is, how one speaks of others.

Data for `negotiation.side_features`; what each word is worth is learned, not written here. Patterns are matched without regard to case.
"""

from __future__ import annotations

import re


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b".replace("_", r"[ -]"), re.IGNORECASE)


ROLE_CLASSES: dict[str, re.Pattern[str]] = {
    "state": _any(
        "president presidential prime_minister premier ministers? ministry ministries parliament lawmakers? legislators? senators? ambassadors? "
        "embassy diplomats? chancellor king emir sultan cabinet government foreign secretary_of_state department undersecretary palace crown "
        "head_of_state regime treasury congress deputy_minister"
    ),
    "military": _any(
        "army military generals? colonels? commanders? officers? soldiers? brigadier forces? marshal navy naval admiral major captain corps staff "
        "headquarters troops pilots? security intelligence"
    ),
    "business": _any(
        "chief_executive ceo cfo coo managers? management executives? personnel human_resources planners? board_member managing_director "
        "supervisory employers? compan(?:y|ies) boss(?:es)? bosses payroll finance_chief chief_operating shipping carriers? terminals? firms? "
        "negotiators?_of_the_house studios? flack owners? director"
    ),
    "union": _any(
        "stewards? shop_stewards? strikers? pickets? picketers? locals? union unions works_council bargaining organi[sz]ers? delegates? "
        "rank-and-file members? unionists? workers? drivers? machinists? writers? actors? strike district_leader committee employees nurses? "
        "dockers? longshore\\w* cranes?"
    ),
    "armed": _any("fighters? guerrillas? rebels? rebellion militia movement wing political_bureau politburo front brigades? faction insurgents?"),
    "body": _any(
        "commissioners? commission envoys? secretary-general special_representative high_representative mediators? mediating mediation facilitators? "
        "rapporteur secretariat vice-president spokesperson policy_chief"
    ),
    "faction": _any("mps? deput(?:y|ies) councillors? party leader peers? opposition"),
    "voice": _any("spokes\\w+ press_office press_secretary statement readout"),
    "talker": _any("negotiat\\w+ delegation team delegates? talks"),
    "hidden": _any("sources? officials? aides? advis[eo]rs? insiders? person people somebody someone familiar"),
    "former": _any("former ex-\\w+ retired then outgoing predecessor"),
}

PARTY_CLASSES: dict[str, re.Pattern[str]] = {
    "union": _any(
        "union unions guild brotherhood workers association federation confederation works_council teamsters machinists syndicate strikers "
        "doctors nurses writers actors pilots drivers employees staff labou?r"
    ),
    "employer": _any(
        "compan(?:y|ies) inc corp ag plc ltd gmbh firm employers? railway airline carriers? \\w+maker manufacturers? producers studios giant "
        "operators? holdings? ports? hospitals? trusts university league owners alliance"
    ),
    "armed": _any(
        "front movement army rebels? guerrillas? liberation resistance militia insurgents? fighters brigades? hamas hezbollah houthis? taliban"
    ),
    "faction": _any("party democrats conservatives liberals sinn_f[eé]in coalition opposition"),
}

BLAME = _any(
    "violat\\w+ refus\\w+ reject\\w+ enem(?:y|ies) regime aggress\\w+ attack\\w* shell\\w* bomb\\w* kill\\w* blam\\w+ breach\\w* broke breaks lies? "
    "lying fired provocat\\w+ occupation occupier"
    " must should demands? blackmail\\w* delay\\w* ultimatum unilateral\\w* sabotag\\w+ obstruct\\w+ failed fails threat\\w*"
)
FIRST_PLURAL = _any("we us our ours ourselves")
JOINT = re.compile(r"\b(?:both|two|three|joint|parties|sides|the declaration|communiqu[eé]|delegations)\b", re.IGNORECASE)
