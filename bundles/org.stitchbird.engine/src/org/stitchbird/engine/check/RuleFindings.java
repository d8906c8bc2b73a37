// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.spec.QuickFix;

/**
 * Where a rule tells what it has found.
 *
 * <p>A code is a stable word for the kind of problem, by which {@link FixProvider}s and programs know it; one of a plug-in
 * begins with the plug-in's own name, such as {@code org.example.no-id}. Fixes come with the best one first; those that
 * would make a node fail that does not fail now are left out later.
 */
@ProviderType
public interface RuleFindings {
    /** Something about a node that people should know. */
    void warning(FlowNode node, String code, String sentence, QuickFix... fixes);

    /** Something about one setting of a node that people should know. */
    void settingWarning(FlowNode node, String setting, String code, String sentence, QuickFix... fixes);

    /** Something about the flow as a whole that people should know. */
    void flowWarning(String code, String sentence, QuickFix... fixes);

    /** A hint about a node, for those who ask for hints. */
    void hint(FlowNode node, String code, String sentence, QuickFix... fixes);
}
