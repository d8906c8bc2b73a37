// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.big;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.TestFlow;
import org.stitchbird.weka.WekaGrowth;

/** What algorithms are declared to need beside what they really need. */
class GrowthTest {
    /** The program itself, and what a collector must have free to go on. */
    private static final int ITSELF = 22;
    /** The heap may be so much larger than declared for the work to end, and so much smaller for it not to. */
    private static final double MORE = 1.5;
    private static final double LESS = 0.7;
    @TempDir
    Path folder;

    /** With the declared bytes and half as much again the work ends, with seven tenths of them it does not. */
    @ParameterizedTest
    @CsvSource({"weka.cluster.HierarchicalClusterer,900", "weka.cluster.HierarchicalClusterer,1400",
        "weka.classify.GaussianProcesses,1200", "weka.classify.GaussianProcesses,1800",
        "weka.filter.unsupervised.KernelFilter,1500", "weka.filter.unsupervised.KernelFilter,2100"})
    void whatGrowsWithPairsOfRowsNeedsAboutWhatIsDeclared(String id, int rows) throws Exception {
        Growth growth = WekaGrowth.of(new Recipe(id, Map.of()));
        assertTrue(growth.pair() > 0);
        double declared = growth.bytes(new TableSize(rows, GrowthProgram.COLUMNS, GrowthProgram.COLUMNS, false))
                / (double) (1 << 20);
        assertEquals("enough", SmallJava.run(folder, (int) (declared * MORE) + ITSELF, GrowthProgram.class, id, "" + rows)
                .strip(), id + " in " + declared + " MB and half as much again");
        assertEquals("too little", SmallJava.run(folder, (int) (declared * LESS), GrowthProgram.class, id, "" + rows)
                .strip(), id + " in seven tenths of " + declared + " MB");
    }

    @Test
    void aMatrixOfAHundredThousandRowsIsRefusedAtOnce() throws Exception {
        TestFlow.Ended ended = new TestFlow().table("rows", GrowthProgram.table(100_000))
                .node("tree", "weka.cluster.HierarchicalClusterer", Map.of()).wire("rows.table", "tree.table").run();
        assertEquals(NodeState.FAILED, ended.status().get("tree").state());
        assertTrue(ended.why().contains("100,000") && ended.why().contains("484 GB"), ended.why());
    }

    @Test
    void aLearnerThatArrivesIsForecastToo() throws Exception {
        TestFlow.Ended ended = new TestFlow().table("rows", GrowthProgram.table(100_000))
                .node("process", "weka.classify.GaussianProcesses", Map.of())
                .node("test", "test.cross-validate", Map.of()).wire("rows.table", "test.table")
                .wire("process.learner", "test.learner").run();
        assertEquals(NodeState.FRESH, ended.status().get("process").state());
        assertTrue(ended.why().contains("'test'") && ended.why().contains("GB"), ended.why());
    }

    @Test
    void whatIsInsideCounts() {
        Recipe inner = new Recipe("weka.classify.GaussianProcesses", Map.of());
        Recipe bag = new Recipe("weka.classify.Bagging", Map.of("classifier",
                SettingValue.scheme(inner.id(), inner.settings()), "numIterations", SettingValue.of("5")));
        assertEquals(5 * WekaGrowth.of(inner).pair(), WekaGrowth.of(bag).pair());
        Recipe cached = new Recipe("weka.classify.SMO", Map.of("kernel", SettingValue.scheme("weka.kernel.PolyKernel",
                Map.of("cacheSize", SettingValue.of("0")))));
        assertEquals(4, WekaGrowth.of(cached).pair());
        assertEquals(0, WekaGrowth.of(new Recipe("weka.classify.SMO", Map.of())).pair());
    }

    @Test
    void everyAlgorithmThatLearnsHasAGrowth() {
        List<String> learners = Schemes.all().stream().filter(scheme -> scheme.task() != null).map(scheme -> scheme.id())
                .toList();
        assertTrue(learners.size() > 60, learners::toString);
        learners.forEach(id -> assertTrue(WekaGrowth.of(new Recipe(id, Map.of())).cell() >= Double.BYTES, id));
    }
}
