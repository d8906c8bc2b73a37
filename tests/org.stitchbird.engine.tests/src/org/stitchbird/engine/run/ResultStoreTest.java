// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.run.ResultStore.Failure;

class ResultStoreTest {
    private final ResultStore store = new ResultStore(null);

    private static NodeResult result(int version) {
        return new NodeResult("n", Ingredients.of("type", version, "", new TreeMap<>(), new TreeMap<>(), List.of()),
                Map.of(), Map.of(), List.of(), 0);
    }

    @Test
    void findsEarlierResultsAndMakesThemTheLatest() {
        NodeResult one = result(1);
        NodeResult two = result(2);
        store.put("n", one);
        store.put("n", two);
        assertSame(one, store.find("n", one.ingredients()).orElseThrow());
        assertSame(one, store.latest("n").orElseThrow());
        assertSame(two, store.find("n", two.ingredients()).orElseThrow());
        assertEquals(Optional.empty(), store.find("other", one.ingredients()));
    }

    @Test
    void keepsABoundedNumber() {
        for (int version = 1; version <= 20; version++) {
            store.put("n", result(version));
        }
        long found = IntStream.rangeClosed(1, 11)
                .filter(version -> store.find("n", result(version).ingredients()).isPresent()).count();
        assertEquals(0, found);
        assertTrue(store.find("n", result(19).ingredients()).isPresent());
    }

    @Test
    void looseNodesHaveNoLatestButAreFound() {
        NodeResult one = result(1);
        store.put("n", one);
        store.loosen(Set.of("other"));
        assertEquals(Optional.empty(), store.latest("n"));
        assertSame(one, store.find("n", one.ingredients()).orElseThrow());
    }

    @Test
    void aResultEndsAFailure() {
        store.failed("n", new Failure("key", "Because.", 1));
        store.skipped("n", "Because of another.");
        assertEquals("Because.", store.failure("n").orElseThrow().sentence());
        store.put("n", result(1));
        assertEquals(Optional.empty(), store.failure("n"));
        assertEquals(Optional.empty(), store.skipped("n"));
    }
}
