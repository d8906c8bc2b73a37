// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Scoring;

/** Writes a scoring as one class of Java 17 that needs no library. */
public final class JavaSource {
    private static final String IMPORTS = """
            import java.io.BufferedReader;
            import java.io.FileDescriptor;
            import java.io.FileOutputStream;
            import java.io.IOException;
            import java.io.InputStreamReader;
            import java.io.PrintStream;
            import java.io.PushbackReader;
            import java.nio.charset.StandardCharsets;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            """;

    private JavaSource() {
    }

    /** The name of a class for a model of some name, such as {@code IrisModel}. */
    public static String className(String name) {
        return SourceNames.type(name);
    }

    /**
     * The text of a file.
     *
     * @param title what the model is called; any text
     * @param packageName where the class lies; empty for no package
     * @param className what it is called
     */
    public static String of(Scoring scoring, String title, String packageName, String className) {
        ScoringSource source = new ScoringSource(scoring, new JavaLanguage());
        List<String> members = new ArrayList<>();
        members.add("private static final int CELLS = " + source.size() + ";");
        members.add("private static final String[] COLUMNS = " + source.columns() + ";\n"
                + "private static final String[][] LABELS = " + source.labels() + ";\n"
                + (scoring.answers().isEmpty() ? "" : "private static final String[] ANSWERS = " + source.answers()
                        + ";\n")
                + "private static final List<Map<String, Double>> POSITIONS = positions();");
        members.add(String.join("\n", source.cellConstants(name -> "private static final int " + name)));
        List<List<String>> parts = source.parts();
        SourceHelpers helpers = SourceHelpers.in("helpers.java.txt");
        List<String> others = helpers.of(source.helpers());
        List<String> entry = others.stream().filter(helper -> helper.contains(" score(")).toList();
        members.add("private " + className + "() {\n}");
        members.addAll(entry);
        members.addAll(source.entry());
        if (!parts.isEmpty()) {
            members.addAll(parts.get(0));
        }
        for (int i = 1; i < parts.size(); i++) {
            members.add("/** A part of the model: one class cannot hold all of it. */\nprivate static final class Part"
                    + i
                    + " {\n" + indented(parts.get(i)) + "}");
        }
        others.stream().filter(helper -> !entry.contains(helper)).forEach(members::add);
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + IMPORTS + "\n" + comment(title,
                className)
                + "public final class " + className + " {\n" + indented(members) + "}\n";
    }

    private static String comment(String title, String className) {
        return "/**\n * Answers rows as the model \"" + SourceText.comment(title)
                + "\" does. Written by Stitchbird.\n *\n"
                + " * <p>{@link #predict} takes a row of texts, {@link #score} one of numbers,"
                + " and the program reads CSV:\n"
                + " * {@code java " + className + ".java < rows.csv}.\n */\n";
    }

    private static String indented(List<String> members) {
        StringBuilder text = new StringBuilder();
        for (String member : members) {
            if (!member.isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n");
                member.lines().forEach(line -> text.append(line.isEmpty() ? "" : "    ").append(line).append('\n'));
            }
        }
        return text.toString();
    }
}
