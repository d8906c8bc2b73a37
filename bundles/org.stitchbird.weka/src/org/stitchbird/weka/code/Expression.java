// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An expression of Java that is not written yet.
 *
 * @param format as {@link org.stitchbird.engine.code.JavaMethod} takes it
 * @param arguments what is put in
 */
record Expression(String format, List<Object> arguments) {
    static Expression of(String format, Object... arguments) {
        return new Expression(format, List.of(arguments));
    }

    /** Several of them with commas between, in front of which and behind which there is more. */
    static Expression all(String before, String type, Collection<Expression> parts, String after) {
        List<Object> arguments = new ArrayList<>(List.of(type));
        parts.forEach(part -> arguments.addAll(part.arguments));
        return new Expression(before + String.join(", ", parts.stream().map(Expression::format).toList()) + after,
                arguments);
    }

    /** The arguments behind others, for a format that contains this one. */
    Object[] behind(Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(arguments);
        return all.toArray();
    }
}
