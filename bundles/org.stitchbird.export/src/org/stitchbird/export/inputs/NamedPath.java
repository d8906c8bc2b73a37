// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.inputs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.graph.StoredSettings;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;

/**
 * A file or folder that a setting of a flow names.
 *
 * @param node the id of the node
 * @param path the names of the setting and of those that it is nested in, the outermost first
 * @param spec the declaration of the setting: FILE, NEW_FILE or FOLDER
 * @param setting the setting in the document, by which it can be given another value
 * @param alone whether the names alone tell which setting it is, as they do not in a list of algorithms
 */
public record NamedPath(String node, List<String> path, SettingSpec spec, Setting setting, boolean alone) {
    /** Makes it; the list is copied. */
    public NamedPath {
        path = List.copyOf(path);
    }

    /** All files and folders that the settings of a flow name and that matter, nested ones too, in its order. */
    public static List<NamedPath> of(Flow flow, NodeTypes types) {
        List<NamedPath> found = new ArrayList<>();
        for (Node node : flow.getNodes()) {
            Optional<NodeSpec> spec = types.spec(node.getType());
            if (spec.isPresent()) {
                collect(new Place(node.getId(), List.of(), true), spec.get().settings(), node.getSettings(), found);
            }
        }
        return found;
    }

    /** Where in a flow settings are looked through. */
    private record Place(String node, List<String> path, boolean alone) {
        Place inside(String name, boolean one) {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            return new Place(node, longer, alone && one);
        }
    }

    private static void collect(Place place, List<SettingSpec> specs, List<Setting> settings, List<NamedPath> found) {
        Map<String, SettingValue> values = StoredSettings.values(settings, specs);
        EffectiveSettings effective = new EffectiveSettings(specs, values);
        for (Setting setting : settings) {
            Optional<SettingSpec> spec = specs.stream().filter(each -> each.name().equals(setting.getName()))
                    .findFirst();
            if (spec.isEmpty() || !effective.enabled(spec.get())) {
                continue;
            }
            Place here = place.inside(setting.getName(), spec.get().type() != SettingType.SCHEMES);
            switch (spec.get().type()) {
                case FILE, NEW_FILE, FOLDER -> {
                    if (setting.getValue() != null && !setting.getValue().isBlank()) {
                        found.add(new NamedPath(here.node(), here.path(), spec.get(), setting, here.alone()));
                    }
                }
                case SCHEME -> nested(here, spec.get(), setting, found);
                case SCHEMES -> setting.getSettings().forEach(item -> nested(here, spec.get(), item, found));
                default -> {
                    // Names no file.
                }
            }
        }
    }

    private static void nested(Place place, SettingSpec spec, Setting setting, List<NamedPath> found) {
        String algorithm = setting.getValue() == null ? spec.defaultValue().text() : setting.getValue();
        EffectiveSettings.scheme(spec, SettingValue.of(algorithm)).ifPresent(scheme -> collect(place,
                scheme.settings(), setting.getSettings(), found));
    }

    /** The file as the flow names it. */
    public String text() {
        return setting.getValue();
    }

    /** Whether it is read rather than written. */
    public boolean read() {
        return spec.type() != SettingType.NEW_FILE;
    }

    /** Whether it is a folder. */
    public boolean folder() {
        return spec.type() == SettingType.FOLDER;
    }

    /** The absolute path. */
    public Path resolve(Path flowFolder) {
        return flowFolder.toAbsolutePath().resolve(text().strip()).normalize();
    }

    /** The last part of the name, whatever system wrote it, with letters that every system takes. */
    public String fileName() {
        String name = text().strip().replace('\\', '/').replaceFirst("/+$", "");
        String plain = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return plain.replace(".", "").isEmpty() ? "file" : plain;
    }

    /** The setting in one word, such as {@code file} or {@code filter/dictionary}. */
    public String word() {
        return String.join("/", path);
    }
}
