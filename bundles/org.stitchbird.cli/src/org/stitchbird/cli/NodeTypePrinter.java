// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** Prints all about one node type: words, ports, and settings with their defaults and what they may be. */
final class NodeTypePrinter {
    private NodeTypePrinter() {
    }

    static void print(NodeSpec spec, PrintStream out) {
        out.println(spec.name() + " (" + spec.id() + ")");
        out.println("  " + spec.about());
        if (!spec.implementation().isEmpty()) {
            out.println("  " + spec.implementation());
        }
        spec.inputs().forEach(port -> out.println("  " + Messages.get("nodes.in", port.name(), port.kind().id(),
                extras(port))));
        spec.outputs().forEach(port -> out.println("  " + Messages.get("nodes.out", port.name(), port.kind().id())));
        for (SettingSpec setting : spec.settings()) {
            out.println();
            out.println("  --set NODE." + setting.name() + "=" + text(setting.defaultValue()) + "  " + setting.label());
            String may = may(setting);
            Stream.of(setting.about(), may).filter(line -> !line.isEmpty())
                    .forEach(line -> out.println("      " + line));
        }
    }

    private static String extras(Port port) {
        return (port.optional() ? Messages.get("nodes.optional") : "")
                + (port.multiple() ? Messages.get("nodes.multiple") : "");
    }

    /** A value in short: of an algorithm its id, of a list its items. */
    private static String text(SettingValue value) {
        return value.items().isEmpty() ? value.text()
                : value.items().stream().map(SettingValue::text).collect(Collectors.joining(", "));
    }

    private static String may(SettingSpec setting) {
        List<String> choices = setting.choices().isEmpty() ? setting.schemes().stream().map(SchemeSpec::id).toList()
                : setting.choices().stream().map(Choice::value).toList();
        return choices.isEmpty() ? setting.type().name().toLowerCase(Locale.ROOT)
                : Messages.get("nodes.choices", String.join(", ", choices));
    }
}
