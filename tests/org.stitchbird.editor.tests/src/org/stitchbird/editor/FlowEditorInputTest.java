// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An input is known again by its file, also after a restart. */
class FlowEditorInputTest {
    @TempDir
    private Path folder;

    @Test
    void theSameFileIsTheSameInputHoweverItIsWritten() {
        FlowEditorInput one = FlowEditorInput.of(folder.resolve("a.flow"));
        FlowEditorInput same = FlowEditorInput.of(folder.resolve("x/../a.flow"));
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, FlowEditorInput.of(folder.resolve("b.flow")));
        assertNotEquals(FlowEditorInput.untitled(), FlowEditorInput.untitled());
    }

    @Test
    void aFileComesBackAfterARestartUnlessItIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.flow"), "");
        FlowEditorInput input = FlowEditorInput.of(file);
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        input.getPersistable().saveState(memento);
        assertEquals(input, new FlowEditorInputFactory().createElement(memento));
        Files.delete(file);
        assertNull(new FlowEditorInputFactory().createElement(memento));
        assertNull(FlowEditorInput.untitled().getPersistable());
    }
}
