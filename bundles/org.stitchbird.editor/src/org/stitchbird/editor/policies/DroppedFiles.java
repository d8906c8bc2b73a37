// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.stitchbird.editor.EditedFlow;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Node;

/** Takes files from the desktop: each becomes a node of the type that reads files of its ending. */
public final class DroppedFiles implements TransferDropTargetListener {
    private static final int STEP = 80;
    private final GraphicalViewer viewer;
    private final EditedFlow open;
    private final Consumer<Path> flows;

    /** Takes drops on that canvas; flow files are handed on. */
    public DroppedFiles(GraphicalViewer viewer, EditedFlow open, Consumer<Path> flows) {
        this.viewer = viewer;
        this.open = open;
        this.flows = flows;
    }

    /** A reading node type and its setting for the file. */
    private record Reader(NodeSpec spec, SettingSpec setting) {
    }

    @Override
    public Transfer getTransfer() {
        return FileTransfer.getInstance();
    }

    @Override
    public boolean isEnabled(DropTargetEvent event) {
        return true;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void dragLeave(DropTargetEvent event) {
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
        event.feedback = DND.FEEDBACK_SCROLL;
    }

    @Override
    public void dropAccept(DropTargetEvent event) {
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] files) {
            org.eclipse.swt.graphics.Point place = viewer.getControl().toControl(event.x, event.y);
            Map<Boolean, List<Path>> sorted = Stream.of(files).map(Path::of)
                    .collect(Collectors.partitioningBy(file -> file.toString().endsWith("." + FlowFile.EXTENSION)));
            sorted.get(true).forEach(flows);
            add(sorted.get(false), new Point(place.x, place.y));
        }
    }

    /** Adds a reading node for each file, from that place relative to the control downwards, as one step. */
    public void add(List<Path> files, Point place) {
        FlowPart part = (FlowPart) viewer.getContents();
        List<Node> made = new ArrayList<>();
        for (Path file : files) {
            if (reader(file).isEmpty()) {
                open.tell(Messages.get("drop.unreadable", file.getFileName()));
                return;
            }
        }
        if (files.isEmpty()) {
            return;
        }
        boolean done = open.edit(Messages.get("edit.dropFiles", files.size()), () -> {
            int y = 0;
            for (Path file : files) {
                Reader reader = reader(file).orElseThrow();
                Point corner = PlacePolicy.corner(part, place, reader.spec);
                Node node = FlowEdits.addNode(open.flow(), reader.spec.id(), reader.spec.version(), corner.x,
                        corner.y + y);
                FlowEdits.setSetting(node, reader.setting.name(), relative(file));
                made.add(node);
                y += STEP;
            }
        });
        if (done) {
            part.select(made);
        }
    }

    private Optional<Reader> reader(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (NodeSpec spec : open.types().specs()) {
            if (spec.step() == Step.COLLECT) {
                for (SettingSpec setting : spec.settings()) {
                    if (setting.type() == SettingType.FILE && setting.endings().contains(ending)) {
                        return Optional.of(new Reader(spec, setting));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String relative(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = open.file().map(each -> each.toAbsolutePath().getParent()).orElse(null);
        boolean below = folder != null && absolute.startsWith(folder);
        return (below ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
    }
}
