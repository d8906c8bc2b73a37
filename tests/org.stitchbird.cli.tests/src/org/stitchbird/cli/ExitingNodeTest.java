// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.cli.start.Start;
import org.stitchbird.plugins.PlugInHome;

/** The one setting of Weka's that calls System.exit, in a command line of its own that is made of this framework. */
class ExitingNodeTest {
    private static final String FLOW = """
            <flow format="1" title="Exits"><nodes>
            <node id="read" type="collect.read-csv" version="1"><setting name="file" value="rows.csv"/></node>
            <node id="target" type="prepare.choose-target" version="1"><setting name="target" value="y"/></node>
            <node id="star" type="weka.classify.KStar" version="1">
            <setting name="entropicAutoBlend" value="true"/></node>
            <node id="test" type="test.cross-validate" version="1"/>
            </nodes><wires>
            <wire from="read" output="table" to="target" input="table"/>
            <wire from="target" output="table" to="test" input="table"/>
            <wire from="star" output="learner" to="test" input="learner"/>
            </wires></flow>""";
    @TempDir
    Path folder;

    @Test
    void isAFailedNodeWithItsSentenceAndItsExitCode() throws Exception {
        Path flow = Files.writeString(folder.resolve("exits.flow"), FLOW);
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int i = 0; i < 30; i++) {
            rows.append(i % 7).append(',').append(i * 1.5).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        Called check = Called.with("check", flow.toString());
        assertTrue(check.out().contains("Weka ends the whole program while 'Find the blend by entropy' is on"),
                check.out());
        List<String> printed = new ArrayList<>();
        assertEquals(1, run(printed, "run", flow.toString(), "--json"), printed.toString());
        assertTrue(printed.getLast().startsWith("{"), printed.toString());
        JsonObject summary = JsonParser.parseString(printed.getLast()).getAsJsonObject();
        assertEquals("failed", summary.get("status").getAsString(), printed.toString());
        assertTrue(summary.get("message").getAsString().contains("System.exit"), printed.toString());
        assertEquals("failed", summary.getAsJsonObject("nodes").get("test").getAsString());
        assertEquals("fresh", summary.getAsJsonObject("nodes").get("target").getAsString());
        assertTrue(printed.stream().anyMatch(line -> line.contains("\"test\"") && line.contains("System.exit")
                && line.contains("\"state\":\"failed\"")), printed.toString());
    }

    private int run(List<String> printed, String... words) throws Exception {
        Path product = folder.resolve("product");
        Path list = product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : FrameworkUtil.getBundle(ExitingNodeTest.class).getBundleContext().getBundles()) {
            if (!bundle.getSymbolicName().endsWith(".tests")) {
                lines.add(bundle.getSymbolicName() + "," + bundle.getVersion() + "," + place(bundle) + ",4,false");
            }
        }
        Files.write(list, lines);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en", "-Dstitchbird.results=none", "-Dstitchbird.plugins=none", "-cp",
                String.join(File.pathSeparator, Path.of(place(Bundle.class)).toString(),
                        Path.of(place(Start.class)).toString(), Path.of(place(PlugInHome.class)).toString()),
                Start.class.getName(), product.toString(), folder.resolve("cache").toString()));
        command.addAll(Arrays.asList(words));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        printed.addAll(Files.readAllLines(out));
        return process.exitValue();
    }

    private static URI place(Bundle bundle) throws Exception {
        return FileLocator.getBundleFileLocation(bundle).orElseThrow().toURI();
    }

    private static URI place(Class<?> type) throws Exception {
        URI place = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20"));
        Path classes = Path.of(place).resolve("target/classes");
        return Files.isDirectory(classes) ? classes.toUri() : place;
    }
}
