// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Where a bundle is there in two versions, what the newest brings counts, and nothing of the others. */
final class NewestBundles {
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private NewestBundles() {
    }

    /** These services without those of bundles of which there is a newer version among them, in the same order. */
    static <S> List<S> only(Collection<S> services) {
        Map<String, Version> newest = new HashMap<>();
        for (S service : services) {
            Bundle bundle = bundle(service);
            if (bundle != null) {
                newest.merge(bundle.getSymbolicName(), bundle.getVersion(),
                        (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        }
        return services.stream().filter(service -> counts(bundle(service), newest)).toList();
    }

    private static boolean counts(Bundle bundle, Map<String, Version> newest) {
        if (bundle == null) {
            return true;
        }
        Version counting = newest.get(bundle.getSymbolicName());
        if (bundle.getVersion().equals(counting)) {
            return true;
        }
        if (TOLD.add(bundle.getSymbolicName() + " " + bundle.getVersion() + " " + counting)) {
            Catalogue.log(bundle.getSymbolicName() + " is there in two versions; " + counting + " counts, and what "
                    + bundle.getVersion() + " brings is left out", null);
        }
        return false;
    }

    private static Bundle bundle(Object service) {
        Bundle bundle = service == null ? null : FrameworkUtil.getBundle(service.getClass());
        return bundle == null || bundle.getSymbolicName() == null ? null : bundle;
    }
}
