// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.workbench.bundled.BundledFolder;
import org.stitchbird.workbench.bundled.BundledWords;
import org.stitchbird.workbench.bundled.OwnCopy;

/**
 * A guided tour: steps to do on a flow, with words in the language of the person.
 *
 * <p>A bundle names a folder: {@code Provide-Capability: stitchbird.tours;folder=tours}. Each file {@code ID.tour} in it is
 * one, written as {@link TourText} says, with its words in {@code ID.properties} and {@code ID_ko.properties}: {@code title},
 * {@code about}, {@code end}, and for each step {@code STEP.title}, {@code STEP.do} and, if wanted, {@code STEP.why}.
 *
 * @param id the name of its file
 * @param folder where it lies
 * @param text its steps
 * @param words its words
 */
public record Tour(String id, BundledFolder folder, TourText text, BundledWords words) {
    private static final String NAMESPACE = "stitchbird.tours";
    private static final String ENDING = ".tour";

    /** The tours of all bundles whose node types are known, those of the product first; one with a fault is logged. */
    public static List<Tour> all(NodeTypes types) {
        List<String> ids = types.specs().stream().map(NodeSpec::id).toList();
        return all().stream().filter(each -> each.possible(ids)).toList();
    }

    static List<Tour> all() {
        List<Tour> tours = new ArrayList<>();
        for (BundledFolder folder : BundledFolder.all(NAMESPACE)) {
            for (String file : folder.files()) {
                if (file.endsWith(ENDING) && !file.contains("/")) {
                    read(folder, file.substring(0, file.length() - ENDING.length())).ifPresent(tours::add);
                }
            }
        }
        return tours;
    }

    private static Optional<Tour> read(BundledFolder folder, String id) {
        try (var in = folder.open(id + ENDING)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return Optional.of(new Tour(id, folder, TourText.read(lines),
                    BundledWords.of(folder, id, Locale.getDefault())));
        } catch (IOException | TourText.Fault e) {
            ILog.of(Tour.class).warn("The tour " + folder.path() + id + ENDING + " of "
                    + folder.bundle().getSymbolicName() + " is left out: " + e.getMessage(), e);
            return Optional.empty();
        }
    }

    private boolean possible(Collection<String> ids) {
        return text.steps().stream().flatMap(step -> step.goals().stream()).flatMap(Goal::types)
                .allMatch(type -> ids.stream().anyMatch(known -> Goal.matches(known, type)));
    }

    List<TourStep> steps() {
        return text.steps();
    }

    /** What it is called. */
    public String title() {
        return words.text("title", id);
    }

    /** What one learns in it, in a sentence. */
    public String about() {
        return words.text("about", "");
    }

    /** What is said of a step: {@code title}, {@code do} or {@code why}; empty when there is nothing. */
    String say(TourStep step, String what) {
        return words.text(step.id() + "." + what, "");
    }

    /** What is said when all steps are done. */
    String end() {
        return words.text("end", "");
    }

    /**
     * The flow that it begins with, as the person's own copy beside its files; one that was worked on before stays, and
     * the tour begins with a further one.
     *
     * @return empty for a new flow
     * @throws IOException if it cannot be copied
     */
    Optional<Path> begin() throws IOException {
        if (text.flow().isEmpty()) {
            return Optional.empty();
        }
        OwnCopy own = folder.own() ? OwnCopy.in("tours", id)
                : OwnCopy.in("tours", folder.bundle().getSymbolicName(), id);
        for (String file : text.files()) {
            own.add(file, folder::open);
        }
        return Optional.of(own.fresh(text.flow().get(), folder::open));
    }
}
