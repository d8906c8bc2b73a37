// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.util.ArrayList;
import java.util.List;

/** Breaks the text of a note into lines. */
final class NoteLines {
    private NoteLines() {
    }

    /** Lines that fit a width by estimate, broken at spaces where there are any. */
    static List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (!SvgWriter.fitting(rest, size, width).equals(rest)) {
                String head = SvgWriter.fitting(rest, size, width);
                int cut = Math.max(1, head.length() - 1);
                int space = rest.lastIndexOf(' ', cut);
                cut = space > 0 ? space : cut;
                lines.add(rest.substring(0, cut).strip());
                rest = rest.substring(cut).strip();
            }
            lines.add(rest);
        }
        return lines;
    }
}
