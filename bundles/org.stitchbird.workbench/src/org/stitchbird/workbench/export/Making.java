// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.worker.HeadlessCommand;

/** Makes an export in a process of its own, so that a run that goes wrong does not take the editor with it. */
final class Making {
    private final FlowExporter format;
    private final Settings options;
    private final boolean partial;
    private volatile Process process;
    private volatile boolean stopped;

    Making(FlowExporter format, Settings options, boolean partial) {
        this.format = format;
        this.options = options;
        this.partial = partial;
    }

    /** Ends it; from any thread. */
    void stop() {
        stopped = true;
        Process running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /**
     * The files; nothing is left on the disk. Not for the UI thread.
     *
     * @throws NodeFailure with what the process said, if it refused
     */
    Exported files(CheckedFlow flow) throws Exception {
        Path folder = Files.createTempDirectory("stitchbird-export");
        try {
            Path file = folder.resolve("flow").resolve(flow.name() + ".flow");
            Files.createDirectory(file.getParent());
            Files.writeString(file, flow.source().text());
            Path made = folder.resolve("made");
            call(words(flow, file, made));
            return read(made);
        } finally {
            delete(folder);
        }
    }

    private List<String> words(CheckedFlow flow, Path file, Path made) {
        List<String> words = new ArrayList<>(List.of("export", file.toString(), "--base", flow.source().folder(), "--as",
                format.id(), "--out", made.toString()));
        for (Map.Entry<String, SettingValue> option : options.values().entrySet()) {
            words.addAll(List.of("--option", option.getKey() + "=" + option.getValue().text()));
        }
        if (partial) {
            words.add("--partial");
        }
        return words;
    }

    private void call(List<String> words) throws IOException, InterruptedException, NodeFailure {
        Path said = Files.createTempFile("stitchbird-export", ".txt");
        try {
            process = HeadlessCommand.of(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(said.toFile()).start();
            process.getOutputStream().close();
            if (stopped) {
                process.destroy();
            }
            int exit = process.waitFor();
            if (exit != 0) {
                String sentences = Files.readString(said, StandardCharsets.UTF_8).strip();
                throw new NodeFailure(stopped ? Messages.text("export.stopped") : sentences.isEmpty()
                        ? Messages.text("export.died", exit) : sentences);
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static Exported read(Path made) throws IOException {
        if (!Files.isDirectory(made)) {
            return Exported.file(Files.readAllBytes(made));
        }
        Exported folder = Exported.folder();
        for (Path file : all(made)) {
            if (Files.isRegularFile(file)) {
                folder.with(made.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return folder;
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path path : all(folder)) {
            Files.delete(path);
        }
    }
}
