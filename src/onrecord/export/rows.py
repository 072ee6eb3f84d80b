"""A record's things as flat rows, for tables, spreadsheets and pipes: one dictionary each, with the same keys in the same order."""

from __future__ import annotations

from onrecord.model import Commitment, Document, Meeting, Person, Record, ResolvedStatement, Span, Tally, words_of

Row = dict[str, object]


def statement_row(statement: ResolvedStatement) -> Row:
    """Who said what, where, in one line; `offsets` are code points of the document's text."""
    words, text = statement.statement, statement.document.text
    return {
        "id": statement.id,
        "published": statement.day and statement.day.isoformat(),
        "outlet": statement.document.outlet,
        "document": statement.document.file,
        "speaker": statement.speaker.name,
        "speaker_id": statement.speaker.id,
        "side": statement.side.side,
        "why": why_no_speaker_or_side(statement),
        "acts": [claim.act.value for claim in statement.claims],
        "issues": list(dict.fromkeys(issue for claim in statement.claims for issue in claim.issues)),
        "quotation": words.quotation.value,
        "source": words_of(words.source, text),
        "cue": words_of(words.cue, text),
        "content": words_of(words.content, text),
        "offsets": [place(span) for span in words.content],
        "via": list(words.via),
        "same_as": statement.same_as,
        "nested_in": words.nested_in,
        "confidence": round(words.confidence, 3),
        "review": statement.review.value,
    }


def why_no_speaker_or_side(statement: ResolvedStatement) -> str | None:
    """One word where there is no speaker or no side: unresolved, anonymous, joint, not_a_party. None where there are both."""
    if statement.speaker.why:
        return statement.speaker.why
    return statement.side.reason if statement.side.side is None else None


def document_row(document: Document, statements: int, refused: int) -> Row:
    return {
        "id": document.id,
        "file": document.file,
        "other_names": list(document.files[1:]),
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published and document.published.isoformat(),
        "issuer": document.issuer,
        "alignment": document.alignment,
        "language": document.language,
        "url": document.url,
        "reader": document.reader,
        "characters": len(document.text),
        "statements": statements,
        "refused": refused,
        "sha256": document.sha256,
    }


def person_row(person: Person) -> Row:
    return {
        "id": person.id,
        "name": person.name,
        "aliases": [alias for alias in person.aliases if alias != person.name],
        "roles": list(person.roles),
        "side": person.side.side,
        "why": person.side.reason,
        "documents": len(person.documents),
        "statements": person.statements,
        "perhaps_the_same_as": list(person.unsure_of),
    }


def meeting_row(meeting: Meeting) -> Row:
    return {
        "id": meeting.id,
        "date": meeting.date.isoformat(),
        "end_date": meeting.end_date and meeting.end_date.isoformat(),
        "place": meeting.place,
        "level": meeting.level.value,
        "round": meeting.round,
        "parties": list(meeting.parties),
        "mediator": meeting.mediator,
        "participants": list(meeting.participants),
        "documents": len(meeting.documents),
    }


def commitment_row(commitment: Commitment) -> Row:
    """What is owed, by when, and how it stands; `stages` are the counts in the order in which they were told."""
    due, quantity, tally = commitment.due, commitment.quantity, commitment.tally
    return {
        "id": commitment.id,
        "by": list(commitment.by),
        "to": list(commitment.to),
        "action": commitment.action,
        "issue": commitment.issue,
        "quantity": quantity and quantity.value,
        "unit": quantity and quantity.unit,
        "each_side": quantity.each_side if quantity else None,
        "due_from": due and due.since and due.since.isoformat(),
        "due_to": due and due.until and due.until.isoformat(),
        "due_text": due and due.text,
        "due_basis": due and due.basis.value,
        "condition": commitment.condition,
        "status": status_now(commitment),
        "beside": beside(commitment),
        "done": tally and tally.done,
        "of": tally and tally.of,
        "tallies": [tally_text(t) for t in commitment.tallies],
        "stages": list(stages_of(commitment)),
        "statements": list(commitment.statements),
    }


def status_now(commitment: Commitment) -> str:
    """A person's decision where there is one, else the machine's."""
    return (commitment.decided or commitment.status).value


def beside(commitment: Commitment) -> list[str]:
    """What stands beside the status: late, contested, lapsed, unrateable, decided by a person."""
    marks = {"late": commitment.late, "contested": commitment.contested, "lapsed": commitment.lapsed}
    marks |= {"unrateable": commitment.unrateable is not None, "decided": commitment.decided is not None}
    return [name for name, holds in marks.items() if holds]


def stages_of(commitment: Commitment) -> tuple[float, ...]:
    """The counts as they grew: 390, 697, 1000."""
    told = [change.tally.done for change in commitment.history if change.tally]
    if commitment.tally:
        told.append(commitment.tally.done)
    return tuple(dict.fromkeys(told))


def tally_text(tally: Tally) -> str:
    """`"697 of 1,000 (russia)"`: the count, and who counts."""
    of = f" of {number(tally.of)}" if tally.of is not None else ""
    return f"{number(tally.done)}{of} ({tally.side or 'the outlet'})"


def number(value: float) -> str:
    """`6057.0` -> `"6,057"`."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def place(span: Span) -> str:
    return f"{span.start}-{span.end}"


def issue_rows(record: Record) -> list[Row]:
    """Each issue with how many claims each side makes about it, configured ones first."""
    counts: dict[str, dict[str, int]] = {issue.id: {} for issue in record.dossier.issues}
    for statement in record.statements:
        for claim in statement.claims:
            for issue in claim.issues or ("other",):
                sides = counts.setdefault(issue, {})
                side = statement.side.side or "nobody's"
                sides[side] = sides.get(side, 0) + 1
    labels = {issue.id: issue.label for issue in record.dossier.issues}
    return [
        {"id": issue, "label": labels.get(issue, issue.replace("_", " ")), "claims": sum(sides.values()), "sides": sides}
        for issue, sides in counts.items()
    ]
