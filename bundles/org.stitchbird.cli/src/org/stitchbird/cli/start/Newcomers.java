// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stitchbird.plugins.GuardedStart;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.Trial;

/** Tries plug-ins that nobody has tried yet before a command starts with them, and says what came of it. */
final class Newcomers {
    private final PlugInHome home;
    private final File product;
    private final File cache;

    Newcomers(PlugInHome home, File product, File cache) {
        this.home = home;
        this.product = product;
        this.cache = cache;
    }

    /** Tries them; whoever cannot be tried waits for the next change. */
    void tryOut() throws InterruptedException {
        List<PlugIn> fresh = home.plugIns().stream().filter(each -> each.state() == PlugIn.State.NEW).toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            for (Trial.Outcome outcome : new Trial(home, command()).of(fresh)) {
                System.err.println(sentence(outcome.plugIn()));
            }
        } catch (IOException e) {
            for (PlugIn plugIn : fresh) {
                System.err.println(StartMessages.get("plugin.untried", plugIn.name(), e.getMessage()));
            }
        }
    }

    private static String sentence(PlugIn plugIn) {
        if (plugIn.state() == PlugIn.State.REFUSED) {
            return StartMessages.get("plugin.refused", plugIn.name(), plugIn.reason());
        }
        return plugIn.adds().isEmpty() ? StartMessages.get("plugin.tried-nothing", plugIn.name())
                : StartMessages.get("plugin.tried", plugIn.name(), String.join(", ", plugIn.adds()));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                "-Duser.language=" + Locale.getDefault().getLanguage(),
                "-Duser.country=" + Locale.getDefault().getCountry(), "-Dstitchbird.plugins=" + home.folder(),
                "-Dstitchbird.plugins.patience=" + GuardedStart.patience().toSeconds()));
        Path prepared = cache.toPath().resolve("java.args");
        if (Files.isReadable(prepared)) {
            command.add("@" + prepared);
        } else {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName(),
                    product.getPath(), cache.getPath()));
        }
        return command;
    }
}
