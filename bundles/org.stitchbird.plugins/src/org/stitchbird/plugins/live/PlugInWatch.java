// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.stitchbird.plugins.PlugInHome;

/**
 * Notices when somebody else changes a home of plug-ins: puts a jar into its drop-ins, or installs from the command line.
 *
 * <p>What is still being copied is left to settle. Folders that are not there yet are looked for now and then; the
 * home's fingerprint decides whether anything has changed at all.
 */
public final class PlugInWatch implements AutoCloseable {
    private static final int NOW_AND_THEN_MILLIS = 2000;
    private static final int SETTLING_MILLIS = 600;
    private final PlugInHome home;
    private final Runnable changed;
    private final WatchService events;
    private final Set<Path> watched = new HashSet<>();
    private String known;

    private PlugInWatch(PlugInHome home, String known, Runnable changed) throws IOException {
        this.home = home;
        this.known = known;
        this.changed = changed;
        events = FileSystems.getDefault().newWatchService();
    }

    /**
     * Watches from now on, on a thread of its own.
     *
     * @param known the fingerprint of what is known already
     * @param changed is called on that thread whenever the home is another one and has settled
     * @throws IOException if folders cannot be watched here
     */
    public static PlugInWatch start(PlugInHome home, String known, Runnable changed) throws IOException {
        PlugInWatch watch = new PlugInWatch(home, known, changed);
        Thread thread = new Thread(watch::watch, "stitchbird-plug-in-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                List.of(home.folder(), home.dropins()).forEach(this::add);
                take(events.poll(NOW_AND_THEN_MILLIS, TimeUnit.MILLISECONDS));
                look();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The program ends.
        }
    }

    private void add(Path folder) {
        try {
            if (!watched.contains(folder) && Files.isDirectory(folder)) {
                folder.register(events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                watched.add(folder);
            }
        } catch (IOException e) {
            // It is still looked at now and then.
            watched.add(folder);
        }
    }

    private void take(WatchKey key) {
        if (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                // The folder has gone, and may come again.
                watched.clear();
            }
        }
    }

    private void look() throws InterruptedException {
        String now = home.fingerprint();
        if (now.equals(known)) {
            return;
        }
        String before;
        do {
            before = now;
            TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
            now = home.fingerprint();
        } while (!now.equals(before));
        known = now;
        try {
            changed.run();
        } catch (RuntimeException e) {
            System.getLogger("org.stitchbird.plugins").log(Level.ERROR, "A change of plug-ins was not taken up", e);
        }
    }

    /** Ends the watching. */
    @Override
    public void close() throws IOException {
        events.close();
    }
}
