// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;

/** Weka starts without a word, and node types are known without Weka. */
class QuietStartTest {
    @Test
    void everyLearnerLearnsAndAnswersWithoutAWord() throws Exception {
        Path wekafiles = Path.of(System.getProperty("user.home"), "wekafiles");
        boolean before = Files.exists(wekafiles);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        List<String> learnt = new ArrayList<>();
        try {
            for (Scheme scheme : Schemes.all()) {
                if (scheme.node() && scheme.task() != null && scheme.marked("curated")
                        && scheme.task() != Task.REGRESSION) {
                    Table table = Examples.table("wine");
                    Model model = Nodes.run(scheme.id(), Map.of(), Nodes.table(table), "model", Model.class);
                    assertEquals(table.rows(), model.apply(table, Progress.NONE).rows());
                    assertFalse(model.text().isBlank());
                    learnt.add(scheme.id());
                }
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", heard.toString(StandardCharsets.UTF_8));
        assertTrue(learnt.size() > 15, learnt.toString());
        assertEquals(before, Files.exists(wekafiles));
        assertFalse(Path.of(System.getProperty("WEKA_HOME")).equals(wekafiles));
    }

    @Test
    void nodeTypesAreKnownWithoutWekasClasses() throws Exception {
        ClassLoader wekaless = new Wekaless(getClass().getClassLoader());
        assertThrows(ClassNotFoundException.class, () -> wekaless.loadClass("weka.core.Instances"));
        int types = 0;
        for (String provider : List.of("prepare.FilterNodes", "train.LearnerNodes")) {
            Class<?> type = wekaless.loadClass("org.stitchbird.weka." + provider);
            NodeTypeProvider nodes = (NodeTypeProvider) type.getDeclaredConstructor().newInstance();
            for (NodeType node : nodes.types()) {
                assertFalse(node.spec().name().isBlank());
                node.spec().settings().forEach(setting -> setting.schemes().forEach(scheme -> scheme.settings()));
                assertTrue(node.icon().toString().endsWith(".svg"));
                types++;
            }
        }
        for (String name : List.of("collect.ReadArff", "test.CrossValidate", "test.ScorePredictions",
                "deploy.SaveModel", "deploy.LoadModel")) {
            Class<?> type = wekaless.loadClass("org.stitchbird.weka." + name);
            // Declarative Services look through the methods of a component for one to activate it.
            assertTrue(type.getDeclaredMethods().length > 0);
            assertFalse(((NodeType) type.getDeclaredConstructor().newInstance()).spec().name().isBlank());
            types++;
        }
        assertTrue(types > 150, types + " types");
    }

    /** Defines this bundle's classes once more, for which there are no classes of Weka's. */
    private static final class Wekaless extends ClassLoader {
        private final ClassLoader all;

        Wekaless(ClassLoader all) {
            super(all);
            this.all = all;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("weka.")) {
                throw new ClassNotFoundException(name);
            } else if (!name.startsWith("org.stitchbird.weka.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream code = all.getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
