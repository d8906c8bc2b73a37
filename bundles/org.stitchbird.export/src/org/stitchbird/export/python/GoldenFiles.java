// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonName;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.FlowOutcome;

/** The tests of a project, and the golden files that they compare with. */
final class GoldenFiles {
    private static final String INDENT = "        ";

    private final FlowFunctions all;
    private final FlowOutcome outcome;
    private final CheckedFlow flow;
    private final Exported project;
    private final StringBuilder tests = new StringBuilder();
    private final StringBuilder metrics = new StringBuilder("node,score,learner,metric,value\n");

    private GoldenFiles(FlowFunctions all, FlowOutcome outcome, Exported project) {
        this.all = all;
        this.outcome = outcome;
        this.project = project;
        flow = outcome.flow();
    }

    /** Captures what a flow gives, and writes the tests that compare with it. */
    static void add(FlowFunctions all, FlowOutcome outcome, Exported project) throws Exception {
        GoldenFiles golden = new GoldenFiles(all, outcome, project);
        golden.sources();
        golden.models();
        golden.evaluations();
        project.with("golden/metrics.csv", golden.metrics.toString());
        project.with("test_flow.py", Resource.text("test-head.txt") + golden.tests + Resource.text("test-main.txt"));
    }

    private void sources() throws Exception {
        for (NodeFunction each : all.functions().values()) {
            if (each.reads()) {
                for (String port : each.returned()) {
                    Table table = outcome.table(each.id(), port);
                    String file = each.function() + ".csv";
                    project.with("golden/" + file, csv(table.slice(0, Math.min(Deployed.GOLDEN, table.rows()))));
                    test("rows_of_" + each.function(), "The rows are read as they were when the flow ran.",
                            PythonCall.of(new PythonName("self.check_rows"))
                                    .with(PythonCall.of(new PythonName("flow." + each.function()))).with(file));
                }
            }
        }
    }

    private void models() throws Exception {
        for (Deployment each : all.shape().deployments()) {
            NodeFunction source = all.function(each.source().node());
            if (!source.reads()) {
                continue;
            }
            Deployed deployed = Deployed.of(outcome, each);
            String name = all.function(each.learner()).function();
            String file = "answers-of-" + name + ".csv";
            project.with("golden/" + file, csv(deployed.answers(deployed.goldenRows())));
            Fidelity fidelity = all.fidelity(each);
            PythonCall check = PythonCall.of(new PythonName("self.check_answers"))
                    .with(new PythonName("self.deployed." + name))
                    .with(PythonCall.of(new PythonName("flow." + source.function()))).with(file);
            limits(fidelity).forEach(check::with);
            truth(deployed).ifPresent(target -> check.with("truth", target));
            test("answers_of_" + name, words(fidelity), check);
        }
    }

    /** The target, if the rows as they are read hold it as the model answers it. */
    private static Optional<String> truth(Deployed deployed) {
        Model model = deployed.model();
        Schema source = deployed.source().schema();
        return model.trainedOn().target().filter(target -> source.column(target.name())
                .filter(column -> column.type() == target.type()).isPresent()).map(target -> target.name());
    }

    private void evaluations() throws Exception {
        for (NodeFunction each : all.functions().values()) {
            for (Port port : flow.spec(each.id()).orElseThrow().outputs()) {
                if (port.kind().equals(Kind.EVALUATION) && each.returned().contains(port.name())) {
                    evaluation(each, (Evaluation) outcome.value(each.id(), port.name()));
                }
            }
        }
    }

    private void evaluation(NodeFunction node, Evaluation evaluation) {
        List<Object> allowed = new ArrayList<>();
        for (int i = 0; i < evaluation.scores().size(); i++) {
            Score score = evaluation.scores().get(i);
            allowed.add(limits(fidelity(node, i)));
            for (Map.Entry<String, Double> metric : score.metrics().entrySet()) {
                metrics.append(node.function()).append(',').append(i).append(',').append(quoted(score.learner()))
                        .append(',').append(metric.getKey()).append(',').append(metric.getValue()).append('\n');
            }
        }
        test("metrics_of_" + node.function(), "Each learner is as good as it was when the flow ran.",
                PythonCall.of(new PythonName("self.check_scores"))
                        .with(new PythonName("self.evaluations." + node.function())).with(node.function())
                        .with(allowed));
    }

    /** That of one score: the learner of its wire, and the other inputs. */
    private Fidelity fidelity(NodeFunction node, int score) {
        List<PlainFlow.Wire> single = node.arguments().stream().filter(wires -> wires.size() == 1)
                .map(wires -> wires.get(0)).toList();
        List<Fidelity> parts = new ArrayList<>(List.of(node.fidelity()));
        single.forEach(wire -> parts.add(all.fidelity(wire.from())));
        IntStream.range(0, node.arguments().size()).filter(node::takesList)
                .mapToObj(parameter -> node.arguments().get(parameter)).filter(wires -> score < wires.size())
                .forEach(wires -> parts.add(all.fidelity(wires.get(score).from())));
        return Fidelity.together(new java.util.LinkedHashSet<>(parts));
    }

    private static Map<String, Object> limits(Fidelity fidelity) {
        Map<String, Object> limits = new LinkedHashMap<>();
        if (fidelity.exact()) {
            limits.put("tolerance", fidelity.tolerance());
        } else {
            limits.put("within", fidelity.within());
        }
        return limits;
    }

    private static String words(Fidelity fidelity) {
        return fidelity.exact() ? "The answers are the same, within the tolerance."
                : "The answers are equivalent: as good, within a distance.";
    }

    private void test(String name, String words, PythonCall check) {
        PythonLayout layout = new PythonLayout(call -> call.callee().text());
        tests.append("\n    def test_").append(name).append("(self):\n").append(INDENT).append("\"\"\"").append(words)
                .append("\"\"\"\n").append(layout.line(INDENT, "", check));
    }

    private static String csv(Table table) {
        StringBuilder text = new StringBuilder();
        for (Column column : table.columns()) {
            text.append(quoted(column.spec().name())).append(',');
        }
        end(text);
        for (int row = 0; row < table.rows(); row++) {
            for (Column column : table.columns()) {
                text.append(column.missing(row) ? "" : quoted(column.text(row))).append(',');
            }
            end(text);
        }
        return text.toString();
    }

    private static void end(StringBuilder text) {
        if (!text.isEmpty()) {
            text.setCharAt(text.length() - 1, '\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(next -> next == ',' || next == '"' || next < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
