// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.check.FixProvider;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowRule;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;

/** Rules and providers of fixes take part in a check as far as they behave, and cost nobody else anything. */
class RulesTest {
    private static final NodeTypes TYPES = StaticNodeTypes.of(new SampleTypes().all());
    private static final SampleFlow FLOW = new SampleFlow().node("rows", "collect.rows").set("rows", "rows", "7")
            .node("pass", "prepare.pass").wire("rows.table", "pass.table");

    private static List<Problem> problems(SampleFlow flow, List<FlowRule> rules, FixProvider... providers) {
        return InLanguage.of(Locale.ENGLISH, () -> FlowCheck.checked(flow.source(), TYPES,
                new Rules(rules, List.of(providers))).report().problems());
    }

    /** The same rule as if a plug-in had brought it: of a class that is not one of ours. */
    private static FlowRule foreign(FlowRule rule) {
        return (FlowRule) Proxy.newProxyInstance(new URLClassLoader(new URL[0], RulesTest.class.getClassLoader()),
                new Class<?>[] {FlowRule.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(rule, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aRuleSeesNodesWiresSettingsAndColumns() {
        List<String> seen = new ArrayList<>();
        problems(FLOW, List.of((flow, findings) -> {
            for (FlowNode node : flow.nodes()) {
                seen.add(node.id() + " " + node.spec().id() + " " + node.schema("table").isPresent() + " " + node.shape("table").isPresent());
            }
            FlowNode rows = flow.node("rows").orElseThrow();
            seen.add(rows.settings().integer("rows") + " " + rows.settings().text("order"));
            seen.add(flow.from(rows, Kind.TABLE).get(0).target().name() + " " + flow.into(rows, Kind.TABLE).size()
                    + " " + flow.from(rows, Kind.MODEL).size() + " " + flow.behind(rows));
            seen.add(flow.types().spec("prepare.pass").isPresent() + " " + flow.node("gone").isPresent());
        }));
        assertEquals(List.of("rows collect.rows false true", "pass prepare.pass true true", "7 up", "pass 0 0 [pass]", "true false"), seen);
    }

    @Test
    void findingsOfARuleStandAmongTheProblems() {
        List<Problem> problems = problems(FLOW, List.of((flow, findings) -> {
            FlowNode pass = flow.node("pass").orElseThrow();
            findings.hint(pass, "org.example.hint", "It does nothing.");
            findings.warning(pass, "org.example.warn", "'pass' is slow.", QuickFix.of("Without").disconnect("rows",
                    "table", "pass", "table"), QuickFix.of("Once more").disconnect("pass", "table", "rows", "table"));
            findings.settingWarning(pass, "way", "org.example.way", "Odd.");
            findings.flowWarning("org.example.flow", "The flow has no note.");
        }));
        assertEquals(List.of("FLOW org.example.flow The flow has no note.", "NODE org.example.warn 'pass' is slow.",
                "SETTING org.example.way 'pass': Odd.", "NODE org.example.hint 'pass': It does nothing."),
                problems.stream().map(each -> each.place() + " " + each.code() + " " + each.sentence()).toList());
        assertEquals(Severity.INFO, problems.get(3).severity());
        assertEquals(List.of("Once more"), problems.get(1).fixes().stream().map(QuickFix::label).toList(),
                "a fix that would make a node fail is not offered");
    }

    @Test
    void aRuleThatThrowsIsToldAndCostsNothingElse() {
        for (Throwable failure : List.of(new IllegalStateException("no"), new StackOverflowError(),
                new NoClassDefFoundError("gone/Away"))) {
            FlowRule failing = (flow, findings) -> {
                findings.warning(flow.nodes().get(0), "org.example.half", "Half told.");
                sneak(failure);
            };
            for (FlowRule rule : List.of(failing, foreign(failing))) {
                List<Problem> problems = problems(FLOW, List.of(rule, (flow, findings) ->
                        findings.flowWarning("org.example.other", "Told.")));
                assertEquals(List.of("rule-failed", "org.example.other"),
                        problems.stream().map(Problem::code).toList());
                assertTrue(problems.get(0).sentence().contains(failure.toString()), problems.get(0).sentence());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void aRuleThatNamesANodeOfAnotherFlowFails() {
        List<FlowNode> kept = new ArrayList<>();
        problems(new SampleFlow().node("other", "collect.rows"), List.of((flow, findings) ->
                kept.addAll(flow.nodes())));
        assertEquals("rule-failed", problems(FLOW, List.of((flow, findings) ->
                findings.hint(kept.get(0), "org.example.x", "There."))).get(0).code());
    }

    @Test
    void aRuleThatHangsIsAskedNoMore() {
        CountDownLatch never = new CountDownLatch(1);
        List<String> asked = new ArrayList<>();
        FlowRule rule = foreign((flow, findings) -> {
            asked.add("asked");
            try {
                never.await();
            } catch (InterruptedException e) {
                // Some do not listen, and tell something later.
                findings.flowWarning("org.example.late", "Too late.");
            }
        });
        String before = System.setProperty("stitchbird.rule.limit", "100");
        try {
            for (int i = 0; i < 2; i++) {
                List<Problem> problems = problems(FLOW, List.of(rule));
                assertEquals(List.of("rule-failed"), problems.stream().map(Problem::code).toList());
                assertTrue(problems.get(0).sentence().contains("did not come back"), problems.get(0).sentence());
            }
        } finally {
            if (before == null) {
                System.clearProperty("stitchbird.rule.limit");
            } else {
                System.setProperty("stitchbird.rule.limit", before);
            }
        }
        assertEquals(1, asked.size());
    }

    @Test
    void othersOfferFixesForWhatTheCheckAndRulesFind() {
        SampleFlow broken = new SampleFlow().node("pass", "prepare.pass");
        FixProvider provider = (problem, flow) -> problem.code().equals("input-missing")
                ? List.of(QuickFix.of("Rows for " + problem.node()).put(problem.node(), problem.name(),
                        "collect.rows", Map.of("rows", SettingValue.of("3")))) : List.of();
        FixProvider failing = (problem, flow) -> {
            throw new IllegalStateException("no idea");
        };
        List<Problem> problems = problems(broken, List.of(), provider, failing, (problem, flow) ->
                problem.place() == Place.FLOW ? List.of() : List.of(QuickFix.of("Remove")));
        assertEquals("input-missing", problems.get(0).code());
        assertEquals(List.of("Rows for pass", "Remove"),
                problems.get(0).fixes().stream().map(QuickFix::label).toList());
        assertEquals(1, problems.stream().filter(each -> each.code().equals("rule-failed")).count());
        assertEquals(1, problems(broken, List.of(), failing, failing).stream()
                .filter(each -> each.code().equals("rule-failed")).count(), "told once");
    }
}
