// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Databases;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.SaverForm;
import weka.core.CapabilitiesHandler;
import weka.core.Instances;
import weka.core.converters.AbstractFileSaver;
import weka.core.converters.DatabaseSaver;
import weka.core.converters.Saver;

/** Any of Weka's savers as a node type: writes a table to a file or a database. */
final class SaverNode extends SchemeNode {
    /** A node type for that saver. */
    SaverNode(Scheme scheme) {
        super(scheme, Step.DEPLOY, "Save");
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        builder.in(port(Kind.TABLE, locale)).traits(Trait.WRITES);
        if (scheme().endings().length > 0) {
            builder.settings(SettingSpec.newFile("file", scheme().endings()).required()
                    .label(Messages.in(locale, "set.file")).about(Messages.in(locale, "set.file.write")));
        }
        return builder;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new SaverForm(scheme()));
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").map(WekaTables::header).ifPresent(header -> {
            try {
                problems(WekaBeans.make(Recipe.of(scheme(), check.settings()), Saver.class, header), header)
                        .forEach(check::error);
            } catch (NodeFailure e) {
                check.error(e.getMessage());
            }
        });
    }

    private static List<String> problems(Saver saver, Instances header) {
        return saver instanceof CapabilitiesHandler handler
                ? Suitability.ofColumns(handler.getCapabilities(), header).stream().map(Misfit::sentence).toList()
                : List.of();
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Instances rows = WekaTables.instances(run.table("table"));
        Saver saver = WekaBeans.make(Recipe.of(scheme(), run.settings()), Saver.class, rows);
        for (String problem : problems(saver, new Instances(rows, 0))) {
            throw new NodeFailure(problem);
        }
        run.progress().at(0, 0, null);
        if (saver instanceof AbstractFileSaver files) {
            write(files, rows, run.file("file"));
        } else if (saver instanceof DatabaseSaver database) {
            write(database, rows);
        }
    }

    /** Into a folder of its own first, for some write two files, and what is there stays whole until all is written. */
    private static void write(AbstractFileSaver saver, Instances rows, Path file) throws NodeFailure {
        if (!Files.isDirectory(file.getParent())) {
            throw new NodeFailure(Messages.get("file.noFolder", file.getParent()));
        }
        WekaWork.call(e -> Messages.get("save.failed", file.getFileName(), WekaWork.reason(e)), () -> {
            Path fresh = Files.createTempDirectory(file.getParent(), ".stitchbird");
            try {
                saver.setInstances(rows);
                saver.setFile(fresh.resolve(file.getFileName()).toFile());
                saver.writeBatch();
                for (Path written : files(fresh)) {
                    Files.move(written, file.resolveSibling(written.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (Path left : files(fresh)) {
                    Files.deleteIfExists(left);
                }
                Files.deleteIfExists(fresh);
            }
            return null;
        });
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Weka prints what goes wrong and returns as if nothing had, so the rows are counted. */
    private static void write(DatabaseSaver saver, Instances rows) throws NodeFailure {
        Databases.require(saver.getUrl(), saver.getUser(), saver.getPassword());
        String name = saver.getRelationForTableName() ? rows.relationName() : saver.getTableName();
        WekaWork.call(e -> Messages.get("save.failed", name, WekaWork.reason(e)), () -> {
            saver.connectToDatabase();
            saver.setInstances(rows);
            saver.writeBatch();
            long there = Databases.rows(saver.getUrl(), saver.getUser(), saver.getPassword(), name);
            if (there < rows.size()) {
                throw new NodeFailure(Messages.get("save.rows", rows.size(), there));
            }
            return null;
        });
    }
}
