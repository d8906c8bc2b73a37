// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.stitchbird.engine.spec.QuickFix;

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
 * @param fixes ways to put it right, the best one first; may be empty
 */
public record Problem(String node, String nodeName, Place place, String name, Severity severity, String code,
        String sentence, List<QuickFix> fixes) implements Serializable {
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

    /** Makes a problem; the list is copied. */
    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
        fixes = List.copyOf(fixes);
    }

    /** A problem that people must put right themselves. */
    public Problem(String node, String nodeName, Place place, String name, Severity severity, String code,
            String sentence) {
        this(node, nodeName, place, name, severity, code, sentence, List.of());
    }

    /** The same problem with other ways to put it right. */
    public Problem withFixes(List<QuickFix> others) {
        return new Problem(node, nodeName, place, name, severity, code, sentence, others);
    }
}
