// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;

class FlowCheckTest {
    @TempDir
    private Path folder;

    /** Rows into Pass. */
    private static SampleFlow flow() {
        return new SampleFlow().node("rows", "collect.rows", "Rows", 1).node("pass", "prepare.pass", "Pass", 1)
                .wire("rows.table", "pass.table");
    }

    private static CheckReport check(FlowSource flow, NodeType... more) {
        NodeTypes types = StaticNodeTypes.of(new SampleTypes().all(more));
        return InLanguage.of(Locale.ENGLISH, () -> FlowCheck.check(flow, types));
    }

    /** Expects exactly this one problem, in both languages, and answers it. */
    private static Problem only(SampleFlow flow, String code, String english, String korean, NodeType... more) {
        NodeTypes types = StaticNodeTypes.of(new SampleTypes().all(more));
        Problem problem = single(InLanguage.of(Locale.ENGLISH, () -> FlowCheck.check(flow.source(), types)));
        assertEquals(code, problem.code());
        assertEquals(english, problem.sentence());
        assertEquals(korean, single(InLanguage.of(Locale.KOREAN, () -> FlowCheck.check(flow.source(), types)))
                .sentence());
        return problem;
    }

    private static Problem single(CheckReport report) {
        assertEquals(1, report.problems().size(), () -> report.problems().toString());
        return report.problems().get(0);
    }

    @Test
    void aFlowWithoutProblemsIsReadyAndTellsWhatFlows() {
        CheckReport report = check(flow().source());
        assertEquals(List.of(), report.problems());
        assertEquals(SampleTypes.SCHEMA, report.arriving("pass", "table").orElseThrow());
        assertEquals(new Shape.OfTable(SampleTypes.SCHEMA), report.shapes().get("pass").get("table"));
        assertEquals(NodeState.READY, report.status().get("pass").state());
    }

    @Test
    void textThatIsNoFlow() {
        CheckReport report = check(new FlowSource("<flow", "/", "broken.flow"));
        Problem problem = single(report);
        assertEquals("flow-unreadable", problem.code());
        assertEquals(Place.FLOW, problem.place());
        assertTrue(problem.sentence().startsWith("broken.flow, line 1"), problem.sentence());
    }

    @Test
    void unknownType() {
        Problem problem = only(flow().node("x", "gone.type", "Gone", 1), "unknown-type",
                "'Gone' is of type gone.type, which is not known here. Install the plug-in that brings it, put "
                        + "another node in its place, or remove it.",
                "'Gone' 노드의 유형 gone.type을(를) 이 프로그램이 알지 못합니다. 이 유형을 제공하는 "
                        + "플러그인을 설치하거나, 다른 노드로 바꾸거나, 노드를 지우십시오.");
        assertEquals("x", problem.node());
    }

    @Test
    void anUnknownTypeOfAPlugInSaysWhichPlugIn() {
        FlowSource plain = flow().node("x", "gone.type", "Gone", 1).source();
        FlowSource told = new FlowSource(plain.text().replace("type='gone.type'", "type='gone.type' "
                + "plug-in=\"org.example.gone\" plug-in-name=\"Gone nodes\""), plain.folder(), plain.name());
        Problem problem = single(check(told));
        assertEquals("unknown-type", problem.code());
        assertEquals("'Gone' needs the plug-in 'Gone nodes', which takes no part here: it brings the type gone.type. "
                + "Install it or switch it on, put another node in its place, or remove it.", problem.sentence());
    }

    @Test
    void anUnknownTypeDoesNotHideOtherProblems() {
        CheckReport report = check(new SampleFlow().node("x", "gone.type").node("pass", "prepare.pass")
                .wire("x.table", "pass.table").set("pass", "share", "7").source());
        assertEquals(List.of("unknown-type", "setting-invalid"),
                report.problems().stream().map(Problem::code).toList());
    }

    @Test
    void cycle() {
        SampleFlow flow = flow().unwire("rows.table", "pass.table").node("two", "prepare.pass", "Two", 1)
                .node("behind", "prepare.pass", "Behind", 1).wire("pass.table", "two.table")
                .wire("two.table", "pass.table").wire("two.table", "behind.table").set("two", "share", "7");
        Problem problem = only(flow, "cycle",
                "'Pass' → 'Two' → 'Pass' form a circle, so none of them could ever run. Remove one of the wires "
                        + "between them.",
                "'Pass' → 'Two' → 'Pass': 이 노드들이 순환하고 있어 아무것도 실행할 수 없습니다. 그 사이의 선을 하나 지우십시오.");
        assertEquals("pass", problem.node());
        CheckReport report = check(flow.source());
        assertEquals(NodeState.UNSET, report.status().get("two").state());
        assertEquals(NodeState.READY, report.status().get("behind").state());
    }

    @Test
    void unknownInput() {
        Problem problem = only(flow().wire("rows.table", "pass.sand"), "unknown-port",
                "A wire from 'Rows' ends at 'Pass' in the input 'sand', which its type does not have. Remove the wire.",
                "'Rows' 노드에서 나온 선이 'Pass' 노드에 없는 입력 'sand'에서 끝납니다. 그 선을 지우십시오.");
        assertEquals(Place.INPUT, problem.place());
        assertEquals("sand", problem.name());
    }

    @Test
    void unknownOutput() {
        SampleFlow flow = flow().unwire("rows.table", "pass.table").wire("rows.sand", "pass.table");
        Problem problem = only(flow, "unknown-port",
                "A wire to 'Pass' begins at 'Rows' in the output 'sand', which its type does not have. "
                        + "Remove the wire.",
                "'Pass' 노드로 가는 선이 'Rows' 노드에 없는 출력 'sand'에서 시작합니다. 그 선을 지우십시오.");
        assertEquals(Place.OUTPUT, problem.place());
        assertEquals(NodeState.UNSET, check(flow.source()).status().get("pass").state());
    }

