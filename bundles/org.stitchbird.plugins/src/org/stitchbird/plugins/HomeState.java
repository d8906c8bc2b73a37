// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.plugins.PlugIn.State;

/**
 * What the state file holds; immutable.
 *
 * @param installed the plug-ins that are not drop-ins, in the order in which they came
 * @param dropIns what is known of each drop-in, by its file
 * @param remarks a sentence about each line that could not be read
 */
record HomeState(List<PlugIn> installed, Map<DropInFile, Tried> dropIns, List<String> remarks) {
    /** Of a home in which nothing has happened yet. */
    static final HomeState EMPTY = new HomeState(List.of(), Map.of(), List.of());

    /** A drop-in's file, as far as it has to be the same for what is known to hold. */
    record DropInFile(String name, long size, long changed) {
    }

    HomeState {
        installed = List.copyOf(installed);
        // In its order, so that a change of one line is a change of one line.
        dropIns = Collections.unmodifiableMap(new LinkedHashMap<>(dropIns));
        remarks = List.copyOf(remarks);
    }

    /** With that plug-in in the place of one with the same id, or at the end. */
    HomeState with(PlugIn plugIn) {
        List<PlugIn> all = new ArrayList<>(installed);
        int place = 0;
        while (place < all.size() && !all.get(place).id().equals(plugIn.id())) {
            place++;
        }
        if (place < all.size()) {
            all.set(place, plugIn);
        } else {
            all.add(plugIn);
        }
        return new HomeState(all, dropIns, remarks);
    }

    /** Without the plug-in of that id. */
    HomeState without(String id) {
        return new HomeState(installed.stream().filter(plugIn -> !plugIn.id().equals(id)).toList(), dropIns, remarks);
    }

    /** With what is known of a drop-in; what was known of another file of its name is forgotten. */
    HomeState with(DropInFile file, Tried tried) {
        Map<DropInFile, Tried> all = new LinkedHashMap<>(dropIns);
        all.keySet().removeIf(other -> other.name().equals(file.name()) && !other.equals(file));
        all.put(file, tried);
        return new HomeState(installed, all, remarks);
    }

    /** Whether somebody has chosen something else: other plug-ins, other versions, or switched one on or off. */
    boolean choosesOtherwise(HomeState other) {
        return !chosen().equals(other.chosen());
    }

    /** Trying a plug-in is not a choice, so whether it was refused makes no difference. */
    private List<List<Object>> chosen() {
        List<List<Object>> all = new ArrayList<>();
        installed.forEach(plugIn -> all.add(List.of(plugIn.id(), plugIn.version(), plugIn.state() == State.OFF)));
        dropIns.forEach((file, tried) -> {
            if (tried.state() == State.OFF) {
                all.add(List.of(file.name(), "", true));
            }
        });
        return all;
    }
}
