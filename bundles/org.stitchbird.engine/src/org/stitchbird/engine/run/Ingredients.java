// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.List;
import java.util.SortedMap;

/**
 * All that goes into a node's results.
 *
 * @param type the id of the node type
 * @param version its version
 * @param origin the name and version of the bundle that it comes from; empty outside of OSGi
 * @param settings the semantic settings that matter, by name, with defaults and seeds
 * @param files the fingerprints of the files read, by the path of their setting
 * @param inputs what arrives, by port and then in the order of the wires
 * @param key the digest of all this
 */
record Ingredients(String type, int version, String origin, SortedMap<String, Part> settings,
        SortedMap<String, String> files, List<Input> inputs, String key) {
    /**
     * A setting.
     *
     * @param canonical its value as text
     * @param shown the same for people; may be empty
     * @param fromFlow whether it is a seed that comes from the flow's
     */
    record Part(String canonical, String shown, boolean fromFlow) {
    }

    /**
     * A value that arrives.
     *
     * @param port the input
     * @param source the id of the node it comes from
     * @param sourcePort the output there
     * @param key the key of the value
     */
    record Input(String port, String source, String sourcePort, String key) {
    }

    static Ingredients of(String type, int version, String origin, SortedMap<String, Part> settings,
            SortedMap<String, String> files, List<Input> inputs) {
        Digest digest = Digest.of("node", type, Integer.toString(version), origin,
                Integer.toString(settings.size()));
        settings.forEach((name, part) -> digest.add(name).add(part.canonical()));
        digest.add(Integer.toString(files.size()));
        files.forEach((path, print) -> digest.add(path).add(print));
        inputs.forEach(input -> digest.add(input.port()).add(input.key()));
        return new Ingredients(type, version, origin, settings, files, List.copyOf(inputs), digest.hex());
    }

    /** Whether the same ingredients will give the same tomorrow; not when a file could not be read. */
    boolean lasts() {
        return !files.containsValue(Fingerprints.UNREADABLE);
    }

    /** The same under another key, for results that hold a sample drawn so. */
    Ingredients sampled(String how) {
        return new Ingredients(type, version, origin, settings, files, inputs, Digest.of("sample", how, key).hex());
    }

    /** The key of what leaves by an output, unless an equal value already has another. */
    String outputKey(String port) {
        return outputKey(key, port);
    }

    static String outputKey(String key, String port) {
        return Digest.of("output", key, port).hex();
    }
}
