// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.TypeFailure;

class ChangingNodeTypesTest {
    private final ChangingNodeTypes types = new ChangingNodeTypes();

    private static NodeType type(String id, Step step, String name) {
        return FakeType.of(NodeSpec.of(id, step, name));
    }

    private List<String> ids() {
        return types.specs().stream().map(NodeSpec::id).toList();
    }

    @Test
    void typesComeAndGo() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        AutoCloseable listening = types.onChange(changes::incrementAndGet);
        NodeType one = type("a.one", Step.COLLECT, "One");
        types.addType(one);
        assertSame(one, types.find("a.one").orElseThrow());
        assertEquals("One", types.spec("a.one").orElseThrow().name());
        types.removeType(one);
        assertTrue(types.find("a.one").isEmpty());
        assertEquals(2, changes.get());
        listening.close();
        types.addType(one);
        assertEquals(2, changes.get());
    }

    @Test
    void ordersByStepAndThenByName() {
        types.addType(type("a.z", Step.TEST, "Zebra"));
        types.addType(type("a.m", Step.TEST, "mouse"));
        types.addType(type("a.d", Step.COLLECT, "Donkey"));
        assertEquals(List.of("a.d", "a.m", "a.z"), ids());
    }

    @Test
    void offersTheTypesOfProviders() {
        NodeTypeProvider provider = () -> List.of(type("a.x", Step.TRAIN, "X"), type("a.y", Step.TRAIN, "Y"));
        types.addProvider(provider);
        assertEquals(List.of("a.x", "a.y"), ids());
        types.removeProvider(provider);
        assertEquals(List.of(), ids());
    }

    @Test
    void ofTwoTypesWithOneIdTheFirstIsKeptUntilItGoes() {
        NodeType first = type("a.same", Step.COLLECT, "First");
        NodeType second = type("a.same", Step.COLLECT, "Second");
        types.addType(first);
        types.addType(second);
        types.addType(type("a.other", Step.COLLECT, "Other"));
        assertSame(first, types.find("a.same").orElseThrow());
        assertEquals(2, ids().size());
        types.removeType(first);
        assertSame(second, types.find("a.same").orElseThrow());
    }

    @Test
    void whatThrowsIsLeftOutAndTheOthersWork() {
        types.addType(new NodeType() {
            @Override
            public NodeSpec spec() {
                throw new NoClassDefFoundError("gone/Missing");
            }

            @Override
            public void run(NodeRun run) {
                throw new AssertionError("never run");
            }
        });
        types.addProvider(() -> {
            throw new IllegalStateException("no catalogue");
        });
        List<NodeType> withNull = new ArrayList<>();
        withNull.add(null);
        types.addProvider(() -> withNull);
        types.addType(type("a.good", Step.COLLECT, "Good"));
        assertEquals(List.of("a.good"), ids());
    }

    @Test
    void aListenerThatThrowsDoesNotKeepTheOthersFromHearing() {
        AtomicInteger changes = new AtomicInteger();
        types.onChange(() -> {
            throw new IllegalStateException("deaf");
        });
        types.onChange(changes::incrementAndGet);
        types.addType(type("a.one", Step.COLLECT, "One"));
        assertEquals(1, changes.get());
    }

    @Test
    void ofAPlugInTheProductsComeFirstAndItsFailuresAreTold() {
        NodeType foreign = type("a.same", Step.COLLECT, "Foreign");
        types.add(plugIn("com.example.twice", () -> List.of(foreign, type("a.own", Step.COLLECT, "Own"))));
        types.add(plugIn("com.example.broken", () -> {
            throw new IllegalStateException("no catalogue");
        }));
        NodeType ours = type("a.same", Step.COLLECT, "Ours");
        types.addType(ours);
        assertSame(ours, types.find("a.same").orElseThrow());
        assertEquals(List.of("a.own", "a.same"), ids().stream().sorted().toList());
        assertEquals(List.of("com.example.twice", "com.example.broken"),
                types.failures().stream().map(TypeFailure::bundle).toList());
        assertTrue(types.failures().get(1).sentence().contains("no catalogue"), types.failures().toString());
    }

    private static Offer plugIn(String bundle, NodeTypeProvider provider) {
        return new Offer() {
            @Override
            public Collection<? extends NodeType> types() {
                return provider.types();
            }

            @Override
            public String bundle() {
                return bundle;
            }

            @Override
            public String name() {
                return bundle;
            }

            @Override
            public boolean isForeign() {
                return true;
            }
        };
    }
}
