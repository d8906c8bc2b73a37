// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All that is declared of a node type: id, words, ports, settings and traits; immutable.
 *
 * <p>Palette entry, card, settings form, check and documentation are derived from it.
 */
public final class NodeSpec {
    private final String id;
    private final int version;
    private final Step step;
    private final String name;
    private final String about;
    private final List<String> tags;
    private final List<Port> inputs;
    private final List<Port> outputs;
    private final Supplier<List<SettingSpec>> settings;
    private final Set<Trait> traits;
    private final boolean advanced;
    private final Supplier<String> reference;
    private final String implementation;
    private final String library;
    private final String group;
    private final String thins;
    private final List<String> formerly;
    private final SortedMap<Integer, Migration> migrations;

    private NodeSpec(Builder from) {
        id = from.id;
        version = from.version;
        step = from.step;
        name = from.name;
        about = from.about;
        tags = List.copyOf(from.tags);
        inputs = List.copyOf(from.inputs);
        outputs = List.copyOf(from.outputs);
        settings = from.settings();
        traits = from.traits.isEmpty() ? Set.of() : Set.copyOf(from.traits);
        advanced = from.advanced;
        reference = from.reference;
        implementation = from.implementation;
        library = from.library;
        group = from.group;
        thins = from.thins;
        formerly = List.copyOf(from.formerly);
        migrations = Collections.unmodifiableSortedMap(new TreeMap<>(from.migrations));
    }

    /**
     * Begins the declaration of a node type.
     *
     * @param id stored in flows for ever, such as {@code prepare.split-table}: never a class name, never reused
     * @param step its group in the palette
     * @param name what people read, in English
     */
    public static Builder of(String id, Step step, String name) {
        return new Builder(id, step, name);
    }

    /** A builder that begins with everything declared here. */
    public Builder toBuilder() {
        Builder copy = new Builder(id, step, name).version(version).about(about);
        copy.tags.addAll(tags);
        copy.inputs.addAll(inputs);
        copy.outputs.addAll(outputs);
        copy.settings.add(settings);
        copy.traits.addAll(traits);
        copy.advanced = advanced;
        copy.reference = reference;
        copy.thins = thins;
        copy.formerly.addAll(formerly);
        copy.migrations.putAll(migrations);
        return copy.implementation(implementation).library(library).group(group);
    }

    /** The stable id. */
    public String id() {
        return id;
    }

    /** Goes up when the same settings and inputs give another result than before; at least 1. */
    public int version() {
        return version;
    }

    /** Its group in the palette. */
    public Step step() {
        return step;
    }

    /** What people read. */
    public String name() {
        return name;
    }

    /** One or two sentences on what it is good for. */
    public String about() {
        return about;
    }

    /** Further words under which it is found. */
    public List<String> tags() {
        return tags;
    }

    /** Where wires end, from top to bottom. */
    public List<Port> inputs() {
        return inputs;
    }

    /** Where wires begin, from top to bottom. */
    public List<Port> outputs() {
        return outputs;
    }

    /** Its settings in the order of the form. */
    public List<SettingSpec> settings() {
        return settings.get();
    }

    /**
     * The NUMBER setting that says, from 0 to 1, which share of the rows leaves by the first output; empty when it does not
     * just take some of the rows.
     */
    public Optional<String> thins() {
        return Optional.ofNullable(thins);
    }

    /** What it does that matters to the method. */
    public Set<Trait> traits() {
        return traits;
    }

    /** Whether the palette shows it only to those who ask for it, by searching or by asking for all. */
    public boolean isAdvanced() {
        return advanced;
    }

    /** What the library behind it says of it at length, with its literature; empty when there is nothing. */
    public String reference() {
        return reference.get();
    }

    /** What does the work in the library behind it, such as a class; empty when there is none to name. */
    public String implementation() {
        return implementation;
    }

    /**
     * The name and version of the library behind it, where that comes from another bundle than the type: another
     * version may give other results. Empty for none.
     */
    public String library() {
        return library;
    }

    /** The heading under which the palette puts it among many of its step; empty for none. */
    public String group() {
        return group;
    }

    /** The ids that the type had before, whose nodes it takes over. */
    public List<String> formerly() {
        return formerly;
    }

    /** What becomes of settings that were made with a version of the type, by that version; each leads to the next one. */
    public SortedMap<Integer, Migration> migrations() {
        return migrations;
    }

    /** The input of that name. */
    public Optional<Port> input(String port) {
        return inputs.stream().filter(each -> each.name().equals(port)).findFirst();
    }

    /** The output of that name. */
    public Optional<Port> output(String port) {
        return outputs.stream().filter(each -> each.name().equals(port)).findFirst();
    }

