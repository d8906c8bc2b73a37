// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.Optional;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.figures.PortFigure;
import org.stitchbird.editor.parts.NodePart;

/** The end that stays while a wire is drawn, and what the other end may be. */
final class WireEnds {
    private final NodePart fixed;
    private final String port;
    private final boolean fromOutput;
    private final WireFit fit;

    /** A wire that is tied to that port; its other end is free. */
    WireEnds(NodePart fixed, String port, boolean fromOutput, WireFit fit) {
        this.fixed = fixed;
        this.port = port;
        this.fromOutput = fromOutput;
        this.fit = fit;
    }

    NodePart fixed() {
        return fixed;
    }

    PortFigure fixedPort() {
        return fixed.card().port(port, !fromOutput);
    }

    boolean fromOutput() {
        return fromOutput;
    }

    /** Why the wire may not end at that port; empty when it may. */
    Optional<String> refusal(NodePart other, PortFigure end) {
        if (end.face().input() != fromOutput) {
            return Optional.of(Messages.get(fromOutput ? "wire.toInput" : "wire.toOutput"));
        }
        return fromOutput ? fit.refusal(fixed.node(), port, other.node(), end.face().name())
                : fit.refusal(other.node(), end.face().name(), fixed.node(), port);
    }

    /** The port of a card at which the wire ends when it is dropped on the card's body. */
    Optional<PortFigure> firstFitting(NodePart other) {
        Optional<String> name = fromOutput ? fit.input(fixed.node(), port, other.node())
                : fit.output(other.node(), fixed.node(), port);
        return name.map(each -> other.card().port(each, fromOutput));
    }

    void lay(NodePart other, PortFigure end) {
        if (fromOutput) {
            fit.lay(fixed.node(), port, other.node(), end.face().name());
        } else {
            fit.lay(other.node(), end.face().name(), fixed.node(), port);
        }
    }
}
