// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bundles say of packages and bundles in their manifests. */
final class Exports {
    private static final Pattern BETWEEN = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /**
     * A package that a bundle exports.
     *
     * @param bundle the bundle's symbolic name
     * @param name the package's name
     * @param version its version; empty when it is not API
     * @param hidden whether it is for nobody else, or for friends alone
     * @param friends the bundles that it is for, when it is for friends
     */
    record Exported(String bundle, String name, String version, boolean hidden, Set<String> friends) {
        boolean api() {
            return !hidden;
        }
    }

    private Exports() {
    }

    /** All packages that bundles of the product export, by name. */
    static Map<String, Exported> all() throws IOException {
        Map<String, Exported> all = new TreeMap<>();
        for (Path bundle : Tree.bundles()) {
            for (String clause : clauses(manifest(bundle).getValue("Export-Package"))) {
                Exported each = exported(bundle.getFileName().toString(), clause);
                all.put(each.name(), each);
            }
        }
        return all;
    }

    /** The packages that plug-ins may use. */
    static Set<String> api() throws IOException {
        Set<String> names = new TreeSet<>();
        all().values().stream().filter(Exported::api).forEach(each -> names.add(each.name()));
        return names;
    }

    private static Exported exported(String bundle, String clause) {
        String friends = part(clause, "x-friends:=\"([^\"]*)\"");
        Set<String> names = new TreeSet<>(Arrays.asList(friends.isEmpty() ? new String[0] : friends.split(",\\s*")));
        return new Exported(bundle, clause.split(";")[0].strip(), part(clause, ";\\s*version=\"([^\"]*)\""),
                !names.isEmpty() || clause.contains("x-internal:=true"), names);
    }

    private static String part(String clause, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(clause);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The folder of a bundle's classes, as the build has just compiled them. */
    static Path classes(String bundle) {
        Path classes = root().resolve("bundles").resolve(bundle).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(bundle + " is not compiled: build with -am");
        }
        return classes;
    }

    /** The project's folder. */
    static Path root() {
        return Tree.root();
    }

    /** Whether the build was asked to write something anew, by {@code -Dtests.jvm=-Dstitchbird.write=WHAT}. */
    static boolean writes(String what) {
        return what.equals(System.getProperty("stitchbird.write"));
    }

    /** The clauses of a header, in their order; none when there is no such header. */
    static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        if (header != null) {
            BETWEEN.splitAsStream(header).map(String::strip).forEach(clauses::add);
        }
        return clauses;
    }

    /** The manifest of a bundle by its folder. */
    static Attributes manifest(Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
