"""The language server, spoken to by a client over standard input and output as an editor does."""

from __future__ import annotations

import ast
import asyncio
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls import uris
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[2]
TEXT = "# 🔥 Fire\n\n🔥 The fire killed 12 people: nine adults and five children.\n"
PATIENCE = 20


class Editor:
    """One editor with its server."""

    def __init__(self, client, shown, said):
        self.client, self.shown, self.said = client, shown, said

    def open(self, path, text):
        path.write_text(text, encoding="utf-8")
        document = types.TextDocumentItem(uris.from_fs_path(str(path)), "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        self.uri = document.uri
        return document.uri

    def change(self, uri, text, version):
        identity = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identity, [change]))

    async def diagnostics(self):
        shown = await asyncio.wait_for(self.shown.get(), PATIENCE)
        assert shown.uri == self.uri, "an editor knows its documents by the address that it gave"
        return list(shown.diagnostics)


@asynccontextmanager
async def editor(folder):
    client = LanguageClient("test", "1")
    shown, said = asyncio.Queue(), asyncio.Queue()

    # pygls notes on the function what it is for, which a bound method does not allow.
    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def publish(params):
        shown.put_nowait(params)

    @client.feature(types.WINDOW_SHOW_MESSAGE)
    def show(params):
        said.put_nowait(params)

    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    await client.start_io(sys.executable, "-m", "numcheck", "lsp", env=environment, cwd=folder)
    initialized = await client.initialize_async(
        types.InitializeParams(types.ClientCapabilities(), root_uri=uris.from_fs_path(str(folder)))
    )
    assert initialized.server_info.name == "numcheck"
    client.initialized(types.InitializedParams())
    try:
        yield Editor(client, shown, said)
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await asyncio.wait_for(client.stop(), PATIENCE)


def played(folder, play):
    async def scene():
        async with editor(folder) as it:
            await play(it)

    asyncio.run(scene())


@pytest.mark.parametrize("name", ["a.md", "a b é+#.md"])
def test_findings_are_shown_with_their_other_places_and_follow_the_text(tmp_path, name):
    async def play(it):
        uri = it.open(tmp_path / name, TEXT)
        (diagnostic,) = await it.diagnostics()
        assert (diagnostic.code, diagnostic.source) == ("totals/parts-miss-total", "numcheck")
        assert diagnostic.severity is types.DiagnosticSeverity.Error
        assert diagnostic.message.startswith("The parts add up to 14")
        # The flame takes two units of UTF-16.
        assert diagnostic.range == types.Range(types.Position(2, 19), types.Position(2, 28))
        assert [related.message for related in diagnostic.related_information] == [
            "part: nine adults",
            "part: five children",
        ]
        it.change(uri, TEXT.replace("12", "14"), 2)
        assert await it.diagnostics() == []
        it.change(uri, TEXT, 3)
        assert len(await it.diagnostics()) == 1
        it.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await it.diagnostics() == []

    played(tmp_path, play)


def test_hover_tells_how_a_figure_was_read(tmp_path):
    async def play(it):
        uri = it.open(tmp_path / "a.md", TEXT)
        await it.diagnostics()
        identity = types.TextDocumentIdentifier(uri)
        hover = await it.client.text_document_hover_async(types.HoverParams(identity, types.Position(2, 20)))
        assert "12 people" in hover.contents.value
        assert "counts      person" in hover.contents.value
        assert hover.range == types.Range(types.Position(2, 19), types.Position(2, 28))
        assert await it.client.text_document_hover_async(types.HoverParams(identity, types.Position(2, 5))) is None
        assert await it.client.text_document_hover_async(types.HoverParams(identity, types.Position(99, 0))) is None

    played(tmp_path, play)


def test_a_finding_can_be_accepted(tmp_path):
    async def play(it):
        uri = it.open(tmp_path / "a.md", TEXT)
        (diagnostic,) = await it.diagnostics()
        identity = types.TextDocumentIdentifier(uri)
        context = types.CodeActionContext([diagnostic])
        actions = await it.client.text_document_code_action_async(
            types.CodeActionParams(identity, diagnostic.range, context)
        )
        accept, ignore = actions
        (edit,) = ignore.edit.changes[uri]
        assert edit.new_text == "<!-- numcheck: ignore[totals/parts-miss-total] say why -->\n\n"
        assert edit.range.start == types.Position(2, 0)
        # lsprotocol reads an action that has a command as a bare command, and what it holds as its text.
        command = ast.literal_eval(accept.command) if isinstance(accept.command, str) else vars(accept.command)
        assert command["command"] == "numcheck.accept"
        params = types.ExecuteCommandParams(command["command"], command["arguments"])
        await it.client.workspace_execute_command_async(params)
        assert await it.diagnostics() == []
        assert (await asyncio.wait_for(it.said.get(), PATIENCE)).message.startswith("Accepted in")

    played(tmp_path, play)
    assert "totals/parts-miss-total" in (tmp_path / ".numcheck-accepted.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("line", "character", "number"), [(2, 19, 2), (2, 28, 2), (2, 35, 2), (2, 17, 0), (0, 0, 0)])
def test_actions_are_offered_by_place_to_editors_that_tell_no_more(tmp_path, line, character, number):
    async def play(it):
        uri = it.open(tmp_path / "a.md", TEXT)
        await it.diagnostics()
        here = types.Position(line, character)
        actions = await it.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri), types.Range(here, here), types.CodeActionContext([])
            )
        )
        assert len(actions) == number

    played(tmp_path, play)


