// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.Scope;

/**
 * The results of one session: of each node the latest, and a few earlier ones as long as there is memory; behind them
 * those that are kept on the disk.
 *
 * <p>May be used from any thread.
 */
final class ResultStore {
    private static final int EARLIER = 8;

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Keeping keeping;
    private String flow = "";
    /** The keys of the latest results that an earlier session noted, as far as nobody has asked for them. */
    private Map<String, String> noted = new HashMap<>();

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

    /** Results that are kept there too; {@code null} keeps them in memory only. */
    ResultStore(Keeping keeping) {
        this.keeping = keeping;
    }

    /** From now on it is asked for the nodes of that flow. */
    synchronized void open(FlowSource source, Scope scope) {
        if (keeping != null) {
            String key = FlowIndex.key(source, scope);
            if (!key.equals(flow)) {
                flow = key;
                noted = new HashMap<>(keeping.latest(key));
            }
        }
    }

    /** Whether nothing is known of this flow; it may still have nodes that are kept for another. */
    synchronized boolean isEmpty() {
        return shelves.isEmpty() && noted.isEmpty();
    }

    /** The result of a node from these ingredients, which becomes its latest. */
    Optional<NodeResult> find(String node, Ingredients now) {
        Optional<NodeResult> atHand = atHand(node, now);
        if (atHand.isPresent() || keeping == null) {
            return atHand;
        }
        Optional<NodeResult> found = keeping.find(now);
        found.ifPresent(result -> put(node, result));
        return found;
    }

    private synchronized Optional<NodeResult> atHand(String node, Ingredients now) {
        Shelf shelf = shelves.get(node);
        if (shelf == null) {
            return Optional.empty();
        }
        String key = now.key();
        if (shelf.latest == null || !shelf.latest.key().equals(key)) {
            SoftReference<NodeResult> reference = shelf.earlier.remove(key);
            NodeResult found = reference == null ? null : reference.get();
            if (found == null) {
                return Optional.empty();
            }
            shelf.replace(found);
        }
        shelf.latest = shelf.latest.of(now);
        return Optional.of(shelf.latest);
    }

    /** The latest result of a node, also of an earlier session. */
    synchronized Optional<NodeResult> latest(String node) {
        Shelf shelf = shelves.get(node);
        if (shelf != null && shelf.latest != null) {
            return Optional.of(shelf.latest);
        }
        String key = noted.remove(node);
        Optional<NodeResult> found = key == null ? Optional.empty() : keeping.find(key);
        found.ifPresent(result -> shelf(node).replace(result));
        return found;
    }

    /** The nodes that have a result, with its key. */
    synchronized Map<String, String> latest() {
        Map<String, String> latest = new TreeMap<>(noted);
        shelves.forEach((node, shelf) -> {
            if (shelf.latest != null) {
                latest.put(node, shelf.latest.key());
            }
        });
        return latest;
    }

    /** A value of a node's result is lost: the node has no result any more. */
    synchronized void forget(String node, NodeResult result) {
        Shelf shelf = shelf(node);
        if (shelf.latest == result) {
            shelf.latest = null;
        }
        if (keeping != null) {
            keeping.forget(result.key());
        }
    }

    /** What went wrong with keeping results, told once; empty when nothing did. */
    Optional<String> warning() {
        return keeping == null ? Optional.empty() : keeping.failure();
    }

    /** Notes for later sessions what the latest results are. */
    synchronized void remember() {
        if (keeping != null) {
            keeping.latest(flow, latest());
        }
    }

    /** Keeps a result that was just made; may write it to the disk. */
    void keep(NodeResult result) {
        if (keeping != null) {
            keeping.keep(result);
        }
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
