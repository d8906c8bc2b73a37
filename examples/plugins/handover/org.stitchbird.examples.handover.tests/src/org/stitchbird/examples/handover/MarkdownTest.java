// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.FlowOutcome;

/** The page says what the flow is, node by node, and whatever people have written stays text. */
class MarkdownTest {
    private static final class Read implements NodeType {
        @Override
        public NodeSpec spec() {
            return NodeSpec.of("a.read", Step.COLLECT, "Read").about("Reads rows.")
                    .out(Port.of("table", Kind.TABLE)).settings(SettingSpec.text("file", "").label("File")).build();
        }

        @Override
        public void run(NodeRun run) {
            run.out("table", Table.of(List.of(), null));
        }
    }

    private static CheckedFlow flow() {
        PlainFlow plain = new PlainFlow("A | title", "What\nfor?", List.of(
                new PlainFlow.Node("r", "a.read", "", "", Map.of("file", SettingValue.of("rows_[1].csv")), 0, 0),
                new PlainFlow.Node("g", "gone.node", "Say \"hi\" <b>", "Careful!", Map.of(), 0, 0)),
                List.of(new PlainFlow.Wire("r", "table", "g", "table")),
                List.of(new PlainFlow.Note("Note", 0, 0, 1, 1)));
        return new CheckedFlow(plain, "flow", new FlowSource("", "/", "flow.flow"), StaticNodeTypes.of(new Read()),
                new CheckReport(List.of(new Problem("g", "g", Problem.Place.NODE, null, Severity.ERROR, "x",
                        "'g' is not known.")), Map.of(), Map.of(), Map.of()));
    }

    private static final class Ran implements FlowOutcome {
        private final Set<Set<String>> runs = new java.util.HashSet<>();

        @Override
        public CheckedFlow flow() {
            return MarkdownTest.flow();
        }

        @Override
        public Value value(String node, String output) {
            throw new AssertionError();
        }

        @Override
        public Deployed deployed(Deployment deployment) {
            throw new AssertionError();
        }

        @Override
        public void run(Set<String> nodes) {
            runs.add(new TreeSet<>(nodes));
        }

        @Override
        public List<ResultInfo> results(String node) {
            return node.equals("r") ? List.of(new ResultInfo("table", "table", "3 rows × 2", null, 3, null, null, null))
                    : List.of();
        }
    }

    @Test
    void thePageIsAsItIs() throws Exception {
        MarkdownExporter exporter = new MarkdownExporter();
        Ran outcome = new Ran();
        Exported made = exporter.draft(flow()).files(outcome);
        assertTrue(made.single());
        assertEquals("""
                # A \\| title

                What<br>for?

                > Note

                ```mermaid
                flowchart LR
                  n0["Read<br>3 rows × 2"]
                  n1["Say &quot;hi&quot; &lt;b&gt;"]
                  n0 --> n1
                ```

                ## Read
                Reads rows.

                | Setting | Value |
                |---|---|
                | File | rows\\_\\[1\\].csv |

                **3 rows × 2**

                ## Say "hi" \\<b\\>
                A node of the type `gone.node`, which is not known here.

                Careful!

                ## What the check found
                - 'g' is not known.
                """, made.text(""));
        assertEquals(Set.of(Set.of()), outcome.runs);
    }

    @Test
    void withoutResultsNothingIsRun() throws Exception {
        MarkdownExporter exporter = new MarkdownExporter();
        Settings options = new Settings(exporter.options(), Map.of(MarkdownExporter.RESULTS, SettingValue.of("false")));
        String page = exporter.draft(flow(), options).files(null).text("");
        assertTrue(page.contains("n0[\"Read\"]") && !page.contains("3 rows"), page);
    }
}
