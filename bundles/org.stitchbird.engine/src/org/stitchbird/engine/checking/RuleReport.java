// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.RuleFindings;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.text.Messages;

/** Notes what one rule finds in one flow. */
final class RuleReport implements RuleFindings {
    private final FlowView flow;
    private final List<Problem> problems = new ArrayList<>();

    RuleReport(FlowView flow) {
        this.flow = flow;
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public void warning(FlowNode node, String code, String sentence, QuickFix... fixes) {
        add(node, Place.NODE, null, Severity.WARNING, code, sentence, fixes);
    }

    @Override
    public void settingWarning(FlowNode node, String setting, String code, String sentence, QuickFix... fixes) {
        add(node, Place.SETTING, setting, Severity.WARNING, code, sentence, fixes);
    }

    @Override
    public void flowWarning(String code, String sentence, QuickFix... fixes) {
        problems.add(new Problem(null, null, Place.FLOW, null, Severity.WARNING, code, sentence, List.of(fixes)));
    }

    @Override
    public void hint(FlowNode node, String code, String sentence, QuickFix... fixes) {
        add(node, Place.NODE, null, Severity.INFO, code, sentence, fixes);
    }

    private void add(FlowNode node, Place place, String part, Severity severity, String code, String sentence,
            QuickFix... fixes) {
        String name = flow.node(node.id()).orElseThrow(
                () -> new IllegalArgumentException("The flow has no node '" + node.id() + "'")).name();
        String named = sentence.contains(name) ? sentence : Messages.text("node.says", name, sentence);
        problems.add(new Problem(node.id(), name, place, part, severity, code, named, List.of(fixes)));
    }
}
