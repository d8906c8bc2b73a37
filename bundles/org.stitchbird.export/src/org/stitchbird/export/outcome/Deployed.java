// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Steps;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** A trained model together with the fitted steps in front of it, which answers rows as they come from their source. */
public final class Deployed {
    /** So many rows of the source are golden, or all when there are fewer. */
    public static final int GOLDEN = 1_000;

    private final CheckedFlow flow;
    private final Deployment deployment;
    private final Table source;
    private final List<Fitted> fitted;
    private final Model model;

    private Deployed(CheckedFlow flow, Deployment deployment, Table source, List<Fitted> fitted, Model model) {
        this.flow = flow;
        this.deployment = deployment;
        this.source = source;
        this.fitted = fitted;
        this.model = model;
    }

    /**
     * Trains a model and fits what is in front of it, as far as the flow's run has not done it.
     *
     * @throws NodeFailure if the flow fails, or a node on the way cannot be applied to later rows
     */
    public static Deployed of(FlowOutcome outcome, Deployment deployment) throws Exception {
        CheckedFlow flow = outcome.flow();
        Table source = outcome.table(deployment.source().node(), deployment.source().output());
        List<Fitted> fitted = new ArrayList<>();
        for (Outlet part : deployment.path()) {
            Outlet before = deployment.before(part);
            fitted.add(flow.type(part.node()).orElseThrow().fitted(flow.settings(part.node()),
                    outcome.table(before.node(), before.output()), preparations(outcome, part.node()))
                    .orElseThrow(() -> new NodeFailure(Messages.get("deployed.step", flow.name(part.node())))));
        }
        return new Deployed(flow, deployment, source, fitted, model(outcome, deployment));
    }

    /** The preparations that arrive at a node. */
    private static List<Preparation> preparations(FlowOutcome outcome, String node) throws Exception {
        CheckedFlow flow = outcome.flow();
        List<Preparation> all = new ArrayList<>();
        for (Port input : flow.spec(node).map(NodeSpec::inputs).orElse(List.of())) {
            for (PlainFlow.Wire wire : flow.flow().into(node, input.name())) {
                if (input.kind().equals(Kind.PREPARATION)) {
                    all.add((Preparation) outcome.value(wire.from(), wire.output()));
                }
            }
        }
        return all;
    }

    private static Model model(FlowOutcome outcome, Deployment deployment) throws Exception {
        CheckedFlow flow = outcome.flow();
        if (deployment.trained()) {
            return (Model) outcome.value(deployment.learner(), deployment.port(flow, Kind.MODEL));
        }
        Learner learner = (Learner) outcome.value(deployment.learner(), deployment.port(flow, Kind.LEARNER));
        return learner.train(outcome.table(deployment.table().node(), deployment.table().output()), Progress.NONE);
    }

    /** What it was made from. */
    public Deployment deployment() {
        return deployment;
    }

    /** What people call it: the name of the learner's node. */
    public String name() {
        return flow.name(deployment.learner());
    }

    /** The model behind the steps. */
    public Model model() {
        return model;
    }

    /** The steps in front of the model, as the parts of the deployment's path. */
    public List<Fitted> fitted() {
        return List.copyOf(fitted);
    }

    /** All rows of the source. */
    public Table source() {
        return source;
    }

    /** The first rows of the source, with all its columns. */
    public Table goldenRows() {
        return source.slice(0, Math.min(GOLDEN, source.rows()));
    }

    /**
     * The model's answers on rows with the columns of the source: only the columns of answers, row by row.
     *
     * @throws NodeFailure if the rows do not suit
     */
    public Table answers(Table rows) throws Exception {
        Table prepared = rows;
        for (Fitted step : fitted) {
            prepared = step.apply(prepared);
        }
        List<String> names = prepared.schema().names();
        Table all = model.apply(prepared, Progress.NONE);
        return all.select(all.schema().names().stream().filter(name -> !names.contains(name)).toList());
    }

    /**
     * How it answers the source's rows, in formulas.
     *
     * @throws NodeFailure naming the node that has none
     */
    public Scoring scoring() throws NodeFailure {
        Scoring scoring = model.scoring().orElseThrow(() -> new NodeFailure(Messages.get("deployed.formulas", name())));
        Steps steps = Steps.NONE;
        for (int i = 0; i < fitted.size(); i++) {
            String node = deployment.path().get(i).node();
            Optional<Steps> next = fitted.get(i).steps();
            steps = steps.then(next.orElseThrow(() -> new NodeFailure(
                    Messages.get("deployed.formulas", flow.name(node)))));
        }
        try {
            return steps.then(scoring);
        } catch (IllegalArgumentException e) {
            // Such as one that was computed from the target, which later rows do not have.
            throw new NodeFailure(Messages.get("deployed.column", name(), e.getMessage()), e);
        }
    }
}
