// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.NormalSteps;
import org.stitchbird.engine.scoring.Predictor;

/** Writes naive Bayes with logarithms, so that no product becomes too small for a database. */
final class SqlBayes {
    private static final double LEAST = 1e-75;

    private final SqlQuery query;
    private final SqlFormulas formulas;

    /** Writes into a query. */
    SqlBayes(SqlQuery query, SqlFormulas formulas) {
        this.query = query;
        this.formulas = formulas;
    }

    /** The chance of each label. */
    List<Sql> answer(Predictor.Bayes bayes) {
        List<Sql> sums = new ArrayList<>();
        for (int label = 0; label < bayes.priors().length; label++) {
            List<Sql> parts = new ArrayList<>(List.of(query.number(Math.log(Math.max(Double.MIN_NORMAL,
                    bayes.priors()[label])))));
            for (Likelihood likelihood : bayes.likelihoods()) {
                parts.add(part(likelihood, label));
            }
            sums.add(query.chain(" + ", parts));
        }
        return new SqlLinks(query, formulas).softmax(sums);
    }

    private Sql part(Likelihood likelihood, int label) {
        Sql cell = formulas.cell(likelihood.cell());
        return switch (likelihood) {
            case Likelihood.OfLabels labels -> {
                double[] logs = Arrays.stream(labels.chances()[label]).map(chance -> Math.log(Math.max(LEAST, chance)))
                        .toArray();
                yield orNothing(formulas.lookup(cell, logs));
            }
            case Likelihood.Normal normal -> normal(normal, cell, label);
            case Likelihood.Kernel kernel -> throw new Inexpressible("sql.kernel");
        };
    }

    private Sql normal(Likelihood.Normal normal, Sql cell, int label) {
        double precision = normal.precisions()[label];
        Sql x = rounded(cell, precision);
        Sql middle = query.shared(SqlFormulas.operator(x, " - ", query.number(normal.means()[label])));
        Sql mass = SqlFormulas.operator(below(middle, " + ", precision / 2, normal.deviations()[label]), " - ",
                below(middle, " - ", precision / 2, normal.deviations()[label]));
        Sql chance = query.shared(formulas.divided(mass, query.number(precision)));
        return orNothing(Sql.of("CASE WHEN " + chance.text() + " > " + query.dialect.number(LEAST) + " THEN LN("
                + chance.text() + ") WHEN " + chance.text() + " IS NOT NULL THEN "
                        + query.dialect.number(Math.log(LEAST))
                + " END", chance));
    }

    private Sql orNothing(Sql part) {
        return Sql.of("COALESCE(" + part.text() + ", " + query.dialect.number(0.0) + ")", part);
    }

    private Sql below(Sql middle, String sign, double half, double deviation) {
        Sql number = formulas.divided(SqlFormulas.operator(middle, sign, query.number(half)), query.number(deviation));
        int last = NormalSteps.below().size();
        return new SqlFormulas(query, List.of(query.shared(number))).with(NormalSteps.below()).cell(last);
    }

    /** To a multiple of the precision; of two as near, to the even one. */
    private Sql rounded(Sql cell, double precision) {
        Sql count = query.shared(formulas.divided(cell, query.number(precision)));
        Sql floor = query.shared(Sql.of("FLOOR(" + count.text() + ")", count));
        String half = query.dialect.number(0.5);
        Sql odd = query.shared(Sql.of("(" + floor.text() + " - " + query.dialect.number(2.0) + " * FLOOR("
                + floor.text()
                + " * " + half + "))", floor));
        Sql whole = Sql.of("CASE WHEN " + count.text() + " - " + floor.text() + " > " + half + " OR " + count.text()
                + " - "
                + floor.text() + " = " + half + " AND " + odd.text() + " > " + half + " THEN " + floor.text() + " + "
                + query.dialect.number(1.0) + " ELSE " + floor.text() + " END", count, floor, odd);
        return query.shared(SqlFormulas.operator(whole, " * ", query.number(precision)));
    }
}
