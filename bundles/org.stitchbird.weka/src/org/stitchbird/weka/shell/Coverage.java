// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.export.format.PlainFlow.Wire;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.OptionText;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Tells what of a flow Weka's command lines do not do, or do in another way. */
final class Coverage {
    private final CheckedFlow flow;
    private final List<Remark> remarks = new ArrayList<>();

    Coverage(CheckedFlow flow) {
        this.flow = flow;
    }

    /** What is to be told, in the order of the nodes. */
    List<Remark> remarks() {
        for (Node node : flow.flow().nodes()) {
            if (flow.spec(node.id()).isEmpty()) {
                tell(Weight.ABSENT, node, "shell.absent");
            } else if (source(flow, node.id())) {
                tell(Weight.CHANGED, node, "shell.data");
            } else {
                node(node);
            }
        }
        return remarks;
    }

    /** Whether tables begin at a node. */
    static boolean source(CheckedFlow flow, String node) {
        NodeSpec spec = flow.spec(node).orElseThrow();
        return spec.inputs().isEmpty() && spec.outputs().stream().anyMatch(port -> port.kind().equals(Kind.TABLE));
    }

    private void node(Node node) {
        Settings settings = flow.settings(node.id());
        switch (node.type()) {
            case "prepare.choose-target", "prepare.select-columns", "deploy.save-model" -> models(node);
            case "prepare.split-table" -> absentWhen(settings.bool("stratified"), node, "shell.stratified");
            case "test.cross-validate" -> {
                boolean plain = settings.text("method").equals("folds") && !settings.bool("stratified");
                absentWhen(plain, node, "shell.plainFolds");
                changedWhen(settings.integer("repeats") > 1, node, "shell.repeats");
            }
            case "test.hold-out" -> {
                absentWhen(settings.bool("stratified"), node, "shell.stratified");
                changedWhen(settings.bool("shuffled") && settings.integer("repeats") > 1, node, "shell.repeats");
            }
            case "test.evaluate-clusters" ->
                absentWhen(settings.text("method").equals("hold-out"), node, "shell.held");
            case "test.apply-model" -> {
                models(node);
                tell(Weight.CHANGED, node, "shell.applied");
            }
            case "test.score-predictions" -> {
                boolean applied = flow.flow().into(node.id(), "table").stream()
                        .anyMatch(wire -> flow.flow().node(wire.from()).type().equals("test.apply-model"));
                absentWhen(!applied, node, "shell.scored");
            }
            case "explain.show-table" -> tell(Weight.UNNEEDED, node, "shell.shown");
            case "deploy.write-csv" -> tell(Weight.CHANGED, node, "shell.csv");
            default -> algorithm(node, settings);
        }
    }

    /** A model that comes from elsewhere is no file of the script's. */
    private void models(Node node) {
        List<Wire> wires = flow.flow().into(node.id(), "model");
        boolean trained = wires.stream().allMatch(wire -> Schemes.find(flow.flow().node(wire.from()).type())
                .filter(scheme -> scheme.task() != null).isPresent());
        absentWhen(!trained, node, "shell.model");
    }

    private void algorithm(Node node, Settings settings) {
        Optional<Scheme> scheme = Schemes.find(node.type()).filter(Scheme::node);
        boolean further = List.of("ranking", "rules").stream()
                .anyMatch(output -> !flow.flow().outOf(node.id(), output).isEmpty());
        if (scheme.isEmpty() || further || scheme.get().is("Saver") && scheme.get().endings().length == 0) {
            tell(Weight.ABSENT, node, "shell.absent");
        } else if (scheme.get().marked("options")) {
            packages(node, Recipe.of(scheme.get(), settings));
            lost(node, scheme.get(), settings);
        } else {
            absentWhen(!node.settings().isEmpty() && !scheme.get().is("Saver"), node, "shell.lost", "");
        }
    }

    /** Weka's own command line finds the classes of packages only where their jars are beside Weka's. */
    private void packages(Node node, Recipe recipe) {
        if (!recipe.libraries().isEmpty()) {
            tell(Weight.CHANGED, node, "shell.package", String.join(", ", recipe.libraries()));
        }
    }

    private void lost(Node node, Scheme scheme, Settings settings) {
        try {
            List<String> lost = new OptionText(scheme).lost(settings, flow.arriving(node.id(), "table"));
            Set<String> names = Set.copyOf(lost);
            absentWhen(!lost.isEmpty(), node, "shell.lost", scheme.settings().stream()
                    .filter(spec -> names.contains(spec.name())).map(spec -> spec.label())
                    .collect(Collectors.joining(", ")));
        } catch (NodeFailure e) {
            // Its columns are not known here; the check of the node, or the run, tells what is wrong.
            return;
        }
    }

    private void absentWhen(boolean absent, Node node, String key, Object... more) {
        if (absent) {
            tell(Weight.ABSENT, node, key, more);
        }
    }

    private void changedWhen(boolean changed, Node node, String key) {
        if (changed) {
            tell(Weight.CHANGED, node, key);
        }
    }

    private void tell(Weight weight, Node node, String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(flow.name(node.id())));
        arguments.addAll(List.of(more));
        remarks.add(new Remark(weight, node.id(), Messages.get(key, arguments.toArray())));
    }
}
