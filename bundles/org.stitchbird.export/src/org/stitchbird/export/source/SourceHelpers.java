// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions that many files need, as they stand beside this class: each behind a line with its name and its needs.
 */
final class SourceHelpers {
    private static final String MARK = "//// ";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new LinkedHashMap<>();

    private SourceHelpers(String all) {
        for (String section : all.split("(?m)^" + MARK)) {
            int line = section.indexOf('\n');
            int colon = section.indexOf(':');
            if (line > 0) {
                String name = section.substring(0, colon);
                texts.put(name, section.substring(line + 1).strip());
                needs.put(name, Arrays.stream(section.substring(colon + 1, line).strip().split(" "))
                        .filter(need -> !need.isEmpty()).toList());
            }
        }
    }

    /** Those in a resource. */
    static SourceHelpers in(String resource) {
        try (InputStream in = SourceHelpers.class.getResourceAsStream(resource)) {
            return new SourceHelpers(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The functions of these names and all that they need, in the order of the resource. */
    List<String> of(Set<String> names) {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (all.add(name)) {
                open.addAll(needs.get(name));
            }
        }
        return texts.entrySet().stream().filter(each -> all.contains(each.getKey())).map(Map.Entry::getValue).toList();
    }
}
