// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Trials.Verdict;
import org.stitchbird.plugins.site.OfferedPlugIn;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.site.PlugInSite;
import org.stitchbird.plugins.site.Updates;
import org.stitchbird.plugins.site.Updates.Newer;

/** {@code install --update}: brings plug-ins to the newest version that the sites have from which they came. */
final class UpdateCommand {
    private final PlugInHome home;
    private final Installer installer;
    private final Console console;
    private final Words words;

    UpdateCommand(PlugInHome home, Installer installer, Console console, Words words) {
        this.home = home;
        this.installer = installer;
        this.console = console;
        this.words = words;
    }

    List<Verdict> update() throws UsageException, PlugInException, InterruptedException {
        List<Verdict> result = new ArrayList<>();
        try (Updates updates = Updates.of(chosen(), home, console.progress())) {
            console.quiet();
            Map<PlugInSite, List<OfferedPlugIn>> bySite = new LinkedHashMap<>();
            for (Newer newer : updates.newer()) {
                bySite.computeIfAbsent(newer.site(), site -> new ArrayList<>()).add(newer.offer());
            }
            for (Map.Entry<PlugInSite, List<OfferedPlugIn>> each : bySite.entrySet()) {
                result.addAll(new Installation(home, installer, console, words).install(each.getKey(),
                        each.getValue()));
            }
            if (!updates.problems().isEmpty()) {
                throw new PlugInException(String.join("\n", updates.problems()));
            }
        }
        if (result.isEmpty() && !words.json()) {
            console.out().println(Messages.get("update.none"));
        }
        return result;
    }

    private List<PlugIn> chosen() throws PlugInException {
        if (words.plain().isEmpty()) {
            return home.plugIns();
        }
        List<PlugIn> chosen = new ArrayList<>();
        for (String id : words.plain()) {
            PlugIn plugIn = home.plugIn(id);
            if (plugIn == null) {
                throw new PlugInException(Messages.get("plugin.unknown", id));
            }
            if (plugIn.origin() != PlugIn.Origin.SITE) {
                throw new PlugInException(Messages.get("update.no-site", plugIn.name(), plugIn.from()));
            }
            chosen.add(plugIn);
        }
        return chosen;
    }
}
