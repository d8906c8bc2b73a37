// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

/**
 * Looks at a flow as a whole for mistakes that no node can see alone; registered as an OSGi service.
 *
 * <p>A rule warns and hints, and never stops a run. It is asked at each check, that is after every edit, so it must be
 * quick: one that takes longer than seconds is left out until it is registered anew, and one that throws is left out of
 * that check; people are told. One instance serves all flows, on several threads at a time, so it holds no state.
 *
 * <p>Its sentences are its own, in the language of {@link java.util.Locale#getDefault()}; the name of the node is put in
 * front where the sentence does not have it.
 */
public interface FlowRule {
    /** Tells all that it finds; nodes of unknown types and what is not wired are no reason to throw. */
    void check(FlowView flow, RuleFindings findings);
}
