// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a setting is: its name, type, default, limits and words; immutable.
 *
 * <p>Made by the static methods, refined by the others, each of which answers a changed copy:
 * {@code SettingSpec.number("share", 0.66).between(0, 1).label("Training share")}.
 */
public final class SettingSpec {
    private final String name;
    private final SettingType type;
    private final SettingValue defaultValue;
    private final Words words;
    private final Limits limits;
    private final Supplier<List<SchemeSpec>> schemes;

    /** What people see: label, help, the port whose columns are offered, and the editor of its own. */
    private record Words(String label, String about, String port, List<Choice> choices, String editor) {
    }

    /** Bounds and flags. */
    private record Limits(double min, double max, boolean minOpen, boolean maxOpen, boolean required,
            boolean semantic, boolean advanced, String enabledSetting, List<String> enabledValues,
            List<String> endings) {
    }

    private SettingSpec(String name, SettingType type, SettingValue defaultValue, Words words, Limits limits,
            Supplier<List<SchemeSpec>> schemes) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = type;
        this.defaultValue = Objects.requireNonNull(defaultValue, "defaultValue");
        this.words = words;
        this.limits = limits;
        this.schemes = schemes;
    }

    private static SettingSpec make(String name, SettingType type, SettingValue value, List<Choice> choices,
            String port) {
        return new SettingSpec(name, type, value, new Words(name, "", port, List.copyOf(choices), ""),
                new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, false, true, false, null,
                        List.of(), List.of()), List::of);
    }

    /** A switch. */
    public static SettingSpec bool(String name, boolean value) {
        return make(name, SettingType.BOOLEAN, SettingValue.of(Boolean.toString(value)), List.of(), null);
    }

    /** A whole number. */
    public static SettingSpec integer(String name, long value) {
        return make(name, SettingType.INTEGER, SettingValue.of(Long.toString(value)), List.of(), null);
    }

    /** A floating-point number. */
    public static SettingSpec number(String name, double value) {
        return make(name, SettingType.NUMBER, SettingValue.of(Double.toString(value)), List.of(), null);
    }

    /** Any text. */
    public static SettingSpec text(String name, String value) {
        return make(name, SettingType.TEXT, SettingValue.of(value), List.of(), null);
    }

    /** One of the choices; {@code value} is the default and must be among them. */
    public static SettingSpec choice(String name, String value, Choice... choices) {
        if (List.of(choices).stream().noneMatch(choice -> choice.value().equals(value))) {
            throw new IllegalArgumentException("'" + value + "' is none of the choices of '" + name + "'");
        }
        return make(name, SettingType.CHOICE, SettingValue.of(value), List.of(choices), null);
    }

    /** One column of the table that arrives at the port. */
    public static SettingSpec column(String name, String port) {
        return make(name, SettingType.COLUMN, SettingValue.EMPTY, List.of(), port);
    }

    /** Some columns of the table that arrives at the port. */
    public static SettingSpec columns(String name, String port) {
        return make(name, SettingType.COLUMNS, SettingValue.EMPTY, List.of(), port);
    }

    /** A type for some of the columns that leave by the output port. */
    public static SettingSpec columnTypes(String name, String port) {
        return make(name, SettingType.COLUMN_TYPES, SettingValue.EMPTY, List.of(), port);
    }

    /** A file to read; endings without dot, the usual one first. */
    public static SettingSpec file(String name, String... endings) {
        return make(name, SettingType.FILE, SettingValue.EMPTY, List.of(), null).endings(endings);
    }

    /** A file to write; endings without dot, the usual one first. */
    public static SettingSpec newFile(String name, String... endings) {
        return make(name, SettingType.NEW_FILE, SettingValue.EMPTY, List.of(), null).endings(endings);
    }

    /** A folder to read. */
    public static SettingSpec folder(String name) {
        return make(name, SettingType.FOLDER, SettingValue.EMPTY, List.of(), null);
    }

    /**
     * What wrong answers cost, by the labels of the target of the table that arrives at the port.
     *
     * <p>The value holds nested settings: by actual label, then by answered label, a number as text. What is not
     * named costs 0 when it is right and 1 when it is wrong.
     */
    public static SettingSpec costs(String name, String port) {
        return make(name, SettingType.COSTS, SettingValue.EMPTY, List.of(), port);
    }

    /** The number that random choices start from; the default is the algorithm's own. */
    public static SettingSpec seed(String name, long value) {
        return make(name, SettingType.SEED, SettingValue.of(Long.toString(value)), List.of(), null);
    }

    /** An algorithm out of a list that is made when it is first asked for. */
    public static SettingSpec scheme(String name, SettingValue value, Supplier<List<SchemeSpec>> schemes) {
        return schemes(name, SettingType.SCHEME, value, schemes);
    }

    /** Several algorithms, each out of a list that is made when it is first asked for; the value holds them as items. */
    public static SettingSpec schemes(String name, SettingValue value, Supplier<List<SchemeSpec>> schemes) {
        return schemes(name, SettingType.SCHEMES, value, schemes);
    }

    private static SettingSpec schemes(String name, SettingType type, SettingValue value,
            Supplier<List<SchemeSpec>> schemes) {
        SettingSpec spec = make(name, type, value, List.of(), null);
        return new SettingSpec(name, type, value, spec.words, spec.limits, schemes);
    }

    /** With what people read as its name. */
    public SettingSpec label(String text) {
        return words(old -> new Words(text, old.about, old.port, old.choices, old.editor));
    }

    /** With help: one or two sentences. */
    public SettingSpec about(String text) {
        return words(old -> new Words(old.label, text, old.port, old.choices, old.editor));
    }

    /** With other words for the choices, their values unchanged. */
    public SettingSpec choices(List<Choice> choices) {
        return words(old -> new Words(old.label, old.about, old.port, List.copyOf(choices), old.editor));
    }

    /**
     * Edited by what is registered under that name for the workbench; where there is no such editor, or it fails, the
     * form has the usual field of the type.
     */
    public SettingSpec editor(String editor) {
        return words(old -> new Words(old.label, old.about, old.port, old.choices, Objects.requireNonNull(editor)));
    }

    /** A number from min to max, both allowed. */
    public SettingSpec between(double min, double max) {
        return limits(old -> new Limits(min, max, false, false, old.required, old.semantic, old.advanced,
                old.enabledSetting, old.enabledValues, old.endings));
    }

    /** A number between min and max, neither allowed. */
    public SettingSpec strictlyBetween(double min, double max) {
        return limits(old -> new Limits(min, max, true, true, old.required, old.semantic, old.advanced,
                old.enabledSetting, old.enabledValues, old.endings));
    }

    /** A number not below min. */
    public SettingSpec atLeast(double min) {
        return between(min, Double.POSITIVE_INFINITY);
    }

    /** Must not be left empty. */
    public SettingSpec required() {
        return limits(old -> new Limits(old.min, old.max, old.minOpen, old.maxOpen, true, old.semantic, old.advanced,
                old.enabledSetting, old.enabledValues, old.endings));
    }

    /** Changes only how results look, never what they are. */
    public SettingSpec cosmetic() {
        return limits(old -> new Limits(old.min, old.max, old.minOpen, old.maxOpen, old.required, false, old.advanced,
                old.enabledSetting, old.enabledValues, old.endings));
    }

    /** Stands under 'More' in the form. */
    public SettingSpec advanced() {
        return limits(old -> new Limits(old.min, old.max, old.minOpen, old.maxOpen, old.required, old.semantic, true,
                old.enabledSetting, old.enabledValues, old.endings));
    }

    /** Matters only while another setting has one of these values. */
    public SettingSpec onlyWhen(String setting, String... values) {
        return limits(old -> new Limits(old.min, old.max, old.minOpen, old.maxOpen, old.required, old.semantic,
                old.advanced, setting, List.of(values), old.endings));
    }

    private SettingSpec endings(String... endings) {
        return limits(old -> new Limits(old.min, old.max, old.minOpen, old.maxOpen, old.required, old.semantic,
                old.advanced, old.enabledSetting, old.enabledValues, List.of(endings)));
    }

    private SettingSpec words(Function<Words, Words> change) {
        return new SettingSpec(name, type, defaultValue, change.apply(words), limits, schemes);
    }

    private SettingSpec limits(Function<Limits, Limits> change) {
        return new SettingSpec(name, type, defaultValue, words, change.apply(limits), schemes);
    }

    /** The stable name, unique within its node type or scheme. */
    public String name() {
        return name;
    }

    /** How the value looks. */
    public SettingType type() {
        return type;
    }

    /** The value when nothing is set. */
    public SettingValue defaultValue() {
        return defaultValue;
    }

    /** What people read as its name. */
    public String label() {
        return words.label;
    }

    /** Help for people; may be empty. */
    public String about() {
        return words.about;
    }

    /** The port whose columns are offered, or {@code null}. */
    public String port() {
        return words.port;
    }

    /** The name of the editor that it wants, or empty for the usual field. */
    public String editor() {
        return words.editor;
    }

    /** The values of a CHOICE; empty otherwise. */
    public List<Choice> choices() {
        return words.choices;
    }

    /** The least number allowed, or minus infinity. */
    public double min() {
        return limits.min;
    }

    /** The greatest number allowed, or infinity. */
    public double max() {
        return limits.max;
    }

    /** Whether that number lies within the limits. */
    public boolean allows(double number) {
        return (limits.minOpen ? number > limits.min : number >= limits.min)
                && (limits.maxOpen ? number < limits.max : number <= limits.max);
    }

    /** Whether min and max themselves are not allowed. */
    public boolean open() {
        return limits.minOpen;
    }

    /** Whether it must not be empty. */
    public boolean isRequired() {
        return limits.required;
    }

    /** Whether it is part of what makes a result. */
    public boolean isSemantic() {
        return limits.semantic;
    }

    /** Whether it stands under 'More'. */
    public boolean isAdvanced() {
        return limits.advanced;
    }

    /** The setting that this one depends on, or {@code null}. */
    public String enabledSetting() {
        return limits.enabledSetting;
    }

    /** The values of {@link #enabledSetting()} with which this setting matters. */
    public List<String> enabledValues() {
        return limits.enabledValues;
    }

    /** File endings without dot, the usual one first; empty for every other type. */
    public List<String> endings() {
        return limits.endings;
    }

    /** The algorithms that a SCHEME or SCHEMES setting offers; empty otherwise. */
    public List<SchemeSpec> schemes() {
        return schemes.get();
    }

    /** The same setting with its algorithms passed through a function, used to translate them. */
    public SettingSpec mapSchemes(java.util.function.UnaryOperator<SchemeSpec> change) {
        return new SettingSpec(name, type, defaultValue, words, limits,
                () -> schemes.get().stream().map(change).toList());
    }
}
