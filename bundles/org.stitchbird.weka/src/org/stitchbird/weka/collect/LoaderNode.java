// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Databases;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.LoaderForm;
import org.stitchbird.weka.deploy.GuardedFile;
import weka.core.Instances;
import weka.core.converters.DatabaseLoader;
import weka.core.converters.Loader;
import weka.core.converters.SerializedInstancesLoader;
import weka.core.converters.XRFFLoader;

/** Any of Weka's loaders as a node type: reads a file, a folder or a database into a table. */
final class LoaderNode extends SchemeNode {
    /** Up to so many bytes the check reads the file to know its columns. */
    private static final long SMALL = 1 << 18;

    /** A node type for that loader. */
    LoaderNode(Scheme scheme) {
        super(scheme, Step.COLLECT, "Load");
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        builder.out(port(Kind.TABLE, locale));
        if (reads()) {
            builder.settings(SettingSpec.file("file", scheme().endings()).required()
                    .label(Messages.in(locale, "set.file")).about(Messages.in(locale, "set.file.read")));
        } else {
            builder.traits(Trait.LIVE);
        }
        return builder;
    }

    private boolean reads() {
        return scheme().endings().length > 0;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new LoaderForm(scheme()));
    }

    @Override
    public void check(NodeCheck check) {
        if (!reads()) {
            return;
        }
        try {
            Path file = check.file("file").orElseThrow();
            if (Files.size(file) <= SMALL) {
                check.out("table", WekaTables.schema(read(check.settings())));
            }
        } catch (NodeFailure e) {
            check.settingError("file", e.getMessage());
        } catch (IOException e) {
            // The check of the file itself tells what is wrong with it.
        }
    }

    @Override
    public void run(NodeRun run) throws Exception {
        run.progress().at(0, 0, null);
        Table table = WekaTables.table(read(run.settings()));
        run.out("table", table);
    }

    private Instances read(Settings settings) throws NodeFailure {
        Loader loader = WekaBeans.make(Recipe.of(scheme(), settings), Loader.class, null);
        String source = reads() ? settings.text("file") : scheme().name();
        return WekaWork.call(e -> Messages.get("load.failed", new File(source).getName(), WekaWork.reason(e)), () -> {
            if (loader instanceof SerializedInstancesLoader) {
                return GuardedFile.read(Path.of(source), Instances.class);
            } else if (loader instanceof DatabaseLoader database) {
                Databases.require(database.getUrl(), database.getUser(), database.getPassword());
            } else if (reads()) {
                if (loader instanceof XRFFLoader) {
                    refuseEntities(Path.of(source));
                }
                loader.setSource(new File(source));
            }
            Instances rows = loader.getDataSet();
            if (rows == null) {
                throw new NodeFailure(Messages.get("load.nothing"));
            }
            return rows;
        });
    }

    /** An XML file may make its reader open other files and addresses. */
    private static void refuseEntities(Path file) throws NodeFailure, IOException {
        if (!file.toString().endsWith(".gz")
                && Files.readString(file, StandardCharsets.ISO_8859_1).contains("<!ENTITY")) {
            throw new NodeFailure(Messages.get("load.entities", file.getFileName()));
        }
    }
}
