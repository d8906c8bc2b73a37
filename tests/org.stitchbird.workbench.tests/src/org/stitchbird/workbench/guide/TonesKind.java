// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.guide;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kind.KindSpec;
import org.stitchbird.engine.kind.ValueKind;

/** What tones are called and how their ports and wires look. */
@Component
public final class TonesKind implements ValueKind {
    @Override
    public KindSpec spec() {
        return KindSpec.of(Tones.KIND, "Tones", "tones").colours(0x9C36B5, 0xDA77F2);
    }

    @Override
    public String line(Value value) {
        return ((Tones) value).heights().size() + " tones";
    }

    @Override
    public Optional<String> text(Value value) {
        return Optional.of(((Tones) value).heights().toString());
    }
}
