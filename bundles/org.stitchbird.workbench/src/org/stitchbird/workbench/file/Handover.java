// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;

/** How a second start hands its files to the workbench that is open already: notes in a folder both know. */
public final class Handover {
    private static final String FOLDER = "inbox";
    private static final String SUFFIX = ".open";
    private static final long LOOK_MILLIS = 20;

    private Handover() {
    }

    /**
     * Asks the open workbench to come to the front and to open these files.
     *
     * @param patienceMillis how long to wait for it to take the note
     * @return whether it has taken it
     */
    public static boolean send(Path personalFolder, List<Path> files, long patienceMillis) {
        try {
            Path inbox = Files.createDirectories(personalFolder.resolve(FOLDER));
            Path part = Files.createTempFile(inbox, "note", ".part");
            Files.write(part, files.stream().map(Path::toString).toList());
            Path note = part.resolveSibling(part.getFileName() + SUFFIX);
            Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
            long end = System.nanoTime() + patienceMillis * 1_000_000;
            while (Files.exists(note) && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
            return !Files.deleteIfExists(note);
        } catch (IOException e) {
            ILog.of(Handover.class).error("The open workbench could not be asked to open " + files, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Calls back, on another thread, with the files of every note that arrives until the program ends. */
    public static void receive(Path personalFolder, Consumer<List<Path>> receiver) {
        Thread watcher = new Thread(() -> watch(personalFolder.resolve(FOLDER), receiver), "Stitchbird inbox");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void watch(Path inbox, Consumer<List<Path>> receiver) {
        try (WatchService service = inbox.getFileSystem().newWatchService()) {
            Files.createDirectories(inbox);
            drop(inbox);
            inbox.register(service, StandardWatchEventKinds.ENTRY_CREATE);
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                read(inbox).forEach(receiver);
                if (!key.reset()) {
                    return;
                }
            }
        } catch (IOException e) {
            ILog.of(Handover.class).warn("Files of a second start cannot be taken over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was left from before the last end is nobody's wish any more. */
    private static void drop(Path inbox) throws IOException {
        read(inbox);
    }

    private static List<List<Path>> read(Path inbox) throws IOException {
        List<List<Path>> notes = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(inbox, "*" + SUFFIX)) {
            for (Path note : all) {
                notes.add(Files.readAllLines(note).stream().map(Path::of).toList());
                Files.deleteIfExists(note);
            }
        }
        return notes;
    }
}
