"""All records. Frozen, slotted, valid from birth.

Every `Span` counts Unicode code points of `Document.text`. `None` means that the report does not say; the field's comment says so where it is not
plain. Dictionaries stop at the readers and start at the exporters. Ids are made from content (see `identity`), so that the same thing has the same
id in every run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


def identity(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on the parts and on nothing else."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:12]


Day = date  # the type, for a record that has a field named `date`


# -- places in a text -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points of a document's text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span runs forward and is not empty, not {self.start}-{self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


def words_of(spans: Iterable[Span], text: str) -> str:
    """The pieces joined by one space, as the export shows them."""
    return " ".join(span.of(text) for span in spans)


# -- vocabulary -------------------------------------------------------------------------------------------------------


class PartyKind(StrEnum):
    PARTY = "party"
    MEDIATOR = "mediator"
    OBSERVER = "observer"


class Quotation(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Attitude(StrEnum):
    """What an attribution reports: something said, or only something thought, wanted or planned."""

    STATEMENT = "statement"
    ATTITUDE = "attitude"


class Act(StrEnum):
    REPORT = "report"
    AGREE = "agree"
    COMMIT = "commit"
    PROPOSE = "propose"
    REQUEST = "request"
    DEMAND = "demand"
    REJECT = "reject"
    ACKNOWLEDGE = "acknowledge"
    ACCUSE = "accuse"
    DENY = "deny"
    THREATEN = "threaten"
    ASSESS = "assess"
    EXPECT = "expect"
    WITHHOLD = "withhold"


class Stage(StrEnum):
    AGENDA = "agenda"
    DISCUSSED = "discussed"
    PROPOSED = "proposed"
    AGREED = "agreed"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    DONE = "done"


class Modality(StrEnum):
    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    WANTED = "wanted"
    CONDITIONAL = "conditional"


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Review(StrEnum):
    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


class SpeakerKind(StrEnum):
    PERSON = "person"
    PARTY = "party"
    ORGANISATION = "organisation"  # one that is no party of the dossier, and no part of one
    ANONYMOUS = "anonymous"  # "a source in the delegation"
    JOINT = "joint"  # "the two sides"
    UNRESOLVED = "unresolved"


class Level(StrEnum):
    DELEGATIONS = "delegations"
    LEADERS = "leaders"
    MINISTERS = "ministers"
    TECHNICAL = "technical"
    CALL = "call"


class Status(StrEnum):
    PENDING = "pending"
    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    OVERDUE = "overdue"
    BROKEN = "broken"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Relation(StrEnum):
    SAME = "same"
    ONE_SIDED = "one_sided"
    DIFFERS = "differs"
    CONTRADICTS = "contradicts"


class Dimension(StrEnum):
    QUANTITY = "quantity"
    SCOPE = "scope"
    DATE = "date"
    CONDITION = "condition"
    AGENCY = "agency"
    STRENGTH = "strength"
    DIRECTION = "direction"
    WORDING = "wording"


class Certainty(StrEnum):
    """A judgement that people can overrule; UNSURE goes to review and is never guessed."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


# -- the dossier: what the user says ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Party:
    id: str
    names: tuple[str, ...]
    kind: PartyKind = PartyKind.PARTY


