// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Step;

/** The best match stands first, in whatever order things are given. */
class SearchTest {
    private static final NodeSpec RARE = NodeSpec.of("load.SVMLight", Step.COLLECT, "Read SVM light")
            .about("It does something.").advanced().build();
    private static final List<NodeSpec> TYPES = List.of(RARE,
            type("classify.SMO", "Support vector machine (SMO)", "SVM", "kernel"),
            type("classify.SGD", "Gradient descent", "linear SVM"), type("classify.J48", "Decision tree (J48)", "C4.5"),
            type("classify.Stump", "Decision stump", "tree"));

    private static NodeSpec type(String id, String name, String... tags) {
        return NodeSpec.of(id, Step.TRAIN, name).about("It does something.").tags(tags).build();
    }

    private static List<String> found(String query) {
        return Search.find(TYPES, spec -> SearchWords.of(spec, spec, "Train"), query).stream().map(NodeSpec::id)
                .toList();
    }

    @Test
    void aCommonTypeOfThatTagGoesBeforeARareOneWithTheWordInItsName() {
        assertEquals(List.of("classify.SMO", "load.SVMLight", "classify.SGD"), found("svm"));
    }

    @Test
    void theNameOfTheClassIsFoundAtOnce() {
        assertEquals("classify.J48", found("j48").get(0));
        assertEquals("classify.SMO", found("SMO").get(0));
    }

    @Test
    void allWordsMustFit() {
        assertEquals(List.of("classify.J48", "classify.Stump"), found("decision tree"));
        assertEquals(List.of(), found("decision kernel"));
    }

    @Test
    void theBeginningOfANameIsEnough() {
        assertEquals(List.of("classify.SMO"), found("supp"));
    }
}
