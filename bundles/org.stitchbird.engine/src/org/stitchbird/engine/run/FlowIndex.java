// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.kept.PlainForm;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ResultFolder.Part;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.Scope;

/** Notes which results the nodes of a flow had last, so that a session of tomorrow can tell what has changed since. */
final class FlowIndex {
    private final ResultFolder folder;

    /**
     * What stands in a file.
     *
     * @param latest the key of the latest result of each node, by the node's id
     */
    private record Latest(Map<String, String> latest) {
    }

    FlowIndex(ResultFolder folder) {
        this.folder = folder;
    }

    /** What a flow is known by: where it lies. */
    static String key(FlowSource flow, Scope scope) {
        return Digest.of("flow", flow.folder(), flow.name(), scope.name()).hex();
    }

    Map<String, String> read(String flow) {
        Optional<byte[]> bytes = folder.read(Part.FLOWS, flow);
        try {
            return bytes.isEmpty() ? Map.of() : PlainForm.read(bytes.get(), Latest.class).latest();
        } catch (IOException e) {
            return Map.of();
        }
    }

    void write(String flow, Map<String, String> latest) throws IOException {
        folder.write(Part.FLOWS, flow, PlainForm.bytes(new Latest(latest)), false);
    }
}
