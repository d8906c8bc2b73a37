// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scoring;

/** What a file of source holds, in any of the languages: columns, constants, functions. */
final class ScoringSource {
    /** The most cells that get a name each. */
    private static final int NAMED = 400;
    /** The most texts that are written out. */
    private static final int WRITTEN_OUT = 400;
    private static final Set<String> RESERVED = Set.of("COLUMNS", "LABELS", "ANSWERS", "CELLS", "POSITIONS", "INNER",
            "INNER_BELOW", "MIDDLE", "MIDDLE_BELOW", "OUTER", "OUTER_BELOW");

    private final Scoring scoring;
    private final SourceLanguage language;
    private final List<ColumnSpec> cells = new ArrayList<>();
    private final List<String> cellNames = new ArrayList<>();
    private final SourceProgram program;
    private final List<String> entry = new ArrayList<>();

    /** Writes a scoring in a language. */
    ScoringSource(Scoring scoring, SourceLanguage language) {
        this.scoring = scoring;
        this.language = language;
        cells.addAll(scoring.inputs());
        scoring.derived().forEach(each -> cells.add(ColumnSpec.category(each.name(), each.labels())));
        SourceNames names = new SourceNames(RESERVED);
        for (int i = 0; i < cells.size(); i++) {
            cellNames.add(cells.size() > NAMED ? String.valueOf(i) : names.constant(cells.get(i).name()));
        }
        program = new SourceProgram(language, names);
        write();
    }

    private void write() {
        FormulaSource formulas = new FormulaSource(program, cellNames::get);
        List<String> fills = formulas.fills(scoring.derived(), scoring.inputs().size());
        String model = new PredictorSource(program, formulas, cells).text(scoring.predictor());
        entry.add("/** Computes the cells behind the columns of a row. */\n" + function("void", "prepare", fills));
        entry.add("/** What the model answers to the cells of a row. */\n"
                + function("double[]", "model", List.of("return " + model + ";")));
        program.helper("entry");
        program.helper("main");
        program.helper(scoring.answers().isEmpty() ? "entryNumber" : scoring.task() == Task.CLUSTERING ? "entryCluster"
                : "entryLabel");
    }

    private String function(String type, String name, List<String> lines) {
        String head = language.head(type.equals("void") ? SourceLanguage.Shape.FILL : SourceLanguage.Shape.ANSWER,
                name);
        return head + " {\n" + lines.stream().map(line -> "    " + line.replace("\n", "\n    ") + "\n")
                .collect(Collectors.joining()) + "}";
    }

    /** The name of each cell, as constants. */
    List<String> cellConstants(Function<String, String> declaration) {
        List<String> constants = new ArrayList<>();
        for (int i = 0; i < cells.size() && cells.size() <= NAMED; i++) {
            String comment = cells.get(i).labels().isEmpty() ? "" : ": " + String.join(", ", cells.get(i).labels());
            constants.add(("// " + SourceText.comment(cells.get(i).name() + comment)).strip() + "\n"
                    + declaration.apply(cellNames.get(i)) + " = " + i + ";");
        }
        return constants;
    }

    /** How many cells a row has. */
    int size() {
        return cells.size();
    }

    /** The names of the columns, as an expression. */
    String columns() {
        return texts(scoring.inputs().stream().map(ColumnSpec::name).toList());
    }

    /** The answers, as an expression. */
    String answers() {
        return texts(scoring.answers());
    }

    /** The labels of the columns, as an expression. */
    String labels() {
        List<ColumnSpec> columns = scoring.inputs();
        if (columns.stream().mapToInt(column -> 1 + column.labels().size()).sum() <= WRITTEN_OUT) {
            return language.texts(true, columns.stream().map(column -> category(column)
                    ? language.texts(false, column.labels().stream().map(language::text).toList()) : "null").toList());
        }
        program.helper("lists");
        return packed("lists", columns.stream().map(column -> category(column) ? "L" + column.labels().stream()
                .map(label -> "\n" + escaped(label)).collect(Collectors.joining()) : "N")
                .collect(Collectors.joining("\f")));
    }

    private static boolean category(ColumnSpec column) {
        return column.type() == ColumnType.CATEGORY;
    }

    private String texts(List<String> all) {
        if (all.size() <= WRITTEN_OUT) {
            return language.texts(false, all.stream().map(language::text).toList());
        }
        program.helper("texts");
        return packed("texts", all.stream().map(ScoringSource::escaped).collect(Collectors.joining("\n")));
    }

    private String packed(String helper, String text) {
        return SourceLanguage.call(helper, List.of(language.text(text)));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\b").replace("\n", "\\n").replace("\f", "\\f");
    }

    /** The functions by which the model is entered. */
    List<String> entry() {
        return entry;
    }

    /** All constants and functions of the model, by part. */
    List<List<String>> parts() {
        return program.parts();
    }

    /** The names of further functions that are needed; asked after everything else. */
    Set<String> helpers() {
        return new TreeSet<>(program.helpers());
    }
}
