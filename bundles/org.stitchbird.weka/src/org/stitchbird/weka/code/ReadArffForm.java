// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;

/** How reading a file in Weka's own format becomes Java. */
public final class ReadArffForm implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        method.out("table", TestForm.INSTANCES, "$T.read($L, $S)", ProjectClass.ARFF_TEXT.in(method),
                method.dataFile("file"), method.settings().text("encoding"));
    }
}
