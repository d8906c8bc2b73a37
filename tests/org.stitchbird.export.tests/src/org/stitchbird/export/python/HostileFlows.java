// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stitchbird.export.format.CheckedFlow;

/** Flows whose names and labels mean something in Python or elsewhere, and one of very many columns. */
final class HostileFlows {
    private static final List<String> TEXTS = List.of("a \"quoted\" one", "it's", "back\\slash", "\\u000a", "*/ end",
            "${x}", "-- comment", "a;b", "]]>", "</script>", "한국어 이름", "class", "None", "two\nlines",
            "tab\there", "a b", "a_b", "A b", "prediction of", "table", "\"\"\"", "'''", "{0} %s", "\\N{DASH}", "# x",
            "f\"{y}\"", "\u202e rtl", "e\u0301", "x".repeat(300), " spaced ", "1st", "__import__('os')");

    private HostileFlows() {
    }

    /** The flows by name; their data is in the folder. */
    static Map<String, CheckedFlow> in(Path folder) throws IOException {
        Map<String, CheckedFlow> all = new LinkedHashMap<>();
        Path named = Files.writeString(folder.resolve("it's \\ $HOME; 한국어.csv"), named());
        for (String text : List.of("\"\"\" + __import__('os').system('exit') + \"\"\"", "\\\"\"\"\n한국어\\", "for",
                "", "'''")) {
            all.put("hostile " + plain(text), new FlowMaker(named).target("it's").called(text)
                    .throughWithList("prepare.select-columns", "columns", TEXTS.subList(0, TEXTS.size() - 3))
                    .tested("weka.classify.NaiveBayes", Map.of(), "test.cross-validate", "folds", "3"));
        }
        Path wide = Files.writeString(folder.resolve("wide.csv"), wide(2_000));
        List<String> chosen = Stream.concat(IntStream.range(0, 2_000).filter(i -> i % 3 > 0)
                .mapToObj(i -> "column " + i), Stream.of("class")).toList();
        all.put("2000 columns", new FlowMaker(wide).target("class")
                .throughWithList("prepare.select-columns", "columns", chosen)
                .tested("weka.classify.NaiveBayes", Map.of(), "test.cross-validate", "folds", "2"));
        return all;
    }

    private static String plain(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    private static String named() {
        StringBuilder text = new StringBuilder();
        text.append(TEXTS.stream().map(HostileFlows::quoted).collect(Collectors.joining(",")));
        for (int row = 0; row < 90; row++) {
            int line = row;
            text.append('\n').append(IntStream.range(0, TEXTS.size()).mapToObj(column -> column % 2 == 0
                    ? String.valueOf((line * 7 + column * 3) % 11 / 2.0)
                    : quoted(TEXTS.get((line * (column == 1 ? 1 : 5) + column) % (column == 1 ? 3 : 9))))
                    .collect(Collectors.joining(",")));
        }
        return text.append('\n').toString();
    }

    private static String wide(int count) {
        StringBuilder text = new StringBuilder(IntStream.range(0, count).mapToObj(i -> "column " + i)
                .collect(Collectors.joining(",")) + ",class\n");
        for (int row = 0; row < 30; row++) {
            int line = row;
            text.append(IntStream.range(0, count).mapToObj(column -> String.valueOf((line * 31 + column * 17) % 23))
                    .collect(Collectors.joining(","))).append(row % 2 == 0 ? ",even\n" : ",odd\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