@dataclass(frozen=True, slots=True)
class Issue:
    id: str
    label: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideTerm:
    """Whose side somebody is on, from and until which day (both inclusive; None is open)."""

    side: str | None
    since: date | None = None
    until: date | None = None

    def holds(self, day: date | None) -> bool:
        return day is None or ((self.since is None or self.since <= day) and (self.until is None or day <= self.until))


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """A `[[person]]` of `dossier.toml`."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sides: tuple[SideTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    name: str
    parties: tuple[Party, ...] = ()
    issues: tuple[Issue, ...] = ()
    roster: tuple[RosterPerson, ...] = ()

    def party(self, party_id: str) -> Party | None:
        return next((party for party in self.parties if party.id == party_id), None)


# -- documents --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """A report whose text was cleaned once and then frozen. `id` is made from the text alone."""

    id: str
    text: str
    sha256: str  # of the original bytes
    files: tuple[str, ...] = ()  # every path under which it was added, the first one first
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"
    issuer: str | None = None  # the party that issued it itself; None: a report about the parties
    alignment: str | None = None  # a note about the outlet; never decides anybody's side
    reader: str = "plain"
    title_span: Span | None = None  # where the headline stands in the text, if it does
    corrected: tuple[str, ...] = ()  # the fields that somebody corrected by hand, which a manifest no longer changes

    @property
    def file(self) -> str:
        return self.files[0] if self.files else self.id


# -- times and numbers ------------------------------------------------------------------------------------------------


class TimeType(StrEnum):
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """Why a time expression has the days it has."""

    STATED = "stated"
    HOUSE_RULE = "house_rule"  # "soon": the versioned windows of the record format
    EVENT = "event"  # counted from an event that the text names
    UNDISCLOSED = "undisclosed"
    NONE = "none"  # "immediately": no day can be given


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`"by the end of May"` -> value 2025-05, deadline True, latest 2025-05-31. `earliest`/`latest` are None where open or unknown."""

    span: Span
    type: TimeType
    value: str  # TIMEX3: 2025-05-16, 2025-W21, P60D, PRESENT_REF
    earliest: date | None = None
    latest: date | None = None
    deadline: bool = False  # "by", "no later than", "within": only `latest` binds
    basis: Basis = Basis.STATED
    event: str | None = None  # "signing" in "30 days after signing"
    offset: timedelta | None = None  # from that event


class QuantityKind(StrEnum):
    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Quantity:
    """`"at least 1,000 prisoners each"` -> value 1000, unit "prisoners", each_side, at_least. `value` is the least of a range."""

    span: Span
    value: float | None  # None: "hundreds", "all for all"
    unit: str | None = None
    kind: QuantityKind = QuantityKind.COUNT
    maximum: float | None = None  # the most of a range
    each_side: bool = False
    at_least: bool = False
    at_most: bool = False
    approximate: bool = False
    whole_category: bool = False  # "all for all", "every prisoner under 25"
    out_of: float | None = None  # the whole that this is a part of: 1800 in "981 of 1,800 kilometres"


# -- what a report says: extract --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody is reported to have said (or thought) something: what a `Tagger` finds and the steps around it complete.

    `content` is never empty; `source` and `cue` are, where they are only implied. `parent` is the place of the outer attribution in the list that
    this one came in.
    """

    source: Spans
    cue: Spans
    content: Spans
    attitude: Attitude = Attitude.STATEMENT
    confidence: float = 1.0
    parent: int | None = None
    step: str = "tagger"  # which step found it: tagger, list, transcript, live, issuer, continuation
    speaker: Spans = ()  # where the speaker stands when `source` is empty (the introduction of a list, the dash signature)
    claims: tuple[Spans, ...] = ()  # the tagger's own cut of the content into claims, if it makes one


class MentionKind(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"  # "the minister"
    PRONOUN = "pronoun"
    LABEL = "label"  # a transcript's


class ChainKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"  # parties, ministries, unions, agencies, metonyms
    GROUP = "group"  # "the two sides", "officials"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mention:
    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Tie:
    """Words that tie somebody to a body or a person: `"its envoy"`. `to` is the chain of "its" or "Boeing's"; None: the words say it themselves."""

    span: Span
    to: int | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one person or body inside one report. Belongs to that report alone; people across reports are made in `negotiation`."""

    mentions: tuple[Mention, ...]
    kind: ChainKind
    name: str | None  # the fullest proper name the report gives; None: it never names them
    names: tuple[str, ...] = ()  # every form of the name
    roles: tuple[str, ...] = ()  # as worded, without the outlet's epithets: "head of the Ukrainian delegation"
    epithets: tuple[Span, ...] = ()  # the outlet's: "dictator"
    anonymous: bool = False
    first_person_of_issuer: bool = False  # "we" in a document that a side issued
    ties: tuple[Tie, ...] = ()  # the words that a side can be read from: role, employer, nationality
    members: tuple[int, ...] = ()  # chains of those who speak jointly: "Biden and Xi"
    description: str | None = None  # what the report says of one that it does not name: "a member of the federal team"


