// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stitchbird.testing.BadPlugIn.EXITS_IN_ACTIVATOR;
import static org.stitchbird.testing.BadPlugIn.EXITS_IN_RUN;
import static org.stitchbird.testing.BadPlugIn.GOOD;
import static org.stitchbird.testing.BadPlugIn.HALTS_IN_SPEC;
import static org.stitchbird.testing.BadPlugIn.HANGS_IN_ACTIVATOR;
import static org.stitchbird.testing.BadPlugIn.HANGS_IN_CHECK;
import static org.stitchbird.testing.BadPlugIn.HANGS_IN_RUN;
import static org.stitchbird.testing.BadPlugIn.HANGS_IN_SPEC;
import static org.stitchbird.testing.BadPlugIn.LACKS_A_PACKAGE;
import static org.stitchbird.testing.BadPlugIn.NEEDS_A_LATER_ENGINE;
import static org.stitchbird.testing.BadPlugIn.TAKES_AN_ID;
import static org.stitchbird.testing.BadPlugIn.THROWS_IN_ACTIVATOR;
import static org.stitchbird.testing.BadPlugIn.THROWS_IN_CHECK;
import static org.stitchbird.testing.BadPlugIn.THROWS_IN_CLASS;
import static org.stitchbird.testing.BadPlugIn.THROWS_IN_RUN;
import static org.stitchbird.testing.BadPlugIn.THROWS_IN_SPEC;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.testing.BadPlugIn;
import org.stitchbird.testing.MadeBundle;

/** Plug-ins that do what they must not cost themselves: commands still work, and say what happened. */
class BadPlugInsTest {
    /** Those that are seen through before they take part. */
    private static final Set<BadPlugIn> REFUSED = EnumSet.of(THROWS_IN_ACTIVATOR, HANGS_IN_ACTIVATOR, EXITS_IN_ACTIVATOR,
            THROWS_IN_CLASS, THROWS_IN_SPEC, HANGS_IN_SPEC, HALTS_IN_SPEC, HANGS_IN_CHECK, TAKES_AN_ID, LACKS_A_PACKAGE,
            NEEDS_A_LATER_ENGINE);
    private static final List<Path> CLASS_PATH = MadeBundle.classPath(NodeType.class, Bundle.class);
    @TempDir
    static Path folder;
    private static PlugInHome home;
    private static OwnProduct product;
    private static OwnProduct.Ended first;

    @BeforeAll
    static void dropIn() throws Exception {
        home = PlugInHome.in(folder.resolve("home"), null);
        for (BadPlugIn each : BadPlugIn.values()) {
            each.bundle().jar(home.dropins().resolve(each.id() + ".jar"), CLASS_PATH);
        }
        home.put(library("1.0.0", "[1.0,2.0)"), library("2.0.0", "[2.0,3.0)"), oldGson(), new PlugIn("made.off", "1.0.0",
                "Made off", "", "", Origin.SITE, "", State.OFF, List.of(), List.of(), List.of("Node type 'X' (made.off)"), ""));
        product = new OwnProduct(folder, home.folder().toString());
        first = product.call("nodes", GOOD.id());
    }

    /** A plug-in that needs one of two versions of a library, and looks into it when it runs. */
    private static PlugIn library(String version, String range) {
        String name = "made.needs" + version.charAt(0);
        Path library = MadeBundle.named("made.library").header("Bundle-Version", version)
                .header("Export-Package", "made.library;version=\"" + version + "\"")
                .source("made.library.Library", "package made.library; public class Library { public static String is() "
                        + "{ return \"" + version + "\"; } }")
                .jar(home.pool().resolve("plugins/made.library_" + version + ".jar"), CLASS_PATH);
        return uses(name, "made.library;version=\"" + range + "\"",
                "if (!made.library.Library.is().equals(\"" + version + "\")) throw new IllegalStateException();", library);
    }

    /** A plug-in that brings a library that the product has, in another version, and a bundle of the product's own. */
    private static PlugIn oldGson() {
        Path gson = MadeBundle.named("com.google.gson").header("Bundle-Version", "2.8.0")
                .header("Export-Package", "com.google.gson;version=\"2.8.0\"")
                .source("com.google.gson.Gson", "package com.google.gson; public class Gson { public int old; }")
                .jar(home.pool().resolve("plugins/com.google.gson_2.8.0.jar"), CLASS_PATH);
        Path ours = MadeBundle.named("org.stitchbird.cli;singleton:=true").header("Bundle-Version", "99.0.0")
                .jar(home.pool().resolve("plugins/org.stitchbird.cli_99.0.0.jar"), CLASS_PATH);
        return uses("made.old-gson", "com.google.gson;version=\"[2.8,2.9)\"", "new com.google.gson.Gson().old++;", gson,
                ours);
    }

    private static PlugIn uses(String id, String imports, String run, Path... libraries) {
        String owner = id.replace('-', '_');
        List<Path> classPath = new ArrayList<>(CLASS_PATH);
        classPath.addAll(0, List.of(libraries));
        Path own = BadPlugIn.node(id, run).header("Import-Package", BadPlugIn.ENGINE + "," + imports)
                .jar(home.pool().resolve("plugins/" + owner + "_1.0.0.jar"), classPath);
        List<Path> bundles = new ArrayList<>(List.of(libraries));
        bundles.add(own);
        return new PlugIn(id, "1.0.0", id, "", "", Origin.SITE, "", State.NEW, bundles, List.of(), List.of(), "");
    }

