// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.nodes.Tables;

/** The example in docs/add-a-node.md compiles as it stands there and does what the text says. */
class AddANodeTest {
    private static final String CLASS = "com/example/nodes/prepare/KeepCompleteRows";
    private static final Path GUIDE = Path.of("..", "..", "docs", "add-a-node.md");

    @TempDir
    Path folder;
    private String guide;

    @BeforeEach
    void readGuide() throws IOException {
        guide = Files.readString(GUIDE);
    }

    /** The only block of that language in the guide. */
    private String block(String language) {
        Matcher blocks = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(guide);
        assertTrue(blocks.find(), "no block of " + language);
        String block = blocks.group(1);
        assertTrue(!blocks.find(), "two blocks of " + language);
        return block;
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** Puts the classes of the bundle that has that class into a folder, in whatever form the bundle lies there. */
    private Path classes(Class<?> of) throws IOException {
        Path target = Files.createDirectories(folder.resolve("classpath").resolve(of.getSimpleName()));
        BundleWiring wiring = FrameworkUtil.getBundle(of).adapt(BundleWiring.class);
        for (String name : wiring.listResources("/org", "*.class",
                BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
            Files.createDirectories(target.resolve(name).getParent());
            try (InputStream in = wiring.getClassLoader().getResourceAsStream(name)) {
                Files.copy(in, target.resolve(name));
            }
        }
        return target;
    }

    /** Compiles the example and loads it as a bundle would be. */
    private NodeType example() throws Exception {
        write(CLASS + ".java", block("java"));
        write("out/" + CLASS + ".svg", block("svg"));
        write("out/OSGI-INF/l10n/nodes_ko.properties", block("properties"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "tests need a JDK");
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-Xlint:all,-processing", "-proc:none", "-d",
                    folder.resolve("out").toString(), "-classpath",
                    classes(NodeType.class) + File.pathSeparator + classes(Component.class));
            boolean compiled = compiler.getTask(told, files, null, options, null,
                    files.getJavaFileObjects(folder.resolve(CLASS + ".java"))).call();
            assertTrue(compiled, told.toString());
            assertEquals("", told.toString(), "warnings");
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.resolve("out").toUri().toURL()},
                getClass().getClassLoader());
        return (NodeType) loader.loadClass(CLASS.replace('/', '.')).getConstructor().newInstance();
    }

    @Test
    void keepsToTheContract() throws Exception {
        assertEquals(List.of(), NodeTypeContract.violations(example()));
    }

    @Test
    void doesWhatItSays() throws Exception {
        NodeType example = example();
        Table table = Tables.of(Tables.numbers("n", 1, Double.NaN, 3, 4), Tables.labels("c", "x", "y", null, "x"));
        NodeTrial all = new NodeTrial(example).in("table", table).check().run();
        assertEquals(List.of(List.of("1", "x"), List.of("4", "x")), Tables.rows(all.table("table")));
        assertEquals(all.schema("table"), all.table("table").schema());
        NodeTrial one = new NodeTrial(example).in("table", table).set("columns", SettingValue.list(List.of("c"))).run();
        assertEquals(List.of("x", "y", "x"), Tables.cells(one.table("table"), "c"));
        NodeTrial none = new NodeTrial(example).in("table", Tables.of(Tables.numbers("n", Double.NaN)));
        assertTrue(assertThrows(NodeFailure.class, none::run).getMessage().startsWith("No row is complete."));
    }
}
