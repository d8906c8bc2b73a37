// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.List;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Shape;

/** How writing a model into a file becomes Java: as Weka's Explorer does, with its columns where they are known. */
public final class SaveModelForm implements JavaForm {
    private static final String SERIALIZATION = "weka.core.SerializationHelper";

    @Override
    public void write(JavaMethod method) throws NodeFailure {
        String columns = columns(method);
        if (columns == null) {
            method.statement("$T.write($L.toString(), $L)", SERIALIZATION, method.newFile("file"),
                    method.input("model"));
        } else {
            method.statement("$T.writeAll($L.toString(), new Object[] {$L, $L})", SERIALIZATION,
                    method.newFile("file"), method.input("model"), columns);
        }
    }

    /** The columns, without rows, that the model was trained on; {@code null} when it was not trained in the flow. */
    private static String columns(JavaMethod method) {
        String rows;
        try {
            rows = method.learnedFrom("model");
        } catch (IllegalArgumentException e) {
            return null;
        }
        List<Shape> shapes = method.shapes("model");
        boolean clusters = !shapes.isEmpty() && shapes.get(0) instanceof Shape.OfModel model
                && model.task() == Task.CLUSTERING;
        String columns = method.variable("columns");
        if (clusters) {
            method.statement("$T $L = $T.withoutTarget($L).stringFreeStructure()", TestForm.INSTANCES, columns,
                    ProjectClass.ROWS.in(method), rows);
        } else {
            method.statement("$T $L = $L.stringFreeStructure()", TestForm.INSTANCES, columns, rows);
        }
        return columns;
    }
}
