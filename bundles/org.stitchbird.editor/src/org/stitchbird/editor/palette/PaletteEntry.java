// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.net.URL;
import java.util.Comparator;
import java.util.List;
import org.stitchbird.engine.find.Search;
import org.stitchbird.engine.find.SearchWords;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;

/**
 * A node type in the palette.
 *
 * @param spec the declaration in the language of the person
 * @param icon the icon, or {@code null}
 * @param words the words under which it is found
 */
record PaletteEntry(NodeSpec spec, URL icon, SearchWords words) {
    /** One that is found by its words in both languages; the English declaration may be the same. */
    static PaletteEntry of(NodeSpec spec, NodeSpec english, URL icon) {
        return new PaletteEntry(spec, icon,
                SearchWords.of(spec, english, Messages.step(spec.step()) + " " + spec.step()));
    }

    /** The entries of all node types, by step and then by name. */
    static List<PaletteEntry> all(NodeTypes types) {
        return types.specs().stream().map(spec -> {
            NodeType type = types.find(spec.id()).orElse(null);
            return of(spec, type == null ? spec : type.spec(), type == null ? null : type.icon());
        }).toList();
    }

    /** Those that fit what was typed, best first; of equals first those that are shown to all. */
    static List<PaletteEntry> find(List<PaletteEntry> entries, String query) {
        List<PaletteEntry> common = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.spec().isAdvanced())).toList();
        return Search.find(query.isBlank() ? entries : common, PaletteEntry::words, query);
    }
}
