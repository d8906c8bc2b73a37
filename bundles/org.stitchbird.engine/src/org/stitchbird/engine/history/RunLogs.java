// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;

/**
 * The runs of all flows: one file for each run, in a folder for each flow; of each flow the latest ones.
 *
 * <p>May be used from any thread, and the folder by several processes.
 */
public final class RunLogs {
    /** So many runs of a flow are kept. */
    static final Map<Scope, Integer> MOST = Map.of(Scope.FULL, 50, Scope.SAMPLE, 10);
    /** So many bytes of the runs of a flow are kept: those of ten thousand nodes are large. */
    static final long MOST_BYTES = 16L << 20;
    /** Flows come and go; those that have not run for long go first. */
    static final int MOST_FLOWS = 200;
    private static final String END = ".jsonl";

    private final Optional<Path> folder;
    /** What the disk did not take, or was not to. */
    private final Map<String, TreeMap<String, RunLog>> unkept = new HashMap<>();
    private Thread keeping;

    /** Runs in a folder, which need not be there yet; as long as this object lives when there is none. */
    public RunLogs(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Where runs are kept: beside the results; nowhere when those are not kept. */
    public static Optional<Path> folder() {
        return ResultFolder.base().map(base -> base.resolve("runs"));
    }

    /** A name for a run that begins at that time; later ones are greater. */
    public static String id(long millis) {
        String digits = Long.toString(millis);
        return "0".repeat(Math.max(0, 13 - digits.length())) + digits + "-" + ProcessHandle.current().pid();
    }

    /** Keeps a run of a flow, on a thread of its own; one that cannot be written is kept in memory only. */
    public synchronized void keep(FlowSource flow, RunLog run) {
        Thread before = keeping;
        keeping = new Thread(() -> {
            join(before);
            keepNow(flow, run);
        }, "stitchbird-run-log");
        keeping.setDaemon(true);
        keeping.start();
    }

    /** Waits until all that was given is kept. */
    public void settle() {
        Thread last;
        synchronized (this) {
            last = keeping;
        }
        join(last);
    }

    private static void join(Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            // Whoever waits is to stop; what is being kept goes on.
            Thread.currentThread().interrupt();
        }
    }

    private void keepNow(FlowSource flow, RunLog run) {
        if (folder.isPresent()) {
            try {
                write(folder.get().resolve(key(flow)), run);
                return;
            } catch (IOException | UncheckedIOException e) {
                System.getLogger("org.stitchbird.engine").log(Level.WARNING, "What happened in this run is told of no"
                        + " longer than this session, since it cannot be written: " + e);
            }
        }
        synchronized (unkept) {
            TreeMap<String, RunLog> runs = unkept.computeIfAbsent(key(flow), key -> new TreeMap<>());
            runs.put(run.id(), run);
            surplus(runs.keySet(), run.scope(), id -> runs.get(id).scope()).forEach(runs::remove);
        }
    }

    /** The runs of a flow, the latest first; what is damaged is left out. */
    public List<RunLog> of(FlowSource flow) {
        settle();
        TreeMap<String, RunLog> runs = new TreeMap<>(Comparator.reverseOrder());
        folder.ifPresent(root -> files(root.resolve(key(flow)))
                .forEach(file -> RunLogReader.read(file).ifPresent(run -> runs.put(run.id(), run))));
        synchronized (unkept) {
            runs.putAll(unkept.getOrDefault(key(flow), new TreeMap<>()));
        }
        return List.copyOf(runs.values());
    }

    private void write(Path home, RunLog run) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            forgetFlows();
        }
        // It need not last through a power cut, and a short run shall not wait for the disk.
        try (AtomicFile file = AtomicFile.begin(home.resolve(run.id() + suffix(run.scope())), false)) {
            file.out().write(RunLogText.of(run).getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
        List<String> names = files(home).map(file -> file.getFileName().toString()).sorted().toList();
        for (String name : surplus(names, run.scope(), RunLogs::scope)) {
            Files.deleteIfExists(home.resolve(name));
        }
        long bytes = 0;
        for (Path file : files(home).sorted(Comparator.reverseOrder()).toList()) {
            // The latest one stays, however large it is.
            boolean latest = bytes == 0;
            bytes += file.toFile().length();
            if (bytes > MOST_BYTES && !latest) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The first of those of a scope, as many as are too many. */
    private static List<String> surplus(Collection<String> ascending, Scope scope,
            Function<String, Scope> scopes) {
        List<String> same = ascending.stream().filter(each -> scopes.apply(each) == scope).toList();
        return new ArrayList<>(same.subList(0, Math.max(0, same.size() - MOST.get(scope))));
    }

    private void forgetFlows() throws IOException {
        List<Path> homes = files(folder.orElseThrow()).sorted(Comparator.comparing(RunLogs::changed)).toList();
        for (Path home : homes.subList(0, Math.max(0, homes.size() - MOST_FLOWS))) {
            for (Path file : files(home).toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(home);
        }
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    /** What is in a folder, but for what is just being written; nothing when it cannot be read. */
    private static Stream<Path> files(Path home) {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(file -> !file.getFileName().toString().startsWith(".")).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static String suffix(Scope scope) {
        return (scope == Scope.SAMPLE ? "-sample" : "") + END;
    }

    private static Scope scope(String name) {
        return name.endsWith(suffix(Scope.SAMPLE)) ? Scope.SAMPLE : Scope.FULL;
    }

    /** The name of a flow's folder: people see whose it is, and two flows of one name have two. */
    private static String key(FlowSource flow) {
        String plain = flow.name().replaceAll("[^\\p{L}\\p{N}._-]|[^\\x{0}-\\x{FFFF}]", "_");
        byte[] place = (flow.folder() + "\n" + flow.name()).getBytes(StandardCharsets.UTF_8);
        return plain.substring(0, Math.min(40, plain.length())) + "-"
                + UUID.nameUUIDFromBytes(place).toString().substring(0, 8);
    }
}
