// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.FlowPicture;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.inputs.NamedPath;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;

/** Packs what came out of a flow, and from what, so that a reviewer can read it and anybody can replay it. */
@Component(service = FlowExporter.class)
public final class EvidenceExporter implements FlowExporter {
    private static final String WITH_DATA = "data";
    private static final String WITH_ROWS = "rows";
    private static final long MOST_DATA = 1L << 30;

    @Override
    public String id() {
        return "evidence";
    }

    @Override
    public String name() {
        return Messages.get("evidence.name");
    }

    @Override
    public String about() {
        return Messages.get("evidence.about");
    }

    @Override
    public String ending() {
        return "zip";
    }

    @Override
    public List<SettingSpec> options() {
        return List.of(
                SettingSpec.bool(WITH_DATA, false).label(Messages.get("evidence.data"))
                        .about(Messages.get("evidence.data.about")),
                SettingSpec.bool(WITH_ROWS, true).label(Messages.get("evidence.rows"))
                        .about(Messages.get("evidence.rows.about")));
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return EvidenceExporter.remarks(flow);
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                return Exported.file(Pack.write(entries(outcome, options)));
            }
        };
    }

    private static List<Remark> remarks(CheckedFlow flow) {
        List<Remark> remarks = new ArrayList<>();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            if (flow.spec(node.id()).isEmpty()) {
                remarks.add(new Remark(Weight.ABSENT, node.id(), Messages.get("evidence.unknown", flow.name(node.id()),
                        node.type())));
            }
        }
        return remarks;
    }

    private static SortedMap<String, byte[]> entries(FlowOutcome outcome, Settings options) throws Exception {
        CheckedFlow flow = outcome.flow();
        Flow document = FlowFile.read(flow.source().text(), flow.name());
        List<NamedPath> paths = NamedPath.of(document, flow.types()).stream().filter(NamedPath::read).toList();
        SortedMap<String, byte[]> entries = new TreeMap<>();
        Map<Integer, String> packed = options.bool(WITH_DATA) ? pack(flow, paths, entries) : Map.of();
        JsonArray files = DataRecords.files(paths, flow.folder(), packed);
        Evidence evidence = Evidence.of(outcome, files, options.bool(WITH_ROWS));
        FlowPicture light = new FlowPicture(document, flow.types(), Theme.LIGHT);
        FlowPicture dark = new FlowPicture(document, flow.types(), Theme.DARK);
        put(entries, "model-card.html", new ModelCard(flow, evidence).html(light.svg(), dark.svg()));
        put(entries, Pack.INDEX, Json.pretty(evidence.index()));
        put(entries, Pack.FLOW, flow.source().text());
        put(entries, "picture.svg", light.svg());
        put(entries, "README.txt", Messages.get("evidence.readme"));
        evidence.golden().files().forEach((name, text) -> put(entries, name, text));
        return entries;
    }

    private static void put(Map<String, byte[]> entries, String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts the files into the pack and tells where each is; folders stay outside. */
    private static Map<Integer, String> pack(CheckedFlow flow, List<NamedPath> paths, Map<String, byte[]> entries)
            throws NodeFailure {
        Map<Integer, String> packed = new HashMap<>();
        long size = 0;
        for (int i = 0; i < paths.size(); i++) {
            NamedPath path = paths.get(i);
            if (path.folder()) {
                continue;
            }
            String entry = Pack.DATA + (i + 1) + "/" + path.fileName();
            try {
                size += Files.size(path.resolve(flow.folder()));
                if (size > MOST_DATA) {
                    throw new NodeFailure(Messages.get("evidence.large"));
                }
                entries.put(entry, Files.readAllBytes(path.resolve(flow.folder())));
            } catch (IOException e) {
                throw new NodeFailure(Messages.get("evidence.unread", path.text()));
            }
            packed.put(i, entry);
        }
        return packed;
    }
}
