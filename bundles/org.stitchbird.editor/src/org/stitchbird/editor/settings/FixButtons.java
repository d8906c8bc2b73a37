// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OnASample;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.spec.QuickFix;

/** What puts a problem right, each at one click; the best stands first and stands out. */
final class FixButtons {
    private FixButtons() {
    }

    /** Adds the buttons of a problem, over so many columns of the parent's grid. */
    static void add(Composite parent, OpenFlow flow, Problem problem, int columns, int indent) {
        fixes(parent, flow, problem, columns, indent);
        if (OnASample.helps(flow, problem)) {
            add(parent, OnASample.label(), problem.fixes().isEmpty(), () -> flow.live(true), columns, indent);
        }
    }

    private static void fixes(Composite parent, OpenFlow flow, Problem problem, int columns, int indent) {
        for (QuickFix fix : problem.fixes()) {
            boolean first = fix == problem.fixes().get(0);
            add(parent, fix.label(), first, () -> flow.fix(fix), columns, indent);
        }
    }

    private static void add(Composite parent, String label, boolean first, Runnable action, int columns, int indent) {
        ChoiceButton button = new ChoiceButton(parent, label, first, action);
        GridData data = new GridData(SWT.LEFT, SWT.TOP, true, false);
        data.horizontalSpan = columns;
        data.horizontalIndent = indent;
        data.verticalIndent = first ? 6 : 0;
        button.setLayoutData(data);
    }
}
