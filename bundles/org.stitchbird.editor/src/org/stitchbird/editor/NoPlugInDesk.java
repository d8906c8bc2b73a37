// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Optional;
import org.stitchbird.model.flow.Node;

/** Stands where the program around the canvas knows nothing of plug-ins. */
final class NoPlugInDesk implements PlugInDesk {
    @Override
    public Optional<Bringer> bringer(String type) {
        return Optional.empty();
    }

    @Override
    public Missing missing(Node node) {
        return Missing.UNKNOWN;
    }

    @Override
    public void help(Node node) {
        throw new UnsupportedOperationException();
    }
}