@dataclass(frozen=True, slots=True)
class Condition:
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One act about one thing. `scores` and `vector` are the reader's, kept so that a corrected dossier needs no re-reading."""

    id: str
    spans: Spans
    act: Act
    act_confidence: float = 1.0
    stage: Stage | None = None
    negated: bool = False
    modality: Modality = Modality.CERTAIN
    tense: Tense = Tense.PRESENT
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    condition: Condition | None = None
    agent: Span | None = None  # who is to do it
    recipient: Span | None = None  # to or with whom
    vector: bytes = b""  # int8, one per dimension, of the claim reader's sentence embedding
    context: str = ""  # the words around it that an issue may be read from (sentence, heading)
    words: str = ""  # its own words, on one line
    paragraph: str = ""  # the words of its paragraph beside it
    headings: str = ""  # the document's headline and the nearest heading above


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution of a report, read. Who speaks is a chain of the report; person and side come later, with the roster."""

    id: str
    document: str
    source: Spans
    cue: Spans
    content: Spans
    verbatim: Spans  # what stands inside quotation marks
    quotation: Quotation
    claims: tuple[Claim, ...]
    chain: int | None = None  # index into Reading.chains; None: nobody is named (see `issuer`, `why`)
    via: tuple[str, ...] = ()  # innermost first
    nested_in: str | None = None
    confidence: float = 1.0
    step: str = "tagger"
    from_issuer: bool = False  # the document's issuer speaks
    insertions: Spans = ()  # editor's words inside the content


@dataclass(frozen=True, slots=True)
class NarratedEvent:
    """A sentence of the outlet's own narration: evidence of last resort for meetings and outcomes; never a statement."""

    span: Span
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """A sentence that may tell of a meeting, and one of its days. Which days were meetings is decided in `negotiation`, over all reports."""

    span: Span  # the sentence
    words: tuple[str, ...]  # the kinds of words that tell of it: talks, call, met, signed …
    time: TimeExpression | None = None  # None: no day is given
    inherited: bool = False  # the day stands in an earlier sentence
    place: str | None = None
    round: int | None = None
    level: Level | None = None
    planned: bool = False
    called_off: bool = False
    sentence: int = 0  # its number in the document
    dateline: str | None = None  # where the report was written: "ROME, June 3 (Agency)"
    report_day: date | None = None  # the day of its heading, or of its publication


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """The outlet's own colouring: a label, scare quotes or a hedge; never the speaker's."""

    span: Span
    kind: str  # label, scare_quotes, hedge


@dataclass(frozen=True, slots=True)
class Reading:
    """What `extract` makes of one document: a pure function of its text, its date, its issuer and the models."""

    document: str
    statements: tuple[Statement, ...]
    chains: tuple[Chain, ...] = ()
    narration: tuple[NarratedEvent, ...] = ()
    wording: tuple[LoadedWord, ...] = ()
    refused: tuple[str, ...] = ()  # spans that could not be placed, one line each
    reader_version: str = ""
    meetings: tuple[MeetingMention, ...] = ()


# -- decisions: what people say ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decision:
    """Append-only. `target` is what it is about (a statement, claim, person, commitment or document id), `verb` what was decided."""

    id: int
    target_kind: str  # statement, claim, person, commitment, account, document
    target: str
    verb: str  # accept, reject, edit, merge, split, rename, side, status, correct …
    value: str  # JSON of the verb's own fields; "{}" where there are none
    who: str
    when: str  # ISO 8601, UTC
    why: str = ""
    withdrawn: str | None = None  # when; None: it holds
    document: str | None = None  # hash of the document, with `spans`, so that a better model loses nobody's work
    spans: Spans = ()


# -- the record: negotiation ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `why` is one word where there is no speaker or no side: unresolved, anonymous, joint, not_a_party."""

    id: str | None
    name: str | None
    kind: SpeakerKind
    why: str | None = None