    /** The setting of that name. */
    public Optional<SettingSpec> setting(String setting) {
        return settings().stream().filter(each -> each.name().equals(setting)).findFirst();
    }

    /** Collects the parts of a declaration. */
    public static final class Builder {
        private final String id;
        private final Step step;
        private String name;
        private int version = 1;
        private String about = "";
        private final List<String> tags = new ArrayList<>();
        private final List<Port> inputs = new ArrayList<>();
        private final List<Port> outputs = new ArrayList<>();
        private final List<Supplier<List<SettingSpec>>> settings = new ArrayList<>();
        private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
        private boolean advanced;
        private Supplier<String> reference = () -> "";
        private String implementation = "";
        private String library = "";
        private String group = "";
        private String thins;
        private final List<String> formerly = new ArrayList<>();
        private final SortedMap<Integer, Migration> migrations = new TreeMap<>();

        private Builder(String id, Step step, String name) {
            this.id = Objects.requireNonNull(id, "id");
            this.step = Objects.requireNonNull(step, "step");
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets the name that people read. */
        public Builder name(String text) {
            name = text;
            return this;
        }

        /** Sets one or two sentences on what it is good for. */
        public Builder about(String text) {
            about = text;
            return this;
        }

        /** Sets the version; see {@link NodeSpec#version()}. */
        public Builder version(int number) {
            version = number;
            return this;
        }

        /** Adds words under which it is found. */
        public Builder tags(String... words) {
            tags.addAll(List.of(words));
            return this;
        }

        /** Replaces the words under which it is found. */
        public Builder replaceTags(List<String> words) {
            tags.clear();
            tags.addAll(words);
            return this;
        }

        /** Adds inputs. */
        public Builder in(Port... ports) {
            inputs.addAll(List.of(ports));
            return this;
        }

        /** Adds outputs. */
        public Builder out(Port... ports) {
            outputs.addAll(List.of(ports));
            return this;
        }

        /** Replaces all inputs. */
        public Builder replaceInputs(List<Port> ports) {
            inputs.clear();
            inputs.addAll(ports);
            return this;
        }

        /** Replaces all outputs. */
        public Builder replaceOutputs(List<Port> ports) {
            outputs.clear();
            outputs.addAll(ports);
            return this;
        }

        /** Adds settings. */
        public Builder settings(SettingSpec... more) {
            List<SettingSpec> all = List.of(more);
            settings.add(() -> all);
            return this;
        }

        /** Adds settings that are asked for when somebody first wants them. */
        public Builder settings(Supplier<List<SettingSpec>> more) {
            settings.add(more);
            return this;
        }

        /** Puts others in the place of the settings so far, when somebody first wants them. */
        public Builder replaceSettings(UnaryOperator<List<SettingSpec>> change) {
            Supplier<List<SettingSpec>> before = settings();
            settings.clear();
            settings.add(() -> change.apply(before.get()));
            return this;
        }

        private Supplier<List<SettingSpec>> settings() {
            List<Supplier<List<SettingSpec>>> parts = List.copyOf(settings);
            return new Lazy<>(() -> parts.stream().flatMap(part -> part.get().stream()).toList());
        }

        /** Shown in the palette only to those who ask for it; see {@link NodeSpec#isAdvanced()}. */
        public Builder advanced() {
            advanced = true;
            return this;
        }

        /** Sets what the library behind it says of it at length; see {@link NodeSpec#reference()}. */
        public Builder reference(Supplier<String> text) {
            reference = text;
            return this;
        }

        /** Sets what does the work in the library behind it; see {@link NodeSpec#implementation()}. */
        public Builder implementation(String name) {
            implementation = name;
            return this;
        }

        /** Sets the name and version of the library behind it; see {@link NodeSpec#library()}. */
        public Builder library(String nameAndVersion) {
            library = nameAndVersion;
            return this;
        }

        /** Sets the heading that it stands under among many; see {@link NodeSpec#group()}. */
        public Builder group(String heading) {
            group = heading;
            return this;
        }

        /** Names the setting for the share of the rows that it takes; see {@link NodeSpec#thins()}. */
        public Builder thins(String share) {
            thins = share;
            return this;
        }

        /** Takes over the nodes of types with these ids, which must not be those of other types; versions go on from there. */
        public Builder formerly(String... ids) {
            formerly.addAll(List.of(ids));
            return this;
        }

        /** Says what becomes of settings that were made with a version, on the way to the next one. */
        public Builder migrates(int fromVersion, Migration migration) {
            migrations.merge(fromVersion, migration, Migration::and);
            return this;
        }

        /** Adds traits. */
        public Builder traits(Trait... more) {
            traits.addAll(List.of(more));
            return this;
        }

        /** The declaration. */
        public NodeSpec build() {
            return new NodeSpec(this);
        }
    }
}
