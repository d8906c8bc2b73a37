// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        String[] options = bean instanceof OptionHandler handler ? handler.getOptions() : new String[0];
        String joined = Utils.joinOptions(options);
        boolean kept = !List.of(options).contains("") || readsBack(recipe.scheme(), joined, options);
        return (recipe.scheme().className() + " " + (kept ? joined : withEmptyValues(options))).strip();
    }

    private static boolean readsBack(Scheme scheme, String joined, String[] options) {
        try {
            OptionHandler fresh = (OptionHandler) WekaBeans.fresh(scheme);
            set(fresh, Utils.splitOptions(joined));
            return Arrays.equals(options, fresh.getOptions());
        } catch (Exception e) {
            return false;
        }
    }

    /** Weka's own join drops empty values, so that what follows would be taken for the value. */
    private static String withEmptyValues(String[] options) {
        return Arrays.stream(options).map(each -> each.isEmpty() ? "\"\"" : Utils.joinOptions(new String[] {each}))
                .collect(Collectors.joining(" "));
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
        WekaWork.call("options.refused", () -> {
            for (int i = 0; i < options.length; i++) {
                options[i] = renamed(options[i]);
            }
            handler.setOptions(options);
            // Some of Weka's classes leave alone what they do not know.
            Utils.checkForRemainingOptions(options);
            return null;
        });
    }

    /** An option with today's names of classes, also where it is itself a line of class and options. */
    private static String renamed(String option) throws Exception {
        int end = option.indexOf(' ');
        if (!option.startsWith("weka.") || end < 0) {
            return RenamedClasses.now(option);
        }
        String[] parts = Utils.splitOptions(option);
        boolean changed = false;
        for (int i = 0; i < parts.length; i++) {
            String now = renamed(parts[i]);
            changed |= !now.equals(parts[i]);
            parts[i] = now;
        }
        return changed ? withEmptyValues(parts) : option;
    }

    private static String[] split(String text) throws NodeFailure {
        return WekaWork.call("options.refused", () -> Utils.splitOptions(text.strip()));
    }

    @Override
    public List<String> lost(Settings settings, Optional<Schema> columns) throws NodeFailure {
        Recipe recipe = Recipe.of(scheme, settings);
        String text = write(recipe, header(columns));
        Map<String, SettingValue> back;
        try {
            back = read(scheme, text, header(columns));
        } catch (NodeFailure e) {
            // Weka does not understand what it has written itself.
            return List.copyOf(recipe.settings().keySet());
        }
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
