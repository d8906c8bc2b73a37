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
        method.comment("Behind the model the file may hold the columns that it was trained on.");
        method.out("model", "java.lang.Object", "$T.readAll($L.toString())[0]", "weka.core.SerializationHelper",
                method.dataFile("file"));
    }
}
