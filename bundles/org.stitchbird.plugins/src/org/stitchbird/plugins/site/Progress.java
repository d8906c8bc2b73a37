// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

/** Hears how far some work has come, and may ask it to stop; called from whatever thread does the work. */
public interface Progress {
    /** Hears nothing and never stops the work. */
    Progress NONE = new Progress() {
        @Override
        public void at(String what, double share) {
            // Nobody looks on.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * The work has come so far.
     *
     * @param what what is being done, in the language of the person
     * @param share how much of all is done, from 0 to 1; NaN when that is not known
     */
    void at(String what, double share);

    /**
     * Whether the work is to stop; asked often. Work that stops so leaves nothing behind and throws a
     * {@link java.util.concurrent.CancellationException}.
     */
    boolean cancelled();
}
