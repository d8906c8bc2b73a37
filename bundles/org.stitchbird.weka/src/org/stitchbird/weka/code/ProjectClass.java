// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stitchbird.engine.code.JavaMethod;

/** The classes that are written into a project beside its nodes' methods when they are asked for. */
enum ProjectClass {
    ARFF_TEXT("ArffText"), CHEAPEST_CHOICE("CheapestChoice"), CLUSTER_FIGURES("ClusterFigures"),
    EXPERIMENT("Experiment"), EXPERIMENT_FIGURES("ExperimentFigures"), FIGURES("Figures"), FOUND_RULES("FoundRules"),
    PREDICTION_FIGURES("PredictionFigures"), RANKED_COLUMNS("RankedColumns"), ROWS("Rows"),
    STORED_MODEL("StoredModel"), STRATIFIED("Stratified");

    private final String name;

    ProjectClass(String name) {
        this.name = name;
    }

    /** Those that it needs itself. */
    private List<ProjectClass> needed() {
        return switch (this) {
            case ARFF_TEXT, STORED_MODEL -> List.of(ROWS);
            case CLUSTER_FIGURES -> List.of(ROWS, CHEAPEST_CHOICE);
            case EXPERIMENT -> List.of(FIGURES, EXPERIMENT_FIGURES);
            case PREDICTION_FIGURES -> List.of(FIGURES);
            default -> List.of();
        };
    }

    /** Sees to it that the project has it, and what it needs; answers its name for expressions. */
    String in(JavaMethod method) {
        needed().forEach(each -> each.in(method));
        try (InputStream in = ProjectClass.class.getResourceAsStream(name + ".java.txt")) {
            return method.helper(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
