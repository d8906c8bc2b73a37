// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.FlowImport;

/** All formats that are known now. */
@Component(service = FlowFormats.class)
public final class FlowFormats {
    private final List<FlowImport> imports = new CopyOnWriteArrayList<>();
    private final List<FlowExporter> exports = new CopyOnWriteArrayList<>();

    /** Lets a format come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addImport(FlowImport format) {
        imports.add(format);
    }

    /** Lets a format go. */
    public void removeImport(FlowImport format) {
        imports.remove(format);
    }

    /** Lets a format come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addExport(FlowExporter format) {
        exports.add(format);
    }

    /** Lets a format go. */
    public void removeExport(FlowExporter format) {
        exports.remove(format);
    }

    /** The formats that open flows, by id. */
    public List<FlowImport> imports() {
        return imports.stream().sorted(Comparator.comparing(FlowImport::id)).toList();
    }

    /** The formats in which flows are written, by id. */
    public List<FlowExporter> exports() {
        return exports.stream().sorted(Comparator.comparing(FlowExporter::id)).toList();
    }

    /** The format that opens such a file, told by its ending; empty for our own and for unknown ones. */
    public Optional<FlowImport> importOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return imports().stream().filter(format -> format.endings().stream().anyMatch(end -> name.endsWith("." + end)))
                .findFirst();
    }

    /** The format of that id in which flows are written. */
    public Optional<FlowExporter> exportAs(String id) {
        return exports.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
