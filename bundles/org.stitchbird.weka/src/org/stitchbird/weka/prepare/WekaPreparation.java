// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaWork;
import weka.core.Capabilities;
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

    /**
     * The columns that leave when all steps are fitted on rows, without rows.
     *
     * @throws Exception if a step fails
     */
    public Instances fitted(Instances rows) throws Exception {
        Instances seen = rows;
        for (Recipe step : steps) {
            seen = after(step, seen);
        }
        return new Instances(seen, 0);
    }

    /** What the next step sees; a filter of its own is fitted, so that the one handed out stays fresh. */
    private static Instances after(Recipe step, Instances seen) throws Exception {
        Filter filter = WekaBeans.make(step, Filter.class, seen);
        filter.setInputFormat(seen);
        return Filter.useFilter(seen, filter);
    }

    /** What is wrong with the columns, as far as can be told without rows, in sentences. */
    public List<String> problems(Instances header) {
        return misfits(header, CellFacts.UNKNOWN).stream().map(Misfit::sentence).toList();
    }

    /**
     * What about the table does not suit the first step that it does not suit; empty when all can be told to suit.
     *
     * @param header the columns that arrive
     * @param facts what is known of their cells
     */
    public List<Misfit> misfits(Instances header, CellFacts facts) {
        Optional<Instances> seen = Optional.of(header);
        for (int i = 0; i < steps.size() && seen.isPresent(); i++) {
            try {
                Capabilities able = WekaBeans.make(steps.get(i), Filter.class, seen.get()).getCapabilities(seen.get());
                List<Misfit> misfits = new ArrayList<>(Suitability.ofColumns(able, seen.get()));
                List<String> missing = MissingCells.after(steps.subList(0, i), header, facts);
                misfits.addAll(Suitability.ofFacts(able, seen.get(), missing, facts));
                if (!misfits.isEmpty()) {
                    return misfits;
                }
                seen = DryRun.header(steps.get(i), seen.get());
            } catch (NodeFailure e) {
                return List.of(new Misfit("settings", List.of(), e.getMessage()));
            } catch (Exception e) {
                return List.of(new Misfit("filter.failed", List.of(),
                        Messages.get("filter.failed", WekaWork.reason(e))));
            }
        }
        return List.of();
    }

    /** The columns, without the target, that have missing cells behind all steps, as far as is known. */
    public List<String> missing(Instances header, CellFacts facts) {
        return MissingCells.after(steps, header, facts);
    }

    /** What is known of the cells that leave; only of filters that keep every row. */
    public CellFacts facts(Instances header, CellFacts facts) {
        if (!steps.stream().allMatch(step -> step.scheme().className().contains(".attribute."))) {
            return CellFacts.UNKNOWN;
        }
        Map<String, Integer> missing = new HashMap<>();
        missing(header, facts).forEach(column -> missing.put(column, facts.missing().getOrDefault(column, 1)));
        String target = header.classIndex() < 0 ? null : header.classAttribute().name();
        if (target != null && facts.missing().containsKey(target)) {
            missing.put(target, facts.missing().get(target));
        }
        return new CellFacts(facts.rows(), missing, Set.of());
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
