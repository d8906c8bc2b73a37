// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results of one session: of each node the latest, and a few earlier ones as long as there is memory.
 *
 * <p>May be used from any thread.
 */
final class ResultStore {
    private static final int EARLIER = 8;

    private final Map<String, Shelf> shelves = new HashMap<>();

    /** What is kept of one node. */
    private static final class Shelf {
        private NodeResult latest;
        private Failure failure;
        private String skipped;
        private final Map<String, SoftReference<NodeResult>> earlier = new LinkedHashMap<>();

        void replace(NodeResult result) {
            if (latest != null && latest != result) {
                earlier.remove(latest.key());
                if (!latest.stored()) {
                    earlier.put(latest.key(), new SoftReference<>(latest));
                }
                if (earlier.size() > EARLIER) {
                    earlier.remove(earlier.keySet().iterator().next());
                }
            }
            latest = result;
        }
    }

    /**
     * How a node failed.
     *
     * @param key the key that its results would have had
     * @param sentence why
     * @param millis how long it took
     */
    record Failure(String key, String sentence, long millis) {
    }

    synchronized boolean isEmpty() {
        return shelves.isEmpty();
    }

    /** The result of a node under a key, which becomes its latest. */
    synchronized Optional<NodeResult> find(String node, String key) {
        Shelf shelf = shelves.get(node);
        if (shelf == null) {
            return Optional.empty();
        }
        if (shelf.latest != null && shelf.latest.key().equals(key)) {
            return Optional.of(shelf.latest);
        }
        SoftReference<NodeResult> reference = shelf.earlier.get(key);
        NodeResult found = reference == null ? null : reference.get();
        if (found != null) {
            shelf.earlier.remove(key);
            shelf.replace(found);
        }
        return Optional.ofNullable(found);
    }

    synchronized Optional<NodeResult> latest(String node) {
        return Optional.ofNullable(shelves.get(node)).map(shelf -> shelf.latest);
    }

    synchronized Optional<Failure> failure(String node) {
        return Optional.ofNullable(shelves.get(node)).map(shelf -> shelf.failure);
    }

    /** Why a node was not run when a node before it failed. */
    synchronized Optional<String> skipped(String node) {
        return Optional.ofNullable(shelves.get(node)).map(shelf -> shelf.skipped);
    }

    synchronized void put(String node, NodeResult result) {
        Shelf shelf = shelf(node);
        shelf.replace(result);
        shelf.earlier.remove(result.key());
        shelf.failure = null;
        shelf.skipped = null;
    }

    synchronized void failed(String node, Failure failure) {
        Shelf shelf = shelf(node);
        shelf.failure = failure;
        shelf.skipped = null;
    }

    synchronized void skipped(String node, String reason) {
        shelf(node).skipped = reason;
    }

    /** Keeps the results of all other nodes only as long as there is memory: the undo of a removal wants them back. */
    synchronized void loosen(Set<String> nodes) {
        shelves.forEach((node, shelf) -> {
            if (!nodes.contains(node)) {
                shelf.replace(null);
            }
        });
    }

    synchronized void clear() {
        shelves.clear();
    }

    private Shelf shelf(String node) {
        return shelves.computeIfAbsent(node, id -> new Shelf());
    }
}