    @Test
    void wrongKind() {
        SampleFlow flow = flow().node("learn", "train.learn", "Learn", 1).unwire("rows.table", "pass.table")
                .wire("learn.learner", "pass.table");
        only(flow, "wrong-kind", "'Pass' takes a table at its 'table' input, but 'Learn' sends a learner there. Remove "
                + "the wire and draw one from a fitting output.",
                "'Pass' 노드의 'table' 입력은 테이블을 받는데 'Learn' 노드가 학습기를 보냅니다. 그 선을 지우고 맞는 출력에서 다시 "
                        + "연결하십시오.");
    }

    @Test
    void aKindOfAPlugInIsNamedByItsId() {
        NodeType odd = FakeType.of(NodeSpec.of("odd.node", Step.TEST, "Odd").in(Port.of("gas", new Kind("gas"))));
        only(new SampleFlow().node("odd", "odd.node", "Odd", 1), "input-missing",
                "'Odd' needs a value of kind gas: wire one into its 'gas' input.",
                "'Odd' 노드에 종류가 gas인 값이 필요합니다. 'gas' 입력에 하나를 연결하십시오.", odd);
    }

    @Test
    void tooManyWires() {
        only(flow().node("more", "collect.rows").wire("more.table", "pass.table"), "too-many-wires",
                "2 wires end at the 'table' input of 'Pass', which takes one. Remove the others.",
                "'Pass' 노드의 'table' 입력은 선을 하나만 받는데 2개가 연결되어 있습니다. 나머지를 지우십시오.");
    }

    @Test
    void severalWiresIntoAnInputThatTakesThem() {
        SampleFlow flow = flow().node("l1", "train.learn").node("l2", "train.learn").node("judge", "test.judge")
                .wire("pass.table", "judge.table").wire("l1.learner", "judge.learner")
                .wire("l2.learner", "judge.learner");
        assertEquals(List.of(), check(flow.source()).problems());
    }

    @Test
    void inputMissing() {
        Problem problem = only(flow().unwire("rows.table", "pass.table"), "input-missing",
                "'Pass' needs a table: wire one into its 'table' input.",
                "'Pass' 노드에 테이블이 필요합니다. 'table' 입력에 하나를 연결하십시오.");
        assertEquals(Place.INPUT, problem.place());
        assertEquals("table", problem.name());
    }

    @Test
    void newerVersion() {
        only(new SampleFlow().node("rows", "collect.rows", "Rows", 3), "newer-version",
                "'Rows' was made with version 3 of its type; here is version 1. Update the plug-in that brings it.",
                "'Rows' 노드는 유형의 3 버전으로 만들어졌는데 여기에는 1 버전이 있습니다. 이 유형을 제공하는 플러그인을 업데이트하십시오.");
    }

    @Test
    void whatATypeTellsIsSaidWithTheNodesName() {
        NodeType wary = FakeType.of(NodeSpec.of("wary.node", Step.TEST, "Wary")).checks(check -> {
            check.settingError("size", "It is too large.");
            check.inputError("table", "'My node' wants more.");
            check.warning("It may be slow.");
        });
        CheckReport report = check(new SampleFlow().node("wary", "wary.node", "My node", 1).source(), wary);
        assertEquals(List.of("'My node': It is too large.", "'My node' wants more.", "'My node': It may be slow."),
                report.problems().stream().map(Problem::sentence).toList());
        assertEquals(Set.of("node"), Set.copyOf(report.problems().stream().map(Problem::code).toList()));
        assertEquals(Severity.WARNING, report.problems().get(2).severity());
        assertEquals(NodeState.UNSET, report.status().get("wary").state());
    }

    @Test
    void aCheckThatThrowsCostsItsNodeOnly() {
        NodeType broken = FakeType.of(NodeSpec.of("broken.node", Step.TEST, "Broken")).checks(check -> {
            throw new StackOverflowError("deep");
        });
        only(flow().node("broken", "broken.node", "Broken", 1), "check-failed",
                "'Broken' could not be checked, because its type failed: java.lang.StackOverflowError: deep. Tell "
                        + "those who made it.",
                "'Broken' 노드를 검사하지 못했습니다. 노드 유형에서 오류가 났습니다: java.lang.StackOverflowError: deep. 만든 사람에게 "
                        + "알려 주십시오.", broken);
    }

    @Test
    void aTypeThatTellsOfAnOutputItDoesNotHaveHasFailed() {
        NodeType wrong = FakeType.of(NodeSpec.of("wrong.node", Step.TEST, "Wrong").out(Port.of("model", Kind.MODEL)))
                .checks(check -> check.out("model", SampleTypes.SCHEMA));
        assertEquals("check-failed", single(check(new SampleFlow().node("w", "wrong.node").source(), wrong)).code());
    }

    @Test
    void errorsComeFirstAndThenTheOrderOfTheFlow() {
        CheckReport report = check(flow().set("rows", "sand", "1").set("pass", "share", "7").set("rows", "rows", "0")
                .source());
        assertEquals(List.of("rows", "pass", "rows"), report.problems().stream().map(Problem::node).toList());
        assertEquals(Severity.WARNING, report.problems().get(2).severity());
    }

    @Test
    void filesAreMeantFromTheFoldersOfTheFlow() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "x");
        assertEquals(List.of(), check(flow().in(folder).set("rows", "file", "data.csv").source()).problems());
    }
}
