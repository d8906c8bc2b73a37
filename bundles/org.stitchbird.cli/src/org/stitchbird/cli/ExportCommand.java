// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.export.format.FlowDocuments;
import org.stitchbird.export.format.FlowExport;
import org.stitchbird.export.format.Remark;

/** {@code export FLOW --as FORMAT --out FILE [--partial]} and {@code export --list}: writes a flow for other tools. */
final class ExportCommand implements Command {
    private static final int ID_WIDTH = 12;
    private final Engine engine;

    ExportCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException {
        Arguments arguments = new Arguments(words, Set.of("--list", "--partial"), Set.of("--as", "--out", "--set"));
        if (arguments.has("--list")) {
            engine.formats().exports().forEach(format -> out.println(TextColumns.left(format.id(), ID_WIDTH)
                    + format.name() + ": " + format.about()));
            return Exit.DONE;
        }
        String word = arguments.onlyWord("FLOW");
        FlowExport format = format(arguments.last("--as").orElseThrow(() -> new UsageException(
                Messages.get("usage.export-as", formats()))));
        String file = arguments.last("--out").orElseThrow(() -> new UsageException(
                Messages.get("usage.export-out", format.ending().isEmpty() ? "" : "." + format.ending())));
        LoadedFlow flow = LoadedFlow.read(word, arguments.all("--set"), engine);
        flow.tell(out);
        return write(draft(format, flow), file, arguments.has("--partial"), out);
    }

    private FlowExport.Draft draft(FlowExport format, LoadedFlow flow) {
        try (FlowSession session = engine.sessions().open()) {
            CheckReport report = session.check(flow.source());
            String name = flow.path().getFileName().toString().replaceFirst("\\.[^.]+$", "");
            return format.draft(FlowDocuments.checked(flow.flow(), name, flow.path().getParent(), engine.types(),
                    report));
        }
    }

    private static int write(FlowExport.Draft draft, String file, boolean partial, PrintStream out)
            throws FaultException {
        List<Remark> remarks = draft.remarks();
        remarks.forEach(remark -> out.println(LoadedFlow.line(remark)));
        if (!partial && remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.ABSENT)) {
            throw new FaultException(Messages.get("export.refused"));
        }
        try {
            draft.write(Path.of(file).toAbsolutePath());
        } catch (IOException e) {
            throw new FaultException(Messages.get("export.failed", file, e.getMessage()));
        }
        out.println(Messages.get("export.done", file));
        return Exit.DONE;
    }

    private FlowExport format(String id) throws UsageException {
        return engine.formats().exportAs(id).orElseThrow(() -> new UsageException(
                Messages.get("usage.export-format", id, formats())));
    }

    private String formats() {
        return engine.formats().exports().stream().map(FlowExport::id).collect(Collectors.joining(", "));
    }
}
