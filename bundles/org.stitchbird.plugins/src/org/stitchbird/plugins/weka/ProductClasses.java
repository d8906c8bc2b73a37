// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Where a Java of its own finds the classes that look into packages: the product's, or those of this process. */
final class ProductClasses {
    private static final String WEKA = "org.stitchbird.weka";
    private static final Set<String> OURS = Set.of(WEKA, "org.stitchbird.engine", "org.stitchbird.export",
            "org.stitchbird.model");

    private ProductClasses() {
    }

    /**
     * The class path.
     *
     * @param scratch a folder for libraries that lie inside a jar
     * @throws UnfitPackageException if this product has no Weka
     */
    static String path(Path scratch) throws IOException {
        Bundle own = FrameworkUtil.getBundle(ProductClasses.class);
        if (own == null || own.getBundleContext() == null) {
            return System.getProperty("java.class.path");
        }
        List<String> path = new ArrayList<>();
        Bundle weka = null;
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (OURS.contains(bundle.getSymbolicName())) {
                path.add(file(bundle).toString());
                weka = bundle.getSymbolicName().equals(WEKA) ? bundle : weka;
            }
        }
        if (weka == null) {
            throw new UnfitPackageException("package.noWeka");
        }
        for (URL library : Collections.list(weka.findEntries("lib", "*.jar", false))) {
            Path copy = scratch.resolve(library.getPath().substring(library.getPath().lastIndexOf('/') + 1));
            try (InputStream in = library.openStream()) {
                Files.copy(in, copy);
            }
            path.add(copy.toString());
        }
        path.add(framework().toString());
        return String.join(File.pathSeparator, path);
    }

    /** A location is an address of a file, behind words of the framework's, perhaps relative to the product. */
    private static Path file(Bundle bundle) throws IOException {
        String location = bundle.getLocation();
        String address = location.substring(location.indexOf("file:") + "file:".length());
        String area = System.getProperty("osgi.install.area", "file:/").replace(" ", "%20");
        return Path.of(URI.create(area).resolve(address.replace(" ", "%20")));
    }

    private static Path framework() throws IOException {
        try {
            return Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
