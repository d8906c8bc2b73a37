// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

class GivenValuesTest {
    private static final Schema COLUMNS = Schema.of(ColumnSpec.number("a"), ColumnSpec.number("b"));
    private static final List<SettingSpec> INNER = List.of(SettingSpec.columns("some", "table"),
            SettingSpec.file("file", "csv"));
    private static final List<SchemeSpec> SCHEMES = List.of(new SchemeSpec("s", "S", "", INNER));
    private static final List<SettingSpec> SPECS = List.of(SettingSpec.column("one", "table"),
            SettingSpec.scheme("nested", SettingValue.of("s"), () -> SCHEMES),
            SettingSpec.schemes("several", SettingValue.EMPTY, () -> SCHEMES));
    @TempDir
    Path folder;

    @Test
    void columnsAreNamedAndPathsAreWholeAtAnyDepth() {
        FlowSource flow = new FlowSource("", folder.toString(), "x.flow");
        SettingValue inner = SettingValue.scheme("s", Map.of("some", SettingValue.list(List.of("@first-last")),
                "file", SettingValue.of("data/x.csv")));
        Map<String, SettingValue> given = new GivenValues(flow, port -> Optional.of(COLUMNS)).of(SPECS,
                Map.of("one", SettingValue.of("@last"), "nested", inner, "several",
                        SettingValue.schemes(List.of(inner, inner))));
        SettingValue expected = SettingValue.scheme("s", Map.of("some", SettingValue.list(List.of("a", "b")),
                "file", SettingValue.of(folder.resolve("data/x.csv").toString())));
        assertEquals(Map.of("one", SettingValue.of("b"), "nested", expected, "several",
                SettingValue.schemes(List.of(expected, expected))), given);
    }

    @Test
    void positionsStayWhileTheColumnsAreNotKnown() {
        Map<String, SettingValue> values = Map.of("one", SettingValue.of("@last"));
        assertEquals(values, new GivenValues(new FlowSource("", folder.toString(), "x.flow"),
                port -> Optional.empty()).of(SPECS, values));
    }
}
