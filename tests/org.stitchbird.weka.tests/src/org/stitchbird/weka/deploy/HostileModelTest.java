// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.meta.Vote;
import weka.classifiers.misc.InputMappedClassifier;
import weka.classifiers.misc.SerializedClassifier;
import weka.classifiers.trees.J48;
import weka.core.Instances;

/** A file that could harm is refused, and nothing in it comes to life; each trap would close in ordinary reading. */
class HostileModelTest {
    @TempDir
    Path folder;

    @BeforeEach
    void set() {
        Trap.SPRUNG.clear();
    }

    @Test
    void aForeignClassIsRefusedWhereverItHides() throws Exception {
        List<Serializable> traps = List.of(new Trap.Reading(), new Trap.Resolving(), new Trap.External(),
                new Trap.Learner());
        for (Serializable trap : traps) {
            Map<String, Object> map = new HashMap<>();
            map.put("harmless", new Object[] {1, List.of(trap)});
            Vote inside = new Vote();
            inside.buildClassifier(rows());
            hide(inside, trap);
            for (Object content : List.of(trap, new Object[] {trap}, map, new ArrayList<>(List.of(trap)), inside)) {
                assertRefused(bytes(content, new Instances(rows(), 0)), trap.getClass().getName());
            }
        }
    }

    @Test
    void aForeignClassIsRefusedBehindAModelTooAndAsAnArray() throws Exception {
        J48 fine = new J48();
        fine.buildClassifier(rows());
        assertRefused(bytes(fine, new Trap.Reading()), Trap.Reading.class.getName());
        assertRefused(bytes(fine, new Instances(rows(), 0), new Trap.Reading()), Trap.Reading.class.getName());
        Trap.Reading[][] array = {{new Trap.Reading()}};
        assertRefused(bytes((Object) array), Trap.Reading.class.getName());
    }

