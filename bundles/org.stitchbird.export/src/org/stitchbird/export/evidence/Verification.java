// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.export.inputs.FilePrint;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;
import org.stitchbird.model.flow.Flow;

/** Replays an evidence pack and says what comes out the same and what does not. */
public final class Verification {
    private static final CheckReport UNCHECKED = new CheckReport(List.of(), Map.of(), Map.of(), Map.of());

    private final Pack pack;
    private final Path path;
    private final NodeTypes types;
    private final List<Finding> findings = new ArrayList<>();

    private Verification(Pack pack, Path path, NodeTypes types) {
        this.pack = pack;
        this.path = path;
        this.types = types;
    }

    /**
     * Replays a pack; writes only into a temporary folder, which is removed.
     *
     * @param path the pack
     * @param data where to look for data that are not in the pack, before the place that the flow names as seen from it
     * @throws FormatException if it is no pack, or is damaged; the message is a sentence for people
     */
    public static List<Finding> of(Path path, Optional<Path> data, NodeTypes types)
            throws IOException, InterruptedException {
        try (Pack pack = Pack.open(path)) {
            Verification verification = new Verification(pack, path, types);
            verification.run(data);
            return List.copyOf(verification.findings);
        }
    }

    private void run(Optional<Path> data) throws IOException, InterruptedException {
        JsonObject then = pack.json(Pack.INDEX);
        if (!Json.text(then, "format").equals(Integer.toString(Evidence.FORMAT))) {
            throw new FormatException(Messages.get("verify.format", path.getFileName(), Json.text(then, "format")),
                    null);
        }
        String text = pack.text(Pack.FLOW);
        Flow flow = flow(text);
        CheckedFlow checked = FlowDocuments.checked(flow, Json.text(Json.member(then, "flow"), "name"),
                path.toAbsolutePath().getParent(), types, UNCHECKED);
        boolean own = FilePrint.of(text).equals(Json.text(Json.member(then, "flow"), "sha256"));
        findings.add(own ? Finding.same("flow", "verify.flow.same")
                : Finding.different("flow", "verify.flow.different"));
        findings.addAll(NodeDifferences.of(then, checked));
        findings.addAll(versions(then, checked));
        try (Replay replay = new Replay(pack, path, checked, then)) {
            findings.addAll(replay.find(data));
            if (replay.complete()) {
                replayed(then, replay);
            }
        }
    }

    private void replayed(JsonObject then, Replay replay) throws IOException, InterruptedException {
        Evidence now;
        try {
            now = replay.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            findings.add(Finding.different("run", "verify.run", e.getMessage() == null ? e : e.getMessage()));
            return;
        }
        findings.addAll(TableDifferences.of(then, now.index()));
        findings.addAll(CheckDifferences.of(then, now.index()));
        findings.addAll(FigureDifferences.of(then, now));
        findings.addAll(GoldenDifferences.of(pack, then, now));
    }

    private Flow flow(String text) throws FormatException {
        try {
            return FlowFile.read(text, Pack.FLOW);
        } catch (FlowFormatException e) {
            throw new FormatException(Messages.get("verify.flow.unread", path.getFileName(), e.getMessage()), e);
        }
    }

    private static List<Finding> versions(JsonElement then, CheckedFlow flow) {
        JsonElement before = Json.member(then, "versions");
        List<Finding> notes = new ArrayList<>();
        Versions.of(flow).forEach((name, version) -> {
            String made = Json.text(before, name);
            if (!made.equals(version)) {
                notes.add(Finding.note("version", "verify.version", name, made.isEmpty() ? "–" : made, version));
            }
        });
        return notes;
    }
}
