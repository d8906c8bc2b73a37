// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

class SettingsCheckTest {
    @TempDir
    private Path folder;

    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows", "Rows", 1)
            .node("pass", "prepare.pass", "Pass", 1).wire("rows.table", "pass.table");

    private List<Problem> problems(Locale locale, NodeType... more) {
        NodeTypes types = StaticNodeTypes.of(new SampleTypes().all(more));
        return InLanguage.of(locale, () -> FlowCheck.check(flow.in(folder).source(), types)).problems();
    }

    /** Expects exactly this one problem about a setting, in both languages. */
    private void only(String code, String setting, String english, String korean, NodeType... more) {
        Problem problem = single(problems(Locale.ENGLISH, more));
        assertEquals(code, problem.code());
        assertEquals(Place.SETTING, problem.place());
        assertEquals(setting, problem.name());
        assertEquals(english, problem.sentence());
        assertEquals(korean, single(problems(Locale.KOREAN, more)).sentence());
    }

    private static Problem single(List<Problem> problems) {
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    private void invalid(String setting, String value, String english) {
        flow.set("pass", setting, value);
        Problem problem = single(problems(Locale.ENGLISH));
        assertEquals("setting-invalid", problem.code());
        assertEquals(english, problem.sentence());
    }

    @Test
    void outOfRange() {
        flow.set("rows", "rows", "1001");
        only("setting-invalid", "rows", "'Rows': its setting 'How many' must be from 1 to 1000, not 1001.",
                "'Rows' 노드의 'How many' 설정은 1 이상 1000 이하여야 합니다. 지금 값: 1001.");
    }

    @Test
    void outOfAnOpenRange() {
        invalid("share", "1", "'Pass': its setting 'Share' must be greater than 0 and less than 1, not 1.");
    }

    @Test
    void noNumber() {
        invalid("share", "0,5", "'Pass': its setting 'Share' must be a number such as 0.5, not '0,5'.");
        invalid("share", "NaN", "'Pass': its setting 'Share' must be a number such as 0.5, not 'NaN'.");
    }

    @Test
    void noWholeNumber() {
        invalid("seed", "1.5", "'Pass': its setting 'Seed' must be a whole number, not '1.5'.");
    }

    @Test
    void noSwitch() {
        invalid("fail", "yes", "'Pass': its setting 'fail' must be true or false, not 'yes'.");
    }

    @Test
    void unknownChoice() {
        flow.set("rows", "order", "sideways");
        only("setting-invalid", "order", "'Rows': its setting 'order' cannot be 'sideways'. It can be: up, down.",
                "'Rows' 노드의 'order' 설정은 'sideways'일 수 없습니다. 가능한 값: up, down.");
    }

    @Test
    void unknownAlgorithm() {
        invalid("base", "scheme.gone", "'Pass': its setting 'Base' names an algorithm 'scheme.gone' that is not known "
                + "here. Known are: scheme.plain, scheme.deep.");
    }

    @Test
    void settingsOfAnAlgorithmAreCheckedToo() {
        flow.nested("pass", "base", "value='scheme.deep'", "<setting name='depth' value='0'/>");
        only("setting-invalid", "base", "'Pass': its setting 'Base › Depth' must be at least 1, not 0.",
                "'Pass' 노드의 'Base › Depth' 설정은 1 이상이어야 합니다. 지금 값: 0.");
    }

    @Test
    void unknownSettingsWarnAndAreNamedWithTheirAlgorithm() {
        flow.nested("pass", "base", "value='scheme.deep'", "<setting name='sand' value='0'/>").set("pass", "dust", "1");
        List<Problem> problems = problems(Locale.ENGLISH);
        assertEquals(List.of("'Pass' has a setting 'Base › sand' that its type does not know. It is kept, but it has "
                + "no effect.", "'Pass' has a setting 'dust' that its type does not know. It is kept, but it has no "
                + "effect."),
                problems.stream().map(Problem::sentence).toList());
        assertTrue(problems.stream().allMatch(problem -> problem.severity() == Severity.WARNING
                && problem.code().equals("unknown-setting")));
    }

    @Test
    void whatDoesNotMatterNowMayBeHalfFilledIn() {
        NodeType type = FakeType.of(NodeSpec.of("a.type", Step.TEST, "A").settings(SettingSpec.bool("on", false),
                SettingSpec.integer("size", 1).onlyWhen("on", "true"),
                SettingSpec.text("word", "").required().onlyWhen("on", "true")));
        flow.node("a", "a.type").set("a", "size", "much");
        assertEquals(List.of(), problems(Locale.ENGLISH, type));
        flow.set("a", "on", "true");
        assertEquals(List.of("setting-invalid", "setting-missing"),
                problems(Locale.ENGLISH, type).stream().map(Problem::code).toList());
    }

    @Test
    void requiredSettings() {
        NodeType type = FakeType.of(NodeSpec.of("a.type", Step.TEST, "A").in(Port.of("table", Kind.TABLE))
                .settings(SettingSpec.column("target", "table").required().label("Target")));
        flow.node("a", "a.type", "A", 1).wire("rows.table", "a.table");
        only("setting-missing", "target", "'A' needs its setting 'Target': choose a column.",
                "'A' 노드의 'Target' 설정이 비어 있습니다. 열을 고르십시오.", type);
    }

    @Test
    void aColumnThatDoesNotArriveButOneLikeIt() {
        flow.set("pass", "column", "Specis");
        only("column-missing", "column", "'Pass' names a column 'Specis' in its setting 'Column', but no such column "
                + "arrives. Did you mean 'species'?",
                "'Pass' 노드의 'Column' 설정에 있는 열 'Specis'이(가) 들어오지 않습니다. 혹시 'species' 열입니까?");
    }

    @Test
    void aColumnThatDoesNotArriveAndNoneLikeIt() {
        flow.list("pass", "columns", "length", "colour");
        only("column-missing", "columns", "'Pass' names a column 'colour' in its setting 'Columns', but no such column "
                + "arrives. These arrive: length, species.",
                "'Pass' 노드의 'Columns' 설정에 있는 열 'colour'이(가) 들어오지 않습니다. 들어오는 열: length, species.");
    }

    @Test
    void columnsAreNotMissedWhenItIsNotKnownWhatArrives() {
        NodeType type = FakeType.of(NodeSpec.of("a.secret", Step.COLLECT, "A").out(Port.of("table", Kind.TABLE)));
        flow.node("a", "a.secret").unwire("rows.table", "pass.table").wire("a.table", "pass.table")
                .set("pass", "column", "colour");
        assertEquals(List.of(), problems(Locale.ENGLISH, type));
    }

    @Test
    void columnTypesAreTheNamesOfTypes() {
        NodeType type = FakeType.of(NodeSpec.of("a.type", Step.COLLECT, "A").out(Port.of("table", Kind.TABLE))
                .settings(SettingSpec.columnTypes("types", "table").label("Types")))
                .checks(check -> check.out("table", Schema.of(ColumnSpec.text("item"))));
        flow.node("a", "a.type", "A", 1).nested("a", "types", "", "<setting name='item' value='Number'/>");
        assertEquals(List.of(), problems(Locale.ENGLISH, type));
        flow.nested("a", "types", "", "<setting name='item' value='colour'/>");
        assertEquals("'A': its setting 'Types' names a column type 'colour'. It can be: number, category, text, time.",
                single(problems(Locale.ENGLISH, type)).sentence());
    }

    @Test
    void aFileThatIsNotThere() {
        flow.set("rows", "file", "gone.csv");
        Path file = folder.resolve("gone.csv");
        only("file-missing", "file", "'Rows' cannot find the file " + file
                + ". Put it there, or choose another in its setting 'File'.",
                "'Rows' 노드가 파일 " + file + "을(를) 찾을 수 없습니다. 파일을 그곳에 두거나 'File' 설정에서 다른 파일을 고르십시오.");
    }

    @Test
    void aFileThatIsAFolder() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        flow.set("rows", "file", "data").node("w", "deploy.write", "Write", 1).wire("rows.table", "w.table")
                .set("w", "file", "data");
        assertEquals(List.of("'Rows' needs a file, but " + folder.resolve("data")
                + " is a folder. Choose a file in its setting 'File'.",
                "'Write' is to write a file, but " + folder.resolve("data")
                + " is a folder. Choose a file in its setting 'File'."),
                problems(Locale.ENGLISH).stream().map(Problem::sentence).toList());
    }

    @Test
    void aFileToWriteNeedNotBeThere() {
        flow.node("w", "deploy.write").wire("rows.table", "w.table").set("w", "file", "new.csv");
        assertEquals(List.of(), problems(Locale.ENGLISH));
    }

    @Test
    void blankNumbersCountAsNotSet() {
        flow.set("rows", "rows", " ").set("pass", "share", "");
        assertEquals(List.of(), problems(Locale.ENGLISH));
    }
}