    @Test
    void aForeignClassIsRefusedBehindAProxy() throws Exception {
        Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Comparable.class},
                new Trap.Handler());
        assertRefused(bytes(proxy), "java.lang.reflect.Proxy");
        assertRefused(bytes((Object) new Object[] {proxy}), "java.lang.reflect.Proxy");
    }

    @Test
    void aForeignKeyIsNotAskedForItsHash() throws Exception {
        byte[] content = bytes(new HashMap<>(Map.of(new Trap.Key(), 1)));
        Trap.SPRUNG.clear();
        assertRefused(content, Trap.Key.class.getName());
    }

    @Test
    void aForeignClassIsNotEvenInitialised() throws Exception {
        String stood = new String(bytes(new Object[] {new Trap.Latch()}), StandardCharsets.ISO_8859_1);
        byte[] content = stood.replace("Trap$Latch", "Trap$Hatch").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(NodeFailure.class, () -> ModelFile.read(write(content), null));
        assertEquals(List.of(), Trap.SPRUNG);
        open(content);
        assertEquals(List.of("static initialiser"), Trap.SPRUNG);
    }

    @Test
    void aClassThatIsNotHereIsNamedToo() throws Exception {
        String stood = new String(bytes(new Trap.Latch()), StandardCharsets.ISO_8859_1);
        byte[] content = stood.replace("Trap$Latch", "Trap$Nowhe").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(content, Trap.class.getName() + "$Nowhe");
    }

    @Test
    void whatWouldReadAFurtherFilePastTheGuardCannot() throws Exception {
        Path evil = Files.write(folder.resolve("second.model"), bytes(new Trap.Learner(), new Instances(rows(), 0)));
        InputMappedClassifier mapped = new InputMappedClassifier();
        mapped.setClassifier(new J48());
        mapped.buildClassifier(rows());
        mapped.setModelPath(evil.toString());
        Model model = ModelFile.read(write(bytes(mapped, new Instances(rows(), 0))), null);
        Table iris = Examples.table("iris");
        assertEquals("versicolor", model.apply(iris, Progress.NONE).column("prediction").text(60));
        assertEquals(List.of(), Trap.SPRUNG);
        SerializedClassifier pointing = new SerializedClassifier();
        pointing.setModelFile(evil.toFile());
        assertRefused(bytes(pointing, new Instances(rows(), 0)), SerializedClassifier.class.getName());
    }

    @Test
    void aGraphTooDeepIsRefused() throws Exception {
        byte[][] written = new byte[1][];
        Thread deep = new Thread(null, () -> written[0] = nested(AllowedClasses.DEEPEST + 10), "deep", 1L << 30);
        deep.start();
        deep.join();
        assertTooMuch(written[0]);
    }

    @Test
    void setsThatWouldTakeForEverAreRefused() throws Exception {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Set<Object> left = new HashSet<>(Set.of("left"));
            Set<Object> right = new HashSet<>();
            // Put in while they are still empty: afterwards nobody could.
            one.addAll(List.of(left, right));
            other.addAll(List.of(left, right));
            one = left;
            other = right;
        }
        assertTooMuch(bytes(root));
    }

    @Test
    void anArrayLargerThanItsFileIsRefusedBeforeItIsMade() throws Exception {
        byte[] content = bytes((Object) new double[] {1});
        // The length stands in the four bytes before the only number, which takes eight.
        for (int i = 0; i < 4; i++) {
            content[content.length - 12 + i] = (byte) (i == 0 ? 0x7f : 0xff);
        }
        assertTooMuch(content);
    }

    @Test
    void aFileThatSwellsIsRefused() throws Exception {
        ByteArrayOutputStream pressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(pressed)) {
            write(gzip, (Object) new byte[80 << 20]);
        }
        assertTrue(pressed.size() < 1 << 20);
        assertTooMuch(pressed.toByteArray());
    }

    @Test
    void plugInsVouchForWholeNamesOnly() {
        assertEquals(Set.of("com.example.Forest", "com.example.Tree"),
                VouchedClasses.names(" com.example.Forest,\n com.example.Tree, "));
        assertEquals(Set.of(), VouchedClasses.names((String) null));
        AllowedClasses allowed = new AllowedClasses(Set.of("com.example.Forest"), 100);
        assertTrue(allowed.allows("com.example.Forest"));
        assertTrue(allowed.allows("[Lcom.example.Forest;"));
        assertFalse(allowed.allows("com.example.Forester"));
        assertEquals("com.example.Forester", allowed.refused());
    }

    private void assertRefused(byte[] content, String culprit) throws Exception {
        Trap.SPRUNG.clear();
        String sentence = assertThrows(NodeFailure.class, () -> ModelFile.read(write(content), null)).getMessage();
        assertEquals(Messages.get("model.foreign", "evil.model", culprit), sentence);
        assertEquals(List.of(), Trap.SPRUNG);
        if (culprit.startsWith(Trap.class.getName()) && !culprit.endsWith("Nowhe")) {
            open(content);
            assertFalse(Trap.SPRUNG.isEmpty(), "This trap never closes");
        }
    }

    private void assertTooMuch(byte[] content) throws Exception {
        String sentence = assertThrows(NodeFailure.class, () -> ModelFile.read(write(content), null)).getMessage();
        assertEquals(Messages.get("model.tooMuch", "evil.model"), sentence);
    }

    /** Opens as programs usually do. */
    private static void open(byte[] content) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new java.io.ByteArrayInputStream(content))) {
            while (true) {
                in.readObject();
            }
        } catch (java.io.EOFException e) {
            // That was all.
        }
    }

    private static byte[] nested(int depth) {
        Object[] inner = {1};
        for (int i = 0; i < depth; i++) {
            inner = new Object[] {inner};
        }
        try {
            return bytes((Object) inner);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void hide(Vote vote, Object trap) throws ReflectiveOperationException {
        var field = Vote.class.getDeclaredField("m_preBuiltClassifiers");
        field.setAccessible(true);
        ((List<Object>) field.get(vote)).add(trap);
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("evil.model"), content);
    }

    private static byte[] bytes(Object... content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, content);
        return bytes.toByteArray();
    }

    private static void write(OutputStream to, Object... content) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(to)) {
            for (Object each : content) {
                out.writeObject(each);
            }
        }
    }

    private static Instances rows() throws Exception {
        return WekaTables.instances(Examples.table("iris"));
    }
}
