// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package needs: Weka itself, named {@code weka}, or another package, in some of its versions.
 *
 * @param name the package's name
 * @param versions the condition in words of programs, as it was written, such as {@code >=1.0.2}; empty for any
 */
public record PackageNeed(String name, String versions) {
    private static final Pattern ENTRY = Pattern.compile("\\s*([^\\s(),]+)\\s*(?:\\(([^)]*)\\))?\\s*");
    private static final Pattern BOUND = Pattern.compile("\\s*(<=|>=|==|=|<|>)?\\s*([0-9][^\\s|]*)\\s*");

    /** The needs in the line {@code Depends}: entries with commas between; what makes no sense is passed over. */
    static List<PackageNeed> all(String line) {
        List<PackageNeed> needs = new ArrayList<>();
        // A comma within brackets would be part of a condition, but Weka has none there.
        for (String entry : line.split(",")) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.matches()) {
                needs.add(new PackageNeed(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2).strip()));
            }
        }
        return needs;
    }

    /** Whether it is Weka itself that is needed. */
    boolean isWeka() {
        return name.equalsIgnoreCase("weka");
    }

    /** Whether that version will do. As in Weka, two bounds enclose a range, or else leave one out. */
    boolean accepts(String version) {
        PackageVersion there = new PackageVersion(version);
        List<Bound> bounds = new ArrayList<>();
        for (String text : versions.split("\\|")) {
            Matcher matcher = BOUND.matcher(text);
            if (matcher.matches()) {
                bounds.add(new Bound(matcher.group(1) == null ? "=" : matcher.group(1),
                        new PackageVersion(matcher.group(2))));
            }
        }
        boolean range = bounds.size() == 2 && bounds.get(0).encloses(bounds.get(1));
        return bounds.isEmpty() || (range ? bounds.stream().allMatch(bound -> bound.accepts(there))
                : bounds.stream().anyMatch(bound -> bound.accepts(there)));
    }

    /** One side of a range. */
    private record Bound(String sign, PackageVersion version) {
        boolean accepts(PackageVersion there) {
            int order = there.compareTo(version);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        }

        /** Whether versions between this one and the other are meant, whichever of them stands first. */
        boolean encloses(Bound other) {
            boolean up = sign.startsWith(">") && other.sign.startsWith("<");
            boolean down = sign.startsWith("<") && other.sign.startsWith(">");
            int order = version.compareTo(other.version);
            return up && order < 0 || down && order > 0;
        }
    }

    @Override
    public String toString() {
        return versions.isEmpty() ? name : name + " (" + versions + ")";
    }
}
