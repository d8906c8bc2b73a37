// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.util.List;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.outcome.FlowOutcome;

/** Makes of a flow what leaves the tool in a format of its own; registered as a service. */
public interface FlowExporter {
    /** The stable id of the format, such as {@code kf}. */
    String id();

    /** What people call the format, in their language. */
    String name();

    /** What it is good for, in one sentence in their language. */
    String about();

    /** The ending of its files, without a dot; empty when it makes a folder. */
    String ending();

    /** What people can choose, in their language; none by default. */
    default List<SettingSpec> options() {
        return List.of();
    }

    /** Whether nodes without a counterpart can be left out; otherwise one of them is a reason to refuse. */
    default boolean partial() {
        return false;
    }

    /**
     * Finds out what would be made, before anything is run or written.
     *
     * @param options what people have chosen, with defaults
     */
    Draft draft(CheckedFlow flow, Settings options);

    /** The same with all options at their defaults. */
    default Draft draft(CheckedFlow flow) {
        return draft(flow, new Settings(options(), java.util.Map.of()));
    }

    /** What would be made of one flow. */
    interface Draft {
        /**
         * What is missing or different on the other side; a node about which nothing is said is there exactly. Nodes that are
         * {@code ABSENT} are left out there, or a reason to refuse.
         */
        List<Remark> remarks();

        /**
         * Makes it; writes nothing. The same flow with the same data gives the same bytes.
         *
         * @param outcome runs what is needed of the flow
         * @throws org.stitchbird.engine.data.NodeFailure with a sentence for people, when something cannot be expressed or
         *     fails
         * @throws Exception when it fails otherwise
         */
        Exported files(FlowOutcome outcome) throws Exception;
    }
}
