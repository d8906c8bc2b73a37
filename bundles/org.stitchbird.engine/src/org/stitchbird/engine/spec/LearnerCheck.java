// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.List;
import org.stitchbird.engine.data.Schema;

/**
 * Tells before a run whether a learner suits a table.
 *
 * <p>The description of a {@link Shape.OfLearner} that implements this is asked by the nodes that train and test the
 * learner, whoever made it. It must also be {@link java.io.Serializable}.
 */
public interface LearnerCheck {
    /**
     * Why the learner cannot learn from such a table, in sentences for people; empty when it can.
     *
     * @param schema the columns; a target may be absent
     */
    List<String> problems(Schema schema);
}
