// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** The mass of the normal distribution, by the approximations of the Cephes library, to which Weka keeps as well. */
public final class NormalMass {
    /** Half of the root of 2. */
    static final double HALF_ROOT = 7.07106781186547524401E-1;
    /** The greatest number to which e may be raised. */
    static final double MAX_LOG = 7.09782712893383996732E2;
    static final double[] INNER = {9.60497373987051638749E0, 9.00260197203842689217E1,
        2.23200534594684319226E3, 7.00332514112805075473E3, 5.55923013010394962768E4};
    static final double[] INNER_BELOW = {1, 3.35617141647503099647E1, 5.21357949780152679795E2,
        4.59432382970980127987E3, 2.26290000613890934246E4, 4.92673942608635921086E4};
    static final double[] MIDDLE = {2.46196981473530512524E-10, 5.64189564831068821977E-1,
        7.46321056442269912687E0, 4.86371970985681366614E1, 1.96520832956077098242E2, 5.26445194995477358631E2,
        9.34528527171957607540E2, 1.02755188689515710272E3, 5.57535335369399327526E2};
    static final double[] MIDDLE_BELOW = {1, 1.32281951154744992508E1, 8.67072140885989742329E1,
        3.54937778887819891062E2, 9.75708501743205489753E2, 1.82390916687909736289E3, 2.24633760818710981792E3,
        1.65666309194161350182E3, 5.57535340817727675546E2};
    static final double[] OUTER = {5.64189583547755073984E-1, 1.27536670759978104416E0,
        5.01905042251180477414E0, 6.16021097993053585195E0, 7.40974269950448939160E0, 2.97886665372100240670E0};
    static final double[] OUTER_BELOW = {1, 2.26052863220117276590E0, 9.39603524938001434673E0,
        1.20489539808096656605E1, 1.70814450747565897222E1, 9.60896809063285878198E0, 3.36907645100081516050E0};

    private NormalMass() {
    }

    /** How much of the standard normal distribution lies below a number. */
    public static double below(double number) {
        double x = number * HALF_ROOT;
        double distance = Math.abs(x);
        if (distance < HALF_ROOT) {
            return 0.5 + 0.5 * inner(x);
        }
        double tail = 0.5 * tail(distance);
        return x > 0 ? 1 - tail : tail;
    }

    /** The error function of a number from -1 to 1. */
    private static double inner(double x) {
        double square = x * x;
        return x * polynomial(square, INNER) / polynomial(square, INNER_BELOW);
    }

    /** 1 less the error function of a number above 0. */
    private static double tail(double x) {
        if (x < 1) {
            return 1 - inner(x);
        }
        double power = -x * x;
        if (power < -MAX_LOG) {
            return 0;
        }
        double factor = Math.exp(power);
        return x < 8 ? factor * polynomial(x, MIDDLE) / polynomial(x, MIDDLE_BELOW)
                : factor * polynomial(x, OUTER) / polynomial(x, OUTER_BELOW);
    }

    /** The first coefficient belongs to the highest power. */
    private static double polynomial(double x, double[] coefficients) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