    private static String flow(String... types) throws Exception {
        StringBuilder nodes = new StringBuilder();
        for (String type : types) {
            nodes.append("<node id=\"").append(type.substring(type.indexOf('.') + 1)).append("\" type=\"").append(type)
                    .append("\" version=\"1\"/>");
        }
        Path file = Files.createTempFile(folder, "flow", ".flow");
        return Files.writeString(file, "<flow format=\"1\"><nodes>" + nodes + "</nodes></flow>").toString();
    }

    private static String reason(BadPlugIn bad) {
        return home.plugIn(bad.id()).reason();
    }

    @Test
    void areRefusedWithAReasonAndTheGoodOneTakesPart() {
        assertEquals(0, first.exit(), first.said());
        assertTrue(first.out().getFirst().contains("(made.good)"), first.said());
        assertEquals(REFUSED.stream().map(BadPlugIn::id).collect(Collectors.toSet()), home.plugIns().stream()
                .filter(each -> each.state() == State.REFUSED).map(PlugIn::id).collect(Collectors.toSet()), first.said());
        assertTrue(home.plugIns().stream().noneMatch(each -> each.state() == State.NEW), first.said());
        for (BadPlugIn each : BadPlugIn.values()) {
            assertTrue(first.err().stream().anyMatch(line -> line.contains("'Made " + each.id() + "' was tried and "
                    + (REFUSED.contains(each) ? "is refused" : "takes part"))), each + "\n" + first.said());
        }
        assertTrue(reason(THROWS_IN_ACTIVATOR).contains("thrown by made.throws-in-activator"));
        assertTrue(reason(HANGS_IN_ACTIVATOR).contains("was not started after 3 s"));
        assertTrue(reason(EXITS_IN_ACTIVATOR).contains("exit code 7"));
        assertTrue(reason(THROWS_IN_SPEC).contains("thrown by made.throws-in-spec"));
        assertTrue(reason(HANGS_IN_SPEC).contains("did not answer within 3 s"));
        assertTrue(reason(HALTS_IN_SPEC).contains("exit code 9"));
        assertTrue(reason(TAKES_AN_ID).contains("collect.read-csv"));
        assertTrue(reason(LACKS_A_PACKAGE).contains("com.example.nowhere (from version 3.1.0 to below 4.0.0)"));
        assertTrue(reason(NEEDS_A_LATER_ENGINE).contains("Update Stitchbird"));
        assertEquals(List.of("Node type 'Made GOOD' (made.good)"), home.plugIn(GOOD.id()).adds());
        try (var left = Files.newDirectoryStream(folder.resolve("cache"), "trial-*")) {
            assertFalse(left.iterator().hasNext(), "a trial has left its folder behind");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCheckSaysWhatHappenedToEachNode() throws Exception {
        String flow = flow(GOOD.id(), THROWS_IN_CHECK.id(), THROWS_IN_SPEC.id(), "made.off");
        Path file = Path.of(flow);
        Files.writeString(file, Files.readString(file).replace("type=\"made.throws-in-spec\"",
                "type=\"made.throws-in-spec\" plug-in=\"made.throws-in-spec\""));
        OwnProduct.Ended check = product.call("check", flow);
        String out = String.join("\n", check.out());
        assertEquals(1, check.exit(), check.said());
        assertTrue(out.contains("thrown by made.throws-in-check"), check.said());
        assertTrue(out.contains("The plug-in 'Made made.throws-in-spec' takes no part."), check.said());
        assertFalse(out.contains("GOOD"), check.said());
        assertTrue(out.contains("The plug-in 'Made off' would bring it, but is switched off"), check.said());
        assertTrue(check.err().stream().noneMatch(line -> line.contains("was tried")), check.said());
    }

    @Test
    void aNodeThatThrowsCostsItselfAndLibrariesOfAllVersionsWork() throws Exception {
        OwnProduct.Ended run = product.call("run", "--json", flow(GOOD.id(), THROWS_IN_RUN.id(), "made.needs1",
                "made.needs2", "made.old-gson"));
        String summary = run.out().getLast();
        assertTrue(summary.contains("\"throws-in-run\":\"failed\""), run.said());
        for (String well : List.of("good", "needs1", "needs2", "old-gson")) {
            assertTrue(summary.contains("\"" + well + "\":\"fresh\""), well + "\n" + run.said());
        }
    }

    @Test
    void aNodeThatExitsIsToldAsFailed() throws Exception {
        OwnProduct.Ended run = product.call("run", "--json", flow(GOOD.id(), EXITS_IN_RUN.id()));
        assertEquals(1, run.exit(), run.said());
        assertTrue(run.out().getLast().contains("\"exits-in-run\":\"failed\""), run.said());
    }

    @Test
    void aNodeThatHangsKeepsNobodyFromEndingTheRun() throws Exception {
        Process run = product.begin("run", "--json", flow(GOOD.id(), HANGS_IN_RUN.id())).start();
        try (BufferedReader out = run.inputReader()) {
            String line = out.readLine();
            while (line != null && !(line.contains("\"good\"") && line.contains("\"fresh\""))) {
                line = out.readLine();
            }
            assertTrue(line != null, "the other node has run");
            run.destroy();
            assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        } finally {
            run.destroyForcibly();
        }
    }
}
