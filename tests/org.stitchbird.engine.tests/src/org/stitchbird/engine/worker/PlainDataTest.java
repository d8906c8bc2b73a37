// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.spec.Shape;

class PlainDataTest {
    /** What the editor's side takes care of itself. */
    private static final Set<String> NOT_PASSED = Set.of("onEvent", "await", "running", "close");

    @Test
    void whateverSessionsTakeAndGiveTravels() {
        Set<String> wrong = new HashSet<>();
        for (Method method : FlowSession.class.getMethods()) {
            if (!NOT_PASSED.contains(method.getName())) {
                Set<Type> seen = new HashSet<>();
                Arrays.stream(method.getGenericParameterTypes())
                        .forEach(type -> walk(type, method.getName(), seen, wrong));
                walk(method.getGenericReturnType(), method.getName(), seen, wrong);
            }
        }
        walk(RunEvent.class, "onEvent", new HashSet<>(), wrong);
        assertEquals(Set.of(), wrong);
    }

    /** Follows components of records, variants of sealed types and what collections hold. */
    private static void walk(Type type, String path, Set<Type> seen, Set<String> wrong) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType holder) {
            Arrays.stream(holder.getActualTypeArguments()).forEach(each -> walk(each, path + "<>", seen, wrong));
            walk(holder.getRawType(), path, seen, wrong);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            walk(plain.componentType(), path + "[]", seen, wrong);
        } else if (type instanceof Class<?> plain) {
            boolean holder = Collection.class.isAssignableFrom(plain) || Map.class.isAssignableFrom(plain)
                    || plain == Optional.class || plain == void.class || plain == Serializable.class;
            if (!holder && (!PlainData.isPlain(plain)
                    || !plain.isPrimitive() && !Serializable.class.isAssignableFrom(plain))) {
                wrong.add(path + ": " + plain.getName());
            }
            if (plain.isRecord()) {
                for (RecordComponent each : plain.getRecordComponents()) {
                    walk(each.getGenericType(), path + "." + each.getName(), seen, wrong);
                }
            } else if (plain.isSealed()) {
                Arrays.stream(plain.getPermittedSubclasses()).forEach(each -> walk(each, path, seen, wrong));
            }
        }
    }

    @Test
    void theMethodByWhichARunGoesOnIsThere() {
        assertTrue(SessionMethods.find(SessionMethods.GO_ON).isPresent());
    }

    @Test
    void whatOtherBundlesHavePutInIsLeftOut() throws IOException {
        Shape learner = new Shape.OfLearner("Tree", Task.CLASSIFICATION, new File("/somewhere"));
        CheckReport report = new CheckReport(List.of(), Map.of("tree", Map.of("learner", learner)), Map.of(), Map.of());
        CheckReport arrived = assertInstanceOf(CheckReport.class, again(report));
        assertEquals(new Shape.OfLearner("Tree", Task.CLASSIFICATION, null),
                arrived.shapes().get("tree").get("learner"));
        assertEquals(Optional.of("a"), again(Optional.of("a")));
        assertEquals(Optional.empty(), again(Optional.empty()));
    }

    private static Object again(Object plain) throws IOException {
        return PlainData.read(new ByteArrayInputStream(PlainData.bytes(plain)));
    }

    @Test
    void nothingElseIsLetIn() throws IOException {
        Consumer<String> code = (Consumer<String> & Serializable) text -> { };
        for (Object harmful : List.of(new File("/"), List.of(new File("/")), code, new java.util.ArrayList<>(List.of(
                java.net.URI.create("a:b"))))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(harmful);
            }
            assertThrows(IOException.class, () -> PlainData.read(new ByteArrayInputStream(bytes.toByteArray())),
                    String.valueOf(harmful));
        }
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        Object nested = "end";
        for (int i = 0; i < 600; i++) {
            nested = new Object[] {nested};
        }
        byte[] bytes = PlainData.bytes(nested);
        assertThrows(IOException.class, () -> PlainData.read(new ByteArrayInputStream(bytes)));
    }
}
