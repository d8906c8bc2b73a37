// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.big;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.collect.ReadArff;
import org.stitchbird.weka.prepare.FilterNodes;
import org.stitchbird.weka.test.CrossValidate;
import org.stitchbird.weka.test.ScorePredictions;
import org.stitchbird.weka.train.LearnerNodes;

/** A program that runs a flow without OSGi and prints what came out of each node. */
public final class FlowProgram {
    private FlowProgram() {
    }

    /** Runs the flow whose file is the argument. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        List<NodeType> types = new ArrayList<>(List.of(new ReadArff(), new CrossValidate(),
                new ScorePredictions()));
        // The built-in nodes are on the class path, but this bundle knows nothing of them.
        for (String name : List.of("collect.ReadCsv", "prepare.ChooseTarget", "prepare.SelectColumns",
                "prepare.SplitTable", "test.ApplyModel", "deploy.WriteCsv", "explain.ShowTable")) {
            types.add((NodeType) Class.forName("org.stitchbird.nodes." + name).getConstructor().newInstance());
        }
        for (NodeTypeProvider provider : List.of(new LearnerNodes(), new FilterNodes())) {
            types.addAll(provider.types());
        }
        Path flow = Path.of(arguments[0]);
        try (LocalFlowSession session = new LocalFlowSession(StaticNodeTypes.of(types))) {
            session.onEvent(FlowProgram::print);
            session.start(new FlowSource(Files.readString(flow), flow.getParent().toString(), "test.flow"), Set.of());
            RunEvent.Finished end = session.await().orElseThrow();
            System.out.println(end.outcome() + (end.sentence() == null ? "" : " " + end.sentence()));
        }
    }

    private static void print(RunEvent event) {
        if (event instanceof RunEvent.NodeChanged changed && changed.status().state() == NodeState.FAILED) {
            System.out.println(changed.node() + ": " + changed.status().sentence());
        }
        if (event instanceof RunEvent.NodeChanged changed && changed.status().state() == NodeState.FRESH) {
            changed.results().forEach(result -> System.out.println(changed.node() + "." + result.port() + ": "
                    + result.line() + (result.text() == null ? "" : " | " + result.text().lines().findFirst().orElse(""))));
        }
    }
}
