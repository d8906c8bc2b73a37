// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Translations;

/**
 * What every node type must keep to, so that palette, form, check, run and documentation can be made from it.
 *
 * <p>For tests: {@code assertEquals(List.of(), NodeTypeContract.violations(new MyNode()))}.
 */
public final class NodeTypeContract {
    static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+");
    private static final Pattern PORT = Pattern.compile("[a-z][A-Za-z0-9-]*");
    private static final Pattern KIND = Pattern.compile("[a-z0-9-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](\\s|$)");

    private final List<String> violations = new ArrayList<>();
    private final NodeType type;
    private NodeSpec spec;

    private NodeTypeContract(NodeType type) {
        this.type = type;
    }

    /** What a node type does wrong, its Korean words included; empty when it keeps to the contract. */
    public static List<String> violations(NodeType type) {
        return violations(type, List.of(Locale.KOREAN));
    }

    /** What node types do wrong to each other: no id, of today or earlier, may be that of two. */
    public static List<String> violationsTogether(Collection<? extends NodeType> types) {
        return MigrationContract.together(types.stream().map(NodeType::spec).toList());
    }

    /** What a node type of the product itself does wrong: it must also say how its nodes become Java. */
    public static List<String> violationsOfBuiltIn(NodeType type) {
        List<String> violations = new ArrayList<>(violations(type));
        if (type.java().isEmpty()) {
            violations.add(type.spec().id() + ": it does not say how its nodes become Java");
        }
        return violations;
    }

    /** What a node type does wrong, its words in these languages besides English included. */
    public static List<String> violations(NodeType type, List<Locale> languages) {
        NodeTypeContract contract = new NodeTypeContract(type);
        try {
            contract.check(languages);
        } catch (Exception | LinkageError | StackOverflowError e) {
            contract.wrong("it throws " + e);
        }
        String name = contract.spec == null ? type.getClass().getName() : contract.spec.id();
        return contract.violations.stream().map(each -> name + ": " + each).toList();
    }

    private void check(List<Locale> languages) {
        spec = type.spec();
        if (!SpecText.of(spec).equals(SpecText.of(type.spec()))) {
            wrong("spec() answers something else the second time");
        }
        words();
        ports(spec.inputs(), "input");
        ports(spec.outputs(), "output");
        violations.addAll(new SettingsContract(spec).violations());
        violations.addAll(MigrationContract.violations(spec));
        violations.addAll(IconContract.violations(type.icon()));
        emptyCheck();
        for (Locale language : languages) {
            translated(language, type.spec(language));
        }
    }

    /** The words come from the file of translations beside the type, or from the type itself. */
    private void translated(Locale language, NodeSpec own) {
        if (SpecText.of(spec).equals(SpecText.of(own))) {
            Set<String> missing = Translations.of(language, type.getClass().getClassLoader()).missing(spec);
            if (!missing.isEmpty()) {
                wrong("it has no words in '" + language + "' for " + String.join(", ", missing));
            }
        } else if (!own.id().equals(spec.id()) || own.about().equals(spec.about())
                || !names(own.settings()).equals(names(spec.settings()))) {
            wrong("what it declares in '" + language + "' is not the same in other words");
        }
    }

    private static List<String> names(List<SettingSpec> settings) {
        return settings.stream().map(SettingSpec::name).toList();
    }

    private void words() {
        if (!ID.matcher(spec.id()).matches()) {
            wrong("its id must look like 'step.kebab-case'");
        }
        if (spec.version() < 1) {
            wrong("its version must be 1 or more, not " + spec.version());
        }
        if (spec.name().isBlank() || spec.name().endsWith(".")) {
            wrong("its name must be a few words, not '" + spec.name() + "'");
        }
        String about = spec.about().strip();
        if (about.isEmpty() || !SENTENCE_END.matcher(about.substring(about.length() - 1)).find()) {
            wrong("what it says about itself must be a sentence, not '" + about + "'");
        } else if (SENTENCE_END.matcher(about).results().count() > 2) {
            wrong("what it says about itself must be two sentences at most: '" + about + "'");
        }
        unique(spec.tags(), tag -> tag, "tag");
        if (spec.tags().stream().anyMatch(String::isBlank)) {
            wrong("it has a blank tag");
        }
    }

    private void ports(List<Port> ports, String what) {
        unique(ports, Port::name, what);
        for (Port port : ports) {
            if (!PORT.matcher(port.name()).matches()) {
                wrong("the name of its " + what + " '" + port.name() + "' must be a word in lower case");
            }
            if (port.label().isBlank()) {
                wrong("its " + what + " '" + port.name() + "' has no label");
            }
            if (what.equals("output") && (port.optional() || port.multiple())) {
                wrong("its output '" + port.name() + "' cannot be optional or multiple");
            }
            if (!KIND.matcher(port.kind().id()).matches()) {
                wrong("the kind of its " + what + " '" + port.name() + "' must be lower case letters, digits and "
                        + "hyphens, not '" + port.kind().id() + "': otherwise nobody could keep its values");
            }
        }
    }

    /** A node that was just placed on the canvas is checked before anything is wired. */
    private void emptyCheck() {
        if (spec.settings().stream().noneMatch(setting -> setting.isRequired()
                && setting.defaultValue().isEmpty())) {
            try {
                type.check(new EmptyCheck(spec));
            } catch (Exception | LinkageError | StackOverflowError e) {
                wrong("check() throws " + e + " for a node that was just placed");
            }
        }
    }

    private <T> void unique(List<T> all, Function<T, String> name, String what) {
        Set<String> seen = new HashSet<>();
        all.stream().map(name).filter(each -> !seen.add(each))
                .forEach(each -> wrong("it has two " + what + "s '" + each + "'"));
    }

    private void wrong(String what) {
        violations.add(what);
    }
}
