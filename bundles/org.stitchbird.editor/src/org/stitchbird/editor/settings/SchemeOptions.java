// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.engine.find.Search;
import org.stitchbird.engine.find.SearchWords;
import org.stitchbird.engine.spec.SchemeSpec;

/** The algorithms that can be chosen: the common ones first, found by the same words as node types. */
final class SchemeOptions {
    private final List<SchemeSpec> schemes;
    private final List<SchemeSpec> common;
    private final List<SchemeSpec> others;
    private final Map<String, SearchWords> words = new HashMap<>();

    SchemeOptions(List<SchemeSpec> all) {
        common = all.stream().filter(each -> !each.isAdvanced()).toList();
        others = all.stream().filter(SchemeSpec::isAdvanced)
                .sorted(Comparator.comparing(SchemeSpec::name, String.CASE_INSENSITIVE_ORDER)).toList();
        schemes = new ArrayList<>(common);
        schemes.addAll(others);
    }

    /** What fits what has been typed, best first; everything for nothing. */
    List<Option> fitting(String typed) {
        if (typed.isBlank()) {
            return all();
        }
        List<Option> found = Search.find(schemes, each -> words.computeIfAbsent(each.id(),
                id -> SearchWords.of(each)), typed).stream().map(SchemeOptions::option).toList();
        return found.isEmpty() ? List.of(Option.heading(Messages.get("scheme.nothing", typed.strip()))) : found;
    }

    private List<Option> all() {
        if (common.isEmpty() || others.isEmpty()) {
            return schemes.stream().map(SchemeOptions::option).toList();
        }
        List<Option> options = new ArrayList<>();
        options.add(Option.heading(Messages.get("scheme.common")));
        common.forEach(each -> options.add(option(each)));
        options.add(Option.heading(Messages.get("scheme.others", others.size())));
        others.forEach(each -> options.add(option(each)));
        return options;
    }

    private static Option option(SchemeSpec scheme) {
        return Option.of(scheme.id(), scheme.name());
    }

    /** The algorithm of that id, or {@code null} when it is not installed. */
    SchemeSpec find(String id) {
        return schemes.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** The name of the algorithm of that id for people; the id when it is not installed. */
    String name(String id) {
        SchemeSpec scheme = find(id);
        return scheme == null ? id : scheme.name();
    }
}
