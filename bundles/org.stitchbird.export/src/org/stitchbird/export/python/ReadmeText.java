// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployment;

/** The README of a project: what it is, how to run it, and how exact each node is. */
final class ReadmeText {
    private ReadmeText() {
    }

    /** The text for a flow, in English. */
    static String of(FlowFunctions all) {
        CheckedFlow flow = all.shape().flow();
        String title = flow.flow().title().isBlank() ? flow.name() : flow.flow().title();
        List<Deployment> deployments = all.shape().deployments();
        String first = deployments.isEmpty() ? "" : all.function(deployments.get(0).learner()).function();
        return Resource.text("readme.txt").replace("$models", deployments.stream()
                .map(each -> "`" + all.function(each.learner()).function() + "`").collect(Collectors.joining(", ")))
                .replace("$first", first)
                .replace("$nodes", all.functions().values().stream().map(each -> row(flow, each))
                        .collect(Collectors.joining()))
                .replace("$title", cell(title));
    }

    private static String row(CheckedFlow flow, NodeFunction function) {
        Fidelity fidelity = function.fidelity();
        String same = fidelity.exact() ? "same numbers, within " + PythonLayout.literal(fidelity.tolerance())
                : "equivalent, within " + fidelity.within() + ": " + fidelity.why().apply(Locale.ENGLISH);
        String type = flow.type(function.id()).orElseThrow().spec().name();
        return "| " + cell(function.name()) + " | " + cell(type) + " | `" + function.function() + "` | " + cell(same)
                + " |\n";
    }

    /** Words in a cell of a table, which stay words whatever they are. */
    private static String cell(String text) {
        return PythonLayout.words(text).replaceAll("([|<>&*_`\\[\\]#$!~])", "\\\\$1");
    }
}
