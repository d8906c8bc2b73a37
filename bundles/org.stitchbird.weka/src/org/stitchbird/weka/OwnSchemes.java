// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.Optional;

/** The algorithms in Weka itself. */
final class OwnSchemes extends SchemeSource {
    @Override
    protected Optional<String> read(String file) {
        return Schemes.text(file);
    }

    @Override
    public Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className);
    }
}
