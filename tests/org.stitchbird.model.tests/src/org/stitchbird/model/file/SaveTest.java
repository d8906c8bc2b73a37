// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stitchbird.model.Flows;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;

/** Saving gives the whole new file or leaves the old one, and says in a sentence why. */
class SaveTest {
    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    Path folder;
    private final Flow flow = Flows.small();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    /** A disk that fails when half of the content is written. */
    private static final class FailingDisk extends AtomicFile {
        private final String message;

        FailingDisk(String message) {
            this.message = message;
        }

        @Override
        void fill(FileChannel channel, ByteBuffer content) throws IOException {
            super.fill(channel, content.slice(0, content.remaining() / 2));
            throw new IOException(message);
        }
    }

    @Test
    void aNewFileHoldsWhatWasWritten() throws Exception {
        Path file = folder.resolve("흐름 1.flow");
        FlowFile.save(flow, file);
        assertEquals(FlowFile.write(flow), Files.readString(file));
        assertEquals(FlowFile.write(flow), FlowFile.write(FlowFile.read(file)));
        assertEquals(List.of(file), files());
    }

    @Test
    void savingWithoutAChangeKeepsEveryByte() throws Exception {
        Path file = folder.resolve("a.flow");
        Files.writeString(file, RoundTripTest.resource("/files/format-1.flow"));
        byte[] before = Files.readAllBytes(file);
        FlowFile.Opened opened = FlowFile.open(file);
        FlowFile.save(opened.flow(), file, opened.stamp());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = saved();
        String before = Files.readString(file);
        FlowEdits.setTitle(flow, "changed");
        FlowFileException full = assertThrows(FlowFileException.class,
                () -> FlowFile.save(flow, file, new FailingDisk("No space left on device")));
        assertEquals("There is no room left for the file " + file
                + ", which stays as it was. Make room or save elsewhere.", full.getMessage());
        FlowFileException other = assertThrows(FlowFileException.class,
                () -> FlowFile.save(flow, file, new FailingDisk("Input/output error")));
        assertEquals("The file " + file + " could not be saved and stays as it was: Input/output error.",
                other.getMessage());
        assertEquals(before, Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aFullDiskLeavesNoNewFile() throws Exception {
        Path file = folder.resolve("new.flow");
        assertThrows(FlowFileException.class, () -> FlowFile.save(flow, file, new FailingDisk("Disk quota exceeded")));
        assertEquals(List.of(), files());
    }

    @Test
    void whoReadsMeanwhileSeesAWholeFlow() throws Exception {
        Path file = saved();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        Thread reader = new Thread(() -> {
            while (!done.get() || reads.get() == 0) {
                try {
                    FlowFile.read(file);
                } catch (FlowFileException e) {
                    broken.incrementAndGet();
                }
                reads.incrementAndGet();
            }
        });
        reader.start();
        for (int i = 0; i < 50; i++) {
            FlowEdits.setDescription(flow, "x".repeat(i * 5_000));
            FlowFile.save(flow, file);
        }
        done.set(true);
        reader.join();
        assertEquals(0, broken.get());
    }

    @Test
    void permissionsStay() throws Exception {
        assumePosix();
        Path file = saved();
        for (String permissions : List.of("rw-------", "rwxrw-r--", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            FlowFile.save(flow, file);
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsSaved() throws Exception {
        assumePosix();
        Path target = Files.createDirectory(folder.resolve("elsewhere")).resolve("target.flow");
        Path link = Files.createSymbolicLink(folder.resolve("link.flow"), Path.of("elsewhere/target.flow"));
        Path again = Files.createSymbolicLink(folder.resolve("again.flow"), link);
        FlowFile.save(flow, again); // the target is not there yet
        assertTrue(Files.isSymbolicLink(again) && Files.isSymbolicLink(link) && Files.isRegularFile(target));
        FlowEdits.setTitle(flow, "changed");
        FlowFile.save(flow, link);
        assertEquals("changed", FlowFile.read(target).getTitle());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aLinkToItselfIsRefused() throws Exception {
        assumePosix();
        Path link = folder.resolve("circle.flow");
        Files.createSymbolicLink(link, link);
        refused(link, "The link " + link + " leads back to itself. Save under another name.");
    }

    @Test
    void aFolderIsRefused() {
        refused(folder, folder + " is a folder. Choose another name.");
        FlowFileException read = assertThrows(FlowFileException.class, () -> FlowFile.read(folder));
        assertEquals(folder + " is a folder, not a flow file.", read.getMessage());
    }

    @Test
    void aMissingFolderIsRefused() {
        Path file = folder.resolve("absent/a.flow");
        refused(file, "The file " + file + " cannot be saved: the folder " + file.getParent()
                + " does not exist. Make it first or save elsewhere.");
        FlowFileException read = assertThrows(FlowFileException.class, () -> FlowFile.read(file));
        assertEquals("The file " + file + " does not exist.", read.getMessage());
    }

    @Test
    void aWriteProtectedFileAndFolderAreRefused() throws Exception {
        assumePosix();
        Path file = saved();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "the superuser may write everything");
        refused(file, "The file " + file + " is write-protected and stays as it was. "
                + "Save under another name or remove the protection.");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Path other = folder.resolve("other.flow");
        refused(other, "The file " + other + " stays as it was: nothing may be written in the folder " + folder
                + ". Save elsewhere or ask for the permission.");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aChangeFromOutsideIsNotSavedOver() throws Exception {
        Path file = saved();
        FlowFile.Opened opened = FlowFile.open(file);
        assertTrue(opened.stamp().matches(file));
        Files.writeString(file, "<flow format=\"1\" title=\"theirs\"/>");
        assertFalse(opened.stamp().matches(file));
        FlowChangedException changed = assertThrows(FlowChangedException.class,
                () -> FlowFile.save(opened.flow(), file, opened.stamp()));
        assertEquals("The file saved.flow was changed by something else since it was opened. It was not saved over.",
                changed.getMessage());
        assertEquals("theirs", FlowFile.read(file).getTitle());
        Files.delete(file);
        Stamp stamp = FlowFile.save(opened.flow(), file, opened.stamp());
        assertTrue(stamp.matches(file));
        FlowEdits.setTitle(opened.flow(), "ours");
        assertTrue(FlowFile.save(opened.flow(), file, stamp).matches(file));
    }

    @Test
    void aDamagedFileGivesNoFlowAndStays() throws Exception {
        Path file = saved();
        Files.writeString(file, Files.readString(file).replace("</nodes>", ""));
        byte[] before = Files.readAllBytes(file);
        FlowFormatException damaged = assertThrows(FlowFormatException.class, () -> FlowFile.open(file));
        assertEquals("saved.flow", damaged.file());
        assertArrayEquals(before, Files.readAllBytes(file));
        Stamp stamp = Stamp.of(FlowFile.write(flow).getBytes(StandardCharsets.UTF_8));
        assertThrows(FlowChangedException.class, () -> FlowFile.save(flow, file, stamp));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private Path saved() throws FlowFileException {
        Path file = folder.resolve("saved.flow");
        FlowFile.save(flow, file);
        return file;
    }

    private void refused(Path file, String sentence) {
        FlowFileException refused = assertThrows(FlowFileException.class, () -> FlowFile.save(flow, file));
        assertEquals(sentence, refused.getMessage());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        }
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }
}
