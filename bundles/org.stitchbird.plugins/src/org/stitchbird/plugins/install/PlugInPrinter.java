// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.install.Trials.Verdict;

/** Prints installed plug-ins, and what came of installing them. */
final class PlugInPrinter {
    private final PrintStream out;
    private final boolean json;

    PlugInPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** All that are there. */
    void installed(List<PlugIn> plugIns, Path home) {
        if (json) {
            plugIns.forEach(this::line);
        } else if (plugIns.isEmpty()) {
            out.println(Messages.get("list.none", home));
        } else {
            plugIns.forEach(this::details);
        }
    }

    /** One that a trial has let in or refused. */
    void result(Verdict verdict) {
        PlugIn plugIn = verdict.plugIn();
        if (json) {
            line(plugIn);
            return;
        }
        out.println(plugIn.state() == State.REFUSED
                ? Messages.get("result.refused", plugIn.name(), plugIn.version(), plugIn.reason())
                : Messages.get(plugIn.adds().isEmpty() ? "result.on-adds-nothing" : "result.on", plugIn.name(),
                        plugIn.version()));
        adds(plugIn);
        verdict.warnings().forEach(warning -> out.println("    ! " + warning));
    }

    /** Those that were taken out; what can be gone back to is another thing with files of the person. */
    void removed(List<PlugIn> plugIns, Path home) {
        if (!json) {
            for (PlugIn plugIn : plugIns) {
                out.println(Messages.get("done.removed." + plugIn.origin(), plugIn.name(), plugIn.version(),
                        home.resolve("removed")));
            }
        }
    }

    /** Those that were switched off. */
    void disabled(List<String> ids) {
        if (!json) {
            out.println(Messages.get("done.disabled", String.join(", ", ids)));
        }
    }

    private void details(PlugIn plugIn) {
        out.println(plugIn.id() + "  [" + Messages.get("state." + plugIn.state(), plugIn.version()) + "]");
        out.println("    " + plugIn.name() + (plugIn.provider().isEmpty() ? "" : " · " + plugIn.provider())
                + (plugIn.licence().isEmpty() ? "" : " · " + plugIn.licence()));
        out.println("    " + Messages.get("list.from." + plugIn.origin(), plugIn.from()));
        out.println("    " + (plugIn.signers().isEmpty() ? Messages.get("list.unsigned")
                : Messages.get("coming.signers", String.join(", ", plugIn.signers()))));
        if (!plugIn.reason().isEmpty()) {
            out.println("    " + plugIn.reason());
        }
        adds(plugIn);
    }

    private void adds(PlugIn plugIn) {
        plugIn.adds().forEach(line -> out.println("    + " + line));
    }

    private void line(PlugIn plugIn) {
        out.println(new JsonLine().add("id", plugIn.id()).add("version", plugIn.version()).add("name", plugIn.name())
                .add("provider", plugIn.provider()).add("licence", plugIn.licence())
                .add("origin", plugIn.origin().toString()).add("from", plugIn.from())
                .add("state", plugIn.state().toString()).add("signers", plugIn.signers()).add("adds", plugIn.adds())
                .add("reason", plugIn.reason())
                .add("bundles", plugIn.bundles().stream().map(Path::toString).toList()));
    }
}
