"""Words that negotiations use for one matter, so that a claim and an issue can meet without a common word. Data: the words of each matter."""

from __future__ import annotations

MATTERS: dict[str, str] = {
    "truce": (
        "ceasefire cease-fire truce hostilities fighting fire armistice guns shelling quiet lull shots firing fired violation violations "
        "breach breaches attack attacks"
    ),
    "captives": (
        "prisoner prisoners detainee detainees hostage hostages captive captives servicemen exchange swap release released bodies jail "
        "jailed freed pows kidnapping kidnapped"
    ),
    "withdrawal": "withdrawal withdraw pull pullback troops forces army soldiers deployment disengagement occupied positions zone",
    "weapons": "weapons disarmament arms missiles launchers drones artillery rockets fighters demobilisation",
    "territory": "border borders territory territorial demarcation delimitation maps sovereignty integrity frontier villages",
    "sanctions": "sanctions embargo penalties assets frozen delisting swift banks relief lifting",
    "trade": "tariff tariffs duties trade exports imports goods quota market customs levies checks",
    "money": ("billion million dollars euros pounds fund funds finance financing money financial cost costs savings donors pay loans grants debt"),
    "wages": "wage wages pay paid raise raises salary salaries percent percentage increase hourly rate minimums minimum",
    "bonus": "bonus bonuses payment lump ratification signing",
    "retirement": "pension pensions retirement retire 401(k)",
    "hours": "hours hour week overtime shift shifts holiday holidays leave staffing",
    "jobs": "job jobs layoffs dismissals dismissed cuts redundancies furloughs employment workforce guarantees plants closures closure",
    "strike": "strike strikes strikers striking walkout picket pickets picketing stoppage stoppages industrial action",
    "vote": "vote votes voting voted ballot ballots ratify ratification ratified referendum poll members rebels",
    "meeting": (
        "meeting meetings meet met round rounds session sessions next date resume resumed reconvene talks schedule scheduled invitation "
        "visit summit weekend tomorrow monday tuesday wednesday thursday friday saturday sunday"
    ),
    "progress": (
        "progress constructive productive atmosphere positive serious useful hope hopes optimistic step process talks negotiations gap gaps "
        "deadlock stalled forward frank fruitful"
    ),
    "mediation": "mediator mediators mediation mediated moderator moderators facilitation facilitator broker good offices",
    "monitoring": (
        "monitoring monitor monitors observers observer verification verify mechanism mission inspection inspections inspectors oversight committee"
    ),
    "aid": "aid humanitarian convoys relief food medicine supplies trucks corridor displaced refugees return evacuation access",
    "text": (
        "text draft drafts document paper proposal proposals counter-proposal written comments reply articles declaration annex protocol statement"
    ),
    "agreement": (
        "agreement deal accord treaty contract offer package framework tentative signed signature signing binding implementation understanding whole"
    ),
    "guarantees": "guarantee guarantees guarantor assurances security pledge protection",
    "contact": "call phone telephone spoke hotline line leaders presidents president contact channel",
    "recognition": "recognition recognise recognize status relations diplomatic embassy embassies ambassador ties",
    "nuclear": "nuclear enrichment uranium centrifuges iaea inspectors",
    "secrecy": "confidential confidentiality leak leaks blackout press closed doors",
    "conduct": "faith blame blames blamed bad conduct stalling tactics stage-managed run walked walk-out provocation lie",
    "court": "court ruling judge injunction appeal labour law laws legislation legal constitution amendment",
    "shipping": "ship ships vessel vessels port ports navigation sea shipments grain tonnes corridor",
    "energy": "energy electricity power gas oil refineries substation infrastructure grid",
    "transport": "railway railways road roads rail transport links corridor flights visas crossings crossing",
    "deadline": "deadline ultimatum last final extension extend extended expire expires term months days",
    "technology": "automation technology machines ai artificial intelligence data cranes streaming",
}
