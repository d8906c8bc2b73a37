// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** Bundles that no plug-in needs any more, neither now nor in an earlier state that one can go back to. */
public final class Leftovers {
    private Leftovers() {
    }

    /**
     * Deletes them; does nothing while somebody else is installing.
     *
     * @throws PlugInException if what is known of the rest cannot be written
     */
    public static void clear(PlugInHome home) throws PlugInException {
        Pool pool = Pool.of(home);
        List<PlugIn> known = new ArrayList<>(home.plugIns());
        home.history().forEach(earlier -> known.addAll(earlier.plugIns()));
        if (!new Tidying(pool, known).isNeeded()) {
            return;
        }
        try (PoolLock lock = PoolLock.holdIfFree(pool.folder())) {
            if (lock != null) {
                try (Agent agent = Agent.start()) {
                    pool.tidy(known, agent);
                }
            }
        } catch (IOException e) {
            throw pool.unwritable(e);
        }
    }
}
