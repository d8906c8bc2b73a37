// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something wrong with a flow, found without running it.
 *
 * @param node the id of the node, or {@code null} when it is about the flow as a whole
 * @param nodeName the node's name for people, or {@code null}
 * @param place what of the node it is about
 * @param name the setting or port, or {@code null} when it is about the whole node
 * @param severity how bad it is
 * @param code a stable word for the kind of problem, such as {@code input-missing}, for tests, quick fixes and JSON
 * @param sentence what is wrong and what to do, in the language of the person; names the node
 */
public record Problem(String node, String nodeName, Place place, String name, Severity severity, String code,
        String sentence) implements Serializable {
    /** What of a node a problem is about. */
    public enum Place {
        /** The flow as a whole. */
        FLOW,
        /** The whole node. */
        NODE,
        /** One of its settings. */
        SETTING,
        /** One of its inputs. */
        INPUT,
        /** One of its outputs. */
        OUTPUT
    }

    /** Makes a problem. */
    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
    }
}
