// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.site.SiteMaker;

/** {@code stitchbird install} as people type it; what a trial finds is said here, so that no process is needed. */
class InstallCommandTest {
    private static final String ID = "acme.one.feature";

    @TempDir
    Path folder;

    private PlugInHome home;
    private Path site;
    private final Set<String> bad = new HashSet<>();
    private boolean broken;
    private String out;
    private String err;
    private String answers = "";
    private boolean interactive;

    @BeforeEach
    void begin() throws Exception {
        home = PlugInHome.in(folder.resolve("home"), null);
        site = new SiteMaker(folder.resolve("sources")).bundle("acme.one", "1.0.0").feature(ID, "1.0.0", "acme.one")
                .bundle("acme.two", "1.0.0").feature("acme.two.feature", "1.0.0", "acme.two")
                .publish(folder.resolve("site"));
    }

    @Test
    void aPlugInIsListedInstalledAndListedAgain() throws Exception {
        assertEquals(0, install(site.toString()));
        assertTrue(out.contains("  " + ID + " 1.0.0\n      Name of " + ID + "\n"), out);
        assertTrue(out.contains("To install: stitchbird install " + site + " " + ID), out);
        assertEquals(2, install(site.toString(), ID));
        assertTrue(err.startsWith("Nobody can be asked whether to install this: add --yes"), err);
        assertEquals(List.of(), home.plugIns());
        assertEquals(0, install(site.toString(), ID, "--yes"));
        assertTrue(out.startsWith("Name of " + ID + " 1.0.0 (" + ID + ")\n  by Acme\n  licence: MIT License\n"), out);
        assertTrue(out.endsWith("is not signed: nobody vouches for where it comes from.\nName of " + ID
                + " 1.0.0 is switched on.\n    + the node Acme\n"), out);
        assertEquals(0, install("--list"));
        assertEquals(ID + "  [1.0.0, on]\n    Name of " + ID + " · Acme · MIT License\n    from " + site
                + "\n    not signed\n    + the node Acme\n", out);
        assertEquals(0, install("--list", "--json"));
        assertTrue(out.startsWith("{\"id\":\"" + ID + "\",\"version\":\"1.0.0\",\"name\":\"Name of " + ID + "\""), out);
        assertTrue(out.contains("\"state\":\"ON\",\"signers\":[],\"adds\":[\"the node Acme\"],\"reason\":\"\""), out);
        assertEquals(0, install(site.toString()));
        assertTrue(out.contains("  " + ID + " 1.0.0  [1.0.0, on]\n"), out);
        assertEquals(0, install(site.toString(), "--json"));
        assertTrue(out.lines().findFirst().orElseThrow().endsWith("\"installed\":\"1.0.0\"}"), out);
    }

    @Test
    void aPersonIsAskedAndMayReadTheLicenceFirst() throws Exception {
        interactive = true;
        answers = "l\nn\n";
        assertEquals(1, install(site.toString(), ID));
        assertTrue(out.contains("Do what you like."), out);
        assertTrue(err.endsWith("Nothing was installed.\n"), err);
        assertEquals(List.of(), home.plugIns());
        answers = "y\n";
        assertEquals(0, install(site.toString(), ID));
        assertEquals(State.ON, home.plugIn(ID).state());
    }

    @Test
    void plugInsAreSwitchedUpdatedRemovedAndBroughtBack() throws Exception {
        install(site.toString(), ID, "acme.two.feature", "--yes");
        assertEquals(0, install("--disable", ID));
        assertEquals(State.OFF, home.plugIn(ID).state());
        assertEquals(0, install("--back"));
        assertEquals(State.ON, home.plugIn(ID).state());
        install("--disable", ID);
        assertEquals(0, install("--enable", ID));
        assertEquals(State.ON, home.plugIn(ID).state());
        assertEquals(0, install("--update"));
        assertEquals("All plug-ins are as new as their sites have them.\n", out);
        new SiteMaker(folder.resolve("later")).bundle("acme.one", "2.0.0").feature(ID, "2.0.0", "acme.one")
                .publish(site);
        assertEquals(0, install("--update", "--yes"));
        assertTrue(out.startsWith("Name of " + ID + " 2.0.0 (" + ID + "), in place of 1.0.0\n"), out);
        assertEquals("2.0.0", home.plugIn(ID).version());
        assertEquals(0, install("--back"));
        assertEquals("1.0.0", home.plugIn(ID).version());
        assertEquals(0, install(site.toString(), ID + "/2.0.0", "--yes"));
        assertEquals("2.0.0", home.plugIn(ID).version());
        assertEquals(0, install("--remove", ID, "acme.two.feature"));
        assertTrue(out.startsWith("Name of " + ID + " 2.0.0 is removed; 'stitchbird install --back' brings it back."),
                out);
        assertEquals(List.of(), home.plugIns());
        assertEquals(0, install("--back"));
        assertEquals(2, home.plugIns().size(), "both in one step");
        assertEquals(0, install("--remove", ID, "acme.two.feature"));
        assertEquals(0, install("--list"));
        assertEquals("There are no plug-ins in " + home.folder() + ".\n", out);
    }

