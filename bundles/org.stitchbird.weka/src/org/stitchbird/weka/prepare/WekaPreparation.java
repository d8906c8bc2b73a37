// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaWork;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.MultiFilter;

/**
 * Some of Weka's filters, one after the other, not fitted yet.
 *
 * @param name the steps in plain words
 * @param steps the filters; may be empty
 */
public record WekaPreparation(String name, List<Recipe> steps) implements Preparation, Serializable {
    /** No steps at all. */
    public static final WekaPreparation NONE = new WekaPreparation("", List.of());

    /** Makes a preparation; the list is copied. */
    public WekaPreparation {
        steps = List.copyOf(steps);
    }

    /** These steps and then one more. */
    public WekaPreparation then(String stepName, Recipe step) {
        List<Recipe> all = new ArrayList<>(steps);
        all.add(step);
        return new WekaPreparation(name.isEmpty() ? stepName : name + ", " + stepName, all);
    }

    /**
     * The one filter, or a MultiFilter of them all, with its settings but without an input format.
     *
     * @param rows what it will be fitted on; not changed
     * @throws NodeFailure if a step names a column that is not there
     * @throws Exception if a step must be fitted to learn the columns of the next, and that fails
     */
    public Filter filter(Instances rows) throws Exception {
        Filter[] filters = new Filter[steps.size()];
        Instances seen = rows;
        for (int i = 0; i < filters.length; i++) {
            filters[i] = WekaBeans.make(steps.get(i), Filter.class, seen);
            if (i < filters.length - 1) {
                seen = after(steps.get(i), seen);
            }
        }
        if (filters.length == 1) {
            return filters[0];
        }
        MultiFilter all = new MultiFilter();
        all.setFilters(filters);
        return all;
    }

    /** What the next step sees; a filter of its own is fitted, so that the one handed out stays fresh. */
    private static Instances after(Recipe step, Instances seen) throws Exception {
        Filter filter = WekaBeans.make(step, Filter.class, seen);
        filter.setInputFormat(seen);
        return Filter.useFilter(seen, filter);
    }

    /**
     * What is wrong with the columns, as far as can be told without rows.
     *
     * @param header the columns that arrive
     */
    public List<String> problems(Instances header) {
        Optional<Instances> seen = Optional.of(header);
        for (Recipe step : steps) {
            if (seen.isEmpty()) {
                return List.of();
            }
            try {
                Filter filter = WekaBeans.make(step, Filter.class, seen.get());
                List<String> problems = Suitability.ofColumns(filter.getCapabilities(seen.get()), seen.get());
                if (!problems.isEmpty()) {
                    return problems;
                }
                seen = DryRun.header(step, seen.get());
            } catch (NodeFailure e) {
                return List.of(e.getMessage());
            } catch (Exception e) {
                return List.of(Messages.get("filter.failed", WekaWork.reason(e)));
            }
        }
        return List.of();
    }

    /** The columns that leave, when they can be told without rows and nothing is wrong. */
    public Optional<Instances> header(Instances header) {
        Optional<Instances> seen = Optional.of(header);
        try {
            for (Recipe step : steps) {
                if (seen.isPresent()) {
                    seen = DryRun.header(step, seen.get());
                }
            }
            return seen;
        } catch (Exception e) {
            return Optional.empty();
        }
    }
}
