// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.util.List;

/**
 * What the file of a package says of itself, and what is in it; immutable.
 *
 * @param name its name in Weka, such as {@code SMOTE}
 * @param version its version as its author wrote it
 * @param title one line on what it is; its name when it has none
 * @param about what it says at length; may be empty
 * @param author who made it; may be empty
 * @param licence the name of its licence; empty when it does not say
 * @param address where to read more; may be empty
 * @param needs what it needs, Weka itself included
 * @param jars its own jars, as paths in the file
 * @param libraries the jars of libraries that it brings, as paths in the file
 */
public record WekaPackage(String name, String version, String title, String about, String author, String licence,
        String address, List<PackageNeed> needs, List<String> jars, List<String> libraries) {
    /** What stands before the name of a package in the symbolic name of its bundle. */
    static final String PREFIX = "weka.package.";

    /** Makes one; the lists are copied. */
    public WekaPackage {
        needs = List.copyOf(needs);
        jars = List.copyOf(jars);
        libraries = List.copyOf(libraries);
    }

    /** The id of the plug-in, and symbolic name of the bundle, that it becomes. */
    public String id() {
        return PREFIX + name;
    }

    /** Its version in OSGi's form. */
    public String osgiVersion() {
        return new PackageVersion(version).osgi();
    }
}
