// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.checking.ValueCheck;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;

/** What the settings of a node type, and those of its algorithms, must keep to. */
final class SettingsContract {
    private final List<String> violations = new ArrayList<>();
    private final Set<String> schemesSeen = new HashSet<>();
    private final NodeSpec spec;

    SettingsContract(NodeSpec spec) {
        this.spec = spec;
    }

    List<String> violations() {
        settings(spec.settings(), "");
        return violations;
    }

    private void settings(List<SettingSpec> settings, String path) {
        Set<String> names = new HashSet<>();
        for (SettingSpec setting : settings) {
            String name = "its setting '" + path + setting.name() + "' ";
            if (setting.name().isBlank()) {
                wrong("a setting has no name");
            }
            if (!names.add(setting.name())) {
                wrong(name + "is there twice");
            }
            if (setting.label().isBlank()) {
                wrong(name + "has no label");
            }
            limits(setting, name);
            port(setting, name);
            dependence(setting, settings, name);
            choices(setting, name);
            schemes(setting, path);
        }
    }

    private void limits(SettingSpec setting, String name) {
        if (setting.min() > setting.max()) {
            wrong(name + "allows nothing: its least value is above its greatest");
        }
        boolean unset = setting.defaultValue().isEmpty();
        Optional<ValueCheck.Fault> fault = unset ? Optional.empty() : ValueCheck.fault(setting, setting.defaultValue());
        if (fault.isPresent()) {
            wrong(name + "does not allow its own default '" + setting.defaultValue().text() + "' ("
                    + fault.get().key() + ")");
        }
        if (unset && setting.type() == SettingType.SCHEME && !setting.isRequired()) {
            wrong(name + "has no default algorithm, so it must be required");
        }
        if (setting.endings().stream().anyMatch(ending -> ending.startsWith(".") || ending.isBlank())) {
            wrong(name + "has a file ending with a dot or none at all");
        }
    }

    private void port(SettingSpec setting, String name) {
        boolean there = switch (setting.type()) {
            case COLUMN, COLUMNS, COSTS -> spec.input(String.valueOf(setting.port()))
                    .filter(port -> port.kind().equals(Kind.TABLE)).isPresent();
            case COLUMN_TYPES -> spec.output(String.valueOf(setting.port()))
                    .filter(port -> port.kind().equals(Kind.TABLE)).isPresent();
            default -> true;
        };
        if (!there) {
            wrong(name + "offers the columns of a table port '" + setting.port() + "' that is not there");
        }
    }

    private void dependence(SettingSpec setting, List<SettingSpec> all, String name) {
        SettingSpec at = setting;
        for (int depth = 0; at != null && at.enabledSetting() != null; depth++) {
            String other = at.enabledSetting();
            if (depth > all.size()) {
                wrong(name + "depends on itself");
                return;
            }
            at = all.stream().filter(each -> each.name().equals(other)).findFirst().orElse(null);
            if (at == null) {
                wrong(name + "depends on a setting '" + other + "' that is not there");
            }
        }
        Optional<SettingSpec> other = all.stream().filter(each -> each.name().equals(setting.enabledSetting()))
                .findFirst();
        for (String value : setting.enabledValues()) {
            if (other.isPresent() && other.get().type() == SettingType.CHOICE && other.get().choices().stream()
                    .noneMatch(choice -> choice.value().equals(value))) {
                wrong(name + "depends on '" + other.get().name() + "' being '" + value + "', which it cannot be");
            }
        }
    }

    private void choices(SettingSpec setting, String name) {
        Set<String> values = new HashSet<>();
        for (Choice choice : setting.choices()) {
            if (!values.add(choice.value())) {
                wrong(name + "has the choice '" + choice.value() + "' twice");
            }
            if (choice.value().isBlank() || choice.value().equals("about")) {
                wrong(name + "has the choice '" + choice.value() + "', which cannot be stored or translated");
            }
            if (choice.label().isBlank()) {
                wrong(name + "has a choice '" + choice.value() + "' without a label");
            }
        }
    }

    private void schemes(SettingSpec setting, String path) {
        Set<String> ids = new HashSet<>();
        for (SchemeSpec scheme : setting.schemes()) {
            String name = "the algorithm '" + scheme.id() + "' of its setting '" + path + setting.name() + "' ";
            if (!ids.add(scheme.id())) {
                wrong(name + "is there twice");
            }
            if (scheme.name() == null || scheme.name().isBlank()) {
                wrong(name + "has no name");
            }
            // An algorithm may hold one that holds it again.
            if (schemesSeen.add(scheme.id())) {
                settings(scheme.settings(), path + setting.name() + "/" + scheme.id() + "/");
            }
        }
    }

    private void wrong(String what) {
        violations.add(what);
    }
}
