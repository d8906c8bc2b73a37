// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;

/** The preparation that is wired to a node of this bundle, at its input {@code preparation}. */
public final class Preparations {
    private static final String PORT = "preparation";

    private Preparations() {
    }

    /** What is known of it before the run: no steps without a wire, empty when it is not known or not ours. */
    public static Optional<WekaPreparation> of(NodeCheck check) {
        if (!check.wired(PORT)) {
            return Optional.of(WekaPreparation.NONE);
        }
        List<Shape> shapes = check.shapes(PORT);
        if (shapes.isEmpty() || !(shapes.get(0) instanceof Shape.OfPreparation shape)) {
            return Optional.empty();
        }
        if (shape.description() instanceof WekaPreparation ours) {
            return Optional.of(ours);
        }
        check.inputError(PORT, Messages.get("preparation.foreign", shape.name()));
        return Optional.empty();
    }

    /**
     * The one that has arrived; no steps without a wire.
     *
     * @throws NodeFailure if it is not made of Weka's filters
     */
    public static WekaPreparation of(NodeRun run) throws NodeFailure {
        if (!run.wired(PORT)) {
            return WekaPreparation.NONE;
        }
        Preparation arrived = run.in(PORT, Preparation.class);
        if (arrived instanceof WekaPreparation ours) {
            return ours;
        }
        throw new NodeFailure(Messages.get("preparation.foreign", arrived.name()));
    }
}
