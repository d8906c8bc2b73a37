// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stitchbird.engine.scoring.Predictor.Link;

/** Puts answers into other forms. */
final class SqlLinks {
    private final SqlQuery query;
    private final SqlFormulas formulas;
    private final String zero;
    private final String one;

    /** Writes into a query. */
    SqlLinks(SqlQuery query, SqlFormulas formulas) {
        this.query = query;
        this.formulas = formulas;
        zero = query.dialect.number(0.0);
        one = query.dialect.number(1.0);
    }

    /** An answer in that form. */
    List<Sql> linked(List<Sql> answer, Link link) {
        return switch (link) {
            case SHARES -> shares(answer);
            case SOFTMAX -> softmax(answer);
            case SOFTMAX_WITH_LAST_ZERO -> {
                List<Sql> all = new ArrayList<>(answer);
                all.add(query.number(0));
                yield softmax(all);
            }
            case LIKELIEST -> only(likeliest(answer), answer.size());
            case CLEARLY_LIKELIEST -> only(clearlyLikeliest(answer), answer.size());
        };
    }

    /** Numbers divided by their sum; as they are when that is 0. */
    List<Sql> shares(List<Sql> answer) {
        List<Sql> once = answer.stream().map(query::shared).toList();
        Sql sum = query.shared(query.chain(" + ", once));
        return once.stream().map(each -> Sql.of("CASE WHEN " + sum.text() + " = " + zero + " THEN " + each.text()
                + " ELSE "
                + each.text() + " / NULLIF(" + sum.text() + ", " + zero + ") END", each, sum)).toList();
    }

    /** The exponentials of numbers, divided by their sum. */
    List<Sql> softmax(List<Sql> answer) {
        List<Sql> once = answer.stream().map(query::shared).toList();
        Sql greatest = query.shared(greatest(once));
        return shares(once.stream().map(each -> formulas.exp(SqlFormulas.operator(each, " - ", greatest))).toList());
    }

    private Sql greatest(List<Sql> numbers) {
        return Sql.of(query.dialect.greatest(numbers.stream().map(Sql::text).collect(Collectors.joining(", ")),
                numbers.size()), numbers.toArray(Sql[]::new));
    }

    /** The position of the first of the greatest numbers that are above 0; 0 when there is none. */
    Sql likeliest(List<Sql> answer) {
        List<Sql> above = answer.stream().map(query::shared).map(each -> query.shared(Sql.of("CASE WHEN " + each.text()
                + " > " + zero + " THEN " + each.text() + " ELSE " + zero + " END", each))).toList();
        Sql greatest = query.shared(greatest(above));
        StringBuilder text = new StringBuilder("CASE " + greatest.text());
        for (int i = 0; i < above.size(); i++) {
            text.append(" WHEN ").append(above.get(i).text()).append(" THEN ").append(i);
        }
        return query.shared(Sql.of(text.append(" END").toString(), greatest));
    }

    private Sql clearlyLikeliest(List<Sql> answer) {
        Sql best = query.shared(answer.get(0));
        Sql position = query.shared(Sql.of("0"));
        for (int i = 1; i < answer.size(); i++) {
            Sql next = query.shared(answer.get(i));
            String greater = "CASE WHEN " + next.text() + " - " + best.text() + " > " + query.dialect.number(1e-6)
                    + " THEN ";
            position = query.shared(Sql.of(greater + i + " ELSE " + position.text() + " END", next, best, position));
            best = query.shared(Sql.of(greater + next.text() + " ELSE " + best.text() + " END", next, best));
        }
        return position;
    }

    /** Zeros, but for a 1 at a position. */
    List<Sql> only(Sql position, int count) {
        List<Sql> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Sql.of("CASE " + position.text() + " WHEN " + i + " THEN " + one + " ELSE " + zero + " END",
                    position));
        }
        return all;
    }
}
