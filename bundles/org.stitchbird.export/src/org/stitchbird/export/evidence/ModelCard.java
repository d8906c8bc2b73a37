// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/** The model card: one page of HTML for a reviewer, that needs nothing but itself. */
final class ModelCard {
    private static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'";

    private final CheckedFlow flow;
    private final Evidence evidence;
    private final Html html = new Html();

    ModelCard(CheckedFlow flow, Evidence evidence) {
        this.flow = flow;
        this.evidence = evidence;
    }

    /**
     * The text of the page.
     *
     * @param light the picture of the flow as SVG
     * @param dark the same for those who like it dark
     */
    String html(String light, String dark) {
        String title = flow.flow().title().isBlank() ? flow.name() : flow.flow().title();
        html.made("<!DOCTYPE html>").open("html", "lang", Locale.getDefault().getLanguage()).open("head")
                .made("<meta charset=\"utf-8\">")
                .made("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .made("<meta name=\"color-scheme\" content=\"light dark\">")
                .made("<meta http-equiv=\"Content-Security-Policy\" content=\"" + NOTHING_FROM_OUTSIDE + "\">")
                .element("title", Messages.get("card.title", title))
                .made("<style>" + style() + "</style>").close("head").open("body");
        head(title);
        html.open("main");
        figures();
        picture(light, dark);
        new CardData(flow, evidence, html).write();
        new CardMethod(flow, evidence, html).write();
        limits();
        again();
        html.close("main").close("body").close("html");
        return html.toString();
    }

    private void head(String title) {
        html.open("header").paragraph(Messages.get("card.kind"), "class", "kind").element("h1", title)
                .paragraph(flow.flow().description(), "class", "lead").close("header");
    }

    private void figures() {
        section("figures");
        if (evidence.evaluations().isEmpty()) {
            html.paragraph(Messages.get("card.figures.none"));
        }
        for (Evidence.Evaluated each : evidence.evaluations()) {
            html.open("article").element("h3", each.name())
                    .paragraph(EvaluationText.sentence(EvaluationText.best(each.evaluation())), "class", "verdict");
            new CardFigures(html).write(each.evaluation());
            html.close("article");
        }
        html.close("section");
    }

    private void picture(String light, String dark) {
        section("flow");
        String words = Messages.get("card.picture", flow.flow().nodes().size(), flow.flow().wires().size());
        html.open("figure").open("div", "class", "picture light", "role", "img", "aria-label", words).made(light)
                .close("div").open("div", "class", "picture dark", "aria-hidden", "true").made(dark).close("div")
                .element("figcaption", words).close("figure");
        flow.flow().notes().stream().map(PlainFlow.Note::text).filter(text -> text != null && !text.isBlank())
                .forEach(text -> html.element("blockquote", text));
        html.close("section");
    }

    private void limits() {
        section("limits");
        List<Problem> told = evidence.problems().stream().filter(problem -> problem.severity() != Severity.INFO)
                .toList();
        if (told.isEmpty()) {
            html.paragraph(Messages.get("card.limits.none"));
        } else {
            html.paragraph(Messages.get("card.limits.found", told.size())).open("ul", "class", "warnings");
            told.forEach(problem -> html.element("li", problem.sentence()));
            html.close("ul");
        }
        html.open("ul");
        List.of("card.limits.alike", "card.limits.golden", "card.limits.use").forEach(key -> html.element("li",
                Messages.get(key)));
        html.close("ul").close("section");
    }

    private void again() {
        section("again");
        html.paragraph(Messages.get("card.again"))
                .element("pre", "stitchbird verify PACK.zip --data FOLDER")
                .open("table").open("caption").text(Messages.get("card.versions")).close("caption").open("tbody");
        Json.names(Json.member(evidence.index(), "versions")).forEach(name -> html.row(name, List.of(Json.text(
                Json.member(evidence.index(), "versions"), name))));
        html.close("tbody").close("table").close("section");
    }

    private void section(String word) {
        html.open("section", "id", word).element("h2", Messages.get("card." + word + ".title"));
    }

    private static String style() {
        try (InputStream in = ModelCard.class.getResourceAsStream("card.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
