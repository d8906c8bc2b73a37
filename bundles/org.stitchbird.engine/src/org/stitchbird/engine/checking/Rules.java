// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.check.FixProvider;
import org.stitchbird.engine.check.FlowRule;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.registry.Found;
import org.stitchbird.engine.spec.QuickFix;

/**
 * The rules that a check follows, and who knows fixes for what is found.
 *
 * @param rules looked at in this order
 * @param providers asked in this order
 */
record Rules(List<FlowRule> rules, List<FixProvider> providers) {
    private static final int MOST_FIXES = 8;
    private static final Found<FlowRule> RULES = new Found<>(FlowRule.class);
    private static final Found<FixProvider> PROVIDERS = new Found<>(FixProvider.class);

    /** Those that are registered now; outside of OSGi our own. */
    static Rules registered() {
        return FrameworkUtil.getBundle(Rules.class) == null
                ? new Rules(List.of(new FittedTooEarly(), new ScoredOnTraining()), List.of())
                : new Rules(RULES.all(), PROVIDERS.all());
    }

    /** What the rules find. */
    List<Problem> problems(FlowView flow) {
        List<Problem> problems = new ArrayList<>();
        for (FlowRule rule : rules) {
            // Collected apart, so that one which has been given up adds nothing later.
            problems.addAll(PlugInCode.call(rule, () -> {
                RuleReport report = new RuleReport(flow);
                rule.check(flow, report);
                return report.problems();
            }, sentence -> problems.add(failed(sentence))).orElse(List.of()));
        }
        return problems;
    }

    /** These problems with what others know to put them right, and with what is to be told of those that failed. */
    List<Problem> withFixes(List<Problem> problems, FlowView flow) {
        List<Problem> more = new ArrayList<>(problems);
        for (FixProvider provider : providers) {
            List<Problem> asked = List.copyOf(more);
            Map<Integer, List<QuickFix>> fixes = PlugInCode.call(provider, () -> fixes(provider, asked, flow),
                    sentence -> tell(sentence, more)).orElse(Map.of());
            fixes.forEach((index, known) -> more.set(index, more.get(index).withFixes(
                    Stream.concat(more.get(index).fixes().stream(), known.stream()).toList())));
        }
        return more;
    }

    private static Map<Integer, List<QuickFix>> fixes(FixProvider provider, List<Problem> problems, FlowView flow) {
        Map<Integer, List<QuickFix>> fixes = new LinkedHashMap<>();
        for (int i = 0; i < problems.size(); i++) {
            List<QuickFix> known = List.copyOf(provider.fixes(problems.get(i), flow));
            if (!known.isEmpty()) {
                fixes.put(i, known.subList(0, Math.min(known.size(), MOST_FIXES)));
            }
        }
        return fixes;
    }

    /** One service may be both, and hang as both. */
    private static void tell(String sentence, List<Problem> problems) {
        if (problems.stream().noneMatch(each -> each.sentence().equals(sentence))) {
            problems.add(failed(sentence));
        }
    }

    private static Problem failed(String sentence) {
        return new Problem(null, null, Place.FLOW, null, Severity.WARNING, "rule-failed", sentence);
    }
}
