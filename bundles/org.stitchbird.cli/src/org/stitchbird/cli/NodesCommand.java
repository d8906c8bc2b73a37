// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stitchbird.engine.find.Search;
import org.stitchbird.engine.find.SearchWords;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** {@code nodes [ID | WORD …] [--json]}: lists node types, finds some of them, or tells all about one. */
final class NodesCommand implements Command {
    private final Engine engine;

    NodesCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException {
        Arguments arguments = new Arguments(words, Set.of("--json"), Set.of());
        NodeTypes types = engine.types();
        String query = String.join(" ", arguments.words());
        NodeSpec one = types.spec(query).orElse(null);
        List<NodeSpec> specs = one != null ? List.of(one) : find(types, query);
        if (specs.isEmpty()) {
            throw new FaultException(Messages.get("nodes.nothing", query));
        }
        if (arguments.has("--json")) {
            json(specs, out);
        } else if (one != null) {
            NodeTypePrinter.print(one, out);
        } else if (query.isEmpty()) {
            bySteps(specs, out);
        } else {
            specs.forEach(spec -> line(spec, out));
        }
        tell(types);
        return Exit.DONE;
    }

    /** Which plug-ins bring nothing, and why; not among the results. */
    private static void tell(NodeTypes types) {
        PrintStream err = CommandLine.err();
        types.failures().forEach(each -> err.println(Messages.get("nodes.failed", each.name(), each.sentence())));
        PlugInHome home = PlugInHome.standard();
        if (!home.fingerprint().isEmpty()) {
            home.remarks().forEach(err::println);
            home.plugIns().stream().filter(each -> each.state() == PlugIn.State.REFUSED)
                    .forEach(each -> err.println(Messages.get("absent.refused", each.name(), each.reason())));
        }
        err.flush();
    }

    private static List<NodeSpec> find(NodeTypes types, String query) {
        List<NodeSpec> all = List.copyOf(types.specs());
        return query.isEmpty() ? all : Search.find(all, spec -> SearchWords.of(spec,
                types.find(spec.id()).map(NodeType::spec).orElse(spec), step(spec.step()) + " " + spec.step()), query);
    }

    private static void json(Collection<NodeSpec> specs, PrintStream out) {
        out.println("[");
        for (Iterator<NodeSpec> each = specs.iterator(); each.hasNext();) {
            out.println(JsonNodeType.line(each.next()) + (each.hasNext() ? "," : ""));
        }
        out.println("]");
    }

    private static void bySteps(List<NodeSpec> specs, PrintStream out) {
        Step last = null;
        for (NodeSpec spec : specs) {
            if (spec.step() != last) {
                last = spec.step();
                out.println(step(last));
            }
            line(spec, out);
        }
        out.println(Messages.get("nodes.more"));
    }

    private static void line(NodeSpec spec, PrintStream out) {
        out.println("  " + spec.id() + "  " + spec.name() + "\n      " + spec.about());
    }

    private static String step(Step step) {
        return Messages.get("step." + step.name().toLowerCase(Locale.ROOT));
    }
}
