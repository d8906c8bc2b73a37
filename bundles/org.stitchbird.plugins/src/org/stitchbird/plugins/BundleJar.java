// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * What a jar says of itself in its manifest, in the language of the person.
 *
 * @param id its symbolic name; empty when it is no bundle
 * @param version its version; {@code 0.0.0} when it does not say
 */
record BundleJar(String id, String version, String name, String vendor, String licence) {
    /**
     * Reads it.
     *
     * @throws IOException if it is no jar, or one that is not complete
     */
    static BundleJar read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String id = header(main, "Bundle-SymbolicName").split(";", 2)[0].strip();
            String version = header(main, "Bundle-Version");
            String name = words(jar, main, "Bundle-Name");
            return new BundleJar(id, version.isEmpty() ? "0.0.0" : version, name.isEmpty() ? id : name,
                    words(jar, main, "Bundle-Vendor"), words(jar, main, "Bundle-License").split(";", 2)[0].strip());
        }
    }

    private static String header(Attributes main, String name) {
        String value = main.getValue(name);
        return value == null ? "" : value.strip();
    }

    /** A header that may name a text in the bundle's files of words. */
    private static String words(JarFile jar, Attributes main, String header) throws IOException {
        String value = header(main, header);
        if (!value.startsWith("%")) {
            return value;
        }
        String base = header(main, "Bundle-Localization");
        if (base.isEmpty()) {
            base = "OSGI-INF/l10n/bundle";
        }
        for (String ending : new String[] {"_" + Locale.getDefault().getLanguage(), ""}) {
            ZipEntry entry = jar.getEntry(base + ending + ".properties");
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    Object text = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .handleGetObject(value.substring(1));
                    if (text != null) {
                        return text.toString();
                    }
                } catch (IllegalArgumentException e) {
                    // Words that cannot be read cost only themselves.
                }
            }
        }
        return value.substring(1);
    }
}
