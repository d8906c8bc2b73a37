// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.inputs.ColumnProfile;
import org.stitchbird.export.inputs.FilePrint;
import org.stitchbird.export.inputs.NamedPath;
import org.stitchbird.export.inputs.SourceTables;
import org.stitchbird.export.inputs.TableProfile;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/** What the data of a flow are known by: its files, and the tables that enter it. */
final class DataRecords {
    private DataRecords() {
    }

    /** The key of a file among those of a flow. */
    static String key(NamedPath path) {
        return path.node() + "." + path.word();
    }

    /**
     * The files that a flow reads.
     *
     * @param packed where each is in the pack, by its position, as far as it is
     */
    static JsonArray files(List<NamedPath> paths, Path folder, Map<Integer, String> packed) throws NodeFailure {
        JsonArray files = new JsonArray();
        for (int i = 0; i < paths.size(); i++) {
            NamedPath path = paths.get(i);
            JsonObject json = new JsonObject();
            json.addProperty("node", path.node());
            json.addProperty("setting", path.word());
            json.addProperty("path", path.text());
            json.addProperty("folder", path.folder());
            try {
                FilePrint print = FilePrint.of(path.resolve(folder));
                json.addProperty("size", print.size());
                json.addProperty("sha256", print.sha256());
            } catch (IOException e) {
                throw new NodeFailure(Messages.get("evidence.unread", path.text()));
            }
            Optional.ofNullable(packed.get(i)).ifPresent(entry -> json.addProperty("packed", entry));
            files.add(json);
        }
        return files;
    }

    /** The tables that enter a flow. */
    static JsonArray tables(CheckedFlow flow, FlowOutcome outcome) throws Exception {
        JsonArray tables = new JsonArray();
        for (Outlet outlet : SourceTables.of(flow)) {
            TableProfile profile = TableProfile.of(outcome.table(outlet.node(), outlet.output()));
            JsonObject json = new JsonObject();
            json.addProperty("node", outlet.node());
            json.addProperty("output", outlet.output());
            json.addProperty("name", flow.name(outlet.node()));
            json.addProperty("rows", profile.rows());
            json.addProperty("sha256", profile.sha256());
            JsonArray columns = new JsonArray();
            profile.columns().forEach(column -> columns.add(column(column)));
            json.add("columns", columns);
            tables.add(json);
        }
        return tables;
    }

    private static JsonObject column(ColumnProfile column) {
        JsonObject json = new JsonObject();
        json.addProperty("name", column.spec().name());
        json.add("type", Json.of(column.spec().type()));
        json.addProperty("missing", column.missing());
        if (column.least() != null) {
            json.addProperty("min", column.least());
            json.addProperty("max", column.greatest());
        }
        if (!column.counts().isEmpty()) {
            JsonObject labels = new JsonObject();
            IntStream.range(0, column.counts().size()).forEach(i -> labels.addProperty(column.spec().labels().get(i),
                    column.counts().get(i)));
            json.add("labels", labels);
        }
        return json;
    }
}
