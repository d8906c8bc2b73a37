// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the check of a flow says that is not as in a pack; words do not count, as they may be of another language. */
final class CheckDifferences {
    private static final String SUBJECT = "check";

    private CheckDifferences() {
    }

    static List<Finding> of(JsonElement then, JsonElement now) {
        List<JsonElement> before = Json.list(then, "check");
        List<JsonElement> after = Json.list(now, "check");
        List<Finding> findings = new ArrayList<>();
        without(before, after).forEach(gone -> findings.add(Finding.different(SUBJECT, "verify.check.gone",
                Json.text(gone, "sentence"))));
        without(after, before).forEach(fresh -> findings.add(Finding.different(SUBJECT, "verify.check.new",
                Json.text(fresh, "sentence"))));
        return findings.isEmpty() ? List.of(Finding.same(SUBJECT, "verify.check.same", after.size())) : findings;
    }

    /** The problems of one list that are not in the other, each as often as it is there more often. */
    private static List<JsonElement> without(List<JsonElement> all, List<JsonElement> others) {
        List<String> left = others.stream().map(CheckDifferences::key).collect(Collectors.toCollection(ArrayList::new));
        return all.stream().filter(problem -> !left.remove(key(problem))).toList();
    }

    private static String key(JsonElement problem) {
        return Stream.of("severity", "code", "node", "place", "name").map(part -> Json.text(problem, part))
                .collect(Collectors.joining("\n"));
    }
}
