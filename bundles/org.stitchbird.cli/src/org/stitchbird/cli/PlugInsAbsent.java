// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.spec.AbsentTypes;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;

/** Says of a node type that is not there which plug-in would bring it, and why that takes no part. */
final class PlugInsAbsent implements AbsentTypes {
    private final BundleContext context;

    PlugInsAbsent(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> why(String id, String plugIn) {
        return PlugInHome.standard().plugIns().stream().filter(each -> brings(each, id, plugIn)).findFirst()
                .flatMap(this::why);
    }

    private static boolean brings(PlugIn plugIn, String id, String told) {
        return plugIn.id().equals(told) || plugIn.name().equals(told)
                || plugIn.adds().stream().anyMatch(line -> line.endsWith("(" + id + ")"));
    }

    private Optional<String> why(PlugIn plugIn) {
        if (plugIn.state() == State.OFF) {
            return Optional.of(Messages.get("absent.off", plugIn.name()));
        }
        String reason = plugIn.state() == State.REFUSED ? plugIn.reason() : left().get(plugIn.id());
        return reason == null ? Optional.empty() : Optional.of(Messages.get("absent.refused", plugIn.name(), reason));
    }

    /** Why plug-ins that are switched on take no part; whoever started this framework knows. */
    @SuppressWarnings("unchecked")
    private Map<String, String> left() {
        try {
            @SuppressWarnings("rawtypes")
            Collection<ServiceReference<Map>> found = context.getServiceReferences(Map.class, "(stitchbird.plugins.left=*)");
            return found.isEmpty() ? Map.of() : context.getService(found.iterator().next());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
