// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.FlowEditor;
import org.stitchbird.editor.FlowEditorInput;
import org.stitchbird.engine.session.NodeState;

/** A person runs a node that ends the process it runs in, reads why, undoes the setting and runs again. */
class SurviveExitTest extends Journey {
    @Test
    void losesTheNodeAndNotTheEditor() throws Exception {
        String iris = Files.readString(folder.resolve("iris.flow"));
        Files.writeString(folder.resolve("exits.flow"), iris.replace("value=\"species\"", "value=\"petal width\"")
                .replace("<node id=\"j48\" type=\"weka.classify.J48\" version=\"1\"/>", "<node id=\"j48\" "
                        + "type=\"weka.classify.KStar\" version=\"1\"><setting name=\"entropicAutoBlend\" value=\"true\"/>"
                        + "</node>"));
        eye.see(() -> eye.page().openEditor(FlowEditorInput.of(folder.resolve("exits.flow")), FlowEditor.ID));
        eye.until("the warning is shown", () -> eye.editor() != null && eye.editor().canvas() != null
                && eye.flow().report().of("cross-validate").stream()
                        .anyMatch(problem -> problem.sentence().contains("ends the whole program")));
        assertTrue(workers() > 0, "runs should live in a process of their own");
        hand.click(eye.card("cross-validate"));
        hand.press("F5");
        eye.until("the node has failed", () -> eye.status("cross-validate").state() == NodeState.FAILED
                && !eye.flow().running());
        String sentence = eye.see(() -> eye.status("cross-validate").sentence());
        assertTrue(sentence.contains("System.exit"), sentence);
        eye.until("the others are done", () -> eye.status("show-table").state() == NodeState.FRESH);
        eye.picture("survive-exit");
        var fix = eye.see(() -> eye.flow().report().of("cross-validate").getFirst().fixes().getFirst());
        assertTrue(eye.see(() -> eye.flow().fix(fix)), fix.label());
        hand.press("F5");
        eye.until("it has run", () -> eye.status("cross-validate").state() == NodeState.FRESH);
    }

    private static long workers() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(each -> each.info().commandLine().orElse("").contains(" worker")).count();
        }
    }
}
