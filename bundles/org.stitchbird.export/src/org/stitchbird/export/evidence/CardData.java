// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;

/** The data on a model card: files by their fingerprints, tables by their columns. */
final class CardData {
    /** More are not read by anybody; they are in the pack. */
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_LABELS = 12;

    private final CheckedFlow flow;
    private final JsonElement data;
    private final Html html;

    CardData(CheckedFlow flow, Evidence evidence, Html html) {
        this.flow = flow;
        this.data = Json.member(evidence.index(), "data");
        this.html = html;
    }

    void write() {
        html.open("section", "id", "data").element("h2", Messages.get("card.data.title"));
        List<JsonElement> files = Json.list(data, "files");
        if (!files.isEmpty()) {
            html.open("div", "class", "scroll", "tabindex", "0").open("table").open("caption")
                    .text(Messages.get("card.files")).close("caption").head(List.of(Messages.get("card.file"),
                            Messages.get("card.node"), Messages.get("card.bytes"), "SHA-256")).open("tbody");
            for (JsonElement file : files) {
                html.open("tr").element("th", Json.text(file, "path"), "scope", "row")
                        .element("td", flow.name(Json.text(file, "node"))).element("td", Json.text(file, "size"))
                        .element("td", Json.text(file, "sha256"), "class", "print").close("tr");
            }
            html.close("tbody").close("table").close("div");
        }
        Json.list(data, "tables").forEach(this::table);
        html.close("section");
    }

    private void table(JsonElement table) {
        List<JsonElement> columns = Json.list(table, "columns");
        html.element("h3", Json.text(table, "name")).paragraph(Messages.get("card.table", Json.text(table, "rows"),
                columns.size()));
        html.open("div", "class", "scroll", "tabindex", "0").open("table").head(List.of(Messages.get("card.column"),
                Messages.get("card.type"), Messages.get("card.missing"), Messages.get("card.values"))).open("tbody");
        columns.stream().limit(MOST_COLUMNS).forEach(column -> html.row(Json.text(column, "name"), List.of(
                Messages.get("card.type." + Json.text(column, "type")), Json.text(column, "missing"), values(column))));
        html.close("tbody").close("table").close("div");
        if (columns.size() > MOST_COLUMNS) {
            html.paragraph(Messages.get("card.columns.more", columns.size() - MOST_COLUMNS));
        }
    }

    private static String values(JsonElement column) {
        if (!Json.text(column, "min").isEmpty()) {
            return Messages.get("card.range", Json.text(column, "min"), Json.text(column, "max"));
        }
        JsonElement labels = Json.member(column, "labels");
        List<String> shown = new ArrayList<>(Json.names(labels).stream().limit(MOST_LABELS)
                .map(label -> label + " (" + Json.text(labels, label) + ")").toList());
        int more = Json.names(labels).size() - shown.size();
        if (more > 0) {
            shown.add(Messages.get("card.labels.more", more));
        }
        return String.join(", ", shown);
    }
}
