// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** An algorithm that can be chosen in a SCHEME or SCHEMES setting. */
public final class SchemeSpec {
    private final String id;
    private final String name;
    private final String about;
    private final Lazy<List<SettingSpec>> settings;
    private final List<String> tags;
    private final boolean advanced;
    private final String library;

    /**
     * Describes an algorithm.
     *
     * @param id the stable id, as stored in flows
     * @param name what people read
     * @param about one sentence on what it does; may be empty
     * @param settings its own settings
     */
    public SchemeSpec(String id, String name, String about, List<SettingSpec> settings) {
        this(id, name, about, () -> settings);
        settings();
    }

    /** Describes an algorithm whose settings are asked for when somebody first wants them. */
    public SchemeSpec(String id, String name, String about, Supplier<List<SettingSpec>> settings) {
        this(id, name, about, new Lazy<>(() -> List.copyOf(settings.get())), List.of(), false, "");
    }

    private SchemeSpec(String id, String name, String about, Lazy<List<SettingSpec>> settings, List<String> tags,
            boolean advanced, String library) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = name;
        this.about = about;
        this.settings = settings;
        this.tags = List.copyOf(tags);
        this.advanced = advanced;
        this.library = library;
    }

    /** The same, found under further words; an advanced one stands behind the others where there are many. */
    public SchemeSpec found(List<String> furtherWords, boolean isAdvanced) {
        return new SchemeSpec(id, name, about, settings, furtherWords, isAdvanced, library);
    }

    /** The same with the name and version of a library that it comes from: another version may give other results. */
    public SchemeSpec from(String nameAndVersion) {
        return new SchemeSpec(id, name, about, settings, tags, advanced, nameAndVersion);
    }

    /** The stable id, as stored in flows. */
    public String id() {
        return id;
    }

    /** What people read. */
    public String name() {
        return name;
    }

    /** One sentence on what it does; may be empty. */
    public String about() {
        return about;
    }

    /** Further words under which it is found. */
    public List<String> tags() {
        return tags;
    }

    /** Whether it stands behind the others where there are many. */
    public boolean isAdvanced() {
        return advanced;
    }

    /** The name and version of the library it comes from; empty when that is the one of the node type around it. */
    public String library() {
        return library;
    }

    /** Its own settings. */
    public List<SettingSpec> settings() {
        return settings.get();
    }
}
