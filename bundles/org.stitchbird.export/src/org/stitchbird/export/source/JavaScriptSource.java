// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Scoring;

/** Writes a scoring as one file of JavaScript, for Node.js and browsers, that needs no library. */
public final class JavaScriptSource {
    private JavaScriptSource() {
    }

    /**
     * The text of a file.
     *
     * @param title what the model is called; any text
     * @param name what it is called on a page, an identifier
     */
    public static String of(Scoring scoring, String title, String name) {
        ScoringSource source = new ScoringSource(scoring, new JavaScriptLanguage());
        List<String> members = new ArrayList<>();
        members.add("const CELLS = " + source.size() + ";");
        members.add("const COLUMNS = " + source.columns() + ";\nconst LABELS = " + source.labels() + ";\n"
                + (scoring.answers().isEmpty() ? "" : "const ANSWERS = " + source.answers() + ";\n")
                + "const POSITIONS = LABELS.map((labels) => new Map((labels || []).map((label, i) => [label, i])));");
        members.add(String.join("\n", source.cellConstants(cell -> "const " + cell)));
        // A class and a constant must stand in front of where they are used.
        members.addAll(SourceHelpers.in("helpers.js.txt").of(source.helpers()));
        members.addAll(source.entry());
        source.parts().forEach(members::addAll);
        String api = "columns, labels, " + (scoring.answers().isEmpty() ? "" : "answers, ") + "score, cells, predict";
        members.add("if (typeof module === \"object\" && module.exports) {\n    module.exports = { " + api + " };\n"
                + "    if (require.main === module) {\n        main();\n    }\n} else {\n    globalThis." + name
                + " = { " + api + " };\n}");
        StringBuilder text = new StringBuilder("/*\n * Answers rows as the model \"" + SourceText.comment(title)
                + "\" does. Written by Stitchbird.\n *\n * predict() takes an object with a cell for each column, score()"
                + " an array of numbers. In Node.js: require() or import\n"
                + " * this file, or let it read CSV: node FILE <"
                + " rows.csv. On a page: load it as a script; then there is " + name
                + ".\n */\n\"use strict\";\n\n(() => {\n");
        members.removeIf(String::isEmpty);
        text.append(String.join("\n\n", members));
        return text.append("\n})();\n").toString();
    }
}
