// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/**
 * Values as node types are given them, at any depth: columns by name and never by position, files by their whole path.
 *
 * @param flow the flow, from whose folder relative paths are meant
 * @param schemas the columns that arrive at an input, where they are known
 */
public record GivenValues(FlowSource flow, Function<String, Optional<Schema>> schemas) {
    /** The same values, with names wherever a position is used and the columns are known, and with whole paths. */
    public Map<String, SettingValue> of(List<SettingSpec> specs, Map<String, SettingValue> values) {
        if (values.isEmpty()) {
            return values;
        }
        Map<String, SettingValue> named = new LinkedHashMap<>(values);
        for (SettingSpec spec : specs) {
            SettingValue value = values.get(spec.name());
            if (value != null) {
                named.put(spec.name(), of(spec, value));
            }
        }
        return named;
    }

    private SettingValue of(SettingSpec spec, SettingValue value) {
        return switch (spec.type()) {
            case COLUMN -> schemas.apply(spec.port())
                    .map(schema -> SettingValue.of(ColumnPositions.name(value.text(), schema))).orElse(value);
            case COLUMNS -> schemas.apply(spec.port())
                    .map(schema -> SettingValue.list(ColumnPositions.names(value.texts(), schema))).orElse(value);
            case FILE, NEW_FILE, FOLDER -> path(value);
            case SCHEME -> nested(spec, value);
            case SCHEMES -> SettingValue.schemes(value.items().stream().map(item -> nested(spec, item)).toList());
            default -> value;
        };
    }

    private SettingValue path(SettingValue value) {
        try {
            return value.text().isBlank() ? value
                    : SettingValue.of(FlowPaths.resolve(flow, value.text()).toString());
        } catch (InvalidPathException e) {
            // The check tells what is wrong with it.
            return value;
        }
    }

    private SettingValue nested(SettingSpec spec, SettingValue value) {
        if (value.settings().isEmpty()) {
            return value;
        }
        return EffectiveSettings.scheme(spec, value)
                .map(scheme -> SettingValue.scheme(scheme.id(), of(scheme.settings(), value.settings())))
                .orElse(value);
    }
}
