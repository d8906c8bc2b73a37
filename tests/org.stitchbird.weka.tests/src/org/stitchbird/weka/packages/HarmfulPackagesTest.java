// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.weka.UnfitPackageException;
import org.stitchbird.plugins.weka.WekaPackages;
import org.stitchbird.weka.PlainWeka;

/** Packages that do harm, or lack something, are refused with a sentence, and nothing is left behind. */
class HarmfulPackagesTest {
    private static final String LEARNER = """
            package weka.classifiers.test;
            import weka.core.*;
            public class %1$s extends weka.classifiers.AbstractClassifier {
                %2$s
                public void buildClassifier(Instances rows) { }
                public double classifyInstance(Instance row) { return 0; }
                public Capabilities getCapabilities() {
                    Capabilities all = super.getCapabilities(); all.enableAll(); return all;
                }
            }
            """;
    @TempDir
    private Path folder;

    private Path packed(String name, String depends, String... classesAndBodies) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src-" + name));
        List<String> words = new ArrayList<>(List.of("-proc:none", "-cp",
                PlainWeka.libraries().resolve("weka-stable.jar").toString(), "-d", sources.toString()));
        for (int i = 0; i < classesAndBodies.length; i += 2) {
            words.add(Files.writeString(sources.resolve(classesAndBodies[i] + ".java"),
                    LEARNER.formatted(classesAndBodies[i], classesAndBodies[i + 1])).toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)));
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(jar); Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                put(out, sources.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Path zip = folder.resolve(name + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "Description.props", ("Name=" + name + "\nVersion=1.0.0\nDepends=" + depends).getBytes());
            put(out, name + ".jar", jar.toByteArray());
        }
        return zip;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private String refused(Path zip) throws Exception {
        Path pool = folder.resolve("pool");
        String sentence = assertThrows(UnfitPackageException.class, () -> new WekaPackages(List.of()).make(zip, pool))
                .getMessage();
        assertFalse(Files.exists(pool), "something is left behind");
        return sentence;
    }

    @Test
    void onePackageMayNeedAnotherOrAnotherWeka() throws Exception {
        assertTrue(refused(packed("Needy", "weka (>=3.7.1), LibSVM (>=1.0.5)", "Quiet", "")).contains(
                "LibSVM (>=1.0.5)"));
        assertTrue(refused(packed("Future", "weka (>=4.0.0)", "Quiet", "")).contains(">=4.0.0"));
    }

    @Test
    void whatEndsJavaIsNotInstalled() throws Exception {
        String sentence = refused(packed("Exits", "weka", "Exits", "public Exits() { System.exit(7); }"));
        assertTrue(sentence.contains("Exits") && sentence.contains("7"), sentence);
    }

    /** The rest of the package is there, without what throws and without settings that cannot be. */
    @Test
    void whatThrowsCostsItselfAlone() throws Exception {
        PlugIn made = new WekaPackages(List.of()).make(packed("Mixed", "weka",
                "Throws", "static { if (true) throw new IllegalStateException(); }",
                "Good", """
                        private int m_One = 1;
                        public int getOne() { return m_One; }
                        public void setOne(int one) { m_One = one; }
                        public String oneTipText() { return "one of\\tthem"; }
                        public Object getStrange() { return null; }
                        public void setStrange(Object strange) { }
                        public double getBad() { throw new IllegalStateException(); }
                        public void setBad(double bad) { }
                        private void readObject(java.io.ObjectInputStream in) throws Exception {
                            in.defaultReadObject();
                            Runtime.getRuntime().exit(1);
                        }
                        """), folder.resolve("pool"));
        try (ZipFile bundle = new ZipFile(made.bundles().getFirst().toFile())) {
            String index = text(bundle, "index/index.txt");
            assertTrue(index.contains("\tweka.pkg.classifiers.test.Good\tnode\t"), index);
            assertFalse(index.contains("Throws"), index);
            String settings = text(bundle, "index/settings.txt");
            assertTrue(settings.contains("\none\tINTEGER\t1\tOne\tOne of them."), settings);
            assertFalse(settings.contains("strange") || settings.contains("\nbad"), settings);
            String manifest = text(bundle, "META-INF/MANIFEST.MF").replace("\r\n ", "");
            assertFalse(manifest.contains("Stitchbird-Model-Classes: weka.classifiers.test.Good"), manifest);
            assertTrue(manifest.contains("Eclipse-RegisterBuddy: org.stitchbird.weka"), manifest);
        }
    }

    private static String text(ZipFile zip, String entry) throws Exception {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes());
    }
}
