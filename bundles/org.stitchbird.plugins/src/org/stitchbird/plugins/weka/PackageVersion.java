// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Weka's packages have it: numbers with dots between, and perhaps more.
 *
 * @param text as it was written
 */
record PackageVersion(String text) implements Comparable<PackageVersion> {
    private static final int NUMBERS = 3;
    private static final Pattern FRONT = Pattern.compile("^[0-9]+(?:\\.[0-9]+)*");

    /** By their numbers; absent ones are 0, and what stands behind the numbers does not count. */
    @Override
    public int compareTo(PackageVersion other) {
        List<BigInteger> left = numbers();
        List<BigInteger> right = other.numbers();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            BigInteger one = i < left.size() ? left.get(i) : BigInteger.ZERO;
            int order = one.compareTo(i < right.size() ? right.get(i) : BigInteger.ZERO);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The same in OSGi's form: three numbers, and the rest as letters and digits. */
    String osgi() {
        List<String> parts = new ArrayList<>();
        List<BigInteger> numbers = numbers();
        for (int i = 0; i < NUMBERS; i++) {
            // OSGi counts with 32 bits.
            parts.add(i < numbers.size() ? String.valueOf(numbers.get(i).min(BigInteger.valueOf(Integer.MAX_VALUE)))
                    : "0");
        }
        List<String> rest = new ArrayList<>(numbers.stream().skip(NUMBERS).map(String::valueOf).toList());
        String behind = FRONT.matcher(text.strip()).replaceFirst("").replaceAll("[^A-Za-z0-9_-]+", "");
        if (!behind.isEmpty()) {
            rest.add(behind);
        }
        return String.join(".", parts) + (rest.isEmpty() ? "" : "." + String.join("-", rest));
    }

    private List<BigInteger> numbers() {
        Matcher matcher = FRONT.matcher(text.strip());
        return matcher.lookingAt() ? Arrays.stream(matcher.group().split("\\.")).map(BigInteger::new).toList()
                : List.of();
    }
}
