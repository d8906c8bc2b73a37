// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.data.NodeFailure;

/** The transformers of all filters that have a counterpart. */
final class FilterSteps {
    /** By the id of the filter. */
    static final Map<String, Step> ALL = all();
    private static final String STEPS = "flowkit.steps.";
    private static final String COLUMNS = "attributeIndices";

    private FilterSteps() {
    }

    /** How a filter becomes a transformer. */
    @FunctionalInterface
    interface Step {
        /** The call that makes it. */
        PythonCall call(Telling telling) throws NodeFailure;
    }

    private static Map<String, Step> all() {
        Map<String, Step> all = new TreeMap<>();
        String own = "weka.filter.unsupervised.";
        all.put(own + "Standardize", telling -> PythonCall.of(STEPS + "Standardize"));
        all.put(own + "Normalize", FilterSteps::normalize);
        all.put(own + "ReplaceMissingValues", telling -> PythonCall.of(STEPS + "ReplaceMissingValues"));
        all.put(own + "NominalToBinary", FilterSteps::nominalToBinary);
        all.put(own + "Discretize", FilterSteps::discretize);
        all.put(own + "Remove", FilterSteps::remove);
        all.put(own + "PrincipalComponents", FilterSteps::principalComponents);
        return all;
    }

    private static PythonCall normalize(Telling telling) {
        PythonCall call = PythonCall.of(STEPS + "Normalize");
        double scale = telling.number("scale");
        double translation = telling.number("translation");
        if (scale != 1) {
            call.with("scale", scale);
        }
        return translation == 0 ? call : call.with("translation", translation);
    }

    private static PythonCall nominalToBinary(Telling telling) throws NodeFailure {
        PythonCall call = columns(telling, PythonCall.of(STEPS + "NominalToBinary"));
        return telling.bool("transformAllValues") ? call.with("every_label", true) : call;
    }

    private static PythonCall discretize(Telling telling) throws NodeFailure {
        PythonCall call = columns(telling, PythonCall.of(STEPS + "Discretize").with("bins", telling.integer("bins")));
        if (telling.bool("useEqualFrequency")) {
            call.with("equal_frequency", true);
        }
        if (telling.bool("useBinNumbers")) {
            call.with("numbered", true);
        }
        long precision = telling.integer("binRangePrecision");
        return precision == 6 ? call : call.with("precision", precision);
    }

    private static PythonCall remove(Telling telling) throws NodeFailure {
        PythonCall call = PythonCall.of(STEPS + "Remove").with(named(telling).orElse(List.of()));
        return telling.bool("invertSelection") ? call.with("inverted", true) : call;
    }

    private static PythonCall principalComponents(Telling telling) {
        PythonCall call = PythonCall.of(STEPS + "PrincipalComponents")
                .with("covered", telling.number("varianceCovered"));
        long most = telling.integer("maximumAttributes");
        if (most > 0) {
            call.with("most", most);
        }
        if (telling.bool("centerData")) {
            call.with("centred", true);
        }
        telling.differs(0.1, "components");
        return call;
    }

    private static PythonCall columns(Telling telling, PythonCall call) throws NodeFailure {
        named(telling).ifPresent(names -> call.with("columns", names));
        return telling.bool("invertSelection") ? call.with("inverted", true) : call;
    }

    /** The chosen columns by name; empty when all are. Those told by position are not known by name. */
    private static Optional<List<String>> named(Telling telling) throws NodeFailure {
        List<String> names = telling.texts(COLUMNS);
        if (names.stream().anyMatch(name -> name.startsWith("@"))) {
            throw telling.absent();
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
