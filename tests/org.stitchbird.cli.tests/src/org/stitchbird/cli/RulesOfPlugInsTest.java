// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stitchbird.engine.check.FixProvider;
import org.stitchbird.engine.check.FlowRule;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;

/** Rules and fixes that are registered as services take part in {@code check} and {@code check --fix} while they are there. */
class RulesOfPlugInsTest {
    private static final BundleContext CONTEXT = FrameworkUtil.getBundle(CommandLine.class).getBundleContext();
    @TempDir
    Path folder;

    @Test
    void rulesComeAndGoWithTheirBundle() throws Exception {
        Path flow = iris();
        assertTrue(!Called.with("check", flow.toString()).out().contains("folds"), "our own rules find nothing");
        FlowRule rule = (view, findings) -> view.nodes().stream()
                .filter(node -> node.input(Kind.TABLE).isPresent() && node.spec().id().equals("test.cross-validate"))
                .filter(node -> node.settings().integer("folds") < 20)
                .forEach(node -> findings.settingWarning(node, "folds", "org.example.few-folds",
                        "Our house asks for 20 folds.", QuickFix.of("Take 20 folds")
                                .set(node.id(), "folds", SettingValue.of("20"))));
        ServiceRegistration<FlowRule> registered = CONTEXT.registerService(FlowRule.class, rule, null);
        try {
            Called called = Called.with("check", flow.toString());
            assertEquals(0, called.exit(), "a warning stops nothing");
            assertTrue(called.out().contains("Our house asks for 20 folds."), called.out());
            assertTrue(called.out().contains("Take 20 folds"), called.out());
            assertEquals(0, Called.with("check", "--fix", flow.toString()).exit());
            assertTrue(Files.readString(flow).contains("<setting name=\"folds\" value=\"20\"/>"), "it is fixed");
            assertTrue(!Called.with("check", flow.toString()).out().contains("Our house"), "and told no more");
        } finally {
            registered.unregister();
        }
        Files.delete(flow);
        assertTrue(!Called.with("check", iris().toString()).out().contains("Our house"), "the rule has gone");
    }

    @Test
    void othersFixWhatTheCheckFinds() throws Exception {
        Path flow = iris();
        Files.writeString(flow, Files.readString(flow).replace("value=\"iris.csv\"", "value=\"lost.csv\""));
        FixProvider provider = (problem, view) -> problem.code().equals("file-missing") ? List.of(QuickFix
                .of("Take iris.csv").set(problem.node(), problem.name(), SettingValue.of("iris.csv"))) : List.of();
        ServiceRegistration<FixProvider> registered = CONTEXT.registerService(FixProvider.class, provider, null);
        try {
            Called called = Called.with("check", "--fix", flow.toString());
            assertEquals(0, called.exit(), called.toString());
            assertTrue(called.out().contains("Take iris.csv"), called.out());
        } finally {
            registered.unregister();
        }
        assertTrue(Files.readString(flow).contains("value=\"iris.csv\""));
    }

    private Path iris() throws Exception {
        Path table = folder.resolve("iris.csv");
        if (!Files.exists(table)) {
            Files.copy(Called.example("iris/iris.csv"), table);
        }
        return Files.copy(Called.example("iris/iris.flow"), folder.resolve("iris.flow"));
    }
}
