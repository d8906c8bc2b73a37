// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.beans.PropertyDescriptor;

/** A short way to the properties of Weka's beans. */
final class Beans {
    private Beans() {
    }

    /** The type of a property, or of its items when it has several. */
    static Class<?> item(PropertyDescriptor property) {
        Class<?> type = property.getPropertyType();
        return type.isArray() ? type.getComponentType() : type;
    }
}
