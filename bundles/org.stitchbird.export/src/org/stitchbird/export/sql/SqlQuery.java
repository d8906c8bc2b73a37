// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the columns of a query in steps, each of which reads only the one before it. */
final class SqlQuery {
    /** Databases give up at some depth: SQLite at 1,000. */
    private static final int DEEPEST = 120;
    private static final Pattern NAME = Pattern.compile("\\b[ckrx][0-9]+(_[a-z0-9_]+)?\\b");

    final SqlDialect dialect;
    private final List<Map<String, String>> steps = new ArrayList<>();
    private final Map<String, Sql> known = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Join> joins = new LinkedHashMap<>();

    /** An empty one. */
    SqlQuery(SqlDialect dialect) {
        this.dialect = dialect;
        steps.add(new LinkedHashMap<>());
    }

    /** Queries that are computed from the step before that one, and joined with it. */
    private record Join(int step, String text) {
    }

    /** A number. */
    Sql number(double value) {
        return new Sql(dialect.number(value), 0, 0);
    }

    /** A column of the first step. */
    Sql source(String name, String text) {
        steps.get(0).put(name, text);
        names.add(name);
        return new Sql(name, 0, 1);
    }

    /** The same as a column, so that it may be written several times. */
    Sql shared(Sql sql) {
        return sql.atom() ? sql : column(sql);
    }

    /** The same, as a column where it has become too deep. */
    Sql shallow(Sql sql) {
        return sql.depth() > DEEPEST ? column(sql) : sql;
    }

    private Sql column(Sql sql) {
        return known.computeIfAbsent(sql.text(), text -> {
            while (steps.size() <= sql.level()) {
                steps.add(new LinkedHashMap<>());
            }
            String name = "x" + known.size();
            names.add(name);
            steps.get(sql.level()).put(name, text);
            return new Sql(name, 0, sql.level() + 1);
        });
    }

    /**
     * Columns that further queries compute from a step.
     *
     * @param level the step behind which their text can be computed
     * @param text the queries, separated by commas, from the name of the step that they read and their own; the last of
     *     them has that name, a column {@code r} with the number of the row, and columns {@code a0}, {@code a1} and so
     * on
     */
    List<Sql> joined(int level, int width, BinaryOperator<String> text) {
        while (steps.size() <= level) {
            steps.add(new LinkedHashMap<>());
        }
        source("r0", "ROW_NUMBER() OVER ()");
        String name = "w" + joins.size();
        joins.put(name, new Join(level, text.apply("s" + (level - 1), name)));
        List<Sql> columns = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            columns.add(column(new Sql(name + ".a" + k, 1, level)));
        }
        return columns;
    }

    /** Some numbers put together by an operator; by steps when they are many. */
    Sql chain(String operator, List<Sql> parts) {
        List<Sql> level = parts;
        while (level.size() > 1) {
            List<Sql> next = new ArrayList<>();
            for (int from = 0; from < level.size(); from += DEEPEST / 2) {
                List<Sql> some = level.subList(from, Math.min(level.size(), from + DEEPEST / 2));
                StringBuilder text = new StringBuilder("(");
                for (int i = 0; i < some.size(); i++) {
                    text.append(i == 0 ? "" : operator).append(some.get(i).text());
                }
                Sql chained = Sql.of(text.append(')').toString(), some.toArray(Sql[]::new));
                Sql deep = new Sql(chained.text(), chained.depth() + some.size(), chained.level());
                next.add(some.size() == 1 ? some.get(0) : level.size() > DEEPEST / 2 ? column(deep) : shallow(deep));
            }
            level = next;
        }
        return level.get(0);
    }

    /**
     * The text of the query.
     *
     * @param table what the first step reads
     * @param last the columns of the last one, by the expressions' texts
     * @throws Inexpressible if a step has more columns than the database allows
     */
    String text(String table, List<String> last) {
        Set<String> needed = new LinkedHashSet<>();
        for (String text : last) {
            names(text, needed);
        }
        List<String> selects = new ArrayList<>();
        for (int step = steps.size() - 1; step >= 0; step--) {
            Map<String, String> own = steps.get(step);
            Set<String> before = new LinkedHashSet<>();
            List<String> columns = new ArrayList<>();
            for (String name : needed) {
                if (own.containsKey(name)) {
                    columns.add(own.get(name) + " AS " + name);
                    names(own.get(name), before);
                } else {
                    columns.add(name);
                    before.add(name);
                }
            }
            if (columns.size() > dialect.columns()) {
                throw new Inexpressible("sql.columns", dialect.label(), dialect.columns());
            }
            StringBuilder from = new StringBuilder(step == 0 ? table : "s" + (step - 1));
            StringBuilder further = new StringBuilder();
            for (Map.Entry<String, Join> join : joins.entrySet()) {
                if (join.getValue().step == step) {
                    names("r0 " + join.getValue().text, before);
                    further.append(join.getValue().text).append(",\n");
                    from.append("\n    JOIN ").append(join.getKey()).append(" ON ").append(join.getKey())
                            .append(".r = r0");
                }
            }
            selects.add(0, further + "s" + step + " AS " + dialect.materialized() + "(\nSELECT "
                    + String.join(",\n    ", columns) + "\nFROM " + from + dialect.fence() + "\n)");
            needed = before;
        }
        return (joins.isEmpty() ? "WITH " : "WITH RECURSIVE ") + String.join(",\n", selects) + "\nSELECT "
                + String.join(",\n    ", last) + "\nFROM s"
                + (selects.size() - 1);
    }

    /** The columns that a text mentions; a label may look like one. */
    private void names(String text, Set<String> into) {
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            if (names.contains(matcher.group())) {
                into.add(matcher.group());
            }
        }
    }
}
