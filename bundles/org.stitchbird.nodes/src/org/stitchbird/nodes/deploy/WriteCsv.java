// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.deploy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.csv.CsvSave;
import org.stitchbird.nodes.python.PythonForms;

/** Writes a table to a text file. */
@Component(service = NodeType.class)
public final class WriteCsv implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("deploy.write-csv", Step.DEPLOY, "Write CSV")
            .about("Writes the rows to a text file in UTF-8, which reads back as the same table. A file of that name "
                    + "is replaced, but only once the new one is complete.")
            .tags("save", "export", "file", "text", "output")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .settings(
                    SettingSpec.newFile("file", "csv", "tsv", "txt").label("File").required()
                            .about("The file to write. Its folder must exist."),
                    SettingSpec.choice("delimiter", "comma", new Choice("comma", "Comma (,)"),
                            new Choice("semicolon", "Semicolon (;)"), new Choice("tab", "Tab"),
                            new Choice("pipe", "Vertical bar (|)")).label("Delimiter")
                            .about("What stands between two fields."),
                    SettingSpec.bool("header", true).label("Header row")
                            .about("Whether the first row holds the names of the columns."),
                    SettingSpec.text("missing", "").label("Missing values")
                            .about("What is written for a missing value; nothing by default. In a table of one column "
                                    + "that is ?, because an empty line is no row."),
                    SettingSpec.bool("mark", false).label("For spreadsheets").advanced()
                            .about("Begins the file with a byte order mark, from which spreadsheet programs know that "
                                    + "it is UTF-8."))
            .traits(Trait.WRITES)
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.file("file").flatMap(WriteCsv::problem)
                .ifPresent(sentence -> check.settingError("file", sentence));
        if (!save(check.settings()).missingIsPlain()) {
            check.settingError("missing", Messages.get("write.missing"));
        }
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(method -> {
            CsvSave save = save(method.settings());
            method.statement("$T.write($L, $L, $L, $L, $S, $L)", "CsvFile", method.newFile("file"),
                    method.input("table"), save.delimiter() == '\t' ? "'\\t'" : "'" + save.delimiter() + "'", save.header(), save.missing(),
                    save.mark());
        });
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(function -> PythonForms.writeCsv(function, delimiter(function.settings())));
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Path file = run.file("file");
        Optional<String> problem = problem(file);
        if (problem.isPresent()) {
            throw new NodeFailure(problem.get());
        }
        Table table = run.table("table");
        CsvSave save = save(run.settings());
        if (!save.missingIsPlain()) {
            throw new NodeFailure(Messages.get("write.missing"));
        }
        try {
            AtomicFile.<NodeFailure>write(file, out -> save.write(table, out, run.progress()));
        } catch (AccessDeniedException e) {
            throw new NodeFailure(Messages.get("write.denied", file.getFileName(), folder(file)), e);
        } catch (IOException e) {
            String reason = e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
            throw new NodeFailure(Messages.get("write.failed", file.getFileName(), reason), e);
        }
    }

    /** What keeps that file from being written, as far as can be told before. */
    private static Optional<String> problem(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(Messages.get("write.folder", file.getFileName()));
        }
        if (!Files.isDirectory(folder(file))) {
            return Optional.of(Messages.get("write.noFolder", folder(file)));
        }
        if (!Files.isWritable(folder(file))) {
            return Optional.of(Messages.get("write.denied", file.getFileName(), folder(file)));
        }
        return Optional.empty();
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static char delimiter(Settings settings) {
        return switch (settings.text("delimiter")) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "pipe" -> '|';
            default -> ',';
        };
    }

    private static CsvSave save(Settings settings) {
        return new CsvSave(delimiter(settings), settings.bool("header"), settings.text("missing"), settings.bool("mark"));
    }
}
