// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.FlowImport;

/** All formats that are known now; one of a plug-in that fails is left out. */
@Component(service = FlowFormats.class)
public final class FlowFormats {
    private final List<OfferedFormat<FlowImport>> imports = new CopyOnWriteArrayList<>();
    private final List<OfferedFormat<FlowExporter>> exports = new CopyOnWriteArrayList<>();

    private static final class Imports implements OfferedFormat.Guarding<FlowImport> {
        @Override
        public FlowImport of(FlowImport format) throws UnansweredException {
            return new GuardedImport(format);
        }

        @Override
        public boolean isSpoken(FlowImport guard, Locale language) {
            return ((GuardedImport) guard).isSpoken(language);
        }
    }

    private static final class Exports implements OfferedFormat.Guarding<FlowExporter> {
        @Override
        public FlowExporter of(FlowExporter format) throws UnansweredException {
            return new GuardedExport(format);
        }

        @Override
        public boolean isSpoken(FlowExporter guard, Locale language) {
            return ((GuardedExport) guard).isSpoken(language);
        }
    }

    /** Lets a format come. */
    @Reference(service = FlowImport.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindImport(ServiceReference<FlowImport> format) {
        imports.add(new OfferedFormat<>(format, new Imports()));
    }

    /** Lets a format go. */
    public void unbindImport(ServiceReference<FlowImport> format) {
        imports.removeIf(each -> each.isOf(format));
    }

    /** Lets a format come. */
    @Reference(service = FlowExporter.class, cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindExport(ServiceReference<FlowExporter> format) {
        exports.add(new OfferedFormat<>(format, new Exports()));
    }

    /** Lets a format go. */
    public void unbindExport(ServiceReference<FlowExporter> format) {
        exports.removeIf(each -> each.isOf(format));
    }

    /** The formats that open flows, by id. */
    public List<FlowImport> imports() {
        return imports.stream().flatMap(each -> each.get().stream()).sorted(Comparator.comparing(FlowImport::id))
                .toList();
    }

    /** The formats in which flows are written, by id. */
    public List<FlowExporter> exports() {
        return exports.stream().flatMap(each -> each.get().stream()).sorted(Comparator.comparing(FlowExporter::id))
                .toList();
    }

    /** The format that opens such a file, told by its ending; empty for our own and for unknown ones. */
    public Optional<FlowImport> importOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return imports().stream().filter(format -> format.endings().stream().anyMatch(end -> name.endsWith("." + end)))
                .findFirst();
    }

    /** The format of that id in which flows are written. */
    public Optional<FlowExporter> exportAs(String id) {
        return exports().stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
