// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;

class KeptLearningTest {
    @TempDir
    Path folder;

    private static byte[] written(Value value) throws Exception {
        KeptLearning keeper = new KeptLearning();
        assertTrue(keeper.keeps(value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        keeper.write(value, bytes);
        return bytes.toByteArray();
    }

    private static Value read(byte[] bytes) throws Exception {
        return new KeptLearning().read(new ByteArrayInputStream(bytes), bytes.length);
    }

    private static Model model(String example, String type) throws Exception {
        return Nodes.run(type, Map.of(), Map.of("table", List.of(Examples.table(example))), "model", Model.class);
    }

    private static List<String> cells(Table table) {
        List<String> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            for (int row = 0; row < column.size(); row++) {
                cells.add(column.text(row));
            }
        }
        return cells;
    }

    @Test
    void learnersAndPreparationsComeBackAsTheyWere() throws Exception {
        Value steps = Nodes.run("weka.filter.unsupervised.Discretize", Map.of(), Map.of(), "preparation",
                Preparation.class);
        Value learner = Nodes.run("weka.classify.AdaBoostM1", Map.of(), Map.of("preparation", List.of(steps)),
                "learner", Learner.class);
        assertEquals(steps, read(written(steps)));
        assertEquals(learner, read(written(learner)));
    }

    @Test
    void modelsAnswerTheSameAndSayTheSame() throws Exception {
        for (String type : List.of("weka.classify.J48", "weka.classify.RandomForest", "weka.cluster.SimpleKMeans")) {
            Model model = model("iris", type);
            Model back = (Model) read(written(model));
            assertEquals(model.name(), back.name());
            assertEquals(model.text(), back.text());
            assertEquals(model.trainedOn(), back.trainedOn());
            Table table = Examples.table("iris");
            assertEquals(cells(model.apply(table, Progress.NONE)), cells(back.apply(table, Progress.NONE)));
        }
    }

    @Test
    void whatDoesNotBelongThereIsRefusedAndRunsNothing() throws Exception {
        byte[] honest = written(model("iris", "weka.classify.J48"));
        int head = 5 + java.nio.ByteBuffer.wrap(honest).getInt(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(honest, 0, head);
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new Trap.Reading());
        }
        Trap.SPRUNG.clear();
        assertThrows(Exception.class, () -> read(bytes.toByteArray()));
        assertThrows(Exception.class, () -> read(java.util.Arrays.copyOf(honest, honest.length / 2)));
        assertThrows(Exception.class, () -> read(new byte[] {'x', 0, 0, 0, 0}));
        assertEquals(List.of(), List.copyOf(Trap.SPRUNG));
    }

    @Test
    void onlyTheLastNodeRunsInALaterSession() throws Exception {
        String flow = """
                <flow format='1'><nodes><node id='read' type='test.iris' version='1'/>
                <node id='learn' type='weka.classify.J48' version='1'/>
                <node id='test' type='test.cross-validate' version='1'><setting name='folds' value='%d'/></node></nodes>
                <wires><wire from='read' output='table' to='learn' input='table'/>
                <wire from='read' output='table' to='test' input='table'/>
                <wire from='learn' output='learner' to='test' input='learner'/></wires></flow>""";
        assertEquals(List.of("read", "learn", "test"), ran(flow.formatted(10)));
        assertEquals(List.of(), ran(flow.formatted(10)));
        assertEquals(List.of("test"), ran(flow.formatted(5)));
        assertEquals(List.of(), ran(flow.formatted(10)));
    }

    /** The nodes that ran in a session of their own. */
    private List<String> ran(String flow) throws Exception {
        List<String> ran = new ArrayList<>();
        List<NodeType> types = new ArrayList<>(Nodes.all());
        types.add(new Iris());
        try (LocalFlowSession session = new LocalFlowSession(StaticNodeTypes.of(types),
                new RunLogs(Optional.empty()), Optional.of(ResultFolder.of(folder.resolve("kept"))),
                kind -> List.of(new KeptLearning()))) {
            session.onEvent(event -> {
                if (event instanceof NodeChanged changed && changed.log() != null && !changed.reused()) {
                    ran.add(changed.node());
                }
            });
            session.start(new FlowSource(flow, folder.toString(), "test.flow"), Set.of());
            assertEquals(Outcome.OK, session.await().orElseThrow().outcome());
        }
        return ran.stream().sorted(java.util.Comparator.comparing(List.of("read", "learn", "test")::indexOf)).toList();
    }

    private static final class Iris implements NodeType {
        @Override
        public NodeSpec spec() {
            return NodeSpec.of("test.iris", Step.COLLECT, "Iris").about("Of a test.")
                    .out(Port.of("table", Kind.TABLE)).build();
        }

        @Override
        public void run(NodeRun run) throws Exception {
            run.out("table", Examples.table("iris"));
        }
    }
}
