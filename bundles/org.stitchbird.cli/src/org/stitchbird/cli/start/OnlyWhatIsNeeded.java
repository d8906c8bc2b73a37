// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Leaves optional requirements unmet unless the framework itself meets them, and lets nothing bring a display along.
 *
 * <p>EMF would otherwise take the whole Eclipse runtime with it, which it can do without.
 */
final class OnlyWhatIsNeeded implements ResolverHook {
    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if ("optional".equals(requirement.getDirectives().get("resolution"))) {
            candidates.removeIf(candidate -> candidate.getRevision().getBundle().getBundleId() != 0);
        }
        // What several bundles offer is never taken from one that brings a display along.
        candidates.removeIf(candidate -> isDisplay(candidate.getRevision().getBundle()));
    }

    /** Whether a bundle draws on a display itself. */
    static boolean isDisplay(Bundle bundle) {
        return bundle.getSymbolicName().startsWith("org.eclipse.swt");
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // Everything may be resolved.
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // There are none.
    }

    @Override
    public void end() {
        // Nothing is held.
    }
}
