// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/** Writes the page: what the flow is for, a diagram, each node with what it is set to, and what came out. */
final class MarkdownPage {
    private final StringBuilder page = new StringBuilder();
    private final CheckedFlow flow;
    private final Function<String, List<ResultInfo>> results;

    private MarkdownPage(CheckedFlow flow, Function<String, List<ResultInfo>> results) {
        this.flow = flow;
        this.results = results;
    }

    /**
     * The page of a flow.
     *
     * @param results what is told of each value that a node has given, by the id of the node; none when it was not run
     */
    static String of(CheckedFlow flow, Function<String, List<ResultInfo>> results) {
        MarkdownPage page = new MarkdownPage(flow, results);
        page.head();
        page.diagram();
        page.nodes();
        page.problems();
        return page.page.toString();
    }

    private void head() {
        PlainFlow plain = flow.flow();
        line("# " + text(plain.title().isEmpty() ? flow.name() : plain.title()));
        if (!plain.description().isEmpty()) {
            line("").line(text(plain.description()));
        }
        plain.notes().forEach(note -> line("").line("> " + text(note.text())));
    }

    private void diagram() {
        line("").line("```mermaid").line("flowchart LR");
        List<PlainFlow.Node> nodes = flow.flow().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            String outcome = results.apply(nodes.get(i).id()).stream().map(ResultInfo::line).findFirst()
                    .map(text -> "<br>" + label(text)).orElse("");
            line("  n" + i + "[\"" + label(flow.name(nodes.get(i).id())) + outcome + "\"]");
        }
        for (PlainFlow.Wire wire : flow.flow().wires()) {
            line("  n" + position(wire.from()) + " --> n" + position(wire.to()));
        }
        line("```");
    }

    private int position(String node) {
        return flow.flow().nodes().stream().map(PlainFlow.Node::id).toList().indexOf(node);
    }

    private void nodes() {
        for (PlainFlow.Node node : flow.flow().nodes()) {
            line("").line("## " + text(flow.name(node.id())));
            line(flow.spec(node.id()).map(spec -> text(spec.about()))
                    .orElse(Messages.get("page.unknown", "`" + node.type() + "`")));
            if (!node.comment().isEmpty()) {
                line("").line(text(node.comment()));
            }
            settings(node);
            for (ResultInfo result : results.apply(node.id())) {
                line("").line("**" + text(result.line()) + "**");
                if (result.evaluation() != null) {
                    result.evaluation().scores().forEach(this::score);
                }
            }
        }
    }

    private void settings(PlainFlow.Node node) {
        if (node.settings().isEmpty()) {
            return;
        }
        line("").line("| " + Messages.get("page.setting") + " | " + Messages.get("page.value") + " |");
        line("|---|---|");
        for (Map.Entry<String, SettingValue> each : node.settings().entrySet()) {
            String name = flow.spec(node.id()).flatMap((NodeSpec spec) -> spec.setting(each.getKey()))
                    .map(SettingSpec::label).orElse(each.getKey());
            line("| " + text(name) + " | " + text(value(each.getValue())) + " |");
        }
    }

    private static String value(SettingValue value) {
        String text = value.items().isEmpty() ? value.text()
                : String.join(", ", value.items().stream().map(MarkdownPage::value).toList());
        return value.settings().isEmpty() ? text : text + " (" + String.join(", ", value.settings().entrySet().stream()
                .map(each -> each.getKey() + ": " + value(each.getValue())).toList()) + ")";
    }

    private void score(Score score) {
        line("").line("| " + text(score.learner()) + " | " + text(score.method()) + " |").line("|---|--:|");
        score.metrics().forEach((metric, figure) -> {
            if (MetricText.isCommon(metric)) {
                line("| " + text(MetricText.name(metric)) + " | " + text(MetricText.value(metric, figure)) + " |");
            }
        });
        line("").line(text(EvaluationText.sentence(score)));
    }

    private void problems() {
        if (!flow.report().problems().isEmpty()) {
            line("").line("## " + Messages.get("page.problems"));
            flow.report().problems().forEach(problem -> line("- " + text(problem.sentence())));
        }
    }

    private MarkdownPage line(String text) {
        page.append(text).append('\n');
        return this;
    }

    /** Text of people as text, whatever is in it. */
    private static String text(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("\\R", "<br>");
    }

    /** Within the quotes of a diagram. */
    private static String label(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;")
                .replaceAll("\\R", " ");
    }
}
