// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.ColumnSelectionForm;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeSelection;
import weka.core.Instances;

/**
 * Rates and selects columns: any of Weka's evaluators together with a search, or any of its searches with an
 * evaluator.
 *
 * <p>As a preparation it is Weka's filter AttributeSelection, so that in front of a learner the columns are selected
 * inside each fold.
 */
final class ColumnSelectionNode extends FilterNode {
    private static final String FILTER = "weka.filter.supervised.AttributeSelection";
    private static final String RANKER = "weka.search-columns.Ranker";
    private static final String TRANSFORMER = "weka.evaluate-columns.PrincipalComponents";
    private final boolean evaluator;
    private final boolean single;

    /** A node type for that evaluator or search. */
    ColumnSelectionNode(Scheme scheme) {
        super(scheme, "ColumnSelection");
        evaluator = scheme.is("ASEvaluation");
        single = evaluator ? scheme.is("AttributeEvaluator") : scheme.id().equals(RANKER);
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        return super.describe(builder, locale).out(port("ranking", Kind.TABLE, locale))
                .settings(() -> List.of(other(locale)));
    }

    /** The search of an evaluator, the evaluator of a search: those that go together. */
    private SettingSpec other(Locale locale) {
        String name = evaluator ? "columnSearch" : "columnEvaluator";
        String standard = !companions().isEmpty() ? companions().getFirst().id()
                : single ? evaluator ? RANKER : "weka.evaluate-columns.CorrelationAttributeEval"
                : evaluator ? "weka.search-columns.BestFirst" : "weka.evaluate-columns.CfsSubsetEval";
        return SettingSpec.scheme(name, SettingValue.of(standard), () -> partners(locale))
                .label(Messages.in(locale, "set." + name)).about(Messages.in(locale, "set." + name + ".about"));
    }

    /** Of a package with searches and evaluators that are of no kind of Weka's, those that it brings to go together. */
    private List<Scheme> companions() {
        boolean special = evaluator ? !single && !scheme().is("SubsetEvaluator") : !single;
        return scheme().library().isEmpty() || !special ? List.of()
                : Schemes.family(evaluator ? "ASSearch" : "ASEvaluation").stream()
                        .filter(each -> each.library().equals(scheme().library()))
                        .filter(each -> evaluator || !each.is("SubsetEvaluator") && !each.is("AttributeEvaluator"))
                        .toList();
    }

    private List<SchemeSpec> partners(Locale locale) {
        if (!companions().isEmpty()) {
            return companions().stream().map(each -> each.spec(locale)).toList();
        }
        if (!evaluator) {
            return Schemes.specs(single ? "AttributeEvaluator" : "SubsetEvaluator", locale);
        }
        return Schemes.specs("ASSearch", locale).stream().filter(each -> each.id().equals(RANKER) == single).toList();
    }

    @Override
    Recipe recipe(Settings settings) {
        SettingValue own = SettingValue.scheme(scheme().id(), Recipe.of(scheme(), settings).settings());
        return new Recipe(FILTER, evaluator ? Map.of("evaluator", own, "search", settings.get("columnSearch"))
                : Map.of("evaluator", settings.get("columnEvaluator"), "search", own));
    }

    /** The columns are picked; only evaluators that make new ones have no formulas. */
    @Override
    public boolean formulas() {
        return !TRANSFORMER.equals(scheme().id());
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new ColumnSelectionForm(this::recipe, evaluator ? "evaluator" : "search"));
    }

    @Override
    public void run(NodeRun run) throws Exception {
        super.run(run);
        if (run.wired("table")) {
            WekaPreparation before = Preparations.of(run);
            Table seen = before.steps().isEmpty() ? run.table("table") : apply(before, run.table("table"));
            WekaWork.call("select.failed", () -> rank(run, WekaTables.instances(seen)));
        }
    }

    private Void rank(NodeRun run, Instances rows) throws Exception {
        Map<String, SettingValue> parts = recipe(run.settings()).settings();
        ASEvaluation evaluation = make(parts.get("evaluator"), ASEvaluation.class, rows);
        ASSearch search = make(parts.get("search"), ASSearch.class, rows);
        AttributeSelection selection = new AttributeSelection();
        selection.setEvaluator(evaluation);
        selection.setSearch(search);
        selection.SelectAttributes(rows);
        run.out("ranking", new Ranking(rows, evaluation, search, selection).table());
        run.show("report", new Report(Messages.get("select.report"), selection.toResultsString()));
        return null;
    }

    private static <T> T make(SettingValue value, Class<T> type, Instances rows) throws Exception {
        Scheme scheme = Schemes.find(value.text()).orElseThrow();
        return WekaBeans.make(Recipe.of(scheme, new Settings(scheme.settings(), value.settings())), type, rows);
    }
}
