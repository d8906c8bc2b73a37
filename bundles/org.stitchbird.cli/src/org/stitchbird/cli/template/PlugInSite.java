// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The p2 site that a plug-in is built against.
 *
 * @param address its address, without a slash at the end
 * @param version the version of Stitchbird that it is taken to have, as Maven writes it
 */
public record PlugInSite(String address, String version) {
    private static final String OWN = "/META-INF/maven/org.stitchbird/org.stitchbird.cli/pom.properties";
    private static final String UNKNOWN = "0.1.0-SNAPSHOT";

    /**
     * The site in a folder, or at an address of the web, which is not looked at.
     *
     * @param maven whether it must have the bundles as a Maven repository too
     * @throws WrongWordException if there is no such site
     */
    public static PlugInSite of(String word, boolean maven) throws WrongWordException, IOException {
        if (word.startsWith("https://") || word.startsWith("http://")) {
            return new PlugInSite(web(word), own());
        }
        Path folder = folder(word);
        if (!Files.exists(folder.resolve("p2.index")) && !Files.exists(folder.resolve("content.jar"))) {
            throw new WrongWordException("site.none", word);
        }
        if (maven && !Files.isDirectory(folder.resolve("maven"))) {
            throw new WrongWordException("site.no-maven", word);
        }
        return new PlugInSite(trimmed(folder.toAbsolutePath().normalize().toUri().toString()), own());
    }

    private static String web(String word) throws WrongWordException {
        try {
            return trimmed(new URI(word).toASCIIString());
        } catch (URISyntaxException e) {
            throw new WrongWordException("site.address", word);
        }
    }

    private static Path folder(String word) throws WrongWordException {
        try {
            return word.startsWith("file:") ? Path.of(URI.create(word)) : Path.of(word);
        } catch (IllegalArgumentException e) {
            throw new WrongWordException("site.none", word);
        }
    }

    private static String trimmed(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The version of the product that runs: it is built together with its site. */
    private static String own() throws IOException {
        try (InputStream in = PlugInSite.class.getResourceAsStream(OWN)) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties maven = new Properties();
            maven.load(in);
            return maven.getProperty("version", UNKNOWN);
        }
    }
}
