// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Trials.Verdict;

/** A home for the time of a trial, in which new plug-ins stand where they would stand in the person's own. */
final class TrialHome {
    private final PlugInHome real;
    private final Trials trials;

    TrialHome(PlugInHome real, Trials trials) {
        this.real = real;
        this.trials = trials;
    }

    /**
     * Tries plug-ins as if they were installed.
     *
     * @param fresh what to try
     * @param changed installed ones that would take part in another form
     */
    List<Verdict> verdicts(List<PlugIn> fresh, List<PlugIn> changed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stitchbird-trial-");
        try {
            PlugInHome home = PlugInHome.in(folder, null);
            List<PlugIn> all = new ArrayList<>();
            real.plugIns().stream().filter(each -> each.state() == State.ON).forEach(each -> all.add(installed(each)));
            changed.stream().filter(each -> each.state() == State.ON).forEach(each -> all.add(installed(each)));
            fresh.forEach(each -> all.add(installed(each)));
            home.put(all.toArray(PlugIn[]::new));
            List<Verdict> verdicts = new ArrayList<>();
            for (Verdict verdict : trials.of(home, fresh.stream().map(TrialHome::installed).toList())) {
                verdicts.add(new Verdict(as(verdict.plugIn(), origin(fresh, verdict.plugIn().id())),
                        verdict.warnings()));
            }
            return verdicts;
        } finally {
            delete(folder);
        }
    }

    /** The drop-ins of another home are no drop-ins here. */
    private static PlugIn installed(PlugIn plugIn) {
        return plugIn.origin() == Origin.DROP_IN ? as(plugIn, Origin.SITE) : plugIn;
    }

    private static Origin origin(List<PlugIn> fresh, String id) {
        return fresh.stream().filter(each -> each.id().equals(id)).findFirst().map(PlugIn::origin).orElse(Origin.SITE);
    }

    private static PlugIn as(PlugIn plugIn, Origin origin) {
        return new PlugIn(plugIn.id(), plugIn.version(), plugIn.name(), plugIn.provider(), plugIn.licence(), origin,
                plugIn.from(), plugIn.state(), plugIn.bundles(), plugIn.signers(), plugIn.adds(), plugIn.reason());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
