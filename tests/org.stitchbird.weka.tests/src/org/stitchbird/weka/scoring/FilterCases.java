// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** With which of Weka's options each filter is compared. */
final class FilterCases {
    private static final String ATTRIBUTE = "weka.filters.unsupervised.attribute.";
    private static final String SUPERVISED = "weka.filters.supervised.attribute.";

    private FilterCases() {
    }

    /** By class name the options; at least one each. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> cases = new TreeMap<>();
        put(cases, "weka.filters.AllFilter", "");
        put(cases, "weka.filters.MultiFilter", "-F \"" + ATTRIBUTE + "ReplaceMissingValues\" -F \"" + ATTRIBUTE
                + "NominalToBinary\" -F \"" + ATTRIBUTE + "Normalize -S 2 -T -1\"");
        put(cases, ATTRIBUTE + "AddExpression", "-E a1*2-a2/a3 -N sum", "-E \"(a1^2+1)/abs(a1)\"",
                "-E \"ifelse(a1 > 1 & a2 < 3 | !(a3 = a1), -a2, log(a1))\"", "-E \"ifelse(a1 > a2, 1, a3) * 2\"");
        put(cases, ATTRIBUTE + "Center", "");
        put(cases, ATTRIBUTE + "Copy", "-R 1");
        put(cases, ATTRIBUTE + "Discretize", "", "-B 3 -F", "-B 4 -D", "-O", "-R 1 -Y");
        put(cases, ATTRIBUTE + "InterquartileRange", "", "-P -E-as-O", "-P -M -O 1.0 -E 2.0");
        put(cases, ATTRIBUTE + "MakeIndicator", "-C 1 -V 2", "-C 5 -V 1 -N", "-C last -V first");
        put(cases, ATTRIBUTE + "MathExpression", "", "-E (A-MEAN)/SD", "-E \"ifelse(A > SUM/COUNT, sqrt(A), a1)\"",
                "-E exp(A^2)-floor(A) -V -R 1");
        put(cases, ATTRIBUTE + "MergeInfrequentNominalValues", "-N 40 -R first-last");
        put(cases, ATTRIBUTE + "MergeTwoValues", "-C 5 -F 1 -S 2", "-C 6 -F 1 -S 3");
        put(cases, ATTRIBUTE + "NominalToBinary", "", "-A", "-N", "-A -N -R 5,6");
        put(cases, ATTRIBUTE + "Normalize", "", "-S 2.0 -T -1.0");
        put(cases, ATTRIBUTE + "NumericToBinary", "", "-R 1,2");
        put(cases, ATTRIBUTE + "NumericToNominal", "", "-R 1-3");
        for (String function : List.of("abs", "ceil", "exp", "floor", "log", "sqrt", "tanh")) {
            put(cases, ATTRIBUTE + "NumericTransform", "-R 1-2 -C java.lang.Math -M " + function);
        }
        put(cases, ATTRIBUTE + "PKIDiscretize", "");
        put(cases, ATTRIBUTE + "PrincipalComponents", "", "-C", "-M 2", "-R 0.6 -A 2");
        put(cases, ATTRIBUTE + "Remove", "-R 1,3", "-V -R 1,last");
        put(cases, ATTRIBUTE + "RemoveByName", "-E .*1.*");
        put(cases, ATTRIBUTE + "RemoveType", "-T nominal", "-T numeric");
        put(cases, ATTRIBUTE + "RemoveUseless", "", "-M 50");
        put(cases, ATTRIBUTE + "RenameAttribute", "-find (.*) -replace new-$1");
        put(cases, ATTRIBUTE + "Reorder", "-R 2,1,3-last", "-R 2,last");
        put(cases, ATTRIBUTE + "ReplaceMissingValues", "");
        put(cases, ATTRIBUTE + "Standardize", "");
        put(cases, ATTRIBUTE + "SwapValues", "-C 6 -F 1 -S 3");
        put(cases, SUPERVISED + "AttributeSelection", "", "-E weka.attributeSelection.CorrelationAttributeEval"
                + " -S \"weka.attributeSelection.Ranker -N 3\"");
        put(cases, SUPERVISED + "Discretize", "", "-D", "-E -K");
        put(cases, SUPERVISED + "MergeNominalValues", "", "-L 0.5 -O");
        put(cases, SUPERVISED + "NominalToBinary", "", "-A", "-N");
        return cases;
    }

    private static void put(Map<String, List<String>> cases, String filter, String... options) {
        cases.merge(filter, Arrays.asList(options),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
}
