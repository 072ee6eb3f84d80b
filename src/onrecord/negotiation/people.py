"""People across the reports of a dossier: which chains are one person.

A full name that was met before belongs where it belonged; another is compared with the few who share the consonants of one word and the beginning or
end of another, so that the cost of a report does not grow with the dossier. Two full names that agree link; a bare
surname links where one person alone can be meant; what stays open is UNSURE and is named for review. Scores alone never merge.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.languages.english_officeholders import known_holder
from onrecord.languages.given_names import EQUIVALENT
from onrecord.languages.personal_names import compare_names, name_words, same_word, skeleton
from onrecord.model import Certainty, RosterPerson


@dataclass(slots=True)
class Profile:
    """One person as the reports show them. `forms` counts the spellings, `places` are (document id, chain index)."""

    number: int
    forms: Counter[str] = field(default_factory=Counter)
    places: list[tuple[str, int]] = field(default_factory=list)
    roster: RosterPerson | None = None
    unsure_of: set[int] = field(default_factory=set)

    @property
    def name(self) -> str:
        if self.roster is not None:
            return self.roster.name
        surnames = Counter(word for form, count in self.forms.items() for word in name_words(form)[-1:] * count)
        full = [form for form in self.forms if len(name_words(form)) > 1] or list(self.forms)
        known = {holder.name for form in full if (holder := known_holder(form, None))}
        return max(full, key=lambda form: (surnames[(name_words(form) or ("",))[-1]], form in known, self.forms[form], len(form), form))


class PeopleIndex:
    """Everybody so far. `add` looks at those who share a word's consonants, so that its cost does not grow with the dossier."""

    def __init__(self, roster: Iterable[RosterPerson] = ()) -> None:
        self.profiles: list[Profile] = []
        self.by_word: dict[str, set[int]] = defaultdict(set)  # consonants of a word -> people
        self.by_pair: dict[str, set[int]] = defaultdict(set)  # and how another of its words begins or ends
        self.by_form: dict[str, int] = {}  # full names as they were met
        self.fitting: dict[str, list[int]] = {}  # of bare surnames, while nobody is added
        self.pending: list[tuple[str, int, tuple[str, ...]]] = []
        for person in roster:
            self._new((person.name, *person.aliases)).roster = person

    def add(self, document: str, chain: int, names: tuple[str, ...]) -> int | None:
        """The profile that the chain belongs to; None for a bare surname, which waits for `settle`."""
        full = [name for name in names if len(name_words(name)) > 1]
        if not full:
            self.pending.append((document, chain, names))
            return None
        found = next((self.by_form[name] for name in full if name in self.by_form), None)
        if found is None:
            found = next((k for k in sorted(self._paired(full)) if self._same(full, self.profiles[k])), None)
        profile = self.profiles[found] if found is not None else self._new(names)
        self._keep(profile, document, chain, names)
        return profile.number

    def settle(self) -> None:
        """Gives the bare surnames to the one person who can be meant; makes a person of their own where there is none."""
        waiting, self.pending = self.pending, []
        for document, chain, names in waiting:
            fits = self._fitting(names[0])
            if len(fits) == 1 or (len(fits) > 1 and self._here(fits, document)):
                chosen = fits[0] if len(fits) == 1 else self._here(fits, document)[0]
                self._keep(self.profiles[chosen], document, chain, names)
            else:
                profile = self._new(names)
                profile.unsure_of |= set(fits)
                self._keep(profile, document, chain, names)

    def near_spellings(self) -> list[tuple[Profile, Profile]]:
        """Pairs of full names that differ by a near spelling only (UNSURE by the names alone)."""
        found = []
        for one in self.profiles:
            full = [form for form in one.forms if len(name_words(form)) > 1]
            for k in sorted(self._paired(full)):
                other = self.profiles[k]
                if k > one.number and other.places and one.places and self._nearly(full, other):
                    found.append((one, other))
        return found

    def _nearly(self, names: list[str], other: Profile) -> bool:
        forms = [form for form in other.forms if len(name_words(form)) > 1]
        return any(compare_names(a, b).certainty is Certainty.UNSURE for a in names for b in forms)

    def join(self, one: Profile, other: Profile) -> None:
        """Everything of `other` becomes `one`'s."""
        one.forms.update(other.forms)
        one.places += other.places
        other.places = []
        other.forms = Counter(one.forms)

    def _here(self, fits: list[int], document: str) -> list[int]:
        return [k for k in fits if any(place[0] == document for place in self.profiles[k].places)]

    def fits(self, name: str) -> bool:
        """Whether a bare word is the surname of exactly one person so far."""
        words = name_words(name)
        near = self._fitting(name) if len(words) == 1 and len(words[0]) > 3 else []
        return len(near) == 1 and any(same_word(words[0], name_words(form)[-1]) >= 0.84 for form in self.profiles[near[0]].forms if name_words(form))

    def _fitting(self, name: str) -> list[int]:
        if name not in self.fitting:
            self.fitting[name] = self._fits(name)
        return self.fitting[name]

    def _fits(self, name: str) -> list[int]:
        words = name_words(name)
        near = [k for k in sorted(self._near([name])) if self._word_of(words[-1], self.profiles[k]) and not self._ruled_out(name, self.profiles[k])]
        surname = [k for k in near if any(same_word(words[-1], name_words(form)[-1]) >= 0.84 for form in self.profiles[k].forms)]
        return surname or near

    def _ruled_out(self, name: str, profile: Profile) -> bool:
        return all(compare_names(name, form).certainty is Certainty.NO for form in profile.forms)

    def _word_of(self, word: str, profile: Profile) -> bool:
        return any(same_word(word, other) >= 0.84 for form in profile.forms for other in name_words(form))

    def _same(self, names: list[str], profile: Profile) -> bool:
        return any(compare_names(name, form).certainty is Certainty.YES for name in names for form in profile.forms if len(name_words(form)) > 1)

    def _near(self, names: Iterable[str]) -> set[int]:
        return {k for name in names for word in name_words(name) for k in self.by_word.get(skeleton(word), ())}

    def _paired(self, names: Iterable[str]) -> set[int]:
        return {k for name in names for key in pair_keys(name) for k in self.by_pair.get(key, ())}

    def _new(self, names: Iterable[str]) -> Profile:
        profile = Profile(len(self.profiles), Counter(names))
        self.profiles.append(profile)
        self._index(profile, names)
        return profile

    def _keep(self, profile: Profile, document: str, chain: int, names: tuple[str, ...]) -> None:
        new = [name for name in names if name not in profile.forms]
        profile.forms.update(names)
        profile.places.append((document, chain))
        if new:
            self._index(profile, new)

    def _index(self, profile: Profile, names: Iterable[str]) -> None:
        for name in names:
            for word in name_words(name):
                self.by_word[skeleton(word)].add(profile.number)
            for key in pair_keys(name):
                self.by_pair[key].add(profile.number)
            if len(name_words(name)) > 1:
                self.by_form.setdefault(name, profile.number)
        self.fitting.clear()


@lru_cache(maxsize=65536)
def pair_keys(name: str) -> frozenset[str]:
    """What two spellings of one full name have in common: `"Amos Hochstein"` and `"Amos Hockstein"` share "ms ^h" and "ms $n"."""
    words = name_words(name)
    keys = set()
    for one in words:
        for form in {one, *EQUIVALENT.get(one, ())}:
            for other in words:
                if other is not one:
                    keys |= {f"{skeleton(form)} ^{other[0]}", f"{skeleton(form)} ${skeleton(other)[-1:]}"}
    return frozenset(keys)
