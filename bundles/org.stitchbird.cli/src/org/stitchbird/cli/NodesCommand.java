// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Step;

/** {@code nodes [--json]}: lists every node type with its step, ports and settings. */
final class NodesCommand implements Command {
    private final Engine engine;

    NodesCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException {
        Arguments arguments = new Arguments(words, Set.of("--json"), Set.of());
        arguments.noWords();
        Collection<NodeSpec> specs = engine.types().specs();
        if (arguments.has("--json")) {
            out.println("[");
            for (Iterator<NodeSpec> each = specs.iterator(); each.hasNext();) {
                out.println(JsonNodeType.line(each.next()) + (each.hasNext() ? "," : ""));
            }
            out.println("]");
            return Exit.DONE;
        }
        for (Step step : Step.values()) {
            List<NodeSpec> ofStep = specs.stream().filter(spec -> spec.step() == step).toList();
            if (!ofStep.isEmpty()) {
                out.println(Messages.get("step." + step.name().toLowerCase(Locale.ROOT)));
                ofStep.forEach(spec -> print(spec, out));
            }
        }
        return Exit.DONE;
    }

    private static void print(NodeSpec spec, PrintStream out) {
        out.println("  " + spec.id() + "  " + spec.name());
        out.println("      " + spec.about());
        spec.inputs().forEach(port -> out.println("      " + Messages.get("nodes.in", port.name(), port.kind().id(),
                (port.optional() ? Messages.get("nodes.optional") : "")
                        + (port.multiple() ? Messages.get("nodes.multiple") : ""))));
        spec.outputs().forEach(port -> out.println("      " + Messages.get("nodes.out", port.name(),
                port.kind().id())));
        spec.settings().forEach(setting -> out.println("      --set NODE." + setting.name() + "="
                + setting.defaultValue().text() + "  " + setting.label()));
    }
}
