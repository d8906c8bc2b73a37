// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.service.diff.Tree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the API are made in a copy of a package, and seen by the comparison that guards the real one. */
class ApiChangesTest {
    private static final String ENGINE = "org.stitchbird.engine";
    private static final String CHECK = "org.stitchbird.engine.check";
    private static final String PATH = CHECK.replace('.', '/');
    @TempDir
    Path folder;
    private Path copy;
    private SortedMap<String, Tree> before;

    @BeforeEach
    void copyThePackage() throws Exception {
        copy = folder.resolve("classes");
        Path to = Files.createDirectories(copy.resolve(PATH));
        try (Stream<Path> files = Files.list(Exports.classes(ENGINE).resolve(PATH))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        before = ApiTree.of(copy, Map.of(CHECK, "1.0.0"));
    }

    @Test
    void aMethodThatIsGoneOrOtherwiseBreaks() throws Exception {
        change("Problem", "public Problem withFixes(", "public Problem withOther(");
        String said = only(compared("1.0.0"));
        assertTrue(said.startsWith(CHECK + " 1.0.0 breaks plug-ins: "), said);
        assertTrue(said.contains(CHECK + ".Problem.withFixes(java.util.List) is gone"), said);
        assertTrue(said.contains("Its version must be 2.0.0 or more"), said);
        only(compared("1.9.0"));
        assertEquals(List.of(), compared("2.0.0"));
    }

    @Test
    void aMethodThatReturnsSomethingElseBreaks() throws Exception {
        change("CheckReport", "public boolean ok() {", "public Boolean ok() {");
        String said = only(compared("1.0.0"));
        assertTrue(said.contains(CHECK + ".CheckReport.ok() that returns boolean is gone"), said);
    }

    @Test
    void whatPlugInsImplementMayNotGrowWithoutADefault() throws Exception {
        change("FlowRule", "void check(", "int weight();\n    void check(");
        String said = only(compared("1.1.0"));
        assertTrue(said.contains(CHECK + ".FlowRule.weight() is new"), said);
        assertTrue(said.contains("Its version must be 2.0.0 or more"), said);
    }

    @Test
    void anAdditionNeedsTheNextMinorVersion() throws Exception {
        change("FlowView", "NodeTypes types();", "NodeTypes types();\n    int size();");
        String said = only(compared("1.0.0"));
        assertTrue(said.startsWith(CHECK + " 1.0.0 has grown: " + CHECK + ".FlowView.size() is new"), said);
        assertTrue(said.contains("Its version must be 1.1.0 or more"), said);
        assertEquals(List.of(), compared("1.1.0"));
    }

    @Test
    void whatIsNobodysBusinessMayChange() throws Exception {
        change("CheckReport", "public boolean ok() {", "private int inside() {\n return 1;\n }\n public boolean ok() {");
        assertEquals(List.of(), compared("1.0.0"));
        assertEquals(List.of(), compared("1.0.1"));
    }

    @Test
    void aPackageThatIsGoneIsMissed() {
        String said = only(Promise.broken(before, new TreeMap<>()));
        assertTrue(said.contains("The package " + CHECK + " is no longer API"), said);
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        String text = TreeText.write(before.get(CHECK));
        assertEquals(text, TreeText.write(TreeText.read(text)));
        assertTrue(text.contains("  interface " + CHECK + ".FlowRule\n"), text);
    }

    private List<String> compared(String version) throws Exception {
        return Promise.broken(before, ApiTree.of(copy, Map.of(CHECK, version)));
    }

    private static String only(List<String> said) {
        assertEquals(1, said.size(), said.toString());
        return said.get(0);
    }

    /** Compiles the changed source of a type of the package into the copy. */
    private void change(String type, String from, String to) throws IOException {
        String path = PATH + "/" + type + ".java";
        String source = Files.readString(Exports.root().resolve("bundles").resolve(ENGINE).resolve("src").resolve(path));
        assertTrue(source.contains(from), type + " has no " + from);
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none", "--release", "21", "-cp",
                copy + File.pathSeparator + Exports.classes(ENGINE), "-d", copy.toString(), write(path, source.replace(from, to))));
        // Java's compiler wants the annotation, which no bundle carries.
        arguments.add(write("org/osgi/annotation/versioning/ProviderType.java",
                "package org.osgi.annotation.versioning;\npublic @interface ProviderType {\n}\n"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)), "the change must compile");
    }

    private String write(String path, String text) throws IOException {
        Path file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
