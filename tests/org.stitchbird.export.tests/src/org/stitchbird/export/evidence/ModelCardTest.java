// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;

/** The model card tells what is in the pack, and no name can be more than a name in it. */
class ModelCardTest {
    private static final String NASTY = "</title></style></script><script>alert(1)</script>"
            + "<img src=x onerror=\"alert(2)\">' onmouseover='alert(3) ]]> --> &lt; ${x} \u202e가나";
    private static final List<String> ELEMENTS = List.of("html", "head", "meta", "title", "style", "body", "header",
            "main", "section", "article", "div", "figure", "figcaption", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li",
            "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "blockquote",
            "pre", "code", "svg", "g", "rect", "path", "circle", "line", "polyline", "ellipse", "polygon", "text");
    @TempDir
    Path folder;

    @Test
    void tellsWhatIsInThePack() throws Exception {
        String html = Packs.text(Packs.of(Flows.example("iris")), "model-card.html");
        for (String words : List.of("<h1>Iris</h1>", "144 of 150", "versicolor", "iris.csv", "Decision tree (J48)",
                "dad19dc3817625a5490ab6be0fdb592efdcd6921badbbaf4275cef90bcfaa994", "stitchbird verify", "4.3 to 7.9",
                "<html lang=\"en\">", "prefers-color-scheme: dark", "@media print")) {
            assertTrue(html.contains(words), words);
        }
        String outside = html.replace("http://www.w3.org/2000/svg", "");
        for (String word : List.of("http:", "https:", " src=", " href=", "url(", "@import")) {
            assertFalse(outside.contains(word), "The page needs something outside: " + word);
        }
    }

    @Test
    void noTextBecomesMarkup() throws Exception {
        String cell = "\"" + NASTY.replace("\"", "\"\"") + "\"";
        StringBuilder csv = new StringBuilder("x," + cell + "\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i).append(',').append(i % 2 == 0 ? cell : "plain").append('\n');
        }
        Files.writeString(folder.resolve("data.csv"), csv);
        PlainFlow.Node read = new PlainFlow.Node("read", "collect.read-csv", NASTY, NASTY, Map.of("file",
                SettingValue.of("data.csv")), 0, 0);
        PlainFlow.Node tree = new PlainFlow.Node("tree", "weka.classify.J48", NASTY + 2, "", Map.of(), 0, 200);
        PlainFlow plain = new PlainFlow(NASTY, NASTY, List.of(read, Flows.node("target", "prepare.choose-target",
                Map.of("target", NASTY)), tree, Flows.node("test", "test.cross-validate", Map.of())), List.of(
                        new PlainFlow.Wire("read", "table", "target", "table"),
                        new PlainFlow.Wire("target", "table", "test", "table"),
                        new PlainFlow.Wire("tree", "learner", "test", "learner")),
                List.of(new PlainFlow.Note(NASTY, 0, 400, 100, 100)));
        Path pack = Files.write(folder.resolve("pack.zip"), Packs.of(Flows.checked(FlowDocuments.document(plain), NASTY,
                folder)));
        assertEquals(List.of(), Packs.different(pack, null));
        String html = Packs.text(Files.readAllBytes(pack), "model-card.html");
        Matcher tags = Pattern.compile("<\\s*/?\\s*([a-zA-Z0-9]+)([^>]*)>").matcher(html);
        while (tags.find()) {
            assertTrue(ELEMENTS.contains(tags.group(1)), tags.group());
            assertFalse(tags.group(2).matches("(?s).*\\son[a-z]+\\s*=\\s*['\"].*"), tags.group());
        }
        assertFalse(html.replaceAll("(?s)<svg.*?</svg>", "").contains("\u202e"), "Letters are turned around");
        assertEquals(1, html.split("</title>", -1).length - 3, "Only the page and its two pictures have titles");
    }
}
