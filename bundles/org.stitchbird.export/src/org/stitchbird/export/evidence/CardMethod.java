// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;

/** The method on a model card: every node in the order of the work, what it does and what it is set to; the seeds. */
final class CardMethod {
    private final CheckedFlow flow;
    private final JsonElement index;
    private final Html html;

    CardMethod(CheckedFlow flow, Evidence evidence, Html html) {
        this.flow = flow;
        this.index = evidence.index();
        this.html = html;
    }

    void write() {
        html.open("section", "id", "method").element("h2", Messages.get("card.method.title"))
                .open("ol", "class", "steps");
        Map<String, JsonElement> nodes = Json.list(index, "nodes").stream().collect(Collectors.toMap(
                node -> Json.text(node, "id"), node -> node));
        for (GraphNode node : order()) {
            node(node, nodes.get(node.id()));
        }
        html.close("ol");
        seeds();
        golden();
        html.close("section");
    }

    private List<GraphNode> order() {
        try {
            return FlowGraph.of(FlowFile.read(flow.source().text(), flow.name()), flow.types()).order();
        } catch (FlowFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void node(GraphNode node, JsonElement json) {
        NodeSpec spec = node.spec();
        html.open("li").element("h3", node.name()).open("p", "class", "type").text(spec.name()).text(" · ")
                .element("code", node.typeId()).close("p").paragraph(spec.about());
        String comment = flow.flow().node(node.id()).comment();
        if (!comment.isBlank()) {
            html.element("blockquote", comment);
        }
        JsonElement settings = Json.member(json, "settings");
        List<SettingSpec> own = spec.settings().stream().filter(each -> node.stored().containsKey(each.name())
                && Json.names(settings).contains(each.name())).toList();
        if (!own.isEmpty()) {
            html.open("dl");
            own.forEach(each -> html.element("dt", each.label()).element("dd", Json.shown(Json.member(settings,
                    each.name()))));
            html.close("dl");
        }
        if (Json.names(settings).size() > own.size()) {
            html.open("details").element("summary", Messages.get("card.settings", Json.names(settings).size()))
                    .open("dl");
            spec.settings().stream().filter(each -> Json.names(settings).contains(each.name())).forEach(each -> html
                    .element("dt", each.label()).element("dd", Json.shown(Json.member(settings, each.name()))));
            html.close("dl").close("details");
        }
        html.close("li");
    }

    private void seeds() {
        List<JsonElement> seeds = Json.list(index, "seeds");
        if (seeds.isEmpty()) {
            html.paragraph(Messages.get("card.seeds.none"));
            return;
        }
        html.open("table").open("caption").text(Messages.get("card.seeds")).close("caption").head(List.of(
                Messages.get("card.node"), Messages.get("card.setting"), Messages.get("card.seed"))).open("tbody");
        seeds.forEach(seed -> html.row(flow.name(Json.text(seed, "node")), List.of(Json.text(seed, "setting"),
                Json.text(seed, "value"))));
        html.close("tbody").close("table");
    }

    private void golden() {
        html.element("h3", Messages.get("card.golden")).open("ul");
        for (JsonElement model : Json.list(index, "golden")) {
            boolean has = !Json.text(model, "answers").isEmpty();
            html.element("li", has ? Messages.get(Json.text(model, "trained").equals("true") ? "card.golden.trained"
                    : "card.golden.tested", Json.text(model, "name"), Json.text(model, "count"))
                    : Messages.get("verify.golden.none", Json.text(model, "name"), Json.text(model, "reason")));
        }
        if (Json.list(index, "golden").isEmpty()) {
            html.element("li", Messages.get("card.golden.nothing"));
        }
        html.close("ul");
    }
}
