// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Flows;
import org.stitchbird.export.evidence.Finding.Outcome;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.registry.LocalOutcome;

/** Makes evidence packs, changes what is in them, and replays them. */
final class Packs {
    static final String INDEX = "evidence.json";
    static final String FLOW = "flow.flow";
    private static final EvidenceExporter EXPORTER = new EvidenceExporter();

    private Packs() {
    }

    /** The bytes of a pack; options as {@code name=value}. */
    static byte[] of(CheckedFlow flow, String... options) throws Exception {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (String option : options) {
            values.put(option.split("=")[0], SettingValue.of(option.split("=")[1]));
        }
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            return EXPORTER.draft(flow, new Settings(EXPORTER.options(), values)).files(outcome).files().get("");
        }
    }

    /** What a replay finds. */
    static List<Finding> verify(Path pack, Path data) throws Exception {
        return Verification.of(pack, Optional.ofNullable(data), Flows.TYPES);
    }

    /** What a replay finds to be different, as sentences. */
    static List<String> different(Path pack, Path data) throws Exception {
        return verify(pack, data).stream().filter(finding -> finding.outcome() == Outcome.DIFFERENT)
                .map(Finding::sentence).toList();
    }

    /** The entries of a zip file by name, in its order. */
    static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** A zip file with these entries. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The text of an entry. */
    static String text(byte[] zip, String name) throws IOException {
        return new String(entries(zip).get(name), StandardCharsets.UTF_8);
    }

    /** Writes a pack in which the text of an entry is changed. */
    static Path changed(byte[] zip, Path to, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = entries(zip);
        String before = new String(entries.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing is changed in " + name);
        }
        entries.put(name, after.getBytes(StandardCharsets.UTF_8));
        return Files.write(to, zip(entries));
    }
}
