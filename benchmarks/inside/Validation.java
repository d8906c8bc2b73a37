// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.nodes.prepare.ChooseTarget;
import org.stitchbird.weka.WekaStart;
import org.stitchbird.weka.collect.ReadArff;
import org.stitchbird.weka.test.CrossValidate;
import org.stitchbird.weka.train.LearnerNodes;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;

/**
 * Cross-validates a learner once for each line that it reads, as a flow or as a person would write it with Weka, and
 * answers with the seconds and the figures.
 */
public final class Validation {
    private final Path file;
    private final String learner;

    private Validation(Path file, String learner) {
        this.file = file;
        this.learner = learner;
    }

    /** The arguments: flow or weka, the ARFF file, the simple name of the learner and its class. */
    public static void main(String[] arguments) throws Exception {
        WekaStart.quietly();
        Validation validation = new Validation(Path.of(arguments[1]), arguments[2]);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        while (lines.readLine() != null) {
            long start = System.nanoTime();
            List<Double> figures = arguments[0].equals("flow") ? validation.flow() : validation.weka(arguments[3]);
            System.out.printf(Locale.ROOT, "%.4f %s%n", (System.nanoTime() - start) / 1e9,
                    figures.stream().map(Double::toHexString).toList());
        }
    }

    private List<Double> weka(String type) throws Exception {
        Instances rows;
        try (Reader reader = new FileReader(file.toFile())) {
            rows = new Instances(reader);
        }
        rows.setClassIndex(rows.numAttributes() - 1);
        Classifier classifier = AbstractClassifier.forName(type, new String[0]);
        Evaluation evaluation = new Evaluation(rows);
        evaluation.crossValidateModel(classifier, rows, 10, new Random(1));
        return List.of(evaluation.correct(), evaluation.kappa(), evaluation.meanAbsoluteError(),
                evaluation.rootMeanSquaredError(), evaluation.weightedAreaUnderROC());
    }

    private List<Double> flow() throws Exception {
        List<NodeType> types = new ArrayList<>(List.of(new ReadArff(), new ChooseTarget(), new CrossValidate()));
        types.addAll(new LearnerNodes().types());
        Path flow = file.resolveSibling(learner + ".flow");
        List<Double> figures = new ArrayList<>();
        try (LocalFlowSession session = new LocalFlowSession(StaticNodeTypes.of(types))) {
            session.onEvent(event -> {
                if (event instanceof NodeChanged changed && !changed.results().isEmpty()
                        && changed.results().getFirst().evaluation() != null) {
                    Map<String, Double> metrics = changed.results().getFirst().evaluation().scores().getFirst()
                            .metrics();
                    List.of(Metric.CORRECT, Metric.KAPPA, Metric.MAE, Metric.RMSE, Metric.ROC_AREA)
                            .forEach(metric -> figures.add(metrics.get(metric)));
                }
            });
            session.start(new FlowSource(Files.readString(flow), flow.getParent().toString(), "bench.flow"), Set.of());
            if (session.await().orElseThrow().outcome() != Outcome.OK) {
                throw new IllegalStateException("The flow has failed");
            }
        }
        return figures;
    }
}
