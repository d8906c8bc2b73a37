// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingType;

/**
 * All of Weka's algorithms that we know, read from two small files and not from Weka's classes.
 *
 * <p>{@code schemes.txt} is made from Weka's beans by SchemeIndex in the tests; {@code catalogue.txt} is what we
 * add by hand.
 */
public final class Schemes {
    private static final Schemes ALL = new Schemes();
    private final Map<String, Scheme> byId = new LinkedHashMap<>();
    private final Map<String, String> idByClass = new LinkedHashMap<>();

    private Schemes() {
        Catalogue catalogue = read("catalogue.txt", lines -> new Catalogue(lines.lines()));
        catalogue.classes().forEach(type -> idByClass.put(type, id(catalogue, type)));
        PropertySettings describe = new PropertySettings(catalogue, idByClass);
        read("schemes.txt", lines -> {
            List<String[]> block = new ArrayList<>();
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                if (!line.startsWith("\t")) {
                    add(block, catalogue, describe);
                    block.clear();
                }
                block.add(line.split("\t", -1));
            });
            add(block, catalogue, describe);
            return null;
        });
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

    private static String id(Catalogue catalogue, String type) {
        String node = catalogue.own(type, "node");
        return node != null ? node : catalogue.own(type, "id");
    }

    /** Turns the lines of one class (class, families, task, about; then its properties) into a scheme. */
    private void add(List<String[]> block, Catalogue catalogue, PropertySettings describe) {
        if (block.isEmpty()) {
            return;
        }
        String[] head = block.get(0);
        String type = head[0];
        List<Property> properties = block.stream().skip(1).map(Schemes::property).toList();
        String about = catalogue.own(type, "about");
        Scheme scheme = new Scheme(idByClass.get(type), type, List.of(head[1].split(",")),
                head[2].isEmpty() ? null : Task.valueOf(head[2]), catalogue.own(type, "node") != null,
                catalogue.own(type, "name"), about != null ? about : head[3], catalogue.list(type, "tags"),
                Optional.ofNullable(catalogue.own(type, "icon")).orElse(""),
                "true".equals(catalogue.own(type, "probe")), describe.settings(type, properties));
        byId.put(scheme.id(), scheme);
    }

    private static Property property(String[] line) {
        SettingType type = SettingType.valueOf(line[2]);
        List<Choice> choices = type != SettingType.CHOICE ? List.of() : Arrays.stream(line[4].split("\\|"))
                .map(each -> each.split("=", 2)).map(each -> new Choice(each[0], each[1])).toList();
        return new Property(line[1], type, line[3], choices, type == SettingType.SCHEME ? line[4] : "", line[5]);
    }

    private static <T> T read(String file, Function<BufferedReader, T> body) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Schemes.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return body.apply(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
