// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.source.SourceText;

/** Writes a scoring as one SELECT. */
public final class ScoringSql {
    private static final int SUFFIX = 24;

    private final Scoring scoring;
    private final SqlDialect dialect;
    private final SqlQuery query;

    private ScoringSql(Scoring scoring, SqlDialect dialect) {
        this.scoring = scoring;
        this.dialect = dialect;
        query = new SqlQuery(dialect);
    }

    /**
     * The text of a query that answers all rows of a table.
     *
     * @param title what the model is called; any text
     * @param table the name of the table, perhaps with those of its schema and its database in front
     * @param kept the columns of the table that the result begins with; the inputs when there are none
     * @throws NodeFailure telling what cannot be expressed
     */
    public static String of(Scoring scoring, SqlDialect dialect, String title, List<String> table, List<String> kept)
            throws NodeFailure {
        try {
            return new ScoringSql(scoring, dialect).text(title, table, kept);
        } catch (Inexpressible e) {
            throw new NodeFailure(e.getMessage());
        }
    }

    private String text(String title, List<String> table, List<String> kept) {
        List<String> keep = kept.isEmpty() ? scoring.inputs().stream().map(ColumnSpec::name).toList() : kept;
        distinct(scoring.inputs().stream().map(ColumnSpec::name).toList());
        List<Sql> cells = new ArrayList<>();
        for (int i = 0; i < scoring.inputs().size(); i++) {
            cells.add(cell(i, scoring.inputs().get(i)));
        }
        SqlFormulas formulas = new SqlFormulas(query, cells).with(scoring.derived());
        List<Sql> answer = new SqlPredictors(query, formulas).answer(scoring.predictor()).stream().map(query::shared)
                .toList();
        List<String> last = new ArrayList<>();
        for (int i = 0; i < keep.size(); i++) {
            last.add(query.source("k" + i, "t." + dialect.name(checked(keep.get(i)))).text() + " AS "
                    + dialect.name(keep.get(i)));
        }
        SqlNames names = new SqlNames(dialect, keep);
        if (scoring.answers().isEmpty()) {
            last.add(answer.get(0).text() + " AS " + dialect.name(names.fresh("prediction")));
        } else {
            last.add(prediction(new SqlLinks(query, formulas).likeliest(answer), answer) + " AS "
                    + dialect.name(names.fresh("prediction")));
            for (int k = 0; k < answer.size() && scoring.task() != Task.CLUSTERING; k++) {
                last.add(answer.get(k).text() + " AS "
                        + dialect.name(names.fresh("probability of " + scoring.answers().get(k))));
            }
        }
        if (last.size() > dialect.columns()) {
            throw new Inexpressible("sql.columns", dialect.label(), dialect.columns());
        }
        String from = table.stream().map(this::checked).map(dialect::name).collect(Collectors.joining(".")) + " AS t";
        String text = query.text(from, last);
        if (text.length() > dialect.text()) {
            throw new Inexpressible("sql.text", dialect.label(), dialect.text(), text.length());
        }
        return "-- Answers the rows of a table as the model \"" + SourceText.comment(title) + "\" does. For "
                + dialect.label() + ", written by Stitchbird.\n" + text + ";\n";
    }

    private Sql cell(int position, ColumnSpec column) {
        String suffix = column.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String name = "c" + position + (suffix.isEmpty() ? ""
                : "_" + suffix.substring(0, Math.min(SUFFIX, suffix.length())));
        String source = "t." + dialect.name(checked(column.name()));
        if (column.type() != ColumnType.CATEGORY) {
            return query.source(name, dialect.asNumber(source));
        }
        String cases = IntStream.range(0, column.labels().size()).filter(i -> column.labels().get(i).indexOf('\0') < 0)
                .mapToObj(i -> "\n  WHEN " + dialect.text(column.labels().get(i)) + " THEN "
                        + dialect.number((double) i))
                .collect(Collectors.joining());
        return query.source(name, cases.isEmpty() ? dialect.number(Double.NaN)
                : "CASE " + dialect.asText(source) + cases + "\nEND");
    }

    private String prediction(Sql position, List<Sql> answer) {
        StringBuilder text = new StringBuilder("CASE");
        for (int k = 0; k < answer.size(); k++) {
            // What nothing is likely for has no answer.
            text.append("\n  WHEN ").append(position.text()).append(" = ").append(k).append(" AND ")
                    .append(answer.get(k).text()).append(" > ").append(dialect.number(0.0)).append(" THEN ")
                    .append(dialect.text(scoring.answers().get(k)));
        }
        return text.append("\nEND").toString();
    }

    private void distinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(dialect.folded(name))) {
                throw new Inexpressible("sql.same", name, dialect.label());
            }
        }
    }

    private String checked(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || !dialect.fits(name)) {
            throw new Inexpressible("sql.name", SourceText.comment(name), dialect.label(), dialect.longest());
        }
        return name;
    }
}
