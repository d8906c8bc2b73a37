// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;

/**
 * All of Weka's algorithms that we know, read from two small files and not from Weka's classes.
 *
 * <p>{@code schemes.txt} is made from Weka's beans by SchemeIndex in the tests; {@code catalogue.txt} is what we
 * add by hand. Read in each start of the program, also of the shortest run, hence with plain means.
 */
public final class Schemes {
    private static final Schemes ALL = new Schemes();
    private final Catalogue catalogue = new Catalogue(lines("catalogue.txt"));
    private final Map<String, Scheme> byId = new LinkedHashMap<>();

    private Schemes() {
        List<String> properties = new ArrayList<>();
        String head = null;
        for (String line : lines("schemes.txt")) {
            if (line.startsWith("\t")) {
                properties.add(line);
            } else if (!line.startsWith("#")) {
                add(head, properties);
                head = line;
                properties = new ArrayList<>();
            }
        }
        add(head, properties);
    }

    /** The algorithm of that id. */
    public static Optional<Scheme> find(String id) {
        return Optional.ofNullable(ALL.byId.get(id));
    }

    /** All of them, in the order of the index. */
    public static List<Scheme> all() {
        return List.copyOf(ALL.byId.values());
    }

    /** Those of a family, such as {@code Filter}. */
    public static List<Scheme> family(String family) {
        return all().stream().filter(scheme -> scheme.is(family)).toList();
    }

    /** Adds a class from its line (class, families, task, about) and those of its properties. */
    private void add(String head, List<String> properties) {
        if (head != null) {
            String[] facts = head.split("\t", -1);
            Scheme scheme = new Scheme(facts[0], List.of(facts[1].split(",")),
                    facts[2].isEmpty() ? null : Task.valueOf(facts[2]), facts[3], catalogue,
                    () -> settings(facts[0], properties));
            byId.put(scheme.id(), scheme);
        }
    }

    private List<SettingSpec> settings(String className, List<String> lines) {
        List<Property> properties = new ArrayList<>();
        for (String line : lines) {
            properties.add(property(line.split("\t", -1)));
        }
        return new PropertySettings(catalogue, className).settings(properties);
    }

    private static Property property(String[] facts) {
        SettingType type = SettingType.valueOf(facts[2]);
        List<Choice> choices = new ArrayList<>();
        if (type == SettingType.CHOICE) {
            for (String choice : facts[4].split("\\|")) {
                int at = choice.indexOf('=');
                choices.add(new Choice(choice.substring(0, at), choice.substring(at + 1)));
            }
        }
        return new Property(facts[1], type, facts[3], choices, type == SettingType.SCHEME ? facts[4] : "", facts[5]);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Schemes.class.getResourceAsStream(file)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
