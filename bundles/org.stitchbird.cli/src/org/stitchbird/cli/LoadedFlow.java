// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stitchbird.engine.fix.Migrations;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.export.format.FlowImport;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.Stamp;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/**
 * A flow read from a file, ours or another tool's, with the settings that the command line gives it; the file stays as
 * it is.
 *
 * @param path the file as an absolute path
 * @param flow the document
 * @param stamp what the file held; {@code null} for another tool's file, which is never written
 * @param remarks what of another tool's file is not as it was there
 */
record LoadedFlow(Path path, Flow flow, Stamp stamp, List<Remark> remarks) {
    /**
     * Reads a flow.
     *
     * @param word the file as it was given
     * @param sets what stands behind each {@code --set}
     * @param engine asked for the node types only when there is something to set
     * @throws FaultException if the file is absent or damaged, or a node is not in it
     * @throws UsageException if a {@code --set} makes no sense
     */
    static LoadedFlow read(String word, List<String> sets, Engine engine) throws FaultException, UsageException {
        Path path = Path.of(word).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            throw new FaultException(Messages.get("flow.folder", word));
        }
        if (!Files.exists(path)) {
            throw new FaultException(Messages.get("flow.absent", word));
        }
        try {
            LoadedFlow loaded = read(path, engine);
            if (!sets.isEmpty()) {
                loaded.migrate(engine.types());
            }
            for (String set : sets) {
                GivenSetting.parse(set, loaded).apply(engine.types());
            }
            return loaded;
        } catch (IOException e) {
            throw new FaultException(e.getMessage());
        }
    }

    private static LoadedFlow read(Path path, Engine engine) throws IOException {
        Optional<FlowImport> format = path.toString().endsWith("." + FlowFile.EXTENSION) ? Optional.empty()
                : engine.formats().importOf(path);
        if (format.isPresent()) {
            FlowImport.Opened opened = format.get().open(path);
            return new LoadedFlow(path, FlowDocuments.document(opened.flow(), engine.types()), null, opened.remarks());
        }
        FlowFile.Opened opened = FlowFile.open(path);
        return new LoadedFlow(path, opened.flow(), opened.stamp(), List.of());
    }

    /** Brings what older versions have made up to date, so that it can be set or saved; a run does so by itself. */
    void migrate(NodeTypes types) {
        Migrations.apply(flow, types);
    }

    /** The same flow as if its file lay in that folder. */
    LoadedFlow from(Path folder) {
        return new LoadedFlow(folder.toAbsolutePath().normalize().resolve(path.getFileName()), flow, stamp, remarks);
    }

    /** Prints the remarks, one a line. */
    void tell(PrintStream out) {
        remarks.forEach(remark -> out.println(line(remark)));
    }

    /** A remark as a line of text. */
    static String line(Remark remark) {
        return Messages.get("remark." + remark.weight().name().toLowerCase(Locale.ROOT)) + ": " + remark.sentence();
    }

    /** The flow for the engine. */
    FlowSource source() {
        return new FlowSource(FlowFile.write(flow), path.getParent().toString(), path.getFileName().toString());
    }

    /**
     * Writes the flow to its file, all or nothing.
     *
     * @throws FaultException if it cannot be written, or somebody else has changed the file meanwhile
     */
    void save() throws FaultException {
        try {
            FlowFile.save(flow, path, stamp);
        } catch (IOException e) {
            throw new FaultException(e.getMessage());
        }
    }

    /** The flow's title, else its file's name. */
    String title() {
        return flow.getTitle() == null || flow.getTitle().isBlank() ? path.getFileName().toString() : flow.getTitle();
    }

    /** The node of that id, or the only one of that name. */
    Node node(String word) throws FaultException {
        List<Node> named = flow.getNodes().stream().filter(node -> word.equals(node.getName())).toList();
        return FlowQueries.node(flow, word).or(() -> named.size() == 1 ? named.stream().findFirst()
                : Optional.empty()).orElseThrow(() -> new FaultException(Messages.get("flow.node", word,
                        flow.getNodes().stream().map(Node::getId).collect(Collectors.joining(", ")))));
    }

    /** The ids of these nodes and of all they need; of all nodes when none are given. */
    Set<String> upTo(Set<String> targets) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        flow.getNodes().stream().filter(node -> targets.isEmpty() || targets.contains(node.getId())).forEach(open::add);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (needed.add(node.getId())) {
                FlowQueries.incoming(node).stream().map(Wire::getSource).forEach(open::add);
            }
        }
        return needed;
    }
}
