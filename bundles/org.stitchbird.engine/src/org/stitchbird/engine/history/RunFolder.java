// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;

/**
 * Runs on the disk: one file for each, in a folder for each flow; of each flow the latest ones.
 *
 * <p>It is used at the end of each command, and so does without what Java is slow to begin with, such as streams.
 */
final class RunFolder {
    /** So many runs of a flow are kept. */
    static final Map<Scope, Integer> MOST = Map.of(Scope.FULL, 50, Scope.SAMPLE, 10);
    /** So many bytes of the runs of a flow are kept: those of ten thousand nodes are large. */
    static final long MOST_BYTES = 16L << 20;
    /** Flows come and go; those that have not run for long go first. */
    static final int MOST_FLOWS = 200;
    private static final int MOST_LETTERS = 40;
    private static final String END = ".jsonl";
    private static final String SAMPLE_END = "-sample" + END;

    private final Path root;

    /** Runs in that folder, which is made when there is one to keep. */
    RunFolder(Path root) {
        this.root = root;
    }

    /** Writes a run of a flow, and lets go of those that are too many then. */
    void write(FlowSource flow, RunLog run) throws IOException {
        Path home = home(flow);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            forgetFlows();
        }
        String name = run.id() + (run.scope() == Scope.SAMPLE ? SAMPLE_END : END);
        // It need not last through a power cut, and a short run shall not wait for the disk.
        try (AtomicFile file = AtomicFile.begin(home.resolve(name), false)) {
            file.out().write(RunLogText.of(run).getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
        forgetRuns(home, run.scope());
    }

    /** The runs of a flow, the latest first; what is damaged is left out. */
    List<RunLog> read(FlowSource flow) {
        List<RunLog> runs = new ArrayList<>();
        for (File file : latestFirst(home(flow))) {
            Optional<RunLog> run = RunLogReader.read(file.toPath());
            if (run.isPresent()) {
                runs.add(run.get());
            }
        }
        return runs;
    }

    private static void forgetRuns(Path home, Scope scope) throws IOException {
        int same = 0;
        long bytes = 0;
        for (File file : latestFirst(home)) {
            boolean first = bytes == 0;
            same += scope == scope(file) ? 1 : 0;
            bytes += file.length();
            // The latest one stays, however large it is.
            if (scope == scope(file) && same > MOST.get(scope) || bytes > MOST_BYTES && !first) {
                Files.deleteIfExists(file.toPath());
            }
        }
    }

    private void forgetFlows() throws IOException {
        File[] homes = files(root);
        if (homes.length > MOST_FLOWS) {
            Arrays.sort(homes, Comparator.comparingLong(File::lastModified));
            for (File home : Arrays.copyOf(homes, homes.length - MOST_FLOWS)) {
                for (File file : files(home.toPath())) {
                    Files.deleteIfExists(file.toPath());
                }
                Files.deleteIfExists(home.toPath());
            }
        }
    }

    /** Names tell when a run began. */
    private static File[] latestFirst(Path home) {
        File[] files = files(home);
        Arrays.sort(files);
        for (int i = 0; i < files.length / 2; i++) {
            File other = files[i];
            files[i] = files[files.length - 1 - i];
            files[files.length - 1 - i] = other;
        }
        return files;
    }

    /** What is in a folder, but for what is just being written; nothing when it cannot be read. */
    private static File[] files(Path home) {
        File[] all = home.toFile().listFiles();
        int count = 0;
        for (File file : all == null ? new File[0] : all) {
            if (!file.getName().startsWith(".")) {
                all[count++] = file;
            }
        }
        return all == null ? new File[0] : Arrays.copyOf(all, count);
    }

    private static Scope scope(File file) {
        return file.getName().endsWith(SAMPLE_END) ? Scope.SAMPLE : Scope.FULL;
    }

    /** A flow's folder: people see whose it is, and two flows of one name have two. */
    private Path home(FlowSource flow) {
        CRC32 place = new CRC32();
        place.update((flow.folder() + "\n" + flow.name()).getBytes(StandardCharsets.UTF_8));
        return root.resolve("of-" + plain(flow.name()) + "-" + Long.toHexString(place.getValue()));
    }

    /** The name as every system takes it; a loop, as every command needs it and patterns take their time to begin. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length() && plain.length() < MOST_LETTERS; i++) {
            char letter = name.charAt(i);
            plain.append(Character.isLetterOrDigit(letter) || letter == '.' || letter == '_' || letter == '-' ? letter
                    : '_');
        }
        return plain.toString();
    }
}
