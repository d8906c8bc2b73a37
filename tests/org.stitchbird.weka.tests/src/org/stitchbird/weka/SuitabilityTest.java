// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.Shape;

/** What does not suit is said in a sentence before the run. */
class SuitabilityTest {
    private static final ColumnSpec X = ColumnSpec.number("x");
    private static final ColumnSpec KIND = ColumnSpec.category("kind", List.of("a", "b", "c"));
    private static final ColumnSpec NOTE = ColumnSpec.text("note");
    private static final ColumnSpec WHEN = ColumnSpec.time("when");

    @Test
    void columnsThatSuitBringNoProblem() {
        assertEquals(List.of(), problems("weka.classify.J48", new Schema(List.of(X, KIND), "kind")));
        assertEquals(List.of(), problems("weka.classify.RandomForest", new Schema(List.of(X, KIND), "x")));
        assertEquals(List.of(), problems("weka.cluster.SimpleKMeans", new Schema(List.of(X, KIND), null)));
        assertEquals(List.of(), problems("weka.classify.NaiveBayes",
                new Schema(List.of(X, ColumnSpec.category("not yet known", List.of())), "not yet known")));
    }

    @Test
    void aMissingTargetIsSaidWithWhatToDo() {
        assertOnly("target.none", problems("weka.classify.J48", new Schema(List.of(X, KIND), null)));
    }

    @Test
    void theWrongKindOfTargetIsSaid() {
        assertOnly("target.number", problems("weka.classify.J48", new Schema(List.of(X, KIND), "x")), "x", 0);
        assertOnly("target.category", problems("weka.classify.LinearRegression", new Schema(List.of(X, KIND), "kind")),
                "kind", 3);
        assertOnly("target.text", problems("weka.classify.J48", new Schema(List.of(X, NOTE), "note")), "note", 0);
        assertOnly("target.time", problems("weka.classify.Logistic", new Schema(List.of(X, WHEN), "when")), "when", 0);
        ColumnSpec one = ColumnSpec.category("one", List.of("only"));
        assertOnly("target.oneLabel", problems("weka.classify.Logistic", new Schema(List.of(X, one), "one")), "one", 1);
    }

    @Test
    void aTargetThatIsInTheWayIsSaid() {
        assertOnly("target.unwanted", problems("weka.filter.unsupervised.Transpose",
                new Schema(List.of(X, KIND), "kind")), "kind", 3);
    }

    @Test
    void columnsThatCannotBeUsedAreNamed() {
        Schema schema = new Schema(List.of(X, NOTE, ColumnSpec.text("more"), KIND), "kind");
        assertOnly("columns.text", problems("weka.classify.J48", schema), "'note', 'more'");
        assertOnly("columns.time", problems("weka.cluster.SimpleKMeans", Schema.of(X, WHEN)), "'when'");
        assertOnly("columns.none", problems("weka.classify.J48", new Schema(List.of(KIND), "kind")));
    }

    @Test
    void manyNamesAreCut() {
        assertEquals("'a', 'b', 'c'", Messages.names(List.of("a", "b", "c")));
        String cut = Messages.names(List.of("a", "b", "c", "d", "e"));
        assertTrue(cut.startsWith("'a', 'b', 'c'") && cut.contains("2") && !cut.contains("'d'"), cut);
    }

    @Test
    void whatThePreparationMakesOfTheColumnsIsWhatCounts() {
        Shape discretise = TestCheck.of("weka.filter.unsupervised.Discretize", Map.of(), null).outputs()
                .get("preparation");
        Schema bad = new Schema(List.of(X, NOTE, KIND), "kind");
        Schema good = new Schema(List.of(X, KIND), "kind");
        assertOnly("columns.text", prepared(discretise, bad), "'note'");
        assertEquals(List.of(), prepared(discretise, good));
    }

    private static List<String> prepared(Shape preparation, Schema schema) {
        return new TestCheck(Nodes.type("weka.classify.NaiveBayes"), Map.of(), Map.of("preparation",
                List.of(preparation), "table", List.of(new Shape.OfTable(schema)))).problems();
    }

    @Test
    void peopleMaySwitchTheTestOff() {
        Schema schema = new Schema(List.of(X, NOTE, KIND), "kind");
        assertEquals(List.of(), TestCheck.of("weka.classify.J48", Map.of("doNotCheckCapabilities", "true"), schema)
                .problems());
    }

    private static List<String> problems(String id, Schema schema) {
        return TestCheck.of(id, Map.of(), schema).problems();
    }

    private static void assertOnly(String key, List<String> problems, Object... arguments) {
        assertEquals(List.of("node: " + Messages.get(key, arguments)), problems);
    }
}
