// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.graph.FlowPaths;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.text.Messages;

/** Checks the settings of one node against their declarations, nested algorithms included. */
final class SettingsCheck {
    private final FlowSource flow;
    private final GraphNode node;
    private final Function<String, Optional<Schema>> arriving;
    private final Findings findings;
    /** The node's own setting that is looked at; problems within its nested ones are about it. */
    private String top;
    private boolean fits = true;

    /** Checks a node, knowing the columns that arrive at some of its inputs. */
    SettingsCheck(FlowSource flow, GraphNode node, Function<String, Optional<Schema>> arriving, Findings findings) {
        this.flow = flow;
        this.node = node;
        this.arriving = arriving;
        this.findings = findings;
    }

    /** Tells every problem; answers whether all settings fit. */
    boolean check() {
        settings(node.spec().settings(), node.stored(), "");
        return fits;
    }

    private void settings(List<SettingSpec> specs, Map<String, SettingValue> stored, String path) {
        EffectiveSettings effective = new EffectiveSettings(specs, stored);
        Map<String, SettingValue> own = effective.values();
        for (SettingSpec spec : specs) {
            if (path.isEmpty()) {
                top = spec.name();
            }
            // What does not matter now may be half filled in.
            if (effective.enabled(spec)) {
                setting(spec, effective.get(spec), own.containsKey(spec.name()), path + spec.label(),
                        stored.getOrDefault(spec.name(), SettingValue.EMPTY));
            }
        }
        for (String name : stored.keySet()) {
            if (specs.stream().noneMatch(spec -> spec.name().equals(name))) {
                findings.warning(node, Place.SETTING, path.isEmpty() ? name : top, "unknown-setting",
                        "check.unknown-setting", path + name);
            }
        }
    }

    private void setting(SettingSpec spec, SettingValue value, boolean own, String label, SettingValue stored) {
        if (missing(spec, value)) {
            if (spec.isRequired()) {
                error("setting-missing", needs(spec), label);
            }
            return;
        }
        // A default may lie outside its own limits: Weka's -1 for "all", for example.
        Optional<ValueCheck.Fault> fault = own ? ValueCheck.fault(spec, value) : Optional.empty();
        if (fault.isPresent()) {
            error("setting-invalid", fault.get().key(), fault.get().arguments(label));
            return;
        }
        switch (spec.type()) {
            case COLUMN -> column(spec, value.text(), label);
            case COLUMNS -> value.texts().forEach(name -> column(spec, name, label));
            case FILE, NEW_FILE, FOLDER -> file(spec, value.text(), label);
            case SCHEME -> nested(spec, own ? stored : value, label);
            case SCHEMES -> (own ? stored : value).items().forEach(item -> nested(spec, item, label));
            default -> { }
        }
    }

    private void nested(SettingSpec spec, SettingValue value, String label) {
        SettingValue chosen = value.text().isEmpty() ? spec.defaultValue() : value;
        EffectiveSettings.scheme(spec, chosen)
                .ifPresent(scheme -> settings(scheme.settings(), value.settings(), label + " › "));
    }

    private static boolean missing(SettingSpec spec, SettingValue value) {
        return switch (spec.type()) {
            case COLUMNS, COLUMN_TYPES, SCHEMES, COSTS -> value.isEmpty();
            case TEXT, COLUMN -> value.text().isEmpty() && value.items().isEmpty();
            default -> value.text().isBlank();
        };
    }

    private static String needs(SettingSpec spec) {
        return switch (spec.type()) {
            case COLUMN -> "check.needs.column";
            case COLUMNS -> "check.needs.columns";
            case FILE -> "check.needs.file";
            case NEW_FILE -> "check.needs.new-file";
            case FOLDER -> "check.needs.folder";
            case CHOICE, SCHEME, SCHEMES -> "check.needs.choice";
            default -> "check.needs.value";
        };
    }

    private void column(SettingSpec spec, String name, String label) {
        Schema schema = arriving.apply(spec.port()).orElse(null);
        if (schema == null || schema.indexOf(name) >= 0 || ColumnPositions.is(name)) {
            return;
        }
        Optional<String> meant = Nearest.to(name, schema.names());
        if (meant.isPresent()) {
            fits = false;
            findings.error(node, Place.SETTING, top, "column-missing", "check.column.meant",
                    meant(spec, name, meant.get()), label, name, meant.get());
        } else {
            error("column-missing", schema.size() == 0 ? "check.column.none" : "check.column", label, name,
                    ValueCheck.list(schema.names().stream()));
        }
    }

    /** Names the column that was meant; only in a setting of the node itself. */
    private List<QuickFix> meant(SettingSpec spec, String name, String meant) {
        SettingValue value = node.stored().get(spec.name());
        if (!spec.name().equals(top) || value == null) {
            return List.of();
        }
        SettingValue other = spec.type() == SettingType.COLUMN ? SettingValue.of(meant) : SettingValue.list(
                value.texts().stream().map(each -> each.equals(name) ? meant : each).distinct().toList());
        return List.of(QuickFix.of(Messages.text("fix.column", meant)).set(node.id(), spec.name(), other));
    }

    private void file(SettingSpec spec, String text, String label) {
        Path file;
        try {
            file = FlowPaths.resolve(flow, text);
        } catch (InvalidPathException e) {
            error("setting-invalid", "setting.path", label, text);
            return;
        }
        if (spec.type() == SettingType.NEW_FILE) {
            if (Files.isDirectory(file)) {
                error("setting-invalid", "check.file.new-folder", label, file);
            }
        } else if (!Files.exists(file)) {
            error("file-missing", "check.file.absent", label, file);
        } else if (Files.isDirectory(file) != (spec.type() == SettingType.FOLDER)) {
            error("file-missing", spec.type() == SettingType.FOLDER ? "check.file.no-folder" : "check.file.folder",
                    label, file);
        } else if (!Files.isReadable(file)) {
            error("file-missing", "check.file.unreadable", label, file);
        }
    }

    private void error(String code, String key, Object... arguments) {
        fits = false;
        findings.error(node, Place.SETTING, top, code, key, arguments);
    }
}
