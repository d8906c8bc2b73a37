// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Steps;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.filters.Filter;

/** The formulas of every filter make of later rows what Weka makes of them, to the last bit. */
class EveryFilterTest {
    private static final Map<String, Figure> FIGURES = new TreeMap<>();
    private static Map<String, Table> tables;

    @BeforeAll
    static void make() throws Exception {
        tables = ScoringTables.all();
    }

    @Test
    void everyFilterThatHasFormulasIsTested() {
        assertEquals(Filters.known(), FilterCases.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyFilterMakesWhatWekaMakes() {
        return FilterCases.all().entrySet().stream().flatMap(each -> each.getValue().stream()
                .map(options -> dynamicTest(each.getKey() + " " + options, () -> compare(each.getKey(), options))));
    }

    private static void compare(String name, String options) throws Exception {
        List<String> compared = new ArrayList<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            Filter filter = (Filter) Class.forName(name).getDeclaredConstructor().newInstance();
            ((OptionHandler) filter).setOptions(Utils.splitOptions(options));
            Instances rows = WekaTables.instances(table.getValue());
            if (filter.getCapabilities(rows).test(rows) && WekaWork.quietly(() -> fits(filter, rows))) {
                WekaWork.quietly(() -> compare(name, filter, table.getValue(), rows));
                compared.add(table.getKey());
            }
        }
        assertTrue(!compared.isEmpty(), "No table suits");
    }

    /** Whether a filter takes these rows; some say only now that the column which they are set to does not suit. */
    private static boolean fits(Filter filter, Instances rows) {
        try {
            filter.setInputFormat(rows);
            Filter.useFilter(rows, filter);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static Void compare(String name, Filter filter, Table table, Instances rows) throws Exception {
        Instances header = rows.stringFreeStructure();
        Steps steps = Scorings.steps(filter, table.schema(), header);
        Scoring scoring = new Scoring(steps.inputs(), steps.derived(), new Predictor.Computed(steps.leaving().stream()
                .map(leaving -> (Formula) new Formula.Cell(leaving.cell())).toList()), Task.REGRESSION, List.of());
        Scorer scorer = new Scorer(scoring);
        Figure figure = FIGURES.computeIfAbsent(name, each -> new Figure());
        Figure own = new Figure();
        Instances later = LaterInstances.of(table);
        Instances prepared = Filter.useFilter(later, filter);
        assertEquals(later.size(), prepared.size());
        assertEquals(columns(prepared), steps.leaving().stream().map(each -> each.column().name()).toList());
        for (int r = 0; r < later.size(); r++) {
            Instance row = later.get(r);
            double[] actual = scorer.answer(EveryFamilyTest.inputs(scoring, row));
            for (int c = 0; c < actual.length; c++) {
                Instance expected = prepared.get(r);
                double cell = expected.value(prepared.attribute(steps.leaving().get(c).column().name()));
                figure.compare(cell, actual[c]);
                own.compare(cell, actual[c]);
            }
        }
        assertEquals(0, own.largest(), own.toString());
        return null;
    }

    /** The names of all columns but the target. */
    private static List<String> columns(Instances rows) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < rows.numAttributes(); c++) {
            if (c != rows.classIndex()) {
                names.add(rows.attribute(c).name());
            }
        }
        return names;
    }

    @AfterAll
    static void tell() {
        System.out.println("Formulas beside Weka's filters:");
        FIGURES.forEach((name, figure) -> System.out.println("  " + name.substring(13) + ": " + figure));
    }
}
