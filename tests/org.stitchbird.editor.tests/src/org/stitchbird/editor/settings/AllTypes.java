// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.SettingsText;
import org.stitchbird.engine.spec.Step;

/** A node type with a setting of every type. */
public final class AllTypes implements NodeType {
    private static final SchemeSpec TREE = new SchemeSpec("tree", "Tree", "Asks one question after another.",
            List.of(SettingSpec.integer("depth", 3).atLeast(1).label("Depth"),
                    SettingSpec.bool("prune", true).label("Prune")));
    private static final SchemeSpec BAG = new SchemeSpec("bag", "Bagging", "Asks many learners and lets them vote.",
            List.of(SettingSpec.integer("rounds", 10).label("Rounds"),
                    SettingSpec.scheme("inner", SettingValue.of("tree"), () -> List.of(TREE)).label("Learner")));

    /** The declaration. */
    public static final NodeSpec SPEC = NodeSpec.of("test.every-type", Step.IMPROVE, "Every type")
            .about("Has a setting of every type.").tags("zoo")
            .implementation("test.EveryType").reference(() -> "At length, with literature.")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))
            .settings(
                    SettingSpec.bool("switch", true).label("Switch").about("On or off."),
                    SettingSpec.integer("whole", 10).between(2, 1000).label("Whole").about("How many times."),
                    SettingSpec.number("share", 0.5).strictlyBetween(0, 1).label("Share"),
                    SettingSpec.text("text", "?").label("Text"),
                    SettingSpec.choice("choice", "a", new Choice("a", "First"), new Choice("b", "Second"))
                            .label("Choice"),
                    SettingSpec.text("other", "").label("Other").onlyWhen("choice", "b"),
                    SettingSpec.column("column", "table").label("Column").required(),
                    SettingSpec.columns("columns", "table").label("Columns"),
                    SettingSpec.columnTypes("types", "table").label("Types"),
                    SettingSpec.file("file", "csv", "txt").label("File"),
                    SettingSpec.newFile("target", "csv").label("Target file"),
                    SettingSpec.seed("seed", 1).label("Seed"),
                    SettingSpec.scheme("scheme", SettingValue.scheme("tree", Map.of("depth", SettingValue.of("5"))),
                            () -> List.of(TREE, BAG)).label("Scheme"),
                    SettingSpec.schemes("schemes", SettingValue.schemes(List.of(SettingValue.of("tree"))),
                            () -> List.of(TREE, BAG)).label("Schemes"),
                    SettingSpec.costs("costs", "table").label("Costs"),
                    SettingSpec.folder("folder").label("Folder"),
                    SettingSpec.integer("rare", 7).label("Rare").advanced(),
                    SettingSpec.bool("rarer", false).label("Rarer").advanced())
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<SettingsText> settingsText() {
        return Optional.of(new PlainText(SPEC));
    }

    @Override
    public void run(NodeRun run) {
        throw new UnsupportedOperationException();
    }
}
