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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;

/** Weka starts without a word, and node types are known without Weka. */
class QuietStartTest {
    /** Its thread is there before Weka works. */
    private static final ExecutorService OTHERS = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void startOthers() throws Exception {
        OTHERS.submit(() -> { }).get();
    }

    @AfterAll
    static void stopOthers() {
        OTHERS.shutdown();
    }

    @Test
    void everyLearnerLearnsAndAnswersWithoutAWord() throws Exception {
        List<String> learnt = new ArrayList<>();
        try (Heard heard = new Heard()) {
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
            heard.assertNothing();
        }
        assertTrue(learnt.size() > 15, learnt.toString());
    }

    @Test
    void othersAreHeardWhileWekaWorksQuietly() throws Exception {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            String answer = WekaWork.quietly(() -> {
                System.out.println("Weka's word");
                Thread started = new Thread(() -> System.out.println("Weka's own thread"));
                started.start();
                started.join();
                OTHERS.submit(() -> System.out.print("another's word, 새 한 마리")).get();
                return "answer";
            });
            System.out.print("; afterwards");
            assertEquals("answer", answer);
        } finally {
            System.setOut(out);
        }
        assertEquals("another's word, 새 한 마리; afterwards", console.toString(StandardCharsets.UTF_8));
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
