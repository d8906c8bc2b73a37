// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts beside the classes of this package. */
final class Resource {
    private Resource() {
    }

    /** The text of a file beside this class. */
    static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
