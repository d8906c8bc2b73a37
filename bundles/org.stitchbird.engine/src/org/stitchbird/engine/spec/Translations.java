// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts declarations into another language by the files {@code OSGI-INF/l10n/nodes_LANGUAGE.properties} beside them.
 *
 * <p>The files are UTF-8. Their keys are {@code TYPE.name}, {@code .about}, {@code .tags} (separated by commas),
 * {@code .group}, {@code .in.PORT}, {@code .out.PORT}, {@code .set.SETTING}, {@code .set.SETTING.about} and
 * {@code .set.SETTING.CHOICE}, where TYPE is the id of a node type, or for all but tags and ports that of a scheme.
 * What has no key stays English.
 */
public final class Translations {
    private final Map<String, String> texts;

    private Translations(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The translations for the locale's language that a class loader sees; none for English.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Translations of(Locale locale, ClassLoader loader) {
        if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("en")) {
            return new Translations(Map.of());
        }
        Properties found = new Properties();
        try {
            // On a plain class path several bundles have a file of this name, and a language pack may add one.
            List<URL> files = Collections.list(loader.getResources(file(locale)));
            for (URL each : files.reversed()) {
                try (var reader = new InputStreamReader(each.openStream(), StandardCharsets.UTF_8)) {
                    found.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Translations(found.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, found::getProperty)));
    }

    private static String file(Locale locale) {
        return "OSGI-INF/l10n/nodes_" + locale.getLanguage() + ".properties";
    }

    /** The declaration in the locale's language, by the files that the class loader sees. */
    public static NodeSpec translate(NodeSpec spec, Locale locale, ClassLoader loader) {
        return of(locale, loader).translate(spec);
    }

    /** The declaration in this language. */
    public NodeSpec translate(NodeSpec spec) {
        if (texts.isEmpty()) {
            return spec;
        }
        String id = spec.id();
        return spec.toBuilder().name(text(id + ".name", spec.name())).about(text(id + ".about", spec.about()))
                .group(text(id + ".group", spec.group())).replaceTags(tags(spec))
                .replaceInputs(ports(spec.inputs(), id + ".in."))
                .replaceOutputs(ports(spec.outputs(), id + ".out."))
                .replaceSettings(english -> settings(english, id)).build();
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of that key; English where there is none. */
    public String text(String key, String english) {
        return texts.getOrDefault(key, english);
    }

    private List<String> tags(NodeSpec spec) {
        String words = texts.get(spec.id() + ".tags");
        return words == null ? spec.tags()
                : Stream.of(words.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private List<Port> ports(List<Port> ports, String prefix) {
        return ports.stream().map(port -> port.label(text(prefix + port.name(), port.label()))).toList();
    }

    private List<SettingSpec> settings(List<SettingSpec> settings, String owner) {
        return settings.stream().map(setting -> setting(setting, owner + ".set." + setting.name())).toList();
    }

    private SettingSpec setting(SettingSpec setting, String key) {
        return setting.label(text(key, setting.label())).about(text(key + ".about", setting.about()))
                .choices(setting.choices().stream()
                        .map(choice -> new Choice(choice.value(), text(key + "." + choice.value(), choice.label())))
                        .toList())
                .mapSchemes(this::scheme);
    }

    private SchemeSpec scheme(SchemeSpec scheme) {
        return new SchemeSpec(scheme.id(), text(scheme.id() + ".name", scheme.name()),
                text(scheme.id() + ".about", scheme.about()), () -> settings(scheme.settings(), scheme.id()))
                .found(scheme.tags(), scheme.isAdvanced());
    }

    /** All keys that a complete translation of the declaration has, those of its schemes included, in its order. */
    public static Set<String> keys(NodeSpec spec) {
        return english(spec).keySet();
    }

    /** The English texts of a declaration by the keys under which they are translated, in its order. */
    public static Map<String, String> english(NodeSpec spec) {
        Map<String, String> found = new LinkedHashMap<>();
        BiConsumer<String, String> add = (key, text) -> {
            if (text != null && !text.isEmpty()) {
                found.putIfAbsent(key, text);
            }
        };
        String id = spec.id();
        add.accept(id + ".name", spec.name());
        add.accept(id + ".about", spec.about());
        add.accept(id + ".tags", String.join(", ", spec.tags()));
        add.accept(id + ".group", spec.group());
        spec.inputs().forEach(port -> add.accept(id + ".in." + port.name(), port.label()));
        spec.outputs().forEach(port -> add.accept(id + ".out." + port.name(), port.label()));
        settingKeys(spec.settings(), id, add, new HashSet<>());
        return found;
    }

    /** The keys of a complete translation that this language does not have, in the order of the declaration. */
    public Set<String> missing(NodeSpec spec) {
        Set<String> absent = new LinkedHashSet<>(keys(spec));
        absent.removeIf(key -> !texts.getOrDefault(key, "").isBlank());
        return absent;
    }

    private static void settingKeys(List<SettingSpec> settings, String owner, BiConsumer<String, String> add,
            Set<String> schemesSeen) {
        for (SettingSpec setting : settings) {
            String key = owner + ".set." + setting.name();
            add.accept(key, setting.label());
            add.accept(key + ".about", setting.about());
            setting.choices().forEach(choice -> add.accept(key + "." + choice.value(), choice.label()));
            for (SchemeSpec scheme : setting.schemes()) {
                // An algorithm may hold one that holds it again.
                if (schemesSeen.add(scheme.id())) {
                    add.accept(scheme.id() + ".name", scheme.name());
                    add.accept(scheme.id() + ".about", scheme.about());
                    settingKeys(scheme.settings(), scheme.id(), add, schemesSeen);
                }
            }
        }
    }
}