    @Test
    void whatATrialRefusesTakesNoPartAndAnOlderVersionGoesOn() throws Exception {
        bad.add(ID + " 1.0.0");
        assertEquals(1, install(site.toString(), ID, "acme.two.feature", "--yes"));
        assertTrue(out.contains("Name of " + ID + " 1.0.0 was refused: It throws.\n"), out);
        assertEquals(List.of(State.REFUSED, State.ON), List.of(home.plugIn(ID).state(),
                home.plugIn("acme.two.feature").state()));
        assertEquals(1, install("--enable", ID));
        bad.clear();
        assertEquals(0, install("--enable", ID));
        assertEquals(State.ON, home.plugIn(ID).state());
        new SiteMaker(folder.resolve("later")).bundle("acme.one", "2.0.0").feature(ID, "2.0.0", "acme.one")
                .publish(site);
        bad.add(ID + " 2.0.0");
        assertEquals(1, install("--update", ID, "--yes"));
        assertEquals("1.0.0", home.plugIn(ID).version());
        assertEquals(State.ON, home.plugIn(ID).state());
        broken = true;
        assertEquals(1, install("--update", ID, "--yes"));
        assertEquals("No process can be started.\n", err);
        assertEquals("1.0.0", home.plugIn(ID).version());
    }

    @Test
    void aSingleBundleIsDroppedInAndMakesWayForANewerOne() throws Exception {
        Path first = bundle("drop_1.jar", "1.0.0");
        assertEquals(0, install(first.toString()));
        assertEquals("1.0.0", home.plugIn("acme.drop").version());
        assertTrue(Files.isRegularFile(first), "the file stays where it is");
        bad.add("acme.drop 2.0.0");
        Path second = bundle("drop_2.jar", "2.0.0");
        assertEquals(1, install(second.toString()));
        assertEquals("1.0.0", home.plugIn("acme.drop").version());
        assertEquals(State.ON, home.plugIn("acme.drop").state());
        bad.clear();
        assertEquals(0, install(second.toString()));
        assertEquals("2.0.0", home.plugIn("acme.drop").version());
        assertEquals(0, install(home.dropins().resolve("drop_2.jar").toString()), "tried where it is");
        assertEquals(0, install("--remove", "acme.drop"));
        assertEquals(List.of(), home.plugIns());
        assertEquals(1, install(Files.writeString(folder.resolve("text.jar"), "text").toString()));
        assertTrue(err.startsWith(folder.resolve("text.jar") + " cannot be read as a jar"), err);
        assertEquals(2, install(second.toString(), "acme.drop"));
        assertFalse(Files.exists(home.dropins().resolve("text.jar")));
    }

    @Test
    void wrongWordsAreExplained() throws Exception {
        assertEquals(2, install());
        assertTrue(err.startsWith("Say where the plug-in is: stitchbird install FOLDER-OR-FILE-OR-ADDRESS"), err);
        assertEquals(2, install("--list", "more"));
        assertEquals(2, install("--remove"));
        assertTrue(err.startsWith("--remove needs ID behind it."), err);
        assertEquals(2, install("--fetch", "x"));
        assertTrue(err.startsWith("There is no option '--fetch' here."), err);
        assertEquals(2, install("--list", "--back"));
        assertEquals(1, install("--disable", "acme.none"));
        assertTrue(err.startsWith("There is no plug-in 'acme.none'."), err);
        assertEquals(1, install(site.toString(), "acme.none"));
        assertEquals(site + " offers no acme.none. It offers: acme.one.feature, acme.two.feature.\n", err);
        assertEquals(1, install(site.toString(), ID + "/7"));
        assertTrue(err.startsWith(site + " has no version 7 of " + ID), err);
        assertEquals(1, install("--back"));
        home = PlugInHome.none();
        assertEquals(1, install("--list"));
        assertTrue(err.startsWith("Stitchbird was started without plug-ins"), err);
    }

    private Path bundle(String name, String version) throws IOException {
        Path jar = folder.resolve(name);
        SiteMaker.jar(jar, "acme.drop", version);
        return jar;
    }

    private int install(String... words) throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        StopSignal never = new StopSignal(0);
        Console console = new Console(new PrintStream(printed, false, StandardCharsets.UTF_8),
                new PrintStream(said, false, StandardCharsets.UTF_8), new BufferedReader(new StringReader(answers)),
                interactive, never);
        int exit = new InstallCommand(home, this::verdicts, console).run(List.of(words));
        never.over();
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private List<Trials.Verdict> verdicts(PlugInHome trial, List<PlugIn> fresh) throws IOException {
        if (broken) {
            throw new IOException("No process can be started.");
        }
        List<Trials.Verdict> verdicts = new ArrayList<>();
        for (PlugIn each : fresh) {
            assertEquals(each, trial.plugIn(each.id()), "the home of the trial knows it");
            each.bundles().forEach(bundle -> assertTrue(Files.isRegularFile(bundle), bundle.toString()));
            boolean refused = bad.contains(each.id() + " " + each.version());
            verdicts.add(new Trials.Verdict(new PlugIn(each.id(), each.version(), each.name(), each.provider(),
                    each.licence(), each.origin(), each.from(), refused ? State.REFUSED : State.ON, each.bundles(),
                    each.signers(), refused ? List.of() : List.of("the node Acme"), refused ? "It throws." : ""),
                    List.of()));
        }
        return verdicts;
    }
}
