// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.inputs.FilePrint;
import org.stitchbird.export.inputs.NamedPath;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;

/** A flow of a pack that is run once more, with its data and in a folder of its own. */
final class Replay implements AutoCloseable {
    private final Pack pack;
    private final Path beside;
    private final CheckedFlow flow;
    private final List<JsonElement> files;
    private final Flow document;
    private final Path folder;
    private boolean complete = true;

    /** Makes the temporary folder. */
    Replay(Pack pack, Path path, CheckedFlow flow, JsonElement index) throws IOException {
        this.pack = pack;
        this.beside = path.toAbsolutePath().getParent();
        this.flow = flow;
        files = Json.list(Json.member(index, "data"), "files");
        document = FlowFile.read(flow.source().text(), flow.name());
        folder = Files.createTempDirectory("stitchbird-verify-");
    }

    /** Has the flow name data where they are, and tells whether they are those that the pack was made from. */
    List<Finding> find(Optional<Path> data) throws IOException {
        List<Finding> findings = new ArrayList<>();
        int read = 0;
        int written = 0;
        for (NamedPath path : NamedPath.of(document, flow.types())) {
            if (path.read()) {
                JsonElement then = read < files.size() ? files.get(read) : Json.of(null);
                findings.add(find(path, then, ++read, data));
            } else {
                // A replay has nothing to write; should a node need a place, it gets one here.
                Path place = Files.createDirectories(folder.resolve("written").resolve(Integer.toString(++written)));
                path.setting().setValue(place.resolve(path.fileName()).toString());
            }
        }
        return findings;
    }

    private Finding find(NamedPath path, JsonElement then, int number, Optional<Path> data) throws IOException {
        boolean listed = Json.text(then, "node").equals(path.node()) && Json.text(then, "setting").equals(path.word());
        if (!listed) {
            complete = false;
            return Finding.different("data", "verify.file.unlisted", flow.name(path.node()), path.text());
        }
        String node = flow.name(path.node());
        Path found = null;
        FilePrint print = null;
        for (Path candidate : candidates(path, then, number, data)) {
            boolean there = path.folder() ? Files.isDirectory(candidate) : Files.isRegularFile(candidate);
            FilePrint own = there ? FilePrint.of(candidate) : null;
            boolean same = there && own.sha256().equals(Json.text(then, "sha256"));
            if (same || there && found == null) {
                found = candidate;
                print = own;
            }
            if (same) {
                break;
            }
        }
        if (found == null) {
            complete = false;
            return Finding.different("data", "verify.file.absent", path.text(), node);
        }
        String text = path.text();
        path.setting().setValue(found.toString());
        return print.sha256().equals(Json.text(then, "sha256"))
                ? Finding.same("data", "verify.file.same", text, node)
                : Finding.different("data", "verify.file.different", text, node, Json.text(then, "size"),
                        brief(Json.text(then, "sha256")), print.size(), brief(print.sha256()), found);
    }

    private static String brief(String sha256) {
        return sha256.length() <= 12 ? sha256 : sha256.substring(0, 12) + "…";
    }

    /** Where a file may be, the likeliest place first. */
    private List<Path> candidates(NamedPath path, JsonElement then, int number, Optional<Path> data)
            throws IOException {
        List<Path> places = new ArrayList<>();
        String packed = Json.text(then, "packed");
        if (packed.startsWith(Pack.DATA)) {
            Path place = Files.createDirectories(folder.resolve("data").resolve(Integer.toString(number)));
            pack.unpack(packed, place.resolve(path.fileName()));
            places.add(place.resolve(path.fileName()));
        }
        if (data.isPresent()) {
            Path root = data.get().toAbsolutePath().normalize();
            Path inside = root.resolve(path.text().strip().replace('\\', '/')).normalize();
            if (inside.startsWith(root) && !inside.equals(root)) {
                places.add(inside);
            }
            places.add(root.resolve(path.fileName()));
        }
        places.add(path.resolve(beside));
        return places;
    }

    /** Whether all files have been found. */
    boolean complete() {
        return complete;
    }

    /** Runs the flow, whatever is kept of it, and collects what the pack holds. */
    Evidence run() throws Exception {
        FlowSource source = new FlowSource(FlowFile.write(document), folder.toString(), flow.name());
        CheckReport report;
        try (LocalFlowSession session = new LocalFlowSession(flow.types())) {
            report = session.check(source);
        }
        CheckedFlow placed = FlowDocuments.checked(document, flow.name(), folder, flow.types(), report);
        try (LocalOutcome outcome = new LocalOutcome(placed, new LocalFlowSession(flow.types()))) {
            return Evidence.of(outcome, new JsonArray(), true);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
