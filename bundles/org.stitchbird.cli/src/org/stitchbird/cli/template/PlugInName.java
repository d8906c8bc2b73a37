// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What a new plug-in is called: words that do as the names of folders, packages and node types on every system.
 *
 * @param name the name in folders and in front of the ids of its node types: small letters, digits and hyphens
 * @param id the id of its bundle and the name of its package
 */
public record PlugInName(String name, String id) {
    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");
    private static final Set<String> TAKEN = Set.of("java", "javax", "org.stitchbird");

    /**
     * The name of a plug-in.
     *
     * @param id the id that is wanted; {@code null} for one made of the name
     * @throws WrongWordException if one of them does not do
     */
    public static PlugInName of(String name, String id) throws WrongWordException {
        if (id == null && name.contains(".")) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            throw new WrongWordException("name.dots", name, suggestion(last), name.toLowerCase(Locale.ROOT));
        }
        if (!NAME.matcher(name).matches()) {
            throw new WrongWordException("name.letters", name, suggestion(name));
        }
        if (name.length() > LONGEST) {
            throw new WrongWordException("name.long", name, LONGEST);
        }
        if (DEVICE.matcher(name).matches()) {
            throw new WrongWordException("name.device", name);
        }
        if (id == null) {
            if (SourceVersion.isKeyword(name)) {
                throw new WrongWordException("name.keyword", name, "my-" + name);
            }
            return new PlugInName(name, "com.example." + name.replace("-", ""));
        }
        check(id, name);
        return new PlugInName(name, id);
    }

    private static void check(String id, String name) throws WrongWordException {
        List<String> parts = Arrays.asList(id.split("\\.", -1));
        if (parts.size() < 2 || !parts.stream().allMatch(part -> PART.matcher(part).matches())) {
            throw new WrongWordException("id.form", id, "com.example." + name.replace("-", ""));
        }
        for (String part : parts) {
            if (SourceVersion.isKeyword(part)) {
                throw new WrongWordException("id.keyword", id, part);
            }
        }
        for (String taken : TAKEN) {
            if (id.startsWith(taken + ".") || id.equals(taken)) {
                throw new WrongWordException("id.taken", id, taken);
            }
        }
    }

    /** The closest that would do. */
    private static String suggestion(String name) {
        String close = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return close.isEmpty() ? "hello" : close;
    }

    /** What people read as its name: {@code Time series} for {@code time-series}. */
    public String label() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }
}
