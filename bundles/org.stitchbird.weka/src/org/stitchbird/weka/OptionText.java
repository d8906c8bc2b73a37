// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.SettingsText;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * The settings of one of Weka's algorithms as Weka's own line of class and options, the same as its Explorer copies:
 * {@code weka.classifiers.trees.J48 -C 0.25 -M 2}.
 *
 * @param scheme an algorithm that has options
 */
public record OptionText(Scheme scheme) implements SettingsText {
    @Override
    public String name() {
        return Messages.get("options.name");
    }

    @Override
    public List<String> settings() {
        return scheme.settings().stream().map(SettingSpec::name).toList();
    }

    @Override
    public String write(Settings settings, Optional<Schema> columns) throws NodeFailure {
        return write(Recipe.of(scheme, settings), header(columns));
    }

    /**
     * An algorithm as class and options.
     *
     * @param header the columns that it will see, or {@code null}
     */
    public static String write(Recipe recipe, Instances header) throws NodeFailure {
        Object bean = WekaBeans.make(recipe, Object.class, header);
        String options = bean instanceof OptionHandler handler ? Utils.joinOptions(handler.getOptions()) : "";
        return (recipe.scheme().className() + " " + options).strip();
    }

    @Override
    public Map<String, SettingValue> read(String text, Optional<Schema> columns) throws NodeFailure {
        return read(scheme, text, header(columns));
    }

    /**
     * The values that a line of options stands for; those at their defaults are left out.
     *
     * @param text options, with or without the class in front
     * @param header the columns by which positions become names, or {@code null} to leave them as positions
     * @throws NodeFailure if the class is another, or Weka refuses the options
     */
    public static Map<String, SettingValue> read(Scheme scheme, String text, Instances header) throws NodeFailure {
        String[] options = split(text);
        if (options.length > 0 && !options[0].startsWith("-") && !options[0].isEmpty()) {
            String named = RenamedClasses.now(options[0]);
            if (!named.equals(scheme.className()) && !scheme.className().endsWith("." + named)) {
                throw new NodeFailure(Messages.get("options.otherClass", options[0], scheme.className()));
            }
            options = Arrays.copyOfRange(options, 1, options.length);
        }
        Object bean = WekaBeans.fresh(scheme);
        if (options.length > 0) {
            set(bean, options);
        }
        return new BeanValues(header).of(bean, scheme);
    }

    private static void set(Object bean, String[] options) throws NodeFailure {
        if (!(bean instanceof OptionHandler handler)) {
            throw new NodeFailure(Messages.get("options.none", bean.getClass().getName()));
        }
        for (int i = 0; i < options.length; i++) {
            options[i] = RenamedClasses.now(options[i]);
        }
        WekaWork.call("options.refused", () -> {
            handler.setOptions(options);
            // Some of Weka's classes leave alone what they do not know.
            Utils.checkForRemainingOptions(options);
            return null;
        });
    }

    private static String[] split(String text) throws NodeFailure {
        return WekaWork.call("options.refused", () -> Utils.splitOptions(text.strip()));
    }

    @Override
    public List<String> lost(Settings settings, Optional<Schema> columns) throws NodeFailure {
        Recipe recipe = Recipe.of(scheme, settings);
        Map<String, SettingValue> back = read(scheme, write(recipe, header(columns)), header(columns));
        List<String> lost = new ArrayList<>();
        for (SettingSpec spec : scheme.settings()) {
            SettingValue now = recipe.settings().getOrDefault(spec.name(), spec.defaultValue());
            if (!now.equals(back.getOrDefault(spec.name(), spec.defaultValue()))) {
                lost.add(spec.name());
            }
        }
        return lost;
    }

    private static Instances header(Optional<Schema> columns) {
        return columns.map(WekaTables::header).orElse(null);
    }
}
