// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The file that a home's state is kept in, and those with its earlier states.
 *
 * <p>It is replaced in one step, so whoever reads it needs no lock; whoever changes it holds one, across processes too.
 */
final class StateFile {
    /** Its name in the home. */
    static final String NAME = "plug-ins.txt";

    private static final int KEPT = 20;
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path home;
    private final Path file;
    private final Path history;
    private final StateText text;

    /** The file of the home in that folder. */
    StateFile(Path home) {
        this.home = home;
        file = home.resolve(NAME);
        history = home.resolve("history");
        text = new StateText(home);
    }

    /** Where it is. */
    Path path() {
        return file;
    }

    /** A change of the state. */
    interface Change {
        /** What the state becomes. */
        HomeState of(HomeState state) throws IOException;
    }

    /**
     * The state as it is.
     *
     * @throws IOException with a sentence, if the file is there and cannot be read
     */
    HomeState read() throws IOException {
        return read(file);
    }

    private HomeState read(Path from) throws IOException {
        try {
            // Bytes that are no UTF-8 become characters that no line knows.
            return text.read(new String(Files.readAllBytes(from), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return HomeState.EMPTY;
        } catch (NewerStateException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(Messages.get("state.unreadable", from, reason(e)), e);
        }
    }

    /**
     * Changes the state; nothing else changes it meanwhile.
     *
     * @throws IOException with a sentence, if it cannot be changed; then it is as it was
     */
    void change(Change change) throws IOException {
        HERE.lock();
        try {
            Files.createDirectories(home);
            try (FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                HomeState before = read();
                HomeState after = change.of(before);
                if (!before.remarks().isEmpty()) {
                    Files.copy(file, home.resolve("plug-ins-damaged-" + stamp() + ".txt"));
                }
                if (after.choosesOtherwise(before)) {
                    keep(before);
                }
                write(file, text.write(after));
            }
        } catch (SentenceException | NewerStateException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(Messages.get("home.unwritable", home, reason(e)), e);
        } finally {
            HERE.unlock();
        }
    }

    private void keep(HomeState state) throws IOException {
        Files.createDirectories(history);
        write(history.resolve(stamp() + ".txt"), text.write(state));
        List<Path> all = earlierFiles();
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.delete(old);
        }
    }

    /** The earlier states, the latest first; one that cannot be read is left out. */
    List<Earlier> earlier() throws IOException {
        List<Earlier> all = new ArrayList<>();
        for (Path each : earlierFiles()) {
            String name = each.getFileName().toString();
            try {
                all.add(new Earlier(name, Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-')))),
                        read(each).installed()));
            } catch (IOException | RuntimeException e) {
                // Somebody else's file.
            }
        }
        return all;
    }

    /** An earlier state. */
    HomeState earlier(String name) throws IOException {
        Path from = history.resolve(name).normalize();
        if (!from.startsWith(history) || !Files.exists(from)) {
            throw new SentenceException(Messages.get("history.none"));
        }
        return read(from);
    }

    private List<Path> earlierFiles() throws IOException {
        if (!Files.isDirectory(history)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(history)) {
            return inside.filter(each -> each.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        }
    }

    /** The time, and for two states within one millisecond what comes next. */
    private String stamp() throws IOException {
        long now = System.currentTimeMillis();
        int count = 0;
        while (Files.exists(history.resolve(name(now, count) + ".txt"))
                || Files.exists(home.resolve("plug-ins-damaged-" + name(now, count) + ".txt"))) {
            count++;
        }
        return name(now, count);
    }

    private static String name(long now, int count) {
        return now + "-" + String.format("%03d", count);
    }

    private static void write(Path to, String content) throws IOException {
        Path made = Files.createTempFile(to.getParent(), ".state", ".tmp");
        try {
            try (FileOutputStream bytes = new FileOutputStream(made.toFile()); OutputStream out = bytes) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
                bytes.getFD().sync();
            }
            try {
                Files.move(made, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(made, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static String reason(IOException e) {
        String what = e.getMessage() == null ? "" : ": " + e.getMessage();
        return e.getClass().getSimpleName().replace("Exception", "") + what;
    }
}
