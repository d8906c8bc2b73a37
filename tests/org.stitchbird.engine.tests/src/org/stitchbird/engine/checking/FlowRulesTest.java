// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.fix.FixEdits;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;
import org.stitchbird.model.flow.Flow;

/** Mistakes of method are found along the wires, and the fixes end them. */
class FlowRulesTest {
    private static final NodeTypes TYPES = StaticNodeTypes.of(new SampleTypes().all(filter("scale", Trait.FITS),
            filter("select", Trait.FITS, Trait.USES_TARGET), filter("remove"), learn(), tested(), split(), apply(),
            score()));

    private static NodeType filter(String name, Trait... traits) {
        return FakeType.of(NodeSpec.of("filter." + name, Step.PREPARE, name)
                .in(Port.of("table", Kind.TABLE).asOptional(), Port.of("preparation", Kind.PREPARATION).asOptional())
                .out(Port.of("table", Kind.TABLE), Port.of("preparation", Kind.PREPARATION)).traits(traits));
    }

    private static NodeType learn() {
        return FakeType.of(NodeSpec.of("learn.tree", Step.TRAIN, "tree")
                .in(Port.of("table", Kind.TABLE).asOptional(), Port.of("preparation", Kind.PREPARATION).asOptional())
                .out(Port.of("learner", Kind.LEARNER), Port.of("model", Kind.MODEL)).traits(Trait.FITS));
    }

    private static NodeType tested() {
        return FakeType.of(NodeSpec.of("test.folds", Step.TEST, "folds")
                .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
                .out(Port.of("evaluation", Kind.EVALUATION)).traits(Trait.SPLITS));
    }

    private static NodeType split() {
        return FakeType.of(NodeSpec.of("prepare.split", Step.PREPARE, "split").in(Port.of("table", Kind.TABLE))
                .out(Port.of("train", Kind.TABLE), Port.of("test", Kind.TABLE)).traits(Trait.SPLITS));
    }

    private static NodeType apply() {
        return FakeType.of(NodeSpec.of("test.apply", Step.TEST, "apply")
                .in(Port.of("table", Kind.TABLE), Port.of("model", Kind.MODEL)).out(Port.of("table", Kind.TABLE)));
    }

    private static NodeType score() {
        return FakeType.of(NodeSpec.of("test.score", Step.TEST, "score").in(Port.of("table", Kind.TABLE))
                .out(Port.of("evaluation", Kind.EVALUATION)));
    }

    /** Rows and a tree in a cross-validation. */
    private static SampleFlow folds() {
        return new SampleFlow().node("rows", "collect.rows").node("tree", "learn.tree").node("folds", "test.folds")
                .wire("tree.learner", "folds.learner");
    }

    private static List<Problem> problems(FlowSource flow) {
        return InLanguage.of(Locale.ENGLISH, () -> FlowCheck.check(flow, TYPES)).problems();
    }

    private static Flow fixed(SampleFlow flow, QuickFix fix) throws FlowFormatException {
        Flow document = FlowFile.read(flow.source().text(), "sample.flow");
        FixEdits.apply(document, fix, TYPES);
        assertEquals(List.of(), problems(new FlowSource(FlowFile.write(document), "/", "fixed.flow")));
        return document;
    }

    private static List<String> wires(Flow flow) {
        return flow.getWires().stream().map(wire -> wire.getSource().getId() + "." + wire.getSourcePort() + " > "
                + wire.getTarget().getId() + "." + wire.getTargetPort()).sorted().toList();
    }

    @Test
    void aStepFittedBeforeFoldsBecomesPartOfTheLearner() throws FlowFormatException {
        SampleFlow flow = folds().node("scale", "filter.scale").wire("rows.table", "scale.table")
                .wire("scale.table", "folds.table");
        Problem problem = problems(flow.source()).get(0);
        assertEquals("fitted-too-early", problem.code());
        assertEquals("scale", problem.node());
        assertEquals(Severity.WARNING, problem.severity());
        assertEquals("Make 'scale' part of 'tree'", problem.fixes().get(0).label());
        assertEquals(List.of("rows.table > folds.table", "scale.preparation > tree.preparation",
                "tree.learner > folds.learner"), wires(fixed(flow, problem.fixes().get(0))));
    }

