// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.Way;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.engine.check.Problem;

/** What puts a problem right, each at one click; the best stands first and stands out. */
final class FixButtons {
    private FixButtons() {
    }

    /** Adds the buttons of a problem, over so many columns of the parent's grid. */
    static void add(Composite parent, OpenFlow flow, Problem problem, int columns, int indent) {
        boolean first = true;
        for (Way way : Way.of(flow, problem)) {
            add(parent, way, first, columns, indent);
            first = false;
        }
    }

    private static void add(Composite parent, Way way, boolean first, int columns, int indent) {
        ChoiceButton button = new ChoiceButton(parent, way.label(), first, way.action());
        GridData data = new GridData(SWT.LEFT, SWT.TOP, true, false);
        data.horizontalSpan = columns;
        data.horizontalIndent = indent;
        data.verticalIndent = first ? 6 : 0;
        button.setLayoutData(data);
    }
}
