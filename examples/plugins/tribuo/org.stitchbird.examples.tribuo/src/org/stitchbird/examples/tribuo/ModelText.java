// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model in words and numbers: what it is, and the features that count most. */
final class ModelText {
    private static final int MOST = 20;

    private ModelText() {
    }

    static String of(TribuoModel model) {
        StringBuilder text = new StringBuilder();
        text.append(model.name()).append('\n').append(model.trained().getName()).append(", Tribuo ")
                .append(model.trained().getProvenance().getTribuoVersion()).append('\n')
                .append(model.trained().getFeatureIDMap().size()).append(" features\n");
        Map<String, List<Pair<String, Double>>> top = new TreeMap<>(model.trained().getTopFeatures(MOST));
        top.forEach((about, features) -> {
            text.append('\n').append(about).append('\n');
            features.forEach(each -> text.append(String.format(java.util.Locale.ROOT, "  %14.6f  %s%n", each.getB(),
                    each.getA()).replace("\r\n", "\n")));
        });
        return text.toString();
    }
}
