// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;

/** A node type in the palette, with all the words under which it is found. */
final class PaletteEntry {
    private final NodeSpec spec;
    private final URL icon;
    private final List<Folded> names;
    private final List<Folded> tags;
    private final List<Folded> abouts;
    private final Folded id;
    private final Folded step;

    /**
     * Makes an entry.
     *
     * @param spec the declaration in the language of the person
     * @param english the declaration in English; may be the same
     * @param icon the icon, or {@code null}
     */
    PaletteEntry(NodeSpec spec, NodeSpec english, URL icon) {
        this.spec = spec;
        this.icon = icon;
        names = Stream.of(spec.name(), english.name()).distinct().map(Folded::of).toList();
        tags = Stream.concat(spec.tags().stream(), english.tags().stream()).distinct().map(Folded::of).toList();
        abouts = Stream.of(spec.about(), english.about()).distinct().map(Folded::of).toList();
        id = Folded.of(spec.id());
        step = Folded.of(Messages.step(spec.step()) + " " + spec.step());
    }

    /** The entries of all node types, by step and then by name. */
    static List<PaletteEntry> all(NodeTypes types) {
        return types.specs().stream().map(spec -> {
            NodeType type = types.find(spec.id()).orElse(null);
            return new PaletteEntry(spec, type == null ? spec : type.spec(), type == null ? null : type.icon());
        }).toList();
    }

    /** The declaration in the language of the person. */
    NodeSpec spec() {
        return spec;
    }

    /** The icon, or {@code null}. */
    URL icon() {
        return icon;
    }

    /** How well one folded word fits; 0 when it does not fit at all. */
    int fit(String word) {
        int best = names.stream().mapToInt(name -> fitName(name, word)).max().orElse(0);
        best = Math.max(best, tags.stream().mapToInt(tag -> fitTag(tag, word)).max().orElse(0));
        if (id.hasWord(word)) {
            best = Math.max(best, 40);
        } else if (id.contains(word)) {
            best = Math.max(best, 25);
        }
        if (step.hasWord(word)) {
            best = Math.max(best, 15);
        }
        return Math.max(best, abouts.stream().mapToInt(about -> fitAbout(about, word)).max().orElse(0));
    }

    /** What is added when all that was typed is the name, or its beginning. */
    int bonus(String query) {
        return names.stream().mapToInt(name -> name.is(query) ? 60 : name.starts(query) ? 30 : 0).max().orElse(0);
    }

    private static int fitName(Folded name, String word) {
        return name.is(word) ? 100 : name.starts(word) ? 90 : name.hasWord(word) ? 75
                : name.abbreviates(word) ? 65 : name.contains(word) ? 60 : 0;
    }

    private static int fitTag(Folded tag, String word) {
        return tag.is(word) ? 55 : tag.hasWord(word) ? 45 : tag.contains(word) ? 30 : 0;
    }

    private static int fitAbout(Folded about, String word) {
        return about.hasWord(word) ? 12 : word.length() > 2 && about.contains(word) ? 8 : 0;
    }
}
