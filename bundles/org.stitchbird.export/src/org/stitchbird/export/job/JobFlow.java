// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.inputs.NamedPath;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;
import org.stitchbird.model.flow.Flow;

/** A flow whose files are all in the folder of its job. */
final class JobFlow {
    private static final long MOST_DATA = 1L << 30;

    private final CheckedFlow flow;
    private final Exported job;
    private final boolean copying;
    private final Flow document;
    private final List<NamedPath> paths;
    private final Map<String, String> placed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private long size;

    private JobFlow(CheckedFlow flow, Exported job, boolean copying) throws FlowFormatException {
        this.flow = flow;
        this.job = job;
        this.copying = copying;
        document = FlowFile.read(flow.source().text(), flow.name());
        paths = NamedPath.of(document, flow.types());
    }

    /**
     * Gives the files of a flow places in its job.
     *
     * @param copying whether what the flow reads is put there
     * @throws NodeFailure if a file cannot be read, or all are too large
     */
    static JobFlow of(CheckedFlow flow, boolean copying, Exported job) throws NodeFailure, FlowFormatException {
        JobFlow made = new JobFlow(flow, job, copying);
        for (NamedPath path : made.paths) {
            made.place(path);
        }
        return made;
    }

    private void place(NamedPath path) throws NodeFailure {
        Path from = path.resolve(flow.folder());
        // What is read twice is there once, and what is written and then read is the same file.
        String at = placed.get(from.toString());
        if (at == null) {
            at = unused(path.read() ? "data/" : "output/", path.fileName());
            placed.put(from.toString(), at);
            if (!path.read()) {
                // Nodes write into folders that are there.
                keep("output/.keep");
            } else if (copying) {
                copy(from, at, path);
            }
        }
        path.setting().setValue(at);
    }

    private void keep(String file) {
        if (!job.files().containsKey(file)) {
            job.with(file, "");
        }
    }

    private String unused(String folder, String name) {
        String path = folder + name;
        for (int i = 2; !taken.add(path.toLowerCase(java.util.Locale.ROOT)); i++) {
            path = folder + i + "/" + name;
        }
        return path;
    }

    private void copy(Path from, String to, NamedPath path) throws NodeFailure {
        try {
            if (!path.folder()) {
                file(from, to);
                return;
            }
            List<Path> inside;
            try (Stream<Path> all = Files.walk(from)) {
                inside = all.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : inside) {
                file(file, to + "/" + from.relativize(file).toString().replace('\\', '/'));
            }
        } catch (IOException e) {
            throw new NodeFailure(Messages.get("evidence.unread", path.text()));
        }
    }

    private void file(Path from, String to) throws IOException, NodeFailure {
        size += Files.size(from);
        if (size > MOST_DATA) {
            throw new NodeFailure(Messages.get("evidence.large"));
        }
        job.with(to, Files.readAllBytes(from));
    }

    /** The files that the flow names, in the job. */
    List<NamedPath> paths() {
        return paths;
    }

    /** The text of the flow. */
    String text() {
        return FlowFile.write(document);
    }
}
