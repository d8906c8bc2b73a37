// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The cells of some rows as they lie in a file, one buffer after the other. */
final class Body {
    /** Buffers begin at multiples of this, as Arrow advises. */
    static final int ALIGNMENT = 64;

    private final int rows;
    private final List<Page> pages;
    private final List<Part> parts = new ArrayList<>();
    private long length;

    /** One buffer: where it begins within the body, and how many bytes it holds. */
    record Part(byte[] bytes, int length, long offset) {
    }

    /** A body of these pages, all of that many rows. */
    Body(int rows, List<Page> pages) {
        this.rows = rows;
        this.pages = pages;
        for (Page page : pages) {
            page.parts((bytes, count) -> {
                parts.add(new Part(bytes, count, length));
                length = aligned(length + count);
            });
        }
    }

    static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    int rows() {
        return rows;
    }

    List<Page> pages() {
        return pages;
    }

    List<Part> parts() {
        return parts;
    }

    /** How many bytes there are in all, with the gaps between buffers. */
    long length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Part part : parts) {
            out.write(part.bytes(), 0, part.length());
            out.write(new byte[(int) (aligned(part.length()) - part.length())]);
        }
    }
}
