// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.PrintStream;
import java.util.List;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.site.Bytes;
import org.stitchbird.plugins.site.FetchedPlugIns;
import org.stitchbird.plugins.site.InstallPlan;
import org.stitchbird.plugins.site.InstallPlan.Step;
import org.stitchbird.plugins.site.OfferedPlugIn;

/** Prints what is about to be installed. */
final class ComingPrinter {
    private final PrintStream out;

    ComingPrinter(PrintStream out) {
        this.out = out;
    }

    void print(InstallPlan plan, FetchedPlugIns fetched) {
        for (Step step : plan.steps()) {
            OfferedPlugIn offer = step.plugIn();
            out.println(Messages.get(step.replaces().isEmpty() ? "coming.new" : "coming.replaces", offer.name(),
                    offer.version(), offer.id(), step.replaces()));
            line("coming.provider", offer.provider());
            line("coming.licence", offer.licence());
            line("coming.signers", signers(fetched.plugIns(), offer.id()));
            line("coming.libraries", String.join(", ", step.libraries()));
        }
        out.println(Messages.get("coming.size", Bytes.text(plan.size())));
        fetched.remarks().forEach(out::println);
    }

    void licences(InstallPlan plan) {
        for (Step step : plan.steps()) {
            out.println();
            out.println(step.plugIn().name());
            out.println(step.plugIn().licenceText().isEmpty() ? Messages.get("licence.none")
                    : step.plugIn().licenceText());
        }
        out.flush();
    }

    private void line(String key, String text) {
        if (!text.isEmpty()) {
            out.println("  " + Messages.get(key, text));
        }
    }

    private static String signers(List<PlugIn> plugIns, String id) {
        return plugIns.stream().filter(each -> each.id().equals(id)).findFirst()
                .map(each -> String.join(", ", each.signers())).orElse("");
    }
}
