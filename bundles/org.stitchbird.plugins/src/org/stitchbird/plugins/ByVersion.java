// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.math.BigInteger;
import java.util.Comparator;

/** Orders versions in OSGi's form: three numbers, then a qualifier as text. */
final class ByVersion implements Comparator<String> {
    private static final int NUMBERS = 3;

    @Override
    public int compare(String one, String other) {
        String[] left = one.strip().split("\\.", NUMBERS + 1);
        String[] right = other.strip().split("\\.", NUMBERS + 1);
        for (int part = 0; part < NUMBERS; part++) {
            int order = number(left, part).compareTo(number(right, part));
            if (order != 0) {
                return order;
            }
        }
        return qualifier(left).compareTo(qualifier(right));
    }

    private static BigInteger number(String[] parts, int part) {
        return part < parts.length && parts[part].matches("[0-9]+") ? new BigInteger(parts[part]) : BigInteger.ZERO;
    }

    private static String qualifier(String[] parts) {
        return parts.length > NUMBERS ? parts[NUMBERS] : "";
    }
}
