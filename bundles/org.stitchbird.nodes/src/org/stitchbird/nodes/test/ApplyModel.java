// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.python.PythonForms;

/** Lets a model answer for every row of a table. */
@Component(service = NodeType.class)
public final class ApplyModel implements NodeType {
    private static final String ANSWER = "prediction";
    private static final String PROBABILITY = "probability of ";
    private static final NodeSpec SPEC = NodeSpec.of("test.apply-model", Step.TEST, "Apply model")
            .about("Lets a trained model answer for every row, and adds the answer as a column named prediction, with "
                    + "a probability for each label where there are labels.")
            .tags("predict", "score", "classify", "forecast", "answer")
            .in(Port.of("table", Kind.TABLE).label("Table"), Port.of("model", Kind.MODEL).label("Model"))
            .out(Port.of("table", Kind.TABLE).label("Table with answers"))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        Optional<Schema> rows = check.schema("table");
        Optional<Shape.OfModel> model = check.shapes("model").stream().filter(Shape.OfModel.class::isInstance)
                .map(Shape.OfModel.class::cast).findFirst();
        if (rows.isEmpty() || model.isEmpty()) {
            return;
        }
        List<String> problems = problems(rows.get(), model.get());
        problems.forEach(sentence -> check.inputError("table", sentence));
        if (problems.isEmpty()) {
            warnOfNewLabels(rows.get(), model.get(), check);
            answered(rows.get(), model.get()).ifPresent(schema -> check.out("table", schema));
        }
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(ApplyModel::write);
    }

    private static void write(JavaMethod method) throws NodeFailure {
        String learnedFrom;
        try {
            learnedFrom = method.learnedFrom("model");
        } catch (IllegalArgumentException e) {
            throw new NodeFailure(Messages.get("apply.elsewhere", method.name(), method.names("model").get(0)), e);
        }
        method.out("table", "weka.core.Instances", "$T.added($L, $L, $L)", "Answers", method.input("model"),
                learnedFrom, method.input("table"));
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(PythonForms::applyModel);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Table rows = run.table("table");
        Model model = run.in("model", Model.class);
        run.out("table", model.apply(rows, run.progress()));
    }

    /** What keeps a model from answering for such rows. */
    private static List<String> problems(Schema rows, Shape.OfModel model) {
        List<String> absent = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ColumnSpec needed : model.trainedOn().columns()) {
            if (needed.name().equals(model.trainedOn().targetName())) {
                continue;
            }
            Optional<ColumnSpec> column = rows.column(needed.name());
            if (column.isEmpty()) {
                absent.add(needed.name());
            } else if (column.get().type() != needed.type()) {
                problems.add(Messages.get("apply.type", needed.name(), type(column.get().type()),
                        type(needed.type())));
            }
        }
        if (!absent.isEmpty()) {
            problems.addFirst(Messages.get("apply.absent", Messages.names(absent), model.name()));
        }
        return problems;
    }

    private static String type(ColumnType type) {
        return Messages.get("type." + type);
    }

    /** The columns that come out, as {@link Model#apply} promises them; empty when they cannot be known yet. */
    private static Optional<Schema> answered(Schema rows, Shape.OfModel model) {
        List<ColumnSpec> all = new ArrayList<>(rows.columns());
        // Answers of an earlier model make way.
        all.removeIf(column -> column.name().equals(ANSWER) || column.name().startsWith(PROBABILITY));
        Optional<ColumnSpec> target = model.trainedOn().target();
        if (model.task() == Task.CLUSTERING) {
            all.add(ColumnSpec.category(ANSWER, List.of()));
        } else if (target.isEmpty() || target.get().type() == ColumnType.CATEGORY && target.get().labels().isEmpty()) {
            return Optional.empty();
        } else {
            all.add(target.get().renamed(ANSWER));
            target.get().labels().forEach(label -> all.add(ColumnSpec.number(PROBABILITY + label)));
        }
        boolean targetKept = all.stream().anyMatch(column -> column.name().equals(rows.targetName()));
        return Optional.of(new Schema(all, targetKept ? rows.targetName() : null));
    }

    /** Tells of labels that count as missing because the model has never seen them. */
    private static void warnOfNewLabels(Schema rows, Shape.OfModel model, NodeCheck check) {
        for (ColumnSpec needed : model.trainedOn().columns()) {
            List<String> fresh = new ArrayList<>(rows.column(needed.name()).map(ColumnSpec::labels).orElse(List.of()));
            fresh.removeAll(needed.labels());
            if (!fresh.isEmpty() && !needed.labels().isEmpty()
                    && !needed.name().equals(model.trainedOn().targetName())) {
                check.warning(Messages.get("apply.newLabels", needed.name(), Messages.names(fresh), model.name()));
            }
        }
    }
}
