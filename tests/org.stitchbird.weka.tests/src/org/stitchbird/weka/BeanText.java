// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import org.stitchbird.engine.data.NodeFailure;
import weka.core.Instances;

/** What is set at an object of Weka's, as one text to compare. */
public final class BeanText {
    private BeanText() {
    }

    /** All settings that are not at their defaults, those of algorithms inside too. */
    public static String of(Object bean, Scheme scheme, Instances header) throws NodeFailure {
        return new BeanValues(header).of(bean, scheme).toString();
    }
}
