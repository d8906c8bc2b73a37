// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import weka.associations.Apriori;
import weka.associations.AssociationRule;
import weka.associations.AssociationRulesProducer;
import weka.associations.Associator;
import weka.associations.FilteredAssociator;
import weka.associations.Item;

/** Association rules as a table: a row for each rule, the best first as the associator has sorted them. */
final class Rules {
    /** The figures that Weka's associators give for every rule. */
    private static final List<String> FIGURES = List.of("Confidence", "Lift", "Leverage", "Conviction");
    /** The columns: if, then, and how many rows fit the condition, the conclusion and both; and the figures. */
    static final Schema SCHEMA = schema();

    private Rules() {
    }

    private static Schema schema() {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.text("if"), ColumnSpec.text("then"),
                ColumnSpec.number("rows if"), ColumnSpec.number("rows then"), ColumnSpec.number("rows both")));
        FIGURES.forEach(figure -> columns.add(ColumnSpec.number(figure.toLowerCase(Locale.ROOT))));
        return new Schema(columns, null);
    }

    /** The rules that an associator has found; no rows for one that cannot hand out its rules. */
    static Table of(Associator associator) throws Exception {
        List<AssociationRule> rules = rules(associator);
        List<Column> columns = new ArrayList<>(List.of(texts(0, rules, rule -> items(rule.getPremise())),
                texts(1, rules, rule -> items(rule.getConsequence())),
                numbers(2, rules, AssociationRule::getPremiseSupport),
                numbers(3, rules, AssociationRule::getConsequenceSupport),
                numbers(4, rules, AssociationRule::getTotalSupport)));
        for (int i = 0; i < FIGURES.size(); i++) {
            String figure = FIGURES.get(i);
            columns.add(numbers(5 + i, rules, rule -> figure(rule, figure)));
        }
        return Table.of(columns, null);
    }

    private static List<AssociationRule> rules(Associator associator) throws Exception {
        if (associator instanceof FilteredAssociator filtered) {
            return rules(filtered.getAssociator());
        } else if (associator instanceof Apriori apriori && apriori.getCar()) {
            return ClassRules.of(apriori);
        }
        return associator instanceof AssociationRulesProducer producer && producer.canProduceRules()
                ? producer.getAssociationRules().getRules() : List.of();
    }

    private static Column texts(int column, List<AssociationRule> rules, Function<AssociationRule, String> text) {
        return Columns.texts(SCHEMA.columns().get(column), rules.stream().map(text).toArray(String[]::new));
    }

    private static Column numbers(int column, List<AssociationRule> rules, ToDoubleFunction<AssociationRule> number) {
        return Columns.numbers(SCHEMA.columns().get(column), rules.stream().mapToDouble(number).toArray());
    }

    private static String items(Collection<Item> items) {
        return items.stream().map(Item::toString).collect(Collectors.joining(", "));
    }

    private static double figure(AssociationRule rule, String name) {
        try {
            return rule.getNamedMetricValue(name);
        } catch (Exception e) {
            return Double.NaN;
        }
    }
}
