// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISources;
import org.stitchbird.editor.FlowEditor;

/** True while keys go to a canvas, and not to a field for text or another panel. */
final class CanvasFocus extends Expression {
    @Override
    public EvaluationResult evaluate(IEvaluationContext context) {
        boolean canvas = FlowEditor.ID.equals(context.getVariable(ISources.ACTIVE_PART_ID_NAME));
        Object control = context.getVariable(ISources.ACTIVE_FOCUS_CONTROL_NAME);
        return EvaluationResult.valueOf(canvas && !(control instanceof Text) && !(control instanceof StyledText));
    }

    @Override
    public void collectExpressionInfo(ExpressionInfo info) {
        info.addVariableNameAccess(ISources.ACTIVE_PART_ID_NAME);
        info.addVariableNameAccess(ISources.ACTIVE_FOCUS_CONTROL_NAME);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanvasFocus;
    }

    @Override
    public int hashCode() {
        return CanvasFocus.class.hashCode();
    }
}
