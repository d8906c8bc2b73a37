// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.Trial;
import org.stitchbird.plugins.install.Trials;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.worker.HeadlessCommand;

/** Has plug-ins tried by the command line of this product, in a process of its own. */
final class SeparateTrials implements Trials {
    private static final String HOME = "-Dstitchbird.plugins=";
    /** What could not be tried; it waits for the next change rather than being tried again and again. */
    private final Set<PlugIn> untried = new HashSet<>();

    @Override
    public List<Verdict> of(PlugInHome home, List<PlugIn> fresh) throws IOException, InterruptedException {
        if (!HeadlessCommand.there()) {
            throw new IOException(Messages.text("plugins.untried"));
        }
        List<String> command = new ArrayList<>(HeadlessCommand.of(List.of()).command());
        command.removeIf(each -> each.startsWith(HOME));
        command.add(1, HOME + home.folder());
        return new Trial(home, command).of(fresh).stream().map(each -> new Verdict(each.plugIn(), each.warnings()))
                .toList();
    }

    /**
     * Tries those that are new in a home, and keeps there what came of it.
     *
     * @return the plug-ins that were tried, as they are now
     * @throws IOException with a sentence, if they cannot be tried
     */
    List<PlugIn> fresh(PlugInHome home, List<PlugIn> known) throws IOException {
        List<PlugIn> fresh = known.stream().filter(each -> each.state() == State.NEW && !untried.contains(each)).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        untried.addAll(fresh);
        try {
            List<PlugIn> tried = of(home, fresh).stream().map(Verdict::plugIn).filter(each -> each.state() != State.NEW)
                    .toList();
            untried.removeAll(fresh);
            return tried;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
