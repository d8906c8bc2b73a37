// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.scoring.Scoring;

/**
 * A trained model as an ONNX file.
 *
 * <p>It takes one tensor for each column, of as many rows as there are and one column: numbers of double precision,
 * NaN for missing, or labels as texts, of which those that the model has not seen are missing. It gives {@code
 * prediction}, a label or a number for each row, and for labels and clusters also {@code probabilities}, by row and
 * label. All arithmetic is of double precision.
 */
public final class OnnxModel {
    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 17;
    private static final int CLASSICAL_OPERATORS = 3;
    private static final String ROWS = "rows";

    private final Scoring scoring;
    private final TensorNames names = new TensorNames();
    private final Graph graph = new Graph(names);
    private final List<String> cells = new ArrayList<>();
    private String shape;

    private OnnxModel(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * Writes a model.
     *
     * @param name what people call it
     * @return the bytes of the file; the same for the same model
     */
    public static byte[] write(Scoring scoring, String name) {
        return new OnnxModel(scoring).model(name).toBytes();
    }

    private Message model(String name) {
        String prediction = names.of("prediction");
        String probabilities = names.of("probabilities");
        List<String> inputs = scoring.inputs().stream().map(this::input).toList();
        shape = inputs.isEmpty() ? graph.list(1, 1) : graph.node("Shape", inputs.get(0));
        for (int i = 0; i < inputs.size(); i++) {
            cells.add(cell(scoring.inputs().get(i), inputs.get(i)));
        }
        Columns columns = new Columns(graph, cells, shape);
        Formulas formulas = columns.derive(scoring.derived());
        String answers = new Answers(graph, columns, formulas).all(scoring.predictor());
        if (scoring.answers().isEmpty()) {
            graph.result(prediction, Tensors.DOUBLE, List.of(ROWS, 1), "Identity", answers);
        } else {
            graph.result(prediction, Tensors.STRING, List.of(ROWS, 1), "Gather",
                    graph.texts(scoring.answers()), columns.likeliest(answers));
            graph.result(probabilities, Tensors.DOUBLE, List.of(ROWS, scoring.answers().size()), "Identity", answers);
        }
        return new Message().number(1, IR_VERSION).text(2, "Stitchbird").message(7, graph.message(title(name)))
                .message(8, new Message().text(1, "").number(2, OPERATORS))
                .message(8, new Message().text(1, Graph.ML).number(2, CLASSICAL_OPERATORS));
    }

    private static String title(String name) {
        return name.isBlank() ? "model" : name;
    }

    private String input(ColumnSpec column) {
        int type = column.type() == ColumnType.CATEGORY ? Tensors.STRING : Tensors.DOUBLE;
        return graph.input(names.of(column.name()), type, List.of(ROWS, 1), column.name());
    }

    /** The input as numbers; labels become their positions. */
    private String cell(ColumnSpec column, String input) {
        if (column.type() != ColumnType.CATEGORY) {
            return input;
        }
        if (column.labels().isEmpty()) {
            return graph.node("Expand", graph.number(Double.NaN), shape);
        }
        float[] positions = new float[column.labels().size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        String found = graph.classical("LabelEncoder", new Attributes().texts("keys_strings", column.labels())
                .singles("values_floats", positions).single("default_float", Float.NaN), input);
        return graph.node("Cast", new Attributes().number("to", Tensors.DOUBLE), found);
    }
}
