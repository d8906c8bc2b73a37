// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.plugins.live.LivePlugIns;

/** Which plug-in brings which node type. */
final class BroughtBy {
    private final LivePlugIns live;
    private volatile Map<String, String> plugIns = Map.of();

    BroughtBy(LivePlugIns live) {
        this.live = live;
    }

    /** The id of the plug-in that brings a node type; empty for one of the product. */
    Optional<String> plugIn(String type) {
        return Optional.ofNullable(plugIns.get(type));
    }

    /** Asks all bundles of plug-ins for what they have registered; runs their code. */
    void refresh() {
        Map<String, String> found = new HashMap<>();
        for (Bundle bundle : live.bundles()) {
            live.owner(bundle).ifPresent(id -> types(bundle).forEach(type -> found.putIfAbsent(type, id)));
        }
        plugIns = Map.copyOf(found);
    }

    private static List<String> types(Bundle bundle) {
        List<String> ids = new ArrayList<>();
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            try {
                Object object = bundle.getBundleContext().getService(service);
                if (object instanceof NodeType type) {
                    ids.add(type.spec().id());
                } else if (object instanceof NodeTypeProvider provider) {
                    provider.types().forEach(each -> ids.add(each.spec().id()));
                }
            } catch (Exception | LinkageError | StackOverflowError e) {
                ILog.of(BroughtBy.class).warn("A service of " + bundle.getSymbolicName() + " cannot be asked", e);
            }
        }
        return ids;
    }
}
