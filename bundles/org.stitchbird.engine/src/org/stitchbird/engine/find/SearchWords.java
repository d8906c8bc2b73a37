// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.find;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SchemeSpec;

/** The words under which something is found; made easy to compare when it is first looked for. */
public final class SearchWords {
    /** Enough to go before a rare one that fits nearly as well. */
    private static final int COMMON = 5;
    private final Plain plain;
    private Parts parts;

    private record Plain(List<String> names, List<String> tags, List<String> abouts, String id, String place,
            boolean common) {
    }

    private record Parts(List<Folded> names, List<Folded> tags, List<Folded> abouts, Folded id, Folded last,
            Folded place) {
    }

    private SearchWords(Plain plain) {
        this.plain = plain;
    }

    /**
     * Those of a node type in two languages.
     *
     * @param spec the declaration in the language of the person
     * @param english the declaration in English; may be the same
     * @param place the name of its step, in as many languages as are wanted
     */
    public static SearchWords of(NodeSpec spec, NodeSpec english, String place) {
        List<NodeSpec> both = List.of(spec, english);
        return new SearchWords(new Plain(each(both, NodeSpec::name),
                both.stream().flatMap(one -> Stream.concat(one.tags().stream(), Stream.of(one.group()))).distinct()
                        .toList(),
                each(both, NodeSpec::about), spec.id(), place, !spec.isAdvanced()));
    }

    /** Those of an algorithm. */
    public static SearchWords of(SchemeSpec scheme) {
        return new SearchWords(new Plain(List.of(scheme.name()), scheme.tags(), List.of(scheme.about()), scheme.id(),
                "", !scheme.isAdvanced()));
    }

    private static List<String> each(List<NodeSpec> specs, Function<NodeSpec, String> text) {
        return specs.stream().map(text).distinct().toList();
    }

    private synchronized Parts parts() {
        if (parts == null) {
            String last = plain.id.substring(plain.id.lastIndexOf('.') + 1);
            parts = new Parts(fold(plain.names), fold(plain.tags), fold(plain.abouts), Folded.of(plain.id),
                    Folded.of(last), Folded.of(plain.place));
        }
        return parts;
    }

    private static List<Folded> fold(List<String> texts) {
        return texts.stream().map(Folded::of).toList();
    }

    /** How well one folded word fits; 0 when it does not fit at all. */
    int fit(String word) {
        Parts own = parts();
        int best = Math.max(fitLast(own.last, word), own.place.hasWord(word) ? 15 : 0);
        for (Folded name : own.names) {
            best = Math.max(best, fitName(name, word));
        }
        for (Folded tag : own.tags) {
            best = Math.max(best, tag.is(word) ? 74 : tag.hasWord(word) ? 45 : tag.contains(word) ? 30 : 0);
        }
        best = Math.max(best, own.id.hasWord(word) ? 40 : own.id.contains(word) ? 25 : 0);
        for (Folded about : own.abouts) {
            best = Math.max(best, about.hasWord(word) ? 12 : word.length() > 2 && about.contains(word) ? 8 : 0);
        }
        return best;
    }

    /** What is added for what the palette shows first, and when all that was typed is the name, or its beginning. */
    int bonus(String query) {
        return (plain.common ? COMMON : 0) + named(query);
    }

    private int named(String query) {
        int best = parts().last.is(query) ? 50 : 0;
        for (Folded name : parts().names) {
            best = Math.max(best, name.is(query) ? 60 : name.starts(query) ? 30 : 0);
        }
        return best;
    }

    private static int fitName(Folded name, String word) {
        return name.is(word) ? 100 : name.starts(word) ? 90 : name.hasWord(word) ? 75
                : name.abbreviates(word) ? 65 : name.contains(word) ? 60 : 0;
    }

    /** The last part of the id is how those call it who know the library behind it: often the name of a class. */
    private static int fitLast(Folded last, String word) {
        return last.is(word) ? 95 : last.starts(word) ? 72 : last.hasWord(word) ? 56 : 0;
    }
}
