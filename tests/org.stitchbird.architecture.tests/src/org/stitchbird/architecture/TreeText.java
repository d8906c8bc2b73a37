// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a package offers as text that people read and compare: one element a line, members below their types.
 *
 * <p>A line ends with what it would mean to add and to remove the element, where that is not the usual: an addition is minor,
 * a removal major.
 */
final class TreeText {
    private static final String INDENT = "  ";
    private static final String BETWEEN = " | ";

    private TreeText() {
    }

    /** The text of what a package offers. */
    static String write(Tree tree) {
        StringBuilder text = new StringBuilder();
        write(tree.serialize(), 0, text);
        return text.toString();
    }

    private static void write(Tree.Data data, int depth, StringBuilder text) {
        text.append(INDENT.repeat(depth)).append(data.type.name().toLowerCase(Locale.ROOT)).append(' ').append(data.name);
        if (data.add != Delta.MINOR || data.rem != Delta.MAJOR) {
            text.append(BETWEEN).append(data.add.name().toLowerCase(Locale.ROOT)).append(' ')
                    .append(data.rem.name().toLowerCase(Locale.ROOT));
        }
        text.append('\n');
        for (Tree.Data child : data.children) {
            write(child, depth + 1, text);
        }
    }

    /** What a package offers, out of its text. */
    static Tree read(String text) throws Exception {
        List<String> lines = new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
        return new DiffPluginImpl().deserialize(read(lines, 0));
    }

    /** Takes the first line and all below it that belong to it. */
    private static Tree.Data read(List<String> lines, int depth) {
        String line = lines.remove(0).strip();
        Tree.Data data = new Tree.Data();
        String[] parts = line.split(" \\| ");
        data.type = Type.valueOf(parts[0].substring(0, parts[0].indexOf(' ')).toUpperCase(Locale.ROOT));
        data.name = parts[0].substring(parts[0].indexOf(' ') + 1);
        List<Delta> deltas = parts.length == 1 ? List.of(Delta.MINOR, Delta.MAJOR) : Arrays.stream(parts[1].split(" "))
                .map(each -> Delta.valueOf(each.toUpperCase(Locale.ROOT))).toList();
        data.add = deltas.get(0);
        data.rem = deltas.get(1);
        List<Tree.Data> children = new ArrayList<>();
        while (!lines.isEmpty() && lines.get(0).startsWith(INDENT.repeat(depth + 1))) {
            children.add(read(lines, depth + 1));
        }
        data.children = children.toArray(Tree.Data[]::new);
        return data;
    }
}
