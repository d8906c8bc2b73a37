// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.fix.FixEdits;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;

class ForecastTest {
    private static final int ROWS = 50_000;
    private static final ColumnSpec COLUMN = ColumnSpec.number("x");

    private final NodeType many = FakeType.of(NodeSpec.of("collect.many", Step.COLLECT, "Many")
            .out(Port.of("table", Kind.TABLE))).checks(check -> check.out("table", Schema.of(COLUMN)))
            .runs(run -> run.out("table", Table.of(List.of(Columns.numbers(COLUMN,
                    IntStream.range(0, ROWS).asDoubleStream().toArray())), null)));
    private final NodeType thin = FakeType.of(NodeSpec.of("prepare.thin", Step.PREPARE, "Thin")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))
            .settings(SettingSpec.number("share", 0.5).strictlyBetween(0, 1)).thins("share"))
            .checks(check -> check.schema("table").ifPresent(schema -> check.out("table", schema)))
            .runs(run -> run.out("table", run.table("table").slice(0, (int) (ROWS * run.settings().number("share")))));
    private final Matrix matrix = new Matrix();
    private final SampleSession session = new SampleSession(many, thin, matrix);
    private final SampleFlow flow = new SampleFlow().node("many", "collect.many")
            .node("matrix", "test.matrix", "Matrix", 1).wire("many.table", "matrix.table");

    /** Needs so much for each pair of rows that 20,000 would just fit. */
    private static final class Matrix implements NodeType {
        private int runs;

        @Override
        public NodeSpec spec() {
            return NodeSpec.of("test.matrix", Step.TEST, "Matrix").in(Port.of("table", Kind.TABLE)).build();
        }

        @Override
        public Growth growth(Settings settings) {
            return Growth.pairs(Memory.heap() / 20_000.0 / 20_000.0);
        }

        @Override
        public void run(NodeRun run) {
            runs++;
        }
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<Problem> problems() {
        return InLanguage.of(Locale.ENGLISH, () -> session.session().check(flow.source())).of("matrix");
    }

    @Test
    void whatCannotFitIsNotBegunAndSaysWhatWouldFit() {
        assertEquals(Outcome.FAILED, InLanguage.of(Locale.ENGLISH, () -> session.run(flow)).outcome());
        String sentence = session.last().get("matrix").sentence();
        assertTrue(sentence.startsWith("'Matrix' is not run, because it would not fit: for 50,000 rows it needs about "),
                sentence);
        assertTrue(sentence.matches(".*About (20,000|19,999) rows would fit\\..*"), sentence);
        assertEquals(0, matrix.runs);
        assertEquals(NodeState.FRESH, session.state(flow, "many"));
    }

    @Test
    void theCheckTellsItOnceTheRowsAreKnown() {
        assertEquals(List.of(), problems(), "nobody knows the rows yet");
        session.run(flow, "many");
        Problem problem = problems().getFirst();
        assertEquals(FlowForecast.CODE, problem.code());
        assertEquals("matrix", problem.node());
        CheckReport sample = session.session().check(flow.source(), Scope.SAMPLE);
        assertTrue(sample.of("matrix").isEmpty());
    }

    @Test
    void aFixTakesAsManyRowsAsFit() throws Exception {
        session.run(flow, "many");
        Problem problem = problems().getFirst();
        assertEquals("Take 16,000 of the rows with 'Thin'", problem.fixes().getFirst().label());
        Flow document = FlowFile.read(flow.source().text(), "test.flow");
        NodeType[] types = {many, thin, matrix};
        FixEdits.apply(document, problem.fixes().getFirst(), StaticNodeTypes.of(types));
        try (LocalFlowSession mended = new LocalFlowSession(StaticNodeTypes.of(types))) {
            mended.start(new FlowSource(FlowFile.write(document), "/", "test.flow"), java.util.Set.of());
            assertEquals(Outcome.OK, mended.await().orElseThrow().outcome());
            assertEquals(1, matrix.runs);
        }
    }

    @Test
    void theSettingThatThinsIsKeptInTheWordsOfAnotherLanguage() {
        assertEquals(Optional.of("share"), thin.spec().toBuilder().build().thins());
    }

    @Test
    void onASampleItRuns() {
        session.start(Scope.SAMPLE, flow);
        assertEquals(Outcome.OK, session.await().outcome());
        assertEquals(1, matrix.runs);
    }

    @Test
    void bytesGrowAsDeclared() {
        TableSize size = new TableSize(1_000, 10, 30, false);
        assertEquals(1_000 * (5 + 10 * 2), Growth.rows(5, 2).bytes(size));
        assertEquals(8_000_000, Growth.pairs(8).bytes(size));
        assertEquals(1_000 * 30 * 8 + 30 * 30 * 2, Growth.wide(8, 2).bytes(size));
        assertEquals(16_025_000, Growth.pairs(8).times(2).plus(Growth.rows(5, 2)).bytes(size));
        assertEquals(16_000_000, Growth.pairs(8).times(2).plus(Growth.rows(5, 2)).bytes(
                new TableSize(1_000, 10, 30, true)), "the rows of a file are not in memory");
        assertEquals(Long.MAX_VALUE, Growth.pairs(1e6).bytes(new TableSize(Integer.MAX_VALUE, 1, 1, false)));
        assertEquals(0, Growth.NONE.bytes(size));
    }

    @Test
    void labelsCountAsColumnsForThoseWhoWantNumbers() {
        Schema schema = Schema.of(COLUMN, ColumnSpec.category("c", List.of("p", "q", "r")));
        assertEquals(new TableSize(7, 2, 4, false), TableSize.of(7, schema, false));
    }

    @Test
    void aForecastThatFailsStopsNothing() {
        NodeType broken = new NodeType() {
            @Override
            public NodeSpec spec() {
                return NodeSpec.of("test.broken", Step.TEST, "Broken").in(Port.of("table", Kind.TABLE)).build();
            }

            @Override
            public Growth growth(Settings settings) {
                throw new IllegalStateException("dark");
            }

            @Override
            public void run(NodeRun run) {
            }
        };
        try (SampleSession other = new SampleSession(many, broken)) {
            SampleFlow two = new SampleFlow().node("many", "collect.many").node("broken", "test.broken")
                    .wire("many.table", "broken.table");
            assertEquals(Outcome.OK, other.run(two).outcome());
            assertFalse(other.session().check(two.source()).problems().stream().map(Problem::code)
                    .anyMatch(FlowForecast.CODE::equals));
        }
    }

    @Test
    void nothingArrivingNeedsNothing() {
        assertEquals(Optional.empty(), Forecast.of(flow.graph(StaticNodeTypes.of(many, matrix)).node("matrix").orElseThrow(),
                new Settings(List.of(), java.util.Map.of()), List.of(), List.of()));
    }
}
