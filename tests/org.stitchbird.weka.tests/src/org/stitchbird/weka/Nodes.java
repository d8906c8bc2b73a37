// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.collect.ReadArff;
import org.stitchbird.weka.collect.SourceNodes;
import org.stitchbird.weka.deploy.LoadModel;
import org.stitchbird.weka.deploy.SaveModel;
import org.stitchbird.weka.deploy.SaverNodes;
import org.stitchbird.weka.explain.RulesNodes;
import org.stitchbird.weka.prepare.FilterNodes;
import org.stitchbird.weka.test.CompareLearners;
import org.stitchbird.weka.test.CrossValidate;
import org.stitchbird.weka.test.EvaluateClusters;
import org.stitchbird.weka.test.HoldOut;
import org.stitchbird.weka.test.ScorePredictions;
import org.stitchbird.weka.train.LearnerNodes;

/** All node types of this bundle, without OSGi, and short ways to run one. */
public final class Nodes {
    private Nodes() {
    }

    /** Every node type. */
    public static List<NodeType> all() {
        List<NodeType> all = new ArrayList<>(new FilterNodes().types());
        all.addAll(new LearnerNodes().types());
        all.addAll(List.of(new ReadArff(), new CrossValidate(), new HoldOut(), new CompareLearners(),
                new EvaluateClusters(), new ScorePredictions(), new SaveModel(), new LoadModel()));
        all.addAll(new RulesNodes().types());
        all.addAll(new SourceNodes().types());
        all.addAll(new SaverNodes().types());
        return all;
    }

    /** The node type of that id. */
    public static NodeType type(String id) {
        return all().stream().filter(type -> type.spec().id().equals(id)).findFirst().orElseThrow();
    }

    /** What leaves by an output of a node. */
    public static <T extends Value> T run(String id, Map<String, String> settings, Map<String, List<Value>> inputs,
            String port, Class<T> kind) throws Exception {
        TestRun run = new TestRun(type(id), values(settings), inputs);
        type(id).run(run);
        return kind.cast(run.outputs().get(port));
    }

    /** An untrained learner. */
    public static Learner learner(String id, Map<String, String> settings) throws Exception {
        return run(id, settings, Map.of(), "learner", Learner.class);
    }

    /** A table as the only value of the input {@code table}. */
    public static Map<String, List<Value>> table(Table table) {
        return Map.of("table", List.of(table));
    }

    /** Plain texts as values of settings. */
    public static Map<String, SettingValue> values(Map<String, String> texts) {
        Map<String, SettingValue> values = new java.util.LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, SettingValue.of(text)));
        return values;
    }
}