    @Test
    void stepsMoveTogetherInTheirOrderAndStandBeforeThoseThatAreThere() throws FlowFormatException {
        SampleFlow flow = folds().node("scale", "filter.scale").node("remove", "filter.remove")
                .node("select", "filter.select").node("own", "filter.scale").node("split", "prepare.split")
                .wire("rows.table", "scale.table").wire("scale.table", "remove.table")
                .wire("remove.table", "select.table").wire("select.table", "split.table")
                .wire("split.train", "folds.table").wire("own.preparation", "tree.preparation");
        List<Problem> found = problems(flow.source());
        assertEquals(List.of("scale", "select"), found.stream().map(Problem::node).toList());
        assertTrue(found.get(1).sentence().contains("looks at the target"), found.get(1).sentence());
        assertEquals(List.of("own.preparation > tree.preparation", "remove.table > split.table",
                "rows.table > remove.table", "scale.preparation > select.preparation",
                "select.preparation > own.preparation", "split.train > folds.table", "tree.learner > folds.learner"),
                wires(fixed(flow, found.get(0).fixes().get(0))));
    }

    @Test
    void whoeverOnlyLooksAtTheStepKeepsIt() throws FlowFormatException {
        SampleFlow flow = folds().node("scale", "filter.scale").node("write", "deploy.write").set("write", "file", "x")
                .wire("rows.table", "scale.table").wire("scale.table", "folds.table")
                .wire("scale.table", "write.table");
        assertEquals(List.of("rows.table > folds.table", "rows.table > scale.table",
                "scale.preparation > tree.preparation", "scale.table > write.table", "tree.learner > folds.learner"),
                wires(fixed(flow, problems(flow.source()).get(0).fixes().get(0))));
    }

    @Test
    void whatFitsNothingOrIsPartOfTheLearnerIsRight() {
        assertEquals(List.of(), problems(folds().node("remove", "filter.remove").wire("rows.table", "remove.table")
                .wire("remove.table", "folds.table").source()));
        assertEquals(List.of(), problems(folds().node("scale", "filter.scale").wire("rows.table", "folds.table")
                .wire("scale.preparation", "tree.preparation").source()));
    }

    @Test
    void aStepThatCannotBePartOfALearnerIsWarnedOfWithoutAFix() {
        NodeTypes more = StaticNodeTypes.of(new SampleTypes().all(learn(), tested(),
                FakeType.of(NodeSpec.of("odd.fit", Step.PREPARE, "Odd").in(Port.of("table", Kind.TABLE))
                        .out(Port.of("table", Kind.TABLE)).traits(Trait.FITS))));
        SampleFlow flow = folds().node("odd", "odd.fit").wire("rows.table", "odd.table")
                .wire("odd.table", "folds.table");
        Problem problem = FlowCheck.check(flow.source(), more).problems().get(0);
        assertEquals("fitted-too-early", problem.code());
        assertEquals(List.of(), problem.fixes());
    }

    /** Rows, a tree trained on them, its model applied and scored; where the tables come from is wired by the test. */
    private static SampleFlow holdOut() {
        return new SampleFlow().node("rows", "collect.rows").node("tree", "learn.tree").node("apply", "test.apply")
                .node("score", "test.score").wire("tree.model", "apply.model").wire("apply.table", "score.table");
    }

    @Test
    void rowsThatAreAnsweredByTheirOwnModelAreDividedFirst() throws FlowFormatException {
        SampleFlow flow = holdOut().node("remove", "filter.remove").wire("rows.table", "remove.table")
                .wire("remove.table", "tree.table").wire("rows.table", "apply.table");
        Problem problem = problems(flow.source()).get(0);
        assertEquals("scored-on-training", problem.code());
        assertEquals("apply", problem.node());
        assertEquals(List.of("apply.table > score.table", "remove.table > tree.table", "rows.table > split.table",
                "split.test > apply.table", "split.train > remove.table", "tree.model > apply.model"),
                wires(fixed(flow, problem.fixes().get(0))));
    }

    @Test
    void theOtherPartIsTakenWhereRowsAreDividedAlready() throws FlowFormatException {
        SampleFlow flow = holdOut().node("split", "prepare.split").wire("rows.table", "split.table")
                .wire("split.train", "tree.table").wire("rows.table", "apply.table");
        QuickFix fix = problems(flow.source()).get(0).fixes().get(0);
        assertEquals("Take 'test' of 'split' instead", fix.label());
        assertTrue(wires(fixed(flow, fix)).contains("split.test > apply.table"));
        flow = holdOut().node("split", "prepare.split").wire("rows.table", "split.table")
                .wire("split.train", "tree.table").wire("split.train", "apply.table");
        assertTrue(wires(fixed(flow, problems(flow.source()).get(0).fixes().get(0)))
                .contains("split.test > apply.table"));
    }

    @Test
    void otherRowsAreRight() {
        assertEquals(List.of(), problems(holdOut().node("split", "prepare.split").wire("rows.table", "split.table")
                .wire("split.train", "tree.table").wire("split.test", "apply.table").source()));
        assertEquals(List.of(), problems(holdOut().node("others", "collect.rows").wire("rows.table", "tree.table")
                .wire("others.table", "apply.table").source()));
    }
}
