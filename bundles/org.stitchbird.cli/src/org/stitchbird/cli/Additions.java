// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.engine.kind.KindSpec;
import org.stitchbird.engine.kind.ValueKind;
import org.stitchbird.engine.kit.KindContract;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.FlowImport;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.TrialLine;
import org.stitchbird.plugins.TrialLine.What;

/** Finds out what a plug-in adds by asking the services that its bundles offer; what needs a display is only read. */
final class Additions {
    private static final String OURS = "org.stitchbird.";
    private static final Set<String> ASKED = Set.of(NodeType.class.getName(), NodeTypeProvider.class.getName(),
            FlowExporter.class.getName(), FlowImport.class.getName(), ValueKind.class.getName());

    private final PlugIn plugIn;
    private final List<Bundle> bundles;
    private final Set<String> taken;
    private final List<TrialLine> found;

    /**
     * Prepares to look.
     *
     * @param bundles those of its bundles that are in this framework, started
     * @param taken the ids of the node types of all others; takes those of this plug-in
     * @param found takes what it adds and what is not as it should be
     */
    Additions(PlugIn plugIn, List<Bundle> bundles, Set<String> taken, List<TrialLine> found) {
        this.plugIn = plugIn;
        this.bundles = bundles;
        this.taken = taken;
        this.found = found;
    }

    /** Looks; answers why the plug-in must not take part, or {@code null}. */
    String look() {
        try {
            for (Bundle bundle : bundles) {
                ServiceReference<?>[] offered = bundle.getRegisteredServices();
                for (ServiceReference<?> each : offered == null ? new ServiceReference<?>[0] : offered) {
                    ask(bundle, each);
                }
            }
            others().forEach((type, count) -> adds(AddedWords.of(type, count)));
            for (Path file : plugIn.bundles()) {
                BroughtFiles.of(file).forEach(this::adds);
            }
            return null;
        } catch (UnansweredException e) {
            return Messages.get("probe.unanswered", e.getMessage());
        } catch (FaultException e) {
            return e.getMessage();
        }
    }

    private void ask(Bundle bundle, ServiceReference<?> reference) throws UnansweredException, FaultException {
        if (List.of((String[]) reference.getProperty("objectClass")).stream().noneMatch(ASKED::contains)) {
            return;
        }
        Object service = Guard.ask(() -> bundle.getBundleContext().getService(reference));
        if (service == null) {
            throw new FaultException(Messages.get("probe.not-made", reference.getProperty("component.name")));
        }
        if (service instanceof NodeTypeProvider provider) {
            Collection<? extends NodeType> all = Guard.ask(() -> new ArrayList<>(provider.types()));
            for (NodeType type : all) {
                ask(type);
            }
        } else if (service instanceof NodeType type) {
            ask(type);
        } else if (service instanceof ValueKind kind) {
            KindSpec spec = Guard.ask(kind::spec);
            adds(Messages.get("probe.adds.kind", spec.name(), spec.kind().id()));
            Guard.ask(() -> KindContract.violations(kind, List.of()))
                    .forEach(each -> found.add(new TrialLine(What.WARNS, plugIn.id(), each)));
        } else if (service instanceof FlowExporter format) {
            adds(Messages.get("probe.adds.export", Guard.ask(format::name), Guard.ask(format::id)));
        } else if (service instanceof FlowImport format) {
            adds(Messages.get("probe.adds.import", Guard.ask(format::name), Guard.ask(format::id)));
        }
    }

    private void ask(NodeType type) throws UnansweredException, FaultException {
        NodeSpec spec = Guard.ask(type::spec);
        if (spec == null) {
            throw new FaultException(Messages.get("probe.no-spec", type.getClass().getName()));
        }
        if (!taken.add(spec.id())) {
            throw new FaultException(Messages.get("probe.taken", spec.id()));
        }
        adds(AddedWords.nodeType(spec));
        // Korean words are welcome, not asked for.
        Guard.ask(() -> NodeTypeContract.violations(type, List.of()))
                .forEach(each -> found.add(new TrialLine(What.WARNS, plugIn.id(), each)));
    }

    private void adds(String what) {
        found.add(new TrialLine(What.ADDS, plugIn.id(), what));
    }

    /** How many components there are for each other interface of ours, by what their XML says. */
    private Map<String, Integer> others() {
        Map<String, Integer> count = new TreeMap<>();
        for (Path file : plugIn.bundles()) {
            try {
                DeclaredServices.of(file).stream().filter(type -> type.startsWith(OURS) && !ASKED.contains(type))
                        .forEach(type -> count.merge(type, 1, Integer::sum));
            } catch (IOException e) {
                // It was good enough to be started.
            }
        }
        return count;
    }
}
