// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input of an editor again after a restart. */
public final class FlowEditorInputFactory implements IElementFactory {
    static final String ID = "org.stitchbird.editor.input";

    /** The input of the file that was open; {@code null}, so that no editor opens, when it is gone. */
    @Override
    public IAdaptable createElement(IMemento memento) {
        String file = memento.getString(FlowEditorInput.FILE);
        try {
            return file != null && Files.exists(Path.of(file)) ? FlowEditorInput.of(Path.of(file)) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
