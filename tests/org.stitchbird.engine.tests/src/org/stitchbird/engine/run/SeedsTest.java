// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

class SeedsTest {
    private final SampleFlow flow = new SampleFlow().node("a", "prepare.pass").node("b", "prepare.pass");

    private Settings settings(String id, Long flowSeed) {
        GraphNode node = flow.graph(StaticNodeTypes.of(new SampleTypes().all())).node(id).orElseThrow();
        return new Settings(node.spec().settings(), Seeds.resolve(node, Optional.ofNullable(flowSeed)));
    }

    @Test
    void withoutASeedOfTheFlowTheAlgorithmsOwnCounts() {
        assertEquals(1, settings("a", null).integer("seed"));
    }

    @Test
    void theSeedOfTheFlowIsSpreadOverTheNodes() {
        long a = settings("a", 42L).integer("seed");
        assertTrue(a >= 1 && a <= Integer.MAX_VALUE);
        assertEquals(a, settings("a", 42L).integer("seed"));
        assertNotEquals(a, settings("b", 42L).integer("seed"));
        assertNotEquals(a, settings("a", 43L).integer("seed"));
    }

    @Test
    void staysTheSameForEver() {
        // Published results would change if this did.
        assertEquals(1709563759, Seeds.derived(42, "a", "seed"));
    }

    @Test
    void aFurtherNodeChangesNothingElsewhere() {
        long a = settings("a", 42L).integer("seed");
        flow.node("c", "prepare.pass");
        assertEquals(a, settings("a", 42L).integer("seed"));
    }

    @Test
    void aSeedThatIsSetStays() {
        flow.set("a", "seed", "7");
        assertEquals(7, settings("a", 42L).integer("seed"));
    }

    @Test
    void algorithmsInsideGetSeedsOfTheirOwn() {
        flow.nested("a", "base", "value='scheme.deep'", "<setting name='depth' value='5'/>");
        Settings inner = settings("a", 42L).scheme("base").orElseThrow();
        assertEquals(5, inner.integer("depth"));
        assertNotEquals(1, inner.integer("seed"));
        assertNotEquals(settings("a", 42L).integer("seed"), inner.integer("seed"));
        assertEquals(Map.of("depth", SettingValue.of("5")), settings("a", null).scheme("base").orElseThrow().values());
    }
}
