// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.engine.check.Severity;

/** Shows under a field what is wrong with what was typed. */
final class FaultLine {
    private FaultLine() {
    }

    static void show(Composite foot, Optional<String> fault) {
        boolean none = fault.isEmpty() && foot.getChildren().length == 0;
        if (none) {
            return;
        }
        for (Control old : foot.getChildren()) {
            old.dispose();
        }
        fault.ifPresent(sentence -> RemarkLine.add(foot, new Remark(Severity.ERROR, sentence)));
        Field.show(foot, fault.isPresent());
        ScrollPane.relayout(foot);
    }
}
