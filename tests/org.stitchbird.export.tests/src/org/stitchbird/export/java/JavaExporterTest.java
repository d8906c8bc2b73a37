// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;

class JavaExporterTest {
    private final JavaExporter exporter = new JavaExporter();

    @Test
    void theProjectUsesTheWekaThatIsInside() throws Exception {
        Matcher version = Pattern.compile("<artifactId>weka-stable</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(Flows.project().resolve("bundles/org.stitchbird.weka/pom.xml")));
        assertTrue(version.find());
        assertEquals(version.group(1), ProjectTexts.WEKA);
    }

    @Test
    void nodesWithoutJavaAreToldBeforeAnythingRuns(@TempDir Path folder) {
        CheckedFlow flow = Flows.checked(FlowDocuments.document(new PlainFlow("", "", List.of(
                Flows.node("odd", "nobody.knows-it", Map.of()),
                Flows.node("read", "collect.read-csv", Map.of("file", "absent.csv"))), List.of(), List.of())), "odd",
                folder);
        FlowExporter.Draft draft = exporter.draft(flow);
        assertEquals(List.of("odd"), draft.remarks().stream().map(Remark::node).toList());
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            assertThrows(NodeFailure.class, () -> draft.files(outcome));
        }
    }

    @Test
    void aPackageThatIsNoneIsRefused() throws Exception {
        for (String name : List.of("com.Example", "int", "a..b", "a; b", "java.util", "한국어")) {
            List<Remark> remarks = draft(Map.of(JavaExporter.PACKAGE, SettingValue.of(name))).remarks();
            assertEquals(List.of(Remark.Weight.ABSENT), remarks.stream().map(Remark::weight).toList(), name);
        }
        assertEquals(List.of(), draft(Map.of(JavaExporter.PACKAGE, SettingValue.of("com.example.iris"))).remarks());
    }

    private FlowExporter.Draft draft(Map<String, SettingValue> options) throws Exception {
        return exporter.draft(Flows.example("iris"), new Settings(exporter.options(), options));
    }

    @Test
    void largeDataAreRefused(@TempDir Path folder) throws Exception {
        Path csv = folder.resolve("large.csv");
        Files.writeString(csv, "number,target\n" + "0.123456789012345,yes\n0.5,no\n".repeat(40_000));
        CheckedFlow flow = Flows.trained(csv, "target", "weka.classify.ZeroR", Map.of());
        FlowExporter.Draft draft = exporter.draft(flow,
                new Settings(exporter.options(), Map.of(JavaExporter.LIMIT, SettingValue.of("1"))));
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            NodeFailure failure = assertThrows(NodeFailure.class, () -> draft.files(outcome));
            assertTrue(failure.getMessage().contains("dataLimit"), failure.getMessage());
        }
    }
}
