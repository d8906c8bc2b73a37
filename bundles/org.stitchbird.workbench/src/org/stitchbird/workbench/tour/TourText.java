// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tour as it is written, a line for each thing in any order but that of the steps; {@code #} begins a remark.
 *
 * <pre>
 * flow first.flow
 * file iris.csv
 * step welcome
 * step read: node collect.read-csv
 * step wire: wire collect.read-csv table prepare.choose-target table
 * step set: setting prepare.choose-target target species
 * step judge: node test.cross-validate; ran test.cross-validate; selected test.cross-validate
 * </pre>
 *
 * @param flow the flow that it begins with, a file beside it; empty for a new one
 * @param files further files that are copied with that flow
 * @param steps the steps, in their order
 */
record TourText(Optional<String> flow, List<String> files, List<TourStep> steps) {
    /** What is wrong with a tour, in a sentence for those who wrote it. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(int line, String sentence) {
            super("line " + line + ": " + sentence);
        }
    }

    /**
     * Reads a tour.
     *
     * @throws Fault if there is anything in it that is not understood, or no step
     */
    static TourText read(List<String> lines) throws Fault {
        String flow = null;
        List<String> files = new ArrayList<>();
        List<TourStep> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("(^|\\s)#.*", "").strip();
            String[] words = line.split("\\s+", 2);
            String rest = words.length < 2 ? "" : words[1];
            if (line.isEmpty()) {
                continue;
            }
            switch (words[0]) {
                case "flow" -> flow = required(i, words[0], rest);
                case "file" -> files.add(required(i, words[0], rest));
                case "step" -> steps.add(step(i, rest));
                default -> throw new Fault(i + 1, "'" + words[0] + "' is none of flow, file and step");
            }
        }
        if (steps.isEmpty()) {
            throw new Fault(lines.size(), "there is no step");
        }
        return new TourText(Optional.ofNullable(flow), List.copyOf(files), List.copyOf(steps));
    }

    private static String required(int line, String word, String rest) throws Fault {
        if (rest.isEmpty()) {
            throw new Fault(line + 1, "'" + word + "' needs the name of a file");
        }
        return rest;
    }

    private static TourStep step(int line, String text) throws Fault {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (!id.matches("[a-z][A-Za-z0-9-]*")) {
            throw new Fault(line + 1, "a step needs an id of small letters, not '" + id + "'");
        }
        List<Goal> goals = new ArrayList<>();
        for (String each : colon < 0 ? new String[0] : text.substring(colon + 1).split(";")) {
            goals.add(goal(line, each.strip().split("\\s+")));
        }
        return new TourStep(id, List.copyOf(goals));
    }

    private static Goal goal(int line, String[] words) throws Fault {
        String form = words[0] + " " + (words.length - 1);
        return switch (form) {
            case "node 1" -> new Goal.Placed(words[1]);
            case "wire 4" -> new Goal.Wired(words[1], words[2], words[3], words[4]);
            case "setting 2" -> new Goal.Set(words[1], words[2], null);
            case "setting 3" -> new Goal.Set(words[1], words[2], words[3]);
            case "ran 1" -> new Goal.Ran(words[1]);
            case "selected 1" -> new Goal.Selected(words[1]);
            default -> throw new Fault(line + 1, "'" + String.join(" ", words) + "' is none of node TYPE, wire TYPE OUTPUT "
                    + "TYPE INPUT, setting TYPE NAME, setting TYPE NAME VALUE, ran TYPE and selected TYPE");
        };
    }
}
