// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Setting;

/** Flows for tests. */
public final class Flows {
    private static final String[] TEXTS = {"", " ", "  leading and trailing  ", "\t", "a\nb", "\r\n", "\r", "]]>",
        "<![CDATA[x]]>", "<!-- -->", "&amp;", "&#10;", "\"'", "<flow/>", "한글 이름", "\u1112\u1161\u11ab", "🐦🧵",
        "e\u0301", "\u0085\u2028\u00a0", "\uFEFF", "C:\\data\\x", "100 %", "{0}", "=1+2", "\u007f\u0080"};

    private Flows() {
    }

    /** read-csv → choose-target → j48, a second wire read-csv → j48, a note. */
    public static Flow small() {
        Flow flow = FlowFactory.eINSTANCE.createFlow();
        FlowEdits.setTitle(flow, "Iris");
        Node csv = FlowEdits.addNode(flow, "collect.read-csv", 1, 48, 96);
        Node target = FlowEdits.addNode(flow, "prepare.choose-target", 1, 272, 96);
        Node j48 = FlowEdits.addNode(flow, "weka.classify.J48", 1, 504, 96);
        FlowEdits.setSetting(csv, "file", "iris.csv");
        FlowEdits.setSetting(csv, "header", "true");
        FlowEdits.setSetting(csv, SettingTree.list("missing", List.of("?", "NA")));
        FlowEdits.connect(flow, csv, "table", target, "table");
        FlowEdits.connect(flow, target, "table", j48, "table");
        FlowEdits.connect(flow, csv, "table", j48, "preparation");
        FlowEdits.addNote(flow, "three kinds", 8, 200);
        return flow;
    }

    /** A flow of any shape, with texts that are hard to keep; the same for the same numbers. */
    public static Flow random(Random random) {
        Flow flow = FlowFactory.eINSTANCE.createFlow();
        flow.setTitle(text(random));
        flow.setDescription(text(random));
        flow.setSeed(random.nextBoolean() ? null : Long.valueOf(random.nextLong()));
        for (int i = random.nextInt(8); i > 0; i--) {
            Node node = FlowEdits.addNode(flow, "x" + text(random), 1 + i, random.nextInt(), random.nextInt());
            node.setName(random.nextBoolean() ? null : text(random));
            node.setComment(random.nextBoolean() ? null : text(random));
            if (random.nextInt(4) == 0) {
                FlowEdits.setPlugIn(node, "p" + text(random), random.nextBoolean() ? null : text(random), text(random));
            }
            node.getSettings().addAll(settings(random, 0));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Note note = FlowEdits.addNote(flow, text(random), random.nextInt(), random.nextInt());
            FlowEdits.resizeNote(note, random.nextInt(1000), random.nextInt(1000));
        }
        for (int from = 0; from < flow.getNodes().size(); from++) {
            for (int to = from + 1; to < flow.getNodes().size(); to++) {
                if (random.nextBoolean()) {
                    FlowEdits.connect(flow, flow.getNodes().get(from), "o" + text(random),
                            flow.getNodes().get(to), "i" + text(random));
                }
            }
        }
        return flow;
    }

    private static List<Setting> settings(Random random, int depth) {
        List<Setting> settings = new ArrayList<>();
        boolean list = random.nextBoolean();
        for (int i = random.nextInt(depth > 4 ? 1 : 4); i > 0; i--) {
            String name = list && depth > 0 ? SettingTree.ITEM : i + text(random);
            String value = random.nextInt(4) == 0 ? null : text(random);
            settings.add(SettingTree.of(name, value, settings(random, depth + 1).toArray(Setting[]::new)));
        }
        return settings;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }
}
