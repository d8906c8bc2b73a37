// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The files of a new plug-in, by how it is built.
 *
 * <p>They lie in the folder {@code templates} of the bundle. In their texts and names {@code @id@} and its like stand
 * for what is filled in; {@code dot.} begins the names of hidden files, and {@code .java.txt} ends those that are not
 * compiled here.
 */
public enum PlugInTemplate {
    /** Bundles, feature and p2 site, by Tycho. */
    TYCHO(Map.of("common", "", "tycho", "", "node/java", "@id@/src/@path@/", "node/resources", "@id@/src/@path@/",
            "node/l10n", "@id@/OSGI-INF/l10n/", "node/test", "@id@.tests/src/@path@/"),
            "@id@.site/target/repository @id@.feature"),
    /** One bundle, by Maven and bnd. */
    MAVEN(Map.of("common", "", "maven", "", "node/java", "src/main/java/@path@/", "node/resources",
            "src/main/resources/@path@/", "node/l10n", "src/main/resources/OSGI-INF/l10n/", "node/test",
            "src/test/java/@path@/"),
            "target/@id@-1.0.0-SNAPSHOT.jar");

    private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");
    private static final Pattern XML = Pattern.compile(".*\\.(xml|target|launch|project|classpath|flow)");

    /** Where the files of each folder of the templates go. */
    private final Map<String, String> places;
    private final String installable;

    PlugInTemplate(Map<String, String> places, String installable) {
        this.places = places;
        this.installable = installable;
    }

    /** What its build makes that can be installed, as words of the command line. */
    public String installable(PlugInName name) {
        return filled(installable, values(name), false);
    }

    /**
     * All files of a plug-in: what is in them, by their names relative to its folder.
     *
     * @throws IOException if they cannot be read
     */
    public SortedMap<String, byte[]> files(PlugInName name, PlugInSite site) throws IOException {
        Map<String, String> values = values(name);
        values.put("site", site.address());
        values.put("version", site.version());
        SortedMap<String, byte[]> files = new TreeMap<>();
        Bundle bundle = FrameworkUtil.getBundle(PlugInTemplate.class);
        for (Map.Entry<String, String> place : places.entrySet()) {
            String folder = "/templates/" + place.getKey() + "/";
            for (URL entry : Collections.list(bundle.findEntries(folder, "*", true))) {
                if (!entry.getPath().endsWith("/")) {
                    String file = place.getValue() + decoded(entry).substring(folder.length());
                    put(files, filled(named(file), values, false), entry, values);
                }
            }
        }
        return files;
    }

    private static Map<String, String> values(PlugInName name) {
        return new TreeMap<>(Map.of("name", name.name(), "id", name.id(), "label", name.label(), "path",
                name.id().replace('.', '/')));
    }

    private static void put(Map<String, byte[]> files, String name, URL entry, Map<String, String> values)
            throws IOException {
        try (InputStream in = entry.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            files.put(name, filled(text, values, XML.matcher(name).matches()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Frameworks differ in whether they write the characters of a path as they are. */
    private static String decoded(URL entry) {
        return entry.getPath().replace("%40", "@").replace("%20", " ");
    }

    private static String named(String file) {
        return file.replaceAll("(^|/)dot\\.", "$1.").replaceAll("\\.java\\.txt$", ".java");
    }

    private static String filled(String text, Map<String, String> values, boolean xml) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing is known for " + place.group());
            }
            return Matcher.quoteReplacement(xml ? value.replace("&", "&amp;").replace("<", "&lt;") : value);
        });
    }
}
