"""What negotiations are usually about: the issues of a dossier that configures none. Data."""

from __future__ import annotations

from onrecord.model import Issue

BUILT_IN = (
    Issue(
        "ceasefire", "Ceasefire", ("ceasefire", "cease-fire", "truce", "cessation of hostilities", "end the fighting", "lay down arms", "armistice")
    ),
    Issue(
        "exchange",
        "Exchange or release of people",
        (
            "prisoner exchange",
            "prisoner swap",
            "exchange of prisoners",
            "release of hostages",
            "hostages",
            "detainees",
            "prisoners of war",
            "bodies",
            "return of children",
        ),
    ),
    Issue(
        "leaders_meeting",
        "Meeting of leaders",
        ("meeting of the presidents", "summit", "leaders' meeting", "meeting between the leaders", "meet in person"),
    ),
    Issue(
        "further_talks",
        "Further talks",
        ("next round", "further talks", "continue negotiations", "resume talks", "another meeting", "next meeting", "return to the table"),
    ),
    Issue(
        "humanitarian_access",
        "Humanitarian access",
        ("humanitarian", "aid convoys", "humanitarian corridor", "food and medicine", "evacuation", "relief supplies"),
    ),
    Issue(
        "territory",
        "Withdrawal and territory",
        ("withdrawal", "pull back", "withdraw troops", "border", "territory", "occupied", "buffer zone", "demarcation"),
    ),
    Issue(
        "security_guarantees",
        "Security guarantees",
        ("security guarantees", "guarantees", "peacekeepers", "neutrality", "non-aggression", "monitoring mission"),
    ),
    Issue("sanctions", "Sanctions", ("sanctions", "frozen assets", "embargo", "lifting of sanctions", "penalties", "asset freeze")),
    Issue("trade", "Tariffs and trade", ("tariff", "tariffs", "duties", "trade deal", "exports", "imports", "quota", "market access")),
    Issue(
        "wages_conditions",
        "Wages and conditions",
        ("wages", "pay rise", "pay offer", "salary", "working hours", "overtime", "pension", "strike", "working conditions", "staffing"),
    ),
    Issue(
        "procedure", "Procedure", ("agenda", "working groups", "mediator", "format of the talks", "delegation", "memorandum", "draft text", "venue")
    ),
)
