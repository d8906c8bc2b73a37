// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;

class StaleTest {
    @TempDir
    private Path folder;

    private final SampleSession session = new SampleSession();
    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows", "Rows", 1)
            .node("pass", "prepare.pass", "Pass", 1).node("last", "prepare.pass", "Last", 1)
            .wire("rows.table", "pass.table").wire("pass.table", "last.table");

    @AfterEach
    void close() {
        session.close();
    }

    private String stale(String node, Locale locale) {
        NodeStatus status = InLanguage.of(locale, () -> session.status(flow, node));
        assertEquals(NodeState.STALE, status.state());
        return status.sentence();
    }

    private void expect(String node, String english, String korean) {
        assertEquals(english, stale(node, Locale.ENGLISH));
        assertEquals(korean, stale(node, Locale.KOREAN));
    }

    @Test
    void aStaleResultStaysViewableWithItsLine() {
        InLanguage.of(Locale.ENGLISH, () -> session.run(flow));
        flow.set("rows", "rows", "7");
        assertEquals("3 rows × 2", session.status(flow, "rows").line());
        assertEquals(3, session.session().page("rows", "table", 0, 9).orElseThrow().rows());
    }

    @Test
    void aSettingHasChanged() {
        session.run(flow);
        flow.set("rows", "rows", "7");
        expect("rows", "The setting 'How many' was 3 then and is 7 now.", "'How many' 설정이 그때는 3, 지금은 7입니다.");
        expect("last", "'Rows' before it has changed since then.", "그 뒤에 앞의 'Rows' 노드가 바뀌었습니다.");
    }

    @Test
    void aChoiceIsToldByItsLabelAndWhatCannotBeToldIsNot() {
        session.run(flow);
        flow.set("rows", "order", "down").nested("pass", "base", "value='scheme.deep'", "").set("last", "column",
                "length");
        assertEquals("The setting 'order' was upwards then and is downwards now.", stale("rows", Locale.ENGLISH));
        assertEquals("The setting 'Base' was Plain then and is Deep now.", stale("pass", Locale.ENGLISH));
        expect("last", "The setting 'Column' has changed since then.", "그 뒤에 'Column' 설정이 바뀌었습니다.");
    }

    @Test
    void theSeedOfTheFlowHasChanged() {
        session.run(flow.head("seed='1'"));
        flow.head("seed='2'");
        expect("pass", "The seed of the flow has changed since then.", "그 뒤에 플로의 시드가 바뀌었습니다.");
        assertEquals(NodeState.FRESH, session.state(flow, "rows"));
    }

    @Test
    void aFileHasChanged() throws IOException {
        Path file = folder.resolve("data.csv");
        Files.writeString(file, "one");
        session.run(flow.in(folder).set("rows", "file", "data.csv"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertEquals(NodeState.FRESH, session.state(flow, "rows"));
        Files.writeString(file, "two");
        expect("rows", "The file data.csv has changed since then.", "그 뒤에 파일 data.csv이(가) 바뀌었습니다.");
        session.run(flow);
        assertEquals(2, session.runs("Rows"));
    }

    @Test
    void theWiresHaveChanged() {
        session.run(flow.node("more", "collect.rows").set("more", "rows", "9"));
        flow.unwire("pass.table", "last.table").wire("more.table", "last.table");
        expect("last", "The wires into 'table' have changed since then.", "그 뒤에 'table' 입력에 연결된 선이 바뀌었습니다.");
    }

    @Test
    void aNodeBeforeHasANewResult() {
        session.run(flow);
        session.run(flow.set("rows", "rows", "7"), "pass");
        expect("last", "'Pass' before it has a new result.", "앞의 'Pass' 노드에 새 결과가 있습니다.");
    }

    @Test
    void aNodeBehindABrokenOneIsStaleToo() {
        session.run(flow);
        flow.set("rows", "rows", "much");
        assertEquals(NodeState.UNSET, session.state(flow, "rows"));
        expect("pass", "'Rows' before it has changed since then.", "그 뒤에 앞의 'Rows' 노드가 바뀌었습니다.");
    }

    @Test
    void anUnknownNodeBeforeMakesStaleToo() {
        session.run(flow);
        flow.node("rows", "gone.type", "Rows", 1);
        assertEquals("'Rows' before it has changed since then.", stale("last", Locale.ENGLISH));
    }

    @Test
    void aCycleMakesUnset() {
        session.run(flow);
        flow.unwire("rows.table", "pass.table").wire("last.table", "pass.table").node("end", "prepare.pass")
                .wire("last.table", "end.table");
        assertEquals(NodeState.UNSET, session.state(flow, "last"));
        assertEquals(NodeState.READY, session.state(flow, "end"));
    }
}
