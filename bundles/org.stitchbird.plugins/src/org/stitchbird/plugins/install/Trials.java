// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.IOException;
import java.util.List;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** Tries plug-ins where they can do no harm, before they take part. */
@FunctionalInterface
public interface Trials {
    /**
     * Tries some plug-ins together with those that are switched on.
     *
     * @param home knows all of them; made for the trial alone, so that the person's own is what it was until it is over
     * @param fresh what to try
     * @return what came of each: on, with what it adds, or refused, with the reason
     * @throws IOException with a sentence, if nothing can be tried
     */
    List<Verdict> of(PlugInHome home, List<PlugIn> fresh) throws IOException, InterruptedException;

    /**
     * What came of a trial.
     *
     * @param plugIn the plug-in, on or refused
     * @param warnings what is not as it should be and does no harm, a sentence each
     */
    record Verdict(PlugIn plugIn, List<String> warnings) {
        /** Makes a verdict; the list is copied. */
        public Verdict {
            warnings = List.copyOf(warnings);
        }
    }
}
