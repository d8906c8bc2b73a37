// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kept.KeptValues;
import org.stitchbird.engine.kept.Making;
import org.stitchbird.engine.kept.PlainForm;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ResultFolder.Part;
import org.stitchbird.engine.kept.ResultSpace;
import org.stitchbird.engine.kept.ValueKeepers;
import org.stitchbird.engine.run.NodeRecord.KeptValue;
import org.stitchbird.engine.session.ResultInfo;

/** The results of nodes in a folder: writes them there and finds them, whoever has written them. */
final class NodeRecords {
    private final ResultFolder folder;
    private final ResultSpace space;
    private final KeptValues values;

    NodeRecords(ResultFolder folder, ResultSpace space, ValueKeepers keepers) {
        this.folder = folder;
        this.space = space;
        values = new KeptValues(folder, space, keepers);
    }

    /** The results of these ingredients, if they are kept; their values are read when they are asked for. */
    Optional<NodeResult> find(Ingredients ingredients) {
        return record(ingredients.key()).map(record -> result(record, ingredients));
    }

    /** The results under the key of a node, with the ingredients of then. */
    Optional<NodeResult> find(String key) {
        return record(key).map(record -> result(record, record.ingredients()));
    }

    private Optional<NodeRecord> record(String key) {
        Optional<byte[]> bytes = folder.record(key);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            NodeRecord record = PlainForm.read(bytes.get(), NodeRecord.class);
            return record.ingredients().key().equals(key) ? Optional.of(record) : Optional.empty();
        } catch (IOException e) {
            forget(key);
            return Optional.empty();
        }
    }

    /** Removes what is told of results whose values turned out to be lost. */
    void forget(String key) {
        folder.remove(Part.RECORDS, key);
    }

    private NodeResult result(NodeRecord record, Ingredients ingredients) {
        Map<String, Held> held = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        List<ResultInfo> infos = new ArrayList<>();
        for (KeptValue value : record.values()) {
            if (value.key() != null) {
                keys.put(value.port(), value.key());
            }
            held.put(value.port(), held(value));
            infos.add(ResultInfos.again(value.info(), value.stored()));
        }
        return new NodeResult(record.name(), ingredients, held, keys, infos, record.millis());
    }

    private Held held(KeptValue value) {
        ResultInfo info = value.info();
        if (info.evaluation() != null) {
            return Held.of(info.evaluation());
        } else if (ResultInfos.isReport(info)) {
            return Held.of(new Report(info.name(), info.text()));
        }
        return Held.elsewhere(() -> value.file() == null ? Optional.empty() : values.read(value.file()));
    }

    /**
     * Writes results down; from then on their values need not be in memory.
     *
     * @param lasting whether they must be on the disk when this is done
     * @throws IOException if the disk is full or fails; what was written is whole
     */
    void keep(NodeResult result, boolean lasting) throws IOException {
        List<KeptValue> kept = new ArrayList<>();
        for (ResultInfo info : result.infos()) {
            Held held = result.values().get(info.port());
            Value value = held.get().orElse(null);
            Optional<String> file = value == null ? Optional.empty()
                    : values.write(ContentKeys.of(value).orElseGet(() -> result.ingredients().outputKey(info.port())),
                            value, lasting);
            file.ifPresent(name -> held.keptElsewhere(() -> values.read(name)));
            kept.add(new KeptValue(info.port(), result.outputKeys().get(info.port()), file.orElse(null),
                    value instanceof Table table && table.stored(), info));
        }
        NodeRecord record = new NodeRecord(result.name(), result.ingredients(), kept, result.millis(),
                System.currentTimeMillis());
        List<String> files = kept.stream().map(KeptValue::file).filter(Objects::nonNull).toList();
        space.written(folder.keep(result.key(), new Making(result.millis(), files), PlainForm.bytes(record), lasting));
    }
}
