"""The Language Server Protocol, by pygls: what an editor sends, and what it is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.workspace import PositionCodec

from numcheck import __version__
from numcheck.lsp.session import Opened, Session
from numcheck.model.checked import Located, Place
from numcheck.model.rule import Severity
from numcheck.reports.layout import clean
from numcheck.rulebook.files import RuleError
from numcheck.suppression.directives import MARKUP, OWN_RULES

SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
ACCEPT = "numcheck.accept"
PAUSE = 0.2
"""Seconds without a change after which an article is checked."""
SETTINGS = (".yml", ".yaml", ".toml")
"""Endings of files that hold settings, rules or accepted findings."""


class Server(LanguageServer):
    """The server of one editor."""

    def __init__(self) -> None:
        super().__init__("numcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
        self.session = Session(self._tell)

    def publish(self, uri: str) -> None:
        """Check an article and show what is found."""
        document = self.workspace.get_text_document(uri)
        path = uris.to_fs_path(uri) or uri
        try:
            opened = self.session.check(path, document.source)
        except RuleError as error:
            self._show(uri, [])
            self._tell(error)
            return
        codec, lines = document.position_codec, opened.lines
        self._show(uri, [_diagnostic(located, uri, codec, lines) for located in opened.checked.findings])

    def publish_all(self) -> None:
        # The keys of what pygls has open are not the addresses as the editor wrote them: a blank is %20 there.
        for document in list(self.workspace.text_documents.values()):
            self.publish(document.uri)

    def _tell(self, error: RuleError) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"numcheck: {error}"))

    def _show(self, uri: str, diagnostics: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics))


server = Server()


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    ls.publish(params.text_document.uri)


@server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
async def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Check an article once its author pauses: of many changes only the last one is looked at."""
    uri, version = params.text_document.uri, params.text_document.version
    await asyncio.sleep(PAUSE)
    if ls.workspace.get_text_document(uri).version == version:  # of one that was closed it is None
        ls.publish(uri)


@server.feature(types.TEXT_DOCUMENT_DID_SAVE)
def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    if params.text_document.uri.endswith(SETTINGS):
        ls.session.forget_projects()
        ls.publish_all()


@server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def did_change_files(ls: Server, _: types.DidChangeWatchedFilesParams) -> None:
    ls.session.forget_projects()
    ls.publish_all()


@server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.session.close(uris.to_fs_path(params.text_document.uri) or params.text_document.uri)
    ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


@server.feature(types.TEXT_DOCUMENT_HOVER)
def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """Tell how the figure under the pointer was read, and what it was compared with."""
    uri = params.text_document.uri
    document = ls.workspace.get_text_document(uri)
    path = uris.to_fs_path(uri) or uri
    opened = ls.session.opened(path)
    if opened is None:
        return None
    lines = opened.lines
    if params.position.line >= len(lines):
        return None
    at = document.position_codec.position_from_client_units(lines, params.position)
    offset = sum(map(len, lines[: at.line])) + at.character
    found = ls.session.reading(path, offset)
    if found is None:
        return None
    text, span = found
    contents = types.MarkupContent(types.MarkupKind.Markdown, f"```text\n{text}```")
    return types.Hover(contents, _range_of(opened, span.start, span.end, document.position_codec))


@server.feature(
    types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
)
def code_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer to accept the findings at a place: in the side file, and in Markdown and HTML by a comment."""
    uri = params.text_document.uri
    path = uris.to_fs_path(uri) or uri
    opened = ls.session.opened(path)
    codec = ls.workspace.get_text_document(uri).position_codec
    actions: list[types.CodeAction] = []
    if opened is None:
        return []
    for located in opened.checked.findings:
        rule, fingerprint = located.finding.rule, located.finding.fingerprint
        # Some editors do not give back what comes with a diagnostic, and some give none: the place decides.
        is_here = any(_meet(_range(place, codec, opened.lines), params.range) for place in located.disputed)
        diagnostics = [each for each in params.context.diagnostics if each.source == "numcheck" and each.code == rule]
        if not is_here or rule in OWN_RULES:
            continue
        if uri.startswith("file:"):
            actions.append(
                types.CodeAction(
                    title=f"Accept this finding of {rule} in .numcheck-accepted.yml",
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=diagnostics,
                    command=types.Command("Accept the finding", ACCEPT, arguments=[uri, fingerprint]),
                )
            )
        if (comment := _comment(opened, located, codec)) is not None:
            actions.append(
                types.CodeAction(
                    title=f"Ignore {rule} in this paragraph, by a comment at it",
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=diagnostics,
                    edit=types.WorkspaceEdit(changes={uri: [comment]}),
                )
            )
    return actions


@server.command(ACCEPT)
def accept(ls: Server, uri: str, fingerprint: str) -> str | None:
    """Accept a finding, and show what is left."""
    target = ls.session.accept(uris.to_fs_path(uri) or uri, fingerprint)
    if target is None:
        return None
    ls.publish_all()
    told = f"Accepted in {target.name}; please say there why the finding is right."
    ls.window_show_message(types.ShowMessageParams(types.MessageType.Info, told))
    return str(target)


def _meet(one: types.Range, other: types.Range) -> bool:
    """Tell whether two ranges have a place in common; a cursor that touches a word is at it."""
    return _order(one.start) <= _order(other.end) and _order(other.start) <= _order(one.end)


def _order(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _comment(opened: Opened, located: Located, codec: PositionCodec) -> types.TextEdit | None:
    """Write a comment at the block of a finding's first place: above it, in HTML behind its last word."""
    at = located.first.span.start
    block = next((block for block in opened.document.blocks if block.span.start <= at < block.span.end), None)
    if block is None or opened.document.format not in MARKUP:
        return None
    comment = f"<!-- numcheck: ignore[{located.finding.rule}] say why -->"
    if opened.document.format == "html":
        # The line above may lie within a tag.
        return types.TextEdit(_range_of(opened, block.span.end, block.span.end, codec), f" {comment}")
    above = types.Position(opened.document.text.count("\n", 0, block.span.start), 0)
    return types.TextEdit(types.Range(above, above), f"{comment}\n\n")


def _diagnostic(located: Located, uri: str, codec: PositionCodec, lines: Sequence[str]) -> types.Diagnostic:
    finding = located.finding
    told = [clean(finding.message)]
    if finding.computation:
        told.append(clean(finding.computation))
    if finding.ask:
        told.append(clean(finding.ask))
    return types.Diagnostic(
        range=_range(located.first, codec, lines),
        message="\n".join(told),
        severity=SEVERITIES[finding.severity],
        code=finding.rule,
        source="numcheck",
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(uri, _range(place, codec, lines)), f"{place.role}: {clean(place.text)}"
            )
            for place in located.others
        ],
        data=finding.fingerprint,
    )


def _range(place: Place, codec: PositionCodec, lines: Sequence[str]) -> types.Range:
    start = types.Position(place.line - 1, place.column - 1)
    end = types.Position(place.end_line - 1, place.end_column - 1)
    return codec.range_to_client_units(lines, types.Range(start, end))


def _range_of(opened: Opened, start: int, end: int, codec: PositionCodec) -> types.Range:
    lines = opened.lines
    ends = []
    for offset in (start, end):
        line = 0
        while line < len(lines) - 1 and offset > len(lines[line]):
            offset -= len(lines[line])
            line += 1
        ends.append(types.Position(line, offset))
    return codec.range_to_client_units(lines, types.Range(*ends))


def serve() -> None:
    """Serve until the editor ends it."""
    server.start_io()
