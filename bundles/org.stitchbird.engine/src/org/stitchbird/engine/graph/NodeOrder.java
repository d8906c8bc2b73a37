// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Brings nodes into an order in which they can run, and finds the cycles that forbid one. */
final class NodeOrder {
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final List<List<String>> cycles = new ArrayList<>();
    private final Set<String> onCycles = new LinkedHashSet<>();
    private final List<String> order = new ArrayList<>();

    private NodeOrder() {
    }

    static NodeOrder of(Map<String, GraphNode> nodes) {
        NodeOrder found = new NodeOrder();
        nodes.keySet().forEach(id -> found.next.put(id, new LinkedHashSet<>()));
        nodes.values().forEach(node -> node.incoming().forEach(wire -> {
            if (found.next.containsKey(wire.source())) {
                found.next.get(wire.source()).add(node.id());
            }
        }));
        found.sort();
        if (found.order.size() < nodes.size()) {
            found.findCycles();
            found.order.clear();
            found.sort();
        }
        return found;
    }

    /** Takes, again and again, the first node in the flow whose predecessors are all taken; cycles count as taken. */
    private void sort() {
        List<String> ids = new ArrayList<>(next.keySet());
        Map<String, Integer> place = new HashMap<>();
        ids.forEach(id -> place.put(id, place.size()));
        int[] waiting = new int[ids.size()];
        next.forEach((id, after) -> {
            if (!onCycles.contains(id)) {
                after.forEach(each -> waiting[place.get(each)]++);
            }
        });
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0 && !onCycles.contains(ids.get(i))) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            String id = ids.get(ready.poll());
            order.add(id);
            for (String after : next.get(id)) {
                int at = place.get(after);
                if (--waiting[at] == 0 && !onCycles.contains(after)) {
                    ready.add(at);
                }
            }
        }
    }

    /** Every node that can reach itself lies on a cycle; the shortest one is told, once for each group of cycles. */
    private void findCycles() {
        Set<String> sorted = new HashSet<>(order);
        Map<String, Set<String>> reach = new HashMap<>();
        for (String id : next.keySet()) {
            if (!sorted.contains(id)) {
                reach.put(id, reachable(id));
            }
        }
        Set<String> told = new HashSet<>();
        for (String id : next.keySet()) {
            if (reach.getOrDefault(id, Set.of()).contains(id)) {
                onCycles.add(id);
                if (!told.contains(id)) {
                    cycles.add(shortest(id));
                    reach.get(id).stream().filter(other -> reach.getOrDefault(other, Set.of()).contains(id))
                            .forEach(told::add);
                }
            }
        }
    }

    private Set<String> reachable(String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.get(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                open.addAll(next.get(id));
            }
        }
        return seen;
    }

    private List<String> shortest(String start) {
        Map<String, String> before = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!before.containsKey(start)) {
            String id = open.remove();
            for (String after : next.get(id)) {
                if (before.putIfAbsent(after, id) == null) {
                    open.add(after);
                }
            }
        }
        List<String> way = new ArrayList<>();
        String id = start;
        do {
            id = before.get(id);
            way.add(id);
        } while (!id.equals(start));
        Collections.reverse(way);
        return way;
    }

    List<String> order() {
        return order;
    }

    List<List<String>> cycles() {
        return cycles;
    }

    Set<String> onCycles() {
        return onCycles;
    }
}
