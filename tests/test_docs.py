"""The documentation is complete and true: every command, setting, seam and error is in it, and what it shows is what the program prints."""

from __future__ import annotations

import dataclasses
import importlib.util
import inspect
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from onrecord import __all__ as public
from onrecord import errors, protocols
from onrecord.extract.times.windows import HOUSE_RULES_VERSION
from onrecord.model import Act, Dimension, Quotation, Relation, Stage, Status
from onrecord.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LINK = re.compile(r"\[[^\]]+\]\(([^)#\s]+)(?:#[^)]*)?\)")
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *ROOT.glob("examples/*/README.md"), ROOT / "gold" / "README.md"])


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """`docs/generate.py`, which is no package."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_command_reference(generate: ModuleType) -> None:
    """`docs/cli.md` is what `--help` says now; `python docs/generate.py` writes it."""
    assert text_of("docs/cli.md") == generate.reference()


def test_every_command_says_what_it_does(generate: ModuleType) -> None:
    """Each command's help has a sentence, and each of its options and arguments an explanation."""
    for words, shown in generate.commands().items():
        lines = shown.splitlines()
        assert re.match(r"  [A-Z].+", lines[2]), words
        bare = [line for line in lines if re.fullmatch(r"  (-\S.*|[A-Z]+( <\w+>)?)", line) and "  " not in line.strip()]
        told = [line for line in bare if not re.match(r"\s{10,}\S", lines[lines.index(line) + 1] if lines.index(line) + 1 < len(lines) else "")]
        assert not told, (words, told)


@pytest.mark.parametrize("field", dataclasses.fields(Settings), ids=lambda field: field.name)
def test_settings(field: dataclasses.Field[object]) -> None:
    """Every setting is in the reference."""
    assert f"`{field.name}`" in text_of("docs/reference.md")


def test_environment() -> None:
    """Every environment variable that is read is in the reference, and none that is not."""
    read = set(re.findall(r"ONRECORD_[A-Z_]+", inspect.getsource(Settings)))
    assert set(re.findall(r"`(ONRECORD_[A-Z_]+)`", text_of("docs/reference.md"))) == read


def seams() -> list[str]:
    return [name for name, value in vars(protocols).items() if getattr(value, "_is_protocol", False) and value.__module__ == protocols.__name__]


@pytest.mark.parametrize("seam", seams())
def test_seams(seam: str) -> None:
    """Every seam is in the reference, with its entry point."""
    assert re.search(rf"\| `{seam}` \| `onrecord\.\w+s` \|", text_of("docs/reference.md"))


def test_built_ins() -> None:
    """What the reference calls built in is what the package registers."""
    groups = tomllib.loads(text_of("pyproject.toml"))["project"]["entry-points"]
    for group, names in groups.items():
        row = next(line for line in text_of("docs/reference.md").splitlines() if f"| `{group}` |" in line)
        assert {name.strip() for name in row.split("|")[4].split(",")} == set(names), group


@pytest.mark.parametrize("error", [error for error in vars(errors).values() if inspect.isclass(error) and issubclass(error, errors.OnrecordError)])
def test_errors(error: type[errors.OnrecordError]) -> None:
    """Every error is in the reference with its exit code."""
    assert f"| `{error.__name__}` | {error.exit_code} |" in text_of("docs/reference.md")


@pytest.mark.parametrize("vocabulary", [Act, Relation, Dimension, Quotation])
def test_concepts(vocabulary: type[Act]) -> None:
    """Every act, relation, dimension and kind of quotation is explained."""
    concepts = text_of("docs/concepts.md")
    assert [word.value for word in vocabulary if word.value.replace("_", " ") not in concepts] == []


def test_stages() -> None:
    """Every stage is named."""
    assert all(stage.value.replace("_", " ") in text_of("docs/concepts.md") for stage in Stage)


def test_statuses_and_house_rules() -> None:
    """Every status has its rule, and the house rules have the version that the program uses."""
    rubric = text_of("docs/commitments.md")
    assert all(f"| {status.value.replace('_', ' ')} |" in rubric for status in Status)
    assert f"House rules for vague windows, version {HOUSE_RULES_VERSION}" in rubric


@pytest.mark.parametrize("verb", public)
def test_library(verb: str) -> None:
    """Every public verb is in the page about the library, or is the class that one of them gives back."""
    assert verb == "OpenDossier" or verb in text_of("docs/library.md")


def test_examples_of_configuration(tmp_path: Path) -> None:
    """The `dossier.toml` and the manifest that the documentation shows are read."""
    from onrecord.readers.dossier_file import read_dossier
    from onrecord.readers.manifest import read_manifest

    page = text_of("docs/dossier.md")
    for kind, name in (("toml", "dossier.toml"), ("csv", "manifest.csv")):
        (tmp_path / name).write_text(re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)[-1], encoding="utf-8")
    assert len(read_dossier(tmp_path / "dossier.toml").parties) == 2
    assert len(read_manifest(tmp_path / "manifest.csv").entries) == 2


def test_manifest_columns() -> None:
    """Every column of the manifest is explained."""
    from onrecord.readers.manifest import COLUMNS

    assert all(f"| `{column}` |" in text_of("docs/dossier.md") for column in COLUMNS)


def test_export_fields() -> None:
    """Every field that the export writes is in the page about it."""
    source = inspect.getsource(__import__("onrecord.export.record_json", fromlist=["_"]))
    fields = set(re.findall(r'^\s+(?:return \{)?"(\w+)":', source, re.MULTILINE))
    assert sorted(field for field in fields if f'"{field}"' not in text_of("docs/record.md")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links(page: Path) -> None:
    """No page links to a file that is not there."""
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not re.match(r"\w+:", link)]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.slow
def test_shown_output(generate: ModuleType) -> None:
    """What README and tutorial show is what the program prints now; `python docs/generate.py` writes it."""
    for name in generate.PAGES:
        assert text_of(name) == generate.page(text_of(name)), name


@pytest.mark.slow
def test_gold_counts(generate: ModuleType) -> None:
    """The data sheet of the gold set counts what is there."""
    assert text_of("gold/README.md") == generate.counts()
