// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;

/** What a person's plug-ins are outlives the process, other processes, accidents, and changes of mind. */
class PlugInHomeTest {
    @TempDir
    Path folder;
    private PlugInHome home;

    @BeforeEach
    void begin() {
        home = PlugInHome.in(folder.resolve("home"), folder.resolve("product"));
    }

    private PlugIn installed(String id, String version, State state) {
        return new PlugIn(id, version, "Éxample\n\\n 예제", "", "MIT", Origin.SITE, "https://example.com/site", state,
                List.of(home.pool().resolve("plugins/a b.jar"), folder.resolve("elsewhere.jar")), List.of("CN=A", "CN=B"),
                List.of("Node type: One"), state == State.REFUSED ? "Throws." : "");
    }

    private Path jar(String name, String id, String version) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (id != null) {
            main.putValue("Bundle-ManifestVersion", "2");
            main.putValue("Bundle-SymbolicName", id + ";singleton:=true");
            main.putValue("Bundle-Version", version);
            main.putValue("Bundle-Name", "Name of " + id);
        }
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }

    @Test
    void isEmptyAndLeavesNothingBehindUntilThereIsAPlugIn() {
        assertEquals(List.of(), home.plugIns());
        assertEquals("", home.fingerprint());
        assertEquals(List.of(), home.history());
        assertFalse(Files.exists(home.folder()));
    }

    @Test
    void keepsAllThatIsKnownAndMovesWithItsFolder() throws Exception {
        home.put(installed("one", "1.0.0", State.ON), installed("two", "1.2.0.v1", State.REFUSED));
        assertEquals(List.of(installed("one", "1.0.0", State.ON), installed("two", "1.2.0.v1", State.REFUSED)),
                home.plugIns());
        Files.move(home.folder(), folder.resolve("moved"));
        PlugInHome moved = PlugInHome.in(folder.resolve("moved"), null);
        assertEquals(moved.pool().resolve("plugins/a b.jar"), moved.plugIns().getFirst().bundles().getFirst());
        assertEquals(List.of(), moved.remarks());
    }

    @Test
    void switchesRefusesAndTakesOut() throws Exception {
        home.put(installed("one", "1.0.0", State.ON), installed("two", "1.0.0", State.ON));
        String before = home.fingerprint();
        home.disable("one");
        assertNotEquals(before, home.fingerprint());
        assertEquals(State.OFF, home.plugIn("one").state());
        home.enable("one");
        assertEquals(State.ON, home.plugIn("one").state());
        home.refuse("one", "It hangs.");
        assertEquals("It hangs.", home.plugIn("one").reason());
        home.enable("one");
        assertEquals(State.NEW, home.plugIn("one").state(), "what was refused has to be tried again");
        home.remove("one");
        assertEquals(List.of("two"), home.plugIns().stream().map(PlugIn::id).toList());
        assertThrows(IOException.class, () -> home.disable("one"));
    }

    @Test
    void goesBackToWhatWasChosenAndForthAgain() throws Exception {
        home.put(installed("one", "1.0.0", State.NEW));
        home.put(installed("one", "1.0.0", State.ON));
        assertEquals(1, home.history().size(), "trying is not a choice");
        home.put(installed("one", "2.0.0", State.ON));
        home.back();
        assertEquals("1.0.0", home.plugIn("one").version());
        home.back();
        assertEquals("2.0.0", home.plugIn("one").version());
        for (int i = 0; i < 25; i++) {
            home.put(installed("one", "3.0." + i, State.ON));
        }
        assertEquals(20, home.history().size());
        assertEquals("3.0.23", home.history().getFirst().plugIns().getFirst().version());
        home.back(home.history().get(2));
        assertEquals("3.0.21", home.plugIn("one").version());
    }

    @Test
    void seesWhatIsDroppedIn() throws Exception {
        jar("home/dropins/a.jar", "com.example", "1.9.0");
        jar("home/dropins/b.jar", "com.example", "1.10.0");
        jar("product/dropins/c.jar", "com.products", "1.0.0");
        jar("home/dropins/plain.jar", null, null);
        Files.writeString(folder.resolve("home/dropins/torn.jar"), "PK and no more");
        List<PlugIn> all = home.plugIns();
        assertEquals(List.of("com.example 1.10.0 NEW", "com.products 1.0.0 NEW", "plain.jar 0.0.0 REFUSED",
                "torn.jar 0.0.0 REFUSED"), all.stream().map(each -> each.id() + " " + each.version() + " " + each.state())
                        .toList());
        assertEquals("Name of com.example", all.getFirst().name());
        assertTrue(home.remarks().toString().contains("a.jar"), home.remarks().toString());
        assertFalse(Files.exists(home.folder().resolve(StateFile.NAME)), "looking changes nothing");
    }

    @Test
    void whatIsKnownOfADropInHoldsForThatFileOnly() throws Exception {
        Path file = jar("home/dropins/a.jar", "com.example", "1.0.0");
        home.refuse("com.example", "It hangs.");
        assertEquals("It hangs.", home.plugIn("com.example").reason());
        String before = home.fingerprint();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(State.NEW, home.plugIn("com.example").state());
        assertNotEquals(before, home.fingerprint());
        home.remove("com.example");
        assertEquals(List.of(), home.plugIns());
        assertTrue(Files.exists(home.folder().resolve("removed/a.jar")));
    }

    @Test
    void aDamagedStateCostsItsDamagedLinesAndIsKept() throws Exception {
        home.put(installed("one", "1.0.0", State.ON), installed("two", "1.0.0", State.ON));
        Path state = home.folder().resolve(StateFile.NAME);
        String damaged = Files.readString(state).replace("plug-in ON SITE 1.0.0 one", "<<<<<<< HEAD");
        Files.writeString(state, damaged);
        assertEquals(List.of("two"), home.plugIns().stream().map(PlugIn::id).toList());
        assertTrue(home.remarks().getFirst().contains("<<<<<<< HEAD"), home.remarks().toString());
        home.disable("two");
        assertEquals(List.of(), home.remarks());
        try (var inside = Files.newDirectoryStream(home.folder(), "plug-ins-damaged-*")) {
            assertEquals(damaged, Files.readString(inside.iterator().next()));
        }
    }

    @Test
    void aLaterStitchbirdsStateIsNotTouched() throws Exception {
        Files.createDirectories(home.folder());
        Path state = home.folder().resolve(StateFile.NAME);
        Files.writeString(state, "stitchbird plug-ins 2\nmodule one\n");
        assertEquals(List.of(), home.plugIns());
        assertEquals(1, home.remarks().size());
        assertThrows(IOException.class, () -> home.put(installed("one", "1.0.0", State.ON)));
        assertEquals("stitchbird plug-ins 2\nmodule one\n", Files.readString(state));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndLeftAsItWas() throws Exception {
        Files.writeString(folder.resolve("home"), "a file where the folder should be");
        IOException told = assertThrows(IOException.class, () -> home.put(installed("one", "1.0.0", State.ON)));
        assertTrue(told.getMessage().contains(home.folder().toString()), told.getMessage());
        assertEquals(List.of(), home.plugIns());
    }

    @Test
    void noneIsNone() {
        PlugInHome none = PlugInHome.none();
        assertEquals(List.of(), none.plugIns());
        assertEquals("", none.fingerprint());
        assertThrows(IllegalStateException.class, none::folder);
        assertThrows(IOException.class, () -> none.put(installed("one", "1.0.0", State.ON)));
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "p" + i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    PlugInHome.in(home.folder(), null).put(installed(id, "1.0.0", State.ON));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(8, home.plugIns().size());
    }
}
