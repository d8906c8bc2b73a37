// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.stitchbird.export.format.CheckedFlow;

/** What stands in the texts of a project that depends on the flow. */
final class ProjectTexts {
    /** The version of Weka that the project uses: the one with which the flow was run. */
    static final String WEKA = "3.8.7";

    private final FlowWriting writing;
    private final ProjectName name;
    private final List<String> models;

    ProjectTexts(FlowWriting writing, ProjectName name, List<String> models) {
        this.writing = writing;
        this.name = name;
        this.models = models;
    }

    /** The values for the places in the texts. */
    Map<String, String> values() {
        CheckedFlow flow = writing.flow();
        String title = flow.flow().title().isBlank() ? flow.name() : flow.flow().title();
        String model = models.isEmpty() ? "" : models.get(0);
        return Map.of("package", name.packageName(), "artifact", name.artifact(), "weka", WEKA, "model", model,
                "title", markdown(title), "file", markdown(flow.name() + ".flow"), "main",
                name.packageName() + (models.isEmpty() ? ".Train" : ".Score"), "nodes", nodes(),
                "scoring", scoring(model));
    }

    private String scoring(String model) {
        return models.isEmpty() ? "" : Templates.text("scoring.md", Map.of("artifact", name.artifact(), "model", model,
                "others", models.size() == 1 ? "" : "\nOther models are taken with `--model`: " + String.join(", ",
                        models.stream().map(each -> "`model/" + each + ".model`").toList()) + ".\n"));
    }

    private String nodes() {
        StringJoiner rows = new StringJoiner("\n");
        writing.methods().forEach(method -> rows.add("| `" + method.methodName() + "` | " + markdown(method.name())
                + " | " + markdown(writing.flow().type(method.id()).orElseThrow().spec().name()) + " |"));
        return rows.toString();
    }

    /** A text in Markdown that shows as it is, on one line. */
    static String markdown(String text) {
        return JavaText.comment(text).replace("&", "&amp;").replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|#!~$])", "\\\\$1");
    }
}
