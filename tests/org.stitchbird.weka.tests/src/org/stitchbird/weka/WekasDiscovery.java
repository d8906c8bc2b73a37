// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import weka.core.ClassDiscovery;

/**
 * Lists what Weka's own discovery finds, as its Explorer would offer it; run in a Java where there is only Weka.
 *
 * <p>It asks Weka's ClassDiscovery and does what Weka's GenericPropertiesCreator does with the answers, which itself
 * needs libraries for windows.
 */
public final class WekasDiscovery {
    private WekasDiscovery() {
    }

    /** Prints a line {@code type TAB class} for each class that is found for each of those types. */
    public static void main(String[] types) throws Exception {
        Properties packages = properties("GenericPropertiesCreator.props");
        Properties excludes = properties("GenericPropertiesCreator.excludes");
        for (String type : types) {
            for (String name : find(type, packages.getProperty(type))) {
                if (offered(name, excludes.getProperty(type, ""))) {
                    System.out.println(type + "\t" + name);
                }
            }
        }
    }

    private static TreeSet<String> find(String type, String packages) {
        TreeSet<String> names = new TreeSet<>();
        for (String each : packages.split(",")) {
            names.addAll(ClassDiscovery.find(type, each.strip()));
        }
        return names;
    }

    /** Inner classes are not, nor those marked so, nor those that Weka's list excludes by name. */
    private static boolean offered(String name, String excludes) throws ReflectiveOperationException {
        for (Annotation mark : Class.forName(name).getAnnotations()) {
            if (mark.annotationType().getSimpleName().equals("GPCIgnore")) {
                return false;
            }
        }
        return !name.contains("$")
                && Arrays.stream(excludes.split(",")).noneMatch(each -> each.strip().equals("C:" + name));
    }

    private static Properties properties(String name) throws IOException {
        Properties all = new Properties();
        try (InputStream in = ClassDiscovery.class.getResourceAsStream("/weka/gui/" + name)) {
            all.load(in);
        }
        return all;
    }
}