def test_in_html_the_comment_is_offered_behind_the_words(tmp_path):
    async def play(it):
        text = "<p\nclass='lead'>The fire killed 12 people: nine adults and <b>five children</b></p>\n"
        uri = it.open(tmp_path / "a.html", text)
        (diagnostic,) = await it.diagnostics()
        context = types.CodeActionContext([diagnostic])
        actions = await it.client.text_document_code_action_async(
            types.CodeActionParams(types.TextDocumentIdentifier(uri), diagnostic.range, context)
        )
        (edit,) = actions[1].edit.changes[uri]
        line = text.splitlines()[1]
        assert edit.range.start == edit.range.end == types.Position(1, line.index("</b>"))
        it.change(uri, text.replace("</b>", f"{edit.new_text}</b>"), 2)
        assert await it.diagnostics() == []

    played(tmp_path, play)


def test_settings_hold_and_wrong_ones_are_said(tmp_path):
    async def play(it):
        config = tmp_path / "numcheck.yml"
        config.write_text("ignore: [totals/*]\n", encoding="utf-8")
        it.open(tmp_path / "a b.md", TEXT)
        assert await it.diagnostics() == []
        config.write_text("ingore: [totals/*]\n", encoding="utf-8")
        change = types.FileEvent(uris.from_fs_path(str(config)), types.FileChangeType.Changed)
        it.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert await it.diagnostics() == []
        assert "did you mean 'ignore'?" in (await asyncio.wait_for(it.said.get(), PATIENCE)).message
        config.write_text("{}\n", encoding="utf-8")
        it.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert len(await it.diagnostics()) == 1

    played(tmp_path, play)


RULE = """\
title: More lorries left than came
severity: warning
find:
  - "{came:count} came and {left:count} left"
require: left <= came
say: "{left} left, but only {came} came."
why: None were there before.
examples: {wrong: [Six lorries came and nine left.], right: [Nine lorries came and six left.]}
"""


def test_broken_rules_are_said_once_and_the_others_are_used(tmp_path):
    async def play(it):
        (tmp_path / "numcheck.yml").write_text("rules: [desk]\n", encoding="utf-8")
        (tmp_path / "desk" / "transport").mkdir(parents=True)
        (tmp_path / "desk" / "transport" / "lorries.yaml").write_text(RULE, encoding="utf-8")
        one, two = (tmp_path / "desk" / "transport" / f"{name}.yaml" for name in ("one", "two"))
        for each in (one, two):
            each.write_text(RULE.replace("title", "titel"), encoding="utf-8")
        text = "<!-- numcheck: ignore[transport/one] x -->\n\nSix lorries came and nine left.\n"
        uri = it.open(tmp_path / "a.md", text)
        # What suppresses nothing may suppress what a broken rule would find.
        assert [each.code for each in await it.diagnostics()] == ["transport/lorries"]
        said = (await asyncio.wait_for(it.said.get(), PATIENCE)).message
        assert [said.count(f"desk/transport/{name}.yaml:1: unknown key 'titel'") for name in ("one", "two")] == [1, 1]
        it.change(uri, text.replace("nine", "five"), 2)
        assert await it.diagnostics() == []
        (tmp_path / "sport").mkdir()
        it.open(tmp_path / "sport" / "b.md", text)
        assert [each.code for each in await it.diagnostics()] == ["transport/lorries"]
        assert it.said.empty(), "the same is not said for every change and folder"
        one.unlink()
        change = types.FileEvent(uris.from_fs_path(str(one)), types.FileChangeType.Deleted)
        it.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        said = (await asyncio.wait_for(it.said.get(), PATIENCE)).message
        assert ("one.yaml" in said, "two.yaml" in said) == (False, True)

    played(tmp_path, play)
