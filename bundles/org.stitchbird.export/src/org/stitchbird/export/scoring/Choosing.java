// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.Deployment;

/**
 * Which model of a flow is handed over.
 *
 * @param chosen the one; empty when there is none or it is not clear which
 * @param refusals why there is none
 */
public record Choosing(Optional<Deployment> chosen, List<Remark> refusals) {
    /** The name of the option by which people choose. */
    public static final String OPTION = "model";

    /** Makes it; the list is copied. */
    public Choosing {
        refusals = List.copyOf(refusals);
    }

    /** The option by which people choose. */
    public static SettingSpec option() {
        return SettingSpec.text(OPTION, "").label(Messages.get("option.model")).about(Messages.get("option.model.about"));
    }

    /** The model that people have chosen: the node of that id or name, or the only one. */
    public static Choosing of(CheckedFlow flow, Settings options) {
        List<Deployment> all = Deployment.of(flow);
        String word = options.text(OPTION).strip();
        if (all.isEmpty()) {
            return refused(Messages.get("scoring.none"));
        }
        String ids = all.stream().map(Deployment::learner).collect(Collectors.joining(", "));
        if (word.isEmpty()) {
            return all.size() == 1 ? new Choosing(Optional.of(all.get(0)), List.of())
                    : refused(Messages.get("scoring.which", ids));
        }
        Optional<Deployment> named = all.stream().filter(each -> each.learner().equals(word)).findFirst().or(
                () -> all.stream().filter(each -> flow.name(each.learner()).equals(word)).findFirst());
        return named.isPresent() ? new Choosing(named, List.of()) : refused(Messages.get("scoring.unknown", word, ids));
    }

    private static Choosing refused(String sentence) {
        return new Choosing(Optional.empty(), List.of(new Remark(Weight.ABSENT, "", sentence)));
    }

    /** What of a flow is not in a format that only answers new rows: a refusal, or the nodes without formulas or need. */
    public List<Remark> remarks(CheckedFlow flow) {
        if (chosen.isEmpty()) {
            return refusals;
        }
        List<String> needed = new ArrayList<>(List.of(chosen.get().learner()));
        chosen.get().path().forEach(part -> needed.add(part.node()));
        List<Remark> remarks = new ArrayList<>();
        flow.flow().nodes().forEach(node -> {
            boolean preparation = flow.flow().wires().stream().anyMatch(wire -> wire.from().equals(node.id())
                    && needed.contains(wire.to()));
            if (needed.contains(node.id()) && flow.type(node.id()).filter(type -> type.formulas()).isEmpty()) {
                remarks.add(new Remark(Weight.ABSENT, node.id(), Messages.get("deployed.formulas", flow.name(node.id()))));
            } else if (!needed.contains(node.id()) && !preparation) {
                remarks.add(new Remark(Weight.UNNEEDED, node.id(), Messages.get("scoring.unneeded", flow.name(node.id()))));
            }
        });
        return remarks;
    }
}