@dataclass(frozen=True, slots=True)
class SideReason:
    """Whose side, and which words of which document say so."""

    side: str | None
    reason: str  # "head of the Russian delegation", "roster", "issuer of the document", or the one word of `Speaker.why`
    document: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ResolvedClaim:
    claim: Claim
    issues: tuple[str, ...]
    act: Act  # after decisions
    review: Review = Review.UNREVIEWED

    @property
    def id(self) -> str:
        return self.claim.id


@dataclass(frozen=True, slots=True)
class ResolvedStatement:
    """A statement with its speaker, side and issues, after everybody's decisions."""

    statement: Statement
    document: Document
    speaker: Speaker
    side: SideReason
    claims: tuple[ResolvedClaim, ...]
    review: Review = Review.UNREVIEWED
    same_as: str | None = None  # the id of the fullest telling of the same utterance; None: this is it, or the only one

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def day(self) -> date | None:
        return self.document.published


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    side: SideReason
    documents: tuple[str, ...] = ()
    statements: int = 0
    unsure_of: tuple[str, ...] = ()  # people who may be the same; for review


@dataclass(frozen=True, slots=True)
class Meeting:
    id: str
    date: Day
    place: str | None
    parties: tuple[str, ...]
    level: Level
    end_date: Day | None = None
    round: int | None = None
    documents: tuple[str, ...] = ()
    mediator: str | None = None
    participants: tuple[str, ...] = ()
    evidence: tuple[tuple[str, Span], ...] = ()  # (document id, words that tell of it)


@dataclass(frozen=True, slots=True)
class Account:
    """What two sides say of one issue of one meeting. `claims` holds claim ids by side, first side first."""

    meeting: str
    issue: str
    sides: tuple[str, str]
    relation: Relation
    dimension: Dimension | None
    why: str
    claims: tuple[tuple[str, ...], tuple[str, ...]]
    said_at_all: tuple[int, int] = (0, 0)  # how much each side said of the meeting, in statements

    @property
    def id(self) -> str:
        return identity("account", self.meeting, self.issue, *self.sides)


@dataclass(frozen=True, slots=True)
class Target:
    """How much: the least, the most, the unit."""

    value: float | None
    unit: str | None
    each_side: bool = False
    maximum: float | None = None
    whole_category: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    since: date | None
    until: date | None
    text: str
    basis: Basis = Basis.STATED


@dataclass(frozen=True, slots=True)
class Tally:
    """One reporting side's count. `of` is None where no target is known."""

    done: float
    of: float | None
    side: str | None = None  # who counts; None: the outlet
    debtor: str | None = None  # whose leg
    unit: str | None = None
    stages: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusChange:
    as_of: date
    status: Status
    why: str
    evidence: tuple[str, ...] = ()  # claim ids, or "document:start-end" of narration
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    action: str
    issue: str
    claims: tuple[str, ...]
    statements: tuple[str, ...]
    status: Status
    quantity: Target | None = None
    due: Due | None = None
    condition: str | None = None
    condition_met: Certainty | None = None  # None: there is no condition
    tally: Tally | None = None
    tallies: tuple[Tally, ...] = ()
    evidence: tuple[str, ...] = ()
    history: tuple[StatusChange, ...] = ()
    asserted_by: tuple[str, ...] = ()  # sides whose claims state it
    denied_by: tuple[str, ...] = ()
    supersedes: str | None = None
    late: bool = False
    contested: bool = False
    lapsed: bool = False
    unrateable: str | None = None  # what would make it rateable; None: it is
    claimed_by: tuple[str, ...] = ()  # sides that say it was done
    decided: Status | None = None  # a person's, beside the machine's


@dataclass(frozen=True, slots=True)
class Record:
    """Everything, as it stood on a day."""

    as_of: date | None
    dossier: Dossier
    documents: tuple[Document, ...]
    statements: tuple[ResolvedStatement, ...]
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    accounts: tuple[Account, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    notices: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Change:
    """One line of news between two days of a record."""

    day: date | None  # None: of a report without a date
    kind: str  # report, meeting, account, commitment, status
    target: str  # the id of what changed
    what: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A dossier proposed from reports, and what each entry rests on, by `party:id`, `issue:id`, `person:id`."""

    dossier: Dossier
    grounds: tuple[tuple[str, str], ...]
