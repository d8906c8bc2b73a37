// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Trials.Verdict;
import org.stitchbird.plugins.site.FetchedPlugIns;
import org.stitchbird.plugins.site.InstallPlan;
import org.stitchbird.plugins.site.OfferedPlugIn;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.site.PlugInSite;
import org.stitchbird.plugins.site.Progress;

/** Installs from a site in the order that people expect: what would come, whether that is wanted, what came of it. */
final class Installation {
    private final PlugInHome home;
    private final Installer installer;
    private final Console console;
    private final Words words;

    Installation(PlugInHome home, Installer installer, Console console, Words words) {
        this.home = home;
        this.installer = installer;
        this.console = console;
        this.words = words;
    }

    /**
     * Installs what is wanted, if it fits and the person agrees.
     *
     * @return what came of it; those that were there already as they are
     */
    List<Verdict> install(PlugInSite site, List<OfferedPlugIn> wanted)
            throws UsageException, PlugInException, InterruptedException {
        Progress progress = console.progress();
        InstallPlan plan = site.plan(wanted, home, progress);
        console.quiet();
        if (!plan.problems().isEmpty()) {
            throw new PlugInException(Messages.get("plan.refused") + "\n  " + String.join("\n  ", plan.problems()));
        }
        List<Verdict> result = new ArrayList<>();
        plan.present().forEach(each -> result.add(new Verdict(each, List.of())));
        if (!plan.steps().isEmpty()) {
            try (FetchedPlugIns fetched = plan.fetch(progress)) {
                console.quiet();
                ComingPrinter printer = new ComingPrinter(words.json() ? console.err() : console.out());
                printer.print(plan, fetched);
                if (!words.yes()) {
                    agree(plan, printer);
                }
                result.addAll(installer.install(fetched));
            }
        }
        return result;
    }

    /** Asks the person; without one, somebody has to have said {@code --yes} before. */
    private void agree(InstallPlan plan, ComingPrinter printer) throws UsageException, PlugInException {
        if (!console.interactive()) {
            throw new UsageException(Messages.get("usage.yes"));
        }
        try {
            Console.Answer answer = console.ask(Messages.get("ask.install"));
            while (answer == Console.Answer.LICENCE) {
                printer.licences(plan);
                answer = console.ask(Messages.get("ask.install"));
            }
            if (answer == Console.Answer.NO) {
                throw new PlugInException(Messages.get("declined"));
            }
        } catch (IOException e) {
            throw new PlugInException(Messages.get("declined"), e);
        }
    }
}
