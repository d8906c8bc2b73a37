// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Tells whether a bundle that cannot be resolved here could be where there is a display. */
final class NeedsDisplay {
    private static final Pattern NAME = Pattern.compile("osgi\\.wiring\\.(?:package|bundle|host)=([^)]+)\\)");

    private final FrameworkWiring wiring;
    private final Set<Bundle> seen = new HashSet<>();

    NeedsDisplay(Framework framework) {
        wiring = framework.adapt(FrameworkWiring.class);
    }

    /** Whether it needs a display, or something that does; what is optional is not needed. */
    boolean is(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (OnlyWhatIsNeeded.isDisplay(bundle) || revision != null && isAtOnce(revision)) {
            return true;
        }
        return seen.add(bundle) && revision != null && needs(revision).anyMatch(this::is);
    }

    /** Whether its manifest says so already. */
    static boolean isAtOnce(BundleRevision revision) {
        return needs(revision).anyMatch(each -> HeadlessBundles.isDisplay(name(each)));
    }

    private static Stream<BundleRequirement> needs(BundleRevision revision) {
        return revision.getDeclaredRequirements(null).stream()
                .filter(each -> !"optional".equals(each.getDirectives().get("resolution")));
    }

    /** The name of a package or bundle that is required; empty for other things. */
    private static String name(BundleRequirement requirement) {
        Matcher found = NAME.matcher(requirement.getDirectives().getOrDefault("filter", ""));
        return found.find() ? found.group(1) : "";
    }

    private boolean is(BundleRequirement requirement) {
        Collection<BundleCapability> all = wiring.findProviders(requirement);
        return !all.isEmpty() && all.stream().map(each -> each.getRevision().getBundle())
                .allMatch(provider -> provider.getState() == Bundle.INSTALLED && is(provider));
    }
}
