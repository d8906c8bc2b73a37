// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;

/** How reading a model from a file becomes Java. */
public final class LoadModelForm implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        String type = ProjectClass.STORED_MODEL.in(method);
        String stored = method.variable("stored");
        method.statement("$T $L = $T.read($L, $L)", type, stored, type, method.dataFile("file"),
                method.wired("table") ? method.input("table") : "null");
        method.learned("$L.columns()", stored);
        method.out("model", "java.lang.Object", "$L.model()", stored);
    }
}
