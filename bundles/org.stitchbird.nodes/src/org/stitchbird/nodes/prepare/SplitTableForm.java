// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.prepare;

import java.math.BigDecimal;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.spec.Settings;

/** How a table that is divided becomes Java. */
final class SplitTableForm implements JavaForm {
    private static final String TABLE = "weka.core.Instances";
    private static final String STRATIFIED = "Stratified";

    @Override
    public void write(JavaMethod method) {
        Settings settings = method.settings();
        String rows = method.variable("rows");
        String size = method.variable("trainSize");
        method.statement("$T $L = new $T($L)", TABLE, rows, TABLE, method.input("table"));
        long seed = settings.integer("seed");
        method.statement("$L.randomize(new $T($L))", rows, "java.util.Random",
                seed == (int) seed ? (Object) (int) seed : seed);
        double percent = BigDecimal.valueOf(settings.number("share")).movePointRight(2).doubleValue();
        method.statement("int $L = (int) Math.round($L.numInstances() * $L / 100)", size, rows, percent);
        if (settings.bool("stratified")) {
            String split = method.variable("split");
            method.statement("$T $L = $T.of($L, $L)", STRATIFIED, split, STRATIFIED, rows, size);
            method.out("train", TABLE, "$L.train()", split);
            method.out("test", TABLE, "$L.test()", split);
        } else {
            method.out("train", TABLE, "new $T($L, 0, $L)", TABLE, rows, size);
            method.out("test", TABLE, "new $T($L, $L, $L.numInstances() - $L)", TABLE, rows, size, rows, size);
        }
        method.laterUnchanged();
    }
}
