// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;

/** What a plug-in's node type throws is told, what it does not answer is waited for once. */
class GuardedNodeTypeTest {
    private final AtomicInteger asked = new AtomicInteger();

    /** Never answers how it is checked, and throws when asked for anything else that may fail. */
    private final NodeType bad = new NodeType() {
        @Override
        public NodeSpec spec() {
            asked.incrementAndGet();
            return NodeSpec.of("a.bad", Step.TEST, "Bad").build();
        }

        @Override
        public void check(NodeCheck check) {
            asked.incrementAndGet();
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    // Bad indeed.
                }
            }
        }

        @Override
        public Growth growth(Settings settings) {
            throw new NoClassDefFoundError("gone/Missing");
        }

        @Override
        public URL icon() {
            throw new IllegalStateException("no icon");
        }

        @Override
        public void run(NodeRun run) {
            throw new AssertionError("never run");
        }
    };

    @BeforeEach
    void hurry() {
        System.setProperty("stitchbird.plugins.patience", "1");
    }

    @AfterEach
    void takeTime() {
        System.clearProperty("stitchbird.plugins.patience");
    }

    @Test
    void standsInFrontOfEverythingThatANodeTypeIsAsked() throws Exception {
        List<Method> open = Arrays.stream(NodeType.class.getMethods()).filter(method -> {
            try {
                return GuardedNodeType.class.getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass() != GuardedNodeType.class;
            } catch (NoSuchMethodException e) {
                return true;
            }
        }).toList();
        assertEquals(List.of(), open);
    }

    @Test
    void asksForTheDeclarationOnce() {
        GuardedNodeType guarded = new GuardedNodeType(bad);
        assertSame(guarded.spec(), guarded.spec());
        assertEquals(1, asked.get());
        assertSame(bad, GuardedNodeType.behind(guarded));
    }

    @Test
    void whatThrowsIsAnsweredWithWhatDoesNoHarm() {
        GuardedNodeType guarded = new GuardedNodeType(bad);
        assertSame(Growth.NONE, guarded.growth(new Settings(List.of(), Map.of())));
        assertNull(guarded.icon());
    }

    @Test
    void whatDoesNotAnswerIsNotAskedAgain() {
        GuardedNodeType guarded = new GuardedNodeType(bad);
        RuntimeException first = assertThrows(RuntimeException.class, () -> guarded.check(null));
        assertTrue(first.toString().contains("1 s"), first.toString());
        assertThrows(RuntimeException.class, () -> guarded.check(null));
        assertEquals(1, asked.get());
    }
}
