// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;

/** Plug-ins come into a running framework and go again; what is wrong costs one of them and is told. */
class LivePlugInsTest {
    private static final String GOOD = "org.example.good";
    private final BundleContext system = FrameworkUtil.getBundle(LivePlugIns.class).getBundleContext().getBundle(0)
            .getBundleContext();
    @TempDir
    private Path folder;
    private PlugInHome home;
    private LivePlugIns live;
    private List<String> before;

    @BeforeEach
    void begin() {
        home = PlugInHome.in(folder.resolve("a home"), null);
        live = new LivePlugIns(system, home);
        before = bundles();
    }

    @AfterEach
    void end() {
        live.close();
        assertEquals(before, bundles(), "the product's bundles are as they were");
        assertNull(System.getProperty(GOOD));
    }

    @Test
    void aPlugInComesGoesAndComesAgain() throws Exception {
        home.put(plugIn(GOOD, State.ON, jar(GOOD, "1.0.0", "")));
        assertEquals(new Alignment(true, Map.of()), live.align());
        assertEquals("1.0.0", System.getProperty(GOOD));
        Bundle bundle = live.bundles().getFirst();
        assertEquals(GOOD, live.owner(bundle).orElseThrow());
        assertEquals(new Alignment(false, Map.of()), live.align());
        home.disable(GOOD);
        assertTrue(live.align().changed());
        assertNull(System.getProperty(GOOD));
        assertEquals(Bundle.UNINSTALLED, bundle.getState());
        home.put(plugIn(GOOD, State.ON, jar(GOOD, "1.1.0", "")));
        assertTrue(live.align().changed());
        assertEquals("1.1.0", System.getProperty(GOOD));
    }

    @Test
    void onlyWhatIsOnTakesPart() throws Exception {
        for (State state : List.of(State.NEW, State.OFF, State.REFUSED)) {
            home.put(plugIn(GOOD, state, jar(GOOD, "1.0.0", "")));
            assertEquals(new Alignment(false, Map.of()), live.align());
        }
    }

    @Test
    void whatCannotBeResolvedOrStartedCostsOnePlugInAndIsTold() throws Exception {
        home.put(plugIn("lacks", State.ON, jar("org.example.lacks", "1.0.0", ",org.example.nowhere;version=\"[2,3)\"")),
                plugIn("fails", State.ON, jar("org.example.fails", "1.0.0", "")),
                plugIn("gone", State.ON, folder.resolve("gone.jar")),
                plugIn(GOOD, State.ON, jar(GOOD, "1.0.0", "")));
        Alignment alignment = live.align();
        assertEquals("1.0.0", System.getProperty(GOOD));
        assertTrue(alignment.troubles().get("lacks").contains("needs the package org.example.nowhere"));
        assertTrue(alignment.troubles().get("fails").contains("IllegalStateException: out of order"));
        assertTrue(alignment.troubles().get("gone").startsWith(folder.resolve("gone.jar") + " cannot be read"));
        assertFalse(alignment.troubles().containsKey(GOOD));
        assertEquals(alignment.troubles(), live.align().troubles(), "it is still so when nothing has changed");
    }

    @Test
    void aLibraryOfTheProductIsNotBroughtAgain() throws Exception {
        Bundle own = FrameworkUtil.getBundle(LivePlugIns.class);
        Path twin = jar(own.getSymbolicName() + ";singleton:=true", "0.0.1", "");
        home.put(plugIn(GOOD, State.ON, jar(GOOD, "1.0.0", ""), twin));
        assertTrue(live.align().troubles().get(GOOD).startsWith("org.stitchbird.plugins 0.0.1 cannot take part"));
        assertEquals("1.0.0", System.getProperty(GOOD));
    }

    @Test
    void aDropInMayBeReplacedWhileItIsInUse() throws Exception {
        Path dropped = Files.createDirectories(home.dropins()).resolve("good.jar");
        Files.copy(jar(GOOD, "1.0.0", ""), dropped);
        home.put(on(home.plugIns().getFirst()));
        live.align();
        assertEquals("1.0.0", System.getProperty(GOOD));
        Files.write(dropped, Files.readAllBytes(jar(GOOD, "1.0.1", ",org.osgi.framework.wiring")));
        assertEquals(State.NEW, home.plugIns().getFirst().state(), "another file has to be tried again");
        live.align();
        assertNull(System.getProperty(GOOD));
        home.put(on(home.plugIns().getFirst()));
        live.align();
        assertEquals("1.0.1", System.getProperty(GOOD));
    }

    @Test
    void aWatchTellsOfDropInsOnceTheyHaveSettled() throws Exception {
        Files.createDirectories(home.dropins());
        CountDownLatch told = new CountDownLatch(1);
        try (PlugInWatch watch = PlugInWatch.start(home, home.fingerprint(), told::countDown)) {
            assertNotNull(watch);
            Files.copy(jar(GOOD, "1.0.0", ""), home.dropins().resolve("good.jar"));
            assertTrue(told.await(60, TimeUnit.SECONDS));
        }
        assertEquals(GOOD, home.plugIns().getFirst().id());
    }

    private List<String> bundles() {
        // The framework's own time is that of the last change of all.
        return Arrays.stream(system.getBundles()).skip(1).map(each -> each + " " + each.getLastModified()).toList();
    }

    private static PlugIn plugIn(String id, State state, Path... jars) {
        return new PlugIn(id, "1.0.0", id, "", "", Origin.SITE, "https://example.org", state, List.of(jars), List.of(),
                List.of("a node"), "");
    }

    private static PlugIn on(PlugIn plugIn) {
        return new PlugIn(plugIn.id(), plugIn.version(), plugIn.name(), "", "", plugIn.origin(), plugIn.from(), State.ON,
                plugIn.bundles(), List.of(), List.of("a node"), "");
    }

    private Path jar(String name, String version, String imports) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Activator", Marking.class.getName());
        // As bundles of Eclipse mostly have it; what activators do must be seen when plug-ins are brought in.
        main.putValue("Bundle-ActivationPolicy", "lazy");
        main.putValue("Import-Package", "org.osgi.framework" + imports);
        Path file = folder.resolve(name.replaceAll(";.*", "") + " " + version + ".jar");
        String entry = Marking.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = Marking.class.getResourceAsStream("Marking.class")) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
        return file;
    }
}
