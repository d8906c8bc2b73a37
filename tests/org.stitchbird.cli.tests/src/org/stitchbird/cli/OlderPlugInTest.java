// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.testing.MadeBundle;

/** A plug-in's next version has renamed a type and a setting: flows of the former one go on, whichever versions are there. */
class OlderPlugInTest {
    private static final String OLD = """
            <flow format="1"><nodes>
              <node id="read" type="collect.read-csv" version="1"><setting name="file" value="rows.csv"/></node>
              <node id="some" type="example.first-dozens" version="1"><setting name="dozens" value="2"/></node>
            </nodes><wires><wire from="read" output="table" to="some" input="table"/></wires></flow>
            """;
    private static final String FIRST = """
            NodeSpec.of("example.first-dozens", Step.PREPARE, "First dozens")
                .settings(SettingSpec.integer("dozens", 1).label("Dozens"))""";
    private static final String NEXT = """
            NodeSpec.of("example.first", Step.PREPARE, "First rows").version(2).formerly("example.first-dozens")
                .settings(SettingSpec.integer("rows", 12).label("Rows"))
                .migrates(1, Migration.renamed("dozens", "rows").and(Migration.changed("rows",
                        value -> SettingValue.of(Integer.toString(12 * Integer.parseInt(value.text()))))))""";
    @TempDir
    Path folder;
    private final List<Bundle> installed = new ArrayList<>();
    private Locale before;
    private Path flow;

    @BeforeEach
    void writeAFlowOfTheFirstVersion() throws Exception {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        StringBuilder rows = new StringBuilder("number\n");
        for (int i = 0; i < 100; i++) {
            rows.append(i).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        flow = Files.writeString(folder.resolve("old.flow"), OLD);
    }

    @AfterEach
    void removeThePlugIn() throws Exception {
        Locale.setDefault(before);
        for (Bundle bundle : installed) {
            bundle.uninstall();
        }
    }

    @Test
    void flowsOfTheFirstVersionGoOn() throws Exception {
        Bundle first = install("1.0.0", FIRST, "12 * (int) run.settings().integer(\"dozens\")");
        assertTrue(Called.with("run", flow.toString()).out().contains("24 rows"));
        Bundle next = install("2.0.0", NEXT, "(int) run.settings().integer(\"rows\")");
        Called both = Called.with("run", flow.toString());
        assertTrue(both.out().contains("First rows") && both.out().contains("24 rows"), both.toString());
        NodeTypes types = new Engine().types();
        assertTrue(types.find("example.first-dozens").isEmpty(), "what the older one brings is left out");
        assertEquals(1, types.failures().stream().filter(each -> each.sentence().contains("two versions")).count());
        first.uninstall();
        installed.remove(first);
        assertEquals(OLD, Files.readString(flow), "to run a flow does not change its file");
        Called again = Called.with("run", flow.toString());
        assertTrue(again.out().contains("24 rows"), again.toString());
        Called set = Called.with("run", "--set", "some.rows=7", flow.toString());
        assertTrue(set.out().contains("7 rows"), set.toString());
        next.uninstall();
        installed.remove(next);
        assertFalse(Called.with("check", flow.toString()).out().isEmpty());
        Files.writeString(flow, FlowFile.write(FlowFile.read(OLD.replace("example.first-dozens\" version=\"1",
                "example.first\" version=\"3"), "newer")));
        install("2.0.0", NEXT, "1");
        Called newer = Called.with("check", flow.toString());
        assertEquals(1, newer.exit());
        assertTrue(newer.out().contains("was made with version 3 of its type; here is version 2"), newer.out());
    }

    @Test
    void noFormerIdIsSomebodyElses() {
        NodeTypes types = new Engine().types();
        assertEquals(List.of(), NodeTypeContract.violationsTogether(types.specs().stream()
                .map(spec -> types.find(spec.id()).orElseThrow()).toList()));
    }

    private Bundle install(String version, String spec, String rows) throws Exception {
        Path jar = MadeBundle.named("org.example.first").header("Bundle-Version", version)
                .header("Import-Package", "org.stitchbird.engine.data;version=\"[1,2)\","
                        + "org.stitchbird.engine.spec;version=\"[1,2)\"")
                .header("Require-Capability",
                        "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3)(!(version>=2.0)))\"")
                .source("org.example.first.First", """
                        package org.example.first;
                        import java.util.stream.IntStream;
                        import org.stitchbird.engine.data.*;
                        import org.stitchbird.engine.spec.*;
                        public final class First implements NodeType {
                            public NodeSpec spec() {
                                return %s.about("Takes the first rows.").in(Port.of("table", Kind.TABLE))
                                        .out(Port.of("table", Kind.TABLE)).build();
                            }
                            public void run(NodeRun run) throws Exception {
                                run.out("table", run.table("table").rows(IntStream.range(0, %s).toArray()));
                            }
                        }
                        """.formatted(spec, rows))
                .component("org.example.first.First", NodeType.class.getName())
                .jar(folder.resolve(version + installed.size() + ".jar"), MadeBundle.classPath(NodeType.class));
        BundleContext context = FrameworkUtil.getBundle(CommandLine.class).getBundleContext();
        Bundle bundle = context.installBundle(jar.toUri().toString());
        installed.add(bundle);
        bundle.start();
        return bundle;
    }
}
