// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/** Finds the nodes of a flow that could not run in the memory there is, as far as rows are known before the run. */
public final class FlowForecast {
    /** The code of the problems that it tells. */
    public static final String CODE = "memory";
    /** What is taken of the rows that would fit, as a forecast is no promise. */
    private static final double CAUTION = 0.8;

    private final CheckedFlow flow;
    private final NodeTypes types;
    private final Function<GraphWire, Optional<TableSize>> known;

    private FlowForecast(CheckedFlow flow, NodeTypes types, Function<GraphWire, Optional<TableSize>> known) {
        this.flow = flow;
        this.types = types;
        this.known = known;
    }

    /**
     * The problems, each with a way to take fewer rows if there is one.
     *
     * @param known the sizes of tables that are there already; the check may know others
     */
    public static List<Problem> problems(CheckedFlow flow, NodeTypes types,
            Function<GraphWire, Optional<TableSize>> known) {
        FlowForecast all = new FlowForecast(flow, types, known);
        return flow.graph().stream().flatMap(graph -> graph.order().stream())
                .filter(node -> !flow.broken().contains(node.id())).flatMap(node -> all.problem(node).stream()).toList();
    }

    private Optional<Problem> problem(GraphNode node) {
        Map<GraphWire, TableSize> tables = new LinkedHashMap<>();
        List<Learner> learners = new ArrayList<>();
        for (GraphWire wire : node.incoming()) {
            size(wire).ifPresent(size -> tables.put(wire, size));
            if (shape(wire) instanceof Shape.OfLearner told && told.description() instanceof Learner learner) {
                learners.add(learner);
            }
        }
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Settings settings = new Settings(node.spec().settings(), node.effective().values());
        return Forecast.of(node, settings, tables.values(), learners).map(forecast -> new Problem(node.id(), node.name(),
                Place.NODE, null, Severity.ERROR, CODE, forecast.sentence(),
                fix(forecast, tables).stream().toList()));
    }

    private Shape shape(GraphWire wire) {
        return flow.report().shapes().getOrDefault(wire.source(), Map.of()).get(wire.sourcePort());
    }

    private Optional<TableSize> size(GraphWire wire) {
        return known.apply(wire).or(() -> shape(wire) instanceof Shape.OfTable table && table.facts().rows() >= 0
                ? Optional.of(Forecast.size(table.facts().rows(), table.schema())) : Optional.empty());
    }

    /** Puts a node that takes a share of the rows in front of the input at which there are too many. */
    private Optional<QuickFix> fix(Forecast forecast, Map<GraphWire, TableSize> tables) {
        GraphWire wire = tables.entrySet().stream().filter(each -> each.getValue().equals(forecast.size()))
                .findFirst().orElseThrow().getKey();
        BigDecimal share = BigDecimal.valueOf(CAUTION * forecast.rowsThatFit() / forecast.size().rows())
                .round(new MathContext(2, RoundingMode.DOWN));
        Optional<NodeSpec> thinning = types.specs().stream().filter(spec -> spec.thins().isPresent()).findFirst();
        return thinning.filter(spec -> share.signum() > 0).map(spec -> QuickFix.of(Messages.text("fix.fewer",
                Numbers.whole(Math.round(share.doubleValue() * forecast.size().rows()), Locale.getDefault()), spec.name()))
                .put(wire.target(), wire.targetPort(), spec.id(),
                        Map.of(spec.thins().get(), SettingValue.of(share.toPlainString()))));
    }
}
