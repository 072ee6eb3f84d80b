"""Keeps a dossier open while its desk is served: writes decisions, and has `desk.db` made again when the record changed.

A decision is seen at once where it was made: its statement is written into `desk.db` before the answer goes out. What follows from it (accounts,
commitments, people) is made again beside the pages: in a thread where that takes about a second, and the pages that show it wait for it; in a
process of its own for a large dossier, and the pages say that it is under way.
"""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path

from onrecord.dossier import now
from onrecord.errors import LedgerError
from onrecord.ledger.desk import FILE, Desk, is_current
from onrecord.model import Decision, Record, Review
from onrecord.negotiation.decisions import apply_decisions
from onrecord.negotiation.reshaping import RESHAPES
from onrecord.web.making import FEW_DOCUMENTS, NEXT, Opened, days_before, make_desk, make_desk_in, stamp_of

WAIT_SECONDS = 3.0  # the longest that a page waits for the record to be made again
LOOK_SECONDS = 1.0  # how often a change from outside is looked for
REST = 4.0  # times what the last making took: the least time between two that nobody here asked for


class Keeper:
    """One served dossier. Methods may be called from any thread."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.path: Path = opened.folder / FILE
        self._lock, self._file = threading.Lock(), threading.Lock()
        self._pending: list[Decision] = []  # made while the next file is being made, and perhaps not in it
        self._record: Record | None = None
        self._earlier: Sequence[Record] = ()
        self._making: Future[None] | None = None
        self._again = False
        self._looked = self._ended = self._took = 0.0
        self._stamp = ""
        self._helpers = ThreadPoolExecutor(1, "desk")
        self._process: BaseProcess | None = None
        self._closed = False

    # -- for pages --

    def desk(self, wait: bool = True) -> Desk:
        """The desk to read from; with `wait`, after what was decided here has been worked in, if that takes moments."""
        self._look()
        making = self._making
        if making is not None and (not is_current(self.path) or (wait and self._took < WAIT_SECONDS)):
            self._await(making, WAIT_SECONDS if is_current(self.path) else 600.0)
        return Desk(self.path)

    @property
    def is_making(self) -> bool:
        """Whether the record is being made again."""
        return self._making is not None

    def _await(self, making: Future[None], seconds: float) -> None:
        end = time.monotonic() + seconds
        while self._making is not None and time.monotonic() < end:
            time.sleep(0.01)
        if making.done() and not is_current(self.path):
            making.result()

    # -- decisions --

    def decide(self, *decisions: Decision) -> None:
        """Appends the decisions; their statements are shown as decided from now on."""
        made = [self.opened.ledger.decide(decision) for decision in decisions]
        if made:
            self._work_in(made)

    def withdraw(self, decision: Decision) -> None:
        """Takes a decision back; raises NotFound for one that does not hold."""
        when = now()
        self.opened.ledger.withdraw(decision.id, when)
        self._work_in([replace(decision, withdrawn=when)])

    def _work_in(self, decisions: Sequence[Decision]) -> None:
        with self._file:
            self._pending += decisions
            write_decisions(self.path, decisions)
        self.make()

    # -- making it again --

    def make_if_needed(self) -> None:
        """Begins to make the desk if there is none yet, or if the record changed since."""
        self._look()

    def make(self) -> None:
        """Has the desk made again, soon; what is asked for while it is being made is done once more after it."""
        with self._lock:
            if self._making is not None:
                self._again = True
                return
            self._making = self._helpers.submit(self._make)

    def _make(self) -> None:
        try:
            while True:
                self._again, started = False, time.monotonic()
                self._stamp = stamp_of(self.opened)
                self._make_once()
                self._took, self._ended = time.monotonic() - started, time.monotonic()
                with self._lock:
                    if not self._again:
                        self._making = None
                        break
        except BaseException:
            self._ended, self._making = time.monotonic(), None
            raise
        if not self._closed:
            self._helpers.submit(self._make_days)

    def _make_once(self) -> None:
        with self._file:
            self._pending.clear()
        if len(self.opened.ledger.versions()) > FEW_DOCUMENTS:
            self._make_beside()
        else:
            self._record = make_desk(self.opened, self._earlier)
        self._change_over()

    def _make_beside(self) -> None:
        """In a process of its own, which ends with this one."""
        arguments = (str(self.opened.folder), self.opened.settings)
        self._process = multiprocessing.get_context("spawn").Process(target=make_desk_in, args=arguments, daemon=True)
        self._process.start()
        self._process.join()
        if self._process.exitcode and not self._closed:
            raise LedgerError(f"{self.opened.folder}: the record could not be worked out. Run `onrecord statements {self.opened.folder}` to see why.")

    def _change_over(self) -> None:
        """The next file takes the place of the one that is read, with what was decided in the meantime."""
        following = self.path.with_name(NEXT)
        if self._closed:
            return
        with self._file:
            write_decisions(following, self._pending)
            following.replace(self.path)

    def _make_days(self) -> None:
        """The earlier days, after the last one can be seen already; given up as soon as something else is to be made."""
        if self._record is None:
            return
        days = []
        for day in days_before(self._record):
            if self._making is not None or self._closed:
                return
            days.append(self.opened.record(day))
        self._earlier = days
        if days:
            with self._file:
                self._pending.clear()
            make_desk(self.opened, days)
            self._change_over()

    def _look(self) -> None:
        """Has the desk made if there is none, or if the record changed since."""
        moment = time.monotonic()
        if moment - self._looked < LOOK_SECONDS or self._making is not None:
            return
        self._looked = moment
        rested = moment - self._ended > REST * self._took
        if not is_current(self.path) or (rested and self._changed()):
            self.make()

    def _changed(self) -> bool:
        if not self._stamp:
            with Desk(self.path) as desk:
                self._stamp = desk.meta["stamp"]
        return stamp_of(self.opened) != self._stamp

    def close(self) -> None:
        """Stops whatever is being made; what was decided is safe in the record."""
        self._closed = True
        if self._process is not None:
            self._process.terminate()
        self._helpers.shutdown(wait=True, cancel_futures=True)
        self.opened.close()


def write_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Notes the decisions in the file, and writes their statements as they leave them. Splits and joins wait until the file is made again."""
    with Desk(path) as desk:
        for decision in decisions:
            desk.note(decision)
        targets = dict.fromkeys(d.target for d in decisions if d.target_kind in ("statement", "claim"))
        for identifier in {shown.id for target in targets if (shown := desk.statement(target))}:
            _write_statement(desk, identifier)


def _write_statement(desk: Desk, identifier: str) -> None:
    base = desk.base(identifier)
    if base is None:
        return
    about = (base.id, *(claim.id for claim in base.claims))
    decided = [d for target in about for d in desk.decisions(target=target, most=100).items if d.verb not in RESHAPES]
    if not any(decision.target_kind == "statement" and decision.withdrawn is None for decision in decided):
        base = replace(base, review=Review.UNREVIEWED)
    (shown,) = apply_decisions([base], sorted(decided, key=lambda d: d.id))
    desk.put(shown, base)
