// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** Which flow an editor shows: a file in any folder, or a new flow that has none yet. */
public final class FlowEditorInput extends PlatformObject implements IEditorInput, IPersistableElement {
    static final String FILE = "file";
    private static final AtomicInteger UNTITLED = new AtomicInteger();
    private final Path file;
    private final int number;
    private final String name;

    private FlowEditorInput(Path file, int number, String name) {
        this.file = file;
        this.number = number;
        this.name = name;
    }

    /** The flow in that file; two inputs of the same file are equal. */
    public static FlowEditorInput of(Path file) {
        return new FlowEditorInput(file.toAbsolutePath().normalize(), 0, file.getFileName().toString());
    }

    /** A new, empty flow, unlike any other. */
    public static FlowEditorInput untitled() {
        return untitled(Messages.get("flow.untitled"));
    }

    /** A new, empty flow that has no file yet, but a name. */
    public static FlowEditorInput untitled(String name) {
        return new FlowEditorInput(null, UNTITLED.incrementAndGet(), name);
    }

    /** The file; empty for a new flow. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean exists() {
        return file != null && Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getToolTipText() {
        return file == null ? getName() : file.toString();
    }

    /** A new flow has nothing to come back to after a restart. */
    @Override
    public IPersistableElement getPersistable() {
        return file == null ? null : this;
    }

    @Override
    public String getFactoryId() {
        return FlowEditorInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FILE, file.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowEditorInput input && number == input.number && Objects.equals(file, input.file);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, number);
    }
}
