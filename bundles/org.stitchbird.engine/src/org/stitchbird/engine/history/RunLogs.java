// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunLog;

/**
 * What happened in the latest runs of all flows, told as long as they are kept.
 *
 * <p>May be used from any thread, and the folder by several processes.
 */
public final class RunLogs {
    /** Tells the runs of this process from those that others begin in the same millisecond. */
    private static final int PROCESS = ThreadLocalRandom.current().nextInt(1, 1_000_000);

    private final Optional<RunFolder> folder;
    /** What the disk did not take, or was not to; the earliest first. */
    private final List<Unkept> unkept = new ArrayList<>();
    private Thread keeping;

    private record Unkept(String folder, String name, RunLog run) {
        boolean of(FlowSource flow) {
            return folder.equals(flow.folder()) && name.equals(flow.name());
        }
    }

    /** Runs in a folder, which need not be there yet; as long as this object lives when there is none. */
    public RunLogs(Optional<Path> folder) {
        this.folder = folder.map(RunFolder::new);
    }

    /** Where runs are kept: beside the results; nowhere when those are not kept. */
    public static Optional<Path> folder() {
        return ResultFolder.base().map(base -> base.resolve("runs"));
    }

    /** A name for a run that begins at that time; later ones are greater. */
    public static String id(long millis) {
        String digits = Long.toString(millis);
        return "0".repeat(Math.max(0, 13 - digits.length())) + digits + "-" + PROCESS;
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
                folder.get().write(flow, run);
                return;
            } catch (IOException e) {
                System.getLogger("org.stitchbird.engine").log(Level.WARNING, "What happened in this run is told of no"
                        + " longer than this session, since it cannot be written: " + e);
            }
        }
        synchronized (unkept) {
            unkept.add(new Unkept(flow.folder(), flow.name(), run));
            List<Unkept> same = unkept.stream().filter(each -> each.of(flow) && each.run().scope() == run.scope())
                    .toList();
            unkept.removeAll(same.subList(0, Math.max(0, same.size() - RunFolder.MOST.get(run.scope()))));
        }
    }

    /** The runs of a flow, the latest first; what is damaged is left out. */
    public List<RunLog> of(FlowSource flow) {
        settle();
        List<RunLog> runs = new ArrayList<>();
        folder.ifPresent(each -> runs.addAll(each.read(flow)));
        synchronized (unkept) {
            unkept.stream().filter(each -> each.of(flow)).map(Unkept::run).forEach(runs::add);
        }
        runs.sort(Comparator.comparing(RunLog::id).reversed());
        return List.copyOf(runs);
    }
}
